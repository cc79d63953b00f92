import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FeedMemory } from "../../src/ports.ts";
import { keepFeedMemories, openStore, type SqliteStore } from "../../src/store/index.ts";
import { filing } from "./samples.ts";

const key = "github/statuspage/https://github.example";
const read = (at: number, fields: Partial<FeedMemory> = {}): FeedMemory => ({
  key,
  failures: 0,
  etag: '"one"',
  lastGoodAt: at,
  lastTriedAt: at,
  ...fields,
});

let below: SqliteStore;
let store: SqliteStore;
beforeEach(async () => {
  below = await openStore({ url: ":memory:" });
  store = await keepFeedMemories({ ...below, close: async () => {} });
  await store.rememberFeed(read(1_000));
});
afterEach(() => below.close());

const written = () => below.feedMemory(key);

describe("the memories of feeds", () => {
  it("are written at once when a feed is new, has changed or has a problem", async () => {
    expect(await written()).toEqual(read(1_000));
    await store.rememberFeed(read(2_000, { etag: '"two"' }));
    expect(await written()).toEqual(read(2_000, { etag: '"two"' }));
    const failed = read(2_000, { failures: 1, problem: { kind: "gone", detail: "HTTP 404", since: 3_000 } });
    await store.rememberFeed(failed);
    expect(await written()).toEqual(failed);
  });

  it("answer with the time of the last reading, which is written with others ten seconds later", async () => {
    await store.rememberFeed(read(20_000));
    expect(await written()).toEqual(read(20_000));
    await store.rememberFeed(read(25_000));
    expect(await written()).toEqual(read(20_000));
    expect(await store.feedMemory(key)).toEqual(read(25_000));
    expect(await store.allFeedMemories()).toEqual([read(25_000)]);
    await store.rememberFeed(read(30_000));
    expect(await written()).toEqual(read(30_000));
  });

  it("are all written when the store is closed", async () => {
    await store.rememberFeed(read(20_000));
    await store.rememberFeed(read(25_000));
    await store.close();
    expect(await written()).toEqual(read(25_000));
  });

  it("of a filed snapshot are not overtaken by a time that was still to be written", async () => {
    await store.rememberFeed(read(20_000));
    await store.rememberFeed(read(25_000));
    await store.file(filing({ feed: read(26_000, { etag: '"two"' }) }));
    await store.close();
    expect(await written()).toEqual(read(26_000, { etag: '"two"' }));
  });

  it("are kept when writing them fails, and written with the next", async () => {
    let full = true;
    const failing: SqliteStore = {
      ...below,
      rememberReadTimes: (memories) => (full ? Promise.reject(new Error("full")) : below.rememberReadTimes(memories)),
    };
    const kept = await keepFeedMemories(failing);
    await expect(kept.rememberFeed(read(20_000))).rejects.toThrow("full");
    full = false;
    await kept.rememberFeed(read(31_000));
    expect(await written()).toEqual(read(31_000));
  });
});
