/**
 * Updates pushed by Telegram instead of polled. The secret tells Telegram from anybody else who finds the address; an
 * update is acknowledged when it was handled, which waits for no call, so that a death in between delivers it again.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { z } from "zod";
import type { Clock, Log } from "../ports.ts";
import { allowedUpdates } from "./intents.ts";
import { classify } from "./outcome.ts";
import type { PollerEnd } from "./poller.ts";
import { type Handle, inRows } from "./rows.ts";

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebhookPorts {
  readonly api: Api;
  readonly token: string;
  /** As Telegram reaches it; its path is what is listened on. */
  readonly url: string;
  readonly mount: (path: string, listener: Listener) => void;
  readonly handle: Handle;
  readonly clock: Clock;
  readonly log: Log;
}

const retryMs = 15_000;

/** Registers the address until Telegram takes it, then listens until the end; the address stays, Telegram keeps what comes. */
export async function runWebhook(ports: WebhookPorts, signal: AbortSignal): Promise<PollerEnd> {
  const { api, url, clock, log } = ports;
  const secret = secretOf(ports.token);
  ports.mount(new URL(url).pathname, listenerOf(secret, ports, signal));
  while (!signal.aborted) {
    try {
      await api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates });
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    } catch (error) {
      const failure = classify(error, clock.now());
      if (failure.kind === "token") return { kind: "tokenRefused", reason: failure.reason };
      log({ event: "telegram.problem", detail: `the webhook was not taken: ${failure.reason}` });
      await clock.sleep(retryMs, signal);
    }
  }
  return { kind: "stopped" };
}

/** The same in every process that has the token. */
export const secretOf = (token: string): string => createHmac("sha256", token).update("webhook").digest("hex");

export function listenerOf(secret: string, ports: Pick<WebhookPorts, "handle" | "log">, signal: AbortSignal): Listener {
  const inOrder = { ...ports, handle: inRows(ports.handle) };
  return (request, response) => {
    void take(request, secret, inOrder, signal).then((status) => response.writeHead(status).end());
  };
}

const secretHeader = "x-telegram-bot-api-secret-token";

async function take(
  request: IncomingMessage,
  secret: string,
  { handle, log }: Pick<WebhookPorts, "handle" | "log">,
  signal: AbortSignal,
): Promise<number> {
  if (request.method !== "POST") return 405;
  if (!isSame(String(request.headers[secretHeader] ?? ""), secret)) return 401;
  // What comes while we stop is brought again to the next process.
  if (signal.aborted) return 503;
  const body = await bodyOf(request);
  if (body === undefined) return 413;
  const update = updateIn(body);
  if (update === undefined) return 400;
  try {
    await handle(update);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ event: "internal.error", where: `update ${update.update_id}`, detail });
  }
  return 200;
}

function isSame(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHmac("sha256", secret).update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** No update is so long. */
const longestBody = 512 * 1024;

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

const hasId = z.looseObject({ update_id: z.number().int() });

function updateIn(body: string): Update | undefined {
  try {
    const parsed = hasId.safeParse(JSON.parse(body));
    return parsed.success ? (parsed.data as Update) : undefined;
  } catch {
    return undefined;
  }
}
