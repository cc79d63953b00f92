/** One page, several services: each sees its own incidents, and together they see every incident. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import type { Feed } from "../../src/domain/service.ts";
import { parseFeed } from "../../src/feeds/formats.ts";
import { type ClosableFeedReader, createFeedReader } from "../../src/feeds/reader.ts";
import { type FeedServer, startFeedServer } from "../support/feed-server.ts";
import { readAt } from "./twin.ts";

const change = (name: string) => ({ code: name, name, old_status: "operational", new_status: "major_outage" });
const incident = (id: string, ...names: readonly string[]) => ({
  id,
  name: id,
  status: "investigating",
  impact: "major",
  created_at: "2026-03-01T10:00:00Z",
  incident_updates: [
    { id: `u-${id}`, status: "investigating", body: "Looking.", affected_components: names.map(change) },
  ],
});
const document = JSON.stringify({
  page: { id: "abc123def456" },
  incidents: [
    incident("both", "Fortnite - Login", "Epic Games Store - Checkout"),
    incident("game", "Fortnite - Login", "Fortnite - Matchmaking"),
    incident("store", "Epic Games Store - Checkout"),
    incident("nobody"),
    incident("flat", "Gmail", "Google Drive"),
  ],
});

async function seen(filter: Pick<Feed, "only" | "except">): Promise<readonly string[]> {
  const feed: Feed = { service: serviceId("x"), format: "statuspage", url: "https://s.example/api", ...filter };
  const parsed = await parseFeed(document, { feed, readAt });
  return parsed.kind === "snapshot" ? parsed.snapshot.incidents.map((one) => one.providerId) : [parsed.detail];
}

describe("a shared feed", () => {
  test.each<[Pick<Feed, "only" | "except">, readonly string[]]>([
    [{}, ["both", "game", "store", "nobody", "flat"]],
    [{ only: ["Fortnite"] }, ["both", "game"]],
    [{ only: ["gmail"] }, ["flat"]],
    [{ only: ["Google *"] }, ["flat"]],
    [{ except: ["Fortnite"] }, ["both", "store", "nobody", "flat"]],
    [{ except: ["Gmail"] }, ["both", "game", "store", "nobody", "flat"]],
    [{ except: ["Gmail", "Google Drive"] }, ["both", "game", "store", "nobody"]],
  ])("%j", async (filter, expected) => {
    expect(await seen(filter)).toEqual(expected);
  });
});

describe("a page that several services read", () => {
  let server: FeedServer;
  let reader: ClosableFeedReader;
  beforeAll(async () => {
    server = await startFeedServer();
  });
  beforeEach(() => {
    reader = createFeedReader({ allowPrivateNetworks: true });
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });
  const feedOf = (service: string, path: string): Feed => ({
    service: serviceId(service),
    format: "statuspage",
    url: server.url(path),
  });
  const asked = (path: string): number => server.requests.filter((request) => request.path === path).length;

  test("is asked once for all of them, and again when the answer is old", async () => {
    server.script("/many", [{ body: document, etag: '"1"' }]);
    const kinds: string[] = [];
    for (const [index, service] of ["a", "b", "c", "d"].entries()) {
      kinds.push((await reader.read(feedOf(service, "/many"), undefined, readAt + index * 1000)).kind);
    }
    // The first reader does not know yet that there will be others.
    expect(kinds).toEqual(["snapshot", "snapshot", "snapshot", "snapshot"]);
    expect(asked("/many")).toBe(2);
    await reader.read(feedOf("a", "/many"), undefined, readAt + 40_000);
    expect(asked("/many")).toBe(3);
  });

  test("tells each what it has not seen: a body to the new one, nothing new to the other", async () => {
    server.script("/mixed", [{ body: document, etag: '"1"' }]);
    const memory = { key: "k", failures: 0, etag: '"1"' };
    const kinds: string[] = [];
    for (const [service, known] of [
      ["a", undefined],
      ["b", memory],
      ["c", memory],
      ["d", undefined],
    ] as const) {
      kinds.push((await reader.read(feedOf(service, "/mixed"), known, readAt)).kind);
    }
    expect(kinds).toEqual(["snapshot", "unchanged", "unchanged", "snapshot"]);
  });

  test("at the same moment is asked once", async () => {
    server.script("/together", [{ body: document, delayMs: 30 }]);
    const all = ["a", "b", "c", "d", "e"].map((service) =>
      reader.read(feedOf(service, "/together"), undefined, readAt),
    );
    expect((await Promise.all(all)).every((reading) => reading.kind === "snapshot")).toBe(true);
    expect(asked("/together")).toBe(2);
  });

  test("with one reader is asked every time", async () => {
    server.script("/alone", [{ body: document }]);
    for (let index = 0; index < 3; index += 1) await reader.read(feedOf("a", "/alone"), undefined, readAt);
    expect(asked("/alone")).toBe(3);
  });
});
