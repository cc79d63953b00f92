/**
 * Azure's public feed: one item per wide incident and nothing when all is well. The guid is a slug of the title and is
 * used again years later, so the date is part of the id. The description is overwritten in place: every version is an
 * update, dated by the feed's own clock. The link leads into Microsoft's own network and is not shown.
 */
import { hashOf } from "../../domain/ids.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { type Reading, xmlFormat } from "../format.ts";
import { plainLine, plainText } from "../text.ts";
import { moment } from "../time.ts";
import type { FeedEntry } from "../xml.ts";

const page = "https://azure.status.microsoft/en-us/status";

function toIncident(entry: FeedEntry, published: number, feedTime: number): ReportedIncident {
  const text = plainText(plainText(entry.html));
  const version = { providerId: hashOf(text), phase: "investigating" as const, rawStatus: "", text };
  return {
    providerId: `${entry.id}@${new Date(published).toISOString().slice(0, 16)}`,
    url: page,
    title: plainLine(entry.title),
    kind: "outage",
    impact: "unknown",
    phase: "investigating",
    rawStatus: "",
    startedAt: published,
    components: entry.categories.map((name) => ({ name: plainLine(name) })),
    updates: [{ ...version, at: Math.max(published, feedTime) }],
  };
}

export const azureRss = xmlFormat((document, reading: Reading) => {
  if (!/azure/i.test(document.title))
    return { wrongShape: `expected Azure's feed, got "${document.title.slice(0, 60)}"` };
  const feedTime = moment(document.updated ?? "") ?? reading.readAt;
  const dated = document.entries.map((entry) => ({ entry, published: moment(entry.published ?? "") }));
  const dateless = dated.find(({ published, entry }) => published === undefined || entry.id === "");
  if (dateless) return { wrongShape: `the item "${dateless.entry.title.slice(0, 60)}" has no readable date or guid` };
  return {
    window: "open",
    zone: "Etc/UTC",
    incidents: dated.map(({ entry, published = 0 }) => toIncident(entry, published, feedTime)),
  };
});
