/**
 * What one chat says is handled in the order in which it came, since settings are read, changed and written; no chat
 * waits for another. Polled and pushed updates alike.
 */
import type { Update } from "grammy/types";

export type Handle = (update: Update) => Promise<void>;

export function inRows(handle: Handle): Handle {
  const ends = new Map<number, Promise<void>>();
  return (update) => {
    const chat = chatOf(update);
    const before = ends.get(chat);
    const handled = before === undefined ? handle(update) : before.then(() => handle(update));
    // The next one comes whether this one failed or not, and a row without anybody in it is forgotten.
    const end = handled
      .catch(() => undefined)
      .then(() => {
        if (ends.get(chat) === end) ends.delete(chat);
      });
    ends.set(chat, end);
    return handled;
  };
}

/** Whatever belongs to no chat, or is nothing that Telegram would send, stands in one row of its own. */
const chatOf = ({ message, callback_query, channel_post, my_chat_member, inline_query }: Update): number =>
  (message ?? callback_query?.message ?? channel_post ?? my_chat_member)?.chat?.id ?? inline_query?.from.id ?? 0;
