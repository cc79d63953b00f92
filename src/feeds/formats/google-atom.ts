/**
 * Google's `/en/feed.atom`: one entry per update, so entries are put together by their link. Titles carry "RESOLVED: " or
 * "UPDATE: ", the body the dates of the incident in US/Pacific.
 */
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { xmlFormat } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { moment } from "../time.ts";
import type { FeedEntry } from "../xml.ts";
import { lastClosing } from "./phases.ts";
import { lastSegment } from "./statuspage-words.ts";

const zone = "America/Los_Angeles";
const updateId = /:feed:[\w-]+\.([\w-]+)$/;
const prefix = /^\s*(RESOLVED|UPDATE):\s*/;
const begins = /began at\s*<strong>\s*(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/;
const ends = /ended at\s*<strong>\s*(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/;

/** What the page puts around the text of every update. */
const frame = /^(Incident began at|Affected (products|locations):)/;

function pacific(pattern: RegExp, html: string): number | undefined {
  const found = pattern.exec(html);
  if (!found) return undefined;
  return Temporal.PlainDateTime.from(`${found[1]}T${found[2]}`).toZonedDateTime(zone).epochMilliseconds;
}

function namesAfter(label: string, text: string): readonly { readonly name: string }[] {
  const list = new RegExp(`^${label}:\\s*(.+)$`, "im").exec(text)?.[1] ?? "";
  return list
    .split(/,\s*/)
    .filter((name) => name !== "")
    .map((name) => ({ name }));
}

function toUpdate(entry: FeedEntry, at: number): ReportedUpdate {
  const word = prefix.exec(entry.title)?.[1] ?? "";
  const own = updateId.exec(entry.id)?.[1];
  return present({
    providerId: own,
    phase: word === "RESOLVED" ? ("resolved" as const) : ("investigating" as const),
    rawStatus: word.toLowerCase(),
    text: plainText(entry.html)
      .split("\n")
      .filter((line) => !frame.test(line))
      .join("\n"),
    at,
  });
}

function toIncident(link: string, parts: readonly { entry: FeedEntry; at: number }[]): ReportedIncident {
  const updates = parts.map(({ entry, at }) => toUpdate(entry, at)).sort((a, b) => a.at - b.at);
  const newest = parts.toSorted((a, b) => b.at - a.at)[0]?.entry;
  const html = newest?.html ?? "";
  const phase = updates.at(-1)?.phase ?? "unknown";
  const products = namesAfter("Affected products", plainText(html));
  return present({
    providerId: lastSegment(link),
    url: link,
    title: plainLine((newest?.title ?? "").replace(prefix, "")),
    kind: "outage" as const,
    phase,
    rawStatus: updates.at(-1)?.rawStatus ?? "",
    startedAt: pacific(begins, html) ?? updates[0]?.at ?? 0,
    resolvedAt: phase === "resolved" ? (pacific(ends, html) ?? lastClosing(phase, updates)) : undefined,
    components: products.length > 0 ? products : undefined,
    updates,
  });
}

export const googleAtom = xmlFormat((document) => {
  const dated = document.entries.map((entry) => ({ entry, at: moment(entry.updated ?? entry.published ?? "") }));
  const bad = dated.find(({ entry, at }) => at === undefined || !updateId.test(entry.id));
  if (bad)
    return { wrongShape: `expected dated entries with ids of incident and update, got "${bad.entry.id.slice(0, 80)}"` };
  const whole = dated.map(({ entry, at = 0 }) => ({ entry, at }));
  const byLink = Map.groupBy(whole, ({ entry }) => entry.link);
  return { window: "partial", zone, incidents: [...byLink].map(([link, parts]) => toIncident(link, parts)) };
});
