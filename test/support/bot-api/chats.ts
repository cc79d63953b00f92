/** Which chat an argument means, and whether the bot may do there what it asks (Client.cpp check_chat, check_chat_access). */
import { type Args, text } from "./args.ts";
import { badRequest, refuse } from "./refusal.ts";
import type { Chat, Rights, World } from "./world.ts";

/** A public chat may be read from outside; everything else needs the bot to be in. */
export type Access = "read" | "write";

export function chatOf(world: World, args: Args, access: Access = "write", name = "chat_id"): Chat {
  const value = text(args, name);
  if (value === "") throw badRequest("chat_id is empty");
  const chat = world.find(value);
  if (!chat) throw badRequest("Chat not found");
  reachable(chat, access);
  return chat;
}

const kindOf = (chat: Chat): string => `${chat.spec.type} chat`;

function reachable(chat: Chat, access: Access): void {
  if (chat.migratedTo !== undefined && access === "write") {
    throw badRequest("Group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chat.migratedTo });
  }
  if (chat.deleted) throw refuse(403, "The group chat was deleted");
  switch (chat.membership) {
    case "kicked":
      throw refuse(403, `Bot was kicked from the ${kindOf(chat)}`);
    case "left":
      if (access === "read" && chat.spec.username !== undefined) return;
      throw refuse(403, `Bot is not a member of the ${kindOf(chat)}`);
    case "never":
      throw refuse(403, "Bot can't initiate conversation with a user");
    case "blocked":
      if (access === "read") return;
      throw refuse(403, "Bot was blocked by the user");
    case "deactivated":
      if (access === "read") return;
      throw refuse(403, "User is deactivated");
    case "administrator":
    case "member":
    case "started":
  }
}

const has = (chat: Chat, right: keyof Rights): boolean => chat.membership === "administrator" && chat.rights[right];

export function mayWrite(chat: Chat): void {
  if (chat.spec.type === "private") return;
  if (chat.spec.type === "channel") {
    if (!has(chat, "can_post_messages")) throw badRequest("Need administrator rights in the channel chat");
  } else if (!chat.rights.can_send_messages) {
    throw badRequest("Not enough rights to send text messages to the chat");
  }
}

export function mayWritePhotos(chat: Chat): void {
  mayWrite(chat);
  const isGroup = chat.spec.type === "group" || chat.spec.type === "supergroup";
  if (isGroup && !chat.rights.can_send_photos) throw badRequest("Not enough rights to send photos to the chat");
}

export const mayEditOthers = (chat: Chat): boolean => has(chat, "can_edit_messages") && chat.spec.type === "channel";

export function mayPin(chat: Chat): void {
  if (chat.spec.type === "private") return;
  const right = chat.spec.type === "channel" ? "can_edit_messages" : "can_pin_messages";
  if (!has(chat, right)) throw badRequest("Not enough rights to manage pinned messages in the chat");
}

export const mayDelete = (chat: Chat, own: boolean, ageSeconds: number): boolean => {
  if (has(chat, "can_delete_messages")) return true;
  const young = ageSeconds < 48 * 3600;
  if (chat.spec.type === "channel") return own && young && has(chat, "can_post_messages");
  return young && (own || chat.spec.type === "private");
};
