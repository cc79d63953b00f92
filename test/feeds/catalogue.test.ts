import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/feeds/catalogue.ts";
import { formatReaders } from "../../src/feeds/formats.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "../../src/feeds/catalogue"));
const feeds = catalogue.services.flatMap((service) => service.feeds);
const byId = new Map(catalogue.services.map((service) => [String(service.id), service]));

describe("the built-in catalogue", () => {
  test("has no fault", () => expect(catalogue.problems).toEqual([]));

  test("covers at least 120 services with a feed", () => {
    expect(catalogue.services.filter((service) => service.feeds.length > 0).length).toBeGreaterThanOrEqual(120);
  });

  test("names only formats that a reader exists for", () => {
    const unread = feeds.filter((feed) => feed.format !== "probe" && !formatReaders[feed.format]);
    expect(unread).toEqual([]);
  });

  test("reads the great clouds", () => {
    for (const id of ["aws", "azure", "google-cloud", "cloudflare"]) expect(byId.get(id)?.feeds.length, id).toBe(1);
  });

  test("asks every page over https", () => {
    expect(feeds.filter((feed) => !feed.url.startsWith("https://")).map((feed) => feed.url)).toEqual([]);
  });

  test("knows X without a feed, and what it went down with", () => {
    expect(byId.get("x")?.feeds).toEqual([]);
    expect(byId.get("x")?.dependsOn).toEqual(["cloudflare"]);
  });

  test("gives the services without a machine-readable page no made-up address", () => {
    for (const id of ["bkash", "nagad", "upi", "irctc", "jio", "grameenphone", "free-fire", "bgmi"]) {
      expect(byId.get(id)?.feeds, id).toEqual([]);
    }
  });

  test("stays away from decoys", () => {
    const decoys =
      /status\.razorpay\.com|status\.azure\.com|status\.algolia\.com|status\.tumblr\.com|docusign\.statuspage|intercomstatus|twitterstat|status\.(uber|zomato|tiktok|snapchat|ea|phonepe|paytm|groww)\./;
    expect(feeds.filter((feed) => decoys.test(feed.url)).map((feed) => feed.url)).toEqual([]);
  });

  test("shares a page between services only with names that tell them apart", () => {
    const shared = [...Map.groupBy(feeds, (feed) => feed.url).values()].filter((same) => same.length > 1);
    const blind = shared.flat().filter((feed) => !feed.only && !feed.except);
    expect(blind.map((feed) => `${feed.service} ${feed.url}`)).toEqual([]);
  });
});

describe("a fault in a file", () => {
  const made: string[] = [];
  afterEach(() => {
    for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
  });

  function problemsOf(yaml: string): readonly string[] {
    const dir = mkdtempSync(join(tmpdir(), "catalogue-"));
    made.push(dir);
    writeFileSync(join(dir, "test.yaml"), yaml);
    return loadCatalogue(dir).problems;
  }
  const good = "- { id: a, name: A, category: cloud, reach: 1, confidence: doc, checked: 2026-01 }\n";

  test.each([
    [good, []],
    [
      `${good}- { id: b, name: B, category: clouds, reach: 9, confidence: doc, checked: 2026-01 }`,
      [/^test.yaml:2: category/, /^test.yaml:2: reach/],
    ],
    [`${good}${good}`, [/^test.yaml:2: the service a is already at test.yaml:1/]],
    [good.replace("reach: 1", "reach: 1, dependsOn: [z]"), [/^test.yaml:1: a depends on z, which is not/]],
    [good.replace("reach: 1", "reach: 1, colour: red"), [/^test.yaml:1: .*colour/]],
    [good.replace("reach: 1", "reach: 1, zone: Mars"), [/^test.yaml:1: zone: expected an IANA time zone/]],
    [
      good.replace("reach: 1", "reach: 1, feeds: [{ format: telepathy, url: 'https://a.example' }]"),
      [/^test.yaml:1: feeds.0.format/],
    ],
    [
      good.replace("reach: 1", "reach: 1, feeds: [{ format: rss, url: 'ftp://a.example' }]"),
      [/^test.yaml:1: feeds.0.url: expected a web address/],
    ],
    ["services: {}", [/^test.yaml:1: expected a list of services/]],
    ["- [unclosed", [/^test.yaml:\d+: /]],
  ])("%j is named with file and line", (yaml, expected) => {
    const problems = problemsOf(yaml);
    expect(problems.length).toBe(expected.length);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });
});
