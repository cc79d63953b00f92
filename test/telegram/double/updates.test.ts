import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../support/bot-api/index.ts";
import { VirtualClock } from "../../support/bot-api/virtual-clock.ts";
import * as rows from "../conformance/row.ts";
import { ask, chats } from "./asking.ts";

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

  test("a negative offset forgets all but the newest", async () => {
    for (const text of ["a", "b", "c"]) api.say(rows.reader, rows.reader, text);
    expect((await poll({ offset: -1 })).result).toHaveLength(1);
    expect(api.queue.pending).toBe(1);
  });

  test("a limit is kept, and an update comes again until it is confirmed", async () => {
    for (const text of ["a", "b", "c"]) api.say(rows.reader, rows.reader, text);
    const first = await poll({ limit: 2 });
    expect(first.result).toHaveLength(2);
    expect((await poll({ limit: 2 })).result).toEqual(first.result);
  });

  test("an update is forgotten after a day", async () => {
    const clock = new VirtualClock();
    const other = await startBotApi({ chats, clock });
    other.say(rows.reader, rows.reader, "a");
    await clock.advance(24 * 3_600_000 + 1);
    expect((await ask(other, "getUpdates", {})).result).toEqual([]);
    await other.close();
  });

  test("a short poll that repeats itself at once is held back", async () => {
    api.queue.shortPollMs = 120;
    await poll({ timeout: 0 });
    const began = performance.now();
    await poll({ timeout: 0 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(110);
  });

  test("the bot is not told of its own posts and edits, and is told of other people's", async () => {
    await ask(api, "sendMessage", { chat_id: rows.channel, text: "x" });
    await ask(api, "editMessageText", { chat_id: rows.channel, message_id: 1, text: "y" });
    expect(api.queue.pending).toBe(0);
    const { id } = api.post(rows.channel, "by hand");
    api.editByHand(rows.channel, id, "by hand, again");
    const kinds = (await poll()).result.map((update) => Object.keys(update)[1]);
    expect(kinds).toEqual(["channel_post", "edited_channel_post"]);
  });

  test("a channel's post arrives in its discussion group, with where it came from", async () => {
    api.addChat({ id: -100800, type: "supergroup", title: "Talk" });
    api.addChat({ id: -100801, type: "channel", title: "News", linkedChat: -100800 });
    await ask(api, "sendMessage", { chat_id: -100801, text: "খবর" });
    expect((await poll()).result).toEqual([
      expect.objectContaining({
        message: expect.objectContaining({
          is_automatic_forward: true,
          forward_origin: expect.objectContaining({ type: "channel", message_id: 1 }),
        }),
      }),
    ]);
  });

  test("a person who blocks the bot is an update, too", async () => {
    api.setMembership(rows.reader, "blocked", rows.reader);
    expect((await poll()).result).toEqual([
      expect.objectContaining({
        my_chat_member: expect.objectContaining({ new_chat_member: expect.objectContaining({ status: "kicked" }) }),
      }),
    ]);
  });

  test("a tap that waited too long cannot be answered", async () => {
    const clock = new VirtualClock();
    const other = await startBotApi({ chats, clock });
    await ask(other, "sendMessage", { chat_id: rows.reader, text: "x" });
    const id = other.tap(rows.reader, 1, "data", rows.reader);
    await clock.advance(16_000);
    expect((await ask(other, "answerCallbackQuery", { callback_query_id: id })).description).toBe(
      "Bad Request: query is too old and response timeout expired or query ID is invalid",
    );
    await other.close();
  });

  test("inline results: at most fifty, each with an id of its own of at most 64 bytes", async () => {
    const id = api.queryInline(rows.reader, "ফেসবুক");
    const article = (result: string): unknown => ({ type: "article", id: result, title: "x" });
    const answer = (results: unknown): ReturnType<typeof ask> =>
      ask(api, "answerInlineQuery", { inline_query_id: id, results });
    const many = Array.from({ length: 51 }, (_, at) => article(String(at)));
    expect((await answer(many)).description).toBe("Bad Request: RESULTS_TOO_MUCH");
    expect((await answer([article("x".repeat(65))])).description).toBe("Bad Request: RESULT_ID_INVALID");
    expect((await answer([article("a"), article("a")])).description).toBe("Bad Request: RESULT_ID_DUPLICATE");
    expect((await answer([article("a")])).ok).toBe(true);
    expect(api.resultsOf(id)).toHaveLength(1);
  });

  test("a menu is kept by scope and language, and falls back within its scope first", async () => {
    const menu = (description: string): unknown => [{ command: "now", description }];
    await ask(api, "setMyCommands", { commands: menu("default") });
    await ask(api, "setMyCommands", { commands: menu("bn"), language_code: "bn" });
    await ask(api, "setMyCommands", { commands: menu("private"), scope: { type: "all_private_chats" } });
    expect(api.menuInPrivate(rows.reader, "bn")).toEqual(menu("private"));
    await ask(api, "deleteMyCommands", { scope: { type: "all_private_chats" } });
    expect(api.menuInPrivate(rows.reader, "bn")).toEqual(menu("bn"));
    expect(api.menuInPrivate(rows.reader, "fr")).toEqual(menu("default"));
    expect((await ask(api, "getMyCommands", { language_code: "bn" })).result).toEqual(menu("bn"));
  });
});
