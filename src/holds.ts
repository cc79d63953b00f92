/** A hold ends by itself: the draft waits again, and the desk is told by a message that rings. A claim ends silently. */
import { noticeUnder } from "./desk/notice.ts";
import { cardOf, type Say, shownAgain } from "./desk/review-card.ts";
import { released, unclaimed } from "./desk/verdict.ts";
import type { AuditEntry, Clock, DeskStore, Store } from "./ports.ts";

export interface HoldPorts {
  readonly store: Store & DeskStore;
  readonly clock: Clock;
  readonly say: Say;
}

/** How many ended. What it needs is in the database: a restart loses no hold. */
export async function releaseHolds({ store, clock, say }: HoldPorts): Promise<number> {
  const now = clock.now();
  let count = 0;
  for (const held of await store.waitingReviews()) {
    const waiting = released(held, now);
    if (!waiting) continue;
    const card = await store.delivery(cardOf(held));
    const audit: AuditEntry = { at: now, actor: "bibhrat", act: "review.released", subject: held.id, before: "held" };
    const told = card
      ? [shownAgain(card, waiting, say), noticeUnder(card, say("desk-hold-over"), now, "released")]
      : [];
    if (await store.reviseReview(held, waiting, told, audit)) count += 1;
  }
  return count;
}

/** The card no longer says that somebody looks at it. */
export async function releaseClaims({ store, clock, say }: HoldPorts): Promise<number> {
  const now = clock.now();
  let count = 0;
  for (const claimed of await store.waitingReviews()) {
    const free = unclaimed(claimed, now);
    if (!free) continue;
    const card = await store.delivery(cardOf(claimed));
    const before = String(claimed.desk?.claim?.by ?? "");
    const audit: AuditEntry = { at: now, actor: "bibhrat", act: "review.claimOver", subject: claimed.id, before };
    if (await store.reviseReview(claimed, free, card ? [shownAgain(card, free, say)] : [], audit)) count += 1;
  }
  return count;
}
