/**
 * What is due, kept in memory: with ten thousand feeds a tick must not ask the database for each. The database has the
 * same times, so a restart loses nothing.
 */
import { type EpochMs, hashOf, type ServiceId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { type FeedTimes, nextReadAt } from "./domain/schedule.ts";
import { type Feed, feedKey } from "./domain/service.ts";
import type { FeedMemory, Store } from "./ports.ts";

export interface Schedule {
  due(now: EpochMs): readonly Feed[];
  /** When the next feed is due; Infinity without feeds. */
  next(): EpochMs;
  /** To be called after each read of the feed; `filed` when it changed what is known. */
  noted(feed: Feed, filed: boolean, now: EpochMs): Promise<void>;
}

export async function openSchedule(feeds: readonly Feed[], store: Store, now: EpochMs): Promise<Schedule> {
  const memories = new Map((await store.allFeedMemories()).map((memory) => [memory.key, memory]));
  const live = new Set((await store.openIncidents()).filter((one) => isLive(one, now)).map((one) => one.service));
  const byService = Map.groupBy(feeds, (feed) => feed.service);
  const dueAt = new Map<Feed, EpochMs>();
  const plan = (feed: Feed): void => {
    dueAt.set(feed, nextReadAt(timesOf(feed, memories.get(feedKey(feed)), live.has(feed.service))));
  };
  for (const feed of feeds) plan(feed);
  const unread = new Set(feeds);
  return {
    due: (at) => feeds.filter((feed) => (dueAt.get(feed) ?? 0) <= at),
    next: () => [...dueAt.values()].reduce((soonest, at) => Math.min(soonest, at), Number.POSITIVE_INFINITY),
    async noted(feed, filed, at) {
      const memory = await store.feedMemory(feedKey(feed));
      if (memory) memories.set(memory.key, memory);
      const late = (memory?.lastTriedAt ?? at) - (dueAt.get(feed) ?? 0) > lateMs;
      const changed = filed && (await turnedLive(feed.service, live, store, at));
      for (const one of changed ? (byService.get(feed.service) ?? []) : [feed]) plan(one);
      const first = unread.delete(feed);
      if (first || late) dueAt.set(feed, apart(feed, memory, dueAt.get(feed) ?? 0, at, first));
    },
  };
}

/** Of a reading that waited for others: many were due together, at the start, after a sleep or while pages were slow. */
const lateMs = 5_000;

/**
 * What was read together is not due together again: each feed has a place of its own in the minute, given by its key. The
 * first time it is a place in a whole interval, so that every second has the same; later they come around their usual
 * time, half of them sooner, so that a machine that is late has no more to do. Short intervals are kept as they are.
 */
function apart(feed: Feed, memory: FeedMemory | undefined, next: EpochMs, now: EpochMs, isFirst: boolean): EpochMs {
  if (memory === undefined || memory.failures > 0 || memory.notBefore !== undefined) return next;
  const place = Number.parseInt(hashOf("place", feedKey(feed)).slice(0, 6), 16) / 0xffffff;
  const room = next - now - soonest;
  if (room < soonest) return next;
  return isFirst ? now + soonest + Math.round((next - now) * place) : next + Math.round(room * (0.5 - place));
}

const soonest = 15_000;

/** An open incident hurries all feeds of its service; true when that has changed. */
async function turnedLive(service: ServiceId, live: Set<ServiceId>, store: Store, now: EpochMs): Promise<boolean> {
  const isOpen = (await store.knownIncidents(service, [])).some((one) => isLive(one, now));
  if (isOpen === live.has(service)) return false;
  if (isOpen) live.add(service);
  else live.delete(service);
  return true;
}

/** Incidents that nobody closed stay open for years: after a week without a word they no longer hurry the reading. */
const liveFor = 7 * 86_400_000;

function isLive(incident: Incident, now: EpochMs): boolean {
  const heard = incident.updates.at(-1)?.at ?? incident.startedAt;
  return !isClosed(incident.phase) && incident.withdrawnAt === undefined && now - heard < liveFor;
}

function timesOf(feed: Feed, memory: FeedMemory | undefined, live: boolean): FeedTimes {
  return {
    key: feedKey(feed),
    live,
    failures: memory?.failures ?? 0,
    ...(feed.every === undefined ? {} : { every: feed.every }),
    ...(memory?.lastTriedAt === undefined ? {} : { lastTriedAt: memory.lastTriedAt }),
    ...(memory?.notBefore === undefined ? {} : { notBefore: memory.notBefore }),
  };
}
