/**
 * The service put together for one configuration: what `run` and `once` share. Opening it takes the writer's lock;
 * closing it gives everything back.
 */
import { type DispatchReport, dispatchAll, dispatchDue } from "../dispatch.ts";
import { isClosed } from "../domain/incident.ts";
import { nextReadAt } from "../domain/schedule.ts";
import { type Feed, feedKey } from "../domain/service.ts";
import type { Newsroom } from "../filing.ts";
import { type FeedResult, type PipelinePorts, readFeed } from "../pipeline.ts";
import type { FeedMemory } from "../ports.ts";
import type { SqliteStore } from "../store/index.ts";
import type { Config, Toolbox } from "./toolbox.ts";

export interface Station {
  readonly feeds: readonly Feed[];
  readonly newsroom: Newsroom;
  readonly store: SqliteStore;
  readonly ports: PipelinePorts;
  read(feed: Feed, signal?: AbortSignal): Promise<FeedResult>;
  /** One pass over what is due. */
  dispatchDue(signal?: AbortSignal): Promise<DispatchReport>;
  /** Passes until nothing more can be sent now. */
  dispatchAll(signal?: AbortSignal): Promise<DispatchReport>;
  /** Feeds that are due, and when the next one will be. */
  schedule(): Promise<{ readonly due: readonly Feed[]; readonly next: number }>;
  close(): Promise<void>;
}

export async function openStation(config: Config, tools: Toolbox): Promise<Station> {
  const language = tools.language();
  const newsroom = tools.newsroom(config);
  const feeds = [...newsroom.services.values()].flatMap((service) => service.feeds);
  const log = tools.log(config);
  const store = await tools.openWriter(config);
  const reader = tools.feedReader(config);
  const ports: PipelinePorts = {
    store,
    reader,
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, config.channels[0]?.edition ?? "bn-IN"),
    clock: tools.clock,
    log,
  };
  const outbox = { store, senderFor: tools.senders(config, log), clock: tools.clock, log };
  const interrupted = await store.adoptInterrupted(tools.clock.now());
  if (interrupted > 0)
    tools.note(`${interrupted} posts were under way when the last run ended: see \`bibhrat lanes\`\n`);
  return {
    feeds,
    newsroom,
    store,
    ports,
    read: (feed, signal) => readFeed(feed, newsroom, ports, signal),
    dispatchDue: (signal) => dispatchDue(outbox, signal),
    dispatchAll: (signal) => dispatchAll(outbox, signal),
    schedule: () => schedule(feeds, store, tools.clock.now()),
    async close() {
      await reader.close();
      await store.close();
    },
  };
}

async function schedule(feeds: readonly Feed[], store: SqliteStore, now: number): ReturnType<Station["schedule"]> {
  const memories = new Map((await store.allFeedMemories()).map((memory) => [memory.key, memory]));
  const open = await store.openIncidents();
  const live = new Set(
    open
      .filter((incident) => !isClosed(incident.phase) && now - lastHeard(incident) < liveFor)
      .map((incident) => incident.service),
  );
  const times = feeds.map((feed) => ({
    feed,
    at: nextReadAt(timesOf(feed, memories.get(feedKey(feed)), live.has(feed.service))),
  }));
  return {
    due: times.filter(({ at }) => at <= now).map(({ feed }) => feed),
    next: times.reduce((soonest, { at }) => Math.min(soonest, at), Number.POSITIVE_INFINITY),
  };
}

/** Incidents that nobody closed stay open for years: after a week without a word they no longer hurry the reading. */
const liveFor = 7 * 86_400_000;
const lastHeard = (incident: {
  readonly startedAt: number;
  readonly updates: readonly { readonly at: number }[];
}): number => incident.updates.at(-1)?.at ?? incident.startedAt;

function timesOf(feed: Feed, memory: FeedMemory | undefined, live: boolean): Parameters<typeof nextReadAt>[0] {
  return {
    key: feedKey(feed),
    live,
    failures: memory?.failures ?? 0,
    ...(feed.every === undefined ? {} : { every: feed.every }),
    ...(memory?.lastTriedAt === undefined ? {} : { lastTriedAt: memory.lastTriedAt }),
    ...(memory?.notBefore === undefined ? {} : { notBefore: memory.notBefore }),
  };
}
