/** Format name to reader. Adding a format is one file and one line here. */
import type { Format } from "../domain/service.ts";
import type { FormatReader, Parsed, ParseMeta } from "./format.ts";
import { incidentio } from "./formats/incidentio.ts";
import { statuspage } from "./formats/statuspage.ts";
import { statuspageAtom } from "./formats/statuspage-atom.ts";
import { statuspageRss } from "./formats/statuspage-rss.ts";

export type { FormatReader, Parsed, ParseMeta } from "./format.ts";

export const formatReaders: Readonly<Partial<Record<Format, FormatReader>>> = {
  statuspage,
  "statuspage-atom": statuspageAtom,
  "statuspage-rss": statuspageRss,
  incidentio,
};

/** Reads one body as the feed's format. Expected failures are values; a fault of the reader itself is one too. */
export async function parseFeed(body: Uint8Array | string, meta: ParseMeta): Promise<Parsed> {
  const reader = formatReaders[meta.feed.format];
  if (!reader) return { kind: "wrongShape", detail: `no reader for the format ${meta.feed.format}` };
  try {
    return await reader.parse(body, meta);
  } catch (error) {
    return { kind: "wrongShape", detail: `the ${meta.feed.format} reader failed: ${String(error).slice(0, 160)}` };
  }
}
