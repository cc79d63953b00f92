/** A broadcast stays within the window and uses it; a channel never waits behind private chats. */
import { describe, expect, test } from "vitest";
import { createDispatcher } from "../../src/dispatch.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import type { Clock, Sender } from "../../src/ports.ts";
import { openStore } from "../../src/store/index.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { turnOf } from "../../src/telegram/turns.ts";
import { broadcast } from "../bench/broadcast.ts";
import { delivery as sample } from "./posts.ts";

describe("under a strict window of 30 in any second", () => {
  test.each([
    [0, 0.93],
    [50, 0.91],
    [150, 0.85],
  ])("with %i ms of jitter: no 429, none lost, at least %f of it used", async (jitter, atLeast) => {
    const { share, floods, delivered } = await broadcast(900, jitter);
    expect({ floods, delivered }).toEqual({ floods: 0, delivered: 900 });
    expect(share).toBeGreaterThanOrEqual(atLeast);
  });
});

test("a channel post overtakes 10,000 private ones", async () => {
  const clock: Clock = {
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
      }),
  };
  const store = await openStore({ url: ":memory:" });
  const now = clock.now();
  const row = (id: string, chat: number, createdAt: number): Delivery =>
    sample({ id, lane: id, chat, state: "due", attempt: 0, createdAt, notBefore: createdAt });
  await store.enqueue(Array.from({ length: 10_000 }, (_, at) => row(`p${at}`, at + 1, now - 10_000)));
  const budget = createBudget(clock, { slots: 30, slotMs: 50, chatMs: 50, groupSlots: 20, groupMs: 60_000 });
  const order: string[] = [];
  const sender: Sender = {
    turn: (delivery, work) => budget.run(turnOf(delivery), work),
    send: async (delivery) => ({ kind: "sent", messageId: order.push(delivery.id) }),
    edit: async () => ({ kind: "sent", messageId: 1 }),
  };
  const stopping = new AbortController();
  const dispatcher = createDispatcher({ store, senderFor: () => sender, clock, log: () => {} });
  await dispatcher.start(stopping.signal);
  while (order.length < 60) await clock.sleep(5);
  await store.enqueue([row("channel", -1001000000001, clock.now())]);
  const before = order.length;
  await dispatcher.start(stopping.signal);
  while (!order.includes("channel")) await clock.sleep(5);
  stopping.abort();
  await dispatcher.drained();
  expect(order.indexOf("channel") - before).toBeLessThanOrEqual(90);
  await store.close();
}, 60_000);
