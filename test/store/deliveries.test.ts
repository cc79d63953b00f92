import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Delivery, SendOutcome } from "../../src/domain/delivery.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { block, delivery, minute, start } from "./samples.ts";

let store: SqliteStore;
beforeEach(async () => {
  store = await openStore({ url: ":memory:" });
});
afterEach(() => store.close());

const later = start + minute;
const dueIds = async (now = start) => (await store.dueDeliveries(now, 100)).map((one) => one.id);

async function stored(id: string): Promise<Delivery> {
  const one = await store.delivery(id);
  if (one === undefined) throw new Error(`no delivery ${id}`);
  return one;
}

async function attempt(id: string, outcome: SendOutcome, now = start): Promise<Delivery> {
  const one = await stored(id);
  expect(await store.beginSending(one, now)).toBe(true);
  await store.settleDelivery(id, outcome, one.postHash, now);
  return stored(id);
}

const retext = (one: Delivery, text: string): Delivery => ({
  ...one,
  post: { marker: "🟠", blocks: [block("headline", text)] },
  postHash: `hash of ${text}`,
});

describe("what is due", () => {
  it("is the oldest of each lane, in order of creation", async () => {
    await store.enqueue([
      delivery("a2", { createdAt: start + 2 }),
      delivery("a1", { createdAt: start + 1 }),
      delivery("b1", { lane: "dhaka", createdAt: start }),
    ]);
    expect(await dueIds()).toEqual(["b1", "a1"]);
    expect((await store.dueDeliveries(start, 1)).map((one) => one.id)).toEqual(["b1"]);
    await attempt("a1", { kind: "sent", messageId: 1 });
    expect(await dueIds()).toEqual(["b1", "a2"]);
  });

  it("leaves out a reply until its card is sent, and lets it go when the card is given up", async () => {
    await store.enqueue([
      delivery("reply", { createdAt: start, role: "reply", replyTo: "card" }),
      delivery("card", { createdAt: start + 1 }),
      delivery("orphan", { lane: "dhaka", replyTo: "dropped" }),
      delivery("dropped", { lane: "dhaka", state: "dropped" }),
    ]);
    expect(await dueIds()).toEqual(["orphan", "card"]);
    await attempt("card", { kind: "sent", messageId: 5 });
    expect(await dueIds()).toContain("reply");
  });

  it("holds a lane behind a delivery that was tried and must wait, not behind one planned for later", async () => {
    await store.enqueue([
      delivery("first", { createdAt: start }),
      delivery("second", { createdAt: start + 1 }),
      delivery("digest", { lane: "dhaka", createdAt: start, notBefore: later }),
      delivery("news", { lane: "dhaka", createdAt: start + 1 }),
    ]);
    await attempt("first", { kind: "notSent", reason: "429", retryAt: later });
    expect(await dueIds()).toEqual(["news"]);
    expect(await dueIds(later)).toEqual(["first", "digest"]);
  });

  it.each(["sending", "unknown", "parked"] as const)("leaves out a lane with a delivery that is %s", async (state) => {
    await store.enqueue([
      delivery("stuck", { state }),
      delivery("next", { createdAt: later }),
      delivery("other", { lane: "dhaka" }),
    ]);
    expect(await dueIds(later)).toEqual(["other"]);
  });
});

describe("an attempt", () => {
  beforeEach(() => store.enqueue([delivery("card"), delivery("next", { createdAt: later })]));

  it("is begun once, and not on another text than the one that was read", async () => {
    const read = await stored("card");
    expect(await store.beginSending({ ...read, postHash: "older" }, start)).toBe(false);
    expect(await store.beginSending(read, start)).toBe(true);
    expect(await store.beginSending(read, start)).toBe(false);
    expect(await store.beginSending(await stored("next"), start)).toBe(false);
  });

  it("that is sent keeps the message and what it shows", async () => {
    expect(await attempt("card", { kind: "sent", messageId: 42 }, later)).toMatchObject({
      state: "sent",
      messageId: 42,
      sentHash: delivery("card").postHash,
      settledAt: later,
    });
  });

  it("that is certainly not sent is due again, at the time given or after a growing pause", async () => {
    const first = await attempt("card", { kind: "notSent", reason: "429", retryAt: later });
    expect(first).toMatchObject({ state: "due", attempt: 1, notBefore: later, lastError: "429" });
    const second = await attempt("card", { kind: "notSent", reason: "refused" }, later);
    const third = await attempt("card", { kind: "notSent", reason: "refused" }, later);
    expect(second.notBefore).toBeGreaterThan(later);
    expect(third.notBefore - later).toBeGreaterThan(second.notBefore - later);
  });

  it.each(["refused", "gone"] as const)("that is %s is parked and listed as stopped", async (kind) => {
    expect(await attempt("card", { kind, reason: "no rights" })).toMatchObject({
      state: "parked",
      lastError: "no rights",
    });
    expect((await store.stoppedDeliveries()).map((one) => one.id)).toEqual(["card"]);
  });

  it("whose chat has moved takes the whole lane along, later rows included", async () => {
    expect(await attempt("card", { kind: "moved", chat: -100777 })).toMatchObject({ state: "due", chat: -100777 });
    expect((await stored("next")).chat).toBe(-100777);
    await store.enqueue([delivery("new"), delivery("elsewhere", { chat: "@another" })]);
    expect((await stored("new")).chat).toBe(-100777);
    expect((await stored("elsewhere")).chat).toBe("@another");
  });

  it("without an answer stops the lane when it was a post", async () => {
    expect(await attempt("card", { kind: "unknown", reason: "reset" })).toMatchObject({ state: "unknown" });
    expect(await dueIds(later)).toEqual([]);
    expect(await store.outboxDepth()).toBe(1);
  });

  it("without an answer is due again when it was an edit", async () => {
    await attempt("card", { kind: "sent", messageId: 42 });
    await store.enqueue([retext(await stored("card"), "B")]);
    const edited = await attempt("card", { kind: "unknown", reason: "reset" });
    expect(edited).toMatchObject({ state: "stale", messageId: 42, attempt: 1 });
  });

  it("at an edit whose message is gone becomes a fresh post", async () => {
    await attempt("card", { kind: "sent", messageId: 42 });
    await store.enqueue([retext(await stored("card"), "B")]);
    const fresh = await attempt("card", { kind: "missing", reason: "message to edit not found" });
    expect(fresh.state).toBe("due");
    expect(fresh).not.toHaveProperty("messageId");
    expect(fresh).not.toHaveProperty("sentHash");
  });

  it("is not settled twice", async () => {
    await attempt("card", { kind: "sent", messageId: 42 });
    await store.settleDelivery("card", { kind: "refused", reason: "late" }, "x", later);
    expect((await stored("card")).state).toBe("sent");
  });
});

describe("a new desired text", () => {
  beforeEach(() => store.enqueue([delivery("card")]));

  it("replaces the one that waits: ten edits are one", async () => {
    for (let index = 0; index < 10; index++) await store.enqueue([retext(await stored("card"), `text ${index}`)]);
    expect(await stored("card")).toMatchObject({ state: "due", postHash: "hash of text 9" });
    expect(await store.outboxDepth()).toBe(1);
  });

  it("makes a sent card stale, and coming back to the shown text makes it sent again", async () => {
    const sent = await attempt("card", { kind: "sent", messageId: 42 });
    await store.enqueue([sent]);
    expect((await stored("card")).state).toBe("sent");
    await store.enqueue([retext(sent, "B")]);
    expect(await stored("card")).toMatchObject({ state: "stale", messageId: 42 });
    await store.enqueue([sent]);
    expect((await stored("card")).state).toBe("sent");
    expect(await dueIds()).toEqual([]);
  });

  it("during a call leaves the row stale after it", async () => {
    const shown = await stored("card");
    await store.beginSending(shown, start);
    await store.enqueue([retext(shown, "B")]);
    expect(await stored("card")).toMatchObject({ state: "sending", postHash: "hash of B" });
    await store.settleDelivery("card", { kind: "sent", messageId: 42 }, shown.postHash, start);
    expect(await stored("card")).toMatchObject({ state: "stale", sentHash: shown.postHash, postHash: "hash of B" });
  });

  it("does not shorten the wait after a refusal to send", async () => {
    await attempt("card", { kind: "notSent", reason: "429", retryAt: later });
    await store.enqueue([retext(await stored("card"), "B")].map((one) => ({ ...one, notBefore: start })));
    expect(await stored("card")).toMatchObject({ notBefore: later, attempt: 1, postHash: "hash of B" });
  });

  it("of a parked or doubtful row keeps its state", async () => {
    await attempt("card", { kind: "unknown", reason: "reset" });
    await store.enqueue([retext(await stored("card"), "B")]);
    expect(await stored("card")).toMatchObject({ state: "unknown", postHash: "hash of B" });
  });
});

describe("a person's word", () => {
  const audit = { at: later, actor: 111222333, act: "settle", subject: "card" } as const;
  beforeEach(() => store.enqueue([delivery("card"), delivery("next", { createdAt: later })]));

  it("that it is there frees the lane, and is audited", async () => {
    const doubted = await attempt("card", { kind: "unknown", reason: "reset" });
    await store.enqueue([retext(doubted, "B")]);
    expect(await store.settleByHand("card", "sent", 42, audit)).toBe(true);
    expect(await stored("card")).toMatchObject({ state: "stale", messageId: 42, sentHash: doubted.postHash });
    expect(await store.auditOf("card")).toEqual([audit]);
    expect(await store.settleByHand("card", "sent", 42, audit)).toBe(false);
    expect(await store.auditOf("card")).toHaveLength(1);
  });

  it("that it is there, without its number, leaves a message that is never edited", async () => {
    await attempt("card", { kind: "unknown", reason: "reset" });
    await store.settleByHand("card", "sent", undefined, audit);
    await store.enqueue([retext(await stored("card"), "B"), delivery("reply", { lane: "dhaka", replyTo: "card" })]);
    expect((await stored("card")).state).toBe("sent");
    expect(await dueIds(later)).toEqual(["reply", "next"]);
  });

  it("that it is not there makes it due again", async () => {
    await attempt("card", { kind: "gone", reason: "kicked" });
    expect(await store.settleByHand("card", "unsent", undefined, audit)).toBe(true);
    expect(await dueIds(later)).toEqual(["card"]);
  });
});

describe("after a process that died", () => {
  it("a post under way is in doubt and stops its lane; an edit is simply due again", async () => {
    await store.enqueue([
      delivery("post"),
      delivery("card", { lane: "dhaka" }),
      delivery("quiet", { lane: "agartala" }),
    ]);
    await attempt("card", { kind: "sent", messageId: 42 });
    await store.enqueue([retext(await stored("card"), "B")]);
    await store.beginSending(await stored("post"), start);
    await store.beginSending(await stored("card"), start);
    expect(await store.adoptInterrupted(later)).toBe(1);
    expect((await stored("post")).state).toBe("unknown");
    expect(await stored("card")).toMatchObject({ state: "stale", attempt: 1 });
    expect((await stored("quiet")).state).toBe("due");
    expect(await store.adoptInterrupted(later)).toBe(0);
  });
});
