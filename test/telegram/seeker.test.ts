import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SendOutcome } from "../../src/domain/delivery.ts";
import type { Clock, Seeker, Sender, Sought } from "../../src/ports.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import { markedDelivery, markerUrl } from "../../src/telegram/marker.ts";
import { createSeeker } from "../../src/telegram/seeker.ts";
import { createTelegramSender } from "../../src/telegram/sender.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { delivery } from "./posts.ts";

const channel = -1001000000001;
const audit = -1009000000009;
let now = 1_000_000;
const clock: Clock = {
  now: () => now,
  sleep: async (ms) => {
    now += ms;
  },
};
let api: BotApi;
let sender: Sender;
let seeker: Seeker;

beforeEach(async () => {
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
  seeker = createSeeker({ api: client, budget, clock, auditChat: audit });
  api.post(channel, "an earlier post");
});
afterEach(() => api.close());

const post = delivery({ id: "d_0123456789abcdef" });
const sought: Sought = { delivery: post, watermark: 1 };
const send = (): Promise<SendOutcome> => sender.send(post, undefined);

test("every post carries its own name, and gives it back", async () => {
  await send();
  expect(markedDelivery(api.message(channel, 2) as never)).toBe(post.id);
  const foreign = { type: "text_link", offset: 0, length: 1, url: "https://t.me/other?start=x" } as const;
  expect(markedDelivery({ text: "x", entities: [foreign] })).toBeUndefined();
  expect(markerUrl("bibhrat_bot", post).split("start=")[1]?.length).toBeLessThanOrEqual(64);
});

test("a post that had to go as plain text is found as well", async () => {
  const description = "Bad Request: can't parse entities: Unclosed start tag at byte offset 4";
  api.faults.next("sendMessage", { kind: "refuse", code: 400, description });
  await send();
  expect(api.message(channel, 2)?.entities.map(({ type }) => type)).not.toContain("text_link");
  expect(await seeker.search(sought)).toEqual({ kind: "found", messageId: 2 });
});

describe("a post in doubt", () => {
  test("that arrived is found", async () => {
    api.faults.next("sendMessage", { kind: "deliverThenDrop" });
    expect((await send()).kind).toBe("unknown");
    expect(await seeker.search(sought)).toEqual({ kind: "found", messageId: 2 });
    expect(api.messages(audit)).toHaveLength(1);
    expect(api.messages(audit)[0]?.silent).toBe(true);
  });

  test("that never arrived is absent, after three misses in a row", async () => {
    api.faults.next("sendMessage", { kind: "dropBefore" });
    await send();
    expect(await seeker.search(sought)).toMatchObject({ kind: "absent" });
    expect(api.callsOf("forwardMessage")).toHaveLength(3);
  });

  test("is found behind people's posts, deleted ones and pins", async () => {
    const human = api.post(channel, "by hand");
    api.post(channel, "by hand, too");
    api.deleteByHand(channel, human.id);
    api.faults.next("sendMessage", { kind: "badGateway" });
    await send();
    expect(await seeker.search(sought)).toEqual({ kind: "found", messageId: 4 });
  });

  test("is not taken for another post of ours, nor for its own copy by a person", async () => {
    await sender.send(delivery({ id: "d_another" }), undefined);
    api.post(channel, api.message(channel, 2)?.text ?? "");
    expect(await seeker.search(sought)).toMatchObject({ kind: "absent" });
  });

  test.each([
    { kind: "flood", seconds: 9 },
    { kind: "badGateway" },
    { kind: "refuse", code: 400, description: "Bad Request: chat not found" },
  ] as const)("stays in doubt while the search itself fails ($kind)", async (fault) => {
    api.faults.next("forwardMessage", fault, fault, fault);
    expect((await seeker.search(sought)).kind).toBe("unclear");
  });

  test("is found although a look is not answered", async () => {
    await send();
    api.faults.next("forwardMessage", { kind: "badGateway" }, { kind: "dropBefore" });
    expect(await seeker.search(sought)).toEqual({ kind: "found", messageId: 2 });
  });

  test("is not looked for for ever", async () => {
    for (let at = 0; at < 120; at += 1) api.post(channel, "chatter");
    expect(await seeker.search(sought)).toEqual({
      kind: "unclear",
      reason: "no end of the chat after 100 messages",
      reached: 101,
    });
    expect(await seeker.search({ ...sought, watermark: 101 })).toMatchObject({ kind: "absent" });
  });

  test("is not looked for among what people posted long after it", async () => {
    api.post(channel, "soon after");
    const [, soon] = api.messages(channel);
    for (let at = 0; at < 120; at += 1) api.post(channel, "much later");
    const calls = api.callsOf("forwardMessage").length;
    expect(await seeker.search({ ...sought, until: ((soon?.date ?? 0) - 1) * 1000 })).toMatchObject({ kind: "absent" });
    expect(api.callsOf("forwardMessage")).toHaveLength(calls + 1);
  });

  test("an id without a message is looked at again by whoever goes on", async () => {
    api.faults.next("forwardMessage", undefined, { kind: "refuse", code: 400, description: "Bad Request: odd" });
    expect(await seeker.search(sought)).toMatchObject({ kind: "unclear", reached: 1 });
    await send();
    expect(await seeker.search(sought)).toEqual({ kind: "found", messageId: 2 });
  });

  test("is not looked for when the service stops", async () => {
    expect((await seeker.search(sought, AbortSignal.abort())).kind).toBe("unclear");
  });
});

describe("of a post that came twice after all", () => {
  const kept = (messageId: number): Sought => ({ ...sought, delivery: { ...post, messageId } });

  test("the copy that the outbox does not know goes, also behind a row of deleted posts", async () => {
    await send();
    for (const { id } of [3, 4, 5, 6].map(() => api.post(channel, "by hand"))) api.deleteByHand(channel, id);
    await send();
    expect(await seeker.sweep(kept(7))).toEqual({ kind: "swept", gone: [2] });
    expect(api.messages(channel).map(({ id }) => id)).toEqual([1, 7]);
  });

  test("one that may not be deleted is said to be left", async () => {
    await send();
    await send();
    const description = "Bad Request: message can't be deleted";
    api.faults.next("deleteMessage", { kind: "refuse", code: 400, description });
    expect(await seeker.sweep(kept(2))).toMatchObject({ kind: "left", messageId: 3 });
  });

  test("a deletion without an answer is made again", async () => {
    await send();
    await send();
    api.faults.next("deleteMessage", { kind: "deliverThenDrop" });
    expect((await seeker.sweep(kept(2))).kind).toBe("unclear");
    expect(await seeker.sweep(kept(2))).toEqual({ kind: "swept", gone: [] });
  });
});
