/** Chats that the bot meets: it is added, given or denied rights, put out; somebody posts in a channel. */
import type { Chat, ChatMemberUpdated, Message } from "grammy/types";
import type { Intent } from "./intents.ts";
import { lacking } from "./rights.ts";

/** A chat that the bot was put into, as its administrator will name it in the configuration. */
export interface MetChat {
  readonly id: number;
  readonly type: "channel" | "group" | "supergroup" | "private";
  readonly title: string;
  readonly username?: string;
}

export const fromPost = ({ chat, message_id }: Message): Intent => ({
  kind: "posted",
  chat: metChat(chat),
  message: message_id,
});

function metChat(chat: Chat): MetChat {
  return {
    id: chat.id,
    type: chat.type,
    title: chat.title ?? chat.first_name ?? "",
    ...(chat.username === undefined ? {} : { username: chat.username }),
  };
}

export function fromMembership({
  chat,
  from,
  old_chat_member: before,
  new_chat_member: now,
}: ChatMemberUpdated): Intent {
  const met = metChat(chat);
  const [was, is] = [before, now].map((member) => lacking(chat.type === "channel", member));
  if (is === undefined || is === "not a member") return { kind: "botRemoved", chat: met, by: from.id };
  if (chat.type === "private") return { kind: "ignored", reason: "a person let us write again" };
  const rights = Object.entries(now).filter(([name, value]) => name.startsWith("can_") && value === true);
  return {
    kind: "botAdded",
    chat: met,
    rights: rights.map(([name]) => name),
    by: from.id,
    isKnown: was !== "not a member" && was?.join() === is.join(),
    ...(is[0] === undefined ? {} : { missing: is[0] }),
  };
}
