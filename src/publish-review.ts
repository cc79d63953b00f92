/** An editor's yes: the reviewed texts, and no others, become posts; they are enqueued and the review settled together. */
import type { CoverageDecision } from "./domain/coverage.ts";
import type { Delivery } from "./domain/delivery.ts";
import type { EpochMs } from "./domain/ids.ts";
import { goesOutAt, planPosts } from "./domain/publishing.ts";
import type { Review } from "./domain/review.ts";
import type { Newsroom } from "./filing.ts";
import { mendingPosts } from "./mending.ts";
import type { AuditEntry, Clock, Store } from "./ports.ts";
import { rulesNow } from "./rules-now.ts";

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
  const reviewed = new Set(review.bulletins.map(({ id }) => id));
  return planPosts({
    change,
    incident,
    decision: { ...byEditor, ring },
    bulletins: [...file.bulletins.filter(({ id }) => !reviewed.has(id)), ...review.bulletins],
    deliveries: file.deliveries,
    channels: newsroom.channels,
    now: clock.now(),
    night: (await rulesNow(newsroom, store)).night,
    services: file.story.services,
  });
}

/** Until when the night of a channel that takes it keeps what is published now; nothing when it goes out at once. */
export async function heldByNight(
  { bulletins, desk }: Review,
  newsroom: Newsroom,
  { store, clock }: PublishPorts,
): Promise<EpochMs | undefined> {
  const { night } = await rulesNow(newsroom, store);
  const now = clock.now();
  const at = newsroom.channels.flatMap((channel) => {
    const bulletin = bulletins.find(({ style }) => style.edition === channel.edition);
    return bulletin ? [goesOutAt(channel, bulletin, { night, now })] : [];
  });
  const latest = Math.max(now, ...at);
  return latest > now && desk?.mend === undefined ? latest : undefined;
}

const byEditor: CoverageDecision = {
  kind: "publish",
  rule: "editor",
  reason: "An editor published it.",
  ring: true,
  path: [],
};
