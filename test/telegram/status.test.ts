import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as room from "./newsroom.ts";
import { type Running, reader, startBot } from "./running-bot.ts";
import { known, nfc, readable } from "./wording.ts";

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

describe("/status", () => {
  test("of a service in trouble: what, who says so, since when, how old", async () => {
    await bot.store.file(known(4 * room.minute, room.incident(room.cloudflare)));
    expect(await ask("/status cloudflare")).toBe(
      nfc([
        "🔴 ক্লাউডফ্লেয়ারে সমস্যা চলছে",
        "কেন এমন হল, খতিয়ে দেখছে সংস্থা।",
        "শুরু ১৮ নভেম্বর বিকেল ৫টা ১৮ মিনিটে, ৪২ মিনিট আগে।",
        "স্টেটাস পেজ দেখুন",
        "",
        "স্টেটাস পেজ শেষ বার দেখা হয়েছে চার মিনিট আগে।",
      ]),
    );
  });

  test("in the other edition", async () => {
    const dhaka = await startBot("bn-BD");
    await dhaka.store.file(known(4 * room.minute, room.incident(room.cloudflare)));
    expect(await ask("/status ক্লাউডফ্লেয়ার", dhaka)).toBe(
      nfc([
        "🔴 ক্লাউডফ্লেয়ারে সমস্যা চলছে",
        "কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি।",
        "শুরু ১৮ নভেম্বর বিকেল ৫টা ৪৮ মিনিটে, ৪২ মিনিট আগে।",
        "স্ট্যাটাস পেজ দেখুন",
        "",
        "স্ট্যাটাস পেজ সর্বশেষ দেখা হয়েছে চার মিনিট আগে।",
      ]),
    );
    await dhaka.stop();
  });

  test("quotes the headline that was published", async () => {
    const open = room.incident(room.cloudflare);
    const { bulletins } = room.review(open);
    await bot.store.file({ ...known(room.minute, open), bulletins });
    expect(await ask("/status cloudflare")).toContain(nfc(["🔴 ক্লাউডফ্লেয়ারে বিভ্রাট\n"]));
  });

  test("of a quiet service: that its page says nothing, which is not that it works", async () => {
    const over = { phase: "resolved", resolvedAt: Date.UTC(2025, 10, 17, 19, 28) } as const;
    const past = room.incident(room.cloudflare, { ...over, startedAt: Date.UTC(2025, 10, 17, 11, 48) });
    await bot.store.file(known(30_000, past));
    expect(await ask("/status Cloudflare")).toBe(
      nfc([
        "ক্লাউডফ্লেয়ারের স্টেটাস পেজে এখন কোনও সমস্যার খবর নেই।",
        "তবে সেখানে খবর উঠতে দেরি হতে পারে।",
        "",
        "শেষ সমস্যা মিটেছে ১৮ নভেম্বর রাত ১২টা ৫৮ মিনিটে। স্টেটাস পেজের হিসাবে তা চলেছিল ৭ ঘণ্টা ৪০ মিনিট।",
        "",
        "স্টেটাস পেজ দেখুন",
        "",
        "স্টেটাস পেজ এইমাত্র দেখা হয়েছে।",
      ]),
    );
  });

  test("of X, which has no feed: that nothing is known, and that its provider is in trouble", async () => {
    await bot.store.file(known(room.minute, room.incident(room.cloudflare)));
    expect(await ask("/status এক্স")).toBe(
      nfc([
        "এক্সের অবস্থা জানায়, এমন কোনও স্টেটাস পেজ আমাদের তালিকায় নেই। তাই এক্স চলছে কি না, বলতে পারছি না।",
        "",
        "ক্লাউডফ্লেয়ারে এখন সমস্যা চলছে। এর আগে ক্লাউডফ্লেয়ারের বিভ্রাটে এক্সও অচল হয়েছে। এ বার যোগ আছে কি না, জানা নেই।",
        "",
        "নিজে দেখে নিতে পারেন এখানে",
      ]),
    );
  });

  test("of a page that is not read any more: that nothing is known since", async () => {
    await bot.store.file(known(40 * room.minute));
    expect(await ask("/status cloudflare")).toContain(
      nfc(["ক্লাউডফ্লেয়ারের স্টেটাস পেজ ৪০ মিনিট ধরে পড়া যাচ্ছে না। এখন কী অবস্থা, জানা নেই।"]),
    );
  });

  test("of a page that was never read", async () => {
    expect(await ask("/status chatgpt")).toContain(nfc(["তাই চ্যাটজিপিটি চলছে কি না, বলতে পারছি না।"]));
  });

  test("a misspelt name is asked back, and the button answers", async () => {
    await bot.store.file(known(room.minute, room.incident(room.cloudflare)));
    expect(await ask("/status cloudflair")).toContain(nfc(["‘cloudflair’ নামে কিছু পাওয়া গেল না।"]));
    const question = bot.api.messages(reader).at(-1);
    const [button] = bot.api.buttons(reader, question?.id ?? 0);
    expect(button).toEqual({ text: nfc(["ক্লাউডফ্লেয়ার"]), callback_data: "s:cloudflare" });
    const tap = bot.api.tap(reader, question?.id ?? 0, button?.callback_data ?? "", reader);
    await bot.settled();
    expect(lastTo(reader)).toContain(nfc(["ক্লাউডফ্লেয়ারে সমস্যা চলছে"]));
    expect(bot.api.answerOf(tap)).toBeDefined();
  });

  test("the name of an owner is asked back", async () => {
    expect(await ask("/status openai")).toBe(nfc(["কোনটির কথা জানতে চান?"]));
  });

  test("an unknown name is repeated as it was written, on one line, and nothing more", async () => {
    expect(await ask("/status <b>foo\u202e\n&bar</b>")).toContain(nfc(["‘<b>foo &bar</b>’ নামে কোনও পরিষেবা"]));
  });

  test("without a name", async () => {
    expect(await ask("/status")).toContain("/status এক্স");
  });
});
