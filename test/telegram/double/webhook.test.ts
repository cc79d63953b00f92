import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../support/bot-api/index.ts";
import * as rows from "../conformance/row.ts";
import { ask, chats } from "./asking.ts";

interface Hook {
  readonly url: string;
  readonly received: { readonly headers: IncomingMessage["headers"]; readonly update: Record<string, unknown> }[];
  /** Statuses of the next answers; 200 after them. */
  readonly answers: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }[];
  close(): void;
}

async function startHook(): Promise<Hook> {
  const received: Hook["received"] = [];
  const answers: Hook["answers"] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      received.push({ headers: request.headers, update: JSON.parse(body) as Record<string, unknown> });
      const { status, headers = {}, body: reply = "" } = answers.shift() ?? { status: 200 };
      response.writeHead(status, headers).end(reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, received, answers, close: () => void server.close() };
}

let api: BotApi;
let hook: Hook;
let slept: number[];

beforeEach(async () => {
  slept = [];
  const clock = {
    now: () => 0,
    sleep: (ms: number) => {
      slept.push(ms);
      return new Promise<void>((resolve) => setTimeout(resolve, 1));
    },
  };
  api = await startBotApi({ chats, clock });
  hook = await startHook();
});
afterEach(async () => {
  hook.close();
  await api.close();
});

const set = (more = {}): ReturnType<typeof ask> => ask(api, "setWebhook", { url: hook.url, ...more });
const texts = (): unknown[] => hook.received.map(({ update }) => (update["message"] as { text: string }).text);

describe("a webhook", () => {
  test("gets what was waiting and what comes, with its secret", async () => {
    api.say(rows.reader, rows.reader, "before");
    await set({ secret_token: "s3cret" });
    api.say(rows.reader, rows.reader, "after");
    await expect.poll(texts).toEqual(["before", "after"]);
    expect(hook.received[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("s3cret");
    await expect.poll(() => api.queue.pending).toBe(0);
  });

  test("is asked again with growing pauses, and no sooner than it says", async () => {
    hook.answers.push({ status: 500 }, { status: 503, headers: { "retry-after": "30" } }, { status: 500 });
    await set();
    api.say(rows.reader, rows.reader, "a");
    await expect.poll(() => hook.received.length).toBe(4);
    expect(slept).toEqual([1000, 30_000, 4000]);
  });

  test("keeps the order of a chat while another chat goes on", async () => {
    hook.answers.push({ status: 500 });
    await set();
    api.say(rows.reader, rows.reader, "first");
    await expect.poll(() => hook.received.length).toBeGreaterThan(0);
    api.say(rows.reader, rows.reader, "second");
    api.say(rows.supergroup, rows.reader, "elsewhere");
    await expect.poll(() => hook.received.length).toBe(4);
    expect(texts().filter((text) => text !== "elsewhere")).toEqual(["first", "first", "second"]);
  });

  test("may answer with a call, whose result nobody sees", async () => {
    const call = JSON.stringify({ method: "sendMessage", chat_id: rows.reader, text: "উত্তর" });
    hook.answers.push({ status: 200, body: call });
    await set();
    api.say(rows.reader, rows.reader, "a");
    await expect.poll(() => api.messages(rows.reader).map(({ text }) => text)).toEqual(["a", "উত্তর"]);
  });

  test("of a bad address or secret is refused", async () => {
    const refused = async (args: unknown): Promise<string | undefined> =>
      (await ask(api, "setWebhook", args)).description;
    expect(await refused({ url: "not a url" })).toBe("Bad Request: bad webhook: Failed to parse URL");
    expect(await refused({ url: "https://example.org:8081/" })).toBe(
      "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    );
    expect(await refused({ url: hook.url, secret_token: "no spaces" })).toBe(
      "Bad Request: secret token contains unallowed characters",
    );
  });

  test("its failures can be read", async () => {
    hook.answers.push({ status: 500 });
    await set();
    api.say(rows.reader, rows.reader, "a");
    await expect.poll(() => hook.received.length).toBe(2);
    const info = await ask(api, "getWebhookInfo", {});
    expect(info.result).toMatchObject({ url: hook.url, last_error_message: expect.stringContaining("500") });
  });
});
