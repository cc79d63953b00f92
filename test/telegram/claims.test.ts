/** "I am on it", and a colleague's opinion: seen by everybody, ended by time, and kept over a restart. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { openPress, type PressRoom } from "./press-room.ts";
import { chief, editor, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const rules = [{ when: { service: "cloudflare" }, then: "review" }] as const;
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

test("whoever looks at a draft is named on its card for ten minutes, also over a restart", async () => {
  expect(await desk.tap("w")).toContain(nfc(["আপনি দেখছেন"]));
  await desk.restart();
  await desk.send();
  expect(desk.card()).toContain(nfc(["✍️ Person 601 দেখছেন"]));
  await desk.pass(9);
  await desk.send();
  expect(desk.card()).toContain(nfc(["✍️ Person 601 দেখছেন"]));
  await desk.restart();
  await desk.pass(1);
  await desk.pass(1);
  await desk.send();
  expect(desk.card()).not.toContain("✍️");
  expect(await desk.acts()).toEqual([`${editor} review.claim`, "bibhrat review.claimOver"]);
  expect(desk.desk()).toHaveLength(1);
});

test("a claim keeps nobody from judging, and the newest is shown", async () => {
  await desk.tap("w");
  await desk.tap("w", chief);
  await desk.send();
  expect(desk.card()).toContain("Person 604");
  expect(desk.card()).not.toContain("Person 601");
  expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
});

test("a newer draft on the card is still looked at by the same person", async () => {
  await desk.tap("w");
  await desk.page("major", "investigating", "identified");
  await desk.send();
  expect(desk.card()).toContain("Person 601");
});

test("a colleague is asked by a message that rings, once for each tap, also when the process ends before it is sent", async () => {
  await desk.tap("a");
  await desk.restart();
  await desk.send();
  expect(desk.desk().at(-1)).toContain(nfc(["Person 601 এক জন সহকর্মীর মত চান"]));
  expect(await desk.review()).toMatchObject({ state: "waiting" });
});

test("a viewer and a stranger claim nothing and ask nobody", async () => {
  for (const person of [viewer, stranger]) for (const letter of ["w", "a"]) await desk.tap(letter, person);
  await desk.send();
  expect(desk.desk()).toHaveLength(1);
  expect(await desk.acts()).toEqual([]);
});
