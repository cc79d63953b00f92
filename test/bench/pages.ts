/**
 * Status pages by the thousand: each has an address of its own in 127.0.0.0/8 and so, like pages on the web, a connection
 * of its own. Answers conditional requests, and notes when each page was asked.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly page: number;
  /** By `performance.now()`. */
  readonly at: number;
  readonly status: number;
}

export interface Pages {
  url(page: number): string;
  readonly asked: readonly Asked[];
  /** What the page shows from now on. */
  show(page: number, body: string): void;
  /** Answers in its own way from now on. */
  misbehave(page: number, how: (response: ServerResponse) => void): void;
  /** Called with the page when a body is about to be sent. */
  onBody(listener: (page: number, at: number) => void): void;
  close(): Promise<void>;
}

interface Page {
  readonly body: string;
  readonly etag: string;
}

const path = "/api/v2/incidents.json";
const longerThanAnyPause = 200_000;

export async function startPages(first: (page: number) => string): Promise<Pages> {
  const shown = new Map<number, Page>();
  const odd = new Map<number, (response: ServerResponse) => void>();
  const asked: Asked[] = [];
  let heard: (page: number, at: number) => void = () => {};
  let edition = 0;

  const show = (page: number, body: string): Page => {
    edition += 1;
    const made = { body, etag: `"${edition}"` };
    shown.set(page, made);
    return made;
  };
  const shownOn = (page: number): Page => shown.get(page) ?? show(page, first(page));
  const send = (response: ServerResponse, page: number, at: number): void => {
    const { body, etag } = shownOn(page);
    heard(page, at);
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body), etag });
    response.end(body);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = pageOf(request.headers.host ?? "");
    const at = performance.now();
    const { etag } = shownOn(page);
    const same = request.headers["if-none-match"] === etag;
    asked.push({ page, at, status: same ? 304 : 200 });
    const own = odd.get(page);
    if (own) own(response);
    else if (same) response.writeHead(304, { etag }).end();
    else send(response, page, at);
  };

  const server = createServer({ keepAliveTimeout: longerThanAnyPause }, answer);
  server.listen(0, "0.0.0.0", 4096);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: (page) => `http://${addressOf(page)}:${port}${path}`,
    asked,
    show: (page, body) => void show(page, body),
    misbehave: (page, how) => void odd.set(page, how),
    onBody: (listener) => {
      heard = listener;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const addressOf = (page: number): string => `127.${1 + (page >> 16)}.${(page >> 8) & 255}.${page & 255}`;

function pageOf(host: string): number {
  const [, high = 1, middle = 0, low = 0] = host.split(/[.:]/).map(Number);
  return ((high - 1) << 16) + (middle << 8) + low;
}
