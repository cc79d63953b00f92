/** An incident that a page no longer shows needs a second look, also when the page does not change any more. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { serviceId } from "../src/domain/ids.ts";
import type { Feed } from "../src/domain/service.ts";
import { createFeedReader } from "../src/feeds/reader.ts";
import { readFeed } from "../src/pipeline.ts";
import { createSetClock } from "../src/replay.ts";
import { openStore, type SqliteStore } from "../src/store/index.ts";
import { createToolbox } from "../src/toolbox.ts";
import { type FeedServer, startFeedServer } from "./support/feed-server.ts";

const tools = createToolbox({ env: {}, stdout: process.stdout, stderr: process.stderr, once: () => {} });
const path = "/api/v2/incidents.json";
const day = (n: number): string => `2026-05-0${n}T10:00:00.000Z`;

const incident = (id: string, at: string) => ({
  id,
  name: `Incident ${id}`,
  status: "resolved",
  impact: "minor",
  created_at: at,
  updated_at: at,
  started_at: at,
  resolved_at: at,
  shortlink: "",
  incident_updates: [
    {
      id: `${id}-1`,
      status: "resolved",
      body: "This incident has been resolved.",
      created_at: at,
      updated_at: at,
      display_at: at,
    },
  ],
  components: [],
});

const body = (...incidents: ReturnType<typeof incident>[]): string =>
  JSON.stringify({
    page: { id: "p", name: "GitHub", url: "https://www.githubstatus.com", time_zone: "Etc/UTC" },
    incidents,
  });

const [newest, middle, oldest] = [incident("c", day(3)), incident("b", day(2)), incident("a", day(1))];

let page: FeedServer;
let store: SqliteStore;
let reader: ReturnType<typeof createFeedReader>;

beforeEach(async () => {
  page = await startFeedServer();
  store = await openStore({ url: ":memory:" });
  reader = createFeedReader({ allowPrivateNetworks: true });
});

afterEach(async () => {
  await reader.close();
  await store.close();
  await page.close();
});

it("is withdrawn at the second look, although the page answers that nothing changed", async () => {
  const clock = createSetClock(Date.parse(day(4)));
  const language = tools.language();
  const ports = {
    store,
    reader,
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, "bn-IN"),
    clock,
    log: () => {},
  };
  const feed: Feed = { service: serviceId("github"), format: "statuspage", url: page.url(path) };
  const newsroom = tools.newsroom(tools.config());
  const read = async (document: string, etag: string): Promise<void> => {
    page.script(path, [{ body: document, type: "application/json", etag }]);
    clock.set(clock.now() + 11 * 60_000);
    await readFeed(feed, newsroom, ports);
  };
  await read(body(newest, middle, oldest), '"1"');
  await read(body(newest, oldest), '"2"');
  await read(body(newest, oldest), '"2"');
  const known = await store.knownIncidents(serviceId("github"), ["a", "b", "c"]);
  const gone = known.filter((one) => one.withdrawnAt !== undefined).map((one) => one.providerId);
  expect(gone).toEqual(["b"]);
  await read(body(newest, oldest), '"2"');
  expect(page.requests.at(-1)?.status).toBe(304);
});
