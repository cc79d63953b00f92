/**
 * After a time in which nobody looked: when every page has been read again, what was missed is told in one post, or one by
 * one when it is little. All of it is in the database, so that a restart in between neither loses nor repeats it.
 */

import { itemsIn, quietPost, wants } from "./digests.ts";
import { type Absence, absenceBetween, catchUp, together } from "./domain/catch-up.ts";
import type { Change } from "./domain/change.ts";
import type { Channel } from "./domain/channel.ts";
import { awayRule } from "./domain/coverage-following.ts";
import type { Delivery } from "./domain/delivery.ts";
import { day, hour, minute } from "./domain/found.ts";
import { type EpochMs, hashOf, type IncidentId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { Newsroom } from "./filing.ts";
import type { FilingPorts } from "./newsroom.ts";
import type { Clock, FeedMemory, Filing, Store } from "./ports.ts";
import { fileTimed } from "./timed.ts";
import { isAnnounced } from "./weaving.ts";

/** To be called before each round of readings: notices that the one before was long ago. */
export function createAbsenceWatch({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  let lastLook: EpochMs | undefined;
  return async (): Promise<void> => {
    const now = clock.now();
    const last = lastLook ?? lastTried(await store.allFeedMemories());
    lastLook = now;
    const absence = absenceBetween(last, now);
    if (absence) await store.saveAbsence(together(await store.absence(), absence));
  };
}

function lastTried(memories: readonly FeedMemory[]): EpochMs | undefined {
  const tried = memories.flatMap(({ lastTriedAt }) => lastTriedAt ?? []);
  return tried.length === 0 ? undefined : tried.reduce((a, b) => Math.max(a, b));
}

/** A page that does not answer holds up the others no longer than this. */
const patience = 10 * minute;
/** By then nothing is held any more. */
const settledAfter = hour;
/** What has been open for longer was told long before. */
const lookBack = 14 * day;

export async function tellCatchUp(newsroom: Newsroom, ports: FilingPorts): Promise<readonly Filing[]> {
  const { store, clock } = ports;
  const absence = await store.absence();
  if (!absence || clock.now() > absence.until + settledAfter) return [];
  const isRead = clock.now() >= absence.until + patience || hasReadAll(await store.allFeedMemories(), absence);
  if (!isRead) return [];
  const missed = await missedIn(absence, store);
  const summed = absence.outcome === undefined ? [filingOf(missed, absence, newsroom, ports)] : [];
  for (const filing of summed) await store.file(filing);
  // In a step of its own, which a restart may have cut off: what is held still says so.
  return [...summed, ...(await tellHeld(missed, newsroom, ports))];
}

export async function isCatchingUp({ store }: Pick<FilingPorts, "store">): Promise<boolean> {
  const absence = await store.absence();
  return absence !== undefined && absence.outcome === undefined;
}

/** Every feed that was read until we left, has been asked again. */
const hasReadAll = (memories: readonly FeedMemory[], { from, until }: Absence): boolean =>
  memories.every(({ lastTriedAt = 0 }) => lastTriedAt >= until || lastTriedAt < from - patience);

interface Missed {
  readonly incidents: ReadonlyMap<IncidentId, Incident>;
  readonly changes: readonly Change[];
  readonly announced: ReadonlySet<IncidentId>;
  /** Changes that wait for this. */
  readonly held: readonly Change[];
}

async function missedIn({ from }: Absence, store: Store): Promise<Missed> {
  const outages = await store.currentOutages(from - lookBack, from);
  const moved = outages.filter((one) => !isOwnCheck(one) && one.updates.some(({ firstSeenAt }) => firstSeenAt > from));
  const changes: Change[] = [];
  const held: Change[] = [];
  const announced = new Set<IncidentId>();
  for (const { id, story } of moved) {
    const decided = await store.changesOf(id);
    changes.push(...decided.map(({ change }) => change));
    const newest = decided.findLast(({ decision }) => decision?.kind !== "skip");
    if (newest?.decision?.rule === awayRule) held.push(newest.change);
    const file = await store.storyFile(story);
    if (file && isAnnounced(file)) announced.add(id);
  }
  return { incidents: new Map(moved.map((one) => [one.id, one])), changes, announced, held };
}

function filingOf(missed: Missed, absence: Absence, newsroom: Newsroom, ports: FilingPorts): Filing {
  const result = catchUp({ ...missed, absence });
  const told = result.kind === "summary" ? [...result.open, ...result.ended] : [];
  const matters = told.flatMap((id) => missed.incidents.get(id) ?? []);
  const deliveries = newsroom.channels.flatMap((channel) => summaryFor(channel, matters, absence, newsroom, ports));
  const nothing = { incidents: [], stories: [], changes: [], decisions: [], bulletins: [], reviews: [] };
  return { ...nothing, deliveries, absence: { ...absence, outcome: result.kind } };
}

function summaryFor(
  channel: Channel,
  matters: readonly Incident[],
  absence: Absence,
  newsroom: Newsroom,
  { writer, clock, log }: FilingPorts,
): readonly Delivery[] {
  const wanted = matters.filter((one) => wants(channel, one));
  if (wanted.length === 0) return [];
  const items = itemsIn(wanted, newsroom)(wanted.map(({ id }) => id));
  const { from, until } = absence;
  const request = { span: "away", from, until, items, ahead: [], asOf: clock.now() } as const;
  const composition = writer.digest(request, { edition: channel.edition, digits: channel.digits });
  const id = `d_${hashOf(channel.id, "catch-up", String(from))}`;
  const post = quietPost(id, channel, composition, request.asOf, log);
  return post ? [post] : [];
}

/** Decided anew now that it is known how much there is; nothing where something told since has overtaken it. */
async function tellHeld(
  { held, incidents }: Missed,
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<readonly Filing[]> {
  const told: Filing[] = [];
  for (const change of held) {
    const incident = incidents.get(change.incident);
    if (!incident) continue;
    const { phase, impact } = incident;
    told.push(...(await fileTimed({ ...change, to: { phase, impact } }, incident, [], newsroom, ports)));
  }
  return told;
}
