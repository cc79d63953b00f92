/** One page of each platform, served on loopback: by the page's own address, and by the address of its feed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Format } from "../../src/domain/service.ts";
import { detect } from "../../src/feeds/detect.ts";
import { createFetcher, type Fetcher } from "../../src/feeds/fetch.ts";
import { formatReaders } from "../../src/feeds/formats.ts";
import { type FeedServer, startFeedServer } from "../support/feed-server.ts";

const now = Date.UTC(2026, 10, 24, 6, 0);
const fixture = (file: string): Buffer => readFileSync(join(import.meta.dirname, "../fixtures/feeds", file));
const html = (body = ""): string =>
  `<!DOCTYPE html><html><head>${body}</head><body>All systems operational</body></html>`;

/** Format, fixture, and the path under which a page of that platform has it; none where it lies on another host. */
const platforms: readonly (readonly [Format, string, string?])[] = [
  ["statuspage", "statuspage/traps.json", "/api/v2/incidents.json"],
  ["incidentio", "incidentio/open.json", "/api/v2/incidents.json"],
  ["instatus", "instatus/active.json", "/summary.json"],
  ["betterstack", "betterstack/index.json", "/index.json"],
  ["cstate", "cstate/index.json", "/index.json"],
  ["firehydrant", "firehydrant/payload.json", "/data/payload.json"],
  ["google", "google/incidents.json", "/incidents.json"],
  ["slack", "slack/current.json", "/api/v2.0.0/current"],
  ["heroku", "heroku/current.json", "/api/v4/current-status"],
  ["meta", "meta/orgs.json", "/data/orgs.json"],
  ["yandex", "yandex/incidents.json", "/api/incidents"],
  ["zendesk", "zendesk/incidents.json", "/api/ssp/incidents.json"],
  ["sorry", "sorry/notices.json", "/api/v1/notices"],
  ["cachet", "cachet/incidents.json", "/api/v1/incidents"],
  ["salesforce", "salesforce/incidents.json", "/v1/incidents"],
  ["gatus", "gatus/statuses.json", "/api/v1/endpoints/statuses?page=1"],
  ["aws-events", "aws-events/currentevents.json", "/public/currentevents"],
  ["m365", "m365/consumer.json", "/api/posts/m365Consumer"],
  ["playstation", "playstation/SCEE.json", "/data/statuses/region/SCEE.json"],
  ["xbox", "xbox/status.json", "/servicestatusv6/US/en-US"],
  ["apple", "apple/jsonp.js", "/support/systemstatus/data/system_status_en_US.js"],
  ["riot", "riot/ap.json", "/channels/public/x/status/ap.json"],
  ["statuspage-atom", "statuspage-atom/history.atom", "/history.atom"],
  ["statuspage-rss", "statuspage-rss/history.rss", "/history.rss"],
  ["incidentio-feed", "incidentio-feed/feed.atom", "/feed.atom"],
  ["google-atom", "google-atom/feed.atom", "/en/feed.atom"],
  ["aws-rss", "aws-rss/all.rss", "/rss/all.rss"],
  ["azure-rss", "azure-rss/open.xml", "/en-us/status/feed/"],
  ["cloudflare-v3", "cloudflare-v3/incidents.atom", "/api/v3/incidents.atom"],
  ["statusio", "statusio/current.json"],
  ["checkly", "checkly/unresolved.json"],
  ["uptime-kuma", "uptime-kuma/v2.json"],
  ["statuspal", "statuspal/summary.json"],
  ["upptime", "upptime/issues.json"],
  ["rss", "rss/any.rss"],
];

let server: FeedServer;
let fetcher: Fetcher;
beforeEach(async () => {
  server = await startFeedServer();
  fetcher = createFetcher({ allowPrivateNetworks: true, deadlineMs: 1500 });
  server.script("/", [{ body: html(), type: "text/html" }]);
});
afterEach(async () => {
  await fetcher.close();
  await server.close();
});

describe("detect", () => {
  test("every format is in the table", () => {
    expect(Object.keys(formatReaders).filter((format) => !platforms.some(([name]) => name === format))).toEqual([]);
  });

  test.each(platforms.filter(([, , path]) => path !== undefined))(
    "the page of %s",
    async (format, file = "", path = "") => {
      server.script(path, [{ body: fixture(file) }]);
      const found = await detect(server.url("/"), fetcher, now);
      expect(found).toMatchObject({ kind: "found", format, url: server.url(path) });
    },
  );

  // Cloudflare's own feeds are read as Statuspage's while they have its HTML: nothing tells them apart but the path.
  test.each(platforms.filter(([format]) => format !== "cloudflare-v3"))("the feed of %s", async (format, file = "") => {
    server.script("/some/where", [{ body: fixture(file) }]);
    const found = await detect(server.url("/some/where"), fetcher, now);
    expect(found).toMatchObject({ kind: "found", format, url: server.url("/some/where") });
  });

  test("what the HTML gives away: Uptime Kuma, Checkly, a feed that the page names", async () => {
    server.script("/status/public", [{ body: html("<script>window.preloadData = {}</script>"), type: "text/html" }]);
    server.script("/api/status-page/public", [{ body: fixture("uptime-kuma/v2.json") }]);
    expect(await detect(server.url("/status/public"), fetcher, now)).toMatchObject({ format: "uptime-kuma" });

    server.script("/", [{ body: html("fetch('/api/status-page/acme/uptime')"), type: "text/html" }]);
    server.script("/api/status-page/acme/unresolved-incidents", [{ body: fixture("checkly/unresolved.json") }]);
    expect(await detect(server.url("/"), fetcher, now)).toMatchObject({ format: "checkly" });

    const link = '<link rel="alternate" type="application/rss+xml" href="/blog/feed">';
    server.script("/", [{ body: html(link), type: "text/html" }]);
    server.script("/blog/feed", [{ body: fixture("rss/any.rss") }]);
    expect(await detect(server.url("/"), fetcher, now)).toMatchObject({ format: "rss", url: server.url("/blog/feed") });
  });

  test("prints the entry to paste", async () => {
    server.script("/summary.json", [{ body: fixture("instatus/active.json") }]);
    const found = await detect(server.url("/"), fetcher, now);
    const url = server.url("/summary.json");
    expect(found.kind === "found" && found.entry).toBe(`- { service: ID, format: instatus, url: "${url}" }`);
  });

  test("a page that answers 200 to everything is unknown, with what was tried", async () => {
    for (const path of ["/", "/api/v2/incidents.json", "/summary.json", "/index.json", "/history.atom"]) {
      server.script(path, [{ body: html(), type: "text/html" }]);
    }
    const found = await detect(server.url("/"), fetcher, now);
    expect(found.kind).toBe("unknown");
    expect(found.kind === "unknown" && found.tried).toContain(server.url("/api/v2/incidents.json"));
  });

  test("an empty list proves no platform", async () => {
    server.script("/feed", [{ body: "[]" }]);
    expect((await detect(server.url("/feed"), fetcher, now)).kind).toBe("unknown");
  });
});
