/** An editor tells what no feed tells, from `/open` to `/close`, with restarts in between. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
beforeEach(async () => {
  desk = await openDesk(file());
});
afterEach(async () => {
  await desk.bot.stop();
});

test("opened, told, explained and closed by hand; each step is read before it goes out", async () => {
  expect(await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]))).toBe(
    nfc(["খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।"]),
  );
  await desk.restart();
  await desk.send();
  expect(desk.channel()).toEqual([]);
  expect(desk.card()).toContain(nfc(["প্রথম আলো: অ্যাপ খুলছে না।"]));
  expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  await desk.restart();
  await desk.send();
  expect(desk.channel().join("\n")).toContain(nfc(["প্রথম আলো: অ্যাপ খুলছে না।"]));
  expect(await desk.say(nfc(["/cause x | সংস্থা: এক্স | সার্ভারে ত্রুটি।"]))).toContain(nfc(["খসড়া সম্পাদকদের চ্যাটে তৈরি"]));
  await desk.restart();
  await desk.send();
  await desk.tap("p");
  await desk.say(nfc(["/close x", "সংস্থা: এক্স", "সব স্বাভাবিক।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  expect(desk.channel().join("\n")).toContain(nfc(["এক্স: সব স্বাভাবিক।"]));
  expect(await desk.bot.store.openIncidents()).toEqual([]);
});

test.each([
  ["/open x major", "প্রতি লাইনে একটি কথা"],
  ["/open nothing-like-it major\nসূত্র\nবন্ধ।", "তালিকায় নেই"],
  ["/say x\nপ্রথম আলো\nঅ্যাপ খুলছে না।", "ঘটনা খোলা নেই"],
  ["/open x major\nপ্রথম আলো\nঅ্যাপে 5 সমস্যা", "ভাষার নিয়মে আটকে গেল"],
  ["/figure x\ndowndetector\nmany\n18:30", "যেমন সন্ধ্যা ৬টা"],
  ["/tip x\nসূত্র\nপরে চেষ্টা করুন।\n0", "সেই সংখ্যা"],
])("%s changes nothing and is answered with one sentence", async (text, answer) => {
  expect(await desk.say(text)).toContain(nfc([answer]));
  expect(await desk.bot.store.openIncidents()).toEqual([]);
  expect(await desk.bot.store.waitingReviews()).toEqual([]);
});

test("a card that was published is updated by answering it", async () => {
  await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  expect(await desk.say("/update", desk.message())).toContain(nfc(["খসড়া সম্পাদকদের চ্যাটে তৈরি"]));
  const [review] = await desk.bot.store.waitingReviews();
  expect(review?.rule).toBe("by-hand");
});
