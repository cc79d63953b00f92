import type { SendOutcome } from "./delivery.ts";
import type { EpochMs } from "./ids.ts";

const firstPauseMs = 2_000;
const longestPauseMs = 5 * 60_000;

/** When a message that was certainly not sent is tried again: 2 s, 4 s, 8 s … at most five minutes apart. */
export function nextAttemptAt(attempt: number, now: EpochMs): EpochMs {
  return now + Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt, 20));
}

/** A sender that knows when to come back (429) is obeyed; otherwise the pause grows with each attempt. */
export function withRetryTime(outcome: SendOutcome, attempt: number, now: EpochMs): SendOutcome {
  if (outcome.kind !== "notSent" || outcome.retryAt !== undefined) return outcome;
  return { ...outcome, retryAt: nextAttemptAt(attempt, now) };
}
