import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import type { Feed } from "../../src/domain/service.ts";
import { isPrivate } from "../../src/feeds/addresses.ts";
import { type ClosableFeedReader, createFeedReader, type FeedReaderOptions } from "../../src/feeds/reader.ts";
import type { FeedReading } from "../../src/ports.ts";
import { type FeedServer, type ScriptedResponse, startFeedServer } from "../support/feed-server.ts";

const now = Date.UTC(2026, 10, 24, 6, 0);
const quiet = JSON.stringify({ page: { id: "abc123def456" }, incidents: [] });
const mebibyte = 1024 * 1024;

let server: FeedServer;
const readers: ClosableFeedReader[] = [];
beforeAll(async () => {
  server = await startFeedServer();
});
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});
afterAll(() => server.close());

const feedAt = (path: string): Feed => ({ service: serviceId("example"), format: "statuspage", url: server.url(path) });

function reader(options: FeedReaderOptions = {}): ClosableFeedReader {
  const made = createFeedReader({ allowPrivateNetworks: true, deadlineMs: 1500, ...options });
  readers.push(made);
  return made;
}

async function readOnce(response: ScriptedResponse, options: FeedReaderOptions = {}): Promise<FeedReading> {
  server.script("/feed.json", [response]);
  return reader(options).read(feedAt("/feed.json"), undefined, now);
}

const problemOf = (reading: FeedReading): string =>
  reading.kind === "problem" ? `${reading.problem.kind}: ${reading.problem.detail}` : reading.kind;

describe("a good feed", () => {
  test("is read once; a 304 or the same body again is unchanged", async () => {
    const one = reader();
    server.script("/good", [{ body: quiet, etag: '"v1"', lastModified: "Tue, 24 Nov 2026 05:00:00 GMT" }]);
    const first = await one.read(feedAt("/good"), undefined, now);
    expect(first.kind).toBe("snapshot");
    if (first.kind !== "snapshot") return;
    expect(first).toMatchObject({ etag: '"v1"', lastModified: "Tue, 24 Nov 2026 05:00:00 GMT" });
    const memory = { key: "k", failures: 0, bodyHash: first.bodyHash };
    const second = await one.read(feedAt("/good"), { ...memory, etag: '"v1"' }, now);
    expect(second).toMatchObject({ kind: "unchanged", etag: '"v1"' });
    expect(server.requests.at(-1)).toMatchObject({ status: 304, bodyBytes: 0 });
    const third = await one.read(feedAt("/good"), memory, now);
    expect(third.kind).toBe("unchanged");
  });

  test.each(["gzip", "br", "zstd"] as const)("packed with %s is unpacked", async (encoding) => {
    expect((await readOnce({ body: quiet, encoding })).kind).toBe("snapshot");
  });

  test("names the operator's contact to the page", async () => {
    await readOnce({ body: quiet }, { contact: "https://example.org/bot" });
    expect(server.requests.at(-1)?.headers["user-agent"]).toContain("https://example.org/bot");
  });

  test("may move to another path, and is followed there", async () => {
    server.script("/moved/feed.json", [{ body: quiet }]);
    expect((await readOnce({ redirect: "/moved/feed.json" })).kind).toBe("snapshot");
  });
});

describe("a bad feed is a named problem and nothing else", () => {
  const html = "<!DOCTYPE html><html><body>Just a moment…</body></html>";
  test.each<[string, ScriptedResponse, RegExp]>([
    ["HTML with status 200", { body: html, type: "text/html" }, /^wrongShape: expected JSON, got an HTML page/],
    ["HTML that calls itself JSON", { body: html }, /^wrongShape: expected JSON, got an HTML page/],
    ["an empty body", { body: "" }, /^wrongShape: expected JSON, got an empty body/],
    ["malformed JSON", { body: '{"page": {"id": "x"}, "incidents": [}' }, /^wrongShape: malformed JSON/],
    ["truncated JSON", { body: quiet, broken: "truncated" }, /^wrongShape: malformed JSON/],
    ["another document", { body: '{"ok": true}' }, /^wrongShape: not a statuspage document/],
    ["a redirect that drops the path", { redirect: "/" }, /^gone: redirected from .* to the root/],
    ["a redirect out of the web", { redirect: "file:///etc/passwd" }, /^gone: redirected .* down to file:/],
    ["endless redirects", { redirect: "/feed.json" }, /^unreachable: more than 5 redirects/],
    ["not found", { status: 404 }, /^gone: HTTP 404/],
    ["a server error", { status: 503 }, /^unreachable: HTTP 503/],
    ["a reset before the answer", { broken: "before" }, /^unreachable: /],
    ["a reset in the body", { body: quiet.repeat(40), broken: "midway" }, /^unreachable: /],
    ["headers that never come", { delayMs: 3000, body: quiet }, /^unreachable: (no answer|not read)/],
    ["a body that never ends", { body: quiet, hang: true }, /^unreachable: not read to the end/],
    ["a flood of headers", { body: quiet, headers: { "x-a": "a".repeat(60_000) } }, /^unreachable: too many headers/],
    ["an unknown encoding", { body: quiet, headers: { "content-encoding": "lzma" } }, /content encoding lzma/],
    ["an encoding that is a lie", { body: quiet, headers: { "content-encoding": "gzip" } }, /gzip body that cannot/],
  ])("%s", async (_name, response, expected) => {
    const started = performance.now();
    expect(problemOf(await readOnce(response))).toMatch(expected);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("a body of 60 MB is not read to its end", async () => {
    const big = Buffer.alloc(60 * mebibyte, 0x20);
    expect(problemOf(await readOnce({ body: big }))).toMatch(/^wrongShape: .* more than 8388608 bytes/);
    expect(problemOf(await readOnce({ body: big, slow: { bytes: mebibyte, everyMs: 1 } }))).toMatch(/^wrongShape: /);
  });

  test("a small body that unpacks to 60 MB is not unpacked to its end", async () => {
    const bomb = await readOnce({ body: Buffer.alloc(60 * mebibyte, 0x20), encoding: "gzip" });
    expect(problemOf(bomb)).toMatch(/^wrongShape: .* unpacks to more than 8388608 bytes/);
  });

  test("drip by drip it still ends at the deadline", async () => {
    const drip = { body: quiet.padEnd(4000), slow: { bytes: 10, everyMs: 50 } };
    expect(problemOf(await readOnce(drip, { deadlineMs: 700 }))).toBe(
      "unreachable: not read to the end within the deadline",
    );
  });

  test.each([
    ["120", now + 120_000],
    ["Tue, 24 Nov 2026 06:10:00 GMT", Date.UTC(2026, 10, 24, 6, 10)],
    ["999999999", now + 86_400_000],
    ["soon", undefined],
  ])("Retry-After %s", async (value, expected) => {
    const reading = await readOnce({ status: 429, headers: { "retry-after": value } });
    expect(problemOf(reading)).toBe("unreachable: HTTP 429");
    expect(reading.kind === "problem" && reading.retryAt).toBe(expected);
  });

  test("an aborted read settles at once", async () => {
    server.script("/feed.json", [{ body: quiet, delayMs: 5000 }]);
    const stop = new AbortController();
    const reading = reader({ deadlineMs: 10_000 }).read(feedAt("/feed.json"), undefined, now, stop.signal);
    await pause(20);
    stop.abort();
    expect((await reading).kind).toBe("problem");
  });

  test("one bad feed does not touch another", async () => {
    const one = reader();
    server.script("/slow", [{ body: quiet, hang: true }]);
    server.script("/fine", [{ body: quiet }]);
    const slow = one.read(feedAt("/slow"), undefined, now);
    expect((await one.read(feedAt("/fine"), undefined, now)).kind).toBe("snapshot");
    expect((await slow).kind).toBe("problem");
  });
});

describe("private addresses", () => {
  test("are refused where the connection is made: literal, by name and by redirect", async () => {
    const guarded = reader({ allowPrivateNetworks: false });
    const before = server.requests.length;
    const port = new URL(server.origin).port;
    for (const host of ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"]) {
      const feed = { ...feedAt("/"), url: `http://${host}:${port}/feed.json` };
      expect(problemOf(await guarded.read(feed, undefined, now))).toMatch(/^unreachable: refused: .*private address/);
    }
    expect(server.requests.length).toBe(before);
  });

  test.each([
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "::1",
    "fd00::1",
    "fe80::1%eth0",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "0.0.0.0",
  ])("%s is one", (address) => expect(isPrivate(address)).toBe(true));
  test.each(["1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "example.com"])("%s is none", (address) =>
    expect(isPrivate(address)).toBe(false),
  );
});
