import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReaderTap } from "../../src/readers/taps.ts";
import { dataOf, tapIn } from "../../src/readers/taps.ts";
import * as room from "./newsroom.ts";
import { administrator, type Running, reader, reviewChat, startBot, stranger } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

let bot: Running;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const last = (chat: number, running = bot) => running.api.messages(chat).at(-1);
const lastText = (chat: number, running = bot): string => readable(last(chat, running)?.text);

async function ask(text: string, running = bot): Promise<string> {
  running.api.say(reader, reader, text);
  await running.settled();
  return lastText(reader, running);
}

async function press(tap: ReaderTap, running = bot): Promise<string> {
  running.api.tap(reader, last(reader, running)?.id ?? 0, dataOf(tap), reader);
  await running.settled();
  return lastText(reader, running);
}

const labels = (chat = reader): readonly string[] => bot.api.buttons(chat, last(chat)?.id ?? 0).map(({ text }) => text);
const subjects = async (chat = reader): Promise<readonly string[]> => (await bot.store.reader(chat))?.subjects ?? [];

describe("/follow", () => {
  test("a service by its name, and away again by the button under the answer", async () => {
    expect(await ask("/follow ক্লাউডফ্লেয়ার")).toBe(nfc(["ক্লাউডফ্লেয়ারে বিভ্রাট হলে এখানেই খবর পাবেন।"]));
    expect(await subjects()).toEqual(["service:cloudflare"]);
    expect(labels()[0]).toBe(nfc(["ক্লাউডফ্লেয়ারের খবর আর নয়"]));
    expect(await press({ kind: "unfollow", subject: "service:cloudflare" })).toBe(
      nfc(["ক্লাউডফ্লেয়ারের খবর আর পাঠানো হবে না।"]),
    );
    expect(await subjects()).toEqual([]);
  });

  test("a misspelt name is asked back with buttons that follow", async () => {
    await ask("/follow cloudflair");
    expect(await subjects()).toEqual([]);
    const [button] = bot.api.buttons(reader, last(reader)?.id ?? 0);
    expect(tapIn(button?.callback_data)).toEqual({ kind: "follow", subject: "service:cloudflare" });
  });

  test("by category in a menu that shows what is chosen, in one message", async () => {
    await ask("/follow");
    const before = bot.api.messages(reader).length;
    await press({ kind: "category", category: "cdn", page: 0 });
    await press({ kind: "follow", subject: "category:cdn", page: 0 });
    expect(bot.api.messages(reader)).toHaveLength(before);
    expect(labels()).toEqual(nfc(["✓ ক্লাউডফ্লেয়ার|✓ এই বিভাগের সব|বিভাগের তালিকা"]).split("|"));
    await press({ kind: "unfollow", subject: "service:cloudflare", page: 0 });
    expect((await subjects()).toSorted()).toEqual(["category:cdn", "except:cloudflare"]);
  });

  test("by the link under a post", async () => {
    expect(await ask("/start follow_cloudflare")).toContain(nfc(["ক্লাউডফ্লেয়ারে বিভ্রাট হলে"]));
    expect(await subjects()).toEqual(["service:cloudflare"]);
    expect(await ask("/start follow_nothing")).toContain(nfc(["নমস্কার।"]));
  });

  test("from a post in a channel, over the state of its service, to being told", async () => {
    await ask("/status cloudflare");
    expect(labels()).toEqual([nfc(["ক্লাউডফ্লেয়ারের খবর চাই"])]);
    await press({ kind: "follow", subject: "service:cloudflare" });
    expect(await subjects()).toEqual(["service:cloudflare"]);
  });

  test("in the other edition", async () => {
    const dhaka = await startBot("bn-BD");
    expect(await ask("/follow ChatGPT", dhaka)).toBe(nfc(["চ্যাটজিপিটিতে বিভ্রাট হলে এখানেই খবর পাবেন।"]));
    await dhaka.stop();
  });
});

describe("how and when", () => {
  test("edition, impact, nights and zone are kept, and the answers are in the edition that was chosen", async () => {
    await ask("/quiet");
    await press({ kind: "edition", edition: "bn-BD" });
    await press({ kind: "impact", impact: "major" });
    await press({ kind: "switch", name: "night" });
    await press({ kind: "zone", zone: "Europe/London" });
    expect(await bot.store.reader(reader)).toMatchObject({
      edition: "bn-BD",
      minImpact: "major",
      rest: { zone: "Europe/London", hours: { from: 23, until: 7 } },
    });
    expect(await ask("/start")).toContain(nfc(["স্বাগতম।"]));
  });

  test("/quiet takes hours, and says how when it cannot read them", async () => {
    await ask("/quiet ২২ ৬");
    expect((await bot.store.reader(reader))?.rest.hours).toEqual({ from: 22, until: 6 });
    expect(await ask("/quiet 99")).toContain(nfc(["/quiet ২৩ ৭"]));
  });

  test("/mute", async () => {
    expect(await ask("/mute 3")).toContain(nfc(["তিন ঘণ্টা"]));
    expect((await bot.store.reader(reader))?.rest.mutedUntil).toBe(room.evening + 3 * 3_600_000);
    await ask("/mute 0");
    expect((await bot.store.reader(reader))?.rest.mutedUntil).toBeUndefined();
  });

  test("/following names what is followed, or says that nothing is", async () => {
    expect(await ask("/following")).toContain(nfc(["এখনও কিছু বেছে নেননি।"]));
    await ask("/follow cloudflare");
    await ask("/follow chatgpt");
    expect(await ask("/following")).toContain(nfc(["চ্যাটজিপিটি ও ক্লাউডফ্লেয়ার।"]));
  });
});

describe("what is held on a reader", () => {
  test("/privacy says it, /forgetme asks once more and then nothing is left", async () => {
    await ask("/follow cloudflare");
    expect(await ask("/privacy")).toContain(nfc(["৩০ দিন"]));
    await ask("/forgetme");
    expect(await subjects()).toEqual(["service:cloudflare"]);
    await press({ kind: "forget" });
    expect(await bot.store.reader(reader)).toBeUndefined();
  });

  test("who blocks the bot is forgotten at once", async () => {
    await ask("/follow cloudflare");
    bot.api.setMembership(reader, "blocked", reader);
    await bot.settled();
    expect(await bot.store.reader(reader)).toBeUndefined();
  });
});

describe("in a group", () => {
  test("only its administrators choose, and only what is addressed to the bot is answered", async () => {
    bot.api.say(reviewChat, stranger, "/follow cloudflare");
    await bot.settled();
    expect(bot.api.messages(reviewChat).filter(({ author }) => author === "bot")).toEqual([]);
    bot.api.say(reviewChat, stranger, "/follow@bibhrat_bot cloudflare");
    await bot.settled();
    expect(lastText(reviewChat)).toContain(nfc(["শুধু অ্যাডমিনেরা"]));
    expect(await subjects(reviewChat)).toEqual([]);
    bot.api.say(reviewChat, administrator, "/follow@bibhrat_bot cloudflare");
    await bot.settled();
    expect(await subjects(reviewChat)).toEqual(["service:cloudflare"]);
  });
});

describe("it fails for me too", () => {
  const report = async (user: number, text = "/report cloudflare"): Promise<void> => {
    bot.api.addChat({ id: user, type: "private" });
    bot.api.say(user, user, text);
    await bot.settled();
  };

  const raised = async () => (await bot.store.dueDeliveries(room.evening, 10)).filter(({ role }) => role === "notice");

  test("is counted by distinct people, shown rounded, and raised to the editors once", async () => {
    for (let user = 1001; user <= 1009; user += 1) await report(user);
    await report(1009);
    expect(await raised()).toEqual([]);
    expect(lastText(1009)).toBe(nfc(["আপনার কথা আগেই জানা গিয়েছে।"]));
    for (let user = 1010; user <= 1013; user += 1) await report(user, "/report ক্লাউডফ্লেয়ার খুলছে না");
    expect(await raised()).toHaveLength(1);
    expect(bot.raised[0]).toMatchObject({
      signal: { service: "cloudflare", source: "readers", observed: "failing" },
      tally: { people: 10 },
    });
    expect(lastText(1013)).toContain(nfc(["অন্তত ১০ জন পাঠক"]));
  });

  test("of an open incident by the button under its post, and no signal is raised", async () => {
    const open = room.incident(room.cloudflare);
    await bot.store.file(room.filing(room.readAt(room.cloudflare, room.evening), [open]));
    await ask("/status cloudflare");
    const tap = bot.api.tap(reader, last(reader)?.id ?? 0, dataOf({ kind: "meToo", incident: open.id }), reader);
    await bot.settled();
    expect(bot.api.answerOf(tap)?.text).toBe(nfc(["ধন্যবাদ। ক্লাউডফ্লেয়ারের সমস্যার কথা সম্পাদকদের জানানো হবে।"]));
    expect(await bot.store.tally("cloudflare", open.id, 0)).toEqual({ people: 1, byEdition: { "bn-IN": 1 } });
    expect(await raised()).toEqual([]);
  });

  test("nobody floods it: ten services a day", async () => {
    for (let at = 0; at < 10; at += 1) {
      const person = (await import("../../src/domain/ids.ts")).hashOf("test", String(reader));
      await bot.store.saveReport({ service: `s${at}`, incident: "", person, edition: "bn-IN", at: room.evening }, 1);
    }
    expect(await ask("/report cloudflare")).toContain(nfc(["আজ অনেক সমস্যার কথা"]));
  });
});

test("data of buttons fits, comes back as it was, and nothing else is understood", () => {
  const taps: readonly ReaderTap[] = [
    { kind: "categories" },
    { kind: "category", category: "productivity", page: 12 },
    { kind: "follow", subject: `service:${"x".repeat(41)}`, page: 3 },
    { kind: "unfollow", subject: "all" },
    { kind: "zone", zone: "America/Los_Angeles" },
    { kind: "mute", hours: 8 },
    { kind: "meToo", incident: "i_0123456789abcdef" },
  ];
  for (const tap of taps) {
    expect(tapIn(dataOf(tap))).toEqual(tap);
    expect(Buffer.byteLength(dataOf(tap))).toBeLessThanOrEqual(64);
  }
  const bad = [
    "f|z|Mars/Base",
    "f|+|except:x",
    "f|h|9999",
    "f|c|ai|-1",
    "f|constructor",
    "f|me|i_1",
    "f",
    "",
    undefined,
  ];
  for (const data of bad) expect(tapIn(data)).toBeUndefined();
});

describe("a digest", () => {
  test("is chosen by buttons or by its hour, and given up again", async () => {
    await ask("/digest");
    await press({ kind: "digest", wish: { span: "week", hour: 9 } });
    expect((await bot.store.reader(reader))?.digest).toEqual({ span: "week", hour: 9 });
    expect(labels().map(readable)).toContain(nfc(["✓ সকাল ৯টা"]));
    await ask("/digest ৮");
    expect((await bot.store.reader(reader))?.digest).toEqual({ span: "week", hour: 8 });
    await press({ kind: "digest" });
    expect((await bot.store.reader(reader))?.digest).toBeUndefined();
  });

  test("can be all that is told", async () => {
    await ask("/quiet");
    await press({ kind: "switch", name: "outage" });
    expect((await bot.store.reader(reader))?.kinds).toEqual([]);
    await press({ kind: "switch", name: "outage" });
    expect((await bot.store.reader(reader))?.kinds).toEqual(["outage"]);
  });
});
