/**
 * One cycle: read a feed, file what changed, decide what is news, write it, and enqueue it or ask an editor.
 *
 * Everything is computed first; then one short transaction commits the incidents, changes, decisions, bulletins and
 * deliveries of a snapshot together or not at all. When an incident has moved meanwhile, all of it is computed again.
 */
import type { Incident } from "./domain/incident.ts";
import { reconcile } from "./domain/reconcile.ts";
import { type Feed, feedKey } from "./domain/service.ts";
import type { Snapshot } from "./domain/snapshot.ts";
import { type FilingPorts, type Newsroom, prepareFiling } from "./filing.ts";
import type { LogEvent } from "./log.ts";
import type { FeedMemory, FeedProblem, FeedReader, FeedReading, Filing } from "./ports.ts";

export interface PipelinePorts extends FilingPorts {
  readonly reader: FeedReader;
}

export type FeedResult =
  | { readonly kind: "filed"; readonly filings: readonly Filing[] }
  | { readonly kind: "unchanged" }
  | { readonly kind: "problem"; readonly problem: FeedProblem };

const maxAttempts = 5;

export async function readFeed(
  feed: Feed,
  newsroom: Newsroom,
  ports: PipelinePorts,
  signal?: AbortSignal,
): Promise<FeedResult> {
  const began = ports.clock.now();
  const memory = await ports.store.feedMemory(feedKey(feed));
  const reading = await ports.reader.read(feed, memory, began, signal);
  switch (reading.kind) {
    case "unchanged":
      return rememberUnchanged(feed, memory, reading, began, ports);
    case "problem":
      return rememberProblem(feed, memory, reading, began, ports);
    case "snapshot":
      return fileSnapshot(reading, { memory, began, newsroom, ports });
  }
}

type Reading<Kind extends FeedReading["kind"]> = Extract<FeedReading, { kind: Kind }>;

async function rememberUnchanged(
  feed: Feed,
  memory: FeedMemory | undefined,
  reading: Reading<"unchanged">,
  now: number,
  ports: PipelinePorts,
): Promise<FeedResult> {
  const { problem: _over, notBefore: _past, ...kept } = memory ?? { key: feedKey(feed), failures: 0 };
  await ports.store.rememberFeed({ ...kept, ...validators(reading), failures: 0, lastGoodAt: now, lastTriedAt: now });
  if (memory?.problem) ports.log({ event: "feed.recovered", feed: feedKey(feed), after: now - memory.problem.since });
  ports.log({ event: "feed.unchanged", feed: feedKey(feed), ms: ports.clock.now() - now });
  return { kind: "unchanged" };
}

/** A feed problem opens and resolves nothing: what is known stays as it was. */
async function rememberProblem(
  feed: Feed,
  memory: FeedMemory | undefined,
  reading: Reading<"problem">,
  now: number,
  ports: PipelinePorts,
): Promise<FeedResult> {
  const failures = (memory?.failures ?? 0) + 1;
  const same = memory?.problem?.kind === reading.problem.kind;
  const problem = { ...reading.problem, since: same && memory?.problem ? memory.problem.since : now };
  const { notBefore: _past, ...kept } = memory ?? { key: feedKey(feed) };
  const wait = reading.retryAt === undefined ? {} : { notBefore: reading.retryAt };
  await ports.store.rememberFeed({ ...kept, ...wait, failures, problem, lastTriedAt: now });
  ports.log({ event: "feed.problem", feed: feedKey(feed), kind: problem.kind, detail: problem.detail, failures });
  return { kind: "problem", problem };
}

const validators = (reading: { etag?: string; lastModified?: string }): Pick<FeedMemory, "etag" | "lastModified"> => ({
  ...(reading.etag === undefined ? {} : { etag: reading.etag }),
  ...(reading.lastModified === undefined ? {} : { lastModified: reading.lastModified }),
});

interface Cycle {
  readonly memory: FeedMemory | undefined;
  readonly began: number;
  readonly newsroom: Newsroom;
  readonly ports: PipelinePorts;
}

async function fileSnapshot(reading: Reading<"snapshot">, cycle: Cycle): Promise<FeedResult> {
  const { snapshot } = reading;
  const { ports, began } = cycle;
  if (snapshot.unknownWords.length > 0)
    ports.log({ event: "feed.unknownWords", feed: snapshot.feed, words: snapshot.unknownWords });
  const read: FeedMemory = {
    key: snapshot.feed,
    ...validators(reading),
    bodyHash: reading.bodyHash,
    lastGoodAt: began,
    lastTriedAt: began,
    failures: 0,
  };
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const outcome = await fileOnce(snapshot, read, cycle);
    if (outcome.kind === "filed") {
      for (const event of readingEvents(snapshot, outcome.filings, cycle)) ports.log(event);
      return outcome;
    }
    ports.log({ event: "filing.conflict", feed: snapshot.feed, incident: outcome.incident, attempt });
  }
  throw new Error(`${snapshot.feed}: expected to file within ${maxAttempts} attempts, every one met a conflict`);
}

function readingEvents(snapshot: Snapshot, filings: readonly Filing[], cycle: Cycle): readonly LogEvent[] {
  const { feed } = snapshot;
  const incidents = snapshot.incidents.length;
  const changes = filings.reduce((sum, filing) => sum + filing.changes.length, 0);
  const problem = cycle.memory?.problem;
  return [
    ...(problem ? [{ event: "feed.recovered", feed, after: cycle.began - problem.since } as const] : []),
    cycle.memory?.lastGoodAt === undefined
      ? { event: "feed.baseline", feed, incidents }
      : { event: "feed.read", feed, incidents, changes, ms: cycle.ports.clock.now() - cycle.began },
  ];
}

type OnceOutcome =
  | { readonly kind: "filed"; readonly filings: readonly Filing[] }
  | { readonly kind: "conflict"; readonly incident: string };

async function fileOnce(snapshot: Snapshot, read: FeedMemory, cycle: Cycle): Promise<OnceOutcome> {
  const { ports, newsroom, memory } = cycle;
  const known = await ports.store.knownIncidents(
    snapshot.service,
    snapshot.incidents.map((incident) => incident.providerId),
  );
  const reconciliation = reconcile(snapshot, known, {
    now: cycle.began,
    firstRead: memory?.lastGoodAt === undefined,
    freshness: newsroom.freshnessMs,
    ...(memory?.lastGoodAt === undefined ? {} : { lastReadAt: memory.lastGoodAt }),
  });
  const memoryToKeep = reconciliation.incidents.some(isDisappearing) ? withoutValidators(read) : read;
  const filings = await prepareFiling({ reconciliation, known, read: memoryToKeep }, newsroom, ports);
  for (const filing of filings) {
    const outcome = await ports.store.file(filing);
    if (outcome.kind === "conflict") return outcome;
  }
  return { kind: "filed", filings };
}

/** It needs a second look at the page to be believed gone, and an unchanged page would never be looked at again. */
const isDisappearing = ({ incident }: { readonly incident: Incident }): boolean =>
  incident.missedReads > 0 && incident.withdrawnAt === undefined;

function withoutValidators({
  etag: _etag,
  lastModified: _lastModified,
  bodyHash: _bodyHash,
  ...kept
}: FeedMemory): FeedMemory {
  return kept;
}
