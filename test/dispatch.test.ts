/** The outbox over the Bot API double: order, doubt, quiet, and a database that cannot be written. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDispatcher, type Dispatcher } from "../src/dispatch.ts";
import type { Delivery } from "../src/domain/delivery.ts";
import { telegramTimings } from "../src/domain/timings.ts";
import type { LogEvent } from "../src/log.ts";
import type { Clock, Outbox, Sender } from "../src/ports.ts";
import { createRecovery, type Recovery } from "../src/recovery.ts";
import { openStore, type SqliteStore, StoreProblem } from "../src/store/index.ts";
import { createBudget } from "../src/telegram/budget.ts";
import { createClient } from "../src/telegram/client.ts";
import { markerUrl } from "../src/telegram/marker.ts";
import { createSeeker } from "../src/telegram/seeker.ts";
import { createTelegramSender } from "../src/telegram/sender.ts";
import { type BotApi, startBotApi } from "./support/bot-api/index.ts";
import { block, delivery as sample } from "./telegram/posts.ts";

const channel = -1001000000001;
const audit = -1009000000009;
const start = 1_763_466_480_000;

let now: number;
const clock: Clock = {
  now: () => now,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, 2));
      signal?.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
    }),
};

let api: BotApi;
let store: SqliteStore;
let sender: Sender;
let dispatcher: Dispatcher;
let recovery: Recovery;
let events: LogEvent[];
let asked: string[];

beforeEach(async () => {
  now = start;
  events = [];
  asked = [];
  api = await startBotApi({
    chats: [
      { id: channel, type: "channel" },
      { id: audit, type: "channel" },
      { id: 501, type: "private" },
    ],
  });
  store = await openStore({ url: ":memory:" });
  await store.raiseWatermark("kolkata", 0);
  const client = createClient({ token: api.token, apiRoot: api.url, timeoutSeconds: 2 });
  const budget = createBudget(clock, { slots: 30, slotMs: 0, chatMs: 0, groupSlots: 30, groupMs: 0 });
  const details = (one: Delivery) => ({ words: "বিস্তারিত", url: markerUrl("bibhrat_bot", one) });
  sender = createTelegramSender({ api: client, budget, clock, log: (event) => events.push(event), details });
  dispatcher = dispatcherOver(store);
  recovery = recoveryWith(createSeeker({ api: client, budget, clock, auditChat: audit }));
});
afterEach(async () => {
  await store.close();
  await api.close();
});

const dispatcherOver = (outbox: Outbox): Dispatcher =>
  createDispatcher({
    store: outbox,
    senderFor: () => sender,
    clock,
    log: (event) => events.push(event),
    holder: "this",
  });
const recoveryWith = (seeker: Parameters<typeof createRecovery>[0]["seeker"]): Recovery =>
  createRecovery({
    store,
    seeker,
    ask: async (_, reason) => void asked.push(reason),
    clock,
    log: (event) => events.push(event),
    timings: telegramTimings,
  });

const delivery = (id: string, more: Partial<Delivery> = {}): Delivery =>
  sample({ id, state: "due", attempt: 0, createdAt: start, notBefore: start, ...more });
const post = (text: string): Delivery["post"] => ({ marker: "🟠", blocks: [block("headline", text)] });
const retext = (one: Delivery, text: string): Delivery => ({ ...one, post: post(text), postHash: `hash of ${text}` });
const posts = (chat = channel): string[] => api.messages(chat).map(({ text }) => text.split("\n")[0] ?? "");
const state = async (id: string): Promise<string | undefined> => (await store.delivery(id))?.state;

async function dispatch(): Promise<void> {
  await dispatcher.start();
  await dispatcher.drained();
}
async function recoverAfter(ms: number): Promise<void> {
  now += ms;
  await recovery.start();
  await recovery.idle();
}

describe("a pin", () => {
  const pinned = (): readonly number[] => api.pinned(channel);

  test("is made between two posts of a channel that is never without one", async () => {
    await store.enqueue([delivery("card", { pin: true }), delivery("second"), delivery("third")]);
    await dispatch();
    const made = api.calls.map(({ method }) => method.toLowerCase()).filter((name) => /^(sendmessage|pin)/.test(name));
    expect(made).toEqual(["sendmessage", "pinchatmessage", "sendmessage", "sendmessage"]);
  });

  test("is made when the card stands, taken away when it is no longer wanted, and made once", async () => {
    const card = delivery("card", { pin: true });
    await store.enqueue([card]);
    await dispatch();
    await dispatch();
    await dispatch();
    expect(pinned()).toEqual([1]);
    expect(api.callsOf("pinChatMessage")).toHaveLength(1);
    await store.enqueue([{ ...retext(card, "it is over"), pin: false }]);
    await dispatch();
    await dispatch();
    expect(pinned()).toEqual([]);
    expect(api.messages(channel).find(({ id }) => id === 1)?.text).toContain("it is over");
  });

  test("without an answer is made again, and a right that is missing holds no post up", async () => {
    api.faults.next("pinChatMessage", { kind: "dropBefore" }, { kind: "refuse", code: 400, description: noPins });
    await store.enqueue([delivery("card", { pin: true })]);
    await dispatch();
    await dispatch();
    now += 10_000;
    await dispatch();
    expect(pinned()).toEqual([]);
    await store.enqueue([delivery("second", { createdAt: now, notBefore: now })]);
    await dispatch();
    expect(await state("second")).toBe("sent");
    now += 3_600_000;
    await dispatch();
    expect(pinned()).toEqual([1]);
  });

  test("of a card that a person has deleted is made on the card that is posted anew", async () => {
    const card = delivery("card", { pin: true });
    await store.enqueue([card]);
    await dispatch();
    await dispatch();
    api.deleteByHand(channel, 1);
    await store.enqueue([{ ...retext(card, "anew"), pin: true }]);
    await dispatch();
    await dispatch();
    expect(pinned()).toContain((await store.delivery("card"))?.messageId);
  });
});

const noPins = "Bad Request: not enough rights to manage pinned messages in the chat";

describe("a lane", () => {
  test("goes on by itself, in order", async () => {
    await store.enqueue(["1", "2", "3", "4"].map((id, at) => retext(delivery(id, { createdAt: start + at }), id)));
    now += 10;
    await dispatch();
    expect(posts()).toEqual(["🟠 1", "🟠 2", "🟠 3", "🟠 4"]);
  });

  test("shows the newest wish in one call, however many came meanwhile", async () => {
    const card = delivery("card");
    await store.enqueue([card]);
    await dispatch();
    for (let at = 1; at <= 10; at += 1) await store.enqueue([retext(card, `edit ${at}`)]);
    await dispatch();
    expect(posts()).toEqual(["🟠 edit 10"]);
    expect(api.callsOf("editMessageText")).toHaveLength(1);
  });

  test("takes not modified for done, and posts a card anew that a person has deleted", async () => {
    const card = delivery("card");
    await store.enqueue([card]);
    await dispatch();
    await store.enqueue([{ ...card, postHash: "the same text, hashed otherwise" }]);
    await dispatch();
    expect(await state("card")).toBe("sent");
    api.deleteByHand(channel, 1);
    await store.enqueue([retext(card, "anew")]);
    await dispatch();
    expect(posts()).toEqual(["🟠 anew"]);
    expect((await store.delivery("card"))?.messageId).toBe(2);
  });

  test("is fenced: another holder's lease keeps us out", async () => {
    await store.enqueue([delivery("card")]);
    await store.leaseLane({ lane: "kolkata", holder: "other", now, until: now + 60_000 });
    await dispatch();
    expect(posts()).toEqual([]);
    now += 60_001;
    await dispatch();
    expect(posts()).toHaveLength(1);
  });
});

describe("a post in doubt", () => {
  test("that arrived is adopted at the first look, and edited later", async () => {
    api.faults.next("sendMessage", { kind: "deliverThenDrop" });
    await store.enqueue([delivery("card"), delivery("next", { createdAt: start + 1 })]);
    now += 10;
    await dispatch();
    expect(await state("card")).toBe("unknown");
    await recoverAfter(20_000);
    expect(api.callsOf("forwardMessage")).toHaveLength(0);
    await recoverAfter(15_000);
    expect(await store.delivery("card")).toMatchObject({ state: "sent", messageId: 1 });
    await dispatch();
    expect(posts()).toHaveLength(2);
  });

  test("that did not arrive is sent again only after two looks, and swept two minutes later", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await store.enqueue([delivery("card")]);
    await dispatch();
    await recoverAfter(35_000);
    expect(await state("card")).toBe("unknown");
    await recoverAfter(29_000);
    expect(await state("card")).toBe("unknown");
    await recoverAfter(1_000);
    await dispatch();
    expect(posts()).toHaveLength(1);
    // The first request was late: longer than anybody waits.
    await sender.send(delivery("card"), undefined);
    expect(posts()).toHaveLength(2);
    await recoverAfter(120_000);
    expect(posts()).toHaveLength(1);
    expect(events).toContainEqual(expect.objectContaining({ event: "recovery.step", step: "removed" }));
    expect(await store.dueSweeps(now)).toEqual([]);
  });

  test("in a chat that fills up is swept piece by piece, each time from where the sweep before had ended", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await store.enqueue([delivery("card")]);
    await dispatch();
    await recoverAfter(35_000);
    await recoverAfter(30_000);
    for (let at = 0; at < 130; at += 1) api.post(channel, "chatter");
    await dispatch();
    await recoverAfter(120_000);
    expect(await store.dueSweeps(now)).toMatchObject([{ watermark: 100 }]);
    const calls = api.callsOf("forwardMessage").length;
    await recoverAfter(1_000);
    expect(await store.dueSweeps(now)).toEqual([]);
    expect(api.callsOf("forwardMessage").length - calls).toBeLessThan(40);
  });

  test("that cannot be looked for in three minutes is put before an editor, and looked for all the same", async () => {
    api.faults.next("sendMessage", { kind: "deliverThenDrop" });
    await store.enqueue([delivery("card")]);
    await dispatch();
    for (let at = 0; at < 18; at += 1) api.faults.next("forwardMessage", { kind: "badGateway" });
    for (let at = 0; at < 6; at += 1) await recoverAfter(35_000);
    expect(asked).toHaveLength(1);
    await recoverAfter(35_000);
    expect(await state("card")).toBe("sent");
  });

  test("waits for a person without an audit chat", async () => {
    api.faults.next("sendMessage", { kind: "deliverThenDrop" });
    await store.enqueue([delivery("card")]);
    await dispatch();
    recovery = recoveryWith(undefined);
    await recoverAfter(35_000);
    expect(asked).toEqual([expect.stringContaining("no audit chat")]);
    const audit = { at: now, actor: 601, act: "lanes.settle", subject: "card" } as const;
    expect(await store.settleByHand("card", "sent", 1, audit)).toBe(true);
    await recoverAfter(600_000);
    expect(asked).toHaveLength(1);
  });

  test("in a private chat is never sent twice, and says so", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await store.enqueue([delivery("alert", { lane: "501", chat: 501 })]);
    await dispatch();
    await recoverAfter(0);
    await dispatch();
    expect(api.callsOf("sendMessage")).toHaveLength(1);
    expect(await state("alert")).toBe("sent");
    expect(await store.auditOf("alert")).toEqual([expect.objectContaining({ act: "recovery.giveUp" })]);
  });

  test("is a person's to settle while we search", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await store.enqueue([delivery("card")]);
    await dispatch();
    await recoverAfter(35_000);
    await store.settleByHand("card", "unsent", undefined, {
      at: now,
      actor: 601,
      act: "lanes.settle",
      subject: "card",
    });
    await dispatch();
    await recoverAfter(30_000);
    expect(posts()).toHaveLength(1);
    expect(await state("card")).toBe("sent");
  });
});

describe("a 429", () => {
  test("holds the lane in the database until Telegram allows it", async () => {
    api.faults.next("sendMessage", { kind: "flood", seconds: 9 });
    await store.enqueue([delivery("card")]);
    await dispatch();
    expect((await store.lanes()).find(({ id }) => id === "kolkata")?.notBefore).toBe(start + 9000);
    now += 8_999;
    expect(await store.dueDeliveries(now, 10)).toEqual([]);
    now += 1;
    expect(await store.dueDeliveries(now, 10)).toHaveLength(1);
  });

  test("any number in a row loses nothing", async () => {
    for (let at = 0; at < 7; at += 1) api.faults.next("sendMessage", { kind: "flood", seconds: 2 });
    await store.enqueue([delivery("card")]);
    for (let at = 0; at < 8; at += 1) {
      await dispatch();
      now += 2_000;
    }
    expect(posts()).toHaveLength(1);
  });
});

describe("a refusal", () => {
  const refusals = [
    ["gone", 403, "Forbidden: bot was kicked from the channel chat"],
    ["unknown chat", 400, "Bad Request: chat not found"],
    ["rights missing", 400, "Bad Request: need administrator rights in the channel chat"],
    ["too long", 400, "Bad Request: message is too long"],
  ] as const;
  test.each(refusals)("%s parks the lane with the reason", async (_, code, description) => {
    api.faults.next("sendMessage", { kind: "refuse", code, description });
    await store.enqueue([delivery("card"), delivery("next", { createdAt: start + 1 })]);
    now += 10;
    await dispatch();
    expect(await store.stoppedDeliveries()).toMatchObject([
      { id: "card", state: "parked", lastError: `${code} ${description}` },
    ]);
    expect(api.callsOf("sendMessage")).toHaveLength(1);
  });

  test("a group that has moved gets the post in its new place", async () => {
    api.addChat({ id: -5, type: "group" });
    api.migrate(-5, { id: -1001000000005, type: "supergroup" });
    await store.enqueue([delivery("card", { lane: "group", chat: -5 })]);
    await dispatch();
    expect(posts(-1001000000005)).toHaveLength(1);
  });
});

describe("a database that cannot be written", () => {
  const full = (): never => {
    throw new StoreProblem("full", "the disk is full: nothing was written");
  };

  test("sends nothing, says so once, and goes on when there is room", async () => {
    let isFull = true;
    const outbox: Outbox = { ...store, beginSending: (...of) => (isFull ? full() : store.beginSending(...of)) };
    dispatcher = dispatcherOver(outbox);
    await store.enqueue([delivery("card")]);
    await dispatch();
    now += 10_000;
    await dispatch();
    expect(posts()).toEqual([]);
    expect(dispatcher.trouble?.reason).toContain("full");
    expect(events.filter(({ event }) => event === "store.problem")).toHaveLength(1);
    isFull = false;
    now += 10_000;
    await dispatch();
    expect(posts()).toHaveLength(1);
    expect(dispatcher.trouble).toBeUndefined();
  });

  test("an outcome that could not be written is written before anything else is sent", async () => {
    let isFull = true;
    const outbox: Outbox = { ...store, settleDelivery: (...of) => (isFull ? full() : store.settleDelivery(...of)) };
    dispatcher = dispatcherOver(outbox);
    await store.enqueue([delivery("card"), delivery("next", { createdAt: start + 1 })]);
    now += 10;
    await dispatch();
    expect(posts()).toHaveLength(1);
    isFull = false;
    now += 10_000;
    await dispatch();
    expect(posts()).toHaveLength(2);
    expect(await state("card")).toBe("sent");
  });
});

test("stopping begins nothing more and leaves nothing in doubt", async () => {
  const stopping = new AbortController();
  await store.enqueue([1, 2, 3].map((at) => delivery(`d${at}`, { createdAt: start + at })));
  now += 10;
  await dispatcher.start(stopping.signal);
  while (api.callsOf("sendMessage").length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  stopping.abort();
  await dispatcher.settled();
  const states = await Promise.all([1, 2, 3].map((at) => state(`d${at}`)));
  expect(states.filter((one) => one !== "sent" && one !== "due")).toEqual([]);
  expect(states[2]).toBe("due");
});
