/**
 * Attempt the due deliveries. Every lane has one call under way at most and goes on with its next delivery as soon as
 * the one before is settled, so lanes run side by side at whatever pace the senders' budget allows. The turn in the
 * budget comes first, then the intent is committed, then the call is made, then its outcome is written: a process that
 * dies in between leaves one row in doubt, never a post nobody knows of. A call that ended without an answer stops its
 * lane; `recovery.ts` finds out what became of it.
 */
import { withRetryTime } from "./domain/attempt.ts";
import type { Delivery, SendOutcome } from "./domain/delivery.ts";
import type { EpochMs } from "./domain/ids.ts";
import { isPrivateChat } from "./domain/recovery.ts";
import type { LogEvent } from "./log.ts";
import { type Clock, isStoreProblem, type Log, type Outbox, type Sender } from "./ports.ts";

export interface DispatchPorts {
  readonly store: Outbox;
  /** Which sender carries a delivery: Telegram, or the terminal. */
  readonly senderFor: (delivery: Delivery) => Sender;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process in the leases of the lanes; without a name nobody else can be there. */
  readonly holder?: string;
}

export interface DispatchReport {
  readonly sent: number;
  readonly failed: number;
}

/** The database cannot be written: nothing is published until it can. */
export interface Trouble {
  readonly since: EpochMs;
  readonly reason: string;
}

export interface Dispatcher {
  /** Starts what is due on every lane that stands still; returns when it is started. */
  start(signal?: AbortSignal): Promise<void>;
  /** Resolves when nothing is under way or waiting for its turn. */
  drained(): Promise<DispatchReport>;
  /** Resolves when every call that was begun has its outcome written down; what waits for its turn is not begun. */
  settled(): Promise<void>;
  readonly trouble: Trouble | undefined;
}

export const createDispatcher = (ports: DispatchPorts): Dispatcher => new LaneDispatcher(ports);

/** Until nothing more is due, or nothing more can be sent now. */
export async function dispatchAll(ports: DispatchPorts, signal?: AbortSignal): Promise<DispatchReport> {
  return drain(createDispatcher(ports), signal);
}

export async function drain(dispatcher: Dispatcher, signal?: AbortSignal): Promise<DispatchReport> {
  const total = { sent: 0, failed: 0 };
  for (;;) {
    await dispatcher.start(signal);
    const { sent, failed } = await dispatcher.drained();
    total.sent += sent;
    total.failed += failed;
    if (sent === 0 || signal?.aborted) return total;
  }
}

/** Private lanes in the budget's queue at a time: enough to fill its window, few enough for a channel to be seen soon. */
const privateAtOnce = 90;
const leaseMs = 5 * 60_000;
const troubleRestMs = 10_000;

interface Called {
  readonly delivery: Delivery;
  readonly outcome: SendOutcome;
  readonly began: EpochMs;
}

class LaneDispatcher implements Dispatcher {
  readonly #ports: DispatchPorts;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #begun = new Set<Promise<unknown>>();
  readonly #leases = new Map<string, { readonly epoch: number; readonly until: EpochMs }>();
  /** Outcomes that the database would not take. */
  readonly #unwritten = new Map<string, Called>();
  #privates = 0;
  #starting: Promise<void> | undefined;
  #report = { sent: 0, failed: 0 };
  #trouble: Trouble | undefined;
  #restUntil: EpochMs = 0;

  constructor(ports: DispatchPorts) {
    this.#ports = ports;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  start(signal?: AbortSignal): Promise<void> {
    this.#starting ??= this.#startDue(signal).finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async drained(): Promise<DispatchReport> {
    while (this.#lanes.size > 0 || this.#starting) {
      await this.#starting;
      await Promise.all(this.#lanes.values());
    }
    const report = this.#report;
    this.#report = { sent: 0, failed: 0 };
    return report;
  }

  async settled(): Promise<void> {
    await Promise.allSettled([...this.#begun]);
  }

  async #startDue(signal?: AbortSignal): Promise<void> {
    const { store, clock } = this.#ports;
    if (signal?.aborted || clock.now() < this.#restUntil) return;
    await this.#minding(async () => {
      await this.#writeUnwritten();
      const due = await store.dueDeliveries(clock.now(), 2 * privateAtOnce);
      if (due.length === 0) this.#recovered();
      for (const delivery of due) this.#startLane(delivery, signal);
      for (const delivery of await store.duePins(clock.now(), privateAtOnce)) this.#startPin(delivery, signal);
    });
  }

  #startLane(first: Delivery, signal?: AbortSignal): void {
    const isPrivate = isPrivateChat(first.chat);
    if (this.#lanes.has(first.lane) || (isPrivate && this.#privates >= privateAtOnce)) return;
    if (isPrivate) this.#privates += 1;
    this.#occupy(
      first.lane,
      () => this.#runLane(first, signal),
      () => {
        if (isPrivate) this.#privates -= 1;
        if (isPrivate && this.#privates < privateAtOnce / 2) void this.start(signal);
      },
    );
  }

  /** Nobody else works in the lane until then. */
  #occupy(lane: string, work: () => Promise<void>, after: () => void = () => {}): void {
    const run = this.#minding(work)
      .catch((error: unknown) => {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#ports.log({ event: "internal.error", where: `lane ${lane}`, detail });
      })
      .finally(() => {
        this.#lanes.delete(lane);
        after();
      });
    this.#lanes.set(lane, run);
  }

  #startPin(delivery: Delivery, signal?: AbortSignal): void {
    if (this.#lanes.has(delivery.lane)) return;
    this.#occupy(delivery.lane, () => this.#pinInTurn(delivery, signal));
  }

  async #pinInTurn(delivery: Delivery, signal?: AbortSignal): Promise<void> {
    const sender = this.#ports.senderFor(delivery);
    const work = (): Promise<void> => this.#tracked(this.#pin(delivery.id, sender, signal));
    await (sender.turn ? sender.turn(delivery, work) : work());
  }

  /** Between two posts, so that a channel that is never without a post is pinned as well; nothing is pinned in private chats. */
  async #pinBetween({ lane, chat }: Delivery, signal?: AbortSignal): Promise<void> {
    if (isPrivateChat(chat)) return;
    const [wanted] = await this.#ports.store.duePins(this.#ports.clock.now(), 1, lane);
    if (wanted) await this.#pinInTurn(wanted, signal);
  }

  /** What is wanted is read in the turn, as for an edit. */
  async #pin(id: string, sender: Sender, signal?: AbortSignal): Promise<void> {
    const { store } = this.#ports;
    const wanted = signal?.aborted ? undefined : await store.delivery(id);
    if (wanted?.messageId === undefined || wanted.pin === undefined) return;
    const result = (await sender.pin?.(wanted)) ?? { kind: "done" };
    await store.settlePin(id, wanted.pin, result);
    if (result.kind === "later" && result.quiet !== undefined)
      await store.holdLane(result.quiet === "all" ? "*" : wanted.lane, result.retryAt);
  }

  /** One delivery after the other; what keeps the lane waiting is seen by the store, which then has none due. */
  async #runLane(first: Delivery, signal?: AbortSignal): Promise<void> {
    const { store, clock } = this.#ports;
    for (let next: Delivery | undefined = first; next && !signal?.aborted; ) {
      const called = await this.#attempt(next, signal);
      if (called === "moved on") return;
      if (called.outcome.kind === "sent") this.#report.sent += 1;
      else this.#report.failed += 1;
      await this.#pinBetween(first, signal);
      [next] = await store.dueDeliveries(clock.now(), 1, first.lane);
    }
  }

  async #attempt(delivery: Delivery, signal?: AbortSignal): Promise<Called | "moved on"> {
    const sender = this.#ports.senderFor(delivery);
    const work = (): Promise<Called | "moved on"> => this.#tracked(this.#call(delivery.id, sender, signal));
    const called = await (sender.turn ? sender.turn(delivery, work) : work());
    if (called === "moved on") return called;
    await this.#tracked(this.#write(called));
    this.#ports.log(eventOf(called, this.#ports.clock.now()));
    return called;
  }

  /** What is wanted is read in the turn: of ten edits that waited, one call shows the last. */
  async #call(id: string, sender: Sender, signal?: AbortSignal): Promise<Called | "moved on"> {
    const { store, clock } = this.#ports;
    if (signal?.aborted) return "moved on";
    const delivery = await store.delivery(id);
    if (delivery?.state !== "due" && delivery?.state !== "stale") return "moved on";
    const parent = delivery.replyTo === undefined ? undefined : await store.delivery(delivery.replyTo);
    const epoch = await this.#lease(delivery.lane);
    const began = clock.now();
    if (epoch === "taken" || !(await store.beginSending(delivery, began, epoch))) return "moved on";
    const answered =
      delivery.messageId === undefined ? sender.send(delivery, parent?.messageId) : sender.edit(delivery);
    return { delivery, outcome: withRetryTime(await answered, delivery.attempt, clock.now()), began };
  }

  async #lease(lane: string): Promise<number | "taken" | undefined> {
    const { store, clock, holder } = this.#ports;
    if (holder === undefined) return undefined;
    const now = clock.now();
    const held = this.#leases.get(lane);
    if (held && held.until - now > leaseMs / 2) return held.epoch;
    const until = now + leaseMs;
    const epoch = await store.leaseLane({ lane, holder, now, until });
    if (epoch === undefined) return "taken";
    this.#leases.set(lane, { epoch, until });
    return epoch;
  }

  async #write(called: Called): Promise<void> {
    const { delivery, outcome } = called;
    this.#unwritten.set(delivery.id, called);
    const { store, clock } = this.#ports;
    await store.settleDelivery(delivery.id, outcome, delivery.postHash, clock.now());
    this.#unwritten.delete(delivery.id);
    this.#recovered();
    if (outcome.kind !== "notSent" || outcome.quiet === undefined || outcome.retryAt === undefined) return;
    await store.holdLane(outcome.quiet === "all" ? "*" : delivery.lane, outcome.retryAt);
  }

  async #writeUnwritten(): Promise<void> {
    for (const called of [...this.#unwritten.values()]) await this.#write(called);
  }

  #tracked<T>(work: Promise<T>): Promise<T> {
    this.#begun.add(work);
    const done = (): void => void this.#begun.delete(work);
    work.then(done, done);
    return work;
  }

  /** A database that cannot be written is nobody's bug: publishing rests, and it is said once. */
  async #minding(work: () => Promise<void>): Promise<void> {
    const { clock, log } = this.#ports;
    try {
      await work();
    } catch (error) {
      if (!isStoreProblem(error)) throw error;
      this.#restUntil = clock.now() + troubleRestMs;
      if (!this.#trouble)
        log({ event: "store.problem", kind: error.kind, detail: `${error.message}; publishing rests` });
      this.#trouble ??= { since: clock.now(), reason: error.message };
    }
  }

  /** A write has gone through, or there is nothing left to write. */
  #recovered(): void {
    if (!this.#trouble || this.#unwritten.size > 0) return;
    this.#ports.log({ event: "store.recovered", after: this.#ports.clock.now() - this.#trouble.since });
    this.#trouble = undefined;
  }
}

function eventOf({ delivery, outcome, began }: Called, now: EpochMs): LogEvent {
  const ids = { delivery: delivery.id, lane: delivery.lane };
  switch (outcome.kind) {
    case "sent":
      return { event: "delivery.sent", ...ids, role: delivery.role, ms: now - began, ...lateness(delivery, now) };
    case "notSent": {
      const quiet = outcome.quiet === undefined ? {} : { quiet: outcome.quiet };
      return { event: "delivery.deferred", ...ids, reason: outcome.reason, retryAt: outcome.retryAt ?? 0, ...quiet };
    }
    case "unknown":
      return { event: "delivery.unknown", ...ids, reason: outcome.reason };
    case "refused":
    case "gone":
      return { event: "delivery.parked", ...ids, reason: outcome.reason };
    case "missing":
      return { event: "delivery.deferred", ...ids, reason: outcome.reason, retryAt: 0 };
    case "moved":
      return { event: "delivery.deferred", ...ids, reason: `the chat is now ${outcome.chat}`, retryAt: 0 };
  }
}

/** From the operator's word to the reader's screen; an edit tells nobody anew. */
const lateness = ({ eventAt, messageId }: Delivery, now: EpochMs): { lateMs?: number } =>
  eventAt === undefined || messageId !== undefined ? {} : { lateMs: Math.max(0, now - eventAt) };
