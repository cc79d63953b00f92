/** Health for operators and their monitors. A taken port is a warning, not an end: the news goes on without it. */
import type { RequestListener, Server } from "node:http";
import type { Log } from "../ports.ts";

/** Not by an import of its value, which would fetch every export of `node:http`, Node's own copy of undici with them: 14 MB. */
const { createServer } = process.getBuiltinModule("node:http");

export interface Health {
  readonly ok: boolean;
  readonly body: unknown;
}

export interface HealthServer {
  /** The port that answers, or undefined when none could be had. */
  readonly port: number | undefined;
  /** From now on requests for this path are the listener's. */
  mount(path: string, listener: RequestListener): void;
  close(): Promise<void>;
}

export async function serveHealth(
  where: { host: string; port: number },
  health: () => Promise<Health>,
  log: Log,
): Promise<HealthServer> {
  const mounted = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const listener = mounted.get(pathOf(request.url));
    if (listener) return void listener(request, response);
    void answer(pathOf(request.url), health).then(
      ({ status, body }) => response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(body),
      (error: unknown) => {
        log({ event: "internal.error", where: "http", detail: String(error) });
        response.writeHead(500).end();
      },
    );
  });
  const port = await listen(server, where, log);
  return { port, mount: (path, listener) => void mounted.set(path, listener), close: () => close(server) };
}

/** A request line may hold anything. */
const pathOf = (url = "/"): string =>
  URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost").pathname : "";

async function answer(path: string, health: () => Promise<Health>): Promise<{ status: number; body: string }> {
  if (path !== "/health") return { status: 404, body: '{"error":"expected /health"}\n' };
  const { ok, body } = await health();
  return { status: ok ? 200 : 503, body: `${JSON.stringify(body, null, 2)}\n` };
}

function listen(server: Server, where: { host: string; port: number }, log: Log): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      log({
        event: "http.problem",
        detail: `${where.host}:${where.port}: ${error.code ?? error.message}; health is not served`,
      });
      resolve(undefined);
    });
    server.listen(where.port, where.host, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : where.port;
      log({ event: "http.listening", host: where.host, port });
      resolve(port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
