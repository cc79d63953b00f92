/**
 * Ten minutes of a thousand pages on which outages begin and end all the time, one each second: what the service holds in
 * memory must not grow with what it has seen.
 */
import { median, pause, until } from "./measure.ts";
import { type Pages, startPages } from "./pages.ts";
import type { Figure } from "./run.ts";
import { type Service, startService } from "./service.ts";
import { type Outage, pageBody } from "./status-page.ts";

interface Soak {
  readonly feeds: number;
  readonly every: number;
  readonly seconds: number;
}

const full: Soak = { feeds: 1_000, every: 60, seconds: 600 };
const small: Soak = { feeds: 200, every: 10, seconds: 60 };

/** An outage lasts as long as it takes for two polls to see it. */
const polls = 2;
/** Of the whole: the first fifth warms up; the second is compared with the last. */
const parts = 5;

export async function soakFigures(quick: boolean): Promise<readonly Figure[]> {
  const soak = quick ? small : full;
  const pages = await startPages((page) => pageBody(named(page)));
  const urls = Array.from({ length: soak.feeds }, (_, page) => pages.url(page));
  const service = startService({ urls, every: soak.every });
  let filed = 0;
  service.onEvent(({ event }) => {
    if (event === "feed.read") filed += 1;
  });
  try {
    await service.readyMs;
    await until("every page to be asked", () => new Set(pages.asked.map(({ page }) => page)).size === soak.feeds);
    const first = filed;
    const memory = await live(soak, pages, service);
    return figuresOf(soak, memory, filed - first);
  } finally {
    await service.stop();
    await pages.close();
  }
}

const named = (page: number): string => `page-${page}`;

/** Megabytes at each second. */
async function live({ feeds, every, seconds }: Soak, pages: Pages, service: Service): Promise<readonly number[]> {
  const memory: number[] = [];
  const open: { readonly page: number; readonly outage: Outage }[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const now = Date.now();
    const page = second % feeds;
    const outage = { since: now - 1_000 };
    pages.show(page, pageBody(named(page), outage));
    open.push({ page, outage });
    const over = second >= polls * every ? open.shift() : undefined;
    if (over) pages.show(over.page, pageBody(named(over.page), { ...over.outage, until: now }));
    memory.push((await service.usage()).rssMb);
    await pause(1_000 - ((Date.now() - now) % 1_000));
  }
  return memory;
}

function figuresOf({ feeds, seconds }: Soak, memory: readonly number[], filed: number): readonly Figure[] {
  const part = Math.floor(memory.length / parts);
  const label = `soak: ${feeds.toLocaleString("en")} feeds, ${seconds} s`;
  return [
    { name: `${label}, readings that filed something`, value: filed, unit: "" },
    { name: `${label}, memory after the first fifth`, value: median(memory.slice(part, 2 * part)), unit: "MB" },
    { name: `${label}, memory at its most after that`, value: Math.max(...memory.slice(part)), unit: "MB" },
    {
      name: `${label}, memory of the last fifth over the second`,
      value: median(memory.slice(-part)) / median(memory.slice(part, 2 * part)),
      unit: "x",
    },
  ];
}
