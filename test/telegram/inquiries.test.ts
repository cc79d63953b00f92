import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newFollower } from "../../src/readers/following.ts";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";
import { type Running, reader, reviewChat, startBot } from "./running-bot.ts";
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

describe("/incident", () => {
  test("lists what is under way with its command; that tells of it alone, in the reader's edition", async () => {
    const incident = room.incident(room.cloudflare);
    await bot.store.file(known(room.minute, incident));
    const list = await ask("/incident");
    expect(list).toContain(nfc(["কোনও একটি ঘটনার খবর চাইলে তার নীচের লাইনটি পাঠান।"]));
    const command = list.split("\n").find((line) => line.startsWith("/incident ")) ?? "";
    expect(command).toBe(`/incident ${incident.id}`);
    expect(await ask(command)).toContain(nfc(["সংস্থা"]));
    await bot.store.saveReader(newFollower(reader, "bn-BD"), room.evening);
    expect(await ask(command)).toContain(nfc(["প্রতিষ্ঠানটি"]));
    expect(await ask("/incident i_0123456789abcdef")).toBe(nfc(["এই নম্বরের কোনো ঘটনা আমাদের সংগ্রহে নেই।"]));
  });

  test("a name behind it is a question about the service", async () => {
    expect(await ask("/incident এক্স")).toContain(nfc(["তাই এক্স চলছে কি না, বলতে পারছি না।"]));
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
