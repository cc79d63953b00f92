import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";
import { createReviewDelivery } from "./review-delivery.ts";
import { editor, type Running, reader, reviewChat, startBot, stranger, viewer } from "./running-bot.ts";

let bot: Running;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

/** Numbers and their units are held together by a no-break space; the tests read it as a space. */
const readable = (text: string | undefined): string => (text ?? "").replaceAll("\u00a0", " ");
const nfc = (lines: readonly string[]): string => lines.join("\n").normalize("NFC");
const lastTo = (chat: number, running = bot): string => readable(running.api.messages(chat).at(-1)?.text);

async function ask(text: string, running = bot): Promise<string> {
  running.api.say(reader, reader, text);
  await running.settled();
  return lastTo(reader, running);
}

const known = (age: number, ...incidents: Parameters<typeof room.filing>[1]): Parameters<Running["store"]["file"]>[0] =>
  room.filing(room.readAt(room.cloudflare, room.evening - age), incidents);

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

describe("a question in a reader's own words", () => {
  test.each(["এক্স কি ডাউন?", "twitter kaj korche na keno", "is X down"])("%s", async (question) => {
    expect(await ask(question)).toContain(nfc(["এক্সের অবস্থা জানায়, এমন কোনও স্টেটাস পেজ আমাদের তালিকায় নেই।"]));
  });

  test("also behind the command", async () => {
    expect(await ask("/status এক্স কি ডাউন?")).toContain(nfc(["তাই এক্স চলছে কি না, বলতে পারছি না।"]));
  });

  test("about everything", async () => {
    expect(await ask("কী কী ডাউন এখন?")).toContain(nfc(["এখন কোনও স্টেটাস পেজ পড়া যাচ্ছে না।"]));
  });

  test("about a service of which only the name is known: that nothing is known", async () => {
    expect(await ask("বিকাশ কাজ করছে না")).toContain(nfc(["তাই বিকাশ অ্যাপ চলছে কি না, বলতে পারছি না।"]));
  });

  test("about nothing that we know", async () => {
    expect(await ask("পটলপুর ডাউন?")).toContain(nfc(["‘পটলপুর’ নামে কোনও পরিষেবা আমাদের তালিকায় নেই।"]));
  });

  test("in a group nobody asked us", async () => {
    bot.api.say(reviewChat, reader, "এক্স কি ডাউন?");
    await bot.settled();
    expect(bot.api.callsOf("sendMessage")).toHaveLength(0);
  });
});

describe("/history, /services and /about", () => {
  test("the outages of a service, newest first, each with its length", async () => {
    const day = 86_400_000;
    const past = (ago: number, hours: number) =>
      room.incident(room.cloudflare, {
        providerId: `p${ago}`,
        phase: "resolved",
        startedAt: room.evening - ago * day,
        resolvedAt: room.evening - ago * day + hours * 3_600_000,
      });
    await bot.store.file(known(room.minute, past(40, 2), room.incident(room.cloudflare), past(500, 1)));
    expect(await ask("/history ক্লাউডফ্লেয়ার")).toBe(
      nfc(["ক্লাউডফ্লেয়ারের সাম্প্রতিক বিভ্রাট", "", "১৮ নভেম্বর: এখনও চলছে", "৯ অক্টোবর: দু’ঘণ্টা"]),
    );
    expect(await ask("/history chatgpt")).toContain(nfc(["চ্যাটজিপিটির কোনও বিভ্রাট আমাদের সংগ্রহে নেই।"]));
  });

  test("what is watched, by name", async () => {
    const text = await ask("/services");
    expect(text).toContain(nfc(["এখন নজর রাখা হচ্ছে ২টি পরিষেবার উপর"]));
    expect(text).toContain(nfc(["ক্লাউডফ্লেয়ার ও চ্যাটজিপিটি।"]));
  });

  test("where the news comes from", async () => {
    expect(await ask("/about")).toContain(nfc(["স্টেটাস পেজে যা নেই, খবরেও তা থাকে না।"]));
  });
});

describe("/now, /start and /help", () => {
  test("what is open, newest first, and how old that is", async () => {
    const later = { providerId: "b", startedAt: room.evening - room.minute, impact: "minor" as const };
    await bot.store.file(known(room.minute, room.incident(room.cloudflare)));
    await bot.store.file(room.filing(room.readAt(room.chatgpt, room.evening), [room.incident(room.chatgpt, later)]));
    const text = await ask("/now");
    expect(text.split("\n\n").map((paragraph) => paragraph.split("\n")[0])).toEqual(
      [
        "সংস্থাগুলির স্টেটাস পেজ বলছে, এখন সমস্যা চলছে ২টি পরিষেবায়",
        "🟡 চ্যাটজিপিটিতে সমস্যা চলছে",
        "🔴 ক্লাউডফ্লেয়ারে সমস্যা চলছে",
        "স্টেটাস পেজ এইমাত্র দেখা হয়েছে।",
      ].map((line) => line.normalize("NFC")),
    );
  });

  test("nothing open: which pages say so, and which could not be read", async () => {
    await bot.store.file(known(room.minute));
    expect(await ask("/now")).toBe(
      nfc([
        "১টি পরিষেবার স্টেটাস পেজ দেখা হয়েছে, কোনওটিতেই এখন বিভ্রাটের খবর নেই।",
        "তবে সেখানে খবর উঠতে দেরি হতে পারে।",
        "",
        "চ্যাটজিপিটির স্টেটাস পেজ এখন পড়া যাচ্ছে না, তাই অবস্থা জানা নেই।",
        "",
        "স্টেটাস পেজ শেষ বার দেখা হয়েছে এক মিনিট আগে।",
      ]),
    );
  });

  test("nothing read: nothing is said of anything", async () => {
    expect(await ask("/now")).toContain(nfc(["এখন কোনও স্টেটাস পেজ পড়া যাচ্ছে না।"]));
  });

  test.each(["/start", "/start p_12", "/help", "/HELP"])("%s lists what can be asked", async (command) => {
    expect(await ask(command)).toContain("/now");
  });

  test("the link under a post leads to how its story stands now", async () => {
    const open = room.incident(room.cloudflare);
    await bot.store.file({
      ...known(room.minute, open),
      deliveries: [delivery({ id: "d_card", story: open.story, state: "due" })],
    });
    expect(await ask("/start p_d_card")).toContain(nfc(["ক্লাউডফ্লেয়ারে সমস্যা চলছে"]));
    expect(await ask("/start p_d_gone")).toContain("/now");
  });

  test("announced work and what a page took back are not under way", async () => {
    const announced = room.incident(room.cloudflare, { providerId: "m", kind: "maintenance", phase: "scheduled" });
    const takenBack = room.incident(room.cloudflare, { providerId: "w", withdrawnAt: room.evening });
    await bot.store.file(known(room.minute, announced, takenBack));
    expect(await ask("/status cloudflare")).toContain(nfc(["এখন কোনও সমস্যার খবর নেই"]));
  });
});

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

  test("the card shows the reason, the text of each edition and two buttons", async () => {
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
      ["প্রকাশ করুন", "বাদ দিন"].map((label) => label.normalize("NFC")),
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
