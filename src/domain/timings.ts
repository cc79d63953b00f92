/**
 * How long the service waits for what, in milliseconds. One place, so that a test can scale all of it by one factor and
 * an operator can change any of it (`telegram.timings`).
 */
export interface Timings {
  /** A call without an answer by then has an unknown outcome. Shorter than `grace`. */
  readonly callTimeout: number;
  /** From the beginning of a call in doubt to the first search for its post: Telegram may still be working on it. */
  readonly grace: number;
  /** Between two searches that found nothing; only after the second is the post sent again. */
  readonly secondLook: number;
  /** From sending again to the search for a duplicate that came late. */
  readonly sweep: number;
  /** A post in doubt for so long is put before an editor. */
  readonly ask: number;
  /** A slot of the window is free so long after the answer. */
  readonly slot: number;
  /** Between two calls to one chat. */
  readonly chatGap: number;
  /** In which a channel or group takes at most twenty calls. */
  readonly groupWindow: number;
}

export const telegramTimings: Timings = {
  callTimeout: 30_000,
  grace: 35_000,
  secondLook: 30_000,
  sweep: 120_000,
  ask: 180_000,
  slot: 1_000,
  chatGap: 1_000,
  groupWindow: 60_000,
};

export const timingNames = Object.keys(telegramTimings) as readonly (keyof Timings)[];

/** More new cards than this in so many milliseconds become one post of their headlines (`telegram.burst`). */
export interface Burst {
  readonly cards: number;
  readonly within: number;
}

export const telegramBurst: Burst = { cards: 10, within: 10 * 60_000 };
