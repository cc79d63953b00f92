/**
 * One budget for posts, edits, replies and answers: 30 slots, each free again one second after the *answer* (Telegram
 * counts at arrival, so a slot that frees by the clock of the request would overtake a slow one), one call a second to
 * a chat, twenty a minute to a channel or group. After a 429 nobody calls until Telegram allows it; then the window is
 * halved and climbs back.
 */
import type { EpochMs } from "../domain/ids.ts";
import type { Clock } from "../ports.ts";

/** Smaller goes first: an answer that a person waits for, a new post, an edit. */
export type Priority = 0 | 1 | 2 | 3;

export interface Turn {
  readonly chat: string;
  /** Groups and channels have a limit of their own; private chats have not. */
  readonly group: boolean;
  readonly priority: Priority;
}

export interface BudgetLimits {
  readonly slots: number;
  readonly slotMs: number;
  readonly chatMs: number;
  readonly groupSlots: number;
  readonly groupMs: number;
}

export const telegramBudget: BudgetLimits = { slots: 30, slotMs: 1000, chatMs: 1000, groupSlots: 20, groupMs: 60_000 };

export interface Budget {
  /** Waits for its turn, makes the call, and gives the slots back when the answer is there. */
  run<T>(turn: Turn, call: () => Promise<T>): Promise<T>;
  /** A 429 has come: nobody calls before `until`. */
  pause(until: EpochMs): void;
  /** Calls that wait for their turn. */
  readonly waiting: number;
  readonly pausedUntil: EpochMs;
}

/** A number of slots, each taken for the length of a call and `ms` more. */
class Window {
  readonly #ms: number;
  #size: number;
  #busy = 0;
  #cooling: EpochMs[] = [];

  constructor(size: number, ms: number) {
    this.#size = size;
    this.#ms = ms;
  }

  /** When a slot is free; Infinity while only an answer can free one. */
  freeAt(now: EpochMs): EpochMs {
    this.#cooling = this.#cooling.filter((until) => until > now);
    const excess = this.#busy + this.#cooling.length - this.#size;
    if (excess < 0) return now;
    return this.#cooling[excess] ?? Number.POSITIVE_INFINITY;
  }

  take(): void {
    this.#busy += 1;
  }

  give(now: EpochMs): void {
    this.#busy -= 1;
    this.#cooling.push(now + this.#ms);
  }

  resize(size: number): void {
    this.#size = size;
  }

  get idle(): boolean {
    return this.#busy === 0 && this.#cooling.length === 0;
  }
}

interface Waiting {
  readonly turn: Turn;
  readonly windows: readonly Window[];
  readonly start: () => void;
}

export function createBudget(clock: Clock, limits: BudgetLimits = telegramBudget): Budget {
  return new SlotBudget(clock, limits);
}

class SlotBudget implements Budget {
  readonly #clock: Clock;
  readonly #limits: BudgetLimits;
  readonly #all: Window;
  readonly #windows = new Map<string, Window>();
  readonly #queue: Waiting[] = [];
  #timer: AbortController | undefined;
  #pausedUntil = 0;
  #size: number;
  #climbedAt = 0;

  constructor(clock: Clock, limits: BudgetLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#size = limits.slots;
    this.#all = new Window(limits.slots, limits.slotMs);
  }

  get waiting(): number {
    return this.#queue.length;
  }

  get pausedUntil(): EpochMs {
    return this.#pausedUntil;
  }

  async run<T>(turn: Turn, call: () => Promise<T>): Promise<T> {
    const windows = this.#windowsOf(turn);
    await new Promise<void>((start) => {
      this.#enqueue({ turn, windows, start });
      this.#pump();
    });
    try {
      return await call();
    } finally {
      const now = this.#clock.now();
      for (const window of windows) window.give(now);
      this.#pump();
    }
  }

  pause(until: EpochMs): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
    this.#size = Math.max(1, Math.floor(this.#size / 2));
    this.#climbedAt = this.#pausedUntil;
    this.#all.resize(this.#size);
    this.#pump();
  }

  #enqueue(waiting: Waiting): void {
    const at = this.#queue.findIndex(({ turn }) => turn.priority > waiting.turn.priority);
    this.#queue.splice(at < 0 ? this.#queue.length : at, 0, waiting);
  }

  #windowsOf({ chat, group }: Turn): Window[] {
    const one = this.#window(chat, 1, this.#limits.chatMs);
    if (!group) return [this.#all, one];
    return [this.#all, one, this.#window(`${chat}/minute`, this.#limits.groupSlots, this.#limits.groupMs)];
  }

  #window(key: string, size: number, ms: number): Window {
    const known = this.#windows.get(key);
    if (known) return known;
    if (this.#windows.size > 10_000) this.#forgetIdle();
    const fresh = new Window(size, ms);
    this.#windows.set(key, fresh);
    return fresh;
  }

  #forgetIdle(): void {
    const wanted = new Set(this.#queue.flatMap(({ windows }) => windows));
    for (const [key, window] of this.#windows) {
      if (window.idle && !wanted.has(window)) this.#windows.delete(key);
    }
  }

  /** Starts everyone whose slots are free, in order of priority, and sleeps until the next one's are. */
  #pump(): void {
    const now = this.#clock.now();
    this.#climb(now);
    let wakeAt = Number.POSITIVE_INFINITY;
    for (let index = 0; index < this.#queue.length; ) {
      const waiting = this.#queue[index];
      if (!waiting) break;
      const freeAt = Math.max(this.#pausedUntil, ...waiting.windows.map((window) => window.freeAt(now)));
      if (freeAt <= now) {
        this.#queue.splice(index, 1);
        for (const window of waiting.windows) window.take();
        waiting.start();
      } else {
        wakeAt = Math.min(wakeAt, freeAt);
        index += 1;
      }
      const gate = Math.max(this.#pausedUntil, this.#all.freeAt(now));
      if (gate > now) {
        wakeAt = gate;
        break;
      }
    }
    if (this.#queue.length > 0) this.#sleepUntil(wakeAt, now);
  }

  /** One slot a second, until the window is whole again. */
  #climb(now: EpochMs): void {
    const steps = Math.floor((now - this.#climbedAt) / 1000);
    if (this.#size === this.#limits.slots || steps <= 0) return;
    this.#size = Math.min(this.#limits.slots, this.#size + steps);
    this.#climbedAt += steps * 1000;
    this.#all.resize(this.#size);
  }

  #sleepUntil(at: EpochMs, now: EpochMs): void {
    this.#timer?.abort();
    this.#timer = undefined;
    if (!Number.isFinite(at)) return;
    const timer = new AbortController();
    this.#timer = timer;
    void this.#clock.sleep(at - now, timer.signal).then(() => {
      if (this.#timer === timer) this.#pump();
    });
  }
}
