/** Hours as people type them on a phone. */
import { describe, expect, it } from "vitest";
import { lastTime, nextTime, readClock, readTime } from "../../src/desk/hours.ts";

const nfc = (text: string): string => text.normalize("NFC");
const words = {
  morning: ["ভোর", "সকাল", "সকালে", "am"].map(nfc),
  afternoon: ["দুপুর", "বিকেল", "সন্ধ্যা", "pm"].map(nfc),
  night: ["রাত"],
  halfPast: ["সাড়ে"].map(nfc),
  quarterPast: ["সওয়া", "সোয়া"].map(nfc),
  quarterTo: ["পৌনে"].map(nfc),
  oneThirty: ["দেড়টা", "দেড়টায়"].map(nfc),
  twoThirty: ["আড়াইটা", "আড়াইটে"].map(nfc),
};

describe("an hour", () => {
  it.each([
    ["18:30", 18, 30],
    ["১৮:৩০", 18, 30],
    ["১৮.৩০", 18, 30],
    ["৬:০৫", 6, 5],
    ["0:00", 0, 0],
    ["সন্ধ্যা ৬টা", 18, 0],
    ["সন্ধ্যা 6টা", 18, 0],
    ["সন্ধ্যা ৬টা ৩০ মিনিট", 18, 30],
    ["বিকেল ৪:১৫", 16, 15],
    ["সকালে ৯টায়", 9, 0],
    ["দুপুর ১২টা", 12, 0],
    ["রাত ১২টা", 0, 0],
    ["রাত ২টা", 2, 0],
    ["রাত ১০টা", 22, 0],
    ["pm 5:20", 17, 20],
    ["সন্ধ্যা সাড়ে ৬টা", 18, 30],
    ["সন্ধ্যা সাড়ে\u00a06টায়", 18, 30],
    ["সকালে সওয়া ৯টা", 9, 15],
    ["সকালে সোয়া ৯টা", 9, 15],
    ["রাত পৌনে ১০টা", 21, 45],
    ["রাত পৌনে ১২টা", 23, 45],
    ["রাত পৌনে ১টা", 0, 45],
    ["রাত সাড়ে ১২টা", 0, 30],
    ["দুপুর পৌনে ১টা", 12, 45],
    ["দুপুর পৌনে ১২টা", 11, 45],
    ["দুপুর সাড়ে ১২টা", 12, 30],
    ["দুপুর দেড়টা", 13, 30],
    ["রাত দেড়টায়", 1, 30],
    ["দুপুর আড়াইটে", 14, 30],
  ])("%s", (text, hour, minute) => expect(readTime(text, words)).toEqual({ hour, minute }));

  it.each([
    "",
    "৬টা",
    "24:00",
    "18:60",
    "18:3",
    "সন্ধ্যা",
    "সন্ধ্যা ১৩টা",
    "সন্ধ্যা ০টা",
    "কাল ৬টা",
    "সাড়ে ৬টা",
    "দেড়টা",
    "সন্ধ্যা সাড়ে",
    "সন্ধ্যা সাড়ে ১৩টা",
    "সন্ধ্যা প্রায় ৬টা",
    "সন্ধ্যা দেড়টা ৬",
    "সকাল ৬টা ৬০ মিনিট",
    "many",
  ])("%s is none", (text) => expect(readTime(text, words)).toBeUndefined());

  it("is the last one that has been, by the clock of the zone", () => {
    const now = Date.UTC(2025, 10, 18, 12, 30, 20);
    expect(lastTime({ hour: 18, minute: 0 }, "Asia/Kolkata", now)).toBe(Date.UTC(2025, 10, 18, 12, 30));
    expect(lastTime({ hour: 18, minute: 1 }, "Asia/Kolkata", now)).toBe(Date.UTC(2025, 10, 17, 12, 31));
    expect(lastTime({ hour: 18, minute: 1 }, "Asia/Dhaka", now)).toBe(Date.UTC(2025, 10, 18, 12, 1));
  });
});

describe("an hour by the clock alone", () => {
  const now = Date.UTC(2025, 10, 18, 12, 30);
  const at = (text: string): number | undefined => {
    const time = readClock(text);
    return time && nextTime(time, "Asia/Kolkata", now);
  };

  it.each([
    ["20:30", Date.UTC(2025, 10, 18, 15, 0)],
    ["২০:৩০", Date.UTC(2025, 10, 18, 15, 0)],
    [" 20.30 ", Date.UTC(2025, 10, 18, 15, 0)],
    ["7", Date.UTC(2025, 10, 19, 1, 30)],
    ["৭", Date.UTC(2025, 10, 19, 1, 30)],
    ["18:00", Date.UTC(2025, 10, 19, 12, 30)],
  ])("%s is the next one that comes", (text, time) => expect(at(text)).toBe(time));

  it.each(["24", "7:60", "-7", "", "007", "সকাল ৭টা"])("%s is none", (text) => expect(readClock(text)).toBeUndefined());
});
