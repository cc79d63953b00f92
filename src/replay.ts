/**
 * Recorded snapshots as if polled: the real pipeline with a clock that stands where each snapshot was taken, a
 * database of its own, and never a messenger. `replay` prints what comes of it; tests and the demo look at it.
 */
import { basename } from "node:path";
import type { Bulletin } from "./domain/bulletin.ts";
import type { Change } from "./domain/change.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import { type EpochMs, type ServiceId, serviceId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import { confirmAfter } from "./domain/life.ts";
import type { Feed, Format, Service } from "./domain/service.ts";
import type { Newsroom } from "./filing.ts";
import { type PipelinePorts, readFeed } from "./pipeline.ts";
import type { Clock, Filing } from "./ports.ts";
import { watchOnce } from "./watch.ts";

export interface ReplayRow {
  readonly at: EpochMs;
  readonly service: string;
  readonly format: Format;
  readonly file: string;
}

/** One change with everything that came of it. */
export interface ReplayedChange {
  readonly change: Change;
  readonly incident: Incident;
  readonly decision: CoverageDecision;
  readonly bulletins: readonly Bulletin[];
}

/** A clock that is set, and that never waits. */
export interface SetClock extends Clock {
  set(now: EpochMs): void;
}

export function createSetClock(start: EpochMs): SetClock {
  let now = start;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    set: (to) => {
      now = Math.max(now, to);
    },
  };
}

export interface ReplayPorts extends Omit<PipelinePorts, "clock"> {
  readonly clock: SetClock;
  /** The feed that stands for a row: its address leads the reader to the recorded file. */
  readonly feedOf: (row: ReplayRow) => Feed;
  /** Sends what is due after each row. */
  readonly dispatch: () => Promise<void>;
  readonly onRow?: (done: number, total: number) => void;
}

/** Replays rows in order. A row that cannot be read ends the replay with the reason. */
export async function* replay(
  rows: readonly ReplayRow[],
  newsroom: Newsroom,
  ports: ReplayPorts,
): AsyncGenerator<ReplayedChange> {
  const brought = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const feed = ports.feedOf(row);
    const room = withService(newsroom, feed.service);
    if (index > 0) yield* (await watchBetween(row, room, ports)).flatMap(changesOf).map(bringsOnce(brought));
    ports.clock.set(row.at);
    const result = await readFeed(feed, room, ports);
    if (result.kind === "problem") throw new ReplayError(row, result.problem.detail);
    if (result.kind === "filed") yield* result.filings.flatMap(changesOf).map(bringsOnce(brought));
    await ports.dispatch();
    ports.onRow?.(index + 1, rows.length);
  }
}

/** A change that was held and is decided again brings no update a second time. */
function bringsOnce(brought: Set<string>): (one: ReplayedChange) => ReplayedChange {
  return (one) => {
    if (brought.has(one.change.id)) return { ...one, change: { ...one.change, updates: [] } };
    brought.add(one.change.id);
    return one;
  };
}

/** A beginning is confirmed in the gap before the next row, which may tell its end. */
async function watchBetween({ at }: ReplayRow, newsroom: Newsroom, ports: ReplayPorts): Promise<readonly Filing[]> {
  ports.clock.set(Math.min(at, ports.clock.now() + confirmAfter));
  const told = await watchOnce(newsroom, ports);
  if (told.length > 0) await ports.dispatch();
  return told;
}

export class ReplayError extends Error {
  override readonly name = "ReplayError";
  constructor(row: ReplayRow, detail: string) {
    super(`${row.file}: expected a ${row.format} document; ${detail}`);
  }
}

function changesOf(filing: Filing): readonly ReplayedChange[] {
  return filing.changes.flatMap((change) => {
    const incident = filing.incidents.find((entry) => entry.incident.id === change.incident)?.incident;
    const decision = filing.decisions.find((entry) => entry.change === change.id)?.decision;
    if (!incident || !decision) return [];
    const drafts = filing.reviews.filter((review) => review.change === change.id).flatMap((review) => review.bulletins);
    const published = filing.bulletins.filter((bulletin) => bulletin.change === change.id);
    return [{ change, incident, decision, bulletins: published.length > 0 ? published : drafts }];
  });
}

/** An unknown service id is taken as a new service of that name. */
export function withService(newsroom: Newsroom, id: ServiceId): Newsroom {
  if (newsroom.services.has(id)) return newsroom;
  const service: Service = { id, name: id, category: "other", dependsOn: [], reach: 3, feeds: [] };
  return { ...newsroom, services: new Map([...newsroom.services, [id, service]]) };
}

/** 2025-11-18T114800Z, 2025-11-18T11:48:00Z or 2026-05-05T135103 in a file's name; without a zone it is UTC. */
const nameTime = /(\d{4}-\d{2}-\d{2})T(\d{2}):?(\d{2}):?(\d{2})?/;

export function timeInName(path: string): EpochMs | undefined {
  const match = nameTime.exec(basename(path));
  if (!match) return undefined;
  const [, day, hour, minute, second = "00"] = match;
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}

const jsonTimeKeys =
  /^date$|^timestamp$|^(created|updated|modified|display|published|posted)(_?at|_?on|)$|^date_(created|updated)$/i;
const xmlTimes = /<(updated|lastBuildDate|dc:date)>([^<]+)<\//g;
const rssTimes = /<pubDate>([^<]+)<\//g;

/** The newest created, updated or display time of a document; never a scheduled one. */
export function newestTime(text: string): EpochMs | undefined {
  const times = text.trimStart().startsWith("<") ? xmlTimesOf(text) : jsonTimesOf(parseJson(text));
  const valid = times.filter((time) => Number.isFinite(time));
  return valid.length > 0 ? Math.max(...valid) : undefined;
}

function xmlTimesOf(text: string): number[] {
  const stamped = [...text.matchAll(xmlTimes)].map((match) => Date.parse(match[2] ?? ""));
  return stamped.length > 0 ? stamped : [...text.matchAll(rssTimes)].map((match) => Date.parse(match[1] ?? ""));
}

/** A date, or a count of seconds or milliseconds since 1970, also as a string. */
function instantOf(value: string | number): EpochMs {
  const count = typeof value === "number" ? value : /^\d{9,13}$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(count)) return Date.parse(String(value));
  return count < 1e11 ? count * 1000 : count;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonTimesOf(value: unknown, key = ""): number[] {
  if (typeof value === "string" || typeof value === "number") return jsonTimeKeys.test(key) ? [instantOf(value)] : [];
  if (Array.isArray(value)) return value.flatMap((item) => jsonTimesOf(item));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, field]) => jsonTimesOf(field, name));
}

/** Each row's time: the one in its name, else the newest in it, and never before the row before it. */
export function timesOf(files: readonly { readonly path: string; readonly text: string }[]): readonly EpochMs[] {
  let before = 0;
  return files.map(({ path, text }) => {
    before = Math.max(before, timeInName(path) ?? newestTime(text) ?? before);
    return before;
  });
}

export const replayFeed = (row: ReplayRow): Feed => ({
  service: serviceId(row.service),
  format: row.format,
  url: `replay:${row.service}/${row.format}`,
});
