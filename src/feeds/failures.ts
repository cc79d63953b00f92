/** What went wrong on the way, in a sentence for the operator and a class for the scheduler. */
import type { EpochMs } from "../domain/ids.ts";
import type { FeedProblem } from "../ports.ts";

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: "the host name does not resolve",
  EAI_AGAIN: "the host name cannot be resolved now",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed",
  EHOSTUNREACH: "no route to the host",
  ENETUNREACH: "no network",
  UND_ERR_CONNECT_TIMEOUT: "no connection within the deadline",
  UND_ERR_HEADERS_TIMEOUT: "no answer within the deadline",
  UND_ERR_BODY_TIMEOUT: "the body stopped coming",
  UND_ERR_SOCKET: "the connection was closed before the end of the body",
  UND_ERR_HEADERS_OVERFLOW: "too many headers",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "expected a feed, got a body longer than the cap",
};

/** Codes that tell about the page and not about the road to it. */
const shapes: ReadonlySet<string> = new Set(["UND_ERR_RES_EXCEEDED_MAX_SIZE"]);

export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === "string") return code;
  return error.cause === undefined ? "" : codeOf(error.cause);
};

export function whyFailed(error: unknown, deadlinePassed: boolean): [FeedProblem["kind"], string] {
  if (deadlinePassed) return ["unreachable", "not read to the end within the deadline"];
  const code = codeOf(error);
  if (shapes.has(code)) return ["wrongShape", sentences[code] ?? code];
  const message = error instanceof Error ? error.message.slice(0, 160) : "unknown failure";
  if (code === "BIBHRAT_PRIVATE_ADDRESS") return ["unreachable", `refused: ${message} and allowPrivateNetworks is off`];
  return ["unreachable", sentences[code] ?? (code ? `${code}: ${message}` : message)];
}

/** Seconds or a date; a page that asks for more than a day is believed for a day. */
export function retryAfter(value: string | undefined, now: EpochMs): EpochMs | undefined {
  if (!value) return undefined;
  const at = /^\d+$/.test(value.trim()) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) || at <= now ? undefined : Math.min(at, now + 86_400_000);
}
