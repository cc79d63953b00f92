import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allLanes, openStore, type SqliteStore } from "../../src/store/index.ts";
import { delivery, minute, start } from "./samples.ts";

let store: SqliteStore;
beforeEach(async () => {
  store = await openStore({ url: ":memory:" });
});
afterEach(() => store.close());

const dueIds = async (now: number) => (await store.dueDeliveries(now, 10)).map((one) => one.id);
const take = (holder: string, now: number) => store.leaseLane({ lane: "kolkata", holder, now, until: now + minute });

describe("a lease", () => {
  it("is one holder's until it runs out, and keeps its epoch while it is renewed", async () => {
    expect(await take("a", start)).toBe(1);
    expect(await take("b", start + 1)).toBeUndefined();
    expect(await take("a", start + 1)).toBe(1);
    expect(await take("b", start + 1 + minute)).toBe(2);
    expect(await take("a", start + 1 + minute)).toBeUndefined();
    expect((await store.lanes())[0]).toMatchObject({ epoch: 2, lease: { holder: "b" } });
  });

  it("that was lost lets its old holder begin nothing", async () => {
    const post = delivery("post");
    await store.enqueue([post]);
    const old = await take("a", start);
    const present = await take("b", start + minute);
    expect(await store.beginSending(post, start + minute, old)).toBe(false);
    expect(await store.beginSending(post, start + minute, present)).toBe(true);
  });
});

describe("quiet", () => {
  beforeEach(() => store.enqueue([delivery("post"), delivery("far", { lane: "dhaka" })]));

  it("is kept in a lane until its time, and never shortened", async () => {
    await store.holdLane("kolkata", start + minute);
    await store.holdLane("kolkata", start + 1);
    expect(await dueIds(start + minute - 1)).toEqual(["far"]);
    expect(await dueIds(start + minute)).toEqual(["post", "far"]);
  });

  it("is kept everywhere when the bot as a whole was told to be", async () => {
    await store.holdLane(allLanes, start + minute);
    expect(await dueIds(start)).toEqual([]);
    expect(await dueIds(start + minute)).toHaveLength(2);
  });

  it("is told of the lanes that must keep it yet, the first to speak again first", async () => {
    await store.holdLane("far", start + 2 * minute);
    await store.holdLane("kolkata", start + minute);
    await store.raiseWatermark("to:501", 7);
    const at = async (now: number) => (await store.quietLanes(now)).map(({ id, notBefore }) => [id, notBefore - start]);
    expect(await at(start)).toEqual([
      ["kolkata", minute],
      ["far", 2 * minute],
    ]);
    expect(await at(start + minute)).toEqual([["far", 2 * minute]]);
  });

  it("is kept in a lane that a person has stopped until it is started again, with both in the audit", async () => {
    const audit = { at: start, actor: 111222333, act: "stop", subject: "kolkata" } as const;
    await store.stopLane("kolkata", "wrong chat", audit);
    expect(await dueIds(start)).toEqual(["far"]);
    expect((await store.lanes())[0]?.stopped).toEqual({ at: start, reason: "wrong chat" });
    await store.restartLane("kolkata", { ...audit, act: "restart" });
    expect(await dueIds(start)).toEqual(["post", "far"]);
    expect((await store.auditOf("kolkata")).map((entry) => entry.act)).toEqual(["stop", "restart"]);
  });
});

describe("the watermark", () => {
  it("is the highest message known when a call begins, whoever posted it", async () => {
    await store.enqueue([delivery("first"), delivery("second", { createdAt: start + 1 })]);
    const first = delivery("first");
    await store.beginSending(first, start);
    await store.settleDelivery("first", { kind: "sent", messageId: 10 }, first.postHash, start);
    await store.raiseWatermark("kolkata", 12);
    await store.raiseWatermark("kolkata", 11);
    await store.beginSending(delivery("second", { createdAt: start + 1 }), start + 5);
    await store.settleDelivery("second", { kind: "unknown", reason: "reset" }, "x", start + 6);
    const [doubted] = await store.doubtfulDeliveries();
    expect(doubted).toMatchObject({ begunAt: start + 5, watermark: 12, shownHash: delivery("second").postHash });
    expect(doubted?.delivery.id).toBe("second");
  });

  it("starts anew in a chat that the lane has moved to", async () => {
    await store.raiseWatermark("kolkata", 500);
    const post = delivery("post", { chat: -5 });
    await store.enqueue([post]);
    await store.beginSending(post, start);
    await store.settleDelivery("post", { kind: "moved", chat: -1005 }, post.postHash, start);
    expect((await store.lanes())[0]).not.toHaveProperty("watermark");
  });
});
