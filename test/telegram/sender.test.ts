import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LogEvent } from "../../src/log.ts";
import type { Clock, Sender } from "../../src/ports.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import { createTelegramSender } from "../../src/telegram/sender.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { block, delivery, outage } from "./posts.ts";

const channel = -1001000000001;
const clock: Clock = { now: () => 1_763_466_480_000, sleep: () => new Promise((resolve) => setTimeout(resolve, 1)) };

let api: BotApi;
let events: LogEvent[];
let sender: Sender;

beforeEach(async () => {
  api = await startBotApi({ chats: [{ id: channel, type: "channel", username: "bibhrat_test", topics: [7] }] });
  events = [];
  sender = senderOf(api.token, 5);
});
afterEach(() => api.close());

function senderOf(token: string, timeoutSeconds: number): Sender {
  const client = createClient({ token, apiRoot: api.url, timeoutSeconds });
  // Slots that free at once: this file is about calls, budget.test.ts is about their pace.
  const budget = createBudget(clock, { slots: 30, slotMs: 0, chatMs: 0, groupSlots: 30, groupMs: 0 });
  return createTelegramSender({ api: client, budget, clock, log: (event) => events.push(event) });
}

describe("send", () => {
  test("a card arrives as it was written", async () => {
    expect(await sender.send(delivery(), undefined)).toEqual({ kind: "sent", messageId: 1 });
    const [message] = api.messages(channel);
    expect(message?.text).toContain("🔴 ক্লাউডফ্লেয়ারে বিভ্রাট\n\n".normalize("NFC"));
    expect(message?.entities.map(({ type }) => type)).toEqual([
      "bold",
      "expandable_blockquote",
      "text_link",
      "hashtag",
      "hashtag",
    ]);
    expect(message).toMatchObject({ silent: false, linkPreviewOff: true });
  });

  test("a quiet post makes no sound, a reply hangs under its card, a topic is kept, buttons are under it", async () => {
    await sender.send(delivery(), undefined);
    const buttons = [[{ label: "প্রকাশ", data: "p:1" }]];
    await sender.send(delivery({ ring: false, topic: 7, buttons }), 1);
    expect(api.message(channel, 2)).toMatchObject({ silent: true, replyTo: 1, topic: 7 });
    expect(api.buttons(channel, 2)).toEqual([{ text: "প্রকাশ", callback_data: "p:1" }]);
  });

  test("a reply to a card that somebody deleted is sent all the same", async () => {
    expect(await sender.send(delivery(), 99)).toEqual({ kind: "sent", messageId: 1 });
  });

  test("a public name is an address", async () => {
    expect((await sender.send(delivery({ chat: "@bibhrat_test" }), undefined)).kind).toBe("sent");
  });

  test.each([
    ["dropBefore", 0],
    ["deliverThenDrop", 1],
    ["badGateway", 1],
  ] as const)("%s leaves the outcome unknown", async (kind, arrived) => {
    api.faults.next("sendMessage", { kind });
    expect((await sender.send(delivery(), undefined)).kind).toBe("unknown");
    expect(api.messages(channel)).toHaveLength(arrived);
    expect(api.callsOf("sendMessage")).toHaveLength(1);
  });

  test("no answer in time leaves it unknown", async () => {
    const slow = await startBotApi({
      chats: [{ id: channel, type: "channel" }],
      clock: { now: () => 0, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    });
    slow.faults.next("sendMessage", { kind: "slow", ms: 400 });
    const client = createClient({ token: slow.token, apiRoot: slow.url, timeoutSeconds: 0.1 });
    const budget = createBudget(clock);
    const impatient = createTelegramSender({ api: client, budget, clock, log: () => {} });
    expect(await impatient.send(delivery(), undefined)).toMatchObject({ kind: "unknown", reason: /timed out/ });
    await slow.close();
  });

  test("429 is certainly not sent, and says when to come back", async () => {
    api.faults.next("sendMessage", { kind: "flood", seconds: 9 });
    expect(await sender.send(delivery(), undefined)).toMatchObject({ kind: "notSent", retryAt: clock.now() + 9000 });
  });

  test("a server that is not there is certainly not sent", async () => {
    const nowhere = createClient({ token: api.token, apiRoot: "http://127.0.0.1:9" });
    const lost = createTelegramSender({ api: nowhere, budget: createBudget(clock), clock, log: () => {} });
    expect(await lost.send(delivery(), undefined)).toMatchObject({ kind: "notSent", reason: "ECONNREFUSED" });
  });

  test("a markup that Telegram does not take goes out as plain text, once, and the operator is told", async () => {
    const description = "Bad Request: can't parse entities: Unclosed start tag at byte offset 4";
    api.faults.next("sendMessage", { kind: "refuse", code: 400, description });
    expect((await sender.send(delivery(), undefined)).kind).toBe("sent");
    expect(api.messages(channel)).toHaveLength(1);
    expect(events).toEqual([{ event: "telegram.problem", detail: expect.stringContaining("plain text") }]);
  });

  test("a wrong token is no reason to lose a post", async () => {
    expect((await senderOf("123456789:wrong", 5).send(delivery(), undefined)).kind).toBe("notSent");
  });
});

describe("edit", () => {
  const moved = { ...outage, blocks: [...outage.blocks, block("closing", "পরের খবর সন্ধ্যায়।")] };

  test("the message shows what is wanted now, twice over if need be", async () => {
    await sender.send(delivery(), undefined);
    const wanted = delivery({ messageId: 1, post: moved });
    expect(await sender.edit(wanted)).toEqual({ kind: "sent", messageId: 1 });
    expect(await sender.edit(wanted)).toEqual({ kind: "sent", messageId: 1 });
    expect(api.message(channel, 1)?.text).toContain("পরের খবর সন্ধ্যায়।".normalize("NFC"));
  });

  test("an edit without an answer is not in doubt: it can be made again", async () => {
    await sender.send(delivery(), undefined);
    api.faults.next("editMessageText", { kind: "deliverThenDrop" });
    expect((await sender.edit(delivery({ messageId: 1, post: moved }))).kind).toBe("notSent");
  });

  test("a message that somebody deleted is missing", async () => {
    await sender.send(delivery(), undefined);
    api.deleteByHand(channel, 1);
    expect((await sender.edit(delivery({ messageId: 1, post: moved }))).kind).toBe("missing");
  });
});
