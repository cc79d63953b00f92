/**
 * The one door for HTTP. Nothing here throws for anything the other side does, and nothing it sends can cost more than
 * the caps say: bytes are counted before and after decompression, headers and bodies have deadlines, every redirect is
 * looked at as if it had been configured, and private addresses are refused where the connection is made.
 */
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, zstdDecompress } from "node:zlib";
import { Agent, buildConnector, type Dispatcher, request } from "undici";
import type { EpochMs } from "../domain/ids.ts";
import type { FeedProblem } from "../ports.ts";
import { guardedLookup, refuseLiteral } from "./addresses.ts";
import { retryAfter, whyFailed } from "./failures.ts";

export interface FetchOptions {
  /** Goes into the User-Agent, so that a page's owner can reach the operator. */
  readonly contact?: string;
  readonly allowPrivateNetworks?: boolean;
  /** Of the body, before and after decompression. */
  readonly maxBytes?: number;
  readonly connectTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  /** Of one whole read, redirects included. */
  readonly deadlineMs?: number;
  readonly connectionsPerHost?: number;
}

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

export interface Fetcher {
  fetch(url: string, validators: Validators, now: EpochMs, signal?: AbortSignal): Promise<Fetched>;
  close(): Promise<void>;
}

type Answer = Dispatcher.ResponseData;
type Failure = Extract<Fetched, { kind: "failed" }>;

const maxRedirects = 5;
const failed = (kind: FeedProblem["kind"], detail: string, retryAt?: EpochMs): Failure => ({
  kind: "failed",
  problem: { kind, detail },
  ...(retryAt !== undefined && { retryAt }),
});

function createAgent(options: FetchOptions): Agent {
  const timeout = options.connectTimeoutMs ?? 10_000;
  const open = options.allowPrivateNetworks
    ? buildConnector({ timeout })
    : buildConnector({ timeout, lookup: guardedLookup });
  const connect: buildConnector.connector = (target, callback) => {
    const refusal = options.allowPrivateNetworks ? undefined : refuseLiteral(target.hostname);
    if (refusal) callback(refusal, null);
    else open(target, callback);
  };
  return new Agent({
    connect,
    connections: options.connectionsPerHost ?? 2,
    pipelining: 1,
    headersTimeout: options.headersTimeoutMs ?? 15_000,
    bodyTimeout: options.headersTimeoutMs ?? 15_000,
    keepAliveTimeout: 90_000,
    maxResponseSize: options.maxBytes ?? defaultMaxBytes,
  });
}

const defaultMaxBytes = 8 * 1024 * 1024;

const header = (answer: Answer, name: string): string | undefined => {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

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

async function readCapped(answer: Answer, maxBytes: number): Promise<Buffer | string> {
  const tooLong = `a body of more than ${maxBytes} bytes`;
  if (Number(header(answer, "content-length") ?? 0) > maxBytes) {
    answer.body.destroy();
    return tooLong;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return tooLong;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const decoders = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} as const;

async function decompress(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer | string> {
  const name = (encoding ?? "identity").trim().toLowerCase();
  if (name === "identity" || name === "" || body.length === 0) return body;
  if (!Object.hasOwn(decoders, name)) return `the content encoding ${name.slice(0, 30)}`;
  try {
    return await decoders[name as keyof typeof decoders](body, { maxOutputLength: maxBytes });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE") return `a ${name} body that unpacks to more than ${maxBytes} bytes`;
    return `a ${name} body that cannot be unpacked`;
  }
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

export function createFetcher(options: FetchOptions = {}): Fetcher {
  const agent = createAgent(options);
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const headers = {
    "user-agent": `bibhrat-barta/0.1 (status feed reader; ${options.contact ?? "no contact configured"})`,
    accept:
      "application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
    "accept-encoding": "gzip, br, zstd, deflate",
  };

  async function travel(start: URL, validators: Validators, now: EpochMs, signal: AbortSignal): Promise<Fetched> {
    const conditional = {
      ...headers,
      ...(validators.etag && { "if-none-match": validators.etag }),
      ...(validators.lastModified && { "if-modified-since": validators.lastModified }),
    };
    let url = start;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const answer = await request(url, { dispatcher: agent, headers: conditional, signal });
      if (answer.statusCode === 200) return await bodyOf(answer, maxBytes);
      await answer.body.dump();
      if (answer.statusCode === 304) return { kind: "notModified", ...validators, ...validatorsOf(answer) };
      if (!isRedirect(answer.statusCode)) return refusedBy(answer, now);
      const next = follow(url, header(answer, "location"));
      if (typeof next === "string") return failed("gone", next);
      url = next;
    }
    return failed("unreachable", `more than ${maxRedirects} redirects from ${start.href}`);
  }

  return {
    async fetch(url, validators, now, signal) {
      if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        return failed("gone", `${url} is no web address`);
      const deadline = AbortSignal.timeout(options.deadlineMs ?? 30_000);
      try {
        return await travel(new URL(url), validators, now, signal ? AbortSignal.any([signal, deadline]) : deadline);
      } catch (error) {
        return failed(...whyFailed(error, deadline.aborted));
      }
    },
    close: () => agent.close(),
  };
}
