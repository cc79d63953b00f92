/** Format name to reader. Adding a format is one file and one line here. */
import type { Format } from "../domain/service.ts";
import type { FormatReader, Parsed, ParseMeta } from "./format.ts";
import { apple } from "./formats/apple.ts";
import { awsEvents } from "./formats/aws-events.ts";
import { awsRss } from "./formats/aws-rss.ts";
import { azureRss } from "./formats/azure-rss.ts";
import { betterstack } from "./formats/betterstack.ts";
import { cachet } from "./formats/cachet.ts";
import { checkly } from "./formats/checkly.ts";
import { cloudflareV3 } from "./formats/cloudflare-v3.ts";
import { cstate } from "./formats/cstate.ts";
import { firehydrant } from "./formats/firehydrant.ts";
import { gatus } from "./formats/gatus.ts";
import { google } from "./formats/google.ts";
import { googleAtom } from "./formats/google-atom.ts";
import { heroku } from "./formats/heroku.ts";
import { incidentio } from "./formats/incidentio.ts";
import { incidentioFeed } from "./formats/incidentio-feed.ts";
import { instatus } from "./formats/instatus.ts";
import { m365 } from "./formats/m365.ts";
import { meta } from "./formats/meta.ts";
import { playstation } from "./formats/playstation.ts";
import { riot } from "./formats/riot.ts";
import { rss } from "./formats/rss.ts";
import { salesforce } from "./formats/salesforce.ts";
import { slack } from "./formats/slack.ts";
import { sorry } from "./formats/sorry.ts";
import { statusio } from "./formats/statusio.ts";
import { statuspage } from "./formats/statuspage.ts";
import { statuspageAtom } from "./formats/statuspage-atom.ts";
import { statuspageRss } from "./formats/statuspage-rss.ts";
import { statuspal } from "./formats/statuspal.ts";
import { upptime } from "./formats/upptime.ts";
import { uptimeKuma } from "./formats/uptime-kuma.ts";
import { xbox } from "./formats/xbox.ts";
import { yandex } from "./formats/yandex.ts";
import { zendesk } from "./formats/zendesk.ts";

export type { FormatReader, Parsed, ParseMeta } from "./format.ts";

export const formatReaders: Readonly<Partial<Record<Format, FormatReader>>> = {
  statuspage,
  "statuspage-atom": statuspageAtom,
  "statuspage-rss": statuspageRss,
  "cloudflare-v3": cloudflareV3,
  incidentio,
  "incidentio-feed": incidentioFeed,
  instatus,
  betterstack,
  statusio,
  firehydrant,
  google,
  "google-atom": googleAtom,
  "aws-events": awsEvents,
  "aws-rss": awsRss,
  "azure-rss": azureRss,
  m365,
  slack,
  heroku,
  salesforce,
  apple,
  meta,
  cachet,
  cstate,
  upptime,
  "uptime-kuma": uptimeKuma,
  gatus,
  statuspal,
  sorry,
  yandex,
  checkly,
  playstation,
  xbox,
  riot,
  zendesk,
  rss,
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
