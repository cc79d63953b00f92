/** The rules of the desk: told to editors, changed by a chief as far as the operator allows, in force at once. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRule } from "../../src/desk/rules.ts";
import { noRules, type OperatorRules, rulesWith } from "../../src/domain/desk-rules.ts";
import { deskFile } from "./desk-file.ts";
import * as room from "./newsroom.ts";
import { openPress, type PressRoom } from "./press-room.ts";
import { chief, editor, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const minutes = (count: number): number => count * room.minute;
const deskRules: OperatorRules = {
  ...noRules,
  deadline: { afterMs: minutes(60), then: "hold" },
  mayChange: {
    deadline: { leastMs: minutes(10), mostMs: minutes(120), then: ["hold", "drop"] },
    night: true,
    twoPersonRed: true,
  },
};
const rules = [{ when: { service: "cloudflare" }, then: "review" }] as const;

const file = deskFile();
let desk: PressRoom;
beforeEach(async () => {
  desk = await openPress(file(), { rules, deskRules });
});
afterEach(async () => {
  await desk.bot.stop();
});
const said = (text: string, by = chief): Promise<string> => desk.say(text, undefined, by);

describe("/rules", () => {
  test("tells every editor what counts, and what may be changed", async () => {
    expect(await said("/rules", editor)).toContain(
      nfc([
        "ডেস্কের নিয়ম:",
        "• ৬০ মিনিটে কেউ সিদ্ধান্ত না দিলে খসড়া ধরে রাখা হয়। (বদলানো যায়) সীমা ১০ থেকে ১২০ মিনিট।",
        "• kolkata চ্যানেলে রাতের নিয়ম নেই। (বদলানো যায়)",
        "• গুরুতর খবরও এক জন সম্পাদক প্রকাশ করতে পারেন। (বদলানো যায়)",
      ]),
    );
  });

  test("a new deadline counts for the next draft, without a restart, and is audited with before and after", async () => {
    expect(await said("/rules deadline ২০ drop")).toContain(nfc(["২০ মিনিটে কেউ সিদ্ধান্ত না দিলে খসড়া নিজে থেকে বাদ যায়।"]));
    await desk.page("major", "investigating");
    await desk.pass(20);
    expect(await desk.acts()).toEqual([`${chief} rules.change`, "bibhrat deadline.drop"]);
    expect((await desk.bot.store.auditSince(0))[0]).toMatchObject({
      subject: "deadline",
      before: "60 min, hold",
      after: "20 min, drop",
    });
  });

  test("two people for red from now on, also after a restart, and no more when it is switched off", async () => {
    await said("/rules two on");
    await desk.restart();
    await desk.page("critical", "investigating");
    await desk.send();
    expect(await desk.tap("p")).toContain(nfc(["আপনার সম্মতি লেখা রইল"]));
    await said("/rules two off");
    expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
    const values = (await desk.bot.store.auditSince(0)).filter(({ act }) => act === "rules.change");
    expect(values.map(({ before, after }) => [before, after])).toEqual([
      ["off", "on"],
      ["on", "off"],
    ]);
  });

  test("a night for a channel keeps what is not red", async () => {
    await said("/rules night kolkata 17 23");
    expect(await said("/rules", editor)).toContain(nfc(["kolkata চ্যানেলে রাত ১৭:০০ থেকে ২৩:০০।"]));
    await desk.page("minor", "investigating");
    await desk.send();
    await desk.tap("p");
    await desk.send();
    expect(desk.channel()).toEqual([]);
    desk.now = room.evening + minutes(5 * 60);
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
  });

  test.each([
    ["beyond the limits", "/rules deadline 5 hold", "সীমা"],
    ["what the limits leave out", "/rules deadline 20 publish", "সীমা"],
    ["a channel that is not there", "/rules night dhaka 23 7", "এই নামের কোনও চ্যানেল নেই"],
    ["no hour", "/rules night kolkata 23 77", "বদলাতে লিখুন"],
    ["something else", "/rules everything on", "বদলাতে লিখুন"],
    ["as it is", "/rules two off", "আগে থেকেই"],
  ])("%s changes nothing and is answered with one sentence", async (_, text, answer) => {
    expect(await said(text)).toContain(nfc([answer]));
    expect(await desk.bot.store.ruleChanges()).toEqual([]);
    expect(await desk.acts()).toEqual([]);
  });

  test("only a chief changes one", async () => {
    expect(await said("/rules two on", editor)).toBe(nfc(["এই কাজ শুধু প্রধান সম্পাদকের।"]));
    for (const person of [viewer, stranger]) await said("/rules two on", person);
    expect(await desk.bot.store.ruleChanges()).toEqual([]);
  });
});

describe("the buttons under the list", () => {
  /** In the chat of this person, under the newest list. */
  const listIn = (person: number) => {
    const message = desk.bot.api.messages(person).findLast(({ text = "" }) => text.includes("•"))?.id ?? 0;
    return { message, buttons: desk.bot.api.buttons(person, message) };
  };
  const press = async (data: string, by: number, chat = by): Promise<string> => {
    const callback = desk.bot.api.tap(chat, listIn(chat).message, data, by);
    await desk.bot.settled();
    return desk.bot.api.answerOf(callback)?.text ?? "";
  };

  test("offer a chief what is open, within the limits, and an editor nothing", async () => {
    await said("/rules");
    expect(listIn(chief).buttons.map(({ text, callback_data }) => [text, callback_data])).toEqual([
      [nfc(["১০ মিনিট"]), "R:deadline 10 hold"],
      [nfc(["২০ মিনিট"]), "R:deadline 20 hold"],
      [nfc(["৩০ মিনিট"]), "R:deadline 30 hold"],
      [nfc(["৬০ মিনিট"]), "R:deadline 60 hold"],
      [nfc(["সময় বাঁধা নয়"]), "R:deadline off"],
      [nfc(["রাত: kolkata, ২৩–৭"]), "R:night kolkata 23 7"],
      [nfc(["গুরুতর খবরে দু’জন"]), "R:two on"],
    ]);
    await said("/rules", editor);
    expect(listIn(editor).buttons).toEqual([]);
  });

  test("change a rule, also after a restart; an old one says what it sets, and does nothing twice", async () => {
    await said("/rules");
    await desk.restart();
    expect(await press("R:two on", chief)).toBe(nfc(["নিয়ম বদলানো হল, এখন থেকেই খাটবে:"]));
    expect(listIn(chief).buttons.map(({ callback_data }) => callback_data)).toContain("R:two off");
    expect(await press("R:two on", chief)).toContain(nfc(["আগে থেকেই"]));
    expect(await desk.acts()).toEqual([`${chief} rules.change`]);
  });

  test.each(["R:two on", "R:deadline 5 publish", "R:night dhaka 23 7", "R:everything on", "R:", "R:two on; drop"])(
    "%s from who may not, or who made it up, changes nothing",
    async (data) => {
      await said("/rules");
      for (const person of [editor, viewer, stranger]) await press(data, person, chief);
      if (data !== "R:two on") await press(data, chief);
      expect(await desk.bot.store.ruleChanges()).toEqual([]);
      expect(desk.bot.events.filter(({ event }) => event === "internal.error")).toEqual([]);
    },
  );
});

test("what the operator leaves closed is not changed, and what was closed since counts no longer", async () => {
  await desk.bot.stop();
  desk = await openPress(file("closed"), {
    rules,
    deskRules: { ...deskRules, mayChange: {} },
  });
  expect(await said("/rules two on")).toBe(nfc(["এই নিয়ম শুধু কনফিগারেশনে বদলানো যায়।"]));
  const changes = [{ kind: "twoPersonRed", on: true }] as const;
  expect(rulesWith(deskRules, changes).twoPersonRed).toBe(true);
  expect(rulesWith({ ...deskRules, mayChange: {} }, changes).twoPersonRed).toBe(false);
});

test.each([
  ["deadline off", { kind: "deadline" }],
  ["Deadline  90 hold", { kind: "deadline", deadline: { afterMs: minutes(90), then: "hold" } }],
  ["night kolkata off", { kind: "night", channel: "kolkata" }],
  ["night kolkata ২৩ ৭", { kind: "night", channel: "kolkata", hours: { from: 23, until: 7 } }],
  ["two on", { kind: "twoPersonRed", on: true }],
  ["deadline 0 hold", undefined],
  ["deadline -5 hold", undefined],
  ["night kolkata 23", undefined],
  ["two", undefined],
  ["", undefined],
])("%s", (text, change) => {
  expect(readRule(text)).toEqual(change);
});
