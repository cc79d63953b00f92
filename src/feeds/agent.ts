/** The HTTP agents: kept-alive connections, few per host, deadlines, and no way to a private address. */
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

/** Agents of one connection to each host, taken in turn by the trips to it. */
export interface Lines {
  /** The one with the fewest trips to the host; `free` when the trip has ended. */
  take(host: string): { readonly agent: Agent; free(): void };
  close(): Promise<void>;
}

/**
 * Several agents of one connection, and not one of several: undici keeps a pool with a queue of 16 KB for each host that
 * may have two, which ten thousand feeds pay for and few of them use.
 */
export function openLines(options: FetchOptions): Lines {
  const lines = Array.from({ length: options.connectionsPerHost ?? 2 }, () => ({
    agent: createAgent(options),
    trips: new Map<string, number>(),
  }));
  const [first] = lines;
  if (first === undefined) throw new RangeError("expected at least one connection per host");
  return {
    take(host) {
      const tripsOf = ({ trips }: typeof first): number => trips.get(host) ?? 0;
      const line = lines.reduce((best, other) => (tripsOf(other) < tripsOf(best) ? other : best), first);
      line.trips.set(host, tripsOf(line) + 1);
      return {
        agent: line.agent,
        free() {
          if (tripsOf(line) > 1) line.trips.set(host, tripsOf(line) - 1);
          else line.trips.delete(host);
        },
      };
    },
    async close() {
      await Promise.all(lines.map(({ agent }) => agent.close()));
    },
  };
}

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
    connections: 1,
    pipelining: 1,
    headersTimeout: options.headersTimeoutMs ?? 15_000,
    bodyTimeout: options.headersTimeoutMs ?? 15_000,
    keepAliveTimeout: 90_000,
    maxResponseSize: options.maxBytes ?? defaultMaxBytes,
  });
}

export const userAgent = (options: FetchOptions): string =>
  `bibhrat-barta/0.1 (status feed reader; ${options.contact ?? "no contact configured"})`;
