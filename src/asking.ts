/** A draft goes to an editor: the review, what it supersedes, and the card that asks. */
import { timerOf } from "./desk/deadline.ts";
import { cardOf, reviewDeliveryId, type SourceSentence } from "./desk/review-card.ts";
import { contentHash, takeOver } from "./desk/revision.ts";
import { headlineOf } from "./domain/bulletin.ts";
import { postHash } from "./domain/card.ts";
import type { Change } from "./domain/change.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import type { Delivery } from "./domain/delivery.ts";
import type { Deadline } from "./domain/desk-rules.ts";
import type { ChangeId, IncidentId } from "./domain/ids.ts";
import type { DeskWork, Moved, Review } from "./domain/review.ts";
import type { Drafts } from "./drafting.ts";
import type { FilingPorts, Newsroom } from "./newsroom.ts";

export interface Asking {
  readonly change: Change;
  readonly decision: CoverageDecision;
  readonly written: Drafts;
  readonly waiting: readonly Review[];
  /** For drafts whose row of the policy names none. */
  readonly deadline: Deadline | undefined;
}

/** Waiting reviews about one of these incidents: what they ask has been overtaken. One that mends tells no news. */
export const supersededBy = (incidents: readonly IncidentId[], waiting: readonly Review[], now: number): Review[] =>
  waiting
    .filter(({ desk }) => desk?.mend === undefined)
    .filter((review) => review.bulletins.some((bulletin) => incidents.includes(bulletin.incident)))
    .map((review) => ({ ...review, state: "superseded", settledAt: now }));

/** One change asks once. */
export const reviewIdOf = (change: ChangeId): string => `r_${change.slice(2)}`;

export function askEditor(
  { change, decision, written, waiting, deadline }: Asking,
  newsroom: Newsroom,
  ports: FilingPorts,
): { readonly reviews: readonly Review[]; readonly deliveries: readonly Delivery[] } {
  const now = ports.clock.now();
  const superseded = supersededBy([change.incident], waiting, now);
  const id = reviewIdOf(change.id);
  const fresh: Review = {
    id,
    change: change.id,
    reason: decision.reason,
    rule: decision.rule,
    findings: written.findings,
    bulletins: written.bulletins,
    contentHash: contentHash(written.bulletins),
    state: "waiting",
    createdAt: now,
    desk: { card: reviewDeliveryId(id), source: written.source, ...timer(decision, deadline, now) },
  };
  const previous = waiting.findLast(({ id: one }) => one === superseded.at(-1)?.id);
  const review = previous ? takeOver(fresh, previous, movedFrom(previous, change)) : fresh;
  ports.log({ event: "review.asked", review: review.id, reason: decision.rule });
  return { reviews: [...superseded, review], deliveries: [reviewDelivery(review, written.source, newsroom, ports)] };
}

const timer = (
  { rule, deadline: own }: CoverageDecision,
  general: Deadline | undefined,
  now: number,
): Pick<DeskWork, "deadline"> => {
  if (own) return { deadline: timerOf(own, rule, now) };
  return general ? { deadline: timerOf(general, "newsroom.deadline", now) } : {};
};

const movedFrom = ({ bulletins }: Review, { kind }: Change): Moved => ({
  change: kind,
  headlines: bulletins.map((bulletin) => ({ edition: bulletin.style.edition, was: headlineOf(bulletin) })),
});

function reviewDelivery(
  review: Review,
  source: readonly SourceSentence[],
  newsroom: Newsroom,
  ports: FilingPorts,
): Delivery {
  const { post, buttons } = ports.reviewPost(review, source);
  return {
    id: cardOf(review),
    ...newsroom.reviewLane,
    role: "review",
    post,
    postHash: postHash(post),
    buttons,
    ring: true,
    state: "due",
    attempt: 0,
    createdAt: review.createdAt,
    notBefore: review.createdAt,
  };
}
