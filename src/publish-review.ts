/** An editor's yes: the reviewed texts, and no others, become posts; they are enqueued and the review settled together. */
import type { CoverageDecision } from "./domain/coverage.ts";
import type { Delivery } from "./domain/delivery.ts";
import { planPosts } from "./domain/publishing.ts";
import type { Review } from "./domain/review.ts";
import type { Newsroom } from "./filing.ts";
import { mendingPosts } from "./mending.ts";
import type { AuditEntry, Clock, Store } from "./ports.ts";

export interface PublishPorts {
  readonly store: Store;
  readonly clock: Clock;
}

/** False when the review was settled by somebody else, or when it has nothing to publish. */
export async function publishReview(
  review: Review,
  audit: AuditEntry,
  newsroom: Newsroom,
  ports: PublishPorts,
  ring = true,
): Promise<boolean> {
  const deliveries = review.desk?.mend
    ? await mendingPosts(review, review.desk.mend, newsroom, ports)
    : await postsOf(review, newsroom, ring, ports);
  if (deliveries.length === 0) return false;
  const settledBy = typeof audit.actor === "number" ? { settledBy: audit.actor } : {};
  const settled: Review = { ...review, state: "published", settledAt: ports.clock.now(), ...settledBy };
  return ports.store.settleReview(settled, deliveries, audit);
}

async function postsOf(
  review: Review,
  newsroom: Newsroom,
  ring: boolean,
  { store, clock }: PublishPorts,
): Promise<readonly Delivery[]> {
  const [first] = review.bulletins;
  if (!first) return [];
  const incident = await store.incident(first.incident);
  const change = (await store.changesOf(first.incident)).find((entry) => entry.change.id === review.change)?.change;
  const file = await store.storyFile(first.story);
  if (!incident || !change || !file) return [];
  return planPosts({
    change,
    incident,
    decision: { ...byEditor, ring },
    bulletins: [...file.bulletins, ...review.bulletins],
    deliveries: file.deliveries,
    channels: newsroom.channels,
    now: clock.now(),
    services: file.story.services,
  });
}

const byEditor: CoverageDecision = {
  kind: "publish",
  rule: "editor",
  reason: "An editor published it.",
  ring: true,
  path: [],
};
