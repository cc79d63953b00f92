/**
 * The service in a process of its own before pages by the thousand, each with a connection of its own: CPU, memory, and how
 * evenly it polls.
 */
import { pause, until } from "./measure.ts";
import { type Asked, type Pages, startPages } from "./pages.ts";
import type { Figure } from "./run.ts";
import { type Service, startService } from "./service.ts";
import { pageBody } from "./status-page.ts";

interface Size {
  readonly feeds: number;
  readonly every: number;
  /** Seconds before the window: feeds read together at the start need a round to drift apart. */
  readonly settle: number;
  readonly window: number;
}

const full: readonly Size[] = [
  { feeds: 0, every: 60, settle: 10, window: 5 },
  { feeds: 1_000, every: 60, settle: 60, window: 60 },
  { feeds: 10_000, every: 60, settle: 60, window: 60 },
];
const small: readonly Size[] = [
  { feeds: 0, every: 60, settle: 5, window: 2 },
  { feeds: 500, every: 15, settle: 16, window: 15 },
];

export async function* feedsFigures(quick: boolean): AsyncIterable<readonly Figure[]> {
  const cpu = new Map<number, number>();
  for (const size of quick ? small : full) {
    for await (const figures of measure(size)) {
      yield figures;
      for (const { name, value } of figures) if (name === `${named(size)}, CPU`) cpu.set(size.feeds, value);
    }
  }
  const [few, many] = [cpu.get(1_000), cpu.get(10_000)];
  if (few && many)
    yield [{ name: "growth: exponent of polling from 1,000 to 10,000 feeds", value: Math.log10(many / few), unit: "" }];
}

async function* measure(size: Size): AsyncIterable<readonly Figure[]> {
  const pages = await startPages((page) => pageBody(`page-${page}`));
  const service = startService({
    urls: Array.from({ length: size.feeds }, (_, page) => pages.url(page)),
    every: size.every,
  });
  try {
    const readyMs = await service.readyMs;
    await until("every page to be asked", () => new Set(pages.asked.map(({ page }) => page)).size === size.feeds);
    await pause(size.settle * 1000);
    if (size.feeds === 0) yield [...startFigures(readyMs), ...(await idleFigures(service))];
    else {
      yield await quietFigures(size, pages, service);
    }
  } finally {
    await service.stop();
    await pages.close();
  }
}

const startFigures = (readyMs: number): readonly Figure[] => [
  { name: "start: until it says that it has started", value: readyMs, unit: "ms" },
];

async function idleFigures(service: Service): Promise<readonly Figure[]> {
  const { rssMb, cpuMs } = await service.usage();
  return [
    { name: "start: CPU", value: cpuMs, unit: "ms" },
    { name: "start: memory when idle", value: rssMb, unit: "MB" },
  ];
}

const named = ({ feeds, every }: Size): string => `feeds: ${feeds.toLocaleString("en")} at ${every} s`;

async function quietFigures(size: Size, pages: Pages, service: Service): Promise<readonly Figure[]> {
  const [before, from] = [await service.usage(), performance.now()];
  await pause(size.window * 1000);
  const [after, until] = [await service.usage(), performance.now()];
  const polls = pages.asked.filter(({ at }) => at >= from && at < until);
  const cpuMs = after.cpuMs - before.cpuMs;
  const label = named(size);
  const interval = meanInterval(pages.asked);
  return [
    { name: `${label}, CPU`, value: (100 * cpuMs) / (until - from), unit: "% core" },
    { name: `${label}, CPU of a poll`, value: cpuMs / polls.length, unit: "ms" },
    { name: `${label}, memory`, value: after.rssMb, unit: "MB" },
    { name: `${label}, memory at its most`, value: after.peakMb, unit: "MB" },
    {
      name: `${label}, busiest second over the mean`,
      value: busiest(polls, from) / (polls.length / size.window),
      unit: "x",
    },
    ...(interval === undefined ? [] : [offFigure(size, interval)]),
  ];
}

const offFigure = ({ every }: Size, interval: number): Figure => ({
  name: `feeds: mean interval off ${every} s`,
  value: 100 * Math.abs(interval / every - 1),
  unit: "%",
});

function busiest(polls: readonly Asked[], from: number): number {
  const seconds = Map.groupBy(polls, ({ at }) => Math.floor((at - from) / 1000));
  return Math.max(0, ...[...seconds.values()].map((second) => second.length));
}

/** Of all feeds, seconds from each poll to the next; the first one is shorter on purpose and not counted. Undefined before the third. */
function meanInterval(asked: readonly Asked[]): number | undefined {
  const gaps = [...Map.groupBy(asked, ({ page }) => page).values()].flatMap((polls) =>
    polls.slice(2).map(({ at }, index) => at - (polls[index + 1]?.at ?? at)),
  );
  return gaps.length === 0 ? undefined : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / 1000;
}
