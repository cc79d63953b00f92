/**
 * What a tap under a review card does. It works only for configured editors, only once, and only for the text that was
 * shown: the tap names the hash of what its card said.
 */
import type { Review, ReviewState, Role } from "../domain/review.ts";

export const verdicts = ["publish", "drop"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Tap {
  readonly verdict: Verdict;
  readonly review: string;
  readonly contentHash: string;
}

export const refusals = ["stranger", "viewer", "unknownReview", "stale", "published", "dropped", "superseded"] as const;
export type Refusal = (typeof refusals)[number];

export type VerdictDecision =
  | { readonly kind: "publish"; readonly review: Review }
  | { readonly kind: "drop"; readonly review: Review }
  | { readonly kind: "refused"; readonly reason: Refusal };

export function decideVerdict(tap: Tap, review: Review | undefined, role: Role | undefined): VerdictDecision {
  if (role === undefined) return { kind: "refused", reason: "stranger" };
  if (role === "viewer") return { kind: "refused", reason: "viewer" };
  if (!review) return { kind: "refused", reason: "unknownReview" };
  const settled = settledAs(review.state);
  if (settled) return { kind: "refused", reason: settled };
  if (review.contentHash !== tap.contentHash) return { kind: "refused", reason: "stale" };
  return { kind: tap.verdict, review };
}

/** A held review still waits for its verdict. */
function settledAs(state: ReviewState): Extract<Refusal, ReviewState> | undefined {
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
