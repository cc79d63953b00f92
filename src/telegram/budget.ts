/**
 * One budget for posts, edits, pins, probes and answers: 30 slots, each free again one second after the *answer*
 * (Telegram counts at arrival, so a slot that frees by the clock of the request would overtake a slow one), one call a
 * second to a chat, twenty a minute to a channel or group, edits included. After a 429 nobody calls that chat, or none,
 * until Telegram allows it; then the window is halved and climbs back.
 */
import type { EpochMs } from "../domain/ids.ts";
import { type Timings, telegramTimings } from "../domain/timings.ts";
import type { Clock } from "../ports.ts";
import { Window } from "./window.ts";

/**
 * Who goes first when not all can: posts of channels, of which there are few, so that no crowd of readers keeps the news
 * waiting; then a person who waits for an answer; then channels before private chats, and in each what is grave or over
 * before the rest, and edits last.
 */
export const priorities = [
  "channelUrgent",
  "channelPost",
  "answer",
  "channelEdit",
  "privateUrgent",
  "privatePost",
  "privateEdit",
] as const;
export type Priority = (typeof priorities)[number];

export interface Turn {
  readonly chat: string;
  /** Groups and channels have a limit of their own; private chats have not. */
  readonly group: boolean;
  readonly priority: Priority;
  /** Paid for in Stars: it has a window of its own. */
  readonly paid?: boolean;
}

export interface BudgetLimits {
  readonly slots: number;
  readonly paidSlots?: number;
  readonly slotMs: number;
  readonly chatMs: number;
  readonly groupSlots: number;
  readonly groupMs: number;
}

/** A second, for who pays in Stars. */
const paidSlots = 1000;

/** What Telegram's FAQ allows, at the pace that the configuration sets. */
export const limitsOf = ({ slot, chatGap, groupWindow }: Timings): BudgetLimits => ({
  slots: 30,
  slotMs: slot,
  chatMs: chatGap,
  groupSlots: 20,
  groupMs: groupWindow,
});

export interface Budget {
  /** Waits for its turn, makes the call, and gives the slots back when the answer is there. */
  run<T>(turn: Turn, call: () => Promise<T>): Promise<T>;
  /**
   * A 429 has come. Telegram does not say what was too much: a first one is taken to mean the channel or group it came
   * from, one more while that is quiet, or one from a private chat, to mean the bot.
   */
  flooded(turn: Turn, until: EpochMs): "lane" | "all";
  /** Nobody calls before `until`. */
  pause(until: EpochMs): void;
  /** Calls that wait for their turn. */
  readonly waiting: number;
  readonly pausedUntil: EpochMs;
}

/** The one of the bot first. */
type Windows = readonly [Window, ...Window[]];

interface Waiting {
  readonly turn: Turn;
  readonly windows: Windows;
  readonly start: () => void;
}

export function createBudget(clock: Clock, limits: BudgetLimits = limitsOf(telegramTimings)): Budget {
  return new SlotBudget(clock, limits);
}

class SlotBudget implements Budget {
  readonly #clock: Clock;
  readonly #limits: BudgetLimits;
  readonly #all: Window;
  readonly #paid: Window;
  readonly #windows = new Map<string, Window>();
  readonly #quiet = new Map<string, EpochMs>();
  readonly #queue: Waiting[] = [];
  #timer: AbortController | undefined;
  #pausedUntil = 0;

  constructor(clock: Clock, limits: BudgetLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#all = new Window(limits.slots, limits.slotMs);
    this.#paid = new Window(limits.paidSlots ?? paidSlots, limits.slotMs);
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

  flooded(turn: Turn, until: EpochMs): "lane" | "all" {
    const now = this.#clock.now();
    const others = [...this.#quiet].some(([chat, end]) => chat !== turn.chat && end > now);
    if (!turn.group || others || this.#pausedUntil > now) {
      this.pause(until);
      return "all";
    }
    this.#quiet.set(turn.chat, Math.max(until, this.#quiet.get(turn.chat) ?? 0));
    this.#minuteOf(turn.chat).halve(until);
    this.#pump();
    return "lane";
  }

  pause(until: EpochMs): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
    this.#all.halve(this.#pausedUntil);
    this.#pump();
  }

  #enqueue(waiting: Waiting): void {
    const rank = rankOf(waiting.turn);
    const at = this.#queue.findIndex(({ turn }) => rankOf(turn) > rank);
    this.#queue.splice(at < 0 ? this.#queue.length : at, 0, waiting);
  }

  #windowsOf({ chat, group, paid }: Turn): Windows {
    const whole = paid ? this.#paid : this.#all;
    const one = this.#window(chat, 1, this.#limits.chatMs);
    return group ? [whole, one, this.#minuteOf(chat)] : [whole, one];
  }

  #minuteOf(chat: string): Window {
    return this.#window(`${chat}/minute`, this.#limits.groupSlots, this.#limits.groupMs);
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
    let wakeAt = Number.POSITIVE_INFINITY;
    // A full window stays full while others are looked at: of thousands that wait for it only the first asks.
    const full = new Set<Window>();
    for (const waiting of [...this.#queue]) {
      const [whole] = waiting.windows;
      if (full.has(whole)) continue;
      const wholeAt = Math.max(this.#pausedUntil, whole.freeAt(now));
      if (wholeAt > now) full.add(whole);
      const freeAt = wholeAt > now ? wholeAt : this.#freeAt(waiting, now);
      if (freeAt > now) {
        wakeAt = Math.min(wakeAt, freeAt);
        continue;
      }
      this.#queue.splice(this.#queue.indexOf(waiting), 1);
      for (const window of waiting.windows) window.take();
      waiting.start();
    }
    this.#sleepUntil(wakeAt, now);
  }

  #freeAt({ turn, windows }: Waiting, now: EpochMs): EpochMs {
    const quiet = this.#quiet.get(turn.chat) ?? 0;
    return Math.max(this.#pausedUntil, quiet, ...windows.map((window) => window.freeAt(now)));
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

const rankOf = ({ priority }: Turn): number => priorities.indexOf(priority);
