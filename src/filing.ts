/**
 * What one snapshot causes, before any of it is committed: for each change a decision, the bulletins in every style
 * that a channel uses, the posts, or the question to an editor.
 */

import { reviewDeliveryId, type SourceSentence } from "./desk/review-card.ts";
import type { Style } from "./domain/bulletin.ts";
import { postHash } from "./domain/card.ts";
import type { Change } from "./domain/change.ts";
import type { Channel } from "./domain/channel.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import { decideCoverage, type PolicyRule } from "./domain/coverage-policy.ts";
import type { Button, Delivery, Post } from "./domain/delivery.ts";
import { hashOf, type ServiceId, type StoryId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { planPosts } from "./domain/publishing.ts";
import type { Reconciliation } from "./domain/reconcile.ts";
import type { Review } from "./domain/review.ts";
import type { Service } from "./domain/service.ts";
import type { Story } from "./domain/story.ts";
import { type DraftingPorts, type Drafts, draft, noDrafts } from "./drafting.ts";
import type { FeedMemory, Filing, Log, StoryFile } from "./ports.ts";

export interface Newsroom {
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly channels: readonly Channel[];
  readonly rules: readonly PolicyRule[];
  readonly freshnessMs: number;
  /** Where drafts wait: the review chat, or the terminal without one. */
  readonly reviewLane: { readonly lane: string; readonly chat: string | number };
}

export interface FilingPorts extends DraftingPorts {
  /** The review as an editor sees it. */
  readonly reviewPost: (
    review: Review,
    source: readonly SourceSentence[],
  ) => { readonly post: Post; readonly buttons: readonly (readonly Button[])[] };
  readonly log: Log;
}

/** A first import has hundreds of incidents: it is committed in parts, the memory of the read with the last one. */
const incidentsPerFiling = 100;

/** What is to be filed, against what was known before. */
export interface Intake {
  readonly reconciliation: Reconciliation;
  readonly known: readonly Incident[];
  readonly read: FeedMemory;
}

export async function prepareFiling(
  { reconciliation, known, read }: Intake,
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<readonly Filing[]> {
  const { incidents, changes } = reconciliation;
  const before = new Map(known.map((incident) => [incident.id, incident]));
  const filings: Filing[] = [];
  for (let from = 0; from === 0 || from < incidents.length; from += incidentsPerFiling) {
    const part = incidents.slice(from, from + incidentsPerFiling);
    const ids = new Set(part.map(({ incident }) => incident.id));
    const covered = await coverChanges(
      changes.filter((change) => ids.has(change.incident)),
      new Map(part.map(({ incident }) => [incident.id, { incident, before: before.get(incident.id) }])),
      newsroom,
      ports,
    );
    filings.push({ feed: read, incidents: part, ...covered });
  }
  // Until the last part is in, the feed counts as not read: a crash between two parts repeats the rest.
  return filings.map((filing, at) =>
    at === filings.length - 1 ? filing : { ...filing, feed: { key: read.key, failures: 0 } },
  );
}

type Covered = Omit<Filing, "feed" | "incidents">;

interface Versions {
  readonly incident: Incident;
  /** As it was stored; undefined when it is new. */
  readonly before: Incident | undefined;
}

async function coverChanges(
  changes: readonly Change[],
  incidents: ReadonlyMap<Incident["id"], Versions>,
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<Covered> {
  const files = new Map<StoryId, StoryFile>();
  const waiting = changes.length > 0 ? await ports.store.waitingReviews() : [];
  const all: Covered[] = [];
  for (const change of changes) {
    const versions = incidents.get(change.incident);
    if (!versions) throw new Error(`change ${change.id}: expected its incident in the same reconciliation`);
    const { incident } = versions;
    const file = files.get(change.story) ?? (await ports.store.storyFile(change.story)) ?? newStory(incident);
    const covered = await coverChange({ change, ...versions, file, waiting }, newsroom, ports);
    files.set(change.story, grown(file, incident, covered));
    all.push(covered);
  }
  return {
    stories: [...files.values()].map((file) => file.story),
    changes: all.flatMap((covered) => covered.changes),
    decisions: all.flatMap((covered) => covered.decisions),
    bulletins: all.flatMap((covered) => covered.bulletins),
    reviews: all.flatMap((covered) => covered.reviews),
    deliveries: latestOfEach(all.flatMap((covered) => covered.deliveries)),
  };
}

/** Two changes of one snapshot move the same card: only its last state is wanted. */
function latestOfEach(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...new Map(deliveries.map((delivery) => [delivery.id, delivery])).values()];
}

function newStory(incident: Incident): StoryFile {
  const story: Story = {
    id: incident.story,
    lead: incident.id,
    incidents: [incident.id],
    services: [incident.service],
    openedAt: incident.startedAt,
  };
  return { story, incidents: [incident], bulletins: [], deliveries: [] };
}

/** The file as it will stand when this change is committed, for the next change of the same snapshot. */
function grown(file: StoryFile, incident: Incident, covered: Covered): StoryFile {
  const incidents = [...file.incidents.filter((known) => known.id !== incident.id), incident];
  const closed = incidents.every((known) => isClosed(known.phase));
  const { closedAt: _earlier, ...story } = file.story;
  const closedAt = incident.resolvedAt ?? incident.updates.at(-1)?.at ?? incident.startedAt;
  return {
    story: closed ? { ...story, closedAt } : story,
    incidents,
    bulletins: [...file.bulletins, ...covered.bulletins],
    deliveries: latestOfEach([...file.deliveries, ...covered.deliveries]),
  };
}

interface Matter extends Versions {
  readonly change: Change;
  readonly file: StoryFile;
  readonly waiting: readonly Review[];
}

async function coverChange(matter: Matter, newsroom: Newsroom, ports: FilingPorts): Promise<Covered> {
  const { change, incident, file } = matter;
  const service = newsroom.services.get(incident.service);
  if (!service) throw new Error(`incident ${incident.id}: expected service ${incident.service} in the catalogue`);
  const now = ports.clock.now();
  const announced = file.deliveries.some((delivery) => delivery.role === "card" || delivery.role === "message");
  const decided = decideCoverage(change, incident, service, {
    now,
    freshness: newsroom.freshnessMs,
    published: announced,
    rules: newsroom.rules,
  });
  const written = needsText(decided, change, announced)
    ? await draft({ ...matter, service, story: file.story }, stylesOf(newsroom.channels), ports)
    : noDrafts;
  const decision =
    written.findings.length > 0 && decided.kind === "publish" ? blockedBy(written.findings, decided) : decided;
  logDecision(change, decision, written, ports.log);
  const base = { stories: [], changes: [change], decisions: [{ change: change.id, decision, at: now }] };
  if (decision.kind === "review")
    return { ...base, bulletins: [], ...askEditor(matter, decision, written, newsroom, ports) };
  const bulletins = written.findings.length > 0 ? [] : written.bulletins;
  const deliveries = planPosts({
    change,
    incident,
    decision,
    bulletins: [...file.bulletins, ...bulletins],
    deliveries: file.deliveries,
    channels: newsroom.channels,
    now,
  });
  return { ...base, bulletins, reviews: [], deliveries };
}

/** A change that a later one of the same snapshot overtook still leaves its line in the history of the card. */
const needsText = (decision: CoverageDecision, change: Change, announced: boolean): boolean =>
  decision.kind === "publish" || decision.kind === "review" || (change.overtaken && announced);

export function stylesOf(channels: readonly Channel[]): readonly Style[] {
  const styles = channels.map(({ edition, digits }) => ({ edition, digits }));
  return [...new Map(styles.map((style) => [`${style.edition}/${style.digits}`, style])).values()];
}

function blockedBy(findings: readonly string[], decided: CoverageDecision): CoverageDecision {
  return {
    kind: "review",
    rule: "lint",
    reason: `the text has a blocking lint finding: ${findings[0] ?? ""}`,
    ring: decided.ring,
    path: [...decided.path, "lint: blocked"],
  };
}

function askEditor(
  matter: Matter,
  decision: CoverageDecision,
  written: Drafts,
  newsroom: Newsroom,
  ports: FilingPorts,
): Pick<Covered, "reviews" | "deliveries"> {
  const now = ports.clock.now();
  const superseded = matter.waiting
    .filter((review) => review.bulletins.some((bulletin) => bulletin.incident === matter.incident.id))
    .map((review): Review => ({ ...review, state: "superseded", settledAt: now }));
  const review: Review = {
    id: `r_${matter.change.id.slice(2)}`,
    change: matter.change.id,
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

function logDecision(change: Change, decision: CoverageDecision, written: Drafts, log: Log): void {
  const { id, kind, incident, service } = change;
  if (kind !== "filed")
    log({ event: "change.decided", change: id, kind, incident, service, decision: decision.kind, rule: decision.rule });
  for (const { id: bulletin, kind: bulletinKind, style } of written.bulletins) {
    log({ event: "bulletin.written", bulletin, kind: bulletinKind, edition: style.edition });
  }
  if (written.findings.length > 0)
    log({ event: "bulletin.blocked", change: id, edition: "all", findings: written.findings });
}
