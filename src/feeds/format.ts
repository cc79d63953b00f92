/**
 * What every format reader shares: bytes in, snapshot or a refusal out. A reader is a zod schema on top and a mapping
 * below. Schemas are open: status words are strings, lists may be null or absent, fields we do not use are not named.
 */
import { z } from "zod";
import type { EpochMs } from "../domain/ids.ts";
import { type Feed, feedKey } from "../domain/service.ts";
import type { ReportedIncident, Snapshot, Window } from "../domain/snapshot.ts";
import { decodeBody } from "./charset.ts";
import { parseJson } from "./json.ts";
import { bareUtc, epoch, instant, moment } from "./time.ts";
import { type FeedDocument, readFeedXml } from "./xml.ts";

export interface ParseMeta {
  readonly feed: Feed;
  readonly readAt: EpochMs;
  readonly contentType?: string;
}

export type Parsed =
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "wrongShape"; readonly detail: string };

export interface FormatReader {
  parse(body: Uint8Array | string, meta: ParseMeta): Promise<Parsed>;
}

/** What a mapping gives: the snapshot without what every snapshot has anyway. */
export interface Page {
  readonly window: Window;
  readonly zone?: string;
  readonly incidents: readonly ReportedIncident[];
  /** Names of the groups that an incident's components stand in, for `only` and `except`. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
}
export type Mapped = Page | { readonly wrongShape: string };

/** Where a mapping stands: the feed, the moment, and the place to leave words that its tables do not know. */
export interface Reading {
  readonly feed: Feed;
  readonly readAt: EpochMs;
  /** The table's value for a page's word; an unknown word is noted and gives `otherwise`. */
  word<Value>(
    field: string,
    raw: string | null | undefined,
    table: Readonly<Record<string, Value>>,
    otherwise: Value,
  ): Value;
}

const wrong = (detail: string): Parsed => ({ kind: "wrongShape", detail });

function createReading(meta: ParseMeta, unknown: Set<string>): Reading {
  return {
    feed: meta.feed,
    readAt: meta.readAt,
    word(field, raw, table, otherwise) {
      if (raw === null || raw === undefined || raw === "") return otherwise;
      const known = Object.hasOwn(table, raw) ? table[raw] : undefined;
      if (known !== undefined) return known;
      unknown.add(`${field}=${raw.slice(0, 60)}`);
      return otherwise;
    },
  };
}

/** A name, or the beginning of one with "*" behind it. */
function matches(name: string, wanted: string): boolean {
  const [own, pattern] = [name.toLowerCase(), wanted.toLowerCase()];
  return pattern.endsWith("*") ? own.startsWith(pattern.slice(0, -1)) : own === pattern;
}

/** A feed shared by several services shows each of them only its own incidents. */
function concerns(incident: ReportedIncident, { only, except }: Feed, groups: Page["groups"]): boolean {
  const names = (incident.components ?? []).map((component) => component.name);
  const grouped = groups?.get(incident.providerId) ?? [];
  const among = (wanted: readonly string[]) => (name: string) => wanted.some((one) => matches(name, one));
  if (only && ![...names, ...grouped].some(among(only))) return false;
  const told = grouped.length > 0 ? grouped : names;
  return (
    !except || told.length === 0 || !(told.every(among(except)) || (names.length > 0 && names.every(among(except))))
  );
}

const timesOf = ({ startedAt, resolvedAt, scheduledFor, scheduledUntil, updates }: ReportedIncident) =>
  [startedAt, resolvedAt, scheduledFor, scheduledUntil, ...updates.map(({ at }) => at)].filter(
    (at) => at !== undefined,
  );

/** What no format may give: an incident without an identity or with a time that is none. */
function faultOf(incident: ReportedIncident): string | undefined {
  if (incident.providerId.trim() === "") return `the incident "${incident.title.slice(0, 60)}" has no id`;
  const sane = timesOf(incident).every((at) => Number.isFinite(at) && Math.abs(at) < 8.64e15);
  return sane ? undefined : `the incident "${incident.title.slice(0, 60)}" has a time that is none`;
}

function toParsed(mapped: Mapped, meta: ParseMeta, unknown: ReadonlySet<string>): Parsed {
  if ("wrongShape" in mapped) return wrong(mapped.wrongShape);
  const fault = mapped.incidents.map(faultOf).find((one) => one !== undefined);
  if (fault) return wrong(fault);
  const { feed, readAt } = meta;
  const { groups, ...page } = mapped;
  return {
    kind: "snapshot",
    snapshot: {
      service: feed.service,
      feed: feedKey(feed),
      format: feed.format,
      readAt,
      ...page,
      incidents: once(page.incidents).filter((incident) => concerns(incident, feed, groups)),
      unknownWords: [...unknown],
    },
  };
}

/** A page may list one incident twice. */
const once = (incidents: readonly ReportedIncident[]): readonly ReportedIncident[] =>
  [...new Map(incidents.toReversed().map((incident) => [incident.providerId, incident])).values()].toReversed();

const where = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join(".") || "document"}: ${issue.message}`)
    .join("; ");

export function jsonFormat<Schema extends z.ZodType>(
  schema: Schema,
  map: (document: z.output<Schema>, reading: Reading) => Mapped,
): FormatReader {
  return {
    async parse(body, meta) {
      const json = parseJson(decodeBody(body, meta.contentType));
      if (json.kind === "wrongShape") return json;
      const checked = schema.safeParse(json.value);
      if (!checked.success) return wrong(`not a ${meta.feed.format} document: ${where(checked.error)}`);
      const unknown = new Set<string>();
      return toParsed(map(checked.data, createReading(meta, unknown)), meta, unknown);
    },
  };
}

export function xmlFormat(map: (document: FeedDocument, reading: Reading) => Mapped): FormatReader {
  return {
    async parse(body, meta) {
      const xml = await readFeedXml(decodeBody(body, meta.contentType));
      if (xml.kind === "wrongShape") return xml;
      const unknown = new Set<string>();
      return toParsed(map(xml.document, createReading(meta, unknown)), meta, unknown);
    },
  };
}

/** A list that may be null or absent. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** A moment however the page writes it: ISO, RFC 822, "YYYY-MM-DD HH:MM:SS" in UTC, epoch in seconds or milliseconds. */
export const looseTime = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined || value === "") return undefined;
    const read = epoch(value) ?? (typeof value === "string" ? (moment(value) ?? bareUtc(value)) : undefined);
    // .NET and Go write "no time" as a date in the year 1.
    return read !== undefined && read > 0 ? read : undefined;
  });

/** An id that some pages write as a number. */
export const idText = z.union([z.string(), z.number()]).transform(String);

/** A moment as ISO 8601 text. */
export const time = z.string().transform((text, context) => {
  const value = instant(text);
  if (value !== undefined) return value;
  context.addIssue({ code: "custom", message: `expected a time with a zone, got "${text.slice(0, 40)}"` });
  return z.NEVER;
});
