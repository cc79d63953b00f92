import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../support/bot-api/index.ts";
import * as rows from "../conformance/row.ts";
import { ask, chats } from "./asking.ts";

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

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
