/** Whether a hung, an endless and a malformed page delay the others: the same reads with and without them, in turns. */
import { serviceId } from "../../src/domain/ids.ts";
import type { Feed } from "../../src/domain/service.ts";
import { createFeedReader } from "../../src/feeds/reader.ts";
import { median, pause, quantile } from "./measure.ts";
import { type Pages, startPages } from "./pages.ts";
import type { Figure } from "./run.ts";
import { pageBody } from "./status-page.ts";

const healthy = 100;
const [hung, huge, malformed] = [healthy, healthy + 1, healthy + 2];
const hugeBytes = 50 * 2 ** 20;
/** The three are asked once in a hundred of these: thirty times as often as a service would. */
const betweenMs = 20;

export async function neighboursFigures(quick: boolean): Promise<readonly Figure[]> {
  const pages = await startPages((page) => pageBody(`page-${page}`));
  pages.misbehave(hung, () => {});
  pages.misbehave(huge, (response) => void response.writeHead(200).end(manyBrackets));
  pages.misbehave(malformed, (response) => void response.writeHead(200).end('{"page": {"id": "x", "incidents": [[[['));
  const reader = createFeedReader({ allowPrivateNetworks: true });
  const read = (page: number, signal?: AbortSignal) => reader.read(feedOf(page, pages), undefined, 0, signal);
  try {
    return await compare(read, quick ? 5 : 21);
  } finally {
    await pages.close();
    await reader.close();
  }
}

const manyBrackets = Buffer.alloc(hugeBytes, "[");

const feedOf = (page: number, pages: Pages): Feed => ({
  service: serviceId(`page-${page}`),
  format: "statuspage",
  url: pages.url(page),
});

type Read = (page: number, signal?: AbortSignal) => Promise<{ readonly kind: string }>;

async function compare(read: Read, rounds: number): Promise<readonly Figure[]> {
  await latencies(read);
  const ratios: { p50: number; p95: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const alone = await latencies(read);
    const beside = await besideBad(read);
    const ratio = (share: number): number => quantile(beside, share) / quantile(alone, share);
    ratios.push({ p50: ratio(0.5), p95: ratio(0.95) });
  }
  return [
    {
      name: "neighbours: latency beside a hung, a 50 MB and a malformed feed",
      value: median(ratios.map(({ p50 }) => p50)),
      unit: "x",
    },
    { name: "neighbours: the same at the 95th percentile", value: median(ratios.map(({ p95 }) => p95)), unit: "x" },
  ];
}

async function besideBad(read: Read): Promise<readonly number[]> {
  const ending = new AbortController();
  const bad = [hung, huge, malformed].map((page) => read(page, ending.signal));
  const taken = await latencies(read);
  ending.abort();
  for (const { kind } of await Promise.all(bad))
    if (kind !== "problem") throw new Error(`expected a problem, got ${kind}`);
  return taken;
}

/** The pages in turn, at the pace of some thousand feeds a minute. */
async function latencies(read: Read): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let page = 0; page < healthy; page += 1) {
    const began = performance.now();
    const { kind } = await read(page);
    if (kind !== "snapshot") throw new Error(`page ${page}: expected a snapshot, got ${kind}`);
    taken.push(performance.now() - began);
    await pause(betweenMs);
  }
  return taken;
}
