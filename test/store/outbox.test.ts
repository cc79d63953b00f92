/**
 * The outbox against a chat that loses, delivers late to tell, refuses and deletes, and a process that dies at every
 * point. Whatever happens: in the end every delivery is in its lane once, in order, and shows what was last wanted.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Delivery, SendOutcome } from "../../src/domain/delivery.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { block, delivery, start } from "./samples.ts";

const lanes = ["kolkata", "dhaka"] as const;

type Fault = "none" | "not sent" | "lost" | "answer lost" | "moved" | "died before" | "died after";
type Step =
  | { readonly kind: "post"; readonly lane: (typeof lanes)[number] }
  | { readonly kind: "retext"; readonly which: number }
  | { readonly kind: "dispatch"; readonly fault: Fault }
  | { readonly kind: "retext during a call"; readonly which: number }
  | { readonly kind: "delete"; readonly which: number }
  | { readonly kind: "wait" }
  | { readonly kind: "person" };

const which = fc.nat(20);
const fault = fc.constantFrom<Fault>(
  "none",
  "none",
  "not sent",
  "lost",
  "answer lost",
  "moved",
  "died before",
  "died after",
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...lanes).map((lane): Step => ({ kind: "post", lane })),
  which.map((index): Step => ({ kind: "retext", which: index })),
  fault.map((one): Step => ({ kind: "dispatch", fault: one })),
  fault.map((one): Step => ({ kind: "dispatch", fault: one })),
  which.map((index): Step => ({ kind: "retext during a call", which: index })),
  which.map((index): Step => ({ kind: "delete", which: index })),
  fc.constant<Step>({ kind: "wait" }),
  fc.constant<Step>({ kind: "person" }),
);

interface Message {
  readonly id: number;
  readonly delivery: string;
  shows: string;
}

class World {
  readonly store: SqliteStore;
  readonly chats = new Map<string, Message[]>(lanes.map((lane) => [lane, []]));
  readonly wanted = new Map<string, Delivery>();
  readonly deleted = new Set<string>();
  now = start;
  #numbers = 0;

  constructor(store: SqliteStore) {
    this.store = store;
  }

  async take(one: Step): Promise<void> {
    switch (one.kind) {
      case "post":
        return this.want(
          delivery(`d${this.wanted.size}`, { lane: one.lane, createdAt: this.now, notBefore: this.now }),
        );
      case "retext":
        return this.retext(one.which);
      case "dispatch":
        return this.dispatch(one.fault);
      case "retext during a call":
        return this.dispatch("none", () => this.retext(one.which));
      case "delete":
        return this.remove(one.which);
      case "wait":
        this.now += 600_000;
        return;
      case "person":
        return this.askPerson();
    }
  }

  /** Everything that can still be sent, with nothing going wrong any more. */
  async settleDown(): Promise<void> {
    await this.askPerson();
    for (let round = 0; round < 200 && (await this.store.outboxDepth()) > 0; round++) {
      this.now += 600_000;
      await this.dispatch("none");
    }
  }

  async want(one: Delivery): Promise<void> {
    this.now += 1;
    this.wanted.set(one.id, one);
    await this.store.enqueue([one]);
  }

  async retext(index: number): Promise<void> {
    const one = [...this.wanted.values()][index % Math.max(this.wanted.size, 1)];
    if (one === undefined) return;
    const text = `text ${this.#numbers++}`;
    await this.want({ ...one, post: { marker: "", blocks: [block("lead", text)] }, postHash: text });
  }

  async dispatch(fault: Fault, during: () => Promise<void> = async () => {}): Promise<void> {
    for (const one of await this.store.dueDeliveries(this.now, 10)) {
      if (!(await this.store.beginSending(one, this.now))) continue;
      if (fault === "died before") return void (await this.store.adoptInterrupted(this.now));
      const outcome = this.call(one, fault);
      await during();
      if (fault === "died after") return void (await this.store.adoptInterrupted(this.now));
      await this.store.settleDelivery(one.id, outcome, one.postHash, this.now);
    }
  }

  call(one: Delivery, fault: Fault): SendOutcome {
    if (fault === "not sent") return { kind: "notSent", reason: "429", retryAt: this.now + 1_000 };
    if (fault === "moved" && one.chat === "@bibhrat") return { kind: "moved", chat: -100 };
    if (fault === "lost") return { kind: "unknown", reason: "reset" };
    const outcome = one.messageId === undefined ? this.post(one) : this.edit(one, one.messageId);
    return fault === "answer lost" ? { kind: "unknown", reason: "timeout" } : outcome;
  }

  post(one: Delivery): SendOutcome {
    const id = ++this.#numbers;
    this.chats.get(one.lane)?.push({ id, delivery: one.id, shows: one.postHash });
    return { kind: "sent", messageId: id };
  }

  edit(one: Delivery, messageId: number): SendOutcome {
    const message = this.chats.get(one.lane)?.find((each) => each.id === messageId);
    if (message === undefined) return { kind: "missing", reason: "message to edit not found" };
    message.shows = one.postHash;
    return { kind: "sent", messageId };
  }

  remove(index: number): void {
    const messages = [...this.chats.values()].flat();
    const message = messages[index % Math.max(messages.length, 1)];
    if (message === undefined) return;
    this.deleted.add(message.delivery);
    for (const [lane, inLane] of this.chats)
      this.chats.set(
        lane,
        inLane.filter((one) => one !== message),
      );
  }

  /** Looks into the chat and says what is there. */
  async askPerson(): Promise<void> {
    for (const one of await this.store.stoppedDeliveries()) {
      const message = this.chats.get(one.lane)?.find((each) => each.delivery === one.id);
      const audit = { at: this.now, actor: 1, act: "settle", subject: one.id };
      await this.store.settleByHand(one.id, message ? "sent" : "unsent", message?.id, audit);
    }
  }
}

it("loses nothing, doubles nothing, keeps the order and shows the last text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const store = await openStore({ url: ":memory:" });
      const world = new World(store);
      for (const one of steps) await world.take(one);
      await world.settleDown();
      expect(await store.outboxDepth()).toBe(0);
      for (const [lane, messages] of world.chats) {
        const kept = (id: string) => !world.deleted.has(id);
        const ids = messages.map((one) => one.delivery);
        expect(new Set(ids).size).toBe(ids.length);
        const inLane = [...world.wanted.values()].filter((one) => one.lane === lane);
        expect(ids.filter(kept)).toEqual(inLane.map((one) => one.id).filter(kept));
        for (const one of messages) expect(one.shows).toBe(world.wanted.get(one.delivery)?.postHash);
      }
      await store.close();
    }),
    { numRuns: 150 },
  );
});
