/**
 * Any other RSS or Atom feed. What an entry says about the state of a service is not known, so every entry is a notice of
 * unknown phase and goes to an editor. Identity is the guid, without a fragment that numbers its versions.
 */
import { hashOf } from "../../domain/ids.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { type Mapped, xmlFormat } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { moment } from "../time.ts";
import type { FeedEntry } from "../xml.ts";

interface Dated {
  readonly entry: FeedEntry;
  readonly at: number;
}

const keyOf = ({ id, link }: FeedEntry): string => (id || link).replace(/#[^/]*$/, "");

function toIncident(key: string, parts: readonly Dated[]): ReportedIncident {
  const ordered = parts.toSorted((a, b) => a.at - b.at);
  const newest = ordered.at(-1)?.entry;
  return present({
    providerId: key,
    url: newest?.link || undefined,
    title: plainLine(newest?.title ?? ""),
    kind: "notice" as const,
    phase: "unknown" as const,
    rawStatus: "",
    startedAt: ordered[0]?.at ?? 0,
    updates: ordered.map(({ entry, at }) => {
      const text = plainText(entry.html);
      return { providerId: hashOf(entry.id, text), phase: "unknown" as const, rawStatus: "", text, at };
    }),
  });
}

export const rss = xmlFormat((document): Mapped => {
  const dated = document.entries.map((entry) => ({ entry, at: moment(entry.published ?? entry.updated ?? "") }));
  const bad = dated.find(({ entry, at }) => at === undefined || keyOf(entry) === "");
  if (bad) return { wrongShape: `the entry "${bad.entry.title.slice(0, 60)}" has no readable date or no guid` };
  const whole = dated.map(({ entry, at = 0 }) => ({ entry, at }));
  const byKey = Map.groupBy(whole, ({ entry }) => keyOf(entry));
  return { window: "partial", incidents: [...byKey].map(([key, parts]) => toIncident(key, parts)) };
});
