/** A yes for a later hour: kept over restarts, taken back by a button, and good only for the text that was read. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import * as room from "./newsroom.ts";
import { openPress, type PressRoom } from "./press-room.ts";
import { chief, editor, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const rules = [{ when: { service: "cloudflare" }, then: "review" }] as const;
/** Two hours and a half after the evening began. */
const halfPastEight = room.evening + 150 * room.minute;

const file = deskFile();
let desk: PressRoom;
beforeEach(async () => {
  desk = await openPress(file(), { rules });
  await desk.page("major", "investigating");
  await desk.send();
});
afterEach(async () => {
  await desk.bot.stop();
});

const at = (text: string, by = editor): Promise<string> => desk.say(text, desk.message(), by);

describe("/at in answer to a card", () => {
  test.each(["রাত সাড়ে ৮টা", "রাত সাড়ে ৮টায়", "রাত ৮:৩০"])("takes an hour in words: %s", async (hour) => {
    expect((await at(nfc([`/at ${hour}`]))).replaceAll("\u00a0", " ")).toContain(
      nfc(["১৮ নভেম্বর রাত সাড়ে ৮টায় প্রকাশিত হবে।"]),
    );
  });

  test("the draft goes out at that hour, and the card says so before and after", async () => {
    expect((await at("/at 20:30")).replaceAll("\u00a0", " ")).toContain(nfc(["১৮ নভেম্বর রাত সাড়ে ৮টায় প্রকাশিত হবে।"]));
    await desk.restart();
    await desk.send();
    expect(desk.card()).toContain(nfc(["🕖 ১৮ নভেম্বর রাত সাড়ে ৮টায় প্রকাশিত হবে, ঠিক করেছেন Person 601।"]));
    desk.now = halfPastEight - room.minute;
    await desk.pass(0);
    expect(await desk.review()).toMatchObject({ state: "held" });
    await desk.restart();
    await desk.pass(1);
    await desk.pass(1);
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
    expect(desk.card()).toContain(nfc(["প্রকাশ করতে বলেছেন Person 601।"]));
    expect(await desk.acts()).toEqual([`${editor} review.at`, `${editor} review.publish`]);
  });

  test("a button takes it back, also after a restart", async () => {
    await at("/at 20:30");
    await desk.restart();
    await desk.send();
    expect(desk.letters()[0]).toBe("n");
    expect(await desk.tap("n", viewer)).toContain(nfc(["দেখতে পারেন"]));
    expect(await desk.tap("n")).toBe(nfc(["পরে প্রকাশের কথা বাতিল হল, খসড়াটি আবার অপেক্ষায়।"]));
    desk.now = halfPastEight;
    await desk.pass(1);
    await desk.send();
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    expect(desk.channel()).toEqual([]);
    expect(desk.card()).not.toContain("🕖");
  });

  test("whoever rewrites or holds the draft takes it back as well", async () => {
    await at("/at 20:30");
    await desk.send();
    await at(nfc(["শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]));
    expect((await desk.review()).desk?.later).toBeUndefined();
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    await desk.send();
    await at("/at 20:30");
    await desk.send();
    await desk.tap("u");
    desk.now = halfPastEight;
    await desk.pass(1);
    expect(await desk.review()).toMatchObject({ state: "held" });
    await desk.send();
    expect(desk.channel()).toEqual([]);
  });

  test("when the incident moves the approval falls, and the card says whose", async () => {
    await at("/at 20:30");
    await desk.send();
    await desk.page("major", "investigating", "identified");
    await desk.send();
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    expect(desk.card()).toContain(nfc(["আগের লেখাটি পরে প্রকাশের জন্য ঠিক করেছিলেন Person 601।"]));
    desk.now = halfPastEight;
    await desk.pass(1);
    await desk.send();
    expect(desk.channel()).toEqual([]);
  });

  test("an editor who is none any more publishes nothing; the desk is told", async () => {
    await at("/at 20:30");
    await desk.send();
    await desk.say(`/editor ${editor} none`, undefined, chief);
    desk.now = halfPastEight;
    await desk.pass(1);
    await desk.send();
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    expect(desk.channel()).toEqual([]);
    expect(desk.desk().at(-1)).toContain(nfc(["সেই সম্মতি আর খাটে না"]));
  });

  test("what the card does not show yet is not approved", async () => {
    await at(nfc(["শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]));
    expect(await at("/at 20:30")).toContain(nfc(["কিছু প্রকাশ করা হয়নি"]));
    expect((await desk.review()).desk?.later).toBeUndefined();
  });

  test.each([
    ["no hour", "/at"],
    ["no hour of the day", "/at 25"],
    ["something else", "/at tomorrow"],
  ])("%s is answered with how it is written", async (_, text) => {
    expect(await at(text)).toContain(nfc(["উত্তরে /at লিখে সময় দিন"]));
    expect(await desk.review()).toMatchObject({ state: "waiting" });
  });

  test("a viewer and a stranger approve nothing, and neither does an answer to something else", async () => {
    for (const person of [viewer, stranger]) await at("/at 20:30", person);
    await desk.say("/at 20:30", undefined);
    expect((await desk.review()).desk?.later).toBeUndefined();
    expect(await desk.acts()).toEqual([]);
  });
});
