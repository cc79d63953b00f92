/** A post that stops its channel stands before the editors, and their word on it counts once. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Delivery } from "../../src/domain/delivery.ts";
import { createStopDesk, type StopDesk } from "../../src/stopped.ts";
import { causeOf } from "../../src/telegram/refusals.ts";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";
import { editor, type Running, reviewChat, startBot, stranger, viewer } from "./running-bot.ts";

let bot: Running;
let desk: StopDesk;
const card = delivery({ id: "d_1", state: "due", createdAt: room.evening, notBefore: room.evening });
const there = "পোস্টটি আছে";
const again = "আবার পাঠান";

const openDesk = (): StopDesk =>
  createStopDesk({
    store: bot.store,
    newsroom: { channels: [], reviewLane: { lane: "review", chat: reviewChat } },
    phrases: room.phrases,
    causeOf,
  });

beforeEach(async () => {
  bot = await startBot();
  desk = openDesk();
  await bot.store.enqueue([card]);
});
afterEach(() => bot.stop());

const row = (): Promise<Delivery | undefined> => bot.store.delivery(card.id);

/** The call that is made for the post ends so. */
async function stop(outcome: Parameters<Running["store"]["settleDelivery"]>[1], at = room.evening): Promise<Delivery> {
  const due = await row();
  if (!due || !(await bot.store.beginSending(due, at))) throw new Error("the post is not due");
  await bot.store.settleDelivery(card.id, outcome, card.postHash, at);
  return (await row()) ?? card;
}

/** The notices that wait for the review chat, shown there as dispatch would. */
async function shown(): Promise<readonly number[]> {
  const due = (await bot.store.dueDeliveries(room.evening + 1e9, 10)).filter(({ lane }) => lane === "review");
  const ids: number[] = [];
  for (const one of due) {
    await bot.store.beginSending(one, room.evening);
    const outcome = await bot.sender.send(one, undefined);
    await bot.store.settleDelivery(one.id, outcome, one.postHash, room.evening);
    if (outcome.kind === "sent") ids.push(outcome.messageId);
  }
  return ids;
}

const dataOf = (message: number, label: string): string =>
  bot.api.buttons(reviewChat, message).find(({ text }) => text === label.normalize("NFC"))?.callback_data ?? "none";

async function tap(message: number, data: string, by: number): Promise<string> {
  const id = bot.api.tap(reviewChat, message, data, by);
  await bot.settled();
  return bot.api.answerOf(id)?.text ?? "";
}

const nfc = (text: string): string => text.normalize("NFC");

describe("a post in doubt", () => {
  test("is sent again by an editor's tap, and the notice says who decided", async () => {
    await desk.ask(await stop({ kind: "unknown", reason: "no answer" }));
    const [message = 0] = await shown();
    expect(bot.api.message(reviewChat, message)?.text).toContain("ক্লাউডফ্লেয়ারে বিভ্রাট".normalize("NFC"));
    expect(await tap(message, dataOf(message, again), editor)).toBe(nfc("পোস্টটি আবার পাঠানো হচ্ছে।"));
    expect(await row()).toMatchObject({ state: "due" });
    const [notice] = (await bot.store.dueDeliveries(room.evening + 1e9, 10)).filter(({ lane }) => lane === "review");
    expect(notice?.buttons).toEqual([]);
    expect(notice?.post.blocks.at(-1)?.text).toBe("✔️ Person 601 আবার পাঠাতে বলেছেন।");
  });

  test("is there, says an editor", async () => {
    await desk.ask(await stop({ kind: "unknown", reason: "no answer" }));
    const [message = 0] = await shown();
    await tap(message, dataOf(message, there), editor);
    expect(await row()).toMatchObject({ state: "sent" });
  });

  test.each([
    ["a stranger", stranger],
    ["a viewer", viewer],
  ])("stays in doubt whatever %s taps", async (_, person) => {
    await desk.ask(await stop({ kind: "unknown", reason: "no answer" }));
    const [message = 0] = await shown();
    await tap(message, dataOf(message, again), person);
    expect(await row()).toMatchObject({ state: "unknown" });
  });

  test("a tap on the notice of an earlier stop does nothing to a later one", async () => {
    await desk.ask(await stop({ kind: "unknown", reason: "no answer" }));
    const [message = 0] = await shown();
    const old = dataOf(message, again);
    await tap(message, old, editor);
    await stop({ kind: "unknown", reason: "no answer again" }, room.evening + 60_000);
    expect(await tap(message, old, editor)).toBe(nfc("এর মীমাংসা আগেই হয়েছে, কিছু করা হয়নি।"));
    expect(await tap(message, old.replace("again", "there"), editor)).toContain(nfc("আগেই"));
    expect(await row()).toMatchObject({ state: "unknown" });
  });

  test("is put before the editors once, a restart between or not", async () => {
    const stopped = await stop({ kind: "unknown", reason: "no answer" });
    await desk.ask(stopped);
    await openDesk().ask(stopped);
    expect(await shown()).toHaveLength(1);
    await openDesk().ask(stopped);
    expect(await shown()).toHaveLength(0);
  });
});

describe("a channel that refuses", () => {
  const missing = "400 Bad Request: need administrator rights in the channel chat";

  test("the desk is told what to tick, once, and sends again when it is ticked", async () => {
    await stop({ kind: "refused", reason: missing });
    expect(await desk.tellParked()).toHaveLength(1);
    expect(await desk.tellParked()).toHaveLength(0);
    await openDesk().tellParked();
    const [message = 0, ...others] = await shown();
    expect(others).toEqual([]);
    expect(bot.api.message(reviewChat, message)?.text).toContain("«Post messages»");
    expect(bot.api.buttons(reviewChat, message).map(({ text }) => text)).toEqual([nfc(again)]);
    await tap(message, dataOf(message, again), editor);
    expect(await row()).toMatchObject({ state: "due" });
  });

  test.each([
    [missing, { kind: "rights", tick: "Post messages" }],
    ["400 Bad Request: not enough rights to manage pinned messages in the chat", { kind: "rights" }],
    ["403 Forbidden: bot was kicked from the channel chat", { kind: "gone" }],
    ["400 Bad Request: chat not found", { kind: "gone" }],
    ["400 Bad Request: something new", { kind: "refused", reason: "400 Bad Request: something new" }],
  ])("%s has its cause", (lastError, cause) => {
    expect(causeOf({ ...card, lastError })).toMatchObject(cause);
  });

  test("a review chat that is itself stopped, and a person who blocked the bot, make no notice", async () => {
    const parked = { ...card, state: "parked", lastError: missing } as const;
    expect(await desk.ask({ ...parked, lane: "review", chat: reviewChat })).toBe(false);
    expect(await desk.ask({ ...parked, chat: 501 })).toBe(false);
  });
});
