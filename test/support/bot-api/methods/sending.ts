import type { MessageEntity } from "@grammyjs/types";
import { type Args, flag, integer, json, text } from "../args.ts";
import { chatOf, mayWrite, mayWritePhotos } from "../chats.ts";
import type { Context, Method } from "../context.ts";
import { messageJson } from "../json.ts";
import { markupFor, readMarkup } from "../markup.ts";
import { badRequest } from "../refusal.ts";
import { captionRules, messageRules, readCaption, readText } from "../text.ts";
import type { Chat, NewMessage, StoredMessage } from "../world.ts";

/** The server reads text and keyboard before it looks for the chat: their errors come first. */
export const sendMessage: Method = (context, args) => {
  const content = readText(text(args, "text"), text(args, "parse_mode"), messageRules, entitiesOf(args));
  const markup = readMarkup(args);
  const chat = chatOf(context.world, args);
  mayWrite(chat);
  return deliver(context, args, chat, { ...content, ...shown(markupFor(chat, markup)) });
};

export const sendPhoto: Method = (context, args) => {
  if (text(args, "photo") === "") throw badRequest("There is no photo in the request");
  const content = readCaption(text(args, "caption"), text(args, "parse_mode"), captionRules);
  const markup = readMarkup(args);
  const chat = chatOf(context.world, args);
  mayWritePhotos(chat);
  return deliver(context, args, chat, { ...content, media: "photo", ...shown(markupFor(chat, markup)) });
};

const shown = (markup: unknown): { markup?: unknown } => (markup === undefined ? {} : { markup });
const entitiesOf = (args: Args): MessageEntity[] | undefined =>
  json<MessageEntity[]>(args, "entities", "message entities");

function deliver(context: Context, args: Args, chat: Chat, content: Omit<NewMessage, "author">): unknown {
  const replyTo = repliedMessage(context, args, chat);
  const topic = topicOf(args, chat);
  const message = context.world.add(chat, {
    author: "bot",
    ...content,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(topic === undefined ? {} : { topic }),
    silent: flag(args, "disable_notification"),
    linkPreviewOff: linkPreviewOff(args),
    protectedContent: flag(args, "protect_content") || (chat.spec.protectedContent ?? false),
  });
  copyToDiscussion(context, chat, message);
  return messageJson(context.world, context.bot, message);
}

function linkPreviewOff(args: Args): boolean {
  const options = json<{ is_disabled?: boolean }>(args, "link_preview_options", "link preview options");
  return options?.is_disabled ?? flag(args, "disable_web_page_preview");
}

interface ReplyParameters {
  readonly message_id?: number;
  readonly chat_id?: number | string;
  readonly quote?: string;
  readonly allow_sending_without_reply?: boolean;
}

function repliedMessage({ world }: Context, args: Args, chat: Chat): number | undefined {
  const given = json<ReplyParameters>(args, "reply_parameters", "reply parameters") ?? {
    message_id: integer(args, "reply_to_message_id"),
    allow_sending_without_reply: flag(args, "allow_sending_without_reply"),
  };
  if (!given.message_id) return undefined;
  const target = world.message(chat.spec.id, given.message_id);
  if (target && !target.deleted && !target.service) {
    if (given.quote !== undefined && !target.text.includes(given.quote)) throw badRequest("QUOTE_TEXT_INVALID");
    return target.id;
  }
  if (given.allow_sending_without_reply) return undefined;
  throw badRequest("Message to be replied not found");
}

/** The general topic has no thread: its id, 1, is refused like any unknown one. */
function topicOf(args: Args, chat: Chat): number | undefined {
  const topic = integer(args, "message_thread_id");
  if (topic === 0) return undefined;
  if (!chat.topics.has(topic)) throw badRequest("Message thread not found");
  return topic;
}

/** A channel with a discussion group: its posts appear there, which is a free receipt. */
function copyToDiscussion(context: Context, chat: Chat, message: StoredMessage): void {
  const group = chat.spec.linkedChat === undefined ? undefined : context.world.chats.get(chat.spec.linkedChat);
  if (!group) return;
  const copy = context.world.add(group, {
    author: "channel",
    text: message.text,
    entities: message.entities,
    origin: { chat: chat.spec.id, messageId: message.id, date: message.date },
    automatic: true,
  });
  const isIn = group.membership === "administrator" || group.membership === "member";
  if (isIn) context.queue.push({ message: messageJson(context.world, context.bot, copy) } as never);
}

export const sendChatAction: Method = (context, args) => {
  const action = text(args, "action").toLowerCase();
  const known = ["typing", "upload_photo", "choose_sticker", "find_location", "record_video", "upload_document"];
  if (!known.includes(action)) throw badRequest("Wrong parameter action in request");
  chatOf(context.world, args);
  return true;
};
