/**
 * Attempt the due deliveries. Lanes run side by side, each in order. The intent is committed before a call and its
 * outcome after it; a call that ended without an answer stops its lane, and nothing is ever blindly resent.
 * Place of the recovery protocol (grace, probe by forward, adopt or resend): where `unknown` is settled below.
 */
import { withRetryTime } from "./domain/attempt.ts";
import type { Delivery, SendOutcome } from "./domain/delivery.ts";
import type { LogEvent } from "./log.ts";
import type { Clock, Log, Sender, Store } from "./ports.ts";

export interface DispatchPorts {
  readonly store: Store;
  /** Which sender carries a delivery: Telegram, or the terminal. */
  readonly senderFor: (delivery: Delivery) => Sender;
  readonly clock: Clock;
  readonly log: Log;
}

export interface DispatchReport {
  readonly sent: number;
  readonly failed: number;
}

const batch = 200;

/** One pass over what is due now. */
export async function dispatchDue(ports: DispatchPorts, signal?: AbortSignal): Promise<DispatchReport> {
  const due = await ports.store.dueDeliveries(ports.clock.now(), batch);
  const lanes = Map.groupBy(due, (delivery) => delivery.lane);
  const reports = await Promise.all([...lanes.values()].map((lane) => dispatchLane(lane, ports, signal)));
  return {
    sent: reports.reduce((sum, report) => sum + report.sent, 0),
    failed: reports.reduce((sum, report) => sum + report.failed, 0),
  };
}

/** Passes until nothing more is due, or nothing more can be sent now. */
export async function dispatchAll(ports: DispatchPorts, signal?: AbortSignal): Promise<DispatchReport> {
  const total = { sent: 0, failed: 0 };
  for (;;) {
    const report = await dispatchDue(ports, signal);
    total.sent += report.sent;
    total.failed += report.failed;
    if (report.sent === 0 || signal?.aborted) return total;
  }
}

async function dispatchLane(
  lane: readonly Delivery[],
  ports: DispatchPorts,
  signal?: AbortSignal,
): Promise<DispatchReport> {
  let sent = 0;
  for (const delivery of lane) {
    if (signal?.aborted) break;
    const outcome = await attempt(delivery, ports);
    if (outcome === "moved on") continue;
    if (outcome.kind !== "sent") return { sent, failed: 1 };
    sent += 1;
  }
  return { sent, failed: 0 };
}

async function attempt(delivery: Delivery, ports: DispatchPorts): Promise<SendOutcome | "moved on"> {
  const { store, clock, log } = ports;
  const began = clock.now();
  if (!(await store.beginSending(delivery, began))) return "moved on";
  const outcome = withRetryTime(await call(delivery, ports), delivery.attempt, clock.now());
  await store.settleDelivery(delivery.id, outcome, delivery.postHash, clock.now());
  log(eventOf(delivery, outcome, clock.now() - began));
  return outcome;
}

async function call(delivery: Delivery, ports: DispatchPorts): Promise<SendOutcome> {
  const sender = ports.senderFor(delivery);
  if (delivery.messageId !== undefined) return sender.edit(delivery);
  const parent = delivery.replyTo === undefined ? undefined : await ports.store.delivery(delivery.replyTo);
  return sender.send(delivery, parent?.messageId);
}

function eventOf(delivery: Delivery, outcome: SendOutcome, ms: number): LogEvent {
  const ids = { delivery: delivery.id, lane: delivery.lane };
  switch (outcome.kind) {
    case "sent":
      return { event: "delivery.sent", ...ids, role: delivery.role, ms };
    case "notSent":
      return { event: "delivery.deferred", ...ids, reason: outcome.reason, retryAt: outcome.retryAt ?? 0 };
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
