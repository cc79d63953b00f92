/** Stored things as the Bot API writes them. */
import type { Chat, Membership, StoredMessage, World } from "./world.ts";

export interface BotUser {
  readonly id: number;
  readonly first_name: string;
  readonly username: string;
}

export const userJson = (id: number): Record<string, unknown> => ({ id, is_bot: false, first_name: `Person ${id}` });
export const botJson = (bot: BotUser): Record<string, unknown> => ({ is_bot: true, ...bot });

export function chatJson({ spec }: Chat): Record<string, unknown> {
  return {
    id: spec.id,
    type: spec.type,
    ...(spec.type === "private" ? { first_name: spec.firstName ?? `Person ${spec.id}` } : { title: spec.title ?? "" }),
    ...(spec.username === undefined ? {} : { username: spec.username }),
    ...(spec.topics === undefined ? {} : { is_forum: true }),
  };
}

/** Replies are shown one level deep, as Telegram does. */
export function messageJson(world: World, bot: BotUser, message: StoredMessage, depth = 1): Record<string, unknown> {
  const chat = world.chats.get(message.chat);
  if (!chat) throw new Error(`a message of chat ${message.chat}, which does not exist`);
  const repliedTo = message.replyTo === undefined ? undefined : world.message(message.chat, message.replyTo);
  return {
    message_id: message.id,
    ...authorJson(chat, bot, message),
    chat: chatJson(chat),
    date: message.date,
    ...(message.editedAt === undefined ? {} : { edit_date: message.editedAt }),
    ...(message.topic === undefined ? {} : { message_thread_id: message.topic, is_topic_message: true }),
    ...(message.origin ? { forward_origin: originJson(world, bot, message.origin) } : {}),
    ...(message.automatic ? { is_automatic_forward: true } : {}),
    ...(repliedTo && depth > 0 ? { reply_to_message: messageJson(world, bot, repliedTo, 0) } : {}),
    ...(message.protectedContent ? { has_protected_content: true } : {}),
    ...contentJson(world, bot, message, depth),
    ...(message.markup === undefined ? {} : { reply_markup: message.markup }),
  };
}

function authorJson(chat: Chat, bot: BotUser, { author }: StoredMessage): Record<string, unknown> {
  if (chat.spec.type === "channel") return { sender_chat: chatJson(chat) };
  if (author === "channel") return { sender_chat: chatJson(chat) };
  return { from: author === "bot" ? botJson(bot) : userJson(author) };
}

function contentJson(world: World, bot: BotUser, message: StoredMessage, depth: number): Record<string, unknown> {
  if (message.service) {
    const pinned = world.message(message.chat, message.service.pinned);
    return pinned && depth > 0 ? { pinned_message: messageJson(world, bot, pinned, 0) } : {};
  }
  const [text, entities] = message.media ? (["caption", "caption_entities"] as const) : (["text", "entities"] as const);
  return {
    ...(message.media ? { photo: [{ file_id: "photo", file_unique_id: "photo", width: 1200, height: 675 }] } : {}),
    ...(message.media && message.text === "" ? {} : { [text]: message.text }),
    ...(message.entities.length > 0 ? { [entities]: message.entities } : {}),
  };
}

function originJson(world: World, bot: BotUser, origin: NonNullable<StoredMessage["origin"]>): Record<string, unknown> {
  const chat = world.chats.get(origin.chat);
  if (chat?.spec.type === "channel") {
    return { type: "channel", date: origin.date, chat: chatJson(chat), message_id: origin.messageId };
  }
  return { type: "user", date: origin.date, sender_user: botJson(bot) };
}

/** What a chat_member object says of the bot for each membership of the double. */
export const shownStatus: Readonly<Record<Membership, string>> = {
  administrator: "administrator",
  member: "member",
  started: "member",
  left: "left",
  never: "left",
  kicked: "kicked",
  blocked: "kicked",
  deactivated: "kicked",
};
