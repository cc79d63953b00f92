import { type Args, flag, integer } from "../args.ts";
import { chatOf, mayWrite } from "../chats.ts";
import type { Context, Method } from "../context.ts";
import { messageJson } from "../json.ts";
import { markupFor, readMarkup } from "../markup.ts";
import { badRequest } from "../refusal.ts";
import type { Chat, StoredMessage } from "../world.ts";

function source(context: Context, args: Args, verb: "forward" | "copy"): { chat: Chat; message: StoredMessage } {
  const chat = chatOf(context.world, args, "read", "from_chat_id");
  const message = context.world.message(chat.spec.id, integer(args, "message_id"));
  if (!message || message.deleted) throw badRequest(`Message to ${verb} not found`);
  const past = verb === "forward" ? "forwarded" : "copied";
  if (message.service || message.protectedContent) throw badRequest(`The message can't be ${past}`);
  return { chat, message };
}

export const forwardMessage: Method = (context, args) => {
  const target = chatOf(context.world, args);
  const { chat, message } = source(context, args, "forward");
  mayWrite(target);
  const forwarded = context.world.add(target, {
    author: "bot",
    text: message.text,
    entities: message.entities,
    ...(message.media ? { media: message.media } : {}),
    origin: message.origin ?? { chat: chat.spec.id, messageId: message.id, date: message.date },
    silent: flag(args, "disable_notification"),
  });
  return messageJson(context.world, context.bot, forwarded);
};

/** A copy has no origin, and the answer has nothing but its id. */
export const copyMessage: Method = (context, args) => {
  const given = readMarkup(args);
  const target = chatOf(context.world, args);
  const { message } = source(context, args, "copy");
  mayWrite(target);
  const markup = markupFor(target, given);
  const copy = context.world.add(target, {
    author: "bot",
    text: message.text,
    entities: message.entities,
    ...(message.media ? { media: message.media } : {}),
    ...(markup === undefined ? {} : { markup }),
    silent: flag(args, "disable_notification"),
  });
  return { message_id: copy.id };
};
