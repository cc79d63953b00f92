/** HTTP around the methods: paths, tokens, answers, and the faults on the way. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Args } from "./args.ts";
import { readArgs } from "./body.ts";
import type { Context } from "./context.ts";
import type { Fault, FaultScript } from "./faults.ts";
import type { FloodGate } from "./flood.ts";
import { methods } from "./methods.ts";
import { flood, Refusal } from "./refusal.ts";

/** One request as it was received, with what came of it. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly at: number;
  readonly fault?: Fault["kind"];
  /** Whether the double did what was asked, whatever the client saw. */
  applied?: boolean;
  /** Error code and description of a refusal. */
  refused?: { readonly code: number; readonly description: string };
}

export interface Wiring {
  readonly token: string;
  readonly context: Context;
  readonly faults: FaultScript;
  readonly gate: FloodGate | undefined;
  readonly calls: Call[];
  readonly keepAliveMs: number;
}

type Answer = { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string>> };

export function createBotServer(wiring: Wiring): Server {
  return createServer({ keepAliveTimeout: wiring.keepAliveMs }, (request, response) => {
    serve(wiring, request, response).catch((error: unknown) => {
      if (response.writable && !response.headersSent) write(response, internal(error));
    });
  });
}

async function serve(wiring: Wiring, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const url = new URL(request.url ?? "/", "http://localhost");
  const path = /^\/bot([^/]*)\/(?:test\/)?([^/]*)$/.exec(url.pathname);
  if (!path) return write(response, refusal(new Refusal(404, "Not Found")));
  const [, token = "", method = ""] = path;
  if (!/^\d+:/.test(token)) return write(response, refusal(new Refusal(404, "Not Found")));
  if (token !== wiring.token) return write(response, refusal(new Refusal(401, "Unauthorized")));
  const args = await readArgs(request, url).catch((error: unknown) => error as Refusal);
  if (args instanceof Refusal) return write(response, refusal(args));
  await call(wiring, { method, args, response, signal: gone.signal });
}

interface Request {
  readonly method: string;
  readonly args: Args;
  readonly response: ServerResponse;
  readonly signal: AbortSignal;
}

async function call(wiring: Wiring, request: Request): Promise<void> {
  const { method, args } = request;
  const fault = wiring.faults.take(method, args);
  const { clock } = wiring.context;
  const entry: Call = {
    method,
    args: Object.fromEntries(args),
    at: clock.now(),
    ...(fault ? { fault: fault.kind } : {}),
  };
  wiring.calls.push(entry);
  const chat = wiring.context.world.find(args.get("chat_id") ?? "");
  if (chat) wiring.gate?.enter(chat);
  try {
    await meet(fault, wiring, request, entry);
  } finally {
    if (chat) wiring.gate?.leave(chat);
  }
}

async function meet(fault: Fault | undefined, wiring: Wiring, request: Request, entry: Call): Promise<void> {
  const { response } = request;
  const { clock } = wiring.context;
  const apply = (): Promise<Answer> => answer(wiring, request, entry);
  switch (fault?.kind) {
    case undefined:
      return write(response, await apply());
    case "dropBefore":
      return drop(response);
    case "deliverThenDrop":
      await apply();
      return drop(response);
    case "badGateway":
      await apply();
      return write(response, page(502, "Bad Gateway"));
    case "slow": {
      const late = await apply();
      await clock.sleep(fault.ms);
      return write(response, late);
    }
    case "late":
      drop(response);
      await clock.sleep(fault.ms);
      await apply();
      return;
    case "flood":
      return write(response, refusal(flood(fault.seconds)));
    case "restart":
      return write(response, refusal(new Refusal(500, "Internal Server Error: restart")));
    case "tooLarge":
      return write(response, page(413, "Request Entity Too Large"));
    case "refuse":
      return write(response, refusal(new Refusal(fault.code, fault.description)));
  }
}

async function answer(wiring: Wiring, { method, args, signal }: Request, entry: Call): Promise<Answer> {
  try {
    const act = methods.get(method.toLowerCase());
    if (!act) throw new Refusal(404, "Not Found: method not found");
    const { context } = wiring;
    await wiring.gate?.pass(
      { method, chat: context.world.find(args.get("chat_id") ?? ""), paid: isPaid(args) },
      context.clock,
    );
    const result = await act(context, args, signal);
    entry.applied = true;
    return json(200, { ok: true, result });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    entry.refused = { code: error.code, description: error.description };
    return refusal(error);
  }
}

const isPaid = (args: Args): boolean => /^true$/i.test(args.get("allow_paid_broadcast") ?? "");

function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, body: JSON.stringify(value), headers: { "Content-Type": "application/json", ...headers } };
}

function refusal({ code, description, parameters }: Refusal): Answer {
  const body = { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
  const wait = parameters?.retry_after;
  return json(code, body, wait === undefined ? {} : { "Retry-After": String(wait) });
}

const page = (status: number, title: string): Answer => ({
  status,
  body: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  headers: { "Content-Type": "text/html" },
});

/** A mistake in the double itself must not look like one of Telegram's answers. */
const internal = (error: unknown): Answer => page(599, `the double failed: ${String(error)}`);

function drop(response: ServerResponse): void {
  response.socket?.destroy();
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}
