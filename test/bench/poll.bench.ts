/** What an unchanged poll costs: our reader against a bare request to the same loopback server, in the same run. */
import { Agent, request } from "undici";
import { serviceId } from "../../src/domain/ids.ts";
import { createFeedReader } from "../../src/feeds/reader.ts";
import { startFeedServer } from "../support/feed-server.ts";
import type { Figure } from "./run.ts";

const rounds = 5;

export async function pollFigures(quick: boolean): Promise<readonly Figure[]> {
  const server = await startFeedServer();
  const body = JSON.stringify({
    page: { id: "p", name: "P", url: "https://p.example", time_zone: "Etc/UTC" },
    incidents: [],
  });
  server.script("/incidents.json", [{ body, type: "application/json", etag: '"one"' }]);
  const url = server.url("/incidents.json");
  const agent = new Agent();
  const reader = createFeedReader({ allowPrivateNetworks: true });
  const feed = { service: serviceId("p"), format: "statuspage", url } as const;
  try {
    const first = await reader.read(feed, undefined, 0);
    if (first.kind !== "snapshot" || first.etag === undefined)
      throw new Error(`expected a snapshot with an etag, got ${first.kind}`);
    const memory = { key: "p", failures: 0, etag: first.etag, bodyHash: first.bodyHash };
    const bare = async (): Promise<void> => {
      const answer = await request(url, { dispatcher: agent, headers: { "if-none-match": '"one"' } });
      await answer.body.dump();
    };
    const ours = async (): Promise<void> => {
      const reading = await reader.read(feed, memory, 0);
      if (reading.kind !== "unchanged") throw new Error(`expected an unchanged feed, got ${reading.kind}`);
    };
    return await compare(bare, ours, quick ? 300 : 2000, () => server.requests.at(-1)?.bodyBytes ?? -1);
  } finally {
    await agent.close();
    await reader.close();
    await server.close();
  }
}

/** The two in turn, so that a machine that drifts slows both; the median of the ratios counts. */
async function compare(
  bare: () => Promise<void>,
  ours: () => Promise<void>,
  polls: number,
  bodyBytes: () => number,
): Promise<readonly Figure[]> {
  await cpuOf(bare, polls);
  await cpuOf(ours, polls);
  const pairs: { bare: number; ours: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ bare: await cpuOf(bare, polls), ours: await cpuOf(ours, polls) });
  return [
    {
      name: "poll: unchanged, CPU of the fetch layer over a bare request",
      value: median(pairs.map((pair) => pair.ours / pair.bare)),
      unit: "x",
      bar: 1.5,
    },
    { name: "poll: unchanged, CPU", value: (median(pairs.map((pair) => pair.ours)) * 1000) / polls, unit: "ms" },
    { name: "poll: unchanged, body bytes", value: bodyBytes(), unit: "bytes", bar: 0 },
  ];
}

/** CPU seconds of the process, server included on both sides. */
async function cpuOf(work: () => Promise<void>, times: number): Promise<number> {
  const before = process.cpuUsage();
  for (let at = 0; at < times; at += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
