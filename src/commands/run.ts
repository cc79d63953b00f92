/** `run`: the service, until it is told to stop. Needs nothing: without a token it prints the posts in the terminal. */
import { watchDesk } from "../desk-watch.ts";
import { feedKey } from "../domain/service.ts";
import { healthOf } from "../http/health.ts";
import { type Gauges, metricsPage } from "../http/metrics.ts";
import { serveHealth } from "../http/server.ts";
import { startScheduler, within } from "../scheduler.ts";
import { watch } from "../watch.ts";
import { deskPortsOf } from "./desk-ports.ts";
import { greeting, quietScreen } from "./greeting.ts";
import { readAll } from "./once.ts";
import { openStation, type Station } from "./station.ts";
import type { Bot, Toolbox } from "./toolbox.ts";

const graceMs = 10_000;
/** How things stand is said then, however many posts still wait for their turn. */
const firstPostsMs = 5_000;

export async function run(tools: Toolbox): Promise<void> {
  const config = tools.config();
  const stopRequested = tools.stopRequested();
  const station = await openStation(config, tools);
  const { log } = station.ports;
  const startedAt = tools.clock.now();
  const health = await serveHealth(config, () => healthNow(station, tools, startedAt), log);
  health.mount(
    "/metrics",
    metricsPage(tools.meter, () => gaugesNow(station, tools), log),
  );
  const counts = { feeds: station.feeds.length, channels: config.channels.length };
  log({ event: "service.started", ...counts, database: config.databaseUrl });
  tools.note(greeting(config, station.feeds.length, health.port));
  await station.look();
  const bot = (await tools.telegram())?.listen(station, health.mount);
  const round = new AbortController();
  // A fault in it must not keep the scheduler from starting: the next readings may go well.
  const first = firstRound(station, tools, round.signal).catch((error: unknown) => {
    log({ event: "internal.error", where: "first round", detail: String(error) });
  });
  const ending = Promise.race([stopRequested, tokenRefused(bot, tools)]);
  const early = await Promise.race([first, ending]);
  if (early !== undefined) round.abort();
  const scheduler =
    early === undefined ? startScheduler(workOf(station, tools), { clock: tools.clock, log, graceMs }) : undefined;
  const stopped = new AbortController();
  const watching = early === undefined ? watch(station.newsroom, station.ports, stopped.signal) : undefined;
  // After the first round: what fell due while nobody was here is decided on what the pages say now.
  const desk = watchDesk(station.newsroom, deskPortsOf(config, station, tools), stopped.signal);
  const reason = await ending;
  stopped.abort();
  const ended = Promise.all([first, watching, desk, bot?.stop(), scheduler?.stop(), health.close()]);
  await within(
    graceMs,
    ended.then(() => station.settled()),
    tools.clock,
  );
  log({ event: "service.stopped", reason });
  await station.close();
}

async function gaugesNow({ store, pages }: Station, tools: Toolbox): Promise<Gauges> {
  const now = tools.clock.now();
  const keys = new Set(pages.map(feedKey));
  const memories = (await store.allFeedMemories()).filter(({ key }) => keys.has(key));
  return {
    outboxDepth: await store.outboxDepth(),
    lanesStopped: new Set((await store.stoppedDeliveries()).map(({ lane }) => lane)).size,
    lanesQuiet: (await store.quietLanes(now)).length,
    feeds: pages.length,
    feedsFailing: memories.filter(({ problem }) => problem !== undefined).length,
  };
}

/** Without a token nothing can be sent or heard: the service ends, with an exit code that says so. */
async function tokenRefused(bot: Bot | undefined, tools: Toolbox): Promise<string> {
  const end = await (bot?.ended ?? new Promise<never>(() => {}));
  if (end.kind === "stopped") return new Promise<never>(() => {});
  tools.note(`Telegram refuses the token (${end.reason}): replace TELEGRAM_BOT_TOKEN and start again\n`);
  tools.fail();
  return "the token is refused";
}

async function healthNow(station: Station, tools: Toolbox, startedAt: number): Promise<ReturnType<typeof healthOf>> {
  const keys = new Set(station.pages.map(feedKey));
  const now = tools.clock.now();
  return healthOf({
    now,
    startedAt,
    feeds: (await station.store.allFeedMemories()).filter((memory) => keys.has(memory.key)),
    outboxDepth: await station.store.outboxDepth(),
    stopped: await station.store.stoppedDeliveries(),
    quiet: await station.store.quietLanes(now),
    broadcasts: await station.store.broadcastsUnderWay(),
    trouble: station.trouble(),
  });
}

/** The first reading of all feeds shows its progress, and ends with how things stand. */
async function firstRound(station: Station, tools: Toolbox, signal: AbortSignal): Promise<void> {
  const due = station.schedule.due(tools.clock.now());
  await readAll({ ...station, feeds: due }, tools, signal);
  await within(firstPostsMs, station.dispatchAll(signal), tools.clock);
  if (!signal.aborted) tools.note(await quietScreen(station, tools));
}

function workOf(station: Station, tools: Toolbox): Parameters<typeof startScheduler>[0] {
  const byKey = new Map(station.feeds.map((feed) => [feedKey(feed), feed]));
  return {
    async due() {
      await station.look();
      return station.schedule.due(tools.clock.now()).map(feedKey);
    },
    async read(key, signal) {
      const feed = byKey.get(key);
      return feed !== undefined && (await station.read(feed, signal)).kind === "filed";
    },
    async dispatch(signal) {
      await station.dispatchDue(signal);
    },
  };
}
