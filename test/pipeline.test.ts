/** The newsroom's day on real parts: a loopback status page, the real reader, a real database, a sender that keeps posts. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rowsOfCase } from "../src/commands/replay-rows.ts";
import { dispatchAll } from "../src/dispatch.ts";
import type { Channel } from "../src/domain/channel.ts";
import type { Delivery } from "../src/domain/delivery.ts";
import { serviceId } from "../src/domain/ids.ts";
import { type Feed, feedKey } from "../src/domain/service.ts";
import { createFeedReader } from "../src/feeds/reader.ts";
import type { Newsroom } from "../src/filing.ts";
import type { LogEvent } from "../src/log.ts";
import { readFeed } from "../src/pipeline.ts";
import type { Sender } from "../src/ports.ts";
import { createSetClock, type SetClock } from "../src/replay.ts";
import { openStore, type SqliteStore } from "../src/store/index.ts";
import { renderPost } from "../src/terminal/sender.ts";
import { createToolbox } from "../src/toolbox.ts";
import { type FeedServer, startFeedServer } from "./support/feed-server.ts";

const tools = createToolbox({ env: {}, stdout: process.stdout, stderr: process.stderr, once: () => {} });
const language = tools.language();
const rows = rowsOfCase(fileURLToPath(new URL("./fixtures/cases/cloudflare-2025-11-18/case.yaml", import.meta.url)));
const path = "/api/v2/incidents.json";

interface Sent {
  readonly role: string;
  readonly lane: string;
  readonly text: string;
  readonly edit: boolean;
}

let page: FeedServer;
let store: SqliteStore;
let clock: SetClock;
let reader: ReturnType<typeof createFeedReader>;
let sent: Sent[];
let events: LogEvent[];

beforeEach(async () => {
  page = await startFeedServer();
  store = await openStore({ url: ":memory:" });
  clock = createSetClock(rows[0]?.at ?? 0);
  reader = createFeedReader({ allowPrivateNetworks: true });
  sent = [];
  events = [];
});

afterEach(async () => {
  await reader.close();
  await store.close();
  await page.close();
});

const feed = (): Feed => ({ service: serviceId("cloudflare"), format: "statuspage", url: page.url(path) });

function keeping(): Sender {
  let last = 0;
  const keep = (delivery: Delivery, edit: boolean): void =>
    void sent.push({ role: delivery.role, lane: delivery.lane, text: renderPost(delivery.post), edit });
  return {
    async send(delivery) {
      keep(delivery, false);
      last += 1;
      return { kind: "sent", messageId: last };
    },
    async edit(delivery) {
      keep(delivery, true);
      return { kind: "sent", messageId: delivery.messageId ?? 0 };
    },
  };
}

const channel = (fields: Partial<Channel> = {}): Channel => ({
  id: "kolkata",
  chat: "terminal",
  edition: "bn-IN",
  digits: "bengali",
  mode: "card-and-replies",
  include: { services: ["all"], minImpact: "minor", kinds: ["outage", "maintenance"] },
  ...fields,
});

function newsroom(fields: Partial<Newsroom> = {}): Newsroom {
  return {
    ...tools.newsroom(tools.config()),
    channels: [channel(), channel({ id: "dhaka", edition: "bn-BD" })],
    ...fields,
  };
}

async function poll(room = newsroom()): Promise<void> {
  const log = (event: LogEvent): void => void events.push(event);
  const ports = {
    store,
    reader,
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, "bn-IN"),
    clock,
    log,
  };
  await readFeed(feed(), room, ports);
  const sender = keeping();
  await dispatchAll({ store, senderFor: () => sender, clock, log });
}

/** Serves each row's document once and polls at its time. */
async function play(through: number, room = newsroom()): Promise<void> {
  page.script(
    path,
    rows.slice(0, through).map((row) => ({ body: readFileSync(row.file), type: "application/json" })),
  );
  for (const row of rows.slice(0, through)) {
    clock.set(row.at);
    await poll(room);
  }
}

describe("the outage of 18 November 2025", () => {
  it("is one card per channel, with replies at identified, monitoring and resolved only", async () => {
    await play(rows.length);
    const told = sent.filter((post) => !post.edit);
    expect(told.map((post) => [post.lane, post.role])).toEqual([
      ["kolkata", "card"],
      ["dhaka", "card"],
      ["kolkata", "reply"],
      ["dhaka", "reply"],
      ["kolkata", "reply"],
      ["dhaka", "reply"],
      ["kolkata", "reply"],
      ["dhaka", "reply"],
    ]);
  });

  it("ends with every card showing its whole history, and nothing waiting", async () => {
    await play(rows.length);
    const [incident] = await store.latestIncidents(serviceId("cloudflare"), 1);
    expect(incident).toMatchObject({ phase: "resolved", impact: "critical" });
    expect(incident?.updates).toHaveLength(18);
    expect(await store.outboxDepth()).toBe(0);
    expect(await store.openIncidents()).toEqual([]);
  });

  it("puts no English into Bengali sentences but names and codes", async () => {
    await play(rows.length);
    const latin = sent.flatMap(
      (post) =>
        post.text
          .replaceAll(/\(?https?:\S+/g, "")
          .replaceAll(/#[A-Za-z_]+/g, "")
          .match(/[A-Za-z]{2,}/g) ?? [],
    );
    expect(
      [...new Set(latin)].filter(
        (word) =>
          !["WARP", "Access", "Bot", "Management", "Firewall", "Network", "Workers", "CDN", "Cache"].includes(word),
      ),
    ).toEqual([]);
  });

  it("told again from the start tells nothing twice", async () => {
    await play(rows.length);
    const before = sent.length;
    await play(rows.length);
    expect(sent.length).toBe(before);
  });
});

describe("a bad reading", () => {
  const bad: [string, { body?: string; status?: number; type?: string }, string][] = [
    ["a page of HTML with status 200", { body: "<html><body>Sorry</body></html>", type: "text/html" }, "wrongShape"],
    ["an empty body", { body: "", type: "application/json" }, "wrongShape"],
    ["truncated JSON", { body: '{"page":{"id":"x"},"incidents":[{"id":"8g', type: "application/json" }, "wrongShape"],
    ["a server error", { status: 503, body: "busy" }, "unreachable"],
    ["a page that is gone", { status: 410, body: "gone" }, "gone"],
  ];

  it.each(bad)(
    "%s is a named problem, resolves nothing and is forgotten at the next good one",
    async (_name, response, kind) => {
      await play(2);
      const told = sent.length;
      page.script(path, [response]);
      clock.set(clock.now() + 60_000);
      await poll();
      expect((await store.feedMemory(feedKey(feed())))?.problem?.kind).toBe(kind);
      expect(sent.length).toBe(told);
      expect((await store.openIncidents()).length).toBe(1);
      page.script(path, [{ body: readFileSync(rows[2]?.file ?? ""), type: "application/json" }]);
      clock.set(clock.now() + 60_000);
      await poll();
      expect(events.map(({ event }) => event)).toContain("feed.recovered");
      expect((await store.feedMemory(feedKey(feed())))?.problem).toBeUndefined();
    },
  );
});

describe("a draft that a person must see", () => {
  it("goes to the review lane with its buttons, and to no channel", async () => {
    await play(2, newsroom({ rules: [{ when: { service: "cloudflare" }, then: "review" }] }));
    expect(sent.map((post) => [post.lane, post.role])).toEqual([["review", "review"]]);
    const [review] = await store.waitingReviews();
    expect(review?.bulletins.map((bulletin) => bulletin.style.edition)).toEqual(["bn-IN", "bn-BD"]);
  });
});
