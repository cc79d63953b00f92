/** Every event the program logs: ids and figures, never texts, titles or tokens. */
import pino, { type Logger } from "pino";

export type LogEvent =
  | { readonly event: "service.started"; readonly feeds: number; readonly channels: number; readonly database: string }
  | { readonly event: "service.stopped"; readonly reason: string }
  | {
      readonly event: "feed.read";
      readonly feed: string;
      readonly incidents: number;
      readonly changes: number;
      readonly ms: number;
    }
  | { readonly event: "feed.unchanged"; readonly feed: string; readonly ms: number }
  | {
      readonly event: "feed.problem";
      readonly feed: string;
      readonly kind: string;
      readonly detail: string;
      readonly failures: number;
    }
  | { readonly event: "feed.recovered"; readonly feed: string; readonly after: number }
  | { readonly event: "feed.unknownWords"; readonly feed: string; readonly words: readonly string[] }
  | { readonly event: "feed.baseline"; readonly feed: string; readonly incidents: number }
  | {
      readonly event: "change.decided";
      readonly change: string;
      readonly kind: string;
      readonly incident: string;
      readonly service: string;
      readonly decision: string;
      readonly rule: string;
    }
  | { readonly event: "bulletin.written"; readonly bulletin: string; readonly kind: string; readonly edition: string }
  | {
      readonly event: "bulletin.blocked";
      readonly change: string;
      readonly edition: string;
      readonly findings: readonly string[];
    }
  | { readonly event: "filing.conflict"; readonly feed: string; readonly incident: string; readonly attempt: number }
  | {
      readonly event: "delivery.sent";
      readonly delivery: string;
      readonly lane: string;
      readonly role: string;
      readonly ms: number;
      /** From the operator's word to the reader's screen. */
      readonly lateMs?: number;
    }
  | {
      readonly event: "delivery.deferred";
      readonly delivery: string;
      readonly lane: string;
      readonly reason: string;
      readonly retryAt: number;
      /** After a 429. */
      readonly quiet?: "lane" | "all";
    }
  | { readonly event: "delivery.unknown"; readonly delivery: string; readonly lane: string; readonly reason: string }
  | { readonly event: "delivery.parked"; readonly delivery: string; readonly lane: string; readonly reason: string }
  | {
      readonly event: "recovery.step";
      readonly delivery: string;
      readonly lane: string;
      readonly step: string;
      readonly reason: string;
    }
  | { readonly event: "store.problem"; readonly kind: string; readonly detail: string }
  | { readonly event: "store.recovered"; readonly after: number }
  | { readonly event: "review.asked"; readonly review: string; readonly reason: string }
  | { readonly event: "review.settled"; readonly review: string; readonly as: string; readonly by: number | "bibhrat" }
  | { readonly event: "intent.refused"; readonly intent: string; readonly reason: string; readonly user: number }
  | { readonly event: "intent.answered"; readonly intent: string; readonly ms: number }
  | { readonly event: "telegram.problem"; readonly detail: string }
  | { readonly event: "http.listening"; readonly host: string; readonly port: number }
  | { readonly event: "http.problem"; readonly detail: string }
  | { readonly event: "internal.error"; readonly where: string; readonly detail: string };

const warnings: ReadonlySet<LogEvent["event"]> = new Set([
  "feed.problem",
  "feed.unknownWords",
  "bulletin.blocked",
  "delivery.unknown",
  "delivery.parked",
  "telegram.problem",
  "http.problem",
  "recovery.step",
  "store.problem",
]);

/** The usual thing that happens, thousands of times an hour: for whoever looks for a fault. */
const details: ReadonlySet<LogEvent["event"]> = new Set(["feed.unchanged"]);

function levelOf({ event }: LogEvent): "error" | "warn" | "info" | "debug" {
  if (event === "internal.error") return "error";
  if (warnings.has(event)) return "warn";
  return details.has(event) ? "debug" : "info";
}

/** A bot token in any string: grammY puts the URL, and with it "bot" and the token, into the messages of its errors. */
const tokenPattern = /\d{6,}:[A-Za-z0-9_-]{30,}/g;
export const redact = (text: string): string => text.replace(tokenPattern, "<token>");

function redactAll(value: unknown): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map(redactAll);
  return value;
}

export function createLog(logger: Logger): (event: LogEvent) => void {
  return (event) => {
    const level = levelOf(event);
    if (!logger.isLevelEnabled(level)) return;
    logger[level](Object.fromEntries(Object.entries(event).map(([key, value]) => [key, redactAll(value)])));
  };
}

/** JSON lines on standard error; pretty when that is a terminal, so that posts on standard output stay readable. */
export function openLogger(level: string, pretty: boolean): Logger {
  if (!pretty) return pino({ level }, pino.destination(2));
  return pino({ level, transport: { target: "pino-pretty", options: { destination: 2, ignore: "pid,hostname" } } });
}
