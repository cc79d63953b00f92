/** The night of a channel: what is not red waits for the morning, what is red goes out, and the process may end in between. */
import { afterEach, expect, test } from "vitest";
import { noRules, type OperatorRules } from "../../src/domain/desk-rules.ts";
import { deskFile } from "./desk-file.ts";
import * as room from "./newsroom.ts";
import { openPress, type PressRoom } from "./press-room.ts";
import { nfc } from "./wording.ts";

/** Kolkata is five and a half hours ahead. */
const kolkataAt = (hour: number, minutes = 0): number =>
  Date.UTC(2025, 10, 18, 0, 0) + (hour * 60 + minutes - 330) * room.minute;
const deskRules: OperatorRules = { ...noRules, night: new Map([["kolkata", { from: 23, until: 7 }]]) };
const publish = [{ when: { service: "cloudflare" }, then: "publish", ring: true }] as const;
const review = [{ when: { service: "cloudflare" }, then: "review" }] as const;

const file = deskFile();
let desk: PressRoom | undefined;
afterEach(async () => {
  await desk?.bot.stop();
  desk = undefined;
});

async function openAt(begins: number, rules: typeof publish | typeof review = publish): Promise<PressRoom> {
  desk = await openPress(file(), { rules, deskRules, begins });
  return desk;
}

test("what is minor waits until seven in the morning", async () => {
  const desk = await openAt(kolkataAt(23, 30));
  await desk.page("minor", "investigating");
  await desk.send();
  expect(desk.channel()).toEqual([]);
  await desk.restart();
  desk.now = kolkataAt(24 + 6, 59);
  await desk.send();
  expect(desk.channel()).toEqual([]);
  desk.now = kolkataAt(24 + 7);
  await desk.send();
  expect(desk.channel()).toHaveLength(1);
});

test("what is red goes out at once, and so does what becomes red", async () => {
  const desk = await openAt(kolkataAt(2));
  await desk.page("minor", "investigating");
  await desk.send();
  expect(desk.channel()).toEqual([]);
  await desk.page("critical", "investigating", "identified");
  await desk.send();
  expect(desk.channel()).toHaveLength(1);
  expect(desk.channel()[0]).toContain("🔴");
});

test("by day nothing waits", async () => {
  const desk = await openAt(kolkataAt(7));
  await desk.page("minor", "investigating");
  await desk.send();
  expect(desk.channel()).toHaveLength(1);
});

test("a card that stands there is edited in the night, and the morning brings one reply with the newest", async () => {
  const desk = await openAt(kolkataAt(22, 50));
  await desk.page("minor", "investigating");
  await desk.send();
  const before = desk.channel();
  expect(before).toHaveLength(1);
  desk.now = kolkataAt(23, 10);
  await desk.page("minor", "investigating", "identified");
  await desk.send();
  await desk.restart();
  await desk.page("minor", "investigating", "identified", "resolved");
  await desk.send();
  expect(desk.channel()).toHaveLength(1);
  expect(desk.channel()[0]).not.toBe(before[0]);
  desk.now = kolkataAt(24 + 7);
  await desk.send();
  const [card, ...replies] = desk.channel();
  expect(card).toContain("🟢");
  expect(replies).toHaveLength(1);
  expect(replies[0]).toContain("🟢");
});

test("an editor who publishes in the night is told when it goes out", async () => {
  const desk = await openAt(kolkataAt(23, 30), review);
  await desk.page("minor", "investigating");
  await desk.send();
  await desk.tap("p");
  await desk.send();
  expect(desk.channel()).toEqual([]);
  expect(desk.card()).toContain(nfc(["🌙 চ্যানেলের রাতের নিয়মে পোস্টটি অপেক্ষায়, যাবে ১৯ নভেম্বর সকাল ৭টায়।"]));
  desk.now = kolkataAt(24 + 7);
  await desk.send();
  expect(desk.channel()).toHaveLength(1);
});
