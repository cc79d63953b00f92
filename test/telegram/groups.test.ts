/** The bot in groups and channels: what it offers, what it lacks, threads, and a group that becomes a supergroup. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dispatchAll } from "../../src/dispatch.ts";
import { type Follower, laneOf, own } from "../../src/domain/following.ts";
import { dataOf, type ReaderTap, tapIn } from "../../src/readers/taps.ts";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";
import { administrator, clock, type Running, startBot, stranger } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

const group = -1005;
const topic = 5;
const channel = -1001000000077;
let bot: Running;
beforeEach(async () => {
  bot = await startBot();
  bot.api.addChat({ id: group, type: "supergroup", title: "Para", membership: "left", topics: [topic] });
  bot.api.addChat({ id: channel, type: "channel", title: "Khobor", membership: "left" });
});
afterEach(() => bot.stop());

const ours = (chat: number) => bot.api.messages(chat).filter(({ author }) => author === "bot");
const lastText = (chat: number): string => readable(ours(chat).at(-1)?.text);
const settings = async (chat: number): Promise<Follower | undefined> => bot.store.reader(chat);

async function say(chat: number, text: string, who = administrator): Promise<void> {
  bot.api.say(chat, who, text);
  await bot.settled();
}

async function tap(chat: number, what: ReaderTap, who = administrator, about?: number): Promise<string> {
  const callback = bot.api.tap(chat, ours(chat).at(-1)?.id ?? 0, dataOf(what, about), who);
  await bot.settled();
  return callback;
}

describe("a group", () => {
  test("is offered edition and filters when the bot is added, once, and chooses by its administrator's buttons", async () => {
    bot.api.setMembership(group, "member", administrator);
    await bot.settled();
    expect(lastText(group)).toContain(nfc(["এই গ্রুপে বিভ্রাটের খবর"]));
    const offered = bot.api.buttons(group, ours(group)[0]?.id ?? 0).map(({ callback_data: data }) => tapIn(data)?.kind);
    expect(offered).toEqual(["edition", "edition", "categories", "settings"]);
    const callback = await tap(group, { kind: "edition", edition: "bn-BD" }, stranger);
    expect(bot.api.answerOf(callback)).toMatchObject({
      text: nfc(["এই গ্রুপে কী খবর আসবে, তা শুধু অ্যাডমিনেরা ঠিক করতে পারেন।"]),
    });
    expect(ours(group)).toHaveLength(1);
    await tap(group, { kind: "edition", edition: "bn-BD" });
    expect((await settings(group))?.edition).toBe("bn-BD");
    bot.api.setMembership(group, "administrator", administrator);
    await bot.settled();
    expect(ours(group)).toHaveLength(1);
  });

  test("is answered only when the bot is addressed", async () => {
    bot.api.setMembership(group, "member", administrator);
    await bot.settled();
    for (const text of ["/now", "is cloudflare down?", "/now@other_bot", "hello"]) await say(group, text, stranger);
    expect(ours(group)).toHaveLength(1);
    await say(group, "/now@bibhrat_bot", stranger);
    expect(ours(group)).toHaveLength(2);
  });

  test("gets its news in the thread in which its administrator asked for it", async () => {
    bot.api.setMembership(group, "member", administrator);
    await bot.settled();
    bot.api.sayInTopic(group, topic, administrator, "/follow@bibhrat_bot cloudflare");
    await bot.settled();
    expect(ours(group).at(-1)?.topic).toBe(topic);
    expect(await settings(group)).toMatchObject({ topic, subjects: [own("cloudflare")] });
    await say(group, "/follow@bibhrat_bot chatgpt");
    expect((await settings(group))?.topic).toBeUndefined();
  });

  test("whose thread is gone gets the news outside of it, and one that forbids writing keeps what it follows", async () => {
    bot.api.setMembership(group, "member", administrator);
    await bot.settled();
    await say(group, "/follow@bibhrat_bot cloudflare");
    const follower = await settings(group);
    if (!follower) throw new Error("expected a follower");
    await bot.store.saveReader({ ...follower, topic: 99 }, room.evening);
    const row = delivery({ id: "d_1", lane: laneOf(group), chat: group, topic: 99, state: "due", notBefore: 0 });
    await bot.store.enqueue([row]);
    const send = () => dispatchAll({ store: bot.store, senderFor: () => bot.sender, clock, log: () => {} } as never);
    await send();
    expect(await bot.store.forgetUnreachable(room.evening)).toBe(0);
    await send();
    expect((await bot.store.delivery("d_1"))?.state).toBe("sent");
    expect((await settings(group))?.topic).toBeUndefined();
    bot.api.setMembership(group, "member", administrator, { can_send_messages: false });
    await bot.store.enqueue([{ ...row, id: "d_2", topic: undefined as never }]);
    await send();
    expect(await bot.store.forgetUnreachable(room.evening)).toBe(0);
    expect((await bot.store.delivery("d_2"))?.state).toBe("dropped");
    expect((await settings(group))?.subjects).toEqual([own("cloudflare")]);
  });

  test("that becomes a supergroup keeps what it follows", async () => {
    const old = -77;
    bot.api.addChat({ id: old, type: "group", title: "Old" });
    await say(old, "/follow@bibhrat_bot cloudflare");
    bot.api.migrate(old, { id: -1007, type: "supergroup", title: "Old" });
    const chat = { id: old, type: "group", title: "Old" };
    const from = { id: administrator, is_bot: false, first_name: "A" };
    bot.api.queue.push({ message: { message_id: 9, date: 1, chat, from, migrate_to_chat_id: -1007 } } as never);
    await bot.settled();
    expect(await settings(old)).toBeUndefined();
    expect((await settings(-1007))?.subjects).toEqual([own("cloudflare")]);
  });

  test("whose new number is learnt from a refusal keeps it as well, with the post that was refused", async () => {
    const old = -78;
    bot.api.addChat({ id: old, type: "group", title: "Old" });
    await say(old, "/follow@bibhrat_bot cloudflare");
    bot.api.migrate(old, { id: -1008, type: "supergroup", title: "Old" });
    await bot.store.enqueue([delivery({ id: "d_1", lane: laneOf(old), chat: old, state: "due", notBefore: 0 })]);
    for (let pass = 0; pass < 2; pass += 1)
      await dispatchAll({ store: bot.store, senderFor: () => bot.sender, clock, log: () => {} } as never);
    expect(await bot.store.delivery("d_1")).toMatchObject({ lane: laneOf(-1008), state: "sent" });
    expect((await settings(-1008))?.subjects).toEqual([own("cloudflare")]);
  });
});

describe("a channel", () => {
  test("is set up in the private chat of its administrator, who is told what the bot lacks", async () => {
    bot.api.setMembership(channel, "administrator", administrator, { can_post_messages: false });
    await bot.settled();
    expect(ours(channel)).toEqual([]);
    expect(lastText(administrator)).toContain(nfc(["‘Khobor’ চ্যানেলে"]));
    expect(lastText(administrator)).toContain("Post messages");
    await tap(administrator, { kind: "edition", edition: "bn-BD" }, administrator, channel);
    await tap(administrator, { kind: "categories" }, administrator, channel);
    await tap(administrator, { kind: "category", category: "cdn", page: 0 }, administrator, channel);
    const buttons = bot.api.buttons(administrator, ours(administrator).at(-1)?.id ?? 0);
    for (const { callback_data: data = "" } of buttons) expect(data).toMatch(/^f-1001000000077\|/);
    await tap(administrator, { kind: "follow", subject: "service:cloudflare", page: 0 }, administrator, channel);
    expect(await settings(channel)).toMatchObject({ edition: "bn-BD", subjects: [own("cloudflare")] });
    expect(await settings(administrator)).toBeUndefined();
  });

  test("is nobody else's to choose for", async () => {
    bot.api.setMembership(channel, "administrator", stranger);
    await bot.settled();
    await tap(stranger, { kind: "follow", subject: "all", page: 0 }, stranger, channel);
    expect(await settings(channel)).toBeUndefined();
  });

  test("that puts the bot out is forgotten", async () => {
    bot.api.setMembership(channel, "administrator", administrator);
    await bot.settled();
    await tap(administrator, { kind: "edition", edition: "bn-BD" }, administrator, channel);
    bot.api.setMembership(channel, "kicked", administrator);
    await bot.settled();
    expect(await settings(channel)).toBeUndefined();
  });
});
