/**
 * What a tap under a review card does. It works only for configured editors, only once, and only for the text that was
 * shown: the tap names the hash of what its card said.
 */
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { DeskWork, Review, ReviewState, Role } from "../domain/review.ts";
import { type ButtonAct, roleRefusal } from "./acts.ts";
import { restarted } from "./deadline.ts";
import { withoutLater } from "./later.ts";

export type Verdict = "publish" | "drop";

export interface Tap {
  readonly verdict: ButtonAct;
  readonly review: string;
  readonly contentHash: string;
}

export const refusals = [
  "stranger",
  "viewer",
  "notChief",
  "unknownReview",
  "stale",
  "unshown",
  "published",
  "dropped",
  "superseded",
] as const;
export type Refusal = (typeof refusals)[number];

export type VerdictDecision =
  | { readonly kind: ButtonAct; readonly review: Review }
  | { readonly kind: "refused"; readonly reason: Refusal };

export function decideVerdict(tap: Tap, review: Review | undefined, role: Role | undefined): VerdictDecision {
  const forbidden = roleRefusal(tap.verdict, role);
  if (forbidden) return { kind: "refused", reason: forbidden };
  if (!review) return { kind: "refused", reason: "unknownReview" };
  const settled = settledAs(review.state);
  if (settled && !(settled === "published" && isReading(tap.verdict))) return { kind: "refused", reason: settled };
  if (review.contentHash !== tap.contentHash) return { kind: "refused", reason: "stale" };
  return { kind: tap.verdict, review };
}

/** What only shows something is asked of a published draft as well. */
const isReading = (act: ButtonAct): boolean => act === "showAll" || act === "copy" || act === "links";

/** A held review still waits for its verdict. */
export function settledAs(state: ReviewState): Extract<Refusal, ReviewState> | undefined {
  switch (state) {
    case "waiting":
    case "held":
      return undefined;
    case "published":
    case "dropped":
    case "superseded":
      return state;
  }
}

const dayMs = 24 * 60 * 60_000;

/** Its "today" is another day by now; a correction is of no day. */
export const isTooOld = ({ createdAt, desk }: Review, now: EpochMs): boolean =>
  desk?.mend === undefined && now - createdAt > dayMs;

export interface Person {
  readonly by: number;
  readonly name: string;
}

const minuteMs = 60_000;
const claimMs = 10 * minuteMs;
const holdMs = { holdShort: 10 * minuteMs, holdLong: 60 * minuteMs } as const;

/** What an act other than a verdict makes of the review. */
export function worked(
  act: Exclude<ButtonAct, "publish" | "publishQuietly" | "drop" | "askColleague" | "showAll" | "copy" | "links">,
  review: Review,
  person: Person,
  now: EpochMs,
): Review {
  switch (act) {
    case "holdShort":
    case "holdLong":
      return held(review, { ...person, until: now + holdMs[act] });
    case "holdOpen":
      return held(review, person);
    case "cancelLater":
      return withoutLater(review, now);
    case "claim":
      return claimed(review, person, undefined, now);
    case "reviseIndia":
      return claimed(review, person, "bn-IN", now);
    case "reviseBangladesh":
      return claimed(review, person, "bn-BD", now);
  }
}

/** Whoever holds it takes back that it was to go out later. */
function held(review: Review, hold: NonNullable<DeskWork["hold"]>): Review {
  const { later: _taken, ...desk } = review.desk ?? {};
  return { ...review, state: "held", desk: { ...desk, hold } };
}

const claimed = (review: Review, person: Person, edition: Edition | undefined, now: EpochMs): Review => ({
  ...review,
  desk: { ...review.desk, claim: { ...person, ...(edition && { edition }), until: now + claimMs } },
});

/** The review when whoever looked at it has had the time; nothing while it runs. */
export function unclaimed(review: Review, now: EpochMs): Review | undefined {
  const { claim, ...desk } = review.desk ?? {};
  return claim && claim.until <= now ? { ...review, desk } : undefined;
}

/** The review as it goes on waiting when its hold has ended; nothing while it has not. */
export function released(review: Review, now: EpochMs): Review | undefined {
  const until = review.desk?.hold?.until;
  if (review.state !== "held" || until === undefined || until > now) return undefined;
  const { hold: _over, ...desk } = review.desk ?? {};
  const anew = desk.deadline ? { deadline: restarted(desk.deadline, now) } : {};
  return { ...review, state: "waiting", desk: { ...desk, ...anew } };
}
