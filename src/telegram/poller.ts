/**
 * Long polling under our own supervision: grammY's loop takes 401 and 409 as the end of the program. An update is
 * confirmed by the next poll, after it was handled, so a death in between delivers it again; what it did is
 * committed with its number.
 */
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { Clock, Log } from "../ports.ts";
import { pollSeconds } from "./client.ts";
import { allowedUpdates } from "./intents.ts";
import { classify, type Failure } from "./outcome.ts";
import { inRows } from "./rows.ts";

export interface PollerPorts {
  /** A client whose timeout is longer than a poll. */
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  readonly handle: (update: Update) => Promise<void>;
}

export type PollerEnd =
  | { readonly kind: "stopped" }
  /** Revoked or wrong: no later attempt can succeed. */
  | { readonly kind: "tokenRefused"; readonly reason: string };

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
const otherPollerPauseMs = 15_000;

export async function runPoller(ports: PollerPorts, signal: AbortSignal): Promise<PollerEnd> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    const polled = await poll(offset, ports, signal);
    if (polled.kind === "updates") {
      failures = 0;
      offset = await handleAll(polled.updates, offset, ports, signal);
      continue;
    }
    if (signal.aborted) break;
    const { failure } = polled;
    if (failure.kind === "token") return { kind: "tokenRefused", reason: failure.reason };
    failures += 1;
    await recover(failure, failures, ports, signal);
  }
  await confirm(offset, ports);
  return { kind: "stopped" };
}

type Polled =
  | { readonly kind: "updates"; readonly updates: readonly Update[] }
  | { readonly kind: "failed"; readonly failure: Failure };

async function poll(offset: number, ports: PollerPorts, signal: AbortSignal): Promise<Polled> {
  try {
    const wanted = { offset, limit: 100, timeout: pollSeconds, allowed_updates: allowedUpdates };
    return { kind: "updates", updates: await ports.api.getUpdates(wanted, signal as never) };
  } catch (error) {
    return { kind: "failed", failure: classify(error, ports.clock.now()) };
  }
}

/** How far all of them are: what comes twice after a stop in the middle is not done again. */
async function handleAll(
  updates: readonly Update[],
  offset: number,
  ports: PollerPorts,
  signal: AbortSignal,
): Promise<number> {
  const handled = new Set<Update>();
  const handle = inRows(async (update) => {
    if (signal.aborted) return;
    await handleOne(update, ports);
    handled.add(update);
  });
  await Promise.all(updates.map(handle));
  const open = updates.findIndex((update) => !handled.has(update));
  const last = open < 0 ? updates.at(-1) : updates[open - 1];
  return last === undefined ? offset : last.update_id + 1;
}

/** A mistake of ours in one update must not keep the next ones waiting for ever. */
async function handleOne(update: Update, ports: PollerPorts): Promise<void> {
  try {
    await ports.handle(update);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    ports.log({ event: "internal.error", where: `update ${update.update_id}`, detail });
  }
}

async function recover(failure: Failure, failures: number, ports: PollerPorts, signal: AbortSignal): Promise<void> {
  const { clock, log, api } = ports;
  switch (failure.kind) {
    case "otherPoller":
      log({ event: "telegram.problem", detail: "another program polls with this token; waiting for it to stop" });
      return clock.sleep(otherPollerPauseMs, signal);
    case "webhookSet":
      log({ event: "telegram.problem", detail: "a webhook stood in the way of polling: removed, its updates kept" });
      await api.deleteWebhook().catch(() => undefined);
      return clock.sleep(firstPauseMs, signal);
    case "flood":
      return clock.sleep(Math.max(0, failure.retryAt - clock.now()), signal);
    default:
      // One lost poll is everyday life; a row of them is worth a line.
      if (failures === 3) log({ event: "telegram.problem", detail: `updates cannot be read: ${failure.reason}` });
      return clock.sleep(Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10)), signal);
  }
}

/** At a clean stop the handled updates are confirmed, so that they do not come again. */
async function confirm(offset: number, { api }: PollerPorts): Promise<void> {
  if (offset === 0) return;
  await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates }).catch(() => undefined);
}
