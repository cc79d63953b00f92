/** The hostile corpus through the whole reader: each settles in time, holds up nothing else, and is never a quiet page. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import type { Format } from "../../src/domain/service.ts";
import { type ClosableFeedReader, createFeedReader } from "../../src/feeds/reader.ts";
import { type FeedServer, type ScriptedResponse, startFeedServer } from "../support/feed-server.ts";

const mebibyte = 1024 * 1024;
const atom = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>';
const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const entry = (text: string) =>
  `<entry><id>x</id><published>2026-01-01T00:00:00Z</published><link rel="alternate" href="https://s.example/incidents/a"/><title>t</title><content type="html">${text}</content></entry>`;
const json = (body: string): string =>
  JSON.stringify({
    page: { id: "p" },
    incidents: [
      {
        id: "i",
        name: "n",
        status: "investigating",
        created_at: "2026-01-01T00:00:00Z",
        incident_updates: [{ status: "investigating", body }],
      },
    ],
  });

const corpus: readonly (readonly [string, Format, ScriptedResponse])[] = [
  [
    "billion laughs",
    "statuspage-atom",
    { body: `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "l">${lol}]><feed>&l9;</feed>` },
  ],
  ["200,000 nested tags", "statuspage-atom", { body: atom + "<a>".repeat(200_000) }],
  [
    "200,000 nested tags in a CDATA of an entry",
    "statuspage-atom",
    { body: `${atom}${entry(`<![CDATA[${"<b>".repeat(200_000)}]]>`)}</feed>` },
  ],
  ["50 MB of one element", "statuspage-atom", { body: `${atom}<a>${"x".repeat(50 * mebibyte)}</a></feed>` }],
  ["7 MB of one element", "statuspage-atom", { body: `${atom}<a>${"x".repeat(7 * mebibyte)}</a>` }],
  [
    "7 MB of attributes",
    "statuspage-atom",
    { body: `${atom}<a ${Array.from({ length: 500_000 }, (_, i) => `a${i}="1"`).join(" ")}/>` },
  ],
  ["an unterminated CDATA", "statuspage-atom", { body: `${atom}<entry><title><![CDATA[${"x".repeat(mebibyte)}` }],
  [
    "a wrong charset",
    "statuspage-atom",
    { body: Buffer.from(`${atom}<entry><title>caf\u00e9`, "latin1"), type: "text/xml; charset=utf-16" },
  ],
  ["UTF-16 without a mark", "statuspage-atom", { body: Buffer.from(`${atom}<entry>`, "utf16le") }],
  [
    "a gzip bomb",
    "statuspage",
    { body: gzipSync(Buffer.alloc(200 * mebibyte, 0x5b), { level: 9 }), headers: { "content-encoding": "gzip" } },
  ],
  ["a slow body", "statuspage", { body: json("x").padEnd(100_000), slow: { bytes: 100, everyMs: 20 } }],
  [
    "a flood of headers",
    "statuspage",
    { body: "{}", headers: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x-h${i}`, "v".repeat(200)])) },
  ],
  ["endless redirects", "statuspage", { redirect: "/hostile" }],
  ["HTML with status 200", "statuspage", { body: "<!DOCTYPE html><html>moved</html>", type: "text/html" }],
  ["5 million brackets, nested", "statuspage", { body: "[".repeat(5_000_000) }],
  ["5 million brackets, side by side", "statuspage", { body: `[${"[],".repeat(2_499_999)}[]]` }],
  ["240,000 objects of the right kind", "google", { body: `[${'{"id":"a","begin":"x"},'.repeat(240_000)}{}]` }],
];

let server: FeedServer;
let reader: ClosableFeedReader;
let attacks = 0;
beforeAll(async () => {
  server = await startFeedServer();
  reader = createFeedReader({ allowPrivateNetworks: true, deadlineMs: 1500 });
});
afterAll(async () => {
  await reader.close();
  await server.close();
});

/** The longest that anything else had to wait. Bodies are built and compressed beforehand, and sent by this process too. */
async function attack(
  format: Format,
  response: ScriptedResponse,
): Promise<{ kind: string; ms: number; blockedMs: number }> {
  // A path of its own: what is asked twice in a moment is answered once.
  const path = `/hostile/${++attacks}`;
  server.script(path, [response.redirect ? { redirect: path } : response]);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const started = performance.now();
  delay.enable();
  const feed = { service: serviceId("x"), format, url: server.url(path) };
  const reading = await reader.read(feed, undefined, Date.UTC(2026, 10, 24));
  delay.disable();
  return { kind: reading.kind, ms: performance.now() - started, blockedMs: delay.max / 1e6 };
}

describe("the hostile corpus", () => {
  test.each(corpus)("%s", { retry: 2 }, async (_name, format, response) => {
    const { kind, ms, blockedMs } = await attack(format, response);
    expect(kind).toBe("problem");
    expect(ms).toBeLessThan(2000);
    expect(blockedMs).toBeLessThan(150);
  });

  test("a text nested 200,000 deep in good JSON is read, cut short, without holding up anything", {
    retry: 2,
  }, async () => {
    const { kind, ms, blockedMs } = await attack("statuspage", { body: json(`start ${"<b>".repeat(200_000)}`) });
    expect(kind).toBe("snapshot");
    expect(ms).toBeLessThan(2000);
    expect(blockedMs).toBeLessThan(150);
  });
});
