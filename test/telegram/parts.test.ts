/** A part of a service, followed alone: by words, by buttons, and away again. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Edition } from "../../src/domain/bulletin.ts";
import { dataOf, type ReaderTap, tapIn } from "../../src/readers/taps.ts";
import * as room from "./newsroom.ts";
import { type Running, reader, startBot } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

let bot: Running;
const begin = async (edition: Edition): Promise<void> => {
  bot = await startBot(edition);
  const components = [{ name: "Mumbai, India - (BOM)" }, { name: "API" }, { name: "Custom Rulesets" }];
  const open = room.incident(room.cloudflare, { components });
  await bot.store.file(room.filing(room.readAt(room.cloudflare, room.evening), [open]));
};
beforeEach(() => begin("bn-IN"));
afterEach(() => bot.stop());

const last = () => bot.api.messages(reader).at(-1);
const labels = (): readonly string[] => bot.api.buttons(reader, last()?.id ?? 0).map(({ text }) => text);
const taps = () => bot.api.buttons(reader, last()?.id ?? 0).map(({ callback_data: data }) => tapIn(data));
const subjects = async (): Promise<readonly string[]> => (await bot.store.reader(reader))?.subjects ?? [];

async function ask(text: string): Promise<string> {
  bot.api.say(reader, reader, text);
  await bot.settled();
  return readable(last()?.text);
}

async function press(tap: ReaderTap): Promise<string> {
  bot.api.tap(reader, last()?.id ?? 0, dataOf(tap), reader);
  await bot.settled();
  return readable(last()?.text);
}

describe("by words", () => {
  test.each([
    ["/follow cloudflare mumbai", "part:cloudflare/mumbai"],
    ["/follow ক্লাউডফ্লেয়ার মুম্বই", "part:cloudflare/mumbai"],
    ["/follow Bombay cloudflare", "part:cloudflare/mumbai"],
    ["/follow cloudflare workers kv", "part:cloudflare/cf-workers-kv"],
    ["/follow cloudflare custom rulesets", "part:cloudflare/custom-rulesets"],
    ["/follow cloudflare ap-south-1", "part:cloudflare/ap-south-1"],
  ])("%s", async (command, subject) => {
    await ask(command.normalize("NFC"));
    expect(await subjects()).toEqual([subject]);
  });

  test("what is no part of it is not followed, and those that are known are offered", async () => {
    expect(await ask("/follow cloudflare flying saucers")).toContain(nfc(["‘flying saucers’ নামে কোনও অংশ"]));
    expect(await subjects()).toEqual([]);
    expect(labels()).toContain(nfc(["মুম্বই"]));
  });
});

test("from the state of the service to one of its parts, to two, and back to all of it", async () => {
  await ask("/status cloudflare");
  expect(labels().at(-1)).toBe(nfc(["শুধু কোনও অংশ বা এলাকা"]));
  const before = bot.api.messages(reader).length;
  await press({ kind: "parts", service: "cloudflare", page: 0 });
  await press({ kind: "follow", subject: "part:cloudflare/mumbai", page: 0 });
  expect(labels()[0]).toBe(nfc(["✓ মুম্বই"]));
  await press({ kind: "follow", subject: "part:cloudflare/custom-rulesets", page: 0 });
  expect(bot.api.messages(reader)).toHaveLength(before);
  expect(await subjects()).toEqual(["part:cloudflare/custom-rulesets", "part:cloudflare/mumbai"]);
  expect(await ask("/following")).toContain(nfc(["ক্লাউডফ্লেয়ার: Custom Rulesets ও মুম্বই।"]));
  expect(taps()).toContainEqual({ kind: "unfollow", subject: "part:cloudflare/mumbai" });
  expect(await press({ kind: "unfollow", subject: "part:cloudflare/mumbai" })).toContain(
    nfc(["এই অংশের খবর আর পাঠানো হবে না: মুম্বই।"]),
  );
  await ask("/follow cloudflare");
  expect(await subjects()).toEqual(["service:cloudflare"]);
});

test("who follows a category and chooses a part of one service hears of that part only", async () => {
  await ask("/follow");
  await press({ kind: "follow", subject: "category:cdn", page: 0 });
  await ask("/follow cloudflare mumbai");
  expect((await subjects()).toSorted()).toEqual(["category:cdn", "except:cloudflare", "part:cloudflare/mumbai"]);
  expect(await ask("/following")).not.toContain(nfc(["বাদ থাকবে"]));
  await press({ kind: "follow", subject: "service:cloudflare" });
  expect(await subjects()).toEqual(["category:cdn"]);
});

test("in the other edition", async () => {
  await bot.stop();
  await begin("bn-BD");
  expect(await ask("/follow cloudflare mumbai")).toBe(nfc(["ক্লাউডফ্লেয়ারের এই অংশে সমস্যা হলে এখানেই খবর পাবেন: মুম্বাই।"]));
});

test("the buttons of many parts stand on pages, and each fits what Telegram takes", async () => {
  await ask("/status cloudflare");
  await press({ kind: "parts", service: "cloudflare", page: 1 });
  expect(taps()).toContainEqual({ kind: "parts", service: "cloudflare", page: 0 });
  for (const { callback_data: data = "" } of bot.api.buttons(reader, last()?.id ?? 0)) {
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(tapIn(data)).toBeDefined();
  }
});
