/**
 * Looks for a post whose call ended without an answer. Telegram has no key against doubles, but it can be read: a silent
 * forward into a private audit chat shows whether a message stands under an id, and whose it is. So the ids after the
 * last known one are walked until the chat ends. What follows from it is decided in `domain/recovery.ts`.
 */
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import { isPrivateChat, type Search } from "../domain/recovery.ts";
import type { Clock, Seeker, Sought, Swept } from "../ports.ts";
import type { Budget, Turn } from "./budget.ts";
import { markedDelivery } from "./marker.ts";
import { classify, type Failure } from "./outcome.ts";

export interface SeekerPorts {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  /** A private chat where the bot may post; nothing that lands there is read by anyone. */
  readonly auditChat: number;
}

/** So many ids in a row without a message are the end of the chat; people's posts and deleted ones lie between. */
const missesInARow = 3;
const mostProbes = 100;
/** A look changes nothing, so one that was not answered is made again: a walk of many would else never end. */
const triesEach = 3;
const passing: ReadonlySet<string> = new Set(["uncertain", "flood", "notConnected"]);

export function createSeeker(ports: SeekerPorts): Seeker {
  return {
    search: (sought, signal) => search(sought, ports, signal),
    sweep: (sought, signal) => sweep(sought, ports, signal),
  };
}

async function search(sought: Sought, ports: SeekerPorts, signal?: AbortSignal): Promise<Search> {
  const walked = await walk(sought, ports, { enough: 1, atLeastTo: 0 }, signal);
  if (walked.kind === "stopped") return { kind: "unclear", reason: walked.reason };
  const [messageId] = walked.ours;
  return messageId === undefined ? { kind: "absent" } : { kind: "found", messageId };
}

type Walked =
  | { readonly kind: "walked"; readonly ours: readonly number[] }
  | { readonly kind: "stopped"; readonly reason: string };

/** From the watermark upwards until the chat ends, or `enough` copies of the post are found. */
async function walk(
  { delivery, watermark }: Sought,
  ports: SeekerPorts,
  { enough, atLeastTo }: { readonly enough: number; readonly atLeastTo: number },
  signal?: AbortSignal,
): Promise<Walked> {
  const ours: number[] = [];
  let misses = 0;
  for (let id = watermark + 1; misses < missesInARow || id <= atLeastTo; id += 1) {
    if (signal?.aborted) return { kind: "stopped", reason: "the service is stopping" };
    if (id - watermark > mostProbes)
      return { kind: "stopped", reason: `no end of the chat after ${mostProbes} messages` };
    const probe = await probeOnce(delivery.chat, id, ports);
    if (probe.kind === "failed") return { kind: "stopped", reason: probe.reason };
    misses = probe.kind === "absent" ? misses + 1 : 0;
    if (probe.kind === "message" && markedDelivery(probe.message) === delivery.id) ours.push(id);
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

async function probeOnce(chat: number | string, id: number, ports: SeekerPorts): Promise<Probe> {
  const { api, auditChat } = ports;
  const forward = (): Promise<Message> => api.forwardMessage(auditChat, chat, id, { disable_notification: true });
  let asked = await inTurn(auditChat, ports, forward);
  for (let tries = 1; tries < triesEach && passing.has(asked.kind); tries += 1)
    asked = await inTurn(auditChat, ports, forward);
  return asked.kind === "done" ? { kind: "message", message: asked.result } : refusedProbe(asked);
}

function refusedProbe(failure: Failure): Probe {
  if (failure.kind === "missing") return { kind: "absent" };
  if (failure.kind === "notForwardable") return { kind: "closed" };
  return { kind: "failed", reason: failure.reason };
}

/** The copy that the outbox knows stays: replies hang under it, and edits go to it. */
async function sweep(sought: Sought, ports: SeekerPorts, signal?: AbortSignal): Promise<Swept> {
  const keep = sought.delivery.messageId ?? 0;
  const walked = await walk(sought, ports, { enough: Number.POSITIVE_INFINITY, atLeastTo: keep }, signal);
  if (walked.kind === "stopped") return { kind: "unclear", reason: walked.reason };
  const { chat } = sought.delivery;
  for (const id of walked.ours.filter((one) => one !== keep)) {
    const deleted = await inTurn(chat, ports, () => ports.api.deleteMessage(chat, id));
    if (deleted.kind === "uncertain" || deleted.kind === "flood") return { kind: "unclear", reason: deleted.reason };
    if (deleted.kind !== "done" && deleted.kind !== "missing")
      return { kind: "left", messageId: id, reason: deleted.reason };
  }
  return { kind: "swept", gone: walked.ours.filter((id) => id !== keep) };
}

type Asked<T> = { readonly kind: "done"; readonly result: T } | Failure;

/** A stopped lane waits for this: it goes before posts. */
async function inTurn<T>(chat: number | string, ports: SeekerPorts, call: () => Promise<T>): Promise<Asked<T>> {
  const turn: Turn = { chat: String(chat), group: !isPrivateChat(chat), priority: "channelUrgent" };
  try {
    return { kind: "done", result: await ports.budget.run(turn, call) };
  } catch (error) {
    const failure = classify(error, ports.clock.now());
    if (failure.kind === "flood") ports.budget.flooded(turn, failure.retryAt);
    return failure;
  }
}
