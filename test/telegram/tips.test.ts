/** A tip leaves the posts and the drafts when its hours are over; a figure takes its hour as people type it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeOffTips } from "../../src/tips.ts";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import * as room from "./newsroom.ts";
import { nfc, readable } from "./wording.ts";

const tip = "পরে আবার চেষ্টা করুন।".normalize("NFC");
const hour = 60 * room.minute;
const file = deskFile();
let desk: DeskRoom;
beforeEach(async () => {
  desk = await openDesk(file());
  await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
});
afterEach(async () => {
  await desk.bot.stop();
});

const expire = (): Promise<number> =>
  takeOffTips({
    store: desk.bot.store,
    clock: room.clockAt(desk.now),
    say: (id, args) => room.phrases.say("bn-IN", id, args),
  });
const posted = (): string => desk.channel().join("\n");

test("it stands on the card until its hours are over, and then on none; nobody is rung", async () => {
  await desk.say(nfc(["/tip x", "প্রথম আলো", tip, "২"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  expect(posted()).toContain(tip);
  const count = desk.channel().length;
  desk.now += hour;
  expect(await expire()).toBe(0);
  desk.now += hour;
  await desk.restart();
  expect(await expire()).toBe(1);
  await desk.restart();
  expect(await expire()).toBe(0);
  await desk.send();
  expect(posted()).not.toContain(tip);
  expect(posted()).toContain(nfc(["অ্যাপ খুলছে না।"]));
  expect(desk.channel()).toHaveLength(count);
  const [incident] = await desk.bot.store.openIncidents();
  expect(await desk.bot.store.auditOf(incident?.id ?? "")).toContainEqual(
    expect.objectContaining({ act: "tip.expired", actor: "bibhrat" }),
  );
});

test("a draft that waits longer than its tip loses it, and the old buttons publish nothing", async () => {
  await desk.say(nfc(["/tip x", "প্রথম আলো", tip, "1"]));
  await desk.send();
  expect(desk.card()).toContain(tip);
  const [before] = await desk.bot.store.waitingReviews();
  desk.now += hour + room.minute;
  await expire();
  await desk.restart();
  const callback = desk.bot.api.tap(-1009000000001, desk.message(), `p:${before?.id}:${before?.contentHash}`, 601);
  await desk.bot.settled();
  expect(desk.bot.api.answerOf(callback)?.text).toContain(nfc(["কিছু প্রকাশ করা হয়নি।"]));
  await desk.send();
  expect(desk.card()).not.toContain(tip);
  await desk.tap("p");
  await desk.send();
  expect(posted()).not.toContain(tip);
});

test.each([
  ["18:01", 1],
  ["১৮:০১", 1],
  ["সন্ধ্যা ৬টা ১ মিনিট", 1],
  ["বিকেল সাড়ে ৫টা", -30],
  ["সন্ধ্যা পৌনে ৬টা", -15],
] as const)("a figure of %s", async (at, minutes) => {
  expect(await desk.say(nfc([`/figure x | downdetector | ৫,২০০ | ${at}`]))).toBe(
    nfc(["খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।"]),
  );
  await desk.send();
  const [incident] = await desk.bot.store.openIncidents();
  const [figure] = (await desk.bot.store.notesOf(incident?.id ?? ("" as never))).slice(-1);
  expect(figure?.figure).toEqual({ reports: 5200, at: room.evening + minutes * room.minute });
  expect(readable(desk.card())).toContain(nfc(["৫,২০০"]));
});
