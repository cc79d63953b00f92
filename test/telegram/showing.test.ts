/** A draft longer than one message: nothing of it is published before all of it was shown, also over a restart. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { pagesOf } from "../../src/desk/pages.ts";
import { cardOf, isWhole, reviewDeliveryId } from "../../src/desk/review-card.ts";
import { contentHash } from "../../src/desk/revision.ts";
import { editions } from "../../src/domain/bulletin.ts";
import type { Review } from "../../src/domain/review.ts";
import { deskFile } from "./desk-file.ts";
import * as room from "./newsroom.ts";
import { block } from "./posts.ts";
import { createReviewDelivery } from "./review-delivery.ts";
import { editor, type Running, reviewChat, startBot } from "./running-bot.ts";
import { known, nfc } from "./wording.ts";

const open = room.incident(room.cloudflare);
const plain = room.review(open);
const sentences = Array.from({ length: 50 }, (_, at) => `বাক্য ${at}: বহু সাইট খুলছে না, কারণ জানা যায়নি।`);
const bulletins = editions.flatMap((edition) =>
  plain.bulletins.map((one) => ({
    ...one,
    id: `${one.id}${edition}` as typeof one.id,
    style: { ...one.style, edition },
    blocks: [...one.blocks, ...sentences.map((text, at) => ({ ...block("scale", nfc([text])), id: `scale-${at}` }))],
  })),
);
const draft: Review = {
  ...plain,
  bulletins,
  contentHash: contentHash(bulletins),
  desk: { card: reviewDeliveryId(plain.id) },
};
const say = (id: string, args?: Readonly<Record<string, string | number>>): string =>
  room.phrases.say("bn-IN", id, args);

const file = deskFile();
let bot: Running;
let message: number;

beforeEach(async () => {
  bot = await startBot("bn-IN", { database: file() });
  await bot.store.file({ ...known(room.minute, open), reviews: [draft] });
  message = await createReviewDelivery(bot, draft);
});
afterEach(async () => {
  await bot.stop();
});

async function restart(): Promise<void> {
  await bot.die();
  bot = await startBot("bn-IN", { api: bot.api, database: file() });
}

async function tap(letter: string): Promise<string> {
  const callback = bot.api.tap(reviewChat, message, `${letter}:${draft.id}:${draft.contentHash}`, editor);
  await bot.settled();
  return bot.api.answerOf(callback)?.text ?? "";
}

async function sendDue(): Promise<void> {
  for (let [due] = await next(); due; [due] = await next()) {
    await bot.store.beginSending(due, room.evening);
    const outcome = due.messageId === undefined ? await bot.sender.send(due, message) : await bot.sender.edit(due);
    await bot.store.settleDelivery(due.id, outcome, due.postHash, room.evening);
  }
}
const next = () => bot.store.dueDeliveries(room.evening, 1);
const letters = (): string =>
  bot.api
    .buttons(reviewChat, message)
    .map(({ callback_data = "" }) => callback_data[0])
    .join("");

test("its card says so and offers nothing to publish; a tap that somebody made up publishes nothing", async () => {
  expect(isWhole(draft, say)).toBe(false);
  expect(bot.api.message(reviewChat, message)?.text).toContain(nfc(["লেখাটি এক বার্তায় ধরছে না"]));
  expect(letters()).toBe("ebhiuwadfck");
  expect(await tap("p")).toContain(nfc(["লেখার পুরোটা এখনও দেখানো হয়নি"]));
  expect(await tap("q")).toContain(nfc(["লেখার পুরোটা এখনও দেখানো হয়নি"]));
  expect(bot.published).toEqual([]);
});

test("once every page has arrived it can be published, and the pages say every word of it", async () => {
  await tap("f");
  expect(await tap("p")).toContain(nfc(["লেখার পুরোটা এখনও দেখানো হয়নি"]));
  await restart();
  await sendDue();
  const pages = bot.api.messages(reviewChat).filter(({ id }) => id !== message);
  expect(pages.length).toBeGreaterThan(1);
  for (const { text = "" } of pages) expect(text.length).toBeLessThanOrEqual(4096);
  const shown = pages.map(({ text }) => text).join("\n");
  for (const text of bulletins.flatMap(({ blocks }) => blocks.map((one) => one.text))) expect(shown).toContain(text);
  expect(letters()).toBe("pqebhiuwadfck");
  await restart();
  expect(await tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  expect(bot.published.map(({ id }) => id)).toEqual([draft.id]);
});

test("another text must be shown anew", async () => {
  await tap("f");
  await sendDue();
  bot.api.say(reviewChat, editor, nfc(["ভারত শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]), message);
  await bot.settled();
  const changed = await bot.store.review(draft.id);
  await sendDue();
  expect(letters()).toBe("ebhiuwadfck");
  bot.api.tap(reviewChat, message, `p:${draft.id}:${changed?.contentHash}`, editor);
  await bot.settled();
  expect(bot.published).toEqual([]);
  expect(cardOf(changed ?? draft)).toBe(cardOf(draft));
});

test("pages leave nothing out, and are cut between words", () => {
  const text = "এক দুই তিন চার ".repeat(50);
  expect(pagesOf([{ text }], 100).join("")).toBe(text);
  expect(pagesOf([{ text: "x".repeat(250) }], 100).map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(pagesOf([{ text: "a" }, { text: "b" }], 100)).toEqual(["a\n\nb"]);
});
