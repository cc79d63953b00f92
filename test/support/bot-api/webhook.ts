/**
 * Updates pushed to the bot's own server (WebhookActor.cpp): one at a time for each chat, repeated with growing pauses
 * until the answer is 2xx, given up after a day. A body with `method` is a call whose result nobody sees.
 */
import type { Update } from "@grammyjs/types";
import { type Args, argsFromJson, text } from "./args.ts";
import type { TestClock } from "./context.ts";
import type { UpdateQueue } from "./updates.ts";

const dayMs = 24 * 3600 * 1000;
const goneMs = 23 * 3600 * 1000;
const longestPauseMs = 60_000;

/** Does what a webhook's answer asks for, as if it had been called. */
export type CallBack = (method: string, args: Args, signal: AbortSignal) => Promise<void>;

export class Webhook {
  readonly #queue: UpdateQueue;
  readonly #clock: TestClock;
  readonly #call: CallBack;
  readonly #busy = new Set<string>();
  readonly #closing = new AbortController();
  #goneSince: number | undefined;
  secret = "";
  lastError: string | undefined;

  constructor(queue: UpdateQueue, clock: TestClock, call: CallBack) {
    this.#queue = queue;
    this.#clock = clock;
    this.#call = call;
    queue.onWebhookUpdate = () => this.deliver();
  }

  /** Starts on every chat that has something waiting and is not being served. */
  deliver(): void {
    for (const { update } of this.#queue.waiting) {
      const chat = chatOf(update);
      if (this.#busy.has(chat)) continue;
      this.#busy.add(chat);
      void this.#serve(chat).finally(() => this.#busy.delete(chat));
    }
  }

  close(): void {
    this.#closing.abort();
  }

  async #serve(chat: string): Promise<void> {
    const queue = this.#queue;
    const clock = this.#clock;
    let pauseMs = 1000;
    while (queue.webhook !== "" && !this.#closing.signal.aborted) {
      const next = queue.waiting.find(({ update }) => chatOf(update) === chat);
      if (!next) return;
      const retryMs = clock.now() - next.at > dayMs ? undefined : await this.#post(next.update);
      if (retryMs === undefined) {
        queue.drop(next.update.update_id);
        pauseMs = 1000;
      } else {
        await clock.sleep(Math.max(pauseMs, retryMs), this.#closing.signal);
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      }
    }
  }

  /** `undefined`: taken. Otherwise how long the server asks to be left alone. */
  async #post(update: Update): Promise<number | undefined> {
    try {
      const response = await fetch(this.#queue.webhook, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(this.secret === "" ? {} : { "x-telegram-bot-api-secret-token": this.secret }),
        },
        body: JSON.stringify(update),
        signal: this.#closing.signal,
      });
      const body = await response.text();
      if (response.ok) return this.#taken(body);
      this.lastError = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      this.#noteGone(response.status);
      return Number(response.headers.get("retry-after") ?? "0") * 1000;
    } catch (error) {
      this.lastError = `Connection failed: ${String(error)}`;
      return 0;
    }
  }

  #noteGone(status: number): void {
    const now = this.#clock.now();
    this.#goneSince = status === 410 ? (this.#goneSince ?? now) : undefined;
    if (this.#goneSince !== undefined && now - this.#goneSince >= goneMs) this.#queue.webhook = "";
  }

  async #taken(body: string): Promise<undefined> {
    this.#goneSince = undefined;
    const args = callIn(body);
    if (args) await this.#call(text(args, "method"), args, this.#closing.signal);
    return undefined;
  }
}

function callIn(body: string): Args | undefined {
  try {
    const args = argsFromJson(body);
    return args.has("method") ? args : undefined;
  } catch {
    return undefined;
  }
}

/** Updates of one chat keep their order; those without a chat are served by themselves. */
function chatOf(update: Update): string {
  const message = update.message ?? update.channel_post ?? update.edited_channel_post ?? update.callback_query?.message;
  const chat = message?.chat ?? update.my_chat_member?.chat;
  return chat === undefined ? `update ${update.update_id}` : String(chat.id);
}
