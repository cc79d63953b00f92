/** Statuspage `/history.atom`: 25 newest incidents and maintenances. No impact, no components. */
import { type FormatReader, type Mapped, type Reading, xmlFormat } from "../format.ts";
import { moment } from "../time.ts";
import type { FeedDocument } from "../xml.ts";
import { entryToIncident, hasHeading } from "./statuspage-html.ts";

/** The link names the incident as the API does; the Atom id is a number of its own. */
export function mapHistory(syntax: FeedDocument["syntax"], document: FeedDocument, reading: Reading): Mapped {
  if (document.syntax !== syntax) return { wrongShape: `expected ${syntax}, got ${document.syntax}` };
  const foreign = document.entries.find((entry) => !/\/(incidents|maintenances)\/[^/]+\/?$/.test(entry.link));
  if (foreign)
    return { wrongShape: `expected links to /incidents/…, got ${foreign.link.slice(0, 80) || "an entry without one"}` };
  if (document.entries.length > 0 && !document.entries.some((entry) => hasHeading(entry.html)))
    return { wrongShape: "expected Statuspage's dated updates in some entry" };
  const dated = document.entries.map((entry) => ({ entry, published: moment(entry.published ?? entry.updated ?? "") }));
  const dateless = dated.find(({ published }) => published === undefined);
  if (dateless) return { wrongShape: `entry ${dateless.entry.link.slice(0, 80)} has no readable date` };
  return {
    window: "history",
    incidents: dated.map(({ entry, published = 0 }) => entryToIncident({ ...entry, published }, reading)),
  };
}

export const statuspageAtom: FormatReader = xmlFormat((document, reading) => mapHistory("atom", document, reading));
