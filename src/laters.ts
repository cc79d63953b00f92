/** Drafts that editors approved for a later hour: they go out then, or wait again when their approval no longer holds. */
import { roleRefusal } from "./desk/acts.ts";
import { dueLater, withoutLater } from "./desk/later.ts";
import { noticeUnder } from "./desk/notice.ts";
import { cardOf, noted, type Say, settledCard, shownAgain } from "./desk/review-card.ts";
import type { Later, Review, Role } from "./domain/review.ts";
import type { Newsroom } from "./newsroom.ts";
import type { AuditEntry, Clock, DeskStore, Log, Store } from "./ports.ts";
import { heldByNight, publishReview } from "./publish-review.ts";

export interface LaterPorts {
  readonly store: Store & DeskStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly say: Say;
  /** As the configuration names them; a chief's word stands before it. */
  readonly editors: ReadonlyMap<number, Role>;
}

/** How many. What it needs is in the database: a restart loses none. */
export async function carryOutLater(newsroom: Newsroom, ports: LaterPorts): Promise<number> {
  let count = 0;
  for (const review of await ports.store.waitingReviews()) {
    const later = dueLater(review, ports.clock.now());
    if (later && (await carryOut(review, later, newsroom, ports))) count += 1;
  }
  return count;
}

async function carryOut(review: Review, later: Later, newsroom: Newsroom, ports: LaterPorts): Promise<boolean> {
  const audit = auditOf(review, later, ports.clock.now());
  const stands = later.contentHash === review.contentHash && (await mayPublish(later.by, ports));
  if (!stands || !(await publishReview(review, audit, newsroom, ports, later.ring))) return putBack(review, ports);
  ports.log({ event: "review.settled", review: review.id, as: "publish", by: later.by });
  const card = await ports.store.delivery(cardOf(review));
  if (!card) return true;
  const settled = settledCard(card, review, "publish", later.name, ports.say);
  const until = await heldByNight(review, newsroom, ports);
  await ports.store.enqueue([until === undefined ? settled : noted(settled, ports.say("desk-night", { until }))]);
  return true;
}

async function mayPublish(person: number, { store, editors }: LaterPorts): Promise<boolean> {
  const appointed = (await store.editors()).find((editor) => editor.person === person);
  return roleRefusal("at", appointed ? appointed.role : editors.get(person)) === undefined;
}

const auditOf = ({ id, state, contentHash }: Review, { by }: Later, at: number): AuditEntry => ({
  at,
  actor: by,
  act: "review.publish",
  subject: id,
  before: state,
  after: contentHash,
});

/** Its editor is none any more, or no channel takes it: somebody has to look at it again. */
async function putBack(review: Review, { store, clock, say }: LaterPorts): Promise<boolean> {
  const now = clock.now();
  const waiting = withoutLater(review, now);
  const card = await store.delivery(cardOf(review));
  const told = card ? [shownAgain(card, waiting, say), noticeUnder(card, say("desk-later-lost"), now, "later")] : [];
  const audit: AuditEntry = { at: now, actor: "bibhrat", act: "review.laterLost", subject: review.id, before: "held" };
  return store.reviseReview(review, waiting, told, audit);
}
