/** Updates pushed into the service's own server, by the double and by strangers. */
import type { Update } from "grammy/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type HealthServer, serveHealth } from "../../src/http/server.ts";
import type { LogEvent } from "../../src/log.ts";
import { createClient } from "../../src/telegram/client.ts";
import type { PollerEnd } from "../../src/telegram/poller.ts";
import { runWebhook, secretOf } from "../../src/telegram/webhook.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { clock } from "./running-bot.ts";

const reader = 501;
let api: BotApi;
let server: HealthServer;
let handled: Update[];
let events: LogEvent[];
let stopping: AbortController;
let ended: Promise<PollerEnd>;
let fails = false;
/** Who waits here before an update of this chat is handled. */
let held: { readonly chat: number; readonly until: Promise<void> } | undefined;

beforeEach(async () => {
  handled = [];
  events = [];
  fails = false;
  held = undefined;
  stopping = new AbortController();
  api = await startBotApi({ chats: [{ id: reader, type: "private" }] });
  const log = (event: LogEvent): void => void events.push(event);
  server = await serveHealth({ host: "127.0.0.1", port: 0 }, async () => ({ ok: true, body: {} }), log);
  const handle = async (update: Update): Promise<void> => {
    if (held?.chat === update.message?.chat.id && update.message?.text === "first") await held?.until;
    if (fails) throw new Error("a mistake of ours");
    handled.push(update);
  };
  const client = createClient({ token: api.token, apiRoot: api.url });
  const ports = { api: client, token: api.token, url: address("/telegram"), mount: server.mount, handle, clock, log };
  ended = runWebhook(ports, stopping.signal);
  await expect.poll(() => api.callsOf("setWebhook").length).toBe(1);
});
afterEach(async () => {
  stopping.abort();
  await server.close();
  await api.close();
});

const address = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
const post = async (body: string, secret = secretOf(api.token)): Promise<number> =>
  (await fetch(address("/telegram"), { method: "POST", body, headers: { "x-telegram-bot-api-secret-token": secret } }))
    .status;

test("what people write arrives, in order", async () => {
  api.say(reader, reader, "/start");
  api.say(reader, reader, "/now");
  await expect.poll(() => handled.map(({ message }) => message?.text)).toEqual(["/start", "/now"]);
});

test("an update of a chat waits for the one before it, and for no other chat", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  held = { chat: reader, until: promise };
  const pushed = (id: number, chat: number, text: string): Promise<number> =>
    post(
      JSON.stringify({
        update_id: id,
        message: { message_id: id, date: 0, chat: { id: chat, type: "private" }, text },
      }),
    );
  const first = pushed(1, reader, "first");
  await pushed(2, 777, "first");
  const second = pushed(3, reader, "second");
  await pushed(4, 777, "second");
  expect(handled.map(({ update_id: id }) => id)).toEqual([2, 4]);
  resolve();
  expect(await Promise.all([first, second])).toEqual([200, 200]);
  expect(handled.map(({ update_id: id }) => id)).toEqual([2, 4, 1, 3]);
});

test("who does not know the secret is not heard", async () => {
  expect(await post('{"update_id":1}', "guess")).toBe(401);
  expect(await post('{"update_id":1}', "")).toBe(401);
  expect((await fetch(address("/telegram"))).status).toBe(405);
  expect(handled).toEqual([]);
});

test.each([
  ["", 400],
  ["[1,2", 400],
  ['{"message":{}}', 400],
  [`{"update_id":1,"x":"${"x".repeat(600_000)}"}`, 413],
])("a body that is no update is refused (%#)", async (body, status) => {
  expect(await post(body).catch(() => status)).toBe(status);
  expect(handled).toEqual([]);
});

test("a mistake of ours in one update is logged, and keeps no other waiting", async () => {
  fails = true;
  expect(await post('{"update_id":7}')).toBe(200);
  expect(events).toContainEqual(expect.objectContaining({ event: "internal.error", where: "update 7" }));
});

test("health is served beside it, and an end is an end", async () => {
  expect((await fetch(address("/health"))).status).toBe(200);
  expect((await fetch(address("//"))).status).toBe(404);
  stopping.abort();
  expect(await ended).toEqual({ kind: "stopped" });
  expect(await post('{"update_id":8}')).toBe(503);
});
