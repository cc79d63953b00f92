/**
 * What a changed page costs for the history on it that was read before: polls of fifty incidents against polls of a page
 * with one, through the whole service with its database, in one run; and the two forms of one history against each other.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serviceId } from "../../src/domain/ids.ts";
import type { Format } from "../../src/domain/service.ts";
import { parseFeed } from "../../src/feeds/formats.ts";
import { asAtom, asJson, history } from "./history-pages.ts";
import { cpuOf, median } from "./measure.ts";
import { startPages } from "./pages.ts";
import type { Figure } from "./run.ts";
import { openBenchStation } from "./station.ts";

const incidents = 50;
const forms = [
  { name: "JSON", format: "statuspage", write: asJson },
  { name: "Atom", format: "statuspage-atom", write: asAtom },
] as const;
type Form = (typeof forms)[number];

export async function* changedFigures(quick: boolean): AsyncIterable<readonly Figure[]> {
  const rounds = quick ? 20 : 60;
  const parsed: number[] = [];
  for (const form of forms) {
    const { edited, idle } = await pollsOf(form, incidents, rounds);
    const alone = await pollsOf(form, 1, rounds);
    const parse = await parseCost(form.format, form.write(history(incidents)), rounds);
    parsed.push(parse);
    const label = `changed: ${form.name} of ${incidents} incidents`;
    yield [
      { name: `${label}, one edited, CPU`, value: edited, unit: "ms" },
      { name: `${label}, one edited, over a page of that one`, value: edited / alone.edited, unit: "x" },
      { name: `${label}, one edited, share of parsing`, value: (100 * parse) / edited, unit: "%" },
      { name: `${label}, nothing said anew, over one edited`, value: idle / edited, unit: "x" },
    ];
  }
  const [json = 1, atom = 1] = parsed;
  yield [{ name: "changed: parsing of Atom over JSON, the same history", value: atom / json, unit: "x" }];
}

/** Median CPU of polls that find the newest incident edited, and of those in between that find another space in the body. */
async function pollsOf(
  { format, write }: Form,
  count: number,
  rounds: number,
): Promise<Record<"edited" | "idle", number>> {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-changed-"));
  const pages = await startPages(() => write(history(count)));
  const station = await openBenchStation(folder, [pages.url(0)], format);
  const [feed] = station.feeds;
  if (!feed) throw new Error("expected one feed");
  const poll = (body: string): Promise<number> => {
    pages.show(0, body);
    return cpuOf(() => station.read(feed));
  };
  try {
    await station.read(feed);
    const [edited, idle]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const body = write(history(count, `, told ${round} times`));
      edited.push(await poll(body));
      idle.push(await poll(`${body} `));
    }
    return { edited: median(edited), idle: median(idle) };
  } finally {
    await station.close();
    await pages.close();
    rmSync(folder, { recursive: true });
  }
}

async function parseCost(format: Format, body: string, rounds: number): Promise<number> {
  const bytes = Buffer.from(body);
  const feed = { service: serviceId("p"), format, url: "https://status.example/history" };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await cpuOf(() => parseFeed(bytes, { feed, readAt: 0 })));
  return median(times);
}
