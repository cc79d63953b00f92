/** A tip is good for so many hours: then it leaves the posts and the drafts that say it, and nobody is rung. */
import { cardOf, type Say, shownAgain } from "./desk/review-card.ts";
import { contentHash } from "./desk/revision.ts";
import { postHash } from "./domain/card.ts";
import type { Delivery } from "./domain/delivery.ts";
import { type Note, withoutNote } from "./domain/hand.ts";
import type { EpochMs } from "./domain/ids.ts";
import type { Review } from "./domain/review.ts";
import type { AuditEntry, Clock, DeskStore, Store } from "./ports.ts";

export interface TipPorts {
  readonly store: Store & DeskStore;
  readonly clock: Clock;
  readonly say: Say;
}

/** How many were taken off. That one was is committed with the edits, so a restart neither forgets nor repeats it. */
export async function takeOffTips({ store, clock, say }: TipPorts): Promise<number> {
  const now = clock.now();
  let count = 0;
  for (const tip of await store.expiredTips(now)) {
    await takeOffDrafts(tip, now, say, store);
    const posts = await postsWithout(tip, store);
    const audit: AuditEntry = { at: now, actor: "bibhrat", act: "tip.expired", subject: tip.incident, before: tip.id };
    if (await store.takeOffTip(tip.id, posts, audit)) count += 1;
  }
  return count;
}

async function postsWithout(tip: Note, store: Store): Promise<readonly Delivery[]> {
  const incident = await store.incident(tip.incident);
  const file = incident && (await store.storyFile(incident.story));
  return (file?.deliveries ?? []).filter(({ state }) => state !== "dropped").flatMap((one) => without(one, tip));
}

function without(delivery: Delivery, tip: Note): readonly Delivery[] {
  const blocks = withoutNote(delivery.post.blocks, tip);
  if (blocks === delivery.post.blocks) return [];
  const post = { ...delivery.post, blocks };
  return [{ ...delivery, post, postHash: postHash(post), ring: false }];
}

async function takeOffDrafts(tip: Note, now: EpochMs, say: Say, store: TipPorts["store"]): Promise<void> {
  for (const before of await store.waitingReviews()) {
    const after = draftWithout(before, tip);
    if (!after) continue;
    const card = await store.delivery(cardOf(before));
    const audit: AuditEntry = { at: now, actor: "bibhrat", act: "review.tip-expired", subject: before.id };
    // Whoever was faster changed the draft: it is looked at again when it is written anew.
    await store.reviseReview(before, after, card ? [shownAgain(card, after, say)] : [], audit);
  }
}

function draftWithout(review: Review, tip: Note): Review | undefined {
  const bulletins = review.bulletins.map((one) => ({ ...one, blocks: withoutNote(one.blocks, tip) }));
  const isSame = bulletins.every(({ blocks }, at) => blocks === review.bulletins[at]?.blocks);
  return isSame ? undefined : { ...review, bulletins, contentHash: contentHash(bulletins) };
}
