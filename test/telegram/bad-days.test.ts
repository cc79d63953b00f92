/** What goes wrong at a desk: one outcome, a clear sentence, nothing lost, nothing published unseen. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deskFile } from "./desk-file.ts";
import { openPress, type PressRoom } from "./press-room.ts";
import { chief, editor, reviewChat } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const rules = [{ when: { service: "cloudflare" }, then: "review" }] as const;
const weekMinutes = 7 * 24 * 60;
const file = deskFile();
let desk: PressRoom;
beforeEach(async () => {
  desk = await openPress(file(), { rules });
  await desk.page("major", "investigating");
});
afterEach(async () => {
  await desk.bot.stop();
});

async function tapOld(data: string, by = editor): Promise<string> {
  const callback = desk.bot.api.tap(reviewChat, desk.message(), data, by);
  await desk.bot.settled();
  return desk.bot.api.answerOf(callback)?.text ?? "";
}
const dataNow = async (letter: string): Promise<string> => {
  const { id, contentHash } = await desk.review();
  return `${letter}:${id}:${contentHash}`;
};

describe("a tap on a card from last week", () => {
  test("of a draft that was published says so, and publishes nothing again", async () => {
    await desk.send();
    const data = await dataNow("p");
    await desk.tap("p");
    await desk.send();
    await desk.restart();
    await desk.pass(weekMinutes);
    expect(await tapOld(data)).toBe(nfc(["এটি আগেই প্রকাশের সারিতে গিয়েছে।"]));
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
    expect(await desk.acts()).toEqual([`${editor} review.publish`]);
  });

  test("of a draft that a newer one has overtaken says so, for every button", async () => {
    await desk.send();
    const [publish, drop, hold] = [await dataNow("p"), await dataNow("d"), await dataNow("h")];
    await desk.page("major", "investigating", "identified");
    await desk.send();
    await desk.pass(weekMinutes);
    for (const data of [publish, drop, hold]) expect(await tapOld(data)).toContain(nfc(["এই খসড়া আর চলবে না"]));
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    expect(await desk.acts()).toEqual([]);
  });

  test("of a draft that still waits publishes no news of another day, but it can be dropped", async () => {
    await desk.send();
    await desk.pass(weekMinutes);
    for (const letter of ["p", "q"]) expect(await desk.tap(letter)).toContain(nfc(["এক দিনের বেশি পুরনো"]));
    expect(await desk.say("/at 7", desk.message())).toContain(nfc(["এক দিনের বেশি পুরনো"]));
    await desk.send();
    expect(desk.channel()).toEqual([]);
    expect(await desk.tap("d")).toBe(nfc(["বাদ দেওয়া হল।"]));
  });
});

describe("the review chat is gone", () => {
  const gone = {
    kind: "refuse",
    code: 403,
    description: "Forbidden: bot was kicked from the supergroup chat",
  } as const;

  test("the draft is kept, found by /desk, and its card comes when the chat is there again", async () => {
    desk.bot.api.faults.next("sendMessage", gone);
    await desk.send();
    expect(desk.desk()).toEqual([]);
    const [stopped] = await desk.bot.store.stoppedDeliveries();
    expect(stopped).toMatchObject({ lane: "review", state: "parked" });
    await desk.restart();
    await desk.send();
    expect(desk.channel()).toEqual([]);
    expect(await desk.say("/desk")).toContain(nfc(["সিদ্ধান্তের অপেক্ষায়:"]));
    const audit = { at: desk.now, actor: "bibhrat", act: "lanes.settle", subject: stopped?.id ?? "" } as const;
    await desk.bot.store.settleByHand(stopped?.id ?? "", "unsent", undefined, audit);
    await desk.send();
    expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
  });

  test("while the card cannot be changed, what was decided stands and goes out", async () => {
    await desk.send();
    await desk.tap("p");
    desk.bot.api.faults.next("editMessageText", gone);
    await desk.send();
    await desk.restart();
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
    expect(await desk.review()).toMatchObject({ state: "published" });
  });
});

describe("the bot is started anew between a tap and its answer", () => {
  test("the tap is dealt with afterwards, once", async () => {
    await desk.send();
    const data = await dataNow("p");
    await desk.bot.die();
    const callback = desk.bot.api.tap(reviewChat, desk.message(), data, editor);
    await desk.restart();
    await expect.poll(() => desk.bot.api.answerOf(callback)?.text, { timeout: 5000 }).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
    expect(await desk.acts()).toEqual([`${editor} review.publish`]);
  });

  test("an answer that Telegram does not take any more changes nothing of what was decided", async () => {
    await desk.send();
    desk.bot.api.faults.next("answerCallbackQuery", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    await desk.tap("p");
    await desk.restart();
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
    expect(desk.card()).toContain(nfc(["প্রকাশ করতে বলেছেন Person 601।"]));
  });
});

test("an editor who is dismissed between the card and the tap changes nothing, and is told", async () => {
  await desk.send();
  await desk.tap("e");
  await desk.send();
  await desk.say(`/editor ${editor} none`, undefined, chief);
  expect(await desk.tap("p")).toBe(nfc(["এই বোতাম শুধু সম্পাদকদের জন্য।"]));
  const before = await desk.review();
  await desk.say(nfc(["শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]), desk.message());
  expect(await desk.review()).toEqual(before);
  expect(desk.channel()).toEqual([]);
});

test.each([
  ["nine thousand letters", `মূল: ${"বিভ্রাট ".repeat(1130)}`, "লেখাটি বড্ড বড়"],
  ["HTML", "শিরোনাম: <b>বিভ্রাট</b>", "চিহ্ন বাদ দিয়ে"],
])("%s in a revision change nothing, also after a restart", async (_, text, answer) => {
  await desk.send();
  const before = await desk.review();
  await desk.restart();
  expect(await desk.say(text.normalize("NFC"), desk.message())).toContain(nfc([answer]));
  expect(await desk.review()).toEqual(before);
});
