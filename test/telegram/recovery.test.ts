import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SendOutcome } from "../../src/domain/delivery.ts";
import type { Clock, Sender } from "../../src/ports.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import { markedDelivery, markerUrl } from "../../src/telegram/marker.ts";
import { createRecovery, type Doubt, type Recovery } from "../../src/telegram/recovery.ts";
import { createTelegramSender } from "../../src/telegram/sender.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { delivery } from "./posts.ts";

const channel = -1001000000001;
const audit = -1009000000009;
let api: BotApi;
let sender: Sender;
let recovery: Recovery;
let slept: number[];

const clock: Clock = {
  now: () => 1_000_000,
  sleep: async (ms) => {
    if (ms > 0) slept.push(ms);
    await whileWaiting(ms);
  },
};
let whileWaiting: (ms: number) => Promise<void>;

beforeEach(async () => {
  slept = [];
  whileWaiting = async () => {};
  api = await startBotApi({
    chats: [
      { id: channel, type: "channel" },
      { id: audit, type: "channel", title: "Audit" },
    ],
  });
  const client = createClient({ token: api.token, apiRoot: api.url, timeoutSeconds: 2 });
  const budget = createBudget(clock, { slots: 30, slotMs: 0, chatMs: 0, groupSlots: 30, groupMs: 0 });
  const details = (one: { readonly id: string }) => ({ words: "বিস্তারিত", url: markerUrl("bibhrat_bot", one) });
  sender = createTelegramSender({ api: client, budget, clock, log: () => {}, details });
  recovery = createRecovery({ api: client, budget, clock, auditChat: audit });
  api.post(channel, "an earlier post");
});
afterEach(() => api.close());

const post = delivery({ id: "d_0123456789abcdef" });
const doubt: Doubt = { delivery: post, begunAt: clock.now(), watermark: 1 };
const send = (): Promise<SendOutcome> => sender.send(post, undefined);

test("every post carries its own name, and gives it back", async () => {
  await send();
  expect(markedDelivery(api.message(channel, 2)?.entities as never)).toBe(post.id);
  expect(
    markedDelivery([{ type: "text_link", offset: 0, length: 1, url: "https://t.me/other?start=x" }]),
  ).toBeUndefined();
  expect(markerUrl("bibhrat_bot", post).split("start=")[1]?.length).toBeLessThanOrEqual(64);
});

describe("a post in doubt", () => {
  test("that arrived is found, after the grace, at the first look", async () => {
    api.faults.next("sendMessage", { kind: "deliverThenDrop" });
    expect((await send()).kind).toBe("unknown");
    expect(await recovery.settle(doubt)).toEqual({ kind: "found", messageId: 2 });
    expect(slept).toEqual([35_000]);
  });

  test("that never arrived is absent, after two looks", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await send();
    expect(await recovery.settle(doubt)).toEqual({ kind: "absent" });
    expect(slept).toEqual([35_000, 30_000]);
    expect(api.callsOf("forwardMessage")).toHaveLength(6);
  });

  test("that arrives late is found at the second look", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await send();
    whileWaiting = async (ms) => {
      if (ms === 30_000) await send();
    };
    expect(await recovery.settle(doubt)).toEqual({ kind: "found", messageId: 2 });
  });

  test("is found behind people's posts, deleted ones and pins", async () => {
    const human = api.post(channel, "by hand");
    api.post(channel, "by hand, too");
    api.deleteByHand(channel, human.id);
    api.faults.next("sendMessage", { kind: "badGateway" });
    await send();
    expect(await recovery.settle(doubt)).toEqual({ kind: "found", messageId: 4 });
  });

  test("is not taken for another post of ours, nor for its own copy by a person", async () => {
    await sender.send(delivery({ id: "d_another" }), undefined);
    api.post(channel, api.message(channel, 2)?.text ?? "");
    expect(await recovery.settle(doubt)).toEqual({ kind: "absent" });
  });

  test("is a person's business where nothing can be looked into", async () => {
    const privately = { ...doubt, delivery: delivery({ chat: 501 }) };
    expect((await recovery.settle(privately)).kind).toBe("unclear");
    const { watermark: _, ...unmarked } = doubt;
    expect((await recovery.settle(unmarked)).kind).toBe("unclear");
  });

  test.each([
    { kind: "flood", seconds: 9 },
    { kind: "badGateway" },
    { kind: "refuse", code: 400, description: "Bad Request: chat not found" },
  ] as const)("stays in doubt while the probe itself fails ($kind)", async (fault) => {
    api.faults.next("forwardMessage", fault);
    expect((await recovery.settle(doubt)).kind).toBe("unclear");
  });

  test("is not looked for for ever", async () => {
    for (let at = 0; at < 120; at += 1) api.post(channel, "chatter");
    expect(await recovery.settle(doubt)).toEqual({ kind: "unclear", reason: "no end of the chat after 100 messages" });
  });
});

test("of a post that came twice after all, the later one goes", async () => {
  await send();
  api.post(channel, "by hand");
  await send();
  expect(await recovery.sweep(doubt, 2)).toEqual([4]);
  expect(api.messages(channel).map(({ id }) => id)).toEqual([1, 2, 3]);
});
