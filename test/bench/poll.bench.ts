/**
 * What an unchanged poll costs: the fetch layer, and the whole service with its database, against a bare request to the
 * same loopback server, in the same run.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, request } from "undici";
import type { Station } from "../../src/commands/station.ts";
import { createFeedReader } from "../../src/feeds/reader.ts";
import type { FeedReader } from "../../src/ports.ts";
import { type FeedServer, startFeedServer } from "../support/feed-server.ts";
import { cpuOf, median } from "./measure.ts";
import type { Figure } from "./run.ts";
import { openBenchStation } from "./station.ts";
import { pageBody } from "./status-page.ts";

// Of five the median swung by a tenth between runs.
const rounds = 15;
const path = "/incidents.json";

type Poll = () => Promise<void>;

export async function pollFigures(quick: boolean): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-poll-"));
  const server = await startFeedServer();
  server.script(path, [{ body: pageBody("p"), type: "application/json", etag: '"one"' }]);
  const agent = new Agent();
  const reader = createFeedReader({ allowPrivateNetworks: true });
  const station = await openBenchStation(folder, [server.url(path)]);
  try {
    const polls = {
      bare: barePoll(server.url(path), agent),
      fetched: await fetchedPoll(reader, station),
      served: servedPoll(station),
    };
    return await compare(polls, quick ? 300 : 2000, server);
  } finally {
    await Promise.all([agent.close(), reader.close(), station.close()]);
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

const barePoll =
  (url: string, agent: Agent): Poll =>
  async () => {
    const answer = await request(url, { dispatcher: agent, headers: { "if-none-match": '"one"' } });
    await answer.body.dump();
  };

async function fetchedPoll(reader: FeedReader, { feeds: [feed] }: Station): Promise<Poll> {
  if (!feed) throw new Error("expected one feed");
  const first = await reader.read(feed, undefined, 0);
  if (first.kind !== "snapshot" || first.etag === undefined)
    throw new Error(`expected a snapshot with an etag, got ${first.kind}`);
  const memory = { key: "p", failures: 0, etag: first.etag, bodyHash: first.bodyHash };
  return async () => {
    const reading = await reader.read(feed, memory, 0);
    if (reading.kind !== "unchanged") throw new Error(`expected an unchanged feed, got ${reading.kind}`);
  };
}

function servedPoll(station: Station): Poll {
  const [feed] = station.feeds;
  if (!feed) throw new Error("expected one feed");
  let first = true;
  return async () => {
    const result = await station.read(feed);
    if (result.kind !== (first ? "filed" : "unchanged")) throw new Error(`expected nothing new, got ${result.kind}`);
    first = false;
  };
}

/** In turns, so that a machine that drifts slows all of them; the median of the ratios counts. */
async function compare(
  polls: Readonly<Record<"bare" | "fetched" | "served", Poll>>,
  times: number,
  server: FeedServer,
): Promise<readonly Figure[]> {
  const cost = (poll: Poll): Promise<number> =>
    cpuOf(async () => {
      for (let at = 0; at < times; at += 1) await poll();
    });
  const turn = async () => ({
    bare: await cost(polls.bare),
    fetched: await cost(polls.fetched),
    served: await cost(polls.served),
  });
  await turn();
  const turns: Awaited<ReturnType<typeof turn>>[] = [];
  for (let round = 0; round < rounds; round += 1) turns.push(await turn());
  const ratio = (name: "fetched" | "served"): number => median(turns.map((one) => one[name] / one.bare));
  return [
    { name: "poll: unchanged, CPU of the fetch layer over a bare request", value: ratio("fetched"), unit: "x" },
    { name: "poll: unchanged, CPU of the whole service over a bare request", value: ratio("served"), unit: "x" },
    { name: "poll: unchanged, CPU", value: median(turns.map((one) => one.served)) / times, unit: "ms" },
    { name: "poll: unchanged, body bytes", value: server.requests.at(-1)?.bodyBytes ?? -1, unit: "bytes" },
  ];
}
