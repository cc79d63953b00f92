/** Many new stories at once: the first few have their cards, the rest one post. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { foldBursts } from "../src/bursts.ts";
import type { Channel } from "../src/domain/channel.ts";
import type { Delivery } from "../src/domain/delivery.ts";
import { openStore, type SqliteStore } from "../src/store/index.ts";
import * as room from "./telegram/newsroom.ts";
import { block, delivery } from "./telegram/posts.ts";

const channel: Channel = {
  id: "kolkata",
  chat: -1001000000001,
  edition: "bn-IN",
  digits: "bengali",
  mode: "card-and-replies",
  include: { services: ["all"], minImpact: "minor", kinds: ["outage"] },
};
let now = room.evening;
let store: SqliteStore;
beforeEach(async () => {
  now = room.evening;
  store = await openStore({ url: ":memory:" });
});
afterEach(() => store.close());

const fold = (channels: readonly Channel[] = [channel]): Promise<void> =>
  foldBursts({
    store,
    channels,
    phrases: room.phrases,
    clock: { now: () => now, sleep: async () => {} },
    burst: { cards: 3, within: 600_000 },
  });

const card = (at: number): Delivery => {
  const post = { marker: "🟠", blocks: [block("headline", `story ${at}`)] };
  const times = { createdAt: now, notBefore: now };
  return delivery({ id: `d_${at}`, state: "due", attempt: 0, post, postHash: `hash ${at}`, ...times });
};
const enqueue = (from: number, to: number): Promise<void> =>
  store.enqueue(Array.from({ length: to - from + 1 }, (_, at) => card(from + at)));

/** Everything that is due goes out, in order; what was posted. */
async function send(): Promise<string[][]> {
  const told: string[][] = [];
  for (let message = 1; ; message += 1) {
    const [next] = await store.dueDeliveries(now, 1, channel.id);
    if (!next || !(await store.beginSending(next, now))) return told;
    await store.settleDelivery(next.id, { kind: "sent", messageId: next.messageId ?? message }, next.postHash, now);
    told.push(next.post.blocks.filter(({ kind }) => kind !== "lead").map(({ text }) => text));
  }
}

test("so many cards as are allowed go out as they are", async () => {
  await enqueue(1, 3);
  await fold();
  expect(await send()).toEqual([["story 1"], ["story 2"], ["story 3"]]);
});

test("the rest becomes one post of their headlines", async () => {
  await enqueue(1, 6);
  await fold();
  const told = await send();
  expect(told.slice(0, 3)).toEqual([["story 1"], ["story 2"], ["story 3"]]);
  expect(told.slice(3)).toEqual([
    ["একসঙ্গে আরও ৩টি খবর".normalize("NFC"), "🟠 story 4", "🟠 story 5", "🟠 story 6"].map((line) =>
      line.normalize("NFC"),
    ),
  ]);
});

test("what comes soon after is added to it, and what comes later has its own card again", async () => {
  await enqueue(1, 5);
  await fold();
  await send();
  await enqueue(6, 6);
  await fold();
  expect((await send()).map((lines) => lines.length)).toEqual([4]);
  now += 1_200_000;
  await enqueue(7, 7);
  await fold();
  expect(await send()).toEqual([["story 7"]]);
});

test("a story that was told there counts as told: its end is a message of its own", async () => {
  await enqueue(1, 4);
  await fold();
  await send();
  await store.enqueue([{ ...card(99), id: "d_end", role: "reply", replyTo: "d_4" }]);
  expect(await send()).toEqual([["story 99"]]);
  expect(await store.delivery("d_4")).toMatchObject({ state: "sent" });
});

test("nothing is folded when a call for one of them has begun, and nothing in the terminal", async () => {
  await enqueue(1, 5);
  const [fourth] = await store.cardsBeyond({ lane: channel.id, since: 0, now, told: 3 });
  const [first] = await store.dueDeliveries(now, 1);
  if (!first || !fourth) throw new Error("no cards");
  await store.beginSending(first, now);
  expect(await store.foldCards({ ...fourth, id: "d_summary" }, [first, fourth])).toBe(false);
  await store.settleDelivery(first.id, { kind: "notSent", reason: "flood", retryAt: now }, first.postHash, now);
  await fold([{ ...channel, chat: "terminal" }]);
  expect(await send()).toHaveLength(5);
});
