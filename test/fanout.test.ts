/** From a filed bulletin to the messages of its followers, over the real store and the double of Telegram. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { dispatchAll } from "../src/dispatch.ts";
import type { Bulletin, Edition } from "../src/domain/bulletin.ts";
import type { Change, ChangeKind } from "../src/domain/change.ts";
import { type Follower, own, type Subject } from "../src/domain/following.ts";
import { hashOf } from "../src/domain/ids.ts";
import type { Incident } from "../src/domain/incident.ts";
import { homeZone } from "../src/domain/rest.ts";
import { tellFollowers } from "../src/fanout.ts";
import { openStore } from "../src/store/index.ts";
import { createBudget } from "../src/telegram/budget.ts";
import { createClient } from "../src/telegram/client.ts";
import { createTelegramSender } from "../src/telegram/sender.ts";
import { type BotApi, startBotApi } from "./support/bot-api/index.ts";
import * as room from "./telegram/newsroom.ts";
import { block } from "./telegram/posts.ts";

const people = [501, 502, 503, 504, 505];
let api: BotApi;
let store: Awaited<ReturnType<typeof openStore>>;
let now: number;
const clock = {
  now: () => now,
  sleep: (ms: number) => {
    now += ms;
    return new Promise<void>((resolve) => setImmediate(resolve));
  },
};

beforeEach(async () => {
  now = room.evening;
  api = await startBotApi({ chats: people.map((id) => ({ id, type: "private" as const })) });
  store = await openStore({ url: ":memory:" });
});
afterEach(async () => {
  await api.close();
  await store.close();
});

const follower = (chat: number, more: Partial<Follower> = {}): Follower => ({
  chat,
  edition: "bn-IN",
  subjects: [],
  minImpact: "minor",
  kinds: ["outage"],
  rest: { zone: homeZone[more.edition ?? "bn-IN"], days: [], graveBreaksIn: false },
  ...more,
});

async function follow(chat: number, subjects: readonly Subject[], more: Partial<Follower> = {}): Promise<void> {
  await store.follow(follower(chat, more), { add: subjects }, now);
}

const outage = room.incident(room.cloudflare);

function bulletin(change: Change, text: string, edition: Edition): Bulletin {
  return {
    ...(room.review(outage).bulletins[0] as Bulletin),
    id: `b_${hashOf(change.id, edition)}` as Bulletin["id"],
    change: change.id,
    style: { edition, digits: "bengali" },
    blocks: [block("headline", text), block("history", text)],
  };
}

let version = 0;
beforeEach(() => {
  version = 0;
});

async function publish(kind: ChangeKind, text: string, more: Partial<Incident> = {}): Promise<void> {
  const incident: Incident = { ...outage, ...more, version: version + 1 };
  const filing = room.filing(room.readAt(room.cloudflare, now), [incident]);
  const [opened] = filing.changes;
  if (!opened) throw new Error("expected a change");
  const change: Change = { ...opened, id: `c_${hashOf(kind, text)}` as Change["id"], kind, at: now };
  const outcome = await store.file({
    ...filing,
    incidents: [{ incident, expectedVersion: version }],
    changes: [change],
    bulletins: (["bn-IN", "bn-BD"] as const).map((edition) => bulletin(change, `${edition} ${text}`, edition)),
  });
  expect(outcome).toEqual({ kind: "filed" });
  version += 1;
}

const fanout = () =>
  tellFollowers({
    store,
    services: new Map([...room.services].map(([, one]) => [one.id, one])),
    clock,
    parts: room.parts,
    buttons: () => [],
  });

async function send(): Promise<void> {
  const budget = createBudget(clock, { slots: 30, slotMs: 0, chatMs: 0, groupSlots: 30, groupMs: 0 });
  const client = createClient({ token: api.token, apiRoot: api.url });
  const sender = createTelegramSender({ api: client, budget, clock, log: () => {} });
  await dispatchAll({ store, senderFor: () => sender, clock, log: () => {} } as never);
}

async function tellAll(): Promise<void> {
  await fanout();
  await send();
}

const seen = (chat: number): readonly string[] => api.messages(chat).map(({ text }) => text.split("\n")[0] ?? "");

test("whoever follows the service, its category or everything gets one card, in their edition", async () => {
  await follow(501, [own("cloudflare")]);
  await follow(502, ["category:cdn"], { edition: "bn-BD" });
  await follow(503, ["all", own("cloudflare")]);
  await follow(504, [own("chatgpt")]);
  await follow(505, ["all", "except:cloudflare"]);
  await publish("opened", "down");
  await tellAll();
  expect(people.map((id) => seen(id).length)).toEqual([1, 1, 1, 0, 0]);
  expect(seen(501)[0]).toContain("bn-IN down");
  expect(seen(502)[0]).toContain("bn-BD down");
});

test("a part of a service is told of what names it, in the list of components or in the title, and of the rest of that story", async () => {
  await follow(501, ["part:cloudflare/mumbai"]);
  await follow(502, ["part:cloudflare/custom-rulesets"]);
  await follow(503, ["part:chatgpt/mumbai"]);
  await follow(504, ["part:cloudflare/ap-south-1"]);
  await publish("opened", "down", { components: [{ name: "Mumbai, India - (BOM)" }] });
  await tellAll();
  expect(people.map((id) => seen(id).length)).toEqual([1, 0, 0, 0, 0]);
  await publish("updated", "rules too", { components: [{ name: "Custom Rulesets" }] });
  await publish("resolved", "over", { components: [{ name: "Custom Rulesets" }] });
  await tellAll();
  expect(people.map((id) => seen(id).length)).toEqual([2, 1, 0, 0, 0]);
  expect(await store.partsFollowed("cloudflare")).toEqual([
    "part:cloudflare/ap-south-1",
    "part:cloudflare/custom-rulesets",
    "part:cloudflare/mumbai",
  ]);
});

test("who follows a city is told of the region of a cloud that lies in it", async () => {
  await follow(501, ["part:cloudflare/mumbai"]);
  await publish("opened", "down", { title: "Errors in ap-south-1" });
  await tellAll();
  expect(seen(501)).toHaveLength(1);
});

test("a change of state edits the card and rings under it; a mere update only edits", async () => {
  await follow(501, ["all"]);
  await publish("opened", "down");
  await tellAll();
  await publish("updated", "still down");
  await tellAll();
  expect(seen(501)).toHaveLength(1);
  expect(seen(501)[0]).toContain("still down");
  await publish("resolved", "up again", { phase: "resolved", resolvedAt: now });
  await tellAll();
  const [card, reply] = api.messages(501);
  expect(card?.text).toContain("up again");
  expect(reply?.text).toContain("up again");
  expect(reply).toMatchObject({ replyTo: card?.id, silent: false });
});

test("who joins late gets the card as it stands, and no replies to what it tells already", async () => {
  await follow(501, ["all"]);
  await publish("opened", "down");
  await tellAll();
  await follow(502, ["all"]);
  await publish("advanced", "cause found");
  await tellAll();
  expect(seen(501)).toHaveLength(2);
  expect(seen(502)).toHaveLength(1);
  expect(seen(502)[0]).toContain("cause found");
});

test("impact and kind are the follower's choice; the end is told to whoever was told of the beginning", async () => {
  await follow(501, ["all"], { minImpact: "critical" });
  await follow(502, ["all"], { kinds: ["maintenance"] });
  await publish("opened", "small", { impact: "minor" });
  await tellAll();
  expect([seen(501), seen(502)]).toEqual([[], []]);
  await publish("escalated", "big", { impact: "critical" });
  await tellAll();
  await publish("eased", "small again", { impact: "minor" });
  await tellAll();
  expect(seen(501)).toHaveLength(1);
  expect(seen(501)[0]).toContain("small again");
  expect(seen(502)).toEqual([]);
});

test("who unfollowed sees the card kept true, and hears nothing", async () => {
  await follow(501, ["all"]);
  await publish("opened", "down");
  await tellAll();
  await store.follow(follower(501), { drop: ["all"] }, now);
  await publish("resolved", "up again", { phase: "resolved" });
  await tellAll();
  expect(seen(501)).toEqual([expect.stringContaining("up again")]);
});

test("in quiet hours nothing is sent; in the morning one message tells how it stands", async () => {
  const rest = { zone: "Asia/Kolkata", hours: { from: 17, until: 7 }, days: [], graveBreaksIn: false };
  await follow(501, ["all"], { rest });
  await follow(502, ["all"], { rest: { ...rest, graveBreaksIn: true } });
  await publish("opened", "down");
  await tellAll();
  expect([seen(501).length, seen(502).length]).toEqual([0, 1]);
  await publish("resolved", "up again", { phase: "resolved" });
  await tellAll();
  expect(seen(501)).toEqual([]);
  now = Date.UTC(2025, 10, 19, 1, 30);
  await send();
  expect(seen(501)).toEqual([expect.stringContaining("up again")]);
});

test("who blocked the bot is forgotten, and nobody else waits for them", async () => {
  await follow(501, ["all"]);
  await follow(502, ["all"]);
  api.setMembership(501, "blocked", 501);
  await publish("opened", "down");
  await tellAll();
  await fanout();
  expect(seen(502)).toHaveLength(1);
  expect(await store.reader(501)).toBeUndefined();
  expect(await store.stoppedDeliveries()).toEqual([]);
});

test("a page that was told is not told again, whoever tries", async () => {
  await follow(501, ["all"]);
  await publish("opened", "down");
  const broadcast = await store.nextBroadcast();
  if (!broadcast) throw new Error("expected a broadcast");
  const page = { broadcast, deliveries: [], carded: [501], told: 1, reach: { total: 1, left: 0 } };
  expect(await store.tellPage(page)).toBe(true);
  expect(await store.tellPage(page)).toBe(false);
});

test("how many it may concern is counted once, and how many are left as it goes on", async () => {
  await follow(501, [own("cloudflare"), "all"]);
  await follow(502, ["category:cdn"]);
  await follow(503, ["all"], { edition: "bn-BD" });
  await follow(504, [own("chatgpt")]);
  await publish("opened", "down");
  expect((await store.broadcastsUnderWay()).map(({ reach }) => reach)).toEqual([undefined, undefined]);
  const [broadcast] = await store.broadcastsUnderWay();
  if (!broadcast) throw new Error("expected a broadcast");
  const total = await store.reachOf(broadcast, ["all", own("cloudflare"), "category:cdn"]);
  expect(total).toBe(2);
  const page = { broadcast, deliveries: [], carded: [], told: 1, reach: { total, left: 1 }, next: 501 };
  expect(await store.tellPage(page)).toBe(true);
  expect((await store.broadcastsUnderWay())[0]).toMatchObject({ told: 1, reach: { total: 2, left: 1 } });
});

test("without followers nothing is kept to be told", async () => {
  await publish("opened", "down");
  expect(await store.nextBroadcast()).toBeUndefined();
});
