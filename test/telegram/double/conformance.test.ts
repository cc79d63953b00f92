import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../support/bot-api/index.ts";
import { allRows } from "../conformance/index.ts";
import * as rows from "../conformance/row.ts";
import { ask, chats } from "./asking.ts";

describe("conformance", () => {
  let api: BotApi;
  beforeAll(async () => {
    api = await startBotApi({ chats });
    api.migrate(rows.group, { id: -1001000000009, type: "supergroup", title: "Moved" });
  });
  afterAll(() => api.close());

  test.each(allRows)("$method: $name", async ({ method, args, refused, result }) => {
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
