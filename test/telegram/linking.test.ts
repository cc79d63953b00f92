/** What took what down, said by editors: by the button of a card, by the question below it, and by command. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linkTapIn } from "../../src/desk/linking.ts";
import { type IncidentId, serviceId } from "../../src/domain/ids.ts";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, openDesk } from "./desk-room.ts";
import { editor, reviewChat, stranger, viewer } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
beforeEach(async () => {
  desk = await openDesk(file());
});
afterEach(async () => {
  await desk.bot.stop();
});

async function told(service: string): Promise<void> {
  await desk.say(nfc([`/open ${service} major`, "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
}
const idOf = async (service: string): Promise<IncidentId> => {
  const [incident] = await desk.bot.store.latestIncidents(serviceId(service), 1);
  if (!incident) throw new Error(`expected an incident of ${service}`);
  return incident.id;
};
const causeOf = async (service: string): Promise<IncidentId | undefined> =>
  (await desk.bot.store.linksOf([await idOf(service)]))[0]?.cause;

/** The question that the button of the newest card asks, and the number of its message. */
async function ask() {
  await desk.tap("k");
  await desk.send();
  const { id = 0, text = "" } = desk.bot.api.messages(reviewChat).at(-1) ?? {};
  return { id, text, buttons: desk.bot.api.buttons(reviewChat, id).map(({ callback_data = "" }) => callback_data) };
}
async function press(data: string, message: number, by = editor): Promise<string> {
  const callback = desk.bot.api.tap(reviewChat, message, data, by);
  await desk.bot.settled();
  return desk.bot.api.answerOf(callback)?.text ?? "";
}

describe("the button of a card that was published", () => {
  test("asks what took it down, links it, and later parts it", async () => {
    await told("x");
    await told("chatgpt");
    const question = await ask();
    expect(question.text).toContain(nfc(["চ্যাটজিপিটির সমস্যার কারণ কী?"]));
    expect(question.buttons).toEqual([`k:${await idOf("chatgpt")}:${await idOf("x")}`]);
    expect(await press(question.buttons[0] ?? "", question.id)).toContain(nfc(["যোগ করা হল"]));
    expect(await causeOf("chatgpt")).toBe(await idOf("x"));
    await desk.send();
    const again = await ask();
    expect(again.buttons).toEqual([`k:${await idOf("chatgpt")}:alone`]);
    expect(await press(again.buttons[0] ?? "", again.id)).toContain(nfc(["আলাদা করা হল"]));
    expect(await causeOf("chatgpt")).toBeUndefined();
    const audit = await desk.bot.store.auditOf(await idOf("chatgpt"));
    expect(audit.flatMap(({ act, actor }) => (act.startsWith("story.") ? [[act, actor]] : []))).toEqual([
      ["story.link", editor],
      ["story.unlink", editor],
    ]);
  });

  test("is for editors only, and so is every button of the question", async () => {
    await told("x");
    await told("chatgpt");
    const { id, buttons } = await ask();
    for (const person of [stranger, viewer])
      expect(await press(buttons[0] ?? "", id, person)).not.toContain(nfc(["যোগ করা হল"]));
    expect(await causeOf("chatgpt")).toBeUndefined();
  });

  test("says so when nothing is under way that could be the cause", async () => {
    await told("chatgpt");
    expect((await ask()).buttons).toEqual([]);
  });
});

describe("by command", () => {
  test("/link and /unlink by name, and in answer to a card", async () => {
    await told("x");
    await told("chatgpt");
    expect(await desk.say("/link chatgpt x")).toContain(nfc(["যোগ করা হল"]));
    expect(await desk.say("/link x chatgpt")).toContain(nfc(["উল্টো যোগটি"]));
    expect(await desk.say("/unlink chatgpt")).toContain(nfc(["আলাদা করা হল"]));
    expect(await desk.say("/link x", desk.message())).toContain(nfc(["যোগ করা হল"]));
    expect(await causeOf("chatgpt")).toBe(await idOf("x"));
  });

  test.each([
    ["/link", "এ ভাবে লিখুন"],
    ["/link chatgpt", "এ ভাবে লিখুন"],
    ["/link chatgpt nobody", "কোনও ঘটনা পাওয়া যায়নি"],
    ["/link chatgpt chatgpt", "নিজেই নিজের কারণ"],
    ["/unlink chatgpt", "আগে থেকেই"],
  ])("%s changes nothing and is answered with one sentence", async (text, answer) => {
    await told("chatgpt");
    expect(await desk.say(text)).toContain(nfc([answer]));
    expect(await causeOf("chatgpt")).toBeUndefined();
  });
});

test("data of a button that is not of this form is nobody's", () => {
  const [a, b] = [`i_${"0".repeat(16)}`, `i_${"a".repeat(16)}`];
  expect(linkTapIn(`k:${a}:${b}`)).toEqual({ effect: a, cause: b });
  expect(linkTapIn(`k:${a}:alone`)).toEqual({ effect: a, cause: null });
  for (const data of [undefined, "", "k:", `k:${a}`, `k:${a}:${b}:x`, `k:${a}:nobody`, `K:${a}:alone`, `k:i_1:alone`])
    expect(linkTapIn(data)).toBeUndefined();
  expect(Buffer.byteLength(`k:${a}:${b}`)).toBeLessThanOrEqual(64);
});
