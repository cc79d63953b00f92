/**
 * Cloudflare's own platform since August 2026, `/api/v3/incidents.atom|.rss` and `/api/v3/maintenance.atom|.rss`. No body has been seen
 * yet: Statuspage's HTML is read where it is found, anything else is kept whole as one update of unknown phase.
 * Single data centres under planned work ("AMS (Amsterdam) on 2026-07-30") are no news and are left out.
 */
import { type FormatReader, xmlFormat } from "../format.ts";
import { moment } from "../time.ts";
import { entryToIncident } from "./statuspage-html.ts";

const oneDataCentre = /^[A-Z]{3} \(.+\) on \d{4}-\d{2}-\d{2}/;

export const cloudflareV3: FormatReader = xmlFormat((document, reading) => {
  const linkless = document.entries.find((entry) => entry.link === "");
  if (linkless) return { wrongShape: `the entry "${linkless.title.slice(0, 60)}" has no link` };
  const dated = document.entries.map((entry) => ({ entry, published: moment(entry.published ?? entry.updated ?? "") }));
  const dateless = dated.find(({ published }) => published === undefined);
  if (dateless) return { wrongShape: `entry ${dateless.entry.link.slice(0, 80)} has no readable date` };
  const planned = /maintenance/i.test(reading.feed.url);
  return {
    window: "history",
    zone: "Etc/UTC",
    incidents: dated
      .filter(({ entry }) => !oneDataCentre.test(entry.title))
      .map(({ entry, published = 0 }) => entryToIncident({ ...entry, published }, reading))
      .map((incident) => (planned ? { ...incident, kind: "maintenance" as const } : incident)),
  };
});
