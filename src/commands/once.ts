/** `once`: reads every configured feed now, due or not, and sends until nothing is due, for 60 s at most. */
import { watchDeskOnce } from "../desk-watch.ts";
import type { Feed } from "../domain/service.ts";
import { feedKey } from "../domain/service.ts";
import { watchOnce } from "../watch.ts";
import { deskPortsOf } from "./desk-ports.ts";
import { progressLine } from "./progress.ts";
import { openStation, type Station } from "./station.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

const sendingMs = 60_000;

export async function once(tools: Toolbox): Promise<void> {
  const config = tools.config();
  const station = await openStation(config, tools);
  try {
    const problems = await readAll(station, tools);
    // Nobody looks between two calls: what was held, and what lapsed since the last one, is told now.
    await watchOnce(station.newsroom, station.ports);
    await watchDeskOnce(station.newsroom, deskPortsOf(config, station, tools));
    await sendAll(station, tools);
    const reasons = await failures(station, problems);
    if (reasons.length > 0) throw new Refusal(reasons);
  } finally {
    await station.close();
  }
}

/** Ten thousand sockets and bodies at once cost memory that is never given back, and no reading ends sooner for it. */
const readersAtOnce = 128;

/** What could not be read, by feed. Reads run side by side: one slow feed costs only its own time. */
export async function readAll(
  station: Station,
  tools: Toolbox,
  signal?: AbortSignal,
): Promise<ReadonlyMap<Feed, string>> {
  const progress = progressLine(tools, "reading feeds");
  const problems = new Map<Feed, string>();
  let done = 0;
  const waiting = station.feeds.values();
  const readOn = async (): Promise<void> => {
    for (const feed of waiting) {
      const result = await station.read(feed, signal);
      if (result.kind === "problem") problems.set(feed, result.problem.detail);
      done += 1;
      progress.show(done, station.feeds.length);
    }
  };
  await Promise.all(Array.from({ length: readersAtOnce }, readOn));
  progress.end();
  return problems;
}

async function sendAll(station: Station, tools: Toolbox): Promise<void> {
  const deadline = tools.clock.now() + sendingMs;
  for (;;) {
    await station.dispatchAll();
    const waiting = (await station.store.outboxDepth()) > 0 && (await station.store.stoppedDeliveries()).length === 0;
    if (!waiting || tools.clock.now() >= deadline) return;
    await tools.clock.sleep(Math.min(1000, deadline - tools.clock.now()));
  }
}

/** One bad feed is logged and costs nothing else; none at all, or a post that did not go out, is a failure. */
async function failures(station: Station, problems: ReadonlyMap<Feed, string>): Promise<string[]> {
  const stopped = await station.store.stoppedDeliveries();
  const depth = await station.store.outboxDepth();
  const unread = station.pages.length > 0 && station.pages.every((feed) => problems.has(feed));
  return [
    ...(unread ? [...problems].map(([feed, detail]) => `${feedKey(feed)}: ${detail}`) : []),
    ...stopped.map(
      (delivery) => `lane ${delivery.lane} is stopped by ${delivery.id}: ${delivery.lastError ?? delivery.state}`,
    ),
    ...(depth > stopped.length ? [`${depth} posts are still waiting after ${sendingMs / 1000} s`] : []),
  ];
}
