/** A body that differs from the filed one without saying anything new costs a parse and nothing more; nothing else is lost by that. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import type { Feed } from "../../src/domain/service.ts";
import { type ClosableFeedReader, createFeedReader } from "../../src/feeds/reader.ts";
import type { FeedMemory, FeedReading } from "../../src/ports.ts";
import { type FeedServer, startFeedServer } from "../support/feed-server.ts";

const now = Date.UTC(2026, 10, 24, 6, 0);
let server: FeedServer;
let reader: ClosableFeedReader;
beforeAll(async () => {
  server = await startFeedServer();
});
beforeEach(() => {
  reader = createFeedReader({ allowPrivateNetworks: true });
});
afterEach(() => reader.close());
afterAll(() => server.close());

interface Shown {
  readonly texts?: readonly string[];
  readonly ids?: readonly string[];
  readonly madeAt?: string;
  readonly part?: string;
}

function page({ texts = ["We are looking."], ids = ["a", "b"], madeAt = "06:00", part = "API" }: Shown = {}): string {
  const incidents = ids.map((id) => ({
    id,
    name: "Errors",
    status: "investigating",
    impact: "minor",
    created_at: "2026-11-24T05:00:00Z",
    incident_updates: texts.map((body, at) => ({
      id: `${id}-${at}`,
      status: "investigating",
      body,
      created_at: `2026-11-24T05:0${at}:00Z`,
    })),
    components: [{ id: "p", name: part, status: "major_outage" }],
  }));
  return JSON.stringify({ page: { id: "abc123def456", updated_at: madeAt }, incidents });
}

const feed = (more: Partial<Feed> = {}): Feed => ({
  service: serviceId("example"),
  format: "statuspage",
  url: server.url("/page"),
  ...more,
});

function read(body: string, memory: FeedMemory | undefined, of: Feed = feed(), at: number = now): Promise<FeedReading> {
  server.script("/page", [{ body, etag: `"${body.length}-${at}"` }]);
  return reader.read(of, memory, at);
}

async function filed(body: string, of: Feed = feed()): Promise<FeedMemory> {
  const reading = await read(body, undefined, of);
  if (reading.kind !== "snapshot") throw new Error(`expected a snapshot, got ${reading.kind}`);
  return { key: "k", failures: 0, bodyHash: reading.bodyHash };
}

describe("unchanged is", () => {
  test("a page that was made at another hour, however often, and its new validators are told", async () => {
    const memory = await filed(page());
    for (const madeAt of ["06:01", "06:02", "06:03"]) {
      const reading = await read(page({ madeAt }), memory, feed(), now + 60_000);
      expect(reading).toMatchObject({ kind: "unchanged", etag: expect.stringContaining(String(now + 60_000)) });
    }
  });

  test("a shared page on which only another service has something new", async () => {
    const ours = feed({ only: ["Mail"] });
    const memory = await filed(page(), ours);
    expect((await read(page({ ids: ["a", "b", "c"] }), memory, ours)).kind).toBe("unchanged");
    expect((await read(page({ part: "Mail" }), memory, ours)).kind).toBe("snapshot");
  });
});

describe("read anew is", () => {
  test.each([
    ["a text edited in its place", page({ texts: ["We are looking!"], madeAt: "06:01" })],
    ["one more update", page({ texts: ["We are looking.", "Found."] })],
    ["an update taken away", page({ texts: [] })],
    ["an incident that is gone", page({ ids: ["a"] })],
    ["a new incident", page({ ids: ["c", "a", "b"] })],
    ["another order", page({ ids: ["b", "a"] })],
    ["another name of a part", page({ part: "Web" })],
  ])("%s", async (_, body) => {
    const memory = await filed(page());
    const reading = await read(body, memory);
    expect(reading.kind).toBe("snapshot");
  });

  test("the same words, where the feed asked for a second look at its page", async () => {
    const { bodyHash: _forgotten, ...memory } = await filed(page());
    expect((await read(page({ madeAt: "06:01" }), memory)).kind).toBe("snapshot");
  });

  test("words that were read but never filed", async () => {
    const memory = await filed(page());
    const edited = page({ texts: ["Edited."] });
    expect((await read(edited, memory)).kind).toBe("snapshot");
    expect((await read(edited, memory)).kind).toBe("snapshot");
    expect((await read(page({ texts: ["Edited."], madeAt: "06:01" }), memory)).kind).toBe("snapshot");
    expect((await read(page({ madeAt: "06:02" }), memory)).kind).toBe("snapshot");
  });

  test("the words of before, when others were filed in between", async () => {
    const first = page();
    await filed(first);
    const memory = await filed(page({ texts: ["Edited."] }));
    expect((await read(page({ madeAt: "06:01" }), memory)).kind).toBe("snapshot");
  });
});
