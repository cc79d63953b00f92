import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../support/bot-api/index.ts";
import * as rows from "../conformance/row.ts";
import { type Answer, ask, chats } from "./asking.ts";

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

  test("a forwarded message and another's post cannot be edited, unless the right is there", async () => {
    const id = await send(rows.channel);
    const forward = { chat_id: rows.supergroup, from_chat_id: rows.channel, message_id: id };
    const copy = (await ask(api, "forwardMessage", forward)).result?.message_id;
    const edited = await ask(api, "editMessageText", { chat_id: rows.supergroup, message_id: copy, text: "y" });
    expect(edited.description).toBe("Bad Request: message can't be edited");
    const post = api.post(rows.channel, "by hand");
    expect((await ask(api, "editMessageText", { chat_id: rows.channel, message_id: post.id, text: "y" })).ok).toBe(
      true,
    );
    api.setMembership(rows.channel, "administrator", 1, { can_edit_messages: false });
    const foreign = await ask(api, "editMessageText", { chat_id: rows.channel, message_id: post.id, text: "z" });
    expect(foreign.description).toBe("Bad Request: message can't be edited");
  });

  test("a quote must stand in what it quotes", async () => {
    const id = await send(rows.channel, "কারণ জানা নেই");
    const reply = (quote: string): Promise<Answer> =>
      ask(api, "sendMessage", { chat_id: rows.channel, text: "x", reply_parameters: { message_id: id, quote } });
    expect((await reply("জানা")).result).toMatchObject({ reply_to_message: { message_id: id } });
    expect((await reply("অন্য কথা")).description).toBe("Bad Request: QUOTE_TEXT_INVALID");
  });

  test("a protected post is not forwarded, a service post neither", async () => {
    const id = await send(rows.channel, "x", { protect_content: true });
    const forward = (message_id: number): Promise<Answer> =>
      ask(api, "forwardMessage", { chat_id: rows.reader, from_chat_id: rows.channel, message_id });
    expect((await forward(id)).description).toBe("Bad Request: the message can't be forwarded");
    await ask(api, "pinChatMessage", { chat_id: rows.channel, message_id: id });
    expect((await forward(id + 1)).description).toBe("Bad Request: the message can't be forwarded");
  });

  test("a copy has no origin and answers with nothing but its id", async () => {
    const id = await send(rows.channel, "<b>ক</b>", { parse_mode: "HTML" });
    const copied = await ask(api, "copyMessage", { chat_id: rows.reader, from_chat_id: rows.channel, message_id: id });
    expect(copied.result).toEqual({ message_id: 1 });
    expect(api.message(rows.reader, 1)).toMatchObject({ text: "ক", entities: [{ type: "bold" }] });
    expect(api.message(rows.reader, 1)?.origin).toBeUndefined();
  });

  test("a pin needs its right, makes a post that the bot is told of, and can be taken back", async () => {
    const id = await send(rows.channel);
    const pin = { chat_id: rows.channel, message_id: id };
    expect((await ask(api, "pinChatMessage", pin)).ok).toBe(true);
    expect(api.pinned(rows.channel)).toEqual([id]);
    expect(api.queue.waiting.map(({ update }) => update)).toEqual([
      expect.objectContaining({ channel_post: expect.objectContaining({ message_id: id + 1 }) }),
    ]);
    expect((await ask(api, "getChat", { chat_id: rows.channel })).result).toMatchObject({
      pinned_message: { message_id: id },
    });
    expect((await ask(api, "unpinChatMessage", pin)).ok).toBe(true);
    expect(api.pinned(rows.channel)).toEqual([]);
    api.setMembership(rows.channel, "administrator", 1, { can_edit_messages: false });
    expect((await ask(api, "pinChatMessage", pin)).description).toBe(
      "Bad Request: not enough rights to manage pinned messages in the chat",
    );
  });

  test("a photo has a caption of its own length, and is edited as such", async () => {
    const photo = (caption: string): Promise<Answer> =>
      ask(api, "sendPhoto", { chat_id: rows.channel, photo: "https://example.org/card.png", caption });
    expect((await photo("ক".repeat(1025))).description).toBe("Bad Request: message caption is too long");
    const id = (await photo("ক".repeat(1024))).result?.message_id;
    const edit = { chat_id: rows.channel, message_id: id };
    expect((await ask(api, "editMessageText", { ...edit, text: "x" })).description).toBe(
      "Bad Request: there is no text in the message to edit",
    );
    expect((await ask(api, "editMessageCaption", { ...edit, caption: "x".repeat(1025) })).description).toBe(
      "Bad Request: MEDIA_CAPTION_TOO_LONG",
    );
    expect((await ask(api, "editMessageCaption", { ...edit, caption: "নতুন" })).result).toMatchObject({
      caption: "নতুন",
    });
  });

  test("more than a hundred entities are dropped in silence", async () => {
    const bold = Array.from({ length: 120 }, () => "<b>ক</b>").join(" ");
    const answer = await ask(api, "sendMessage", { chat_id: rows.channel, text: bold, parse_mode: "HTML" });
    expect(answer.result?.["entities"]).toHaveLength(100);
  });

  test("quotes do not stand in quotes, and nothing stands in code", async () => {
    const nested = "<blockquote>ক<blockquote>খ</blockquote></blockquote><code><b>গ</b></code>";
    const answer = await ask(api, "sendMessage", { chat_id: rows.channel, text: nested, parse_mode: "HTML" });
    expect(answer.result?.["entities"]).toEqual([
      { type: "blockquote", offset: 0, length: 2 },
      { type: "code", offset: 2, length: 1 },
    ]);
  });

  test("a group that was deleted, and a right that was taken away", async () => {
    api.deleteGroup(rows.group);
    expect((await ask(api, "sendMessage", { chat_id: rows.group, text: "x" })).description).toBe(
      "Forbidden: the group chat was deleted",
    );
    api.setMembership(rows.supergroup, "member", 1, { can_send_messages: false });
    expect((await ask(api, "sendMessage", { chat_id: rows.supergroup, text: "x" })).description).toBe(
      "Bad Request: not enough rights to send text messages to the chat",
    );
  });

  test("a public channel can be looked at from outside, a private one cannot", async () => {
    api.addChat({ id: -100700, type: "channel", username: "public_news", membership: "left" });
    api.addChat({ id: -100701, type: "channel", membership: "left" });
    expect((await ask(api, "getChat", { chat_id: "@public_news" })).ok).toBe(true);
    expect((await ask(api, "getChat", { chat_id: -100701 })).description).toBe(
      "Forbidden: bot is not a member of the channel chat",
    );
  });
});
