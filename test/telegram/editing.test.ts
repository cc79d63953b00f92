/** Editors at work on a draft that waits: they rewrite it, hold it, ask a colleague; and who may not. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buttonActs, buttonLetters, deskCommands, mayAct } from "../../src/desk/acts.ts";
import { reviewDeliveryId } from "../../src/desk/review-card.ts";
import { headlineOf } from "../../src/domain/bulletin.ts";
import type { Review } from "../../src/domain/review.ts";
import * as room from "./newsroom.ts";
import { createReviewDelivery } from "./review-delivery.ts";
import { chief, editor, type Running, reviewChat, startBot, stranger, viewer } from "./running-bot.ts";
import { known, nfc } from "./wording.ts";

let bot: Running;
let message: number;
const open = room.incident(room.cloudflare);
const plain = room.review(open);
const draft: Review = { ...plain, desk: { card: reviewDeliveryId(plain.id) } };

beforeEach(async () => {
  bot = await startBot();
  await bot.store.file({ ...known(room.minute, open), reviews: [draft] });
  message = await createReviewDelivery(bot, draft);
});
afterEach(() => bot.stop());

const now = async (): Promise<Review> => {
  const review = await bot.store.review(draft.id);
  if (!review) throw new Error("the draft is gone");
  return review;
};
const headline = async (): Promise<string> => {
  const [bulletin] = (await now()).bulletins;
  return bulletin ? headlineOf(bulletin) : "";
};

/** What the bot says to it, in the chat where it was said. */
async function reply(text: string, by = editor, to = message): Promise<string> {
  bot.api.say(reviewChat, by, text, to);
  await bot.settled();
  return bot.api.messages(reviewChat).at(-1)?.text ?? "";
}

async function tap(letter: string, by = editor, hash = draft.contentHash): Promise<string> {
  const callback = bot.api.tap(reviewChat, message, `${letter}:${draft.id}:${hash}`, by);
  await bot.settled();
  return bot.api.answerOf(callback)?.text ?? "";
}

async function sendDue(): Promise<void> {
  for (const due of await bot.store.dueDeliveries(room.evening, 10)) {
    const outcome = due.messageId === undefined ? await bot.sender.send(due, message) : await bot.sender.edit(due);
    await bot.store.beginSending(due, room.evening);
    await bot.store.settleDelivery(due.id, outcome, due.postHash, room.evening);
  }
}
const card = (): string => bot.api.message(reviewChat, message)?.text ?? "";
const words = nfc(["ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]);

describe("a reply with text", () => {
  test("rewrites the part that it names, shows what changed, and keeps what the machine wrote", async () => {
    const told = await reply(`শিরোনাম: ${words}`);
    expect(told).toBe(nfc(["লেখা বদলানো হল:", `শিরোনাম: ক্লাউডফ্লেয়ারে বিভ্রাট → ${words}`]));
    expect(await headline()).toBe(words);
    await sendDue();
    expect(card()).toContain(words);
    expect(card()).toContain(nfc(["যন্ত্রের লেখা ছিল:", "• শিরোনাম: ক্লাউডফ্লেয়ারে বিভ্রাট"]));
    const [entry] = await bot.store.auditOf(draft.id);
    expect(entry).toMatchObject({ actor: editor, act: "review.revise", after: `headline: ${words}` });
  });

  test("without a name one line is the headline, a sentence the lead, and several lines the whole", async () => {
    await reply(words);
    expect(await headline()).toBe(words);
    await reply("অনেক সাইট খুলছে না।");
    await reply(nfc(["ক্লাউডফ্লেয়ার অচল", "", "বহু সাইট বন্ধ।"]));
    const [bulletin] = (await now()).bulletins;
    expect(bulletin?.blocks.map(({ text }) => text)).toEqual(
      ["ক্লাউডফ্লেয়ার অচল", "বহু সাইট বন্ধ।"].map((text) => text.normalize("NFC")),
    );
    expect((await now()).desk?.proposed?.map(({ block }) => block.text)).toEqual(
      ["ক্লাউডফ্লেয়ারে বিভ্রাট", "বহু সাইট খুলছে না।"].map((text) => text.normalize("NFC")),
    );
  });

  test("the old buttons publish nothing of a text that has been rewritten, the new ones what is shown", async () => {
    await reply(words);
    expect(await tap("p")).toContain(nfc(["কিছু প্রকাশ করা হয়নি।"]));
    expect(bot.published).toEqual([]);
    await sendDue();
    const publish = bot.api.buttons(reviewChat, message)[0]?.callback_data ?? "";
    bot.api.tap(reviewChat, message, publish, editor);
    await bot.settled();
    expect(bot.published.flatMap(({ bulletins }) => bulletins.map(headlineOf))).toEqual([words]);
  });

  test.each([
    ["HTML", "শিরোনাম: <b>বিভ্রাট</b>", "চিহ্ন বাদ দিয়ে"],
    ["9,000 characters", `মূল: ${"বিভ্রাট ".repeat(1130)}`, "লেখাটি বড্ড বড়"],
    ["nothing", "শিরোনাম:", "কোনও লেখা পাওয়া যায়নি"],
    ["an edition that is not there", `বাংলাদেশ: ${words}`, "কোন সংস্করণের লেখা?"],
    ["a part that is not there", "কারণ: জানা যায়নি।", "ওই অংশ নেই"],
    ["what the lint refuses", "শিরোনাম: ক্লাউডফ্লেয়ারে 5 সমস্যা", "ভাষার নিয়মে আটকে গেল"],
  ])("%s changes nothing and is answered with one sentence", async (_, text, answer) => {
    expect(await reply(text)).toContain(answer.normalize("NFC"));
    expect(await now()).toEqual(draft);
  });

  test("to a message that is no draft changes nothing and says so", async () => {
    await reply("শিরোনাম:");
    const other = bot.api.messages(reviewChat).at(-1)?.id ?? 0;
    expect(await reply(words, editor, other)).toContain(nfc(["এটি কোনও খসড়া নয়।"]));
    expect(await now()).toEqual(draft);
  });

  test("to a draft that is settled changes nothing and says so", async () => {
    await tap("d");
    expect(await reply(words)).toBe(nfc(["এটি আগেই বাদ দেওয়া হয়েছে।"]));
  });
});

describe("the other buttons", () => {
  test.each([
    ["h", room.evening + 10 * room.minute],
    ["i", room.evening + 60 * room.minute],
    ["u", undefined],
  ])("%s holds the draft, and says so on the card", async (letter, until) => {
    await tap(letter);
    const { state, desk } = await now();
    expect(state).toBe("held");
    expect(desk?.hold?.until).toBe(until);
    await sendDue();
    expect(card()).toContain(nfc(["⏸ ধরে রেখেছেন Person 601"]));
    expect(await tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  });

  test("a colleague is asked by a message of its own under the card", async () => {
    await tap("a");
    await sendDue();
    expect(bot.api.messages(reviewChat).at(-1)?.text).toContain(nfc(["Person 601 এক জন সহকর্মীর মত চান"]));
    expect((await now()).state).toBe("waiting");
  });

  test("whoever presses a button to rewrite is named on the card", async () => {
    expect(await tap("e")).toContain(nfc(["ভারত সংস্করণের জন্য"]));
    await sendDue();
    expect(card()).toContain(nfc(["✍️ Person 601 দেখছেন"]));
  });

  test("of two who act at once one succeeds, and the other is told", async () => {
    const both = ["p", "d"].map((letter) =>
      bot.api.tap(reviewChat, message, `${letter}:${draft.id}:${draft.contentHash}`, letter === "p" ? editor : chief),
    );
    await bot.settled();
    const answers = both.map((id) => bot.api.answerOf(id)?.alert);
    expect(answers.filter((alert) => alert === "true")).toHaveLength(1);
    expect(await bot.store.auditOf(draft.id)).toHaveLength(1);
  });
});

describe("who may not", () => {
  const dismissed = 601;
  const acts = [
    ...buttonActs.map((act) => [act, (by: number) => tap(buttonLetters[act], by)] as const),
    ...deskCommands
      .filter((command) => mayAct[command] !== "viewer" && mayAct[command] !== "anyone")
      .map((command) => [`/${command}`, (by: number) => reply(`/${command} 605 chief`, by)] as const),
    ["revise", (by: number) => reply(`শিরোনাম: ${words}`, by)] as const,
  ];

  test.each(acts)("%s: a stranger, a viewer and a former editor change nothing", async (_, act) => {
    await bot.store.appoint(
      { person: dismissed, role: undefined, name: "", by: chief, at: room.evening },
      { at: room.evening, actor: chief, act: "editor.appoint", subject: "601" },
    );
    const editors = await bot.store.editors();
    for (const person of [stranger, viewer, dismissed]) await act(person);
    expect(await now()).toEqual(draft);
    expect(bot.published).toEqual([]);
    expect(await bot.store.editors()).toEqual(editors);
    expect(await bot.store.auditOf(draft.id)).toEqual([]);
    expect(await bot.store.waitingReviews()).toHaveLength(1);
    expect(await bot.store.dueDeliveries(room.evening, 10)).toEqual([]);
  });

  test("only a chief names editors, and what was named counts at once", async () => {
    const say = async (text: string, by: number): Promise<string> => {
      bot.api.say(by, by, text);
      await bot.settled();
      return bot.api.messages(by).at(-1)?.text ?? "";
    };
    expect(await say("/editor 603 editor", editor)).toBe(nfc(["এই কাজ শুধু প্রধান সম্পাদকের।"]));
    expect(await say("/editor 604 none", chief)).toBe(nfc(["নিজের ভূমিকা নিজে বদলানো যায় না।"]));
    expect(await say("/editor 603", chief)).toContain(nfc(["এ ভাবে লিখুন"]));
    await say("/editor 603 editor", chief);
    await tap("d", stranger);
    expect((await now()).state).toBe("dropped");
    expect(await bot.store.auditOf("603")).toMatchObject([{ actor: chief, after: "editor" }]);
  });
});
