/** What editors can still ask of a draft that was published: its whole story, and its words to take along. With the process ending in between. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import { editor, reviewChat, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
beforeEach(async () => {
  desk = await openDesk(file());
  await desk.say(nfc(["/open x major", "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
});
afterEach(async () => {
  await desk.bot.stop();
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

describe("a bulletin to take along", () => {
  const text = nfc(["প্রথম আলো: অ্যাপ খুলছে না।"]);
  const said = async (command: string, by = editor): Promise<readonly string[]> => {
    const before = desk.bot.api.messages(by).length + 1;
    await desk.say(command, undefined, by);
    return desk.bot.api
      .messages(by)
      .slice(before)
      .map(({ text: one = "" }) => one);
  };

  test("from the card of a draft: the text, a push line with its length, a ticker line", async () => {
    await desk.restart();
    expect(await desk.tap("c")).toBe(nfc(["কপি করার লেখা নীচে পাঠানো হচ্ছে।"]));
    const copy = shown().at(-1) ?? "";
    expect(copy).toContain(nfc(["ভারত সংস্করণ:"]));
    expect(copy).toContain(text);
    expect(copy).toContain(nfc(["পুশ, ১১ অক্ষর:", "এক্সে সমস্যার খবর"]));
    expect(copy).toContain(nfc(["টিকার:", "এক্সে সমস্যার খবর · সূত্র: প্রথম আলো"]));
    expect(copy).not.toContain("#");
    const entities = desk.bot.api.messages(reviewChat).at(-1)?.entities ?? [];
    expect(entities.filter(({ type }) => type === "code")).toHaveLength(3);
  });

  test("of a published draft by its button, by answering its card, and by the name of its service", async () => {
    await desk.tap("p");
    await desk.restart();
    await desk.send();
    await desk.tap("c");
    const byButton = shown().at(-1) ?? "";
    expect(byButton).toContain(text);
    expect(await desk.say("/copy", desk.message())).toBe(byButton);
    expect(await said("/copy x")).toEqual([byButton]);
    const acts = (await desk.bot.store.auditSince(0)).filter(({ act }) => act === "bulletin.copy");
    expect(acts.map(({ actor }) => actor)).toEqual([editor, editor, editor]);
  });

  test.each([
    ["/copy", "কোন খবর?"],
    ["/copy x", "প্রকাশিত কোনও খবর পাওয়া যায়নি"],
    ["/copy nothing-like-it", "প্রকাশিত কোনও খবর পাওয়া যায়নি"],
  ])("%s hands out nothing that was not told, and says so", async (command, answer) => {
    expect((await said(command)).join("\n")).toContain(nfc([answer]));
  });

  test("a viewer and a stranger get nothing", async () => {
    for (const person of [stranger, viewer]) {
      expect((await said("/copy x", person)).join("\n")).not.toContain(text);
      const before = shown();
      await desk.tap("c", person);
      expect(shown()).toEqual(before);
    }
    expect((await desk.bot.store.auditSince(0)).filter(({ act }) => act === "bulletin.copy")).toEqual([]);
  });
});
