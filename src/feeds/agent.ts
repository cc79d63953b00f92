/** The one HTTP agent: kept-alive connections, few per host, deadlines, and no way to a private address. */
import { Agent, buildConnector, type Dispatcher } from "undici";
import { guardedLookup, refuseLiteral } from "./addresses.ts";

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

export type Answer = Dispatcher.ResponseData;

export const defaultMaxBytes = 8 * 1024 * 1024;

export const header = (answer: Answer, name: string): string | undefined => {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

export function createAgent(options: FetchOptions): Agent {
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

export const userAgent = (options: FetchOptions): string =>
  `bibhrat-barta/0.1 (status feed reader; ${options.contact ?? "no contact configured"})`;
