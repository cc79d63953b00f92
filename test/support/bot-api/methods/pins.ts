import { integer } from "../args.ts";
import { chatOf, mayPin } from "../chats.ts";
import type { Method } from "../context.ts";
import { messageJson } from "../json.ts";
import { badRequest } from "../refusal.ts";

/** Pinning makes a service post: it takes a message id, and it is the one thing of its own that the bot is told of. */
export const pinChatMessage: Method = (context, args) => {
  const chat = chatOf(context.world, args);
  mayPin(chat);
  const message = context.world.message(chat.spec.id, integer(args, "message_id"));
  if (!message || message.deleted || message.service) throw badRequest("Message to pin not found");
  if (chat.pinned.at(-1) === message.id) return true;
  chat.pinned = [...chat.pinned.filter((id) => id !== message.id), message.id];
  const post = context.world.add(chat, { author: "bot", text: "", entities: [], service: { pinned: message.id } });
  const kind = chat.spec.type === "channel" ? "channel_post" : "message";
  context.queue.push({ [kind]: messageJson(context.world, context.bot, post) } as never);
  return true;
};

export const unpinChatMessage: Method = (context, args) => {
  const chat = chatOf(context.world, args);
  mayPin(chat);
  const id = integer(args, "message_id");
  if (id !== 0 && !chat.pinned.includes(id)) throw badRequest("Message to unpin not found");
  chat.pinned = id === 0 ? chat.pinned.slice(0, -1) : chat.pinned.filter((pinned) => pinned !== id);
  return true;
};

export const unpinAllChatMessages: Method = (context, args) => {
  const chat = chatOf(context.world, args);
  mayPin(chat);
  chat.pinned = [];
  return true;
};
