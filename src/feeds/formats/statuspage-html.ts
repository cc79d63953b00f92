/**
 * The HTML that Statuspage puts into its Atom and RSS: every update of an incident, newest first, each headed by a date
 * without a year. The year comes from the entry's own date, which is that of the newest update, going backwards.
 */
import type { EpochMs } from "../../domain/ids.ts";
import type { Kind } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import type { Reading } from "../format.ts";
import { plainLine, plainText } from "../text.ts";
import { likelyOffset, monthOf, offsetOf } from "../time.ts";
import { carried, carriedLabel, lastClosing } from "./phases.ts";
import { type Stamp, scheduleOf, yearFor } from "./statuspage-dates.ts";
import { lastSegment, maintenancePhases, phaseWords } from "./statuspage-words.ts";

const day = 86_400_000;
/** Only the <strong> right behind the date is a label: texts have some of their own. */
const heading =
  /<small>\s*([A-Z][a-z]{2,8})\s*<var[^>]{0,40}>\s*(\d{1,2})\s*<\/var>,\s*<var[^>]{0,40}>\s*(\d{1,2}):(\d{2})\s*<\/var>\s*([^<]{0,20})<\/small>\s*<br\s*\/?>\s*<strong>([^<]{1,40})<\/strong>(?:\s*-(?=\s))?/g;
/** An abbreviation that means two zones is settled by the newest update, whose moment the entry also gives in full. */
function offsetFor(stamp: Stamp, published: EpochMs): number {
  const known = offsetOf(stamp.zone || "UTC");
  if (known !== undefined) return known;
  const quarter = 900_000;
  const apparent = Math.round((yearFor(stamp, published) - published) / quarter) * quarter;
  const offset = apparent % day;
  return Math.abs(offset) <= 14 * 3_600_000 ? offset : likelyOffset(stamp.zone);
}

export const hasHeading = (html: string): boolean => html.search(heading) !== -1;

interface Part {
  readonly stamp: Stamp;
  readonly label: string;
  readonly html: string;
}

function partsOf(html: string): readonly Part[] {
  const heads = [...html.matchAll(heading)];
  return heads.flatMap((head, index) => {
    const [whole, month = "", date, hour, minute, zone = "", label = ""] = head;
    const monthIndex = monthOf(month);
    if (monthIndex === undefined) return [];
    const stamp = {
      month: monthIndex,
      day: Number(date),
      hour: Number(hour),
      minute: Number(minute),
      zone: zone.trim(),
    };
    return [{ stamp, label: label.trim(), html: html.slice(head.index + whole.length, heads[index + 1]?.index) }];
  });
}

const wordOf = (label: string): string => label.toLowerCase().replaceAll(/\s+/g, "_");

function labelled(label: string, reading: Reading): Pick<ReportedUpdate, "phase" | "rawStatus"> {
  const rawStatus = wordOf(label);
  if (rawStatus === carriedLabel) return { phase: "unknown", rawStatus };
  return { rawStatus, phase: reading.word("update.status", rawStatus, phaseWords, "unknown") };
}

/** Oldest first. */
function updatesOf(html: string, published: EpochMs, reading: Reading): readonly ReportedUpdate[] {
  const parts = partsOf(html);
  const newest = parts[0];
  if (!newest) return [];
  const ambiguous = offsetFor(newest.stamp, published);
  let anchor = published + 14 * 3_600_000;
  const dated = parts.map((part) => {
    const local = yearFor(part.stamp, anchor);
    anchor = Math.min(anchor, local);
    const offset = offsetOf(part.stamp.zone || "UTC") ?? ambiguous;
    return { part, at: local - offset };
  });
  return dated
    .toReversed()
    .sort((a, b) => a.at - b.at)
    .map(({ part, at }) => ({ ...labelled(part.label, reading), text: plainText(part.html), at }))
    .map(carried());
}

export interface StatuspageEntry {
  readonly link: string;
  readonly title: string;
  readonly html: string;
  /** Event time of the newest update; moves with each one. */
  readonly published: EpochMs;
}

/** A body in which no update is recognised is kept whole, as one update of unknown phase. */
function unreadable(entry: StatuspageEntry): ReportedUpdate {
  return { phase: "unknown", rawStatus: "", text: plainText(entry.html), at: entry.published };
}

export function entryToIncident(entry: StatuspageEntry, reading: Reading): ReportedIncident {
  const read = updatesOf(entry.html, entry.published, reading);
  const updates = read.length > 0 ? read : [unreadable(entry)];
  const newest = updates.at(-1);
  const phase = newest?.phase ?? "unknown";
  const schedule = scheduleOf(entry.html, entry.published);
  const planned = schedule.scheduledFor !== undefined || updates.some((update) => maintenancePhases.has(update.phase));
  const kind: Kind = planned ? "maintenance" : "outage";
  const resolvedAt = lastClosing(phase, updates);
  return {
    providerId: lastSegment(entry.link),
    url: entry.link,
    title: plainLine(entry.title),
    kind,
    phase,
    rawStatus: newest?.rawStatus ?? "",
    startedAt: updates[0]?.at ?? entry.published,
    ...(resolvedAt && { resolvedAt }),
    ...schedule,
    updates,
  };
}
