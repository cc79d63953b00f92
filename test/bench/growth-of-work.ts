/**
 * How the cost of reading, writing, detecting and importing grows when there is ten and a hundred times as much of it, as
 * the exponent of its CPU: 1 is in proportion. At its best of some rounds: what else the machine does only ever adds.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Station } from "../../src/commands/station.ts";
import { openLanguage } from "../../src/language.ts";
import { openStore } from "../../src/store/index.ts";
import {
  cloudflare,
  cloudflareRequest,
  incidentOf,
  outageAt,
  requestOf,
  type Told,
} from "../../src/writing/samples.ts";
import { importHistory, updatesEach } from "./archive.ts";
import { cpuOf, median } from "./measure.ts";
import { type Pages, startPages } from "./pages.ts";
import type { Figure } from "./run.ts";
import { openBenchStation } from "./station.ts";
import { historyBody, pageBody } from "./status-page.ts";

/** CPU of one run at a size, in milliseconds, of so many: as much work at each size, so that the collector's share is alike. */
type Cost = (size: number, runs: number) => Promise<number>;

export async function* workFigures(quick: boolean): AsyncIterable<readonly Figure[]> {
  const steps = quick ? [1, 10] : [1, 10, 100];
  const grown = async (work: string, one: number, cost: Cost): Promise<readonly Figure[]> => {
    const most = Math.max(...steps);
    await cost(one, most);
    const costs: number[] = [];
    for (const step of steps) costs.push(await cost(one * step, most / step));
    return costs.slice(1).map((ms, index) => ({
      name: `growth: exponent of ${work} from ${10 ** index}x to ${10 ** (index + 1)}x`,
      value: Math.log10(ms / (costs[index] ?? ms)),
      unit: "",
    }));
  };
  const language = openLanguage(fileURLToPath(new URL("../../locales", import.meta.url)));
  yield await grown("reading, updates", 70, updatesRead(language));
  yield await grown("reading, sentences of a text", 1, textRead(language));
  yield await grown("writing, bulletins", 10, bulletinsWritten(language));
  yield await grown("writing, updates of a story", 1, storyWritten(language));
  yield await grown("import, incidents", 50, imported);
  const [, ten = 1] = steps;
  await detected(2 * ten, 1);
  yield await grown("detecting, changes at once", 2, detected);
  yield await grown("first reading, incidents of a page", 5, firstRead);
}

type Language = ReturnType<typeof openLanguage>;

const about = { service: { id: "github", name: "GitHub" }, components: ["API requests", "Actions", "Git operations"] };
const sentences = [
  "We are investigating elevated error rates for API requests in the EU region.",
  "The issue has been identified and a fix is being implemented.",
  "A fix has been implemented and we are monitoring the results.",
  "This incident has been resolved.",
];
let told = 0;
/** No two are the same: nothing that is kept of an earlier one answers for it. */
function freshSentence(): string {
  told += 1;
  return `${sentences[told % sentences.length]} Error code ${told} affects ${told + 2} customers.`;
}

const updatesRead =
  ({ english }: Language): Cost =>
  (updates, runs) =>
    best(runs, () => {
      for (let at = 0; at < updates; at += 1) english.read(freshSentence(), about);
    });

const textRead =
  ({ english }: Language): Cost =>
  (length, runs) =>
    best(runs, () => void english.read(Array.from({ length }, freshSentence).join(" "), about));

const style = { edition: "bn-IN", digits: "bengali" } as const;

const bulletinsWritten =
  ({ writer }: Language): Cost =>
  (bulletins, runs) =>
    best(runs, () => {
      for (let at = 0; at < bulletins; at += 1) writer.compose(cloudflareRequest("resolved", 4), style);
    });

const storyWritten =
  ({ writer, english }: Language): Cost =>
  (updates) => {
    const request = storyOf(updates, english);
    return best(100, () => void writer.compose(request, style));
  };

function storyOf(updates: number, english: Language["english"]): ReturnType<typeof requestOf> {
  const messages = Array.from({ length: updates }, (_, at): Told => {
    const phase = at === updates - 1 ? "resolved" : at === 0 ? "investigating" : "identified";
    return { at: outageAt("11:48") + at * 300_000, phase, text: sentences[at % sentences.length] ?? "" };
  });
  const request = requestOf("resolved", cloudflare, incidentOf({ service: cloudflare, told: messages, title: "Long" }));
  const reread = ({ update }: (typeof request.updates)[number]) => ({
    update,
    sentences: english.read(update.text, { service: cloudflare, components: [] }),
  });
  return { ...request, updates: request.updates.map(reread), earlier: request.earlier?.map(reread) ?? [] };
}

const imported: Cost = (incidents) =>
  inFolder(async (folder) => {
    const store = await openStore({ url: join(folder, "import.sqlite") });
    const ms = await cpuOf(() => importHistory(store, incidents * updatesEach));
    await store.close();
    return ms;
  });

/** The service watching so many pages, the first of which it has read. */
const onStation = <T>(
  watched: number,
  read: number,
  work: (station: Station, pages: Pages) => Promise<T>,
): Promise<T> =>
  inFolder(async (folder) => {
    const pages = await startPages((page) => pageBody(`page-${page}`));
    const urls = Array.from({ length: watched }, (_, page) => pages.url(page));
    const station = await openBenchStation(folder, urls);
    try {
      await readTogether(station, 0, read);
      return await work(station, pages);
    } finally {
      await station.close();
      await pages.close();
    }
  });

const readTogether = (station: Station, from: number, to: number): Promise<unknown> =>
  Promise.all(station.feeds.slice(from, to).map((feed) => station.read(feed)));

/** Every time in a database of its own: what ended lately is looked at with each change as well. */
async function detected(changes: number, runs: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < Math.min(5, Math.max(2, runs)); round += 1)
    times.push(
      await onStation(200, changes, async (station, pages) => {
        const since = Date.now() - 60_000;
        for (let page = 0; page < changes; page += 1) pages.show(page, pageBody(`page-${page}`, { since }));
        return cpuOf(() => readTogether(station, 0, changes));
      }),
    );
  return median(times);
}

/** Every time a page that nobody has read. */
const firstRead: Cost = (incidents) =>
  onStation(4, 1, async (station, pages) => {
    const times: number[] = [];
    for (let page = 1; page < 4; page += 1) {
      pages.show(page, historyBody(`page-${page}`, incidents));
      times.push(await cpuOf(() => readTogether(station, page, page + 1)));
    }
    return median(times);
  });

async function best(runs: number, work: () => void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const ms = await cpuOf(() => {
      for (let run = 0; run < runs; run += 1) work();
    });
    times.push(ms / runs);
  }
  return Math.min(...times);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-growth-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
