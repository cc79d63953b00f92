/** Drafts that nobody judged in time: what the policy chose is done, told below the card, and written down. */
import { heldByPolicy, lapse } from "./desk/deadline.ts";
import { noticeUnder } from "./desk/notice.ts";
import { cardOf, lapsedCard, noted, type Say, shownAgain } from "./desk/review-card.ts";
import type { Delivery } from "./domain/delivery.ts";
import type { DeskRules, TimerChoice } from "./domain/desk-rules.ts";
import { isRed, type Review } from "./domain/review.ts";
import type { Newsroom } from "./newsroom.ts";
import type { AuditEntry, Clock, DeskStore, Log, Store } from "./ports.ts";
import { heldByNight, publishReview } from "./publish-review.ts";
import { rulesNow } from "./rules-now.ts";

export interface DeadlinePorts {
  readonly store: Store & DeskStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly say: Say;
}

/** How many. What it needs is in the database: a restart loses no deadline. */
export async function carryOutDeadlines(newsroom: Newsroom, ports: DeadlinePorts): Promise<number> {
  const waiting = (await ports.store.waitingReviews()).filter(({ desk }) => desk?.deadline !== undefined);
  if (waiting.length === 0) return 0;
  const rules = await rulesNow(newsroom, ports.store);
  let count = 0;
  for (const review of waiting) if (await carryOut(review, rules, newsroom, ports)) count += 1;
  return count;
}

async function carryOut(
  review: Review,
  { twoPersonRed }: DeskRules,
  newsroom: Newsroom,
  ports: DeadlinePorts,
): Promise<boolean> {
  const choice = lapse(review, twoPersonRed, ports.clock.now());
  if (choice === undefined) return false;
  // What no channel takes waits for a person, like what only a person may publish.
  for (const as of choice === "publish" ? (["publish", "hold"] as const) : [choice]) {
    if (!(await settled(as, review, newsroom, ports))) continue;
    ports.log({ event: "review.settled", review: review.id, as, by: "bibhrat" });
    await tell(as, review, newsroom, ports);
    return true;
  }
  return false;
}

function settled(choice: TimerChoice, review: Review, newsroom: Newsroom, ports: DeadlinePorts): Promise<boolean> {
  const { store, clock } = ports;
  const audit = auditOf(choice, review, clock.now());
  switch (choice) {
    case "publish":
      return publishReview(review, audit, newsroom, ports, isRed(review));
    case "drop":
      return store.settleReview({ ...review, state: "dropped", settledAt: audit.at }, [], audit);
    case "hold":
      return store.reviseReview(review, heldByPolicy(review), [], audit);
  }
}

const auditOf = (choice: TimerChoice, { id, state, desk }: Review, at: number): AuditEntry => ({
  at,
  actor: "bibhrat",
  act: `deadline.${choice}`,
  subject: id,
  before: state,
  after: `${choice} by ${desk?.deadline?.rule ?? ""}`,
});

/** The card says it, and so does a message that rings. */
async function tell(as: TimerChoice, review: Review, newsroom: Newsroom, ports: DeadlinePorts): Promise<void> {
  const { store, clock, say } = ports;
  const card = await store.delivery(cardOf(review));
  if (!card) return;
  const now = (await store.review(review.id)) ?? review;
  const until = as === "publish" ? await heldByNight(review, newsroom, ports) : undefined;
  const ended: Delivery = as === "hold" ? shownAgain(card, now, say) : lapsedCard(card, now, as, say);
  const shown = until === undefined ? ended : noted(ended, say("desk-night", { until }));
  const told = say(`desk-lapsed-${as}`, { rule: review.desk?.deadline?.rule ?? "" });
  await store.enqueue([shown, noticeUnder(card, told, clock.now(), "deadline")]);
}
