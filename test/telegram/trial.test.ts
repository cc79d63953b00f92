/**
 * A new editor at their first shift, with nothing but what the bot says: from `/start` to a bulletin that was rewritten,
 * published, corrected and published again. Each step does what the answer before it told them.
 */
import { afterEach, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import { editor, reviewChat, stranger } from "./running-bot.ts";
import { nfc, readable } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
afterEach(async () => {
  await desk.bot.stop();
});
const enter = async (frame: "bn-IN" | "en-IN"): Promise<void> => {
  desk = await openDesk(file(), frame);
};
const labels = (): readonly string[] => desk.bot.api.buttons(reviewChat, desk.message()).map(({ text }) => text);
const channel = (): string => readable(desk.channel().join("\n"));
const headline = "এক্স অচল, অ্যাপ খুলছে না".normalize("NFC");

test("in Bengali", async () => {
  await enter("bn-IN");
  const greeting = await desk.say("/start");
  expect(greeting).toContain(nfc(["আপনি এখানে সম্পাদক। কী কী করতে পারেন, জানতে লিখুন /desk।"]));
  const help = await desk.say("/desk");
  expect(help).toContain(nfc(["কোনও খসড়া অপেক্ষায় নেই।"]));
  expect(help).toContain("/open");
  expect(await desk.say("/open")).toContain(nfc(["/open বিকাশ বড়"]));
  expect(await desk.say(nfc(["/open এক্স বড়", "প্রথম আলো", "অ্যাপ খুলছে না।"]))).toBe(
    nfc(["খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।"]),
  );
  await desk.send();
  expect(desk.card()).toContain(nfc(["প্রকাশের আগে দেখে দিন"]));
  expect(labels()).toContain(nfc(["বদল: ভারত"]));
  expect(await desk.tap("e")).toContain(nfc(["«শিরোনাম: …»"]));
  await desk.restart();
  expect(await desk.say(`শিরোনাম: <b>${headline}</b>`, desk.message())).toContain(nfc(["চিহ্ন বাদ দিয়ে"]));
  expect(await desk.say(`শিরোনাম: ${headline}`, desk.message())).toContain(headline);
  await desk.send();
  expect(desk.card()).toContain(headline);
  expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  await desk.restart();
  await desk.send();
  expect(channel()).toContain(headline);
  expect(await desk.say("/desk")).toContain("/correct");
  expect(await desk.say("/correct")).toContain(nfc(["মিটেছে বলে ভুল লেখা হয়ে থাকলে কারণের জায়গায় লিখুন অবস্থা।"]));
  expect(await desk.say(nfc(["/correct এক্স অবস্থা"]))).toContain(nfc(["শোধরানোর কিছু নেই"]));
  await desk.say(nfc(["/close এক্স", "সংস্থা: এক্স", "সব স্বাভাবিক।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  expect(await desk.say(nfc(["/correct এক্স অবস্থা"]))).toBe(nfc(["সংশোধনের খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।"]));
  await desk.restart();
  await desk.send();
  expect(desk.card()).toContain(nfc(["একটি ভুল সংশোধন করতে চান"]));
  expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  await desk.send();
  expect(channel()).toContain(nfc(["সংশোধন"]));
  expect(await desk.say("/corrections", undefined, stranger)).toContain(nfc(["আমাদের সংশোধনী ও প্রত্যাহার:"]));
  expect(readable(await desk.say("/handover"))).toMatch(new RegExp(nfc(["আমাদের সংশোধনী ও প্রত্যাহার:\n• ১৮ নভেম্বর"])));
});

test("in English", async () => {
  await enter("en-IN");
  expect(await desk.say("/start")).toContain("/language english");
  expect(await desk.say("/language english")).toContain("The desk answers you in English.");
  expect(await desk.say("/help")).toContain("You are an editor here. To see what you can do write /desk.");
  const help = await desk.say("/desk");
  expect(help).toMatch(/^No draft is waiting\./);
  expect(await desk.say("/open")).toContain("/open bkash major, on the next line the source");
  expect(await desk.say(nfc(["/open x major", "Prothom Alo", "অ্যাপ খুলছে না।"]))).toBe(
    "The draft is ready in the editors' chat. Read and publish it.",
  );
  await desk.send();
  expect(desk.card()).toContain("Please read before publishing");
  expect(await desk.tap("e")).toContain("“headline: …”");
  await desk.restart();
  expect(await desk.say(`headline: <b>${headline}</b>`, desk.message())).toContain("Send it without them.");
  expect(await desk.say(`headline: ${headline}`, desk.message())).toMatch(/^The text was changed:\nheadline: /);
  await desk.send();
  expect(await desk.tap("p")).toBe("Queued for publication.");
  await desk.restart();
  await desk.send();
  expect(channel()).toContain(headline);
  expect(await desk.say("/correct")).toContain("/correct cloudflare state");
  expect(await desk.say("/correct x state")).toContain("never told that it was over");
  await desk.say(nfc(["/close x", "official: X", "সব স্বাভাবিক।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
  expect(await desk.say("/correct x state")).toBe(
    "The correction is drafted in the editors' chat. Read and publish it.",
  );
  await desk.restart();
  await desk.send();
  expect(desk.card()).toContain("A colleague wants to correct a mistake");
  expect(await desk.tap("p")).toBe("Queued for publication.");
  await desk.send();
  expect(channel()).toContain(nfc(["সংশোধন"]));
  expect(await desk.say("/corrections")).toContain("Our corrections and retractions:\n• 18 November 2025:");
});

test("a reader's greeting says nothing of a desk", async () => {
  await enter("bn-IN");
  expect(await desk.say("/start", undefined, stranger)).not.toContain("/desk");
  expect(await desk.say("/help", undefined, stranger)).not.toContain("/desk");
  expect(await desk.say("/start", undefined, editor)).toContain("/desk");
});
