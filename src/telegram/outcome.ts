/**
 * What an error of the Bot API means. A refusal in Telegram's own words is certain: the message was not sent. A connection that never came about
 * is certain too. Everything else that ended without an answer is not, and must never be read as "not sent".
 */
import { GrammyError, HttpError } from "grammy";
import type { SendOutcome } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import { type RefusalKind, refusalKind } from "./refusals.ts";

export type Failure =
  | { readonly kind: RefusalKind; readonly reason: string }
  | { readonly kind: "moved"; readonly reason: string; readonly chat: number }
  | { readonly kind: "flood"; readonly reason: string; readonly retryAt: EpochMs }
  /** No connection was made: certainly not sent. */
  | { readonly kind: "notConnected"; readonly reason: string }
  | { readonly kind: "uncertain"; readonly reason: string };

export function classify(error: unknown, now: EpochMs): Failure {
  if (error instanceof GrammyError) return classifyRefusal(error, now);
  if (error instanceof HttpError) return classifyConnection(error.error);
  return { kind: "uncertain", reason: nameOf(error) };
}

const defaultWaitSeconds = 5;

function classifyRefusal({ error_code, description, parameters }: GrammyError, now: EpochMs): Failure {
  const reason = `${error_code} ${description}`;
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "moved", reason, chat: parameters.migrate_to_chat_id };
  if (error_code === 429) {
    return { kind: "flood", reason, retryAt: now + (parameters.retry_after ?? defaultWaitSeconds) * 1000 };
  }
  if (error_code >= 500) return { kind: "uncertain", reason };
  return { kind: refusalKind(reason), reason };
}

/** Node's words for a connection that never stood. Its messages carry the address, and with it the token: codes only. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|ERR_TLS_CERT_\w+|ERR_SSL_WRONG_VERSION_NUMBER)$/;

function classifyConnection(cause: unknown): Failure {
  const code = codeOf(cause);
  const failedToConnect = cause instanceof Error && /\bconnect E[A-Z]+/.test(cause.message);
  if (code !== undefined && (neverConnected.test(code) || failedToConnect))
    return { kind: "notConnected", reason: code };
  const type = (cause as { type?: unknown } | undefined)?.type;
  return { kind: "uncertain", reason: code ?? (typeof type === "string" ? type : nameOf(cause)) };
}

function codeOf(cause: unknown): string | undefined {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** The name of an error says enough, and can hold no token; grammY's own timeout has a text worth keeping. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "an error without a name";
  return /timed out after \d+ seconds/.exec(error.message)?.[0] ?? error.name;
}

/** A message that was to be sent. */
export function sendOutcome(failure: Failure, quiet: "lane" | "all" = "all"): SendOutcome {
  const { reason } = failure;
  switch (failure.kind) {
    case "flood":
      return { kind: "notSent", reason, retryAt: failure.retryAt, quiet };
    case "moved":
      return { kind: "moved", chat: failure.chat };
    case "gone":
      return { kind: "gone", reason };
    case "uncertain":
      return { kind: "unknown", reason };
    case "notConnected":
    case "token":
    case "otherPoller":
    case "webhookSet":
      return { kind: "notSent", reason };
    case "unknownChat":
    case "rights":
    case "markup":
    case "tooLong":
    case "notModified":
    case "missing":
    case "notForwardable":
    case "cannotEdit":
    case "staleCallback":
    case "refused":
      return { kind: "refused", reason };
  }
}

/** An edit shows what it shows however often it is made: without an answer it is simply made again. */
export function editOutcome(failure: Failure, messageId: number, quiet: "lane" | "all" = "all"): SendOutcome {
  switch (failure.kind) {
    case "notModified":
      return { kind: "sent", messageId };
    case "missing":
      return { kind: "missing", reason: failure.reason };
    case "uncertain":
      return { kind: "notSent", reason: failure.reason };
    default:
      return sendOutcome(failure, quiet);
  }
}
