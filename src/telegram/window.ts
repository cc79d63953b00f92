/** How many calls may be under way in a length of time: one limit of Telegram's. */
import type { EpochMs } from "../domain/ids.ts";

/** A number of slots, each taken for the length of a call and `ms` more. */
export class Window {
  readonly #whole: number;
  readonly #ms: number;
  #size: number;
  #climbedAt = 0;
  #busy = 0;
  #cooling: EpochMs[] = [];

  constructor(size: number, ms: number) {
    this.#whole = size;
    this.#size = size;
    this.#ms = ms;
  }

  /** When a slot is free; Infinity while only an answer can free one. */
  freeAt(now: EpochMs): EpochMs {
    this.#climb(now);
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

  halve(from: EpochMs): void {
    this.#size = Math.max(1, Math.floor(this.#size / 2));
    this.#climbedAt = from;
  }

  /** One slot in the time of the window, until it is whole again. */
  #climb(now: EpochMs): void {
    if (this.#size === this.#whole || now <= this.#climbedAt) return;
    const steps = this.#ms === 0 ? this.#whole : Math.floor((now - this.#climbedAt) / this.#ms);
    this.#size = Math.min(this.#whole, this.#size + steps);
    this.#climbedAt += steps * this.#ms;
  }

  get idle(): boolean {
    return this.#busy === 0 && this.#cooling.length === 0 && this.#size === this.#whole;
  }
}
