/** What people do around the bot, and what they see: the tests' side of the double. */
import type { Update } from "@grammyjs/types";
import type { Context } from "./context.ts";
import { chatJson, messageJson, shownStatus, userJson } from "./json.ts";
import type { Incoming, UpdateQueue } from "./updates.ts";
import type { Chat, ChatSpec, Membership, Rights, StoredMessage } from "./world.ts";

export class Scene {
  protected readonly context: Context;
  #queries = 0;

  constructor(context: Context) {
    this.context = context;
  }

  get queue(): UpdateQueue {
    return this.context.queue;
  }

  // What there is to see.

  /** What a reader of the chat sees now, oldest first; service posts left out. */
  messages(chat: number | string): readonly StoredMessage[] {
    return this.#history(chat).filter((message) => !message.deleted && !message.service);
  }

  message(chat: number | string, id: number): StoredMessage | undefined {
    return this.#history(chat).find((message) => message.id === id);
  }

  pinned(chat: number | string): readonly number[] {
    return this.#chat(chat).pinned;
  }

  /** Buttons under a message, row by row. */
  buttons(chat: number | string, id: number): readonly { readonly text: string; readonly callback_data?: string }[] {
    const markup = this.message(chat, id)?.markup as { inline_keyboard?: never[][] } | undefined;
    return (markup?.inline_keyboard ?? []).flat();
  }

  /** The menu that was registered for a scope; `chat` for those scopes that name one. */
  commandsOf(scope = "default", language = "", chat: number | "" = ""): readonly unknown[] {
    return this.context.commands.get(`${scope}/${chat}//${language}`) ?? [];
  }

  /** The menu that a person sees in a private chat: by scope, and in each by language, then without one. */
  menuInPrivate(person: number, language: string): readonly unknown[] {
    const { commands } = this.context;
    const scopes = [`chat/${person}/`, "all_private_chats//", "default//"];
    const keys = scopes.flatMap((scope) => [`${scope}/${language}`, `${scope}/`]);
    return keys.map((key) => commands.get(key)).find((found) => found !== undefined) ?? [];
  }

  /** What the person who tapped was shown; `undefined` while unanswered. */
  answerOf(callbackId: string): { readonly text: string; readonly alert: string } | undefined {
    return this.context.callbacks.get(callbackId)?.answer;
  }

  resultsOf(inlineQueryId: string): readonly unknown[] | undefined {
    return this.context.inlineQueries.get(inlineQueryId)?.results;
  }

  #history(chat: number | string): readonly StoredMessage[] {
    return this.context.world.history(this.#chat(chat).spec.id);
  }

  #chat(idOrName: number | string): Chat {
    const chat = this.context.world.find(String(idOrName));
    if (!chat) throw new Error(`the double has no chat ${idOrName}`);
    return chat;
  }

  #existing(chat: number | string, id: number): StoredMessage {
    const message = this.message(chat, id);
    if (!message) throw new Error(`no message ${id} in ${chat}`);
    return message;
  }

  // What people do.

  /** A person writes to the bot, or in a chat that the bot reads. */
  say(chat: number | string, from: number, text: string, replyTo?: number, quote?: string): number | undefined {
    const there = this.#chat(chat);
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
    const entities = command ? [{ type: "bot_command" as const, offset: 0, length: command.length }] : [];
    const message = this.context.world.add(there, {
      author: from,
      text,
      entities,
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    const quoted = quote === undefined ? {} : { quote: { text: quote, position: 0, is_manual: true } };
    return this.push({ message: { ...this.#json(message), ...quoted } } as never);
  }

  /** A person writes in a thread of a forum. */
  sayInTopic(chat: number | string, topic: number, from: number, text: string): number | undefined {
    const message = this.context.world.add(this.#chat(chat), { author: from, text, entities: [], topic });
    return this.push({ message: this.#json(message) } as never);
  }

  /** A person posts in a channel: it takes a message id, and the bot is told. */
  post(chat: number | string, text: string): StoredMessage {
    const message = this.context.world.add(this.#chat(chat), { author: 1, text, entities: [] });
    this.push({ channel_post: this.#json(message) } as never);
    return message;
  }

  /** A person edits a post; the bot's own edits are told to nobody but others. */
  editByHand(chat: number | string, id: number, text: string): void {
    const message = this.#existing(chat, id);
    Object.assign(message, { text, entities: [], editedAt: this.context.world.seconds() });
    this.push({ edited_channel_post: this.#json(message) } as never);
  }

  /** A person deletes a post; nobody is told. */
  deleteByHand(chat: number | string, id: number): void {
    this.#existing(chat, id).deleted = "by a person";
  }

  /** A tap on a button; returns the id of the callback query. */
  tap(chat: number | string, messageId: number, data: string, from: number): string {
    const message = this.#existing(chat, messageId);
    const id = this.#nextQuery();
    this.context.callbacks.set(id, { at: this.context.clock.now() });
    const query = { id, from: userJson(from), message: this.#json(message), chat_instance: "1", data };
    this.push({ callback_query: query } as never);
    return id;
  }

  /** A person types the bot's name and something in any chat; returns the id of the inline query. */
  queryInline(from: number, query: string): string {
    const id = this.#nextQuery();
    this.context.inlineQueries.set(id, { at: this.context.clock.now() });
    this.push({ inline_query: { id, from: userJson(from), query, offset: "" } } as never);
    return id;
  }

  #nextQuery(): string {
    return String(9_000_000 + ++this.#queries);
  }

  // What administrators do.

  addChat(spec: ChatSpec): void {
    this.context.world.addChat(spec);
  }

  /** The bot is added, removed, blocked or given other rights: the state changes and the bot is told. */
  setMembership(chat: number | string, membership: Membership, by: number, rights: Partial<Rights> = {}): void {
    const there = this.#chat(chat);
    const before = this.#member(there);
    there.membership = membership;
    there.rights = { ...there.rights, ...rights };
    const date = this.context.world.seconds();
    const change = { chat: chatJson(there), from: userJson(by), date, old_chat_member: before };
    this.push({ my_chat_member: { ...change, new_chat_member: this.#member(there) } } as never);
  }

  #member(chat: Chat): Record<string, unknown> {
    const user = { ...this.context.bot, is_bot: true };
    if (chat.membership !== "administrator") return { status: shownStatus[chat.membership], user };
    return { status: "administrator", user, can_be_edited: false, is_anonymous: false, ...chat.rights };
  }

  /** A basic group becomes a supergroup: the old id answers with the new one. */
  migrate(chat: number | string, to: ChatSpec): void {
    this.context.world.addChat(to);
    this.#chat(chat).migratedTo = to.id;
  }

  deleteGroup(chat: number | string): void {
    this.#chat(chat).deleted = true;
  }

  push(update: Incoming): number | undefined {
    return this.context.queue.push(update);
  }

  /** Delivers an update that was delivered before. */
  redeliver(update: Update): void {
    this.context.queue.repeat(update);
  }

  #json(message: StoredMessage): Record<string, unknown> {
    return messageJson(this.context.world, this.context.bot, message);
  }
}
