import type { MessageEntity } from "@grammyjs/types";
import { type Args, integer, json, text } from "../args.ts";
import { chatOf, mayDelete, mayEditOthers } from "../chats.ts";
import type { Context, Method } from "../context.ts";
import { messageJson } from "../json.ts";
import { markupFor, readMarkup } from "../markup.ts";
import { badRequest } from "../refusal.ts";
import { editCaptionRules, editRules, readCaption, readText } from "../text.ts";
import type { Chat, StoredMessage } from "../world.ts";

interface Target {
  readonly chat: Chat;
  readonly message: StoredMessage;
}

function editable(context: Context, args: Args): Target {
  const chat = chatOf(context.world, args);
  const id = integer(args, "message_id");
  if (id === 0) throw badRequest("Message identifier is not specified");
  const message = context.world.message(chat.spec.id, id);
  if (!message || message.deleted) throw badRequest("Message to edit not found");
  const isForeign = message.author !== "bot" && !mayEditOthers(chat);
  if (isForeign || message.origin || message.service) throw badRequest("Message can't be edited");
  return { chat, message };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const notModified =
  "Message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

type Content = Pick<StoredMessage, "text" | "entities" | "markup">;

function replace(context: Context, message: StoredMessage, next: Content): unknown {
  const { text: now, entities, markup } = message;
  if (now === next.text && same(entities, next.entities) && same(markup, next.markup)) throw badRequest(notModified);
  Object.assign(message, next, { editedAt: context.world.seconds() });
  if (next.markup === undefined) delete message.markup;
  return messageJson(context.world, context.bot, message);
}

const shown = (markup: unknown): { markup?: unknown } => (markup === undefined ? {} : { markup });

/** Without reply_markup the keyboard goes, as on the real server. */
export const editMessageText: Method = (context, args) => {
  const given = json<MessageEntity[]>(args, "entities", "message entities");
  const content = readText(text(args, "text"), text(args, "parse_mode"), editRules, given);
  const markup = readMarkup(args);
  const { chat, message } = editable(context, args);
  if (message.media) throw badRequest("There is no text in the message to edit");
  return replace(context, message, { ...content, ...shown(markupFor(chat, markup)) });
};

export const editMessageCaption: Method = (context, args) => {
  const content = readCaption(text(args, "caption"), text(args, "parse_mode"), editCaptionRules);
  const markup = readMarkup(args);
  const { chat, message } = editable(context, args);
  if (!message.media) throw badRequest("There is no caption in the message to edit");
  return replace(context, message, { ...content, ...shown(markupFor(chat, markup)) });
};

export const editMessageReplyMarkup: Method = (context, args) => {
  const markup = readMarkup(args);
  const { chat, message } = editable(context, args);
  return replace(context, message, {
    text: message.text,
    entities: message.entities,
    ...shown(markupFor(chat, markup)),
  });
};

/** A post that a person deleted is still in the server's cache: the first delete of it succeeds (telegram-bot-api#94). */
export const deleteMessage: Method = (context, args) => {
  const chat = chatOf(context.world, args);
  const id = integer(args, "message_id");
  if (id === 0) throw badRequest("Message identifier is not specified");
  const message = context.world.message(chat.spec.id, id);
  if (!message || message.deleted === "by bot") throw badRequest("Message to delete not found");
  const age = context.world.seconds() - message.date;
  if (!mayDelete(chat, message.author === "bot", age)) throw badRequest("Message can't be deleted");
  message.deleted = "by bot";
  chat.pinned = chat.pinned.filter((pinned) => pinned !== message.id);
  return true;
};
