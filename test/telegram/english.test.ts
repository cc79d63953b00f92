/** A reader who asked for English: the bot's own words are English, the news stays Bengali, and back again. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { dataOf, type ReaderTap } from "../../src/readers/taps.ts";
import { registerCommands } from "../../src/telegram/commands.ts";
import * as room from "./newsroom.ts";
import { editor, type Running, reader, startBot } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

let bot: Running;
beforeEach(async () => {
  bot = await startBot("bn-BD");
});
afterEach(() => bot.stop());

const last = (chat = reader) => bot.api.messages(chat).at(-1);
const labels = (): readonly string[] => bot.api.buttons(reader, last()?.id ?? 0).map(({ text }) => text);

async function ask(text: string, who = reader): Promise<string> {
  bot.api.say(who, who, text);
  await bot.settled();
  return readable(last(who)?.text);
}

async function press(tap: ReaderTap): Promise<string> {
  bot.api.tap(reader, last()?.id ?? 0, dataOf(tap), reader);
  await bot.settled();
  return readable(last()?.text);
}

test("by the button under /language, and back", async () => {
  await ask("/language");
  expect(labels()).toEqual(["✓ বাংলা", "English"]);
  expect(await press({ kind: "language", language: "english" })).toContain("You are answered in English now.");
  expect(await ask("/follow cloudflare")).toBe("You will be told here when Cloudflare has an outage.");
  expect(await ask("/following")).toContain("What you are told of");
  await ask("/language bengali");
  expect(await ask("/following")).toContain(nfc(["ক্লাউডফ্লেয়ার"]));
  expect((await bot.store.reader(reader))?.language).toBeUndefined();
});

test("what is quoted stays as it was published", async () => {
  const open = room.incident(room.cloudflare);
  const { bulletins } = room.review(open);
  const filing = room.filing(room.readAt(room.cloudflare, room.evening), [open]);
  const bangla = bulletins.map((one) => ({ ...one, style: { edition: "bn-BD", digits: "bengali" } as const }));
  await bot.store.file({ ...filing, bulletins: bangla });
  await ask("/language english");
  const answer = await ask("/status cloudflare");
  expect(answer).toContain(nfc(["ক্লাউডফ্লেয়ারে বিভ্রাট"]));
  expect(answer).toContain("The operator is looking into the cause.");
  expect(answer).toContain("Began on 18 November 2025 at 17:48, 42 minutes ago.");
  const query = bot.api.queryInline(reader, "cloudflare");
  await bot.settled();
  expect(bot.api.resultsOf(query)?.[0]).toMatchObject({ title: "Cloudflare" });
});

test("every command is answered without a Bengali letter", async () => {
  await ask("/language english");
  const asked = ["/start", "/help", "/now", "/services", "/about", "/follow", "/quiet", "/digest", "/privacy", "/mute"];
  for (const text of asked) expect(await ask(text)).not.toMatch(/\p{Script=Bengali}/u);
});

test("an editor has one language, chosen at the desk or as a reader", async () => {
  expect(await ask("/language english", editor)).toContain("The desk answers you in English.");
  expect(await ask("/now", editor)).not.toMatch(/\p{Script=Bengali}/u);
  expect(await ask("/start", editor)).toContain("/desk");
  expect(await ask("/start", editor)).not.toMatch(/\p{Script=Bengali}/u);
  await ask("/follow cloudflare", editor);
  expect((await bot.store.reader(editor))?.subjects).toEqual(["service:cloudflare"]);
  bot.api.tap(editor, last(editor)?.id ?? 0, dataOf({ kind: "language", language: "bengali" }), editor);
  await bot.settled();
  expect(await ask("/desk", editor)).toContain(nfc(["কোনো খসড়া অপেক্ষায় নেই।"]));
  await ask("/language english", editor);
  expect(await ask("/desk", editor)).toMatch(/^No draft is waiting\./);
  expect((await bot.store.reader(editor))?.subjects).toEqual(["service:cloudflare"]);
});

test("the menu of commands is registered in both", async () => {
  const described: string[] = [];
  const api = {
    setMyCommands: async (list: readonly { description: string }[]) =>
      void described.push(...list.map((one) => one.description)),
  };
  await registerCommands(api as never, room.phrases, "bn-IN", { log: () => {}, now: 0 });
  expect(described).toContain("Bengali or English");
  expect(described).toContain(nfc(["উত্তর কোন ভাষায় চান"]));
});
