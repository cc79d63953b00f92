/**
 * A loopback server that plays status feeds: every path has a script of responses, taken in order, the last one for ever.
 * It answers conditional requests itself, and can be late, slow, cut off or wrong in every way that feeds are.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";

export interface ScriptedResponse {
  readonly status?: number;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly encoding?: "gzip" | "br" | "zstd";
  readonly redirect?: string;
  /** Before the headers. */
  readonly delayMs?: number;
  /** The body in pieces of `bytes`, one every `everyMs`. */
  readonly slow?: { readonly bytes: number; readonly everyMs: number };
  /** "before": no answer at all; "midway": half the body, then a reset; "truncated": half the body, then a clean end. */
  readonly broken?: "before" | "midway" | "truncated";
  /** Never ends the body. */
  readonly hang?: boolean;
}

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly status: number;
  readonly bodyBytes: number;
}

export interface FeedServer {
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  url(path: string): string;
  /** Replaces what the path answers, from its next request on. */
  script(path: string, responses: readonly ScriptedResponse[]): void;
  close(): Promise<void>;
}

const compress = { gzip: gzipSync, br: brotliCompressSync, zstd: zstdCompressSync } as const;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function matches(request: IncomingMessage, response: ScriptedResponse): boolean {
  const tags = request.headers["if-none-match"];
  if (response.etag !== undefined && tags !== undefined) return tags.split(/,\s*/).includes(response.etag);
  const since = request.headers["if-modified-since"];
  return response.lastModified !== undefined && since === response.lastModified && tags === undefined;
}

function headersOf(response: ScriptedResponse, body: Uint8Array): Record<string, string> {
  return {
    ...(!response.slow && !response.hang && { "content-length": String(body.length) }),
    "content-type": response.type ?? "application/json; charset=utf-8",
    ...(response.etag && { etag: response.etag }),
    ...(response.lastModified && { "last-modified": response.lastModified }),
    ...(response.encoding && { "content-encoding": response.encoding }),
    ...(response.redirect && { location: response.redirect }),
    ...response.headers,
  };
}

async function sendSlowly(
  out: ServerResponse,
  body: Uint8Array,
  slow: { bytes: number; everyMs: number },
): Promise<void> {
  for (let at = 0; at < body.length && !out.destroyed; at += slow.bytes) {
    out.write(body.subarray(at, at + slow.bytes));
    await pause(slow.everyMs);
  }
  out.end();
}

async function play(
  request: IncomingMessage,
  out: ServerResponse,
  response: ScriptedResponse,
): Promise<[number, number]> {
  if (response.delayMs) await pause(response.delayMs);
  if (response.broken === "before") {
    out.destroy();
    return [0, 0];
  }
  if (matches(request, response)) {
    out.writeHead(304, { ...(response.etag && { etag: response.etag }) }).end();
    return [304, 0];
  }
  const plain = Buffer.from(response.body ?? "");
  const body = response.encoding ? compress[response.encoding](plain) : plain;
  const status = response.status ?? (response.redirect ? 302 : 200);
  const half = body.subarray(0, Math.floor(body.length / 2));
  if (response.broken === "truncated") {
    out.writeHead(status, headersOf(response, half)).end(half);
    return [status, half.length];
  }
  out.writeHead(status, headersOf(response, body));
  if (response.broken === "midway") out.write(half, () => out.destroy());
  else if (response.hang) out.write(half);
  else if (response.slow) await sendSlowly(out, body, response.slow);
  else out.end(body);
  return [status, body.length];
}

export async function startFeedServer(): Promise<FeedServer> {
  const scripts = new Map<string, ScriptedResponse[]>();
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  const take = (path: string): ScriptedResponse => {
    const script = scripts.get(path);
    const next = script && script.length > 1 ? script.shift() : script?.[0];
    return next ?? { status: 404, body: "<html>not found</html>", type: "text/html" };
  };
  const server = createServer(async (request, out) => {
    const path = request.url ?? "/";
    const [status, bodyBytes] = await play(request, out, take(path));
    requests.push({ path, headers: request.headers, status, bodyBytes });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    url: (path) => `${origin}${path}`,
    script: (path, responses) => {
      scripts.set(path, [...responses]);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
