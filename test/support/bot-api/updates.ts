/** The queue of updates and getUpdates over it (Client.cpp process_get_updates_query). */
import type { Update } from "@grammyjs/types";
import type { TestClock } from "./context.ts";
import { refuse } from "./refusal.ts";

export type Incoming = Omit<Update, "update_id">;

const dayMs = 24 * 3600 * 1000;
const notByDefault: ReadonlySet<string> = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

export interface Queued {
  readonly update: Update;
  readonly at: number;
}

export interface Wanted {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly allowed: readonly string[] | undefined;
}

export class UpdateQueue {
  readonly #clock: TestClock;
  #queued: Queued[] = [];
  #nextId: number;
  #allowed: readonly string[] | undefined;
  #waiting: { readonly stop: AbortController; readonly wake: () => void } | undefined;
  #last: { readonly offset: number; readonly at: number } | undefined;
  webhook = "";
  /** Called for every update filed while a webhook is set. */
  onWebhookUpdate: () => void = () => {};
  /** How long the older of two pollers is kept before it learns that it lost. */
  conflictDelayMs = 3000;
  /** A short poll that repeats the last offset within this time is held back for as long. */
  shortPollMs = 3000;

  constructor(clock: TestClock, firstId = 1_000) {
    this.#clock = clock;
    this.#nextId = firstId;
  }

  get pending(): number {
    return this.#queued.length;
  }

  get waiting(): readonly Queued[] {
    return this.#queued;
  }

  /** Files an update; `undefined` when the bot has not asked for its kind. */
  push(incoming: Incoming): number | undefined {
    const kind = Object.keys(incoming)[0] ?? "";
    const wanted = this.#allowed ? this.#allowed.includes(kind) : !notByDefault.has(kind);
    if (!wanted) return undefined;
    const update = { update_id: this.#nextId++, ...incoming } as Update;
    this.#queued.push({ update, at: this.#clock.now() });
    this.#announce();
    return update.update_id;
  }

  /** Delivers the same update again, as happens when a confirmation is lost. */
  repeat(update: Update): void {
    this.#queued.unshift({ update, at: this.#clock.now() });
    this.#announce();
  }

  #announce(): void {
    if (this.webhook === "") this.#waiting?.wake();
    else this.onWebhookUpdate();
  }

  allow(allowed: readonly string[] | undefined): void {
    if (allowed) this.#allowed = allowed.length === 0 ? undefined : allowed;
  }

  dropAll(): void {
    this.#queued = [];
  }

  drop(updateId: number): void {
    this.#queued = this.#queued.filter(({ update }) => update.update_id !== updateId);
  }

  async get(wanted: Wanted, signal: AbortSignal): Promise<Update[]> {
    if (this.webhook !== "") {
      throw refuse(
        409,
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.allow(wanted.allowed);
    this.#waiting?.stop.abort();
    this.#confirm(wanted.offset);
    const seconds = Math.min(50, Math.max(0, wanted.timeoutSeconds));
    if (seconds === 0) await this.#holdBack(wanted.offset, signal);
    else if (this.#queued.length === 0) await this.#wait(seconds, signal);
    const limit = wanted.limit >= 1 && wanted.limit <= 100 ? wanted.limit : 100;
    return this.#queued.slice(0, limit).map(({ update }) => update);
  }

  #confirm(offset: number): void {
    const expired = this.#clock.now() - dayMs;
    const fresh = this.#queued.filter(({ at }) => at > expired);
    if (offset < 0) this.#queued = fresh.slice(offset);
    else this.#queued = offset === 0 ? fresh : fresh.filter(({ update }) => update.update_id >= offset);
  }

  async #holdBack(offset: number, signal: AbortSignal): Promise<void> {
    const repeats = this.#last?.offset === offset && this.#clock.now() - this.#last.at < this.shortPollMs;
    if (repeats && this.#queued.length === 0) await this.#clock.sleep(this.shortPollMs, signal);
    this.#last = { offset, at: this.#clock.now() };
  }

  async #wait(seconds: number, signal: AbortSignal): Promise<void> {
    const stop = new AbortController();
    const over = new AbortController();
    const waiting = { stop, wake: () => over.abort() };
    this.#waiting = waiting;
    try {
      await this.#clock.sleep(seconds * 1000, AbortSignal.any([signal, stop.signal, over.signal]));
    } finally {
      if (this.#waiting === waiting) this.#waiting = undefined;
    }
    if (!stop.signal.aborted) return;
    await this.#clock.sleep(this.conflictDelayMs, signal);
    throw refuse(409, "terminated by other getUpdates request; make sure that only one bot instance is running");
  }
}
