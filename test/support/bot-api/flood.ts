/**
 * Telegram's limits as the FAQ states them, strict: any window of the length given, counted at arrival. Real Telegram
 * is less exact; who stays inside this model stays inside the real one.
 */
import type { TestClock } from "./context.ts";
import { flood } from "./refusal.ts";
import type { Chat } from "./world.ts";

export interface Limits {
  /** All chats together, in any second. */
  readonly perSecond: number;
  readonly paidPerSecond: number;
  /** One chat: this many in `chatWindowMs`, so that a short burst passes. */
  readonly perChat: number;
  readonly chatWindowMs: number;
  /** Groups and channels, edits included. */
  readonly perGroupMinute: number;
  /** How long the gate stays shut, and by how much every call against the shut gate lengthens it. */
  readonly shutMs: number;
  readonly growthMs: number;
  /** The server's own patience: messages under way in one chat, the pause it makes, and what it answers then. */
  readonly pendingPerChat: number;
  readonly pendingPauseMs: number;
  readonly pendingRetrySeconds: number;
}

export const telegramLimits: Limits = {
  perSecond: 30,
  paidPerSecond: 1000,
  perChat: 3,
  chatWindowMs: 3000,
  perGroupMinute: 20,
  shutMs: 3000,
  growthMs: 20,
  pendingPerChat: 310,
  pendingPauseMs: 3000,
  pendingRetrySeconds: 60,
};

export interface Passing {
  readonly method: string;
  readonly chat: Chat | undefined;
  readonly paid: boolean;
}

const counted = /^(send(?!chataction)|edit|forward|copy|pin|unpin|deletemessage)/;

class Window {
  readonly #size: number;
  readonly #ms: number;
  #times: number[] = [];

  constructor(size: number, ms: number) {
    this.#size = size;
    this.#ms = ms;
  }

  full(now: number): boolean {
    this.#times = this.#times.filter((time) => time > now - this.#ms);
    return this.#times.length >= this.#size;
  }

  count(now: number): void {
    this.#times.push(now);
  }
}

export class FloodGate {
  readonly #limits: Limits;
  readonly #all: Window;
  readonly #paid: Window;
  readonly #windows = new Map<string, Window>();
  readonly #underWay = new Map<number, number>();
  #shutUntil = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#all = new Window(limits.perSecond, 1000);
    this.#paid = new Window(limits.paidPerSecond, 1000);
  }

  /** Throws 429 when the call comes too soon. */
  async pass(passing: Passing, clock: TestClock): Promise<void> {
    if (!counted.test(passing.method.toLowerCase())) return;
    const now = clock.now();
    if (now < this.#shutUntil) this.#refuse(this.#shutUntil + this.#limits.growthMs, now);
    await this.#patience(passing.chat, clock);
    const windows = [passing.paid ? this.#paid : this.#all, ...(passing.chat ? this.#windowsOf(passing.chat) : [])];
    if (windows.some((window) => window.full(now))) this.#refuse(now + this.#limits.shutMs, now);
    for (const window of windows) window.count(now);
  }

  /** A message counts as under way from its arrival until its answer is written. */
  enter(chat: Chat): void {
    this.#underWay.set(chat.spec.id, this.#pending(chat) + 1);
  }

  leave(chat: Chat): void {
    this.#underWay.set(chat.spec.id, this.#pending(chat) - 1);
  }

  #pending(chat: Chat): number {
    return this.#underWay.get(chat.spec.id) ?? 0;
  }

  async #patience(chat: Chat | undefined, clock: TestClock): Promise<void> {
    if (!chat || this.#pending(chat) <= this.#limits.pendingPerChat) return;
    await clock.sleep(this.#limits.pendingPauseMs);
    throw flood(this.#limits.pendingRetrySeconds);
  }

  #refuse(until: number, now: number): never {
    this.#shutUntil = until;
    throw flood(Math.ceil((until - now) / 1000));
  }

  #windowsOf(chat: Chat): Window[] {
    const { id, type } = chat.spec;
    const one = this.#window(`chat ${id}`, this.#limits.perChat, this.#limits.chatWindowMs);
    return type === "private" ? [one] : [one, this.#window(`group ${id}`, this.#limits.perGroupMinute, 60_000)];
  }

  #window(key: string, size: number, ms: number): Window {
    const known = this.#windows.get(key) ?? new Window(size, ms);
    this.#windows.set(key, known);
    return known;
  }
}
