/** Real captures of GitHub's and Cloudflare's pages, where the folder is at hand. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Format } from "../../src/domain/service.ts";
import type { Snapshot } from "../../src/domain/snapshot.ts";
import { parseFeed } from "../../src/feeds/formats.ts";
import { Archive, atomSnapshot, page } from "./builders.ts";

const corpus = process.env["BIBHRAT_CORPUS"];

function momentOf(name: string): number {
  const [, date = "", hour = "", minute = "", second = ""] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)/.exec(name) ?? [];
  return Date.parse(`${date}T${hour}:${minute}:${second}Z`);
}

async function load(folder: string, format: Format): Promise<readonly Snapshot[]> {
  const directory = join(corpus ?? "", folder);
  const snapshots: Snapshot[] = [];
  for (const name of readdirSync(directory).sort()) {
    const meta = { feed: { service: page, format, url: folder }, readAt: momentOf(name) };
    const parsed = await parseFeed(readFileSync(join(directory, name)), meta);
    if (parsed.kind !== "snapshot") throw new Error(`${name}: ${parsed.detail}`);
    snapshots.push(parsed.snapshot);
  }
  return snapshots;
}

function replay(snapshots: readonly Snapshot[], times = 1): Archive {
  const archive = new Archive();
  for (const seen of snapshots)
    for (let n = 0; n < times; n++) archive.see({ ...seen, readAt: seen.readAt + n * 1000 });
  return archive;
}

const updatesTold = (archive: Archive): readonly string[] =>
  archive.changes.flatMap(({ incident, updates }) => updates.map((key) => `${incident}/${key}`));

/** The longest list of updates that the page showed of each incident: GitHub removed none. */
function longestLists(snapshots: readonly Snapshot[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { providerId, updates } of snapshots.flatMap(({ incidents }) => incidents))
    longest.set(providerId, Math.max(longest.get(providerId) ?? 0, updates.length));
  return longest;
}

function expectSound(archive: Archive, snapshots: readonly Snapshot[]): void {
  const told = updatesTold(archive);
  expect(new Set(told).size).toBe(told.length);
  const longest = longestLists(snapshots);
  const stored = new Map([...archive.incidents.values()].map((one) => [one.providerId, one.updates.length]));
  expect(stored).toEqual(longest);
  expect(told).toHaveLength([...longest.values()].reduce((sum, n) => sum + n, 0));
  for (const changes of Map.groupBy(archive.changes, ({ incident }) => incident).values()) {
    const kinds = changes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => ["opened", "filed", "scheduled"].includes(kind)).length).toBeLessThanOrEqual(1);
    expect(kinds.filter((kind) => kind === "resolved").length).toBeLessThanOrEqual(1);
    for (const ended of changes.filter(({ kind }) => kind === "resolved")) {
      const own = archive.incidents.get(ended.incident)?.updates.filter(({ key }) => ended.updates.includes(key));
      expect(own?.some(({ phase }) => phase === "resolved")).toBe(true);
    }
  }
}

interface Count {
  readonly [kind: string]: number;
}
const count = (archive: Archive): Count =>
  Object.fromEntries([...Map.groupBy(archive.changes, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));

const timelines: readonly { name: string; folder: string; format: Format; counts: Count }[] = [
  {
    name: "46 days of GitHub's Atom",
    folder: "feeds/timeline-github-atom",
    format: "statuspage-atom",
    counts: { filed: 24, opened: 26, resolved: 26, updated: 1, scheduled: 4, started: 5, completed: 5, amended: 21 },
  },
  {
    name: "GitHub's incidents.json over May 2026",
    folder: "feeds/timeline-github-api-incidents",
    format: "statuspage",
    counts: { filed: 50, opened: 13, resolved: 13, amended: 14 },
  },
  {
    name: "Cloudflare's outage of 18 November 2025",
    folder: "cases/cloudflare-2025-11-18",
    format: "statuspage",
    counts: { opened: 1, updated: 14, advanced: 2, resolved: 1 },
  },
];

describe.skipIf(corpus === undefined).each(timelines)("$name", ({ folder, format, counts }) => {
  let snapshots: readonly Snapshot[] = [];
  beforeAll(async () => {
    snapshots = await load(folder, format);
  });

  it("tells every update once, opens once, resolves once by its own update", () => {
    const archive = replay(snapshots);
    expectSound(archive, snapshots);
    expect(count(archive)).toEqual(counts);
  });

  it("tells nothing more and writes nothing more when each snapshot is given twice", () => {
    const [once, twice] = [replay(snapshots), replay(snapshots, 2)];
    expect(updatesTold(twice)).toEqual(updatesTold(once));
    expect(count(twice)).toEqual(count(once));
    expect(twice.writes).toBe(once.writes);
  });
});

/** The page as it stood at `t`, rebuilt from the updates' own times; undefined before the first of them. */
function pageAsOf(last: Snapshot, t: number): Snapshot {
  const incidents = last.incidents.flatMap((one) => {
    const updates = one.updates.filter((update) => (update.writtenAt ?? update.at) <= t);
    const newest = updates.at(-1);
    if (!newest) return [];
    const { resolvedAt, ...rest } = one;
    const ended = resolvedAt !== undefined && resolvedAt <= t ? { resolvedAt } : {};
    return [{ ...rest, ...ended, updates, phase: newest.phase, rawStatus: newest.rawStatus }];
  });
  return { ...last, incidents, readAt: t };
}

describe.skipIf(corpus === undefined)("GitHub's page rebuilt at every instant of May 2026", () => {
  it.each([1, 5, 15])("polled every %i minutes, tells every update once", async (step) => {
    const last = (await load("feeds/timeline-github-api-incidents", "statuspage")).at(-1);
    if (!last) throw new Error("expected a snapshot");
    const grid = step * 60_000;
    const times = last.incidents.flatMap(({ updates }) => updates.map((one) => one.writtenAt ?? one.at));
    // Between two updates the page does not change, and an unchanged page is not read again.
    const polls = [...new Set(times.map((t) => Math.ceil(t / grid) * grid))].toSorted((a, b) => a - b);
    const snapshots = polls.flatMap((t) => {
      const json = pageAsOf(last, t);
      return [json, atomSnapshot(json.incidents, { readAt: t })];
    });
    const archive = replay(snapshots);
    const told = updatesTold(archive);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(times.length);
    const opened = archive.changes.filter(({ kind }) => kind === "opened");
    expect(new Set(opened.map(({ incident }) => incident)).size).toBe(opened.length);
    expect(count(archive)["reopened"] ?? 0).toBe(0);
    expect(count(archive)["withdrawn"] ?? 0).toBe(0);
  });
});

describe.skipIf(corpus === undefined)("GitHub's incidents.json and an Atom of the same page", () => {
  it.each([{ first: "JSON" }, { first: "Atom" }])("tell nothing twice, $first first", async ({ first }) => {
    const json = await load("feeds/timeline-github-api-incidents", "statuspage");
    const both = json.flatMap((one) => {
      const pair = [one, atomSnapshot(one.incidents, { readAt: one.readAt })];
      return first === "JSON" ? pair : pair.toReversed();
    });
    const archive = replay(both);
    expectSound(archive, json);
    // Atom first: one resolution is told before the JSON shows that the impact had been raised.
    expect(count(archive)).toEqual({ filed: 50, opened: 13, resolved: 13, amended: first === "JSON" ? 14 : 15 });
  });
});
