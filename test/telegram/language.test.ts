/** An editor who chose English is answered in it; the cards, which all read, follow the newsroom. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import { chief, editor, reviewChat, stranger } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
afterEach(async () => {
  await desk.bot.stop();
});
const labels = (): readonly string[] => desk.bot.api.buttons(reviewChat, desk.message()).map(({ text }) => text);
const isBengali = /\p{Script=Bengali}/u;

describe("in a newsroom whose cards are Bengali", () => {
  beforeEach(async () => {
    desk = await openDesk(file());
  });

  test("answers and notes follow the choice, over a restart, and the cards do not", async () => {
    expect(await desk.say("/language")).toContain(nfc(["/language english"]));
    expect(await desk.say("/language english")).toContain("The desk answers you in English.");
    await desk.restart();
    expect(await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]))).toBe(
      "The draft is ready in the editors' chat. Read and publish it.",
    );
    await desk.send();
    expect(desk.card()).toContain(nfc(["প্রকাশের আগে দেখে দিন"]));
    expect(labels().every((label) => isBengali.test(label))).toBe(true);
    expect(await desk.say("India headline: 5", desk.message())).toMatch(/^The language check refused it \(.*“5/);
    expect(await desk.tap("h")).toBe("Held for 10 minutes.");
    await desk.restart();
    await desk.send();
    expect(desk.card()).toContain(nfc(["ধরে রেখেছেন"]));
    expect(await desk.tap("p")).toBe("Queued for publication.");
    await desk.send();
    expect(desk.channel().join("\n")).toContain(nfc(["প্রথম আলো: অ্যাপ খুলছে না।"]));
  });

  test("the choice is a person's own, is kept in the log, and can be taken back", async () => {
    await desk.say("/language English");
    expect(await desk.say("/desk", undefined, chief)).toContain(nfc(["কোনও খসড়া অপেক্ষায় নেই।"]));
    expect(await desk.say("/desk")).toMatch(/^No draft is waiting\./);
    expect(await desk.say("/language klingon")).toContain("The desk answers you in English.");
    expect(await desk.say(nfc(["/language বাংলা"]))).toContain(nfc(["আপনার সঙ্গে বাংলায় কথা হবে।"]));
    expect(await desk.bot.store.auditOf(String(editor))).toMatchObject([
      { act: "editor.language", before: "", after: "english" },
      { act: "editor.language", before: "english", after: "bengali" },
    ]);
  });

  test("a stranger chooses nothing at the desk, and is sent away in their own language", async () => {
    expect(await desk.say("/desk", undefined, stranger)).toContain(nfc(["এই কাজ শুধু সম্পাদকদের জন্য।"]));
    await desk.say("/language english", undefined, stranger);
    expect(await desk.bot.store.auditOf(String(stranger))).toEqual([]);
    expect(await desk.say("/desk", undefined, stranger)).toContain("This is for editors only.");
  });
});

test("a newsroom may have its cards in English: every word and button but the news itself", async () => {
  desk = await openDesk(file(), "en-IN");
  expect(await desk.say(nfc(["/open x major", "Prothom Alo", "অ্যাপ খুলছে না।"]))).toBe(
    nfc(["খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।"]),
  );
  await desk.restart();
  await desk.send();
  const [title, reason, ...news] = desk.card().split(/\n+/u);
  expect(title).toBe("✏️ Please read before publishing");
  expect(reason).toBe("A colleague wrote this news by hand. Please read and publish it.");
  expect(news).toContain("India edition:");
  expect(labels()).toContain("Publish silently");
  expect(labels().filter((label) => isBengali.test(label))).toEqual([]);
  await desk.tap("i");
  await desk.restart();
  await desk.send();
  expect(desk.card()).toMatch(/⏸ Held by Person 601 until \d\d:\d\d\./);
  await desk.tap("p");
  await desk.send();
  expect(desk.card()).toContain("Person 601 said to publish it.");
  expect(desk.channel().join("\n")).not.toMatch(/Held|publish/);
});
