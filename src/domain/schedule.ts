/** When a feed is read next. What is due is data: a tick asks, nothing waits in a timer. */
import type { EpochMs } from "./ids.ts";
import { hashOf } from "./ids.ts";

export interface FeedTimes {
  readonly key: string;
  /** Seconds between reads that the feed or its catalogue entry asks for. */
  readonly every?: number;
  readonly lastTriedAt?: EpochMs;
  readonly failures: number;
  /** Retry-After of the other side. */
  readonly notBefore?: EpochMs;
  /** An incident of this feed's service is open. */
  readonly live: boolean;
}

const quietMs = 60_000;
const liveMs = 30_000;
const floorMs = 15_000;
const longestMs = 15 * 60_000;

/** Never under 15 s; 60 s when quiet, 30 s while something is open; doubled at each failure up to 15 minutes; ±10 % by key. */
export function nextReadAt(times: FeedTimes): EpochMs {
  if (times.lastTriedAt === undefined) return 0;
  const asked = times.every === undefined ? quietMs : times.every * 1000;
  const base = Math.max(floorMs, times.live ? Math.min(liveMs, asked) : asked);
  const patient = Math.min(Math.max(base, longestMs), base * 2 ** Math.min(times.failures, 10));
  return Math.max(times.lastTriedAt + Math.round(patient * spread(times.key)), times.notBefore ?? 0);
}

/** 0.9 to 1.1, always the same for a feed, so that feeds started together drift apart. */
function spread(key: string): number {
  return 0.9 + (Number.parseInt(hashOf(key).slice(0, 6), 16) / 0xffffff) * 0.2;
}
