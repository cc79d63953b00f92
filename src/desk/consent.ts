/** What is red may need two people: the first yes is written down, the yes of another one publishes. */
import { isRed, type Review } from "../domain/review.ts";
import type { Person } from "./verdict.ts";

/** It may go out · it is the first of two · the same person said it before. */
export type Consent = "given" | "first" | "again";

/** `isFirstStanding`: whoever said the first yes may still say it. */
export function consentOf(
  review: Review,
  { by }: Person,
  { twoPersonRed, isFirstStanding }: { readonly twoPersonRed: boolean; readonly isFirstStanding: boolean },
): Consent {
  if (!twoPersonRed || !isRed(review)) return "given";
  const first = standingConsent(review);
  if (!first || !isFirstStanding) return "first";
  return first.by === by ? "again" : "given";
}

/** The first yes, unless the text has changed since. */
export function standingConsent({ desk, contentHash }: Review): Person | undefined {
  return desk?.consent?.contentHash === contentHash ? desk.consent : undefined;
}

export const consented = (review: Review, { by, name }: Person): Review => ({
  ...review,
  desk: { ...review.desk, consent: { by, name, contentHash: review.contentHash } },
});
