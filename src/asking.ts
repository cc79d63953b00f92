/** A draft goes to an editor: the review, what it supersedes, and the card that asks. */
import { reviewDeliveryId, type SourceSentence } from "./desk/review-card.ts";
import { postHash } from "./domain/card.ts";
import type { Change } from "./domain/change.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import type { Delivery } from "./domain/delivery.ts";
import { hashOf, type IncidentId } from "./domain/ids.ts";
import type { Review } from "./domain/review.ts";
import type { Drafts } from "./drafting.ts";
import type { FilingPorts, Newsroom } from "./newsroom.ts";

export interface Asking {
  readonly change: Change;
  readonly decision: CoverageDecision;
  readonly written: Drafts;
  readonly waiting: readonly Review[];
}

/** Waiting reviews about one of these incidents: what they ask has been overtaken. */
export const supersededBy = (incidents: readonly IncidentId[], waiting: readonly Review[], now: number): Review[] =>
  waiting
    .filter((review) => review.bulletins.some((bulletin) => incidents.includes(bulletin.incident)))
    .map((review) => ({ ...review, state: "superseded", settledAt: now }));

export function askEditor(
  { change, decision, written, waiting }: Asking,
  newsroom: Newsroom,
  ports: FilingPorts,
): { readonly reviews: readonly Review[]; readonly deliveries: readonly Delivery[] } {
  const now = ports.clock.now();
  const superseded = supersededBy([change.incident], waiting, now);
  const review: Review = {
    id: `r_${change.id.slice(2)}`,
    change: change.id,
    reason: decision.reason,
    rule: decision.rule,
    findings: written.findings,
    bulletins: written.bulletins,
    contentHash: hashOf(...written.bulletins.flatMap((bulletin) => bulletin.blocks.map((block) => block.text))),
    state: "waiting",
    createdAt: now,
  };
  ports.log({ event: "review.asked", review: review.id, reason: decision.rule });
  return { reviews: [...superseded, review], deliveries: [reviewDelivery(review, written.source, newsroom, ports)] };
}

function reviewDelivery(
  review: Review,
  source: readonly SourceSentence[],
  newsroom: Newsroom,
  ports: FilingPorts,
): Delivery {
  const { post, buttons } = ports.reviewPost(review, source);
  return {
    id: reviewDeliveryId(review.id),
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
