/** What nobody should send and somebody will: a short useful answer or none, no error, and nobody else slowed. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editions } from "../../src/domain/bulletin.ts";
import { dataOf } from "../../src/readers/taps.ts";
import { type Running, reader, startBot, stranger } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

const marks = ["\u0336", "\u0489", "\u09be", "\u0301", "\u20dd"];
const zalgo = Array.from({ length: 4000 }, (_, at) => (at % 9 === 0 ? "x" : (marks[at % marks.length] ?? ""))).join("");
const longestAnswer = 700;

describe.each(editions)("in %s", (edition) => {
  let bot: Running;
  beforeEach(async () => {
    bot = await startBot(edition);
  });
  afterEach(async () => {
    expect(bot.events.filter(({ event }) => event === "internal.error")).toEqual([]);
    await bot.stop();
  });

  const answers = (chat = reader) => bot.api.messages(chat).filter(({ author }) => author === "bot");

  test.each([
    ["4,000 letters of Zalgo", zalgo],
    ["the same behind a command", `/status ${zalgo}`],
    ["the same to follow", `/follow cloudflare ${zalgo}`],
    ["to report", `/report ${zalgo}`],
    ["as an hour", `/digest ${zalgo}`],
    ["as quiet hours", `/quiet ${zalgo}`],
    ["an empty command", "/"],
    ["a command without its name", "/status"],
    ["a command with blanks only", "/status \u00a0\n\t "],
    ["a service of one letter", "/status y"],
    ["one letter", "ক"],
    ["to follow one letter", "/follow y"],
    ["nothing but marks of direction", "\u202e\u200f\u2066"],
    ["Arabic", "هل كلاودفلير معطل؟"],
    ["a name of a property", "/status constructor"],
    ["markup", "<b>cloudflare</b> & <a href='x'>"],
    ["a follow that fits no button", `/follow cloudflare ${"part ".repeat(40)}`],
    ["an unknown deep link", "/start follow_../../etc/passwd"],
  ])("%s", async (_name, text) => {
    bot.api.say(reader, reader, text);
    await bot.settled();
    const [answer, ...more] = answers();
    expect(more).toEqual([]);
    expect((answer?.text ?? "").length).toBeLessThan(longestAnswer);
    expect(answer?.text ?? "").not.toMatch(/\bat .*\.ts|Error|undefined|null|NaN/u);
    expect(await bot.store.reader(reader)).toBeUndefined();
  });

  test("X is a service of one letter, and is found", async () => {
    bot.api.say(reader, reader, "/status x");
    await bot.settled();
    expect(readable(answers()[0]?.text)).toContain(nfc(["এক্স"]));
  });

  test("a button of an older version says that it is old, and does nothing", async () => {
    bot.api.say(reader, reader, "/help");
    await bot.settled();
    for (const data of [
      "v0:follow:cloudflare",
      "f|gone|1",
      "f|+|service:",
      "f|d|month|9",
      "f-1|x",
      "s:",
      "x".repeat(64),
    ]) {
      const callback = bot.api.tap(reader, answers()[0]?.id ?? 0, data, reader);
      await bot.settled();
      expect(readable(bot.api.answerOf(callback)?.text)).toContain(nfc(["বোতামটি"]));
    }
    expect(answers()).toHaveLength(1);
    expect(await bot.store.reader(reader)).toBeUndefined();
  });

  test("a button of a service that is watched no longer", async () => {
    bot.api.say(reader, reader, "/help");
    await bot.settled();
    const gone = { kind: "follow", subject: "service:gone" } as const;
    bot.api.tap(reader, answers()[0]?.id ?? 0, dataOf(gone), reader);
    await bot.settled();
    expect(readable(answers().at(-1)?.text)).toContain(nfc(["বোতামটি"]));
  });

  test("fifty taps in a second: each is acknowledged, a dozen are served, and another reader is answered", async () => {
    bot.api.say(reader, reader, "/follow");
    await bot.settled();
    const menu = answers()[0]?.id ?? 0;
    const taps = Array.from({ length: 50 }, (_, at) =>
      bot.api.tap(reader, menu, dataOf({ kind: at % 2 === 0 ? "settings" : "categories" }), reader),
    );
    bot.api.say(stranger, stranger, "/now");
    await bot.settled();
    for (const callback of taps) expect(bot.api.answerOf(callback)).toBeDefined();
    expect(bot.api.callsOf("editMessageText").length).toBeLessThanOrEqual(12);
    expect(answers(stranger)).toHaveLength(1);
    expect(answers().length).toBeLessThanOrEqual(2);
  });

  test("a forwarded card is somebody else's words, and is not answered", async () => {
    const chat = { id: reader, type: "private", first_name: "R" };
    const from = { id: reader, is_bot: false, first_name: "R" };
    const forward = { type: "channel", chat: { id: -1001, type: "channel", title: "K" }, message_id: 3, date: 1 };
    const text = "🔴 ক্লাউডফ্লেয়ারে বিভ্রাট".normalize("NFC");
    bot.api.queue.push({ message: { message_id: 7, date: 2, chat, from, text, forward_origin: forward } } as never);
    await bot.settled();
    expect(answers()).toEqual([]);
  });

  test("an inline query in Arabic offers nothing", async () => {
    const query = bot.api.queryInline(reader, "كلاودفلير");
    await bot.settled();
    expect(bot.api.resultsOf(query)).toEqual([]);
  });

  test.each(["photo", "sticker", "contact", "pinned_message"])("a message that is a %s", async (kind) => {
    const chat = { id: reader, type: "private", first_name: "R" };
    const from = { id: reader, is_bot: false, first_name: "R" };
    bot.api.queue.push({ message: { message_id: 8, date: 2, chat, from, [kind]: {} } } as never);
    await bot.settled();
    expect(answers()).toEqual([]);
  });
});
