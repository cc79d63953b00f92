import { afterEach, describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import { parseFeed } from "../../src/feeds/formats.ts";
import { createFeedParser, type FeedParser, type ParserOptions } from "../../src/feeds/parser.ts";
import { readAt } from "./twin.ts";

const meta = { feed: { service: serviceId("x"), format: "statuspage", url: "https://s.example" }, readAt } as const;

/** A good document of about `kilobytes`. */
function documentOf(kilobytes: number): Uint8Array {
  const incident = (index: number) => ({
    id: `i${index}`,
    name: `Trouble ${index}`,
    status: "resolved",
    impact: "minor",
    created_at: "2026-01-01T00:00:00Z",
    incident_updates: [{ id: `u${index}`, status: "resolved", body: "All is well again. ".repeat(50) }],
  });
  const incidents = Array.from({ length: kilobytes }, (_, index) => incident(index));
  return Buffer.from(JSON.stringify({ page: { id: "p" }, incidents }));
}

describe("the feed parser", () => {
  const parsers: FeedParser[] = [];
  const parser = (options?: ParserOptions): FeedParser => {
    const made = createFeedParser(options);
    parsers.push(made);
    return made;
  };
  afterEach(async () => {
    await Promise.all(parsers.splice(0).map((one) => one.close()));
  });

  test("reads a large body in its thread exactly as a small one is read", async () => {
    const body = documentOf(1000);
    const own = parser({ deadlineMs: 10_000 });
    expect(body.length).toBeGreaterThan(640 * 1024);
    expect(await own.parse(body, meta)).toEqual(await parseFeed(body, meta));
    expect((await own.parse(body, meta)).kind).toBe("snapshot");
  });

  test("gives up what takes too long, and reads the next all the same", async () => {
    const hurried = parser({ deadlineMs: 1 });
    const slow = await hurried.parse(documentOf(4000), meta);
    expect(slow).toMatchObject({ kind: "wrongShape", detail: expect.stringContaining("cannot be parsed within 1 ms") });
    expect((await hurried.parse(documentOf(1), meta)).kind).toBe("snapshot");
  });

  test("takes large bodies one after the other", async () => {
    const own = parser({ deadlineMs: 10_000 });
    const bodies = [documentOf(900), documentOf(950), documentOf(1000)];
    const read = await Promise.all(bodies.map((body) => own.parse(body, meta)));
    expect(read.map((one) => one.kind === "snapshot" && one.snapshot.incidents.length)).toEqual([900, 950, 1000]);
  });
});
