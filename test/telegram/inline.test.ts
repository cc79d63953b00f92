import { afterEach, beforeEach, expect, test } from "vitest";
import * as room from "./newsroom.ts";
import { type Running, reader, startBot, stranger } from "./running-bot.ts";
import { known, nfc, readable } from "./wording.ts";

let bot: Running;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

interface Article {
  readonly id: string;
  readonly title: string;
  readonly input_message_content: { readonly message_text: string };
}

async function type(query: string, from = reader): Promise<readonly Article[] | undefined> {
  const id = bot.api.queryInline(from, query);
  await bot.settled();
  return bot.api.resultsOf(id) as readonly Article[] | undefined;
}

test("the name of a service offers its state, ready to be pasted", async () => {
  await bot.store.file(known(4 * room.minute, room.incident(room.cloudflare)));
  const [article] = (await type("ক্লাউডফ্লেয়ার")) ?? [];
  expect(article?.title).toBe(nfc(["ক্লাউডফ্লেয়ার"]));
  expect(readable(article?.input_message_content.message_text)).toContain(nfc(["<b>🔴 ক্লাউডফ্লেয়ারে সমস্যা চলছে</b>"]));
});

test("in the edition that the writer has chosen", async () => {
  const chosen = { chat: reader, edition: "bn-BD", subjects: [], minImpact: "minor", kinds: ["outage"] } as const;
  const rest = { zone: "Asia/Dhaka", days: [], graveBreaksIn: false };
  await bot.store.saveReader({ ...chosen, rest }, room.evening);
  await bot.store.file(known(4 * room.minute, room.incident(room.cloudflare)));
  const [article] = (await type("cloudflare")) ?? [];
  expect(readable(article?.input_message_content.message_text)).toContain(nfc(["কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি।"]));
});

test("a burst of letters is looked up once, and another writer's is not lost", async () => {
  const first = bot.api.queryInline(reader, "cloudfl");
  const other = bot.api.queryInline(stranger, "chatgpt");
  const second = bot.api.queryInline(reader, "cloudflare");
  await bot.settled();
  expect(bot.api.resultsOf(second)).toHaveLength(1);
  expect(bot.api.resultsOf(other)).toHaveLength(1);
  expect(bot.api.resultsOf(first)).toBeUndefined();
});

test.each(["", "مرحبا", "z̶͓̙a̸l̷g̵o".repeat(60), "x".repeat(256)])("nothing is offered for %j", async (query) => {
  expect(await type(query)).toEqual([]);
});

test("several candidates are all offered", async () => {
  expect((await type("openai"))?.map(({ id }) => id)).toContain("chatgpt");
});
