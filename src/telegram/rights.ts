/** What the bot may do in the chats of the configuration: asked once at start, and every gap named. */
import type { Api } from "grammy";
import type { ChatMember } from "grammy/types";
import type { EpochMs } from "../domain/ids.ts";
import { classify } from "./outcome.ts";

/** A chat of the configuration; `name` is how its owner calls it there. */
export interface ConfiguredChat {
  readonly name: string;
  readonly chat: string | number;
}

export type ChatCheck =
  | { readonly kind: "ready"; readonly name: string }
  | { readonly kind: "unknownChat"; readonly name: string; readonly chat: string | number }
  | { readonly kind: "notMember"; readonly name: string; readonly chat: string | number }
  | { readonly kind: "missingRights"; readonly name: string; readonly rights: readonly Right[] }
  /** Telegram was not reached, or would not say: nothing is known of the chat. */
  | { readonly kind: "unchecked"; readonly name: string; readonly reason: string };

export type Right = "can_post_messages" | "can_send_messages";

/** As Telegram's own settings call them, for whoever is to tick them. */
const settings: Readonly<Record<Right, string>> = {
  can_post_messages: '"Post messages" in the channel\'s administrators',
  can_send_messages: '"Send messages" in the group\'s permissions',
};

export async function checkChats(
  api: Api,
  chats: readonly ConfiguredChat[],
  bot: number,
  now: EpochMs,
): Promise<readonly ChatCheck[]> {
  const checks: ChatCheck[] = [];
  for (const chat of chats) checks.push(await checkChat(api, chat, bot, now));
  return checks;
}

async function checkChat(api: Api, { name, chat }: ConfiguredChat, bot: number, now: EpochMs): Promise<ChatCheck> {
  try {
    const { type } = await api.getChat(chat);
    if (type === "private") return { kind: "ready", name };
    const rights = lacking(type === "channel", await api.getChatMember(chat, bot));
    if (rights === "not a member") return { kind: "notMember", name, chat };
    return rights.length === 0 ? { kind: "ready", name } : { kind: "missingRights", name, rights };
  } catch (error) {
    const failure = classify(error, now);
    if (failure.kind === "unknownChat") return { kind: "unknownChat", name, chat };
    if (failure.kind === "gone") return { kind: "notMember", name, chat };
    return { kind: "unchecked", name, reason: failure.reason };
  }
}

/** What the bot needs to write there and does not have. */
export function lacking(isChannel: boolean, member: ChatMember): readonly Right[] | "not a member" {
  switch (member.status) {
    case "creator":
      return [];
    case "administrator":
      return isChannel && !member.can_post_messages ? ["can_post_messages"] : [];
    case "member":
      return isChannel ? ["can_post_messages"] : [];
    case "restricted":
      if (!member.is_member) return "not a member";
      return member.can_send_messages ? [] : ["can_send_messages"];
    case "left":
    case "kicked":
      return "not a member";
  }
}

/** A sentence for the operator; nothing for a chat that is ready. */
export function sayCheck(check: ChatCheck): string | undefined {
  switch (check.kind) {
    case "ready":
      return undefined;
    case "unknownChat":
      return `${check.name}: Telegram knows no chat ${check.chat}, or the bot was never in it; check the name, and add the bot as an administrator`;
    case "notMember":
      return `${check.name}: the bot is not in ${check.chat}; add it as an administrator`;
    case "missingRights":
      return `${check.name}: the bot may not post there; switch on ${check.rights.map((right) => settings[right]).join(" and ")}`;
    case "unchecked":
      return `${check.name}: its rights could not be checked (${check.reason})`;
  }
}
