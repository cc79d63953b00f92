/** A yes for later: the draft goes out at an hour that an editor named, if its text is still the one that was read. */
import type { EpochMs } from "../domain/ids.ts";
import type { Later, Review } from "../domain/review.ts";
import { restarted } from "./deadline.ts";

export function approvedFor(review: Review, later: Omit<Later, "contentHash">): Review {
  const { hold: _over, ...desk } = review.desk ?? {};
  return { ...review, state: "held", desk: { ...desk, later: { ...later, contentHash: review.contentHash } } };
}

/** It waits again, as it did before. */
export function withoutLater(review: Review, now: EpochMs): Review {
  const { later, ...desk } = review.desk ?? {};
  if (!later) return review;
  const anew = desk.deadline ? { deadline: restarted(desk.deadline, now) } : {};
  return { ...review, state: desk.hold ? "held" : "waiting", desk: { ...desk, ...anew } };
}

/** The hour has come. */
export const dueLater = ({ desk, state }: Review, now: EpochMs): Later | undefined =>
  state === "held" && desk?.later && desk.later.at <= now ? desk.later : undefined;
