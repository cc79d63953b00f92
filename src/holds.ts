/** A hold ends by itself: the draft waits again, and the desk is told by a message that rings. */
import { noticeUnder } from "./desk/notice.ts";
import { cardOf, type Say, shownAgain } from "./desk/review-card.ts";
import { released } from "./desk/verdict.ts";
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
