/**
 * The dead man's timer of a draft: when nobody judges it in time, what the policy chose for it is done. It runs only while
 * the draft waits and nobody is at it; what only a person may publish is held instead.
 */
import type { Deadline, TimerChoice } from "../domain/desk-rules.ts";
import type { EpochMs } from "../domain/ids.ts";
import { isRed, type Review, type Timer } from "../domain/review.ts";

/** Rows whose drafts a person reads before they go out, whatever else the policy says. */
const byPersonOnly: readonly string[] = ["by-hand", "lint", "withdrawn-told"];

export const timerOf = (deadline: Deadline, rule: string, now: EpochMs): Timer => ({
  ...deadline,
  at: now + deadline.afterMs,
  rule,
});

/** A newer draft on the same card keeps the time of the one before it, and leaves an editor a few minutes to read it. */
export function inherited(next: Timer, previous: Timer | undefined, now: EpochMs): Timer {
  if (!previous || previous.lapsed) return next;
  return { ...next, at: Math.min(next.at, Math.max(previous.at, now + leastMs)) };
}
const leastMs = 5 * 60_000;

/** Somebody was at it: the time begins anew. */
export const restarted = (timer: Timer, now: EpochMs): Timer => ({ ...timer, at: now + timer.afterMs });

/** What is to be done with the draft now; nothing while its time runs. */
export function lapse(review: Review, twoPersonRed: boolean, now: EpochMs): TimerChoice | undefined {
  const { deadline, claim } = review.desk ?? {};
  if (review.state !== "waiting" || !deadline || deadline.lapsed || deadline.at > now) return undefined;
  if (claim && claim.until > now) return undefined;
  return deadline.then === "publish" && needsPerson(review, twoPersonRed) ? "hold" : deadline.then;
}

function needsPerson(review: Review, twoPersonRed: boolean): boolean {
  const { rule = "", findings, bulletins, desk } = review;
  const isOdd = findings.length > 0 || bulletins.length === 0 || desk?.mend !== undefined;
  return isOdd || byPersonOnly.includes(rule) || (twoPersonRed && isRed(review));
}

/** Held by the policy until a person says something. */
export const heldByPolicy = (review: Review): Review => {
  const { deadline, ...desk } = review.desk ?? {};
  return { ...review, state: "held", desk: { ...desk, ...(deadline && { deadline: { ...deadline, lapsed: true } }) } };
};
