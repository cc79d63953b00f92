/** A reader from the link under a channel's post to being forgotten, through every flow, in both editions and aloud. */
import { expect, test } from "vitest";
import { lint } from "../../src/bengali/index.ts";
import { type Edition, editions } from "../../src/domain/bulletin.ts";
import { dataOf, type ReaderTap } from "../../src/readers/taps.ts";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";
import { type Running, reader, startBot } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

/** Commands, and parts as their page names them. */
const latin = ["Custom", "Rulesets", "API", "English", ..."now status follow quiet forgetme help language".split(" ")];

interface Journey {
  /** What the bot said last; each answer is read by the lint of its edition. */
  ask(text: string): Promise<string>;
  press(tap: ReaderTap): Promise<string>;
  labels(): readonly string[];
}

/** Half a minute passes between two acts: nobody is too fast. */
function journeyOf(bot: Running, edition: () => Edition | "english", pass: () => void): Journey {
  const last = () => bot.api.messages(reader).findLast(({ author }) => author === "bot");
  const heard = async (): Promise<string> => {
    await bot.settled();
    pass();
    const text = readable(last()?.text);
    const voice = edition();
    const findings = (line: string) =>
      voice === "english" || /^(🔴|\/incident i_)/u.test(line)
        ? []
        : lint(line, { edition: voice, digits: "bengali", latin: latin.flatMap((word) => [word, `/${word}`]) });
    const faults = text.split("\n").flatMap((line) => findings(line).filter(({ severity }) => severity === "block"));
    expect(faults.map(({ id, excerpt }) => `${id}: ${excerpt}`)).toEqual([]);
    return text;
  };
  return {
    ask: (text) => {
      bot.api.say(reader, reader, text);
      return heard();
    },
    press: (tap) => {
      bot.api.tap(reader, last()?.id ?? 0, dataOf(tap), reader);
      return heard();
    },
    labels: () => bot.api.buttons(reader, last()?.id ?? 0).map(({ text }) => readable(text)),
  };
}

async function published(bot: Running, edition: Edition): Promise<string> {
  const components = [{ name: "Mumbai, India - (BOM)" }, { name: "Custom Rulesets" }];
  const open = room.incident(room.cloudflare, { components });
  const bulletins = room
    .review(open)
    .bulletins.map((one) => ({ ...one, style: { edition, digits: "bengali" } as const }));
  const filing = room.filing(room.readAt(room.cloudflare, room.evening), [open]);
  await bot.store.file({ ...filing, bulletins });
  const post = delivery({ id: "d_0123456789abcdef", story: open.story, state: "due" });
  await bot.store.enqueue([post]);
  return post.id;
}

test.each(editions)("through every flow (%s)", { timeout: 30_000 }, async (home) => {
  let now = room.evening;
  const bot = await startBot(home, { now: () => now });
  const post = await published(bot, home);
  const state = async () => bot.store.reader(reader);
  let voice: Edition | "english" = home;
  const { ask, press, labels } = journeyOf(
    bot,
    () => voice,
    () => {
      now += 30_000;
    },
  );

  expect(await ask(`/start p_${post}`)).toContain(nfc(["ক্লাউডফ্লেয়ারে বিভ্রাট"]));
  await press({ kind: "follow", subject: "service:cloudflare" });
  expect((await state())?.subjects).toEqual(["service:cloudflare"]);

  expect(await ask("ক্লাউডফ্লেয়ার কি ডাউন?")).toContain(nfc(["ক্লাউডফ্লেয়ারে বিভ্রাট"]));
  expect(await ask("is cloudflare down")).toContain(nfc(["ক্লাউডফ্লেয়ারে বিভ্রাট"]));
  await press({ kind: "parts", service: "cloudflare", page: 0 });
  expect(labels()).toContain("Custom Rulesets");
  await press({ kind: "follow", subject: "part:cloudflare/mumbai", page: 0 });
  expect((await state())?.subjects).toEqual(["part:cloudflare/mumbai"]);

  for (const text of ["/start", "/help", "/now", "/incident", "/history cloudflare", "/services", "/about"])
    expect(await ask(text)).not.toBe("");

  await ask("/follow");
  await press({ kind: "category", category: "ai", page: 0 });
  await press({ kind: "follow", subject: "category:ai", page: 0 });
  await ask("/quiet 23 7");
  await ask("/quiet");
  await press({ kind: "impact", impact: "major" });
  await press({ kind: "switch", name: "maintenance" });
  await press({ kind: "switch", name: "weekend" });
  await press({ kind: "zones" });
  await press({ kind: "zone", zone: "Europe/London" });
  await ask("/digest");
  await press({ kind: "digest", wish: { span: "week", hour: 9 } });
  await ask("/mute 8");
  expect(await state()).toMatchObject({
    subjects: ["category:ai", "part:cloudflare/mumbai"],
    minImpact: "major",
    kinds: ["outage", "maintenance"],
    digest: { span: "week", hour: 9 },
    rest: { zone: "Europe/London", hours: { from: 23, until: 7 }, mutedUntil: expect.any(Number) },
  });
  await ask("/mute 0");
  expect(await ask("/following")).toContain(nfc(["ক্লাউডফ্লেয়ার: "]));

  await ask("/report chatgpt");
  await ask("/corrections");

  await ask("/language");
  voice = "english";
  expect(await press({ kind: "language", language: "english" })).toContain("in English");
  expect(await ask("/following")).toContain("Cloudflare: Mumbai.");
  voice = home;
  await press({ kind: "language", language: "bengali" });

  const away: Edition = home === "bn-IN" ? "bn-BD" : "bn-IN";
  await ask("/quiet");
  voice = away;
  await press({ kind: "edition", edition: away });
  expect((await state())?.edition).toBe(away);

  await ask("/privacy");
  await ask("/forgetme");
  voice = home;
  await press({ kind: "forget" });
  expect(await state()).toBeUndefined();
  await ask("/following");
  expect(bot.events.filter(({ event }) => event === "internal.error")).toEqual([]);
  await bot.stop();
});
