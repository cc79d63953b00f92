/** A hold ends by itself: the draft waits again, and the desk is told by a message that rings. */
import { noticeUnder } from "./desk/notice.ts";
import { cardOf, type Say, shownAgain } from "./desk/review-card.ts";
import { released } from "./desk/verdict.ts";
import type { AuditEntry, Clock, DeskStore, Log, Store } from "./ports.ts";

export interface HoldPorts {
  readonly store: Store & DeskStore;
  readonly clock: Clock;
  readonly log: Log;
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

const everyMs = 10_000;

/** Until the signal; a round that fails is logged, and the next one tries again. */
export async function watchHolds(ports: HoldPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await releaseHolds(ports);
    } catch (error) {
      ports.log({
        event: "internal.error",
        where: "holds",
        detail: error instanceof Error ? error.message : "unknown",
      });
    }
    await ports.clock.sleep(everyMs, signal);
  }
}
