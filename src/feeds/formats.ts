/** Format name to reader. Adding a format is one file and one line here. */
import type { Format } from "../domain/service.ts";
import type { FormatReader, Parsed, ParseMeta } from "./format.ts";
import { apple } from "./formats/apple.ts";
import { awsEvents } from "./formats/aws-events.ts";
import { azureRss } from "./formats/azure-rss.ts";
import { betterstack } from "./formats/betterstack.ts";
import { google } from "./formats/google.ts";
import { heroku } from "./formats/heroku.ts";
import { incidentio } from "./formats/incidentio.ts";
import { instatus } from "./formats/instatus.ts";
import { m365 } from "./formats/m365.ts";
import { meta } from "./formats/meta.ts";
import { playstation } from "./formats/playstation.ts";
import { riot } from "./formats/riot.ts";
import { slack } from "./formats/slack.ts";
import { statusio } from "./formats/statusio.ts";
import { statuspage } from "./formats/statuspage.ts";
import { statuspageAtom } from "./formats/statuspage-atom.ts";
import { statuspageRss } from "./formats/statuspage-rss.ts";
import { xbox } from "./formats/xbox.ts";

export type { FormatReader, Parsed, ParseMeta } from "./format.ts";

export const formatReaders: Readonly<Partial<Record<Format, FormatReader>>> = {
  statuspage,
  "statuspage-atom": statuspageAtom,
  "statuspage-rss": statuspageRss,
  incidentio,
  instatus,
  betterstack,
  statusio,
  google,
  "aws-events": awsEvents,
  "azure-rss": azureRss,
  m365,
  slack,
  heroku,
  apple,
  meta,
  playstation,
  xbox,
  riot,
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
