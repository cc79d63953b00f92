/**
 * What became of a post whose call ended without an answer. Telegram has no key against doubles, but it can be read:
 * a silent forward into a private audit chat shows whether a message stands under an id, and whose it is. So: wait until
 * no request can still be under way, look for the post among the ids after the last known one, adopt it when it is
 * there, and say "resend" only when two looks, some time apart, have not found it.
 */
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import type { Delivery } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Clock } from "../ports.ts";
import type { Budget } from "./budget.ts";
import { markedDelivery } from "./marker.ts";
import { classify, type Failure } from "./outcome.ts";

export interface Timings {
  /** From the beginning of the call: longer than its timeout, since the server works on after we hang up. */
  readonly graceMs: number;
  /** Between the two looks. */
  readonly gapMs: number;
  /** So many ids in a row without a message are the end of the chat; people's posts and deleted ones lie between. */
  readonly missesInARow: number;
  readonly mostProbes: number;
}

export const defaultTimings: Timings = { graceMs: 35_000, gapMs: 30_000, missesInARow: 3, mostProbes: 100 };

export interface Doubt {
  readonly delivery: Delivery;
  readonly begunAt: EpochMs;
  /** The highest message id known in the chat before the call. */
  readonly watermark?: number;
}

export type Recovered =
  | { readonly kind: "found"; readonly messageId: number }
  | { readonly kind: "absent" }
  /** Only a person can tell. */
  | { readonly kind: "unclear"; readonly reason: string };

export interface Recovery {
  settle(doubt: Doubt, signal?: AbortSignal): Promise<Recovered>;
  /** Deletes every later copy of a post that has been resent: the ids that are gone. */
  sweep(doubt: Doubt, keep: number): Promise<readonly number[]>;
}

export interface RecoveryPorts {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  /** A private chat where the bot may post; nothing that lands there is read by anyone. */
  readonly auditChat: number;
  readonly timings?: Timings;
}

export function createRecovery(ports: RecoveryPorts): Recovery {
  return { settle: (doubt, signal) => settle(doubt, ports, signal), sweep: (doubt, keep) => sweep(doubt, keep, ports) };
}

async function settle(doubt: Doubt, ports: RecoveryPorts, signal?: AbortSignal): Promise<Recovered> {
  const { graceMs, gapMs } = ports.timings ?? defaultTimings;
  if (isPrivate(doubt.delivery)) return { kind: "unclear", reason: "a private chat cannot be looked into" };
  if (doubt.watermark === undefined) return { kind: "unclear", reason: "no earlier message of the chat is known" };
  await ports.clock.sleep(Math.max(0, doubt.begunAt + graceMs - ports.clock.now()), signal);
  const first = await look(doubt, ports, signal);
  if (first.kind !== "absent") return first;
  await ports.clock.sleep(gapMs, signal);
  return look(doubt, ports, signal);
}

const isPrivate = ({ chat }: Delivery): boolean => typeof chat === "number" && chat > 0;

async function look(doubt: Doubt, ports: RecoveryPorts, signal?: AbortSignal): Promise<Recovered> {
  const walked = await walk(doubt, ports, 1, signal);
  if (walked.kind === "stopped") return { kind: "unclear", reason: walked.reason };
  const [messageId] = walked.ours;
  return messageId === undefined ? { kind: "absent" } : { kind: "found", messageId };
}

type Walked =
  | { readonly kind: "walked"; readonly ours: readonly number[] }
  | { readonly kind: "stopped"; readonly reason: string };

/** From the watermark upwards until the chat ends, or `enough` copies of the post are found. */
async function walk(doubt: Doubt, ports: RecoveryPorts, enough: number, signal?: AbortSignal): Promise<Walked> {
  const { missesInARow, mostProbes } = ports.timings ?? defaultTimings;
  const from = (doubt.watermark ?? 0) + 1;
  const ours: number[] = [];
  let misses = 0;
  for (let id = from; misses < missesInARow; id += 1) {
    if (signal?.aborted) return { kind: "stopped", reason: "the service is stopping" };
    if (id - from >= mostProbes) return { kind: "stopped", reason: `no end of the chat after ${mostProbes} messages` };
    const probe = await probeOnce(doubt.delivery, id, ports);
    if (probe.kind === "failed") return { kind: "stopped", reason: probe.reason };
    misses = probe.kind === "absent" ? misses + 1 : 0;
    if (probe.kind === "message" && markedDelivery(probe.message.entities) === doubt.delivery.id) ours.push(id);
    if (ours.length >= enough) break;
  }
  return { kind: "walked", ours };
}

type Probe =
  | { readonly kind: "message"; readonly message: Message }
  /** Something stands there that cannot be forwarded: a pin, a change of title, a protected post. Never ours. */
  | { readonly kind: "closed" }
  | { readonly kind: "absent" }
  | { readonly kind: "failed"; readonly reason: string };

async function probeOnce(delivery: Delivery, id: number, ports: RecoveryPorts): Promise<Probe> {
  const { api, budget, clock, auditChat } = ports;
  const turn = { chat: String(auditChat), group: true, priority: 1 } as const;
  try {
    const forward = (): Promise<Message> =>
      api.forwardMessage(auditChat, delivery.chat, id, { disable_notification: true });
    return { kind: "message", message: await budget.run(turn, forward) };
  } catch (error) {
    const failure = classify(error, clock.now());
    if (failure.kind === "flood") budget.pause(failure.retryAt);
    return refusedProbe(failure);
  }
}

function refusedProbe(failure: Failure): Probe {
  if (failure.kind === "missing") return { kind: "absent" };
  if (failure.kind === "notForwardable") return { kind: "closed" };
  return { kind: "failed", reason: failure.reason };
}

/** The first copy stays: replies hang under it, and readers have seen it. */
async function sweep(doubt: Doubt, keep: number, ports: RecoveryPorts): Promise<readonly number[]> {
  const walked = await walk(doubt, ports, Number.POSITIVE_INFINITY);
  if (walked.kind === "stopped") return [];
  const gone: number[] = [];
  for (const id of walked.ours.filter((ours) => ours !== keep)) {
    const turn = { chat: String(doubt.delivery.chat), group: true, priority: 1 } as const;
    const deleted = await ports.budget
      .run(turn, () => ports.api.deleteMessage(doubt.delivery.chat, id))
      .catch(() => false);
    if (deleted) gone.push(id);
  }
  return gone;
}
