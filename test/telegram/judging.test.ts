import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as room from "./newsroom.ts";
import { createReviewDelivery } from "./review-delivery.ts";
import { editor, type Running, reviewChat, startBot, stranger, viewer } from "./running-bot.ts";
import { known, nfc } from "./wording.ts";

let bot: Running;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

describe("a verdict", () => {
  const open = room.incident(room.cloudflare);
  const draft = room.review(open);

  async function cardInReviewChat(): Promise<number> {
    await bot.store.file({ ...known(room.minute, open), reviews: [draft] });
    return createReviewDelivery(bot, draft);
  }

  const tap = async (message: number, label: string, by: number): Promise<string> => {
    const button = bot.api.buttons(reviewChat, message).find(({ text }) => text === label.normalize("NFC"));
    const id = bot.api.tap(reviewChat, message, button?.callback_data ?? "no such button", by);
    await bot.settled();
    return id;
  };
  const state = async (): Promise<string | undefined> => (await bot.store.review(draft.id))?.state;

  test("the card shows the reason, the text of each edition and its buttons", async () => {
    const message = await cardInReviewChat();
    expect(bot.api.message(reviewChat, message)?.text).toBe(
      nfc([
        "✏️ প্রকাশের আগে দেখে দিন",
        "",
        "আটকে আছে, কারণ: সমস্যা কতটা বড়, স্টেটাস পেজে লেখা নেই। অথচ পরিষেবাটি বহু মানুষ ব্যবহার করেন।",
        "",
        "ভারত সংস্করণ:",
        "",
        "🔴 ক্লাউডফ্লেয়ারে বিভ্রাট",
        "",
        "বহু সাইট খুলছে না।",
      ]),
    );
    expect(bot.api.buttons(reviewChat, message).map(({ text }) => text)).toEqual(
      [
        "প্রকাশ করুন",
        "নিঃশব্দে প্রকাশ",
        "বদল: ভারত",
        "১০ মিনিট থাক",
        "১ ঘণ্টা থাক",
        "না-বলা অবধি থাক",
        "আমি দেখছি",
        "সহকর্মীকে বলুন",
        "বাদ দিন",
        "পুরো লেখা ও ঘটনাক্রম",
        "কপি করার জন্য",
        "কারণ ও যোগ",
      ].map((label) => label.normalize("NFC")),
    );
  });

  test("an editor publishes", async () => {
    const message = await cardInReviewChat();
    const callback = await tap(message, "প্রকাশ করুন", editor);
    expect(bot.published.map(({ id }) => id)).toEqual([draft.id]);
    expect(bot.api.answerOf(callback)).toEqual({ text: nfc(["প্রকাশের সারিতে গেল।"]), alert: "false" });
    expect(await state()).toBe("published");
  });

  test("the card tells everyone what came of it, and its buttons go", async () => {
    const message = await cardInReviewChat();
    await tap(message, "বাদ দিন", editor);
    const [due] = await bot.store.dueDeliveries(room.evening, 10);
    expect(due).toBeDefined();
    if (due) await bot.sender.edit(due);
    expect(bot.api.message(reviewChat, message)?.text).toContain(nfc(["বাদ দিয়েছেন Person 601।"]));
    expect(bot.api.buttons(reviewChat, message)).toEqual([]);
  });

  test("a text that no channel takes is not published, and waits", async () => {
    bot.refusePublishing();
    const message = await cardInReviewChat();
    const callback = await tap(message, "প্রকাশ করুন", editor);
    expect(await state()).toBe("waiting");
    expect(bot.api.answerOf(callback)?.text).toContain(nfc(["কোনও চ্যানেল এই খবর নেয় না"]));
  });

  test("an editor drops", async () => {
    const message = await cardInReviewChat();
    const callback = await tap(message, "বাদ দিন", editor);
    expect(bot.published).toEqual([]);
    expect(bot.api.answerOf(callback)?.text).toBe(nfc(["বাদ দেওয়া হল।"]));
    expect(await state()).toBe("dropped");
  });

  test.each([
    ["a stranger", stranger, "এই বোতাম শুধু সম্পাদকদের জন্য।"],
    ["a viewer", viewer, "আপনি খসড়া দেখতে পারেন, প্রকাশ করতে বা বাদ দিতে পারেন না।"],
  ] as const)("%s changes nothing and is told why", async (_, person, note) => {
    const message = await cardInReviewChat();
    const callback = await tap(message, "প্রকাশ করুন", person);
    expect(await state()).toBe("waiting");
    expect(bot.published).toEqual([]);
    expect(bot.api.answerOf(callback)).toEqual({ text: note.normalize("NFC"), alert: "true" });
  });

  test("a tap on a text that has moved on changes nothing and says so", async () => {
    const message = await cardInReviewChat();
    const data = `p:${draft.id}:${"0".repeat(16)}`;
    const callback = bot.api.tap(reviewChat, message, data, editor);
    await bot.settled();
    expect(await state()).toBe("waiting");
    expect(bot.api.answerOf(callback)?.text).toContain(nfc(["কিছু প্রকাশ করা হয়নি।"]));
  });

  test("a second verdict comes too late", async () => {
    const message = await cardInReviewChat();
    const buttons = bot.api.buttons(reviewChat, message);
    await tap(message, "বাদ দিন", editor);
    const late = bot.api.tap(reviewChat, message, buttons[0]?.callback_data ?? "", editor);
    await bot.settled();
    expect(bot.published).toEqual([]);
    expect(bot.api.answerOf(late)?.text).toBe(nfc(["এটি আগেই বাদ দেওয়া হয়েছে।"]));
  });

  test.each(["p:r_nothing:0123456789abcdef", "old:button", "p:r_1", "s:../x", "p:r_1:0123456789abcdef:more"])(
    "data that nobody of us sent (%s) does nothing",
    async (data) => {
      const message = await cardInReviewChat();
      bot.api.tap(reviewChat, message, data, editor);
      await bot.settled();
      expect(await state()).toBe("waiting");
      expect(bot.events.filter(({ event }) => event === "internal.error")).toEqual([]);
    },
  );
});
