import type { MessageEntity } from "@grammyjs/types";
import { type Args, flag, integer, json, text } from "../args.ts";
import { chatOf, mayDelete, mayEditOthers, mayWrite } from "../chats.ts";
import type { Context, Method } from "../context.ts";
import { messageJson } from "../json.ts";
import { markupOf } from "../markup.ts";
import { badRequest } from "../refusal.ts";
import { editRules, messageRules, readText, type TextRules } from "../text.ts";
import type { Chat, StoredMessage } from "../world.ts";

export const sendMessage: Method = (context, args) => {
  const chat = chatOf(context.world, args);
  const content = formatted(args, messageRules);
  const markup = markupOf(args, chat);
  mayWrite(chat);
  const replyTo = repliedMessage(context, args, chat);
  const topic = topicOf(args, chat);
  const message = context.world.add(chat, {
    author: "bot",
    ...content,
    ...(markup === undefined ? {} : { markup }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(topic === undefined ? {} : { topic }),
    silent: flag(args, "disable_notification"),
    linkPreviewOff: linkPreviewOff(args),
    protectedContent: flag(args, "protect_content"),
  });
  copyToDiscussion(context, chat, message);
  return messageJson(context.world, context.bot, message);
};

function formatted(args: Args, rules: TextRules): { text: string; entities: readonly MessageEntity[] } {
  const given = json<MessageEntity[]>(args, "entities", "message entities");
  return readText(text(args, "text"), text(args, "parse_mode"), rules, given);
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
  if (target && !target.deleted) {
    if (given.quote !== undefined && !target.text.includes(given.quote)) throw badRequest("QUOTE_TEXT_INVALID");
    return target.id;
  }
  if (given.allow_sending_without_reply) return undefined;
  throw badRequest("Message to be replied not found");
}

function topicOf(args: Args, chat: Chat): number | undefined {
  const topic = integer(args, "message_thread_id");
  if (topic === 0) return undefined;
  if (!chat.topics.has(topic)) throw badRequest("Message thread not found");
  return topic;
}

/** A channel with a discussion group: its posts appear there, which is the receipt of section 2. */
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
  const bot = group.membership === "administrator" || group.membership === "member";
  if (bot) context.queue.push({ message: messageJson(context.world, context.bot, copy) } as never);
}

function ownMessage(context: Context, args: Args): { chat: Chat; message: StoredMessage } {
  const chat = chatOf(context.world, args);
  const id = integer(args, "message_id");
  if (id === 0) throw badRequest("Message identifier is not specified");
  const message = context.world.message(chat.spec.id, id);
  if (!message || message.deleted) throw badRequest("Message to edit not found");
  const foreign = message.author !== "bot" && !mayEditOthers(chat);
  if (foreign || message.origin || message.service) throw badRequest("Message can't be edited");
  return { chat, message };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const notModified =
  "Message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

function replace(
  context: Context,
  message: StoredMessage,
  next: Pick<StoredMessage, "text" | "entities" | "markup">,
): unknown {
  const { text: now, entities, markup } = message;
  if (now === next.text && same(entities, next.entities) && same(markup, next.markup)) throw badRequest(notModified);
  Object.assign(message, next, { editedAt: context.world.seconds() });
  if (next.markup === undefined) delete message.markup;
  return messageJson(context.world, context.bot, message);
}

/** Without reply_markup the keyboard goes, as on the real server. */
export const editMessageText: Method = (context, args) => {
  const content = formatted(args, editRules);
  const { chat, message } = ownMessage(context, args);
  const markup = markupOf(args, chat);
  if (message.text === "") throw badRequest("There is no text in the message to edit");
  return replace(context, message, { ...content, ...(markup === undefined ? {} : { markup }) });
};

export const editMessageReplyMarkup: Method = (context, args) => {
  const { chat, message } = ownMessage(context, args);
  const markup = markupOf(args, chat);
  return replace(context, message, {
    text: message.text,
    entities: message.entities,
    ...(markup === undefined ? {} : { markup }),
  });
};

/** A post that a person deleted is still in the server's cache: the first delete of it succeeds (telegram-bot-api#94). */
export const deleteMessage: Method = (context, args) => {
  const chat = chatOf(context.world, args);
  const message = context.world.message(chat.spec.id, integer(args, "message_id"));
  if (!message || message.deleted === "by bot") throw badRequest("Message to delete not found");
  const age = context.world.seconds() - message.date;
  if (!mayDelete(chat, message.author === "bot", age)) throw badRequest("Message can't be deleted");
  message.deleted = "by bot";
  chat.pinned = chat.pinned.filter((id) => id !== message.id);
  return true;
};
