/** What is red is published by two people, where the rules ask for it; the process may end between them. */
import { afterEach, expect, test } from "vitest";
import { noRules } from "../../src/domain/desk-rules.ts";
import { deskFile } from "./desk-file.ts";
import * as room from "./newsroom.ts";
import { openPress, type PressRoom } from "./press-room.ts";
import { chief, editor, reviewChat, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: PressRoom | undefined;
afterEach(async () => {
  await desk?.bot.stop();
  desk = undefined;
});

async function waiting(impact: string, twoPersonRed = true): Promise<PressRoom> {
  const rules = [{ when: { service: "cloudflare" }, then: "review" }] as const;
  desk = await openPress(file(), { rules, deskRules: { ...noRules, twoPersonRed } });
  await desk.page(impact, "investigating");
  await desk.send();
  return desk;
}

const first = nfc(["আপনার সম্মতি লেখা রইল। গুরুতর খবর, তাই আর এক জন সম্পাদক প্রকাশ করতে বললে তবেই যাবে।"]);
const published = nfc(["প্রকাশের সারিতে গেল।"]);

test("the first yes is written down and shown, the same person's second does nothing, another's publishes", async () => {
  const desk = await waiting("critical");
  expect(await desk.tap("p")).toBe(first);
  await desk.restart();
  await desk.send();
  expect(desk.card()).toContain(nfc(["👤 Person 601 প্রকাশে সম্মতি দিয়েছেন।"]));
  expect(await desk.tap("p")).toContain(nfc(["আপনার সম্মতি আগেই লেখা হয়েছে।"]));
  expect(await desk.tap("q")).toContain(nfc(["আপনার সম্মতি আগেই লেখা হয়েছে।"]));
  for (const person of [viewer, stranger]) await desk.tap("p", person);
  expect(await desk.review()).toMatchObject({ state: "waiting" });
  await desk.restart();
  expect(await desk.tap("p", chief)).toBe(published);
  await desk.send();
  expect(desk.channel()).toHaveLength(1);
  expect(await desk.acts()).toEqual([`${editor} review.firstYes`, `${chief} review.publish`]);
});

test("a yes to a text that was changed since counts for nothing", async () => {
  const desk = await waiting("critical");
  await desk.tap("p");
  await desk.send();
  await desk.say(nfc(["শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]), desk.message(), chief);
  await desk.send();
  expect(desk.card()).not.toContain("👤");
  expect(await desk.tap("p", chief)).toBe(first);
  await desk.send();
  expect(await desk.tap("p")).toBe(published);
});

test("the yes of an editor who was dismissed meanwhile counts for nothing", async () => {
  const desk = await waiting("critical");
  await desk.tap("p");
  await desk.send();
  await desk.say(`/editor ${editor} none`, undefined, chief);
  expect(await desk.tap("p", chief)).toBe(first);
  expect(await desk.tap("p")).toBe(nfc(["এই বোতাম শুধু সম্পাদকদের জন্য।"]));
  expect(await desk.review()).toMatchObject({ state: "waiting" });
});

test("two who say yes at once: one is the first, and the other publishes or is told that the draft moved", async () => {
  const desk = await waiting("critical");
  const { id, contentHash } = await desk.review();
  const data = `p:${id}:${contentHash}`;
  const both = [editor, chief].map((by) => desk.bot.api.tap(reviewChat, desk.message(), data, by));
  await desk.bot.settled();
  const answers = both.map((callback) => desk.bot.api.answerOf(callback)?.text);
  expect(answers.filter((text) => text === first)).toHaveLength(1);
  expect((await desk.acts()).filter((act) => act.endsWith("review.publish")).length).toBeLessThanOrEqual(1);
});

test.each([
  ["what is not red", "minor", true],
  ["red, where the rules do not ask for it,", "critical", false],
])("%s is published by one", async (_, impact, twoPersonRed) => {
  const desk = await waiting(impact, twoPersonRed);
  expect(await desk.tap("p")).toBe(published);
});

test("an hour for later needs both as well", async () => {
  const desk = await waiting("critical");
  expect(await desk.say("/at 21:00", desk.message())).toBe(first);
  await desk.send();
  expect(await desk.say("/at 21:00", desk.message())).toContain(nfc(["আপনার সম্মতি আগেই লেখা হয়েছে।"]));
  expect((await desk.say("/at 21:00", desk.message(), chief)).replaceAll("\u00a0", " ")).toContain(
    nfc(["১৮ নভেম্বর রাত ৯টায় প্রকাশিত হবে।"]),
  );
  desk.now = room.evening + 3 * 60 * room.minute;
  await desk.pass(0);
  expect(await desk.review()).toMatchObject({ state: "published" });
});
