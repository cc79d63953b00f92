/**
 * Telegram's limits as the FAQ states them, strict: any window of the length given, counted at arrival. Real Telegram
 * is less exact; who stays inside this model stays inside the real one.
 */
import { flood } from "./refusal.ts";
import type { Chat } from "./world.ts";

export interface Limits {
  /** All chats together, in any second. */
  readonly perSecond: number;
  /** One chat: this many in `chatWindowMs`, so that a short burst passes. */
  readonly perChat: number;
  readonly chatWindowMs: number;
  /** Groups and channels, edits included. */
  readonly perGroupMinute: number;
  /** How long the gate stays shut, and by how much every call against the shut gate lengthens it. */
  readonly shutMs: number;
  readonly growthMs: number;
}

export const telegramLimits: Limits = {
  perSecond: 30,
  perChat: 3,
  chatWindowMs: 3000,
  perGroupMinute: 20,
  shutMs: 3000,
  growthMs: 20,
};

const counted = /^(send|edit|forward|copy|pin|unpin|delete(message))/;

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
  readonly #windows = new Map<string, Window>();
  #shutUntil = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#all = new Window(limits.perSecond, 1000);
  }

  /** Throws 429 when the call comes too soon. */
  pass(method: string, chat: Chat | undefined, now: number): void {
    if (!counted.test(method.toLowerCase())) return;
    if (now < this.#shutUntil) this.#refuse(this.#shutUntil + this.#limits.growthMs, now);
    const windows = [this.#all, ...(chat ? this.#windowsOf(chat) : [])];
    if (windows.some((window) => window.full(now))) this.#refuse(now + this.#limits.shutMs, now);
    for (const window of windows) window.count(now);
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
