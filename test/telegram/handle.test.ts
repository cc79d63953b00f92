import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editor, type Running, reader, reviewChat, startBot } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

let bot: Running;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const lastTo = (chat: number, running = bot): string => readable(running.api.messages(chat).at(-1)?.text);

async function ask(text: string, running = bot): Promise<string> {
  running.api.say(reader, reader, text);
  await running.settled();
  return lastTo(reader, running);
}

describe("who is not for us", () => {
  test("in a group only a command that names the bot is answered", async () => {
    bot.api.say(reviewChat, reader, "/now");
    bot.api.say(reviewChat, reader, "/now@another_bot");
    await bot.settled();
    expect(bot.api.callsOf("sendMessage")).toHaveLength(0);
    bot.api.say(reviewChat, reader, "/now@Bibhrat_Bot");
    await bot.settled();
    expect(bot.api.callsOf("sendMessage")).toHaveLength(1);
  });

  test.each(["hello", "/", "/unknown", "👍".repeat(2000), "z\u0351\u0352\u0353\u0354".repeat(800)])(
    "%j gets the list",
    async (text) => {
      expect(await ask(text)).toContain("/now");
      expect(bot.events.filter(({ event }) => event === "internal.error")).toEqual([]);
    },
  );

  test("fifty questions at once get a dozen answers and one friendly word", async () => {
    for (let at = 0; at < 50; at += 1) bot.api.say(reader, reader, "/help");
    await bot.settled();
    expect(bot.api.callsOf("sendMessage")).toHaveLength(13);
    expect(lastTo(reader)).toContain(nfc(["একটু ধীরে।"]));
  });

  test("an update that comes twice is dealt with once", async () => {
    await ask("/help");
    const update = { update_id: 1000, message: { text: "/help" } };
    expect(bot.api.callsOf("sendMessage")).toHaveLength(1);
    bot.api.redeliver(update as never);
    await expect.poll(() => bot.api.queue.pending).toBe(0);
    expect(bot.api.callsOf("sendMessage")).toHaveLength(1);
  });
});

test("made administrator of a channel, the bot tells which it is and what it may do there", async () => {
  bot.api.addChat({ id: -1005, type: "channel", title: "Kolkata", username: "bibhrat_kolkata", membership: "left" });
  bot.api.setMembership(-1005, "administrator", editor, { can_edit_messages: false });
  await bot.settled();
  expect(bot.met).toEqual([
    {
      kind: "botAdded",
      chat: { id: -1005, type: "channel", title: "Kolkata", username: "bibhrat_kolkata" },
      rights: expect.arrayContaining(["can_post_messages"]),
      by: editor,
      isKnown: false,
    },
  ]);
  expect(bot.met).not.toEqual([expect.objectContaining({ rights: expect.arrayContaining(["can_edit_messages"]) })]);
});

test("what people post in a channel takes a number, and the store is told", async () => {
  bot.api.addChat({ id: -1006, type: "channel", title: "Busy" });
  bot.api.post(-1006, "by hand");
  const { id } = bot.api.post(-1006, "by hand again");
  await bot.settled();
  expect((await bot.store.lanes()).map((lane) => lane.watermark)).toEqual([id]);
});
