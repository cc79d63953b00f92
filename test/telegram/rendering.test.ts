/** An editor says in Bengali what was not understood: by quoting the card, by a number, in either edition. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { reviewDeliveryId } from "../../src/desk/review-card.ts";
import { editions } from "../../src/domain/bulletin.ts";
import { textHashOf } from "../../src/domain/reconcile.ts";
import type { Review } from "../../src/domain/review.ts";
import { prepareFiling } from "../../src/filing.ts";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, language, newsroom, openDesk } from "./desk-room.ts";
import * as room from "./newsroom.ts";
import { createReviewDelivery } from "./review-delivery.ts";
import { reviewChat, stranger, viewer } from "./running-bot.ts";
import { known, nfc, readable } from "./wording.ts";

const [read, hamsters, hands] = [
  "We are investigating.",
  "The 12 hamsters are tired.",
  "All hands are on deck.",
] as const;
const hamstersBn = "১২টি হ্যামস্টার ক্লান্ত।".normalize("NFC");
const handsBn = "সকলে কাজে নেমেছেন।".normalize("NFC");

const open = room.incident(room.cloudflare);
const plain = room.review(open);
const draft: Review = {
  ...plain,
  bulletins: editions.flatMap((edition) =>
    plain.bulletins.map((one) => ({ ...one, id: `${one.id}-${edition}` as never, style: { ...one.style, edition } })),
  ),
  desk: {
    card: reviewDeliveryId(plain.id),
    source: [read, hamsters, hands].map((en, at) => ({ en, read: at === 0 })),
  },
};

const file = deskFile();
let desk: DeskRoom;
let card: number;
beforeEach(async () => {
  desk = await openDesk(file());
  await desk.bot.store.file({ ...known(room.minute, open), reviews: [draft] });
  card = await createReviewDelivery(desk.bot, draft);
});
afterEach(async () => {
  await desk.bot.stop();
});

const now = async (): Promise<Review> => (await desk.bot.store.review(draft.id)) ?? draft;
const shown = (): string => desk.bot.api.message(reviewChat, card)?.text ?? "";
const texts = async (): Promise<readonly string[]> =>
  (await now()).bulletins.map(({ blocks }) => blocks.map(({ text }) => text).join(" "));

test("the card numbers what was not understood, and says how to say it", () => {
  expect(readable(shown())).toContain(nfc([`• ${read}`, `⚠️ ২ (বোঝা যায়নি) ${hamsters}`, `⚠️ ৩ (বোঝা যায়নি) ${hands}`]));
  expect(shown()).toContain("/render ২".normalize("NFC"));
});

test("quoted from the card, it is kept for both editions, stands in the draft, and the card shows it", async () => {
  const told = await desk.say(hamstersBn, card, undefined, `(বোঝা যায়নি) ${hamsters}`);
  expect(told).toBe(nfc(["বাক্যটি খসড়ায় বসানো হল। একই বাক্য আবার এলে এই বাংলাই কাজে লাগবে:", hamsters, hamstersBn, hamstersBn]));
  await desk.restart();
  await desk.send();
  for (const text of await texts()) expect(text).toContain(hamstersBn);
  expect((await now()).desk?.source?.[1]?.read).toBe(true);
  expect(readable(shown())).toContain(`• ${hamsters}`);
  expect(readable(shown())).toContain(nfc([`⚠️ ৩ (বোঝা যায়নি) ${hands}`]));
  expect((await desk.bot.store.renderings()).map(({ en, bn, edition }) => [en, bn, edition]).toSorted()).toEqual(
    editions.map((edition) => [hamsters, hamstersBn, edition]).toSorted(),
  );
});

test("by its number, in either digits, and with a text of its own for each edition", async () => {
  await desk.say(nfc(["/render ৩ সকলে কাজে নেমেছেন। // সবাই কাজে নেমেছেন।"]), card);
  const [india, bangladesh] = await texts();
  expect(india).toContain(handsBn);
  expect(bangladesh).toContain("সবাই কাজে নেমেছেন।".normalize("NFC"));
  await desk.restart();
  await desk.say(`/render 3 ${nfc(["সকলে হাত লাগিয়েছেন।"])}`, card);
  for (const text of await texts()) {
    expect(text).toContain("সকলে হাত লাগিয়েছেন।".normalize("NFC"));
    expect(text).not.toContain("নেমেছেন");
  }
  const [entry] = (await desk.bot.store.auditOf(`bn-IN ${hands}`)).slice(-1);
  expect(entry).toMatchObject({ act: "renderings.keep", before: handsBn });
});

test("for one edition when it is named", async () => {
  await desk.say(nfc(["বাংলাদেশ: সবাই কাজে নেমেছেন।"]), card, undefined, hands);
  expect((await desk.bot.store.renderings()).map(({ edition }) => edition)).toEqual(["bn-BD"]);
  const [india, bangladesh] = await texts();
  expect(india).not.toContain("নেমেছেন");
  expect(bangladesh).toContain("নেমেছেন");
});

test("the old buttons publish nothing of a draft that says more now", async () => {
  await desk.say(handsBn, card, undefined, hands);
  const callback = desk.bot.api.tap(reviewChat, card, `p:${draft.id}:${draft.contentHash}`, 601);
  await desk.bot.settled();
  expect(desk.bot.api.answerOf(callback)?.text).toContain(nfc(["কিছু প্রকাশ করা হয়নি।"]));
});

test("a draft that is settled waits for nobody: the sentence is kept for the next time", async () => {
  const tap = desk.bot.api.tap(reviewChat, card, `d:${draft.id}:${draft.contentHash}`, 601);
  await desk.bot.settled();
  expect(desk.bot.api.answerOf(tap)).toBeDefined();
  expect(await desk.say(`/render 3 ${handsBn}`, card)).toContain(nfc(["খসড়াটি আর অপেক্ষায় নেই।"]));
  expect(await desk.bot.store.renderings()).toHaveLength(2);
  expect((await now()).bulletins).toEqual(draft.bulletins);
});

test.each([
  ["what the lint refuses", "/render 2 হ্যামস্টার 5 টি।", "ভাষার নিয়মে আটকে গেল"],
  ["HTML", "/render 2 <b>হ্যামস্টার</b>", "চিহ্ন বাদ দিয়ে"],
  ["700 letters", `/render 2 ${"হ্যামস্টার ".repeat(70)}`, "ছ-শো অক্ষরের মধ্যে"],
  ["a sentence that is not there", "/render 9 হ্যামস্টার।", "কোন বাক্যের বাংলা?"],
  ["no number", "/render হ্যামস্টার।", "কোন বাক্যের বাংলা?"],
  ["a sentence that was understood", "/render 1 খতিয়ে দেখা হচ্ছে।", "বাক্যটি আগেই বোঝা গিয়েছে"],
])("%s changes nothing and is answered with one sentence", async (_, text, answer) => {
  expect(await desk.say(text, card)).toContain(answer.normalize("NFC"));
  expect(await now()).toEqual(draft);
  expect(await desk.bot.store.renderings()).toEqual([]);
});

test("a stranger and a viewer keep nothing", async () => {
  for (const person of [stranger, viewer]) {
    await desk.say(`/render 2 ${hamstersBn}`, card, person);
    await desk.say(hamstersBn, card, person, hamsters);
  }
  expect(await desk.bot.store.renderings()).toEqual([]);
  expect(await now()).toEqual(draft);
});

test("when it comes again, with another figure, the next draft says it and nobody is asked", async () => {
  await desk.say(hamstersBn, card, undefined, hamsters);
  await desk.restart();
  const { store } = desk.bot;
  const text = "The 7 hamsters are tired.";
  const at = room.evening + 5 * room.minute;
  const update = { key: "u2" as never, phase: "identified", rawStatus: "identified", at, firstSeenAt: at } as const;
  const incident = room.incident(room.chatgpt, {
    providerId: "another",
    startedAt: at,
    updates: [{ ...update, text, textHash: textHashOf(text) }],
  });
  const [opened] = known(room.minute, incident).changes;
  const change = { ...opened, updates: ["u2"], at, eventAt: at } as never;
  const { english, writer, recall } = language();
  const filings = await prepareFiling(
    {
      reconciliation: { incidents: [{ incident, expectedVersion: 0 }], changes: [change] },
      known: [],
      read: room.readAt(room.chatgpt, at),
    },
    newsroom,
    {
      store,
      english,
      writer,
      clock: room.clockAt(at),
      log: () => {},
      given: { ...store, recall, say: room.phrases.say },
      reviewPost: () => ({ post: { marker: "", blocks: [] }, buttons: [] }),
    },
  );
  const written = filings.flatMap(({ bulletins, reviews }) => [
    ...bulletins,
    ...reviews.flatMap((one) => one.bulletins),
  ]);
  expect(written.flatMap(({ blocks }) => blocks.map(({ text: said }) => said))).toContain(
    "৭টি হ্যামস্টার ক্লান্ত।".normalize("NFC"),
  );
});
