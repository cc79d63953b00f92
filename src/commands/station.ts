/**
 * The service put together for one configuration: what `run` and `once` share. Opening it takes the writer's lock;
 * closing it gives everything back.
 */
import { type DispatchReport, dispatchAll, dispatchDue } from "../dispatch.ts";
import type { Feed } from "../domain/service.ts";
import type { Newsroom } from "../filing.ts";
import { type FeedResult, type PipelinePorts, readFeed } from "../pipeline.ts";
import { openSchedule, type Schedule } from "../schedule.ts";
import type { SqliteStore } from "../store/index.ts";
import type { Config, Toolbox } from "./toolbox.ts";

export interface Station {
  readonly feeds: readonly Feed[];
  /** The feeds of others: our own checks of sites answer, somehow, even without a network. */
  readonly pages: readonly Feed[];
  readonly newsroom: Newsroom;
  readonly store: SqliteStore;
  readonly ports: PipelinePorts;
  read(feed: Feed, signal?: AbortSignal): Promise<FeedResult>;
  /** One pass over what is due. */
  dispatchDue(signal?: AbortSignal): Promise<DispatchReport>;
  /** Passes until nothing more can be sent now. */
  dispatchAll(signal?: AbortSignal): Promise<DispatchReport>;
  readonly schedule: Schedule;
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
  const schedule = await openSchedule(feeds, store, tools.clock.now());
  return {
    feeds,
    pages: feeds.filter((feed) => feed.format !== "probe"),
    newsroom,
    store,
    ports,
    async read(feed, signal) {
      const result = await readFeed(feed, newsroom, ports, signal);
      await schedule.noted(feed, result.kind === "filed", tools.clock.now());
      return result;
    },
    dispatchDue: (signal) => dispatchDue(outbox, signal),
    dispatchAll: (signal) => dispatchAll(outbox, signal),
    schedule,
    async close() {
      await reader.close();
      await store.close();
    },
  };
}
