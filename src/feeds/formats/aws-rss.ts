/**
 * AWS `rss/all.rss`: one item per update, the link always the same, the guid a slug and an epoch. Items belong together by
 * slug and title without its prefix; a resolution is not always posted. Dates have a named zone.
 */
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { type Reading, xmlFormat } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { moment } from "../time.ts";
import type { FeedEntry } from "../xml.ts";
import { lastClosing } from "./phases.ts";

const impacts: Readonly<Record<string, Impact>> = {
  "Service disruption": "critical",
  "Service degradation": "major",
  "Service impact": "major",
  "Performance issues": "minor",
  "Informational message": "minor",
  "Service is operating normally": "unknown",
};

interface Item {
  readonly slug: string;
  readonly word: string;
  readonly title: string;
  readonly over: boolean;
  readonly at: number;
  readonly guid: string;
  readonly html: string;
}

function toItem(entry: FeedEntry): Item | undefined {
  const guid = /#([a-z0-9-]+)_(\d{9,})$/i.exec(entry.id);
  const at = moment(entry.published ?? "") ?? (guid ? Number(guid[2]) * 1000 : undefined);
  if (!guid || at === undefined) return undefined;
  const [, word = "", rest = ""] = /^\s*([^:]{3,40}):\s*([\s\S]*)$/.exec(entry.title) ?? ["", "", entry.title];
  const over = /\[RESOLVED\]/i.test(entry.title) || word === "Service is operating normally";
  const title = plainLine(rest.replace(/\[RESOLVED\]\s*/i, ""));
  return { slug: guid[1] ?? "", word: plainLine(word), title, over, at, guid: entry.id, html: entry.html };
}

function toIncident(items: readonly Item[], reading: Reading): ReportedIncident[] {
  const ordered = items.toSorted((a, b) => a.at - b.at);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return [];
  const updates: readonly ReportedUpdate[] = ordered.map((item) => ({
    providerId: item.guid.split("#").at(-1) ?? item.guid,
    phase: item.over ? "resolved" : "investigating",
    rawStatus: item.word,
    text: plainText(item.html),
    at: item.at,
  }));
  /** "Operating normally" says that it is over, not how bad it was. */
  const word = (ordered.findLast((item) => !item.over) ?? last).word;
  const phase = last.over ? ("resolved" as const) : ("investigating" as const);
  return [
    present({
      providerId: `${last.slug}/${last.title.toLowerCase()}`,
      url: "https://health.aws.amazon.com/health/status",
      title: last.title,
      kind: "outage" as const,
      impact: reading.word("item.title", word, impacts, "unknown"),
      rawImpact: word,
      phase,
      rawStatus: last.word,
      startedAt: first.at,
      resolvedAt: lastClosing(phase, updates),
      components: [{ name: last.slug }],
      updates,
    }),
  ];
}

export const awsRss = xmlFormat((document, reading) => {
  const items = document.entries.map(toItem);
  const unread = document.entries[items.indexOf(undefined)];
  if (unread) return { wrongShape: `expected a guid of slug and epoch, got "${unread.id.slice(0, 80)}"` };
  const read = items.filter((item) => item !== undefined);
  const together = Map.groupBy(read, (item) => `${item.slug}/${item.title.toLowerCase()}`);
  return {
    window: "partial",
    zone: "America/Los_Angeles",
    incidents: [...together.values()].flatMap((same) => toIncident(same, reading)),
  };
});
