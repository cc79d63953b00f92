/**
 * The one door for HTTP. Nothing here throws for anything the other side does, and nothing it sends can cost more than
 * the caps say: bytes are counted before and after decompression, headers and bodies have deadlines, every redirect is
 * looked at as if it had been configured, and private addresses are refused where the connection is made.
 */
import { type Agent, request } from "undici";
import type { EpochMs } from "../domain/ids.ts";
import type { FeedProblem } from "../ports.ts";
import { type Answer, defaultMaxBytes, type FetchOptions, header, type Lines, openLines, userAgent } from "./agent.ts";
import { codeOf, retryAfter, whyFailed } from "./failures.ts";
import { decompress, readCapped } from "./unpack.ts";

export type { FetchOptions } from "./agent.ts";

export type Fetched =
  | {
      readonly kind: "body";
      readonly body: Uint8Array;
      readonly contentType?: string;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: "notModified"; readonly etag?: string; readonly lastModified?: string }
  | { readonly kind: "failed"; readonly problem: Omit<FeedProblem, "since">; readonly retryAt?: EpochMs };

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Any answer at all, for those who ask how a service is and not what its page says. */
export type Look =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** The beginning of the body, unpacked. */
      readonly start: string;
    }
  | { readonly kind: "failed"; readonly code: string; readonly detail: string };

export interface Fetcher {
  look(url: string, method: "GET" | "HEAD", signal?: AbortSignal): Promise<Look>;
  fetch(url: string, validators: Validators, now: EpochMs, signal?: AbortSignal): Promise<Fetched>;
  close(): Promise<void>;
}

type Failure = Extract<Fetched, { kind: "failed" }>;

const maxRedirects = 5;
const failed = (kind: FeedProblem["kind"], detail: string, retryAt?: EpochMs): Failure => ({
  kind: "failed",
  problem: { kind, detail },
  ...(retryAt !== undefined && { retryAt }),
});

const validatorsOf = (answer: Answer): Validators => {
  const etag = header(answer, "etag");
  const lastModified = header(answer, "last-modified");
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
};

/** Where a redirect leads, or why it is not followed. */
function follow(from: URL, location: string | undefined): URL | string {
  if (!location || !URL.canParse(location, from)) return `redirected from ${from.href} to nowhere`;
  const to = new URL(location, from);
  if (to.protocol !== "https:" && to.protocol !== from.protocol)
    return `redirected from ${from.href} down to ${to.protocol}`;
  if (to.pathname === "/" && from.pathname !== "/") return `redirected from ${from.href} to the root of ${to.host}`;
  return to;
}

async function bodyOf(answer: Answer, maxBytes: number): Promise<Fetched> {
  const raw = await readCapped(answer, maxBytes);
  if (typeof raw === "string") return failed("wrongShape", `expected a feed, got ${raw}`);
  const body = await decompress(raw, header(answer, "content-encoding"), maxBytes);
  if (typeof body === "string") return failed("wrongShape", `expected a feed, got ${body}`);
  const contentType = header(answer, "content-type");
  return { kind: "body", body, ...(contentType && { contentType }), ...validatorsOf(answer) };
}

/** 429 and 5xx pass, 401 to 418 mean that the address is no feed any more. */
function refusedBy(answer: Answer, now: EpochMs): Fetched {
  const status = answer.statusCode;
  const passing = status >= 500 || status === 429 || status === 408 || status === 425;
  return failed(passing ? "unreachable" : "gone", `HTTP ${status}`, retryAfter(header(answer, "retry-after"), now));
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

const webAddress = (url: string): URL | undefined => {
  const parsed = URL.parse(url);
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? parsed : undefined;
};

/** One timer for a whole read; half the price of `AbortSignal.timeout` and `any`, which shows at ten thousand feeds. */
async function within<Value>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
  failing: (error: unknown, deadlinePassed: boolean) => Value,
): Promise<Value> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, ms);
  if (outer?.aborted) abort();
  outer?.addEventListener("abort", abort, { once: true });
  try {
    return await work(controller.signal);
  } catch (error) {
    return failing(error, controller.signal.aborted && !outer?.aborted);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", abort);
  }
}

/** Probes read no more than this; the rest of the page is left on the wire. */
const glance = 64 * 1024;

async function glanceAt(answer: Answer): Promise<Look> {
  const headers = Object.fromEntries(Object.keys(answer.headers).map((name) => [name, header(answer, name) ?? ""]));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= glance) break;
  }
  const raw = Buffer.concat(chunks).subarray(0, glance);
  const body = await decompress(raw, headers["content-encoding"], glance * 8, "partial");
  const start = typeof body === "string" ? "" : body.subarray(0, glance).toString("utf8");
  return { kind: "answer", status: answer.statusCode, headers, start };
}

const closedUnderUs: ReadonlySet<string> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

interface Trip {
  readonly method: "GET" | "HEAD";
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

/** What every request of one fetcher shares. */
interface Shared {
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
}

interface Line extends Shared {
  readonly agent: Agent;
}

async function onLine<Value>(
  { lines, ...shared }: Shared & { readonly lines: Lines },
  { host }: URL,
  work: (line: Line) => Promise<Value>,
): Promise<Value> {
  const { agent, free } = lines.take(host);
  try {
    return await work({ ...shared, agent });
  } finally {
    free();
  }
}

const accept =
  "application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/** A kept-alive connection may be closed by the other side in the very moment in which it is used. */
async function ask(line: Line, url: URL, trip: Trip): Promise<Answer> {
  try {
    return await request(url, { dispatcher: line.agent, ...trip });
  } catch (error) {
    if (!closedUnderUs.has(codeOf(error)) || trip.signal.aborted) throw error;
    return request(url, { dispatcher: line.agent, ...trip });
  }
}

/** The answer at the end of the redirects, or why there is none. */
async function travel(line: Line, start: URL, trip: Trip): Promise<Answer | Failure> {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await ask(line, url, trip);
    if (!isRedirect(answer.statusCode)) return answer;
    await answer.body.dump();
    const next = follow(url, header(answer, "location"));
    if (typeof next === "string") return failed("gone", next);
    url = next;
  }
  return failed("unreachable", `more than ${maxRedirects} redirects from ${start.href}`);
}

async function read(line: Line, start: URL, known: Validators, now: EpochMs, signal: AbortSignal): Promise<Fetched> {
  const headers = {
    ...line.headers,
    accept,
    ...(known.etag && { "if-none-match": known.etag }),
    ...(known.lastModified && { "if-modified-since": known.lastModified }),
  };
  const answer = await travel(line, start, { method: "GET", headers, signal });
  if ("kind" in answer) return answer;
  if (answer.statusCode === 200) return bodyOf(answer, line.maxBytes);
  await answer.body.dump();
  const { etag, lastModified } = known;
  const before = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
  if (answer.statusCode === 304) return { kind: "notModified", ...before, ...validatorsOf(answer) };
  return refusedBy(answer, now);
}

async function lookAt(line: Line, start: URL, method: Trip["method"], signal: AbortSignal): Promise<Look> {
  const answer = await travel(line, start, { method, headers: { ...line.headers, accept: "*/*" }, signal });
  return "kind" in answer ? { kind: "failed", code: "", detail: answer.problem.detail } : glanceAt(answer);
}

const unseen = (error: unknown, late: boolean): Look => ({
  kind: "failed",
  code: late ? "ETIMEDOUT" : codeOf(error),
  detail: whyFailed(error, late)[1],
});

export function createFetcher(options: FetchOptions = {}): Fetcher {
  const headers = { "user-agent": userAgent(options), "accept-encoding": "gzip, br, zstd, deflate" };
  const shared = { lines: openLines(options), headers, maxBytes: options.maxBytes ?? defaultMaxBytes };
  const deadlineMs = options.deadlineMs ?? 30_000;
  return {
    async fetch(url, known, now, outer) {
      const start = webAddress(url);
      if (!start) return failed("gone", `${url} is no web address`);
      const work = (signal: AbortSignal) => onLine(shared, start, (line) => read(line, start, known, now, signal));
      return within(deadlineMs, outer, work, (error, late) => failed(...whyFailed(error, late)));
    },
    async look(url, method, outer) {
      const start = webAddress(url);
      if (!start) return { kind: "failed", code: "", detail: `${url} is no web address` };
      const work = (signal: AbortSignal) => onLine(shared, start, (line) => lookAt(line, start, method, signal));
      return within(deadlineMs, outer, work, unseen);
    },
    close: () => shared.lines.close(),
  };
}
