/** What editors can still ask of a draft that was published: its whole story. With the process ending in between. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import { editor, reviewChat, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

let folder: string;
let desk: DeskRoom;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bibhrat-"));
  desk = await openDesk(`file:${join(folder, "desk.sqlite")}`);
  await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
});
afterEach(async () => {
  await desk.bot.stop();
  rmSync(folder, { recursive: true });
});

const shown = (): readonly string[] => desk.bot.api.messages(reviewChat).map(({ text = "" }) => text);

describe("the whole story of a published draft", () => {
  test("is sent below its card, also after a restart, and the draft stays as it was settled", async () => {
    await desk.tap("p");
    await desk.restart();
    await desk.send();
    const letters = desk.bot.api.buttons(reviewChat, desk.message()).map(({ callback_data = "" }) => callback_data[0]);
    expect(letters).toContain("f");
    expect(await desk.tap("f")).toBe(nfc(["পুরো লেখা নীচে পাঠানো হচ্ছে।"]));
    await desk.restart();
    await desk.send();
    const story = shown().at(-1) ?? "";
    expect(story).toContain(nfc(["পাঠকেরা এ পর্যন্ত যা জেনেছেন:"]));
    expect(story).toContain(nfc(["প্রথম আলো: অ্যাপ খুলছে না।"]));
    expect(await desk.bot.store.waitingReviews()).toEqual([]);
    const entries = (await desk.bot.store.auditSince(0)).filter(({ act }) => act === "review.showAll");
    expect(entries).toMatchObject([{ actor: editor, before: "published" }]);
  });

  test.each([
    ["a stranger", stranger],
    ["a viewer", viewer],
  ])("%s gets nothing", async (_, person) => {
    await desk.tap("p");
    await desk.send();
    const before = shown();
    await desk.tap("f", person);
    await desk.send();
    expect(shown()).toEqual(before);
  });

  test("a dropped draft has no buttons, and a tap that somebody made up shows nothing", async () => {
    const [review] = await desk.bot.store.waitingReviews();
    await desk.tap("d");
    await desk.send();
    expect(desk.bot.api.buttons(reviewChat, desk.message())).toEqual([]);
    const before = shown();
    const data = `f:${review?.id}:${review?.contentHash}`;
    const callback = desk.bot.api.tap(reviewChat, desk.message(), data, editor);
    await desk.bot.settled();
    expect(desk.bot.api.answerOf(callback)?.text).toBe(nfc(["এটি আগেই বাদ দেওয়া হয়েছে।"]));
    await desk.send();
    expect(shown()).toEqual(before);
  });
});
