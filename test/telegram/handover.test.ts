/** What one shift leaves to the next, asked for after a restart. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import * as room from "./newsroom.ts";
import { editor, stranger, viewer } from "./running-bot.ts";
import { known, nfc, readable } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
beforeEach(async () => {
  desk = await openDesk(file());
});
afterEach(async () => {
  await desk.bot.stop();
});

const promising = room.incident(room.cloudflare, {
  updates: [
    {
      key: "1" as never,
      phase: "investigating",
      rawStatus: "investigating",
      text: "The next update will be provided at 14:00 UTC.",
      textHash: "1",
      at: room.evening,
      firstSeenAt: room.evening,
    },
  ],
});

async function work(): Promise<void> {
  await desk.bot.store.file(known(room.minute, promising));
  await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  await desk.say(nfc(["/say x", "প্রথম আলো", "মোবাইলে সমস্যা বেশি।"]));
  await desk.send();
  await desk.tap("e");
  await desk.send();
  await desk.restart();
}

test("open incidents, promises, drafts with who looks at them, and what was published", async () => {
  await work();
  const told = readable(await desk.say("/handover"));
  expect(told).toContain(nfc(["ক্লাউডফ্লেয়ার: খতিয়ে দেখা হচ্ছে (শুরু ১৮ নভেম্বর, বিকেল ৫টা ১৮ মিনিট)"]));
  expect(told).toContain(nfc(["সংস্থা পরের খবর কখন দেবে বলেছে:", "• ক্লাউডফ্লেয়ার: ১৮ নভেম্বর, সন্ধ্যা সাড়ে ৭টা"]));
  expect(told).toMatch(new RegExp(nfc(["সিদ্ধান্তের অপেক্ষায়:\n• .*এসেছে.*\n +✍️ Person 601 দেখছেন"])));
  expect(told).toMatch(new RegExp(nfc(["এই সময়ে প্রকাশিত:\n• .*: .*এক্স.*kolkata"])));
  expect(told).toContain(nfc(["আমাদের সংশোধনী ও প্রত্যাহার:", "কিছু নেই।"]));
});

test("a draft that is held, or has a deadline, says until when; who no longer looks at it is not named", async () => {
  await work();
  const [review] = await desk.bot.store.waitingReviews();
  if (!review) throw new Error("expected a draft");
  const deadline = { at: desk.now + 20 * room.minute, then: "hold", rule: "deadline" } as const;
  const audit = { at: desk.now, actor: "bibhrat", act: "test", subject: review.id } as const;
  await desk.bot.store.reviseReview(review, { ...review, desk: { ...review.desk, deadline } } as never, [], audit);
  await desk.restart();
  await desk.say("/language english");
  const told = await desk.say("/handover");
  expect(told).toMatch(/came at 18:03\)\n {3}.*18:24.*\n {3}✍️ Person 601/);
  await desk.tap("i");
  await desk.restart();
  desk.now += 15 * room.minute;
  const later = await desk.say("/handover");
  expect(later).toMatch(/⏸ Held by Person 601 until 19:\d\d\./);
  expect(later).not.toContain("is looking at it");
});

test("in English, and of as many hours as are asked for, in either digits", async () => {
  await work();
  await desk.say("/language english");
  const told = await desk.say("/handover");
  expect(told).toContain("Handover: since 18 November 2025, 10:");
  expect(told).toContain("• Cloudflare: being investigated (since 18 November 2025, 17:18)");
  expect(told).toContain("When operators said they would tell more:\n• Cloudflare: 18 November 2025, 19:30");
  expect(told).toMatch(/Person 601 is looking at it until 18:\d\d\./);
  expect(told).toMatch(/Published in this time:\n• 18:\d\d: .*\(kolkata\)/);
  desk.now += 3 * 60 * room.minute;
  expect(await desk.say("/handover 1")).toContain("Published in this time:\nnothing");
  expect(await desk.say("/handover ১২")).toMatch(/Published in this time:\n• 18:/);
  expect(await desk.say("/handover 12")).toContain("19:30 ⚠️ overdue");
  expect(await desk.say("/handover soon")).toContain("/handover 12");
});

test("a correction that was published in the shift stands in it, and one before it does not", async () => {
  await work();
  await desk.tap("d");
  await desk.say(nfc(["/close x", "সংস্থা: এক্স", "সব স্বাভাবিক।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  await desk.say("/correct x state");
  await desk.send();
  expect(readable(desk.card())).toContain(nfc(["সংশোধন"]));
  await desk.tap("p");
  await desk.send();
  await desk.restart();
  await desk.say("/language english");
  expect(await desk.say("/handover")).toMatch(/Our corrections and retractions:\n• 18 November 2025: ./);
  desk.now += 9 * 60 * room.minute;
  expect(await desk.say("/handover")).toMatch(/Our corrections and retractions:\nnothing/);
});

test("more than one message takes as many as it needs, and loses nothing", async () => {
  const services = [room.cloudflare, room.x, room.chatgpt];
  const many = Array.from({ length: 120 }, (_, at) =>
    room.incident(services[at % 3] ?? room.x, { providerId: `many-${at}`, startedAt: room.evening - at * room.minute }),
  );
  await desk.bot.store.file(known(room.minute, ...many));
  await desk.say("/language english");
  const before = desk.bot.api.messages(editor).length;
  await desk.say("/handover");
  const pages = desk.bot.api
    .messages(editor)
    .slice(before)
    .map(({ text = "" }) => text);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.join("\n").match(/• (Cloudflare|X|ChatGPT).*: being investigated/g)).toHaveLength(120);
});

test("a viewer may ask for it, a stranger may not", async () => {
  await work();
  expect(readable(await desk.say("/handover", undefined, viewer))).toContain(nfc(["খোলা ঘটনা:"]));
  expect(await desk.say("/handover", undefined, stranger)).toBe(
    nfc(["এই কাজ শুধু সম্পাদকদের জন্য। সম্পাদকমণ্ডলীতে যোগ দিতে প্রধান সম্পাদককে আপনার নম্বর জানান: 603"]),
  );
});
