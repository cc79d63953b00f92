/**
 * A double of the Telegram Bot API over real HTTP on loopback. It is strict where Telegram is: what passes here is
 * meant to pass there. `test/telegram/conformance.ts` holds request, expected answer and the source of every string.
 */
import type { AddressInfo } from "node:net";
import type { Update } from "@grammyjs/types";
import type { Context, TestClock } from "./context.ts";
import { FaultScript } from "./faults.ts";
import { FloodGate, type Limits } from "./flood.ts";
import { type BotUser, chatJson, messageJson, userJson } from "./json.ts";
import { type Call, createBotServer } from "./server.ts";
import { type Incoming, UpdateQueue } from "./updates.ts";
import { type Chat, type ChatSpec, type Membership, type Rights, type StoredMessage, World } from "./world.ts";

export type { TestClock } from "./context.ts";
export type { Fault, FaultChooser } from "./faults.ts";
export { type Limits, telegramLimits } from "./flood.ts";
export type { Call } from "./server.ts";
export type { ChatSpec, StoredMessage } from "./world.ts";

export interface BotApiOptions {
  readonly token?: string;
  readonly bot?: BotUser;
  readonly chats?: readonly ChatSpec[];
  readonly clock?: TestClock;
  /** Without limits the double never answers 429 by itself. */
  readonly limits?: Limits;
  readonly port?: number;
}

export const testToken = "123456789:AAdoubleOfTheBotApi-0123456789abcde";

/** What a chat_member object says of the bot for each membership of the double. */
const shownStatus: Readonly<Record<Membership, string>> = {
  administrator: "administrator",
  member: "member",
  started: "member",
  left: "left",
  never: "left",
  kicked: "kicked",
  blocked: "kicked",
  deactivated: "kicked",
};

const realClock: TestClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      }
    }),
};

export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const api = new BotApi(options);
  await api.listen(options.port ?? 0);
  return api;
}

export class BotApi {
  readonly token: string;
  readonly faults = new FaultScript();
  /** Every request with the right token, oldest first. */
  readonly calls: Call[] = [];
  readonly #context: Context;
  readonly #server: ReturnType<typeof createBotServer>;
  #callbacks = 0;

  constructor(options: BotApiOptions) {
    this.token = options.token ?? testToken;
    const clock = options.clock ?? realClock;
    this.#context = {
      world: new World(options.chats ?? [], () => clock.now()),
      bot: options.bot ?? { id: Number(this.token.split(":")[0]), first_name: "Bibhrat", username: "bibhrat_bot" },
      queue: new UpdateQueue(clock),
      clock,
      commands: new Map(),
      callbacks: new Map(),
    };
    const gate = options.limits ? new FloodGate(options.limits) : undefined;
    const { token, faults, calls } = this;
    this.#server = createBotServer({ token, faults, calls, gate, context: this.#context });
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
  }

  /** What goes into TELEGRAM_API_ROOT. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Calls of one method, small or capital letters. */
  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method.toLowerCase() === method.toLowerCase());
  }

  /** What a reader of the chat sees now, oldest first; service posts left out. */
  messages(chat: number | string): readonly StoredMessage[] {
    return this.#history(chat).filter((message) => !message.deleted && !message.service);
  }

  message(chat: number | string, id: number): StoredMessage | undefined {
    return this.#history(chat).find((message) => message.id === id);
  }

  #history(chat: number | string): readonly StoredMessage[] {
    return this.#context.world.history(this.#chat(chat).spec.id);
  }

  #chat(idOrName: number | string): Chat {
    const chat = this.#context.world.find(String(idOrName));
    if (!chat) throw new Error(`the double has no chat ${idOrName}`);
    return chat;
  }

  addChat(spec: ChatSpec): void {
    this.#context.world.addChat(spec);
  }

  /** Buttons under a message, row by row. */
  buttons(chat: number | string, id: number): readonly { readonly text: string; readonly callback_data?: string }[] {
    const markup = this.message(chat, id)?.markup as { inline_keyboard?: never[][] } | undefined;
    return (markup?.inline_keyboard ?? []).flat();
  }

  commandsOf(scope = "default", language = ""): readonly unknown[] {
    return this.#context.commands.get(`${scope}///${language}`) ?? [];
  }

  // People and administrators.

  /** A person writes to the bot, or in a chat that the bot reads. */
  say(chat: number | string, from: number, text: string): number | undefined {
    const there = this.#chat(chat);
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
    const entities = command ? [{ type: "bot_command" as const, offset: 0, length: command.length }] : [];
    const message = this.#context.world.add(there, { author: from, text, entities });
    return this.push({ message: this.#json(message) } as never);
  }

  /** A person posts in a channel: it takes a message id, and the bot is told. */
  post(chat: number | string, text: string): StoredMessage {
    const message = this.#context.world.add(this.#chat(chat), { author: 1, text, entities: [] });
    this.push({ channel_post: this.#json(message) } as never);
    return message;
  }

  /** A person deletes a post; nobody is told. */
  deleteByHand(chat: number | string, id: number): void {
    const message = this.message(chat, id);
    if (!message) throw new Error(`no message ${id} in ${chat}`);
    message.deleted = "by a person";
  }

  /** A tap on a button; returns the id of the callback query. */
  tap(chat: number | string, messageId: number, data: string, from: number): string {
    const message = this.message(chat, messageId);
    if (!message) throw new Error(`no message ${messageId} in ${chat}`);
    const id = String(9_000_000 + ++this.#callbacks);
    this.#context.callbacks.set(id, { at: this.#context.clock.now() });
    const query = { id, from: userJson(from), message: this.#json(message), chat_instance: "1", data };
    this.push({ callback_query: query } as never);
    return id;
  }

  /** What the person who tapped was shown; `undefined` while unanswered. */
  answerOf(callbackId: string): { readonly text?: string; readonly alert?: string } | undefined {
    return this.#context.callbacks.get(callbackId)?.answer;
  }

  /** The bot is added, removed, blocked or given other rights: the state changes and the bot is told. */
  setMembership(chat: number | string, membership: Membership, by: number, rights: Partial<Rights> = {}): void {
    const there = this.#chat(chat);
    const before = this.#member(there);
    there.membership = membership;
    there.rights = { ...there.rights, ...rights };
    const date = this.#context.world.seconds();
    const change = { chat: chatJson(there), from: userJson(by), date, old_chat_member: before };
    this.push({ my_chat_member: { ...change, new_chat_member: this.#member(there) } } as never);
  }

  #member(chat: Chat): Record<string, unknown> {
    const user = { ...this.#context.bot, is_bot: true };
    if (chat.membership !== "administrator") return { status: shownStatus[chat.membership], user };
    return { status: "administrator", user, can_be_edited: false, is_anonymous: false, ...chat.rights };
  }

  /** A basic group becomes a supergroup: the old id answers with the new one. */
  migrate(chat: number | string, to: ChatSpec): void {
    this.#context.world.addChat(to);
    this.#chat(chat).migratedTo = to.id;
  }

  push(update: Incoming): number | undefined {
    return this.#context.queue.push(update);
  }

  /** Delivers an update that was delivered before. */
  redeliver(update: Update): void {
    this.#context.queue.repeat(update);
  }

  get queue(): UpdateQueue {
    return this.#context.queue;
  }

  #json(message: StoredMessage): Record<string, unknown> {
    return messageJson(this.#context.world, this.#context.bot, message);
  }
}
