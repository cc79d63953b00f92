import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import * as rows from "./conformance.ts";

const chats = [
  { id: rows.channel, type: "channel", title: "Test", username: "bibhrat_test" },
  { id: rows.mute, type: "channel", title: "Mute", rights: { can_post_messages: false } },
  { id: rows.kicked, type: "channel", title: "Kicked", membership: "kicked" },
  { id: rows.group, type: "group", title: "Group" },
  { id: rows.supergroup, type: "supergroup", title: "Desk", topics: [7] },
  { id: rows.reader, type: "private" },
  { id: rows.blocker, type: "private", membership: "blocked" },
  { id: rows.stranger, type: "private", membership: "never" },
  { id: rows.ghost, type: "private", membership: "deactivated" },
] as const;

type Answer = {
  ok: boolean;
  result?: { message_id: number } & Record<string, unknown>;
  error_code?: number;
  description?: string;
  parameters?: unknown;
};

async function ask(api: BotApi, method: string, args: unknown): Promise<Answer> {
  const body = JSON.stringify(args);
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${api.url}/bot${api.token}/${method}`, { method: "POST", body, headers });
  return (await response.json()) as Answer;
}

describe("conformance", () => {
  let api: BotApi;
  beforeAll(async () => {
    api = await startBotApi({ chats });
    api.migrate(rows.group, { id: -1001000000009, type: "supergroup", title: "Moved" });
  });
  afterAll(() => api.close());

  test.each(rows.allRows)("$method: $name", async ({ method, args, refused, result }) => {
    const answer = await ask(api, method, args);
    if (refused) expect(answer).toMatchObject({ ok: false, error_code: refused[0], description: refused[1] });
    else expect(answer).toMatchObject({ ok: true });
    for (const [field, value] of Object.entries(result ?? {})) expect(answer.result?.[field]).toEqual(value);
  });

  test("a moved group names its new id", async () => {
    expect((await ask(api, "sendMessage", { chat_id: rows.group, text: "x" })).parameters).toEqual({
      migrate_to_chat_id: -1001000000009,
    });
  });
});

describe("transport", () => {
  let api: BotApi;
  beforeEach(async () => {
    api = await startBotApi({ chats });
  });
  afterEach(() => api.close());

  test.each([
    [
      "JSON",
      { body: JSON.stringify({ chat_id: rows.reader, text: "ক" }), headers: { "content-type": "application/json" } },
    ],
    ["urlencoded", { body: new URLSearchParams({ chat_id: String(rows.reader), text: "ক" }) }],
    ["multipart", { body: form({ chat_id: String(rows.reader), text: "ক" }) }],
  ] as const)("arguments come as %s", async (_, init) => {
    const response = await fetch(`${api.url}/bot${api.token}/sendMessage`, { method: "POST", ...init });
    expect(await response.json()).toMatchObject({ ok: true, result: { text: "ক" } });
  });

  test("arguments come in the address", async () => {
    const response = await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=${rows.reader}&text=x`);
    expect(await response.json()).toMatchObject({ ok: true, result: { text: "x" } });
  });

  test.each([
    ["/bot1:wrong/getMe", 401, "Unauthorized"],
    ["/botnonsense/getMe", 404, "Not Found"],
    ["/", 404, "Not Found"],
  ])("%s answers %d", async (path, code, description) => {
    const response = await fetch(`${api.url}${path}`);
    expect(response.status).toBe(code);
    expect(await response.json()).toEqual({ ok: false, error_code: code, description });
  });

  test("429 carries the wait twice", async () => {
    api.faults.next("sendMessage", { kind: "flood", seconds: 7 });
    const response = await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=${rows.reader}&text=x`);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await response.json()).toMatchObject({ parameters: { retry_after: 7 } });
  });

  test.each([
    ["dropBefore", 0],
    ["deliverThenDrop", 1],
  ] as const)("%s: no answer, %d message", async (kind, count) => {
    api.faults.next("sendMessage", { kind });
    await expect(ask(api, "sendMessage", { chat_id: rows.reader, text: "x" })).rejects.toThrow();
    expect(api.messages(rows.reader)).toHaveLength(count);
  });

  test("a late delivery arrives after the client has lost the connection", async () => {
    api.faults.next("sendMessage", { kind: "late", ms: 60 });
    await expect(ask(api, "sendMessage", { chat_id: rows.reader, text: "x" })).rejects.toThrow();
    expect(api.messages(rows.reader)).toHaveLength(0);
    await expect.poll(() => api.messages(rows.reader).length).toBe(1);
  });

  test("a 502 after delivery is a page, not JSON", async () => {
    api.faults.next("sendMessage", { kind: "badGateway" });
    const response = await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=${rows.reader}&text=x`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("<html>");
    expect(api.messages(rows.reader)).toHaveLength(1);
  });
});

describe("messages", () => {
  let api: BotApi;
  beforeEach(async () => {
    api = await startBotApi({ chats });
  });
  afterEach(() => api.close());
  const send = async (chat: number, text = "x", more = {}): Promise<number> =>
    (await ask(api, "sendMessage", { chat_id: chat, text, ...more })).result?.message_id ?? 0;

  test("a channel has its own sequence; people, pins and the bot draw from it", async () => {
    expect(await send(rows.channel)).toBe(1);
    expect(api.post(rows.channel, "by hand").id).toBe(2);
    await ask(api, "pinChatMessage", { chat_id: rows.channel, message_id: 1 });
    expect(await send(rows.channel)).toBe(4);
  });

  test("private chats share one sequence", async () => {
    const other = 777;
    api.addChat({ id: other, type: "private" });
    expect([await send(rows.reader), await send(other), await send(rows.reader)]).toEqual([1, 2, 3]);
  });

  test("the same edit twice is not a modification; a keyboard that is left out goes", async () => {
    const id = await send(rows.channel, "a", {
      reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "c" }]] },
    });
    const edit = { chat_id: rows.channel, message_id: id, text: "a" };
    expect((await ask(api, "editMessageText", edit)).ok).toBe(true);
    expect(api.buttons(rows.channel, id)).toEqual([]);
    expect((await ask(api, "editMessageText", edit)).description).toContain("message is not modified");
  });

  test("an edit that is too long fails with the server's own word", async () => {
    const id = await send(rows.channel, "a");
    const answer = await ask(api, "editMessageText", { chat_id: rows.channel, message_id: id, text: "x".repeat(4097) });
    expect(answer.description).toBe("Bad Request: MESSAGE_TOO_LONG");
  });

  test("a forward keeps the text, the links and where it came from; a second probe finds the next id missing", async () => {
    const id = await send(rows.channel, '<a href="https://t.me/bibhrat_bot?start=p_1">ক</a>', { parse_mode: "HTML" });
    const probe = (message_id: number): Promise<Answer> =>
      ask(api, "forwardMessage", { chat_id: rows.reader, from_chat_id: rows.channel, message_id });
    expect((await probe(id)).result).toMatchObject({
      entities: [{ type: "text_link", url: "https://t.me/bibhrat_bot?start=p_1" }],
      forward_origin: { type: "channel", message_id: id },
    });
    expect((await probe(id + 1)).description).toBe("Bad Request: message to forward not found");
  });

  test("what a person deleted can be deleted once more and no third time", async () => {
    const id = await send(rows.channel);
    api.deleteByHand(rows.channel, id);
    const remove = { chat_id: rows.channel, message_id: id };
    expect((await ask(api, "editMessageText", { ...remove, text: "y" })).description).toContain("to edit not found");
    expect((await ask(api, "deleteMessage", remove)).ok).toBe(true);
    expect((await ask(api, "deleteMessage", remove)).description).toContain("to delete not found");
  });

  test("a post in a channel without the delete right goes within 48 hours only", async () => {
    let now = 1_763_500_000_000;
    const clock = { now: () => now, sleep: async () => {} };
    const other = await startBotApi({
      clock,
      chats: [{ id: -100, type: "channel", rights: { can_delete_messages: false } }],
    });
    await ask(other, "sendMessage", { chat_id: -100, text: "a" });
    await ask(other, "sendMessage", { chat_id: -100, text: "b" });
    expect((await ask(other, "deleteMessage", { chat_id: -100, message_id: 1 })).ok).toBe(true);
    now += 49 * 3_600_000;
    const late = await ask(other, "deleteMessage", { chat_id: -100, message_id: 2 });
    expect(late.description).toBe("Bad Request: message can't be deleted");
    expect((await ask(other, "editMessageText", { chat_id: -100, message_id: 2, text: "c" })).ok).toBe(true);
    await other.close();
  });
});

describe("updates", () => {
  let api: BotApi;
  beforeEach(async () => {
    api = await startBotApi({ chats });
    api.queue.conflictDelayMs = 10;
  });
  afterEach(() => api.close());
  type Updates = { ok: boolean; description?: string; result: { update_id: number }[] };
  const poll = async (args: unknown = {}): Promise<Updates> =>
    (await ask(api, "getUpdates", args)) as unknown as Updates;

  test("an offset confirms what is below it", async () => {
    api.say(rows.reader, rows.reader, "/now");
    const second = api.say(rows.reader, rows.reader, "/help");
    expect((await poll()).result).toHaveLength(2);
    expect((await poll({ offset: second })).result).toHaveLength(1);
    expect((await poll({ offset: (second ?? 0) + 1 })).result).toHaveLength(0);
  });

  test("a long poll ends when something comes", async () => {
    const waiting = poll({ timeout: 30 });
    await expect.poll(() => api.callsOf("getUpdates").length).toBe(1);
    api.say(rows.reader, rows.reader, "/now");
    expect((await waiting).result).toHaveLength(1);
  });

  test("the older of two pollers loses", async () => {
    const older = poll({ timeout: 30 });
    await expect.poll(() => api.callsOf("getUpdates").length).toBe(1);
    await poll({ timeout: 0 });
    expect((await older).description).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
  });

  test("a webhook stands in the way", async () => {
    await ask(api, "setWebhook", { url: "https://example.org/hook" });
    expect((await poll()).description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  });

  test("allowed_updates stays until it is sent again", async () => {
    await poll({ allowed_updates: ["callback_query"] });
    expect(api.say(rows.reader, rows.reader, "/now")).toBeUndefined();
    await poll({ allowed_updates: [] });
    expect(api.say(rows.reader, rows.reader, "/now")).toBeDefined();
  });

  test("a tap is answered once", async () => {
    await ask(api, "sendMessage", { chat_id: rows.reader, text: "x" });
    const id = api.tap(rows.reader, 1, "data", rows.reader);
    expect((await ask(api, "answerCallbackQuery", { callback_query_id: id, text: "হয়েছে" })).ok).toBe(true);
    expect(api.answerOf(id)?.text).toBe("হয়েছে");
    expect((await ask(api, "answerCallbackQuery", { callback_query_id: id })).ok).toBe(false);
  });
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
