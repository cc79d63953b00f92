/**
 * incident.io `/feed.atom` and `/feed.rss`: the newest update only, as HTML with a status line and the components. The link
 * has a double slash before "incidents". RSS carries the time of the incident and none of the change. The id is a ULID,
 * whose first ten letters are the moment in which the record was made.
 */

import { hashOf } from "../../domain/ids.ts";
import type { AffectedComponent, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { type Reading, xmlFormat } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { moment } from "../time.ts";
import type { FeedEntry } from "../xml.ts";
import { incidentIo, isUlid } from "./statuspage-dialects.ts";
import { lastSegment, maintenancePhases } from "./statuspage-words.ts";

const ulidLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function ulidTime(id: string): number | undefined {
  if (!isUlid(id)) return undefined;
  return [...id.slice(0, 10)].reduce((sum, letter) => sum * 32 + ulidLetters.indexOf(letter), 0);
}

const statusLine = /<b>\s*Status:\s*([^<]{1,60})<\/b>/i;
const componentsHead = /<b>\s*Affected components\s*<\/b>/i;

function componentsOf(html: string): readonly AffectedComponent[] {
  return [...html.matchAll(/<li>([^<]{1,200})<\/li>/g)].map(([, item = ""]) => {
    const found = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(plainText(item));
    return found
      ? { name: found[1] ?? "", status: (found[2] ?? "").toLowerCase().replaceAll(" ", "_") }
      : { name: plainText(item) };
  });
}

function toIncident(entry: FeedEntry, at: number, reading: Reading): ReportedIncident {
  const [before = "", after] = entry.html.split(componentsHead);
  const rawStatus = plainLine(statusLine.exec(before)?.[1] ?? "");
  const word = rawStatus.toLowerCase().replaceAll(/[\s-]+/g, "_");
  const phase: Phase = reading.word("entry.status", word, incidentIo.phases, "unknown");
  const text = plainText(before.replace(statusLine, ""));
  const id = lastSegment(entry.link);
  const startedAt = Math.min(ulidTime(id) ?? at, at);
  return present({
    providerId: id,
    url: entry.link.replace(/([^:])\/{2,}/g, "$1/"),
    // Its titles are of type "html".
    title: plainLine(plainText(entry.title)),
    kind: maintenancePhases.has(phase) ? ("maintenance" as const) : ("outage" as const),
    phase,
    rawStatus,
    startedAt,
    resolvedAt: phase === "resolved" ? at : undefined,
    components: after === undefined ? undefined : componentsOf(after),
    updates: [{ providerId: hashOf(word, text), phase, rawStatus, text, at }],
  });
}

export const incidentioFeed = xmlFormat((document, reading) => {
  const foreign = document.entries.find((entry) => !/\/incidents\/[^/]+$/.test(entry.link));
  if (foreign) return { wrongShape: `expected links to /incidents/…, got "${foreign.link.slice(0, 80)}"` };
  if (document.entries.length > 0 && !document.entries.some((entry) => statusLine.test(entry.html)))
    return { wrongShape: "expected a line with the status in some entry" };
  const dated = document.entries.map((entry) => ({ entry, at: moment(entry.updated ?? entry.published ?? "") }));
  const dateless = dated.find(({ at }) => at === undefined);
  if (dateless) return { wrongShape: `entry ${dateless.entry.link.slice(0, 80)} has no readable date` };
  return { window: "history", incidents: dated.map(({ entry, at = 0 }) => toIncident(entry, at, reading)) };
});
