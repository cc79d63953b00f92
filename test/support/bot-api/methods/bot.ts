import { integer, json, text } from "../args.ts";
import { chatOf } from "../chats.ts";
import type { Method } from "../context.ts";
import { botJson, chatJson, messageJson, shownStatus, userJson } from "../json.ts";
import { badRequest } from "../refusal.ts";

export const getMe: Method = ({ bot }) => ({
  ...botJson(bot),
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
});

export const getChat: Method = (context, args) => {
  const chat = chatOf(context.world, args, "read");
  const pinned = context.world.message(chat.spec.id, chat.pinned.at(-1) ?? 0);
  return {
    ...chatJson(chat),
    ...(chat.spec.linkedChat === undefined ? {} : { linked_chat_id: chat.spec.linkedChat }),
    ...(pinned ? { pinned_message: messageJson(context.world, context.bot, pinned) } : {}),
  };
};

export const getChatMember: Method = (context, args) => {
  const chat = chatOf(context.world, args, "read");
  const user = integer(args, "user_id");
  if (user === 0) throw badRequest("Invalid user_id specified");
  if (user !== context.bot.id) return { status: "member", user: userJson(user) };
  if (chat.membership !== "administrator") {
    return { status: shownStatus[chat.membership], user: botJson(context.bot) };
  }
  const { can_send_messages: _text, can_send_photos: _photos, ...rights } = chat.rights;
  return { status: "administrator", user: botJson(context.bot), can_be_edited: false, is_anonymous: false, ...rights };
};

/** Answered once, and only while it is young. */
export const answerCallbackQuery: Method = (context, args) => {
  const id = text(args, "callback_query_id");
  const query = context.callbacks.get(id);
  const tooOld = !query || query.answer !== undefined || context.clock.now() - query.at > 15_000;
  if (tooOld) throw badRequest("Query is too old and response timeout expired or query ID is invalid");
  const answer = text(args, "text");
  if ([...answer].length > 200) throw badRequest("MESSAGE_TOO_LONG");
  query.answer = { text: answer, alert: text(args, "show_alert") };
  return true;
};

interface Scope {
  readonly type?: string;
  readonly chat_id?: number | string;
  readonly user_id?: number;
}

const scopeKey = (args: Parameters<Method>[1]): string => {
  const scope = json<Scope>(args, "scope", "bot command scope") ?? { type: "default" };
  return [scope.type, scope.chat_id, scope.user_id, text(args, "language_code")].join("/");
};

export const setMyCommands: Method = (context, args) => {
  const commands = json<{ command?: string; description?: string }[]>(args, "commands", "commands") ?? [];
  if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  const language = text(args, "language_code");
  if (language !== "" && !/^[a-z]{2}$/.test(language)) throw badRequest("Invalid language code specified");
  for (const { command = "", description = "" } of commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    if (description.trim() === "" || [...description].length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  context.commands.set(scopeKey(args), commands);
  return true;
};

export const getMyCommands: Method = (context, args) => context.commands.get(scopeKey(args)) ?? [];

export const deleteMyCommands: Method = (context, args) => {
  context.commands.delete(scopeKey(args));
  return true;
};
