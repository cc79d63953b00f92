/** Statuspage `/history.rss`: the Atom history in RSS clothes; `pubDate` moves with each update as `published` does. */
import { type FormatReader, xmlFormat } from "../format.ts";
import { mapHistory } from "./statuspage-atom.ts";

export const statuspageRss: FormatReader = xmlFormat((document, reading) => mapHistory("rss", document, reading));
