/**
 * The service put together for one configuration: what `run` and `once` share. Opening it takes the writer's lock;
 * closing it gives everything back.
 */

import { foldBursts } from "../bursts.ts";
import { createAbsenceWatch } from "../catching-up.ts";
import { enqueueDigests } from "../digests.ts";
import { createDispatcher, type DispatchReport, drain, type Trouble } from "../dispatch.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Doubtful } from "../domain/recovery.ts";
import type { Feed } from "../domain/service.ts";
import type { Newsroom } from "../filing.ts";
import { createFanout, dressing } from "../following-up.ts";
import { aliasKey } from "../locales-names.ts";
import { frameOf } from "../newsroom.ts";
import { type FeedResult, type PipelinePorts, readFeed } from "../pipeline.ts";
import { createParts } from "../readers/parts.ts";
import { createRecovery } from "../recovery.ts";
import { openSchedule, type Schedule } from "../schedule.ts";
import { createStopDesk, type StopDesk } from "../stopped.ts";
import { allLanes, type SqliteStore } from "../store/index.ts";
import { causeOf } from "../telegram/refusals.ts";
import type { Config, TelegramSide, Toolbox } from "./toolbox.ts";

export interface Station {
  readonly feeds: readonly Feed[];
  /** The feeds of others: our own checks of sites answer, somehow, even without a network. */
  readonly pages: readonly Feed[];
  readonly newsroom: Newsroom;
  readonly store: SqliteStore;
  readonly ports: PipelinePorts;
  read(feed: Feed, signal?: AbortSignal): Promise<FeedResult>;
  /** To be called before each round of readings: notices that the one before was long ago. */
  look(): Promise<void>;
  /** Starts what is due, and the next step for what is in doubt; returns at once. */
  dispatchDue(signal?: AbortSignal): Promise<void>;
  /** Passes until nothing more can be sent now. */
  dispatchAll(signal?: AbortSignal): Promise<DispatchReport>;
  /** Resolves when every call that was begun has its outcome written down. */
  settled(): Promise<void>;
  /** Why nothing is published at the moment. */
  trouble(): Trouble | undefined;
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
    reviewPost: tools.reviewPost(language, frameOf(config)),
    clock: tools.clock,
    log,
    given: { notesOf: store.notesOf, renderings: store.renderings, recall: language.recall, say: language.phrases.say },
    ...(config.token === undefined ? {} : { dress: dressing(newsroom, language.phrases) }),
  };
  const fanout = createFanout({
    store,
    newsroom,
    phrases: language.phrases,
    clock: tools.clock,
    parts: createParts(language.names, aliasKey),
    writer: language.writer,
    log,
  });
  const telegram = await tools.telegram();
  const dispatcher = createDispatcher({
    store,
    senderFor: await tools.senders(),
    clock: tools.clock,
    log,
    holder: tools.holder,
  });
  const stops = createStopDesk({ store, newsroom, phrases: language.phrases, causeOf });
  const { channels } = newsroom;
  const bursts = { store, channels, phrases: language.phrases, clock: tools.clock, burst: config.burst };
  const recovery = createRecovery({
    store,
    seeker: telegram?.seeker,
    ask: (doubt, reason) => ask(doubt, reason, stops, tools),
    clock: tools.clock,
    log,
    timings: config.timings,
  });
  await resume(store, config, telegram, tools);
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
    look: createAbsenceWatch({ store, clock: tools.clock }),
    async dispatchDue(signal) {
      await enqueueDigests(newsroom, ports);
      if (config.token !== undefined) await fanout(signal);
      await foldBursts(bursts);
      await dispatcher.start(signal);
      await recovery.start(signal);
      await tellParked(stops, tools);
    },
    async dispatchAll(signal) {
      await foldBursts(bursts);
      return drain(dispatcher, signal);
    },
    settled: () => dispatcher.settled(),
    trouble: () => dispatcher.trouble,
    schedule,
    async close() {
      await reader.close();
      await store.close();
    },
  };
}

/** What the last run left: calls under way when it ended, and the quiet that Telegram had asked for. */
async function resume(
  store: SqliteStore,
  config: Config,
  telegram: TelegramSide | undefined,
  tools: Toolbox,
): Promise<void> {
  const now = tools.clock.now();
  const interrupted = await store.adoptInterrupted(now);
  if (interrupted > 0) {
    const next = config.auditChat === undefined ? "see `bibhrat lanes`" : "they are looked for now";
    tools.note(`${interrupted} posts were under way when the last run ended: ${next}\n`);
  }
  const everything = (await store.quietLanes(now)).find((lane) => lane.id === allLanes);
  if (everything !== undefined) telegram?.quiet(everything.notBefore);
}

/** The editors by two buttons, and the operator, who may have no editors. */
async function ask({ delivery }: Doubtful, reason: string, stops: StopDesk, tools: Toolbox): Promise<void> {
  await stops.ask(delivery);
  tools.note(stoppedText(delivery, reason));
}

async function tellParked(stops: StopDesk, tools: Toolbox): Promise<void> {
  for (const parked of await stops.tellParked())
    tools.note(stoppedText(parked, parked.lastError ?? "the chat refuses it"));
}

const stoppedText = ({ id, lane }: Delivery, reason: string): string =>
  `lane ${lane} is stopped by ${id}: ${reason}. Settle it with \`bibhrat lanes --settle ${id} --as sent|unsent\`\n`;
