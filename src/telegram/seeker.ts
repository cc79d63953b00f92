/**
 * Looks for a post whose call ended without an answer. Telegram has no key against doubles, but it can be read: a silent
 * forward into a private audit chat shows whether a message stands under an id, and whose it is. So the ids after the
 * last known one are walked until the chat ends, or a message that was posted too late to be the one. What follows from it is decided in `domain/recovery.ts`.
 */
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import { isPrivateChat, type Search } from "../domain/recovery.ts";
import type { Clock, Seeker, Sought, Swept } from "../ports.ts";
import type { Budget, Priority, Turn } from "./budget.ts";
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
  const walked = await walk(sought, ports, { enough: 1, atLeastTo: 0, priority: "channelUrgent" }, signal);
  if (walked.kind === "stopped") return { kind: "unclear", reason: walked.reason, reached: walked.reached };
  const [messageId] = walked.ours;
  return messageId === undefined ? { kind: "absent", reached: walked.reached } : { kind: "found", messageId };
}

interface Walk {
  readonly enough: number;
  readonly atLeastTo: number;
  readonly priority: Priority;
}

type Walked = { readonly ours: readonly number[]; readonly reached: number } & (
  | { readonly kind: "walked" }
  | { readonly kind: "stopped"; readonly reason: string }
);

/** From the watermark upwards until the chat ends, it is too late, or `enough` copies of the post are found. */
async function walk(sought: Sought, ports: SeekerPorts, how: Walk, signal?: AbortSignal): Promise<Walked> {
  const { delivery, watermark } = sought;
  const ours: number[] = [];
  let misses = 0;
  let id = watermark + 1;
  for (; misses < missesInARow || id <= how.atLeastTo; id += 1) {
    // An id without a message may get one yet: whoever goes on looks at it again.
    const stopped = (reason: string): Walked => ({ kind: "stopped", reason, reached: id - 1 - misses, ours });
    if (signal?.aborted) return stopped("the service is stopping");
    if (id - watermark > mostProbes) return stopped(`no end of the chat after ${mostProbes} messages`);
    const probe = await probeOnce(delivery.chat, id, how.priority, ports);
    if (probe.kind === "failed") return stopped(probe.reason);
    misses = probe.kind === "absent" ? misses + 1 : 0;
    const isOurs = probe.kind === "message" && markedDelivery(probe.message) === delivery.id;
    if (isOurs) ours.push(id);
    if (ours.length >= how.enough || (!isOurs && id > how.atLeastTo && isTooLate(probe, sought)))
      return { kind: "walked", ours, reached: id };
  }
  return { kind: "walked", ours, reached: id - 1 - misses };
}

/** Numbers are given in the order of posting, so behind a message that came too late there are only later ones. */
function isTooLate(probe: Probe, { until }: Sought): boolean {
  const posted = probe.kind === "message" ? probe.message.forward_origin?.date : undefined;
  return until !== undefined && posted !== undefined && posted * 1000 > until;
}

type Probe =
  | { readonly kind: "message"; readonly message: Message }
  /** Something stands there that cannot be forwarded: a pin, a change of title, a protected post. Never ours. */
  | { readonly kind: "closed" }
  | { readonly kind: "absent" }
  | { readonly kind: "failed"; readonly reason: string };

async function probeOnce(chat: number | string, id: number, priority: Priority, ports: SeekerPorts): Promise<Probe> {
  const { api, auditChat } = ports;
  const forward = (): Promise<Message> => api.forwardMessage(auditChat, chat, id, { disable_notification: true });
  let asked = await inTurn(auditChat, priority, ports, forward);
  for (let tries = 1; tries < triesEach && passing.has(asked.kind); tries += 1)
    asked = await inTurn(auditChat, priority, ports, forward);
  return asked.kind === "done" ? { kind: "message", message: asked.result } : refusedProbe(asked);
}

function refusedProbe(failure: Failure): Probe {
  if (failure.kind === "missing") return { kind: "absent" };
  if (failure.kind === "notForwardable") return { kind: "closed" };
  return { kind: "failed", reason: failure.reason };
}

/** The copy that the outbox knows stays: replies hang under it, and edits go to it. Nobody waits for a sweep. */
async function sweep(sought: Sought, ports: SeekerPorts, signal?: AbortSignal): Promise<Swept> {
  const keep = sought.delivery.messageId ?? 0;
  const how = { enough: Number.POSITIVE_INFINITY, atLeastTo: keep, priority: "channelEdit" } as const;
  const walked = await walk(sought, ports, how, signal);
  const copies = walked.ours.filter((id) => id !== keep);
  const left = await remove(copies, sought.delivery.chat, ports);
  if (left) return left;
  if (walked.kind === "walked") return { kind: "swept", gone: copies };
  return { kind: "unclear", reason: walked.reason, reached: walked.reached, gone: copies };
}

/** Nothing when all are gone. */
async function remove(
  copies: readonly number[],
  chat: number | string,
  ports: SeekerPorts,
): Promise<Swept | undefined> {
  for (const id of copies) {
    const deleted = await inTurn(chat, "channelEdit", ports, () => ports.api.deleteMessage(chat, id));
    if (deleted.kind === "uncertain" || deleted.kind === "flood")
      return { kind: "unclear", reason: deleted.reason, gone: [] };
    if (deleted.kind !== "done" && deleted.kind !== "missing")
      return { kind: "left", messageId: id, reason: deleted.reason };
  }
  return undefined;
}

type Asked<T> = { readonly kind: "done"; readonly result: T } | Failure;

/** A stopped lane waits for a search: that goes before posts. */
async function inTurn<T>(
  chat: number | string,
  priority: Priority,
  ports: SeekerPorts,
  call: () => Promise<T>,
): Promise<Asked<T>> {
  const turn: Turn = { chat: String(chat), group: !isPrivateChat(chat), priority };
  try {
    return { kind: "done", result: await ports.budget.run(turn, call) };
  } catch (error) {
    const failure = classify(error, ports.clock.now());
    if (failure.kind === "flood") ports.budget.flooded(turn, failure.retryAt);
    return failure;
  }
}
