/**
 * What an update wants of us, as a closed union: the handler never sees Telegram's shapes. What is not understood is
 * ignored with a reason, so that a new kind of update is one case here and one there.
 */
import type { CallbackQuery, Message, Update } from "grammy/types";
import { z } from "zod";
import { buttonActs, buttonLetters, type DeskCommand, deskCommands } from "../desk/acts.ts";
import { type LinkTap, linkTapIn } from "../desk/linking.ts";
import { ruleWordsIn } from "../desk/rules.ts";
import { type StopTap, stopTapIn } from "../desk/stopped.ts";
import type { Tap } from "../desk/verdict.ts";
import { aboutIn, type ReaderTap, tapIn } from "../readers/taps.ts";
import type { InlineQuery } from "./inline.ts";
import { fromMembership, fromPost, type MetChat } from "./met.ts";
import type { Right } from "./rights.ts";

/** Who asks, and where the answer goes. */
export interface Asker {
  readonly user: number;
  readonly name: string;
  readonly chat: number;
  readonly topic?: number;
  readonly isPrivate: boolean;
}

export interface TappedMessage {
  readonly callback: string;
  readonly message: number;
}

/** Commands of a reader who wants to be told, or left in peace, or to tell us something. */
export const readerCommands = [
  "follow",
  "following",
  "mute",
  "quiet",
  "digest",
  "language",
  "report",
  "privacy",
  "forgetme",
] as const;
export type ReaderIntent =
  | {
      readonly kind: "reader";
      readonly asker: Asker;
      readonly command: (typeof readerCommands)[number];
      readonly rest: string;
    }
  | {
      readonly kind: "readerTap";
      readonly asker: Asker;
      readonly tap: ReaderTap;
      readonly tapped: TappedMessage;
      /** The channel that it is about, when it is not of the chat in which the button stands. */
      readonly about?: number;
    };

export type Intent =
  | { readonly kind: "start"; readonly asker: Asker; readonly payload: string }
  | { readonly kind: "now"; readonly asker: Asker }
  | { readonly kind: "status"; readonly asker: Asker; readonly query: string }
  | { readonly kind: "history"; readonly asker: Asker; readonly query: string }
  /** By its id, or what is under way. */
  | { readonly kind: "incident"; readonly asker: Asker; readonly query: string }
  | { readonly kind: "services"; readonly asker: Asker }
  | { readonly kind: "about"; readonly asker: Asker }
  | { readonly kind: "help"; readonly asker: Asker }
  /** A person's own words, in a private chat. */
  | { readonly kind: "ask"; readonly asker: Asker; readonly text: string }
  /** A service chosen by a button. */
  | { readonly kind: "choose"; readonly asker: Asker; readonly service: string; readonly tapped: TappedMessage }
  | { readonly kind: "verdict"; readonly asker: Asker; readonly tap: Tap; readonly tapped: TappedMessage }
  | { readonly kind: "linkTap"; readonly asker: Asker; readonly tap: LinkTap; readonly tapped: TappedMessage }
  /** A rule of the desk, as it would be typed after /rules. */
  | { readonly kind: "ruleTap"; readonly asker: Asker; readonly words: string; readonly tapped: TappedMessage }
  | { readonly kind: "stopTap"; readonly asker: Asker; readonly tap: StopTap; readonly tapped: TappedMessage }
  | {
      readonly kind: "deskCommand";
      readonly asker: Asker;
      readonly command: DeskCommand;
      readonly rest: string;
      readonly replied?: number;
    }
  /** Text in reply to a message of ours. */
  | {
      readonly kind: "deskReply";
      readonly asker: Asker;
      readonly text: string;
      readonly replied: number;
      readonly quoted?: string;
    }
  | ReaderIntent
  | { readonly kind: "inline"; readonly query: InlineQuery }
  /** A button of an older version, or of somebody else. */
  | { readonly kind: "oldButton"; readonly asker: Asker; readonly tapped: TappedMessage }
  /** Somebody posted in a channel: the number is taken, and a search for one of ours may begin behind it. */
  | { readonly kind: "posted"; readonly chat: MetChat; readonly message: number }
  | {
      readonly kind: "botAdded";
      readonly chat: MetChat;
      readonly rights: readonly string[];
      readonly by: number;
      /** What it needs there and was not given. */
      readonly missing?: Right;
      /** It was there before, and what it may do has not changed for us. */
      readonly isKnown: boolean;
    }
  /** A group became a supergroup, and has another number from then on. */
  | { readonly kind: "moved"; readonly from: number; readonly to: number }
  | { readonly kind: "botRemoved"; readonly chat: MetChat; readonly by: number }
  | { readonly kind: "ignored"; readonly reason: string };

/** Sent in full with every poll: Telegram keeps the last list, and with it what somebody else once asked for. */
export const allowedUpdates = ["message", "callback_query", "inline_query", "channel_post", "my_chat_member"] as const;

export function intentOf(update: Update, botName: string): Intent {
  if (update.message) return fromMessage(update.message, botName);
  if (update.channel_post) return fromPost(update.channel_post);
  if (update.callback_query) return fromTap(update.callback_query);
  if (update.inline_query) {
    const { id, from, query } = update.inline_query;
    return { kind: "inline", query: { id, user: from.id, query } };
  }
  if (update.my_chat_member) return fromMembership(update.my_chat_member);
  return { kind: "ignored", reason: `an update of kind ${Object.keys(update)[1] ?? "none"}` };
}

const commands = ["start", "now", "status", "incident", "history", "services", "about", "help"] as const;
const commandPattern = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i;

function fromMessage(message: Message, botName: string): Intent {
  const { migrate_to_chat_id: to } = message;
  if (to !== undefined) return { kind: "moved", from: message.chat.id, to };
  const { from, text } = message;
  if (!from || from.is_bot || text === undefined) return { kind: "ignored", reason: "no text of a person" };
  const asker = askerOf(from, message);
  const [, word = "", addressee, rest = ""] = commandPattern.exec(text.trim()) ?? [];
  const replied = repliedTo(message, botName);
  if (word === "" && replied !== undefined)
    return { kind: "deskReply", asker, text, replied, ...(message.quote && { quoted: message.quote.text }) };
  if (word === "") return asker.isPrivate ? asked(text, asker, message) : { kind: "ignored", reason: "no command" };
  const isOurs = addressee?.toLowerCase() === botName.toLowerCase();
  if (addressee !== undefined && !isOurs) return { kind: "ignored", reason: "a command for another bot" };
  const deskCommand = deskCommands.find((known) => known === word.toLowerCase());
  if (deskCommand && (asker.isPrivate || isOurs || replied !== undefined))
    return {
      kind: "deskCommand",
      asker,
      command: deskCommand,
      rest: rest.trim(),
      ...(replied !== undefined && { replied }),
    };
  // In a group every bot hears a bare command; only one that names us is for us.
  if (!asker.isPrivate && !isOurs) return { kind: "ignored", reason: "a command in a group that does not name us" };
  const reading = readerCommands.find((known) => known === word.toLowerCase());
  if (reading) return { kind: "reader", asker, command: reading, rest: rest.trim() };
  const command = commands.find((known) => known === word.toLowerCase());
  return command ? fromCommand(command, asker, rest.trim()) : { kind: "help", asker };
}

/** The message of ours that this one answers. */
function repliedTo({ reply_to_message: to }: Message, botName: string): number | undefined {
  const isOurs = to?.from?.is_bot === true && to.from.username?.toLowerCase() === botName.toLowerCase();
  return isOurs ? to.message_id : undefined;
}

/** A forwarded post is somebody else's words. */
function asked(text: string, asker: Asker, message: Message): Intent {
  if (message.forward_origin) return { kind: "ignored", reason: "a forwarded message" };
  return { kind: "ask", asker, text };
}

function fromCommand(command: (typeof commands)[number], asker: Asker, rest: string): Intent {
  switch (command) {
    case "start":
      return { kind: "start", asker, payload: rest };
    case "status":
    case "incident":
    case "history":
      return { kind: command, asker, query: rest };
    case "now":
    case "services":
    case "about":
    case "help":
      return { kind: command, asker };
  }
}

type Chatting = Pick<Message, "chat" | "message_thread_id" | "is_topic_message">;

function askerOf(from: { id: number; first_name: string; last_name?: string }, { chat, ...message }: Chatting): Asker {
  return {
    user: from.id,
    name: [from.first_name, from.last_name].filter(Boolean).join(" "),
    chat: chat.id,
    ...(message.is_topic_message && message.message_thread_id !== undefined
      ? { topic: message.message_thread_id }
      : {}),
    isPrivate: chat.type === "private",
  };
}

/** Callback data comes from outside: whoever speaks the protocol can send any. */
const verdictData = z
  .string()
  .regex(/^[a-z]:r_[\w-]{1,32}:[0-9a-f]{16}$/)
  .transform((data): Tap | undefined => {
    const [letter = "", review = "", contentHash = ""] = data.split(":");
    const verdict = buttonActs.find((act) => buttonLetters[act] === letter);
    return verdict && { verdict, review, contentHash };
  });
const choiceData = z
  .string()
  .regex(/^s:[a-z0-9][a-z0-9-]{0,60}$/)
  .transform((data) => data.slice(2));

/** The data of a button that asks for the state of a service. */
export const choiceOf = (service: string): string => `s:${service}`;

function fromTap(query: CallbackQuery): Intent {
  const { message, data } = query;
  if (!message) return { kind: "ignored", reason: "a tap without a message" };
  const asker = askerOf(query.from, { ...message, chat: message.chat });
  const tapped: TappedMessage = { callback: query.id, message: message.message_id };
  const verdict = verdictData.safeParse(data);
  if (verdict.success && verdict.data) return { kind: "verdict", asker, tap: verdict.data, tapped };
  const words = ruleWordsIn(data);
  if (words !== undefined) return { kind: "ruleTap", asker, words, tapped };
  const stop = stopTapIn(data);
  if (stop) return { kind: "stopTap", asker, tap: stop, tapped };
  const link = linkTapIn(data);
  if (link) return { kind: "linkTap", asker, tap: link, tapped };
  const choice = choiceData.safeParse(data);
  if (choice.success) return { kind: "choose", asker, service: choice.data, tapped };
  const tap = tapIn(data);
  const about = aboutIn(data);
  if (tap) return { kind: "readerTap", asker, tap, tapped, ...(about === undefined ? {} : { about }) };
  return { kind: "oldButton", asker, tapped };
}
