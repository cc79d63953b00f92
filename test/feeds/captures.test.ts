/** Real captures. Counts are those of the manifest beside them; without the corpus nothing here runs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Format } from "../../src/domain/service.ts";
import type { ReportedIncident, Snapshot } from "../../src/domain/snapshot.ts";
import { formatReaders } from "../../src/feeds/formats.ts";
import { parseAs } from "./twin.ts";

const corpus = process.env["BIBHRAT_CORPUS"];
const feeds = join(corpus ?? "/nowhere", "feeds");

async function read(format: Format, file: string, url?: string): Promise<Snapshot> {
  const parsed = await parseAs(format, readFileSync(join(feeds, file)), url);
  if (parsed.kind === "wrongShape") throw new Error(`${file}: ${parsed.detail}`);
  return parsed.snapshot;
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(feeds, folder)).map((file) => `${folder}/${file}`);
const updatesOf = (incidents: readonly ReportedIncident[]): number =>
  incidents.reduce((sum, incident) => sum + incident.updates.length, 0);

/** Format, file, incidents, updates: counted in the raw text by other means. */
const rows: readonly (readonly [Format, string, number, number])[] = [
  ["statuspage", "anthropic-statuspage-summary/1.json", 1, 1],
  ["statuspage", "github-statuspage-summary/1.json", 1, 3],
  ["statuspage", "cloudflare-statuspage-summary/1.json", 17, 27],
  ["incidentio", "openai-incidentio-compat-summary/1.json", 1, 1],
  ["statuspage-atom", "digitalocean-statuspage-atom/1.atom", 25, 95],
  ["statuspage-atom", "digitalocean-statuspage-atom/2.atom", 25, 95],
  ["statuspage-atom", "github-statuspage-atom/1.atom", 25, 100],
  ["statuspage-atom", "github-statuspage-atom/2.atom", 25, 178],
  ["statuspage-atom", "streamyard-statuspage-atom/1.atom", 17, 46],
  ["statuspage-rss", "digitalocean-statuspage-rss/1.rss", 25, 85],
  ["statuspage-rss", "digitalocean-statuspage-rss/2.rss", 25, 83],
  ["statuspage-rss", "streamyard-statuspage-rss/1.rss", 17, 46],
  ["google", "gcp-incidents-json/2.json", 157, 770],
  ["aws-events", "aws-currentevents-utf16/1.json.utf16be", 2, 36],
  ["azure-rss", "azure-rss/1.xml", 1, 1],
  ["azure-rss", "azure-rss/2.xml", 0, 0],
  ["azure-rss", "azure-rss/3.xml", 1, 1],
  ["slack", "slack-v2-current/1.json", 0, 0],
  ["slack", "slack-v2-history/2.json", 116, 511],
  ["apple", "apple-systemstatus-json/1.json", 2, 2],
  ["statusio", "gitlab-statusio-status/1.json", 0, 0],
  ["statusio", "statusio-docderived-incident/1.json", 3, 5],
  ["instatus", "perplexity-instatus-summary/1.json", 1, 0],
  ["incidentio-feed", "openai-incidentio-atom/1.atom", 2, 2],
  ["incidentio-feed", "openai-incidentio-rss/1.rss", 1, 1],
  ["firehydrant", "rediscloud-firehydrant-payload/1.json", 4, 11],
  ["google-atom", "gcp-atom/1.atom", 1, 1],
  ["aws-rss", "aws-rss-all/1.xml", 2, 3],
  ["yandex", "yandexcloud-incidents-json/1.json", 20, 63],
  ["betterstack", "huggingface-betterstack-index/1.json", 5, 10],
];

describe.skipIf(!corpus)("captures", () => {
  test.each(rows)("%s %s: %i incidents, %i updates", async (format, file, incidents, updates) => {
    const snapshot = await read(format, file);
    expect(snapshot.incidents.length).toBe(incidents);
    expect(updatesOf(snapshot.incidents)).toBe(updates);
    expect(snapshot.unknownWords).toEqual([]);
  });

  test.each(["aws-legacy-data-json/1.json", "datocms-selfhosted-incidents/1.json", "slack-v1-current/1.json"])(
    "%s is of no named format, and no reader takes it",
    async (file) => {
      const body = readFileSync(join(feeds, file));
      const taken: string[] = [];
      for (const format of Object.keys(formatReaders) as Format[]) {
        if ((await parseAs(format, body)).kind === "snapshot") taken.push(format);
      }
      expect(taken).toEqual([]);
    },
  );

  test("46 days of GitHub's Atom: 25 incidents each, and every heading of the raw text is an update", async () => {
    for (const file of filesOf("timeline-github-atom")) {
      const snapshot = await read("statuspage-atom", file);
      const headings = readFileSync(join(feeds, file), "utf8").split("&lt;/small&gt;").length - 1;
      expect(snapshot.incidents.length).toBe(25);
      expect(updatesOf(snapshot.incidents)).toBe(headings);
      expect(snapshot.unknownWords).toEqual([]);
    }
  });

  test("`published` is the newest update's time, to the minute, in nearly every real entry", async () => {
    const snapshot = await read("statuspage-atom", "timeline-github-atom/46_2025-05-31T043047Z.atom");
    const published = new Map(
      [
        ...readFileSync(join(feeds, "timeline-github-atom/46_2025-05-31T043047Z.atom"), "utf8").matchAll(
          /<published>([^<]+)<\/published>[\s\S]*?href="[^"]*\/incidents\/([^"]+)"/g,
        ),
      ].map(([, at = "", id = ""]) => [id, Date.parse(at)]),
    );
    const off = snapshot.incidents.filter((incident) => {
      const newest = incident.updates.at(-1)?.at ?? 0;
      return newest !== Math.floor((published.get(incident.providerId) ?? 0) / 60_000) * 60_000;
    });
    expect(off.map((incident) => incident.providerId)).toEqual([]);
  });

  test("Google: every time of every real update and incident, to the second", async () => {
    const snapshot = await read("google", "gcp-incidents-json/2.json");
    const raw: readonly { id: string; begin: string; end?: string; updates: { when: string }[] }[] = JSON.parse(
      readFileSync(join(feeds, "gcp-incidents-json/2.json"), "utf8"),
    );
    for (const [index, incident] of snapshot.incidents.entries()) {
      const source = raw[index];
      expect(incident.startedAt).toBe(Date.parse(source?.begin ?? ""));
      expect(incident.resolvedAt).toBe(source?.end ? Date.parse(source.end) : undefined);
      expect(incident.phase === "resolved").toBe(source?.end !== undefined);
      const times = (source?.updates ?? []).map(({ when }) => Date.parse(when)).sort((a, b) => a - b);
      expect(incident.updates.map(({ at }) => at)).toEqual(times);
      expect(incident.title).not.toMatch(/\n|\*\*/);
    }
  });

  test("AWS: seconds as text, as number and as milliseconds, and the right end", async () => {
    const snapshot = await read("aws-events", "aws-currentevents-utf16/1.json.utf16be");
    const raw = JSON.parse(
      new TextDecoder("utf-16be").decode(readFileSync(join(feeds, "aws-currentevents-utf16/1.json.utf16be"))),
    );
    expect(snapshot.incidents[0]?.components?.slice(0, 3).map(({ name }) => name)).toEqual([
      "UAE",
      "Amazon Elastic Compute Cloud",
      "Amazon Simple Storage Service",
    ]);
    for (const [index, incident] of snapshot.incidents.entries()) {
      expect(incident.startedAt).toBe(Number(raw[index].date) * 1000);
      expect(incident.updates.map(({ at }) => at)).toEqual(
        raw[index].event_log.map(({ timestamp }: { timestamp: number }) => timestamp * 1000),
      );
    }
  });

  test("GitHub's API over May 2026: every update with its id, its text and its second", async () => {
    for (const file of filesOf("timeline-github-api-incidents")) {
      const snapshot = await read("statuspage", file);
      const raw = JSON.parse(readFileSync(join(feeds, file), "utf8"));
      expect(snapshot.incidents.length).toBe(50);
      const times = new Map(
        snapshot.incidents.flatMap((incident) => incident.updates.map((update) => [update.providerId, update.at])),
      );
      for (const update of raw.incidents.flatMap(
        (incident: { incident_updates: unknown[] }) => incident.incident_updates,
      )) {
        expect(times.get(update.id)).toBe(Date.parse(update.display_at));
      }
      expect(snapshot.unknownWords).toEqual([]);
    }
  });
});
