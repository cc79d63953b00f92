import { describe, expect, it } from "vitest";
import {
  type ClockForm,
  clock,
  column,
  type DayForm,
  type DurationForm,
  day,
  duration,
  GrammarError,
  moment,
  range,
  relative,
  spanIn,
} from "../../src/bengali/index.ts";
import type { Edition, Style } from "../../src/domain/bulletin.ts";
import { readDuration, readMoment } from "./read-back.ts";

const styles: Readonly<Record<Edition, Style>> = {
  "bn-IN": { edition: "bn-IN", digits: "bengali" },
  "bn-BD": { edition: "bn-BD", digits: "bengali" },
};
const IN = styles["bn-IN"];
const BD = styles["bn-BD"];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A wall-clock time of 18 November 2025 (a Tuesday) in the edition's own zone. */
const wall = (style: Style, time: string, date = "2025-11-18"): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(
    style.edition === "bn-IN" ? "Asia/Kolkata" : "Asia/Dhaka",
  ).epochMilliseconds;

describe("parts of the day follow the real minute", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["00:00", "রাত ১২টায়", "রাত ১২টায়"],
    ["00:07", "রাত ১২টা ৭ মিনিটে", "রাত ১২টা ৭ মিনিটে"],
    ["00:45", "রাত পৌনে ১টায়", "রাত পৌনে ১টায়"],
    ["03:59", "রাত ৩টা ৫৯ মিনিটে", "রাত ৩টা ৫৯ মিনিটে"],
    ["04:00", "ভোর ৪টায়", "ভোর ৪টায়"],
    ["05:59", "ভোর ৫টা ৫৯ মিনিটে", "ভোর ৫টা ৫৯ মিনিটে"],
    ["06:00", "সকাল ৬টায়", "সকাল ৬টায়"],
    ["11:45", "সকাল পৌনে ১২টায়", "সকাল পৌনে ১২টায়"],
    ["12:00", "দুপুর ১২টায়", "দুপুর ১২টায়"],
    ["12:15", "দুপুর সওয়া ১২টায়", "দুপুর সোয়া ১২টায়"],
    ["12:30", "দুপুর সাড়ে ১২টায়", "দুপুর সাড়ে ১২টায়"],
    ["12:45", "দুপুর পৌনে ১টায়", "দুপুর পৌনে ১টায়"],
    ["13:10", "দুপুর ১টা ১০ মিনিটে", "বেলা ১টা ১০ মিনিটে"],
    ["13:15", "দুপুর সওয়া ১টায়", "বেলা সোয়া ১টায়"],
    ["13:30", "দুপুর দেড়টায়", "বেলা দেড়টায়"],
    ["13:45", "দুপুর পৌনে ২টায়", "বেলা পৌনে ২টায়"],
    ["14:30", "দুপুর আড়াইটায়", "বেলা আড়াইটায়"],
    ["15:00", "বিকেল ৩টায়", "বিকেল ৩টায়"],
    ["17:20", "বিকেল ৫টা ২০ মিনিটে", "বিকেল ৫টা ২০ মিনিটে"],
    ["18:00", "সন্ধ্যা ৬টায়", "সন্ধ্যা ৬টায়"],
    ["19:45", "সন্ধ্যা পৌনে ৮টায়", "সন্ধ্যা পৌনে ৮টায়"],
    ["21:30", "রাত সাড়ে ৯টায়", "রাত সাড়ে ৯টায়"],
    ["23:45", "রাত পৌনে ১২টায়", "রাত পৌনে ১২টায়"],
  ];
  it.each(rows)("%s: %s / %s", (time, india, bangladesh) => {
    expect(plain(clock(wall(IN, time), { form: "at" }, IN))).toBe(india);
    expect(plain(clock(wall(BD, time), { form: "at" }, BD))).toBe(bangladesh);
  });
});

describe("the forms of a clock time", () => {
  const rows: readonly (readonly [ClockForm, string, string, string])[] = [
    ["at", "সন্ধ্যা ৬টায়", "বিকেল ৫টা ২০ মিনিটে", "রাত সাড়ে ৯টায়"],
    ["from", "সন্ধ্যা ৬টা থেকে", "বিকেল ৫টা ২০ মিনিট থেকে", "রাত সাড়ে ৯টা থেকে"],
    ["until", "সন্ধ্যা ৬টা পর্যন্ত", "বিকেল ৫টা ২০ মিনিট পর্যন্ত", "রাত সাড়ে ৯টা পর্যন্ত"],
    ["genitive", "সন্ধ্যা ৬টার", "বিকেল ৫টা ২০ মিনিটের", "রাত সাড়ে ৯টার"],
    ["bare", "সন্ধ্যা ৬টা", "বিকেল ৫টা ২০ মিনিট", "রাত সাড়ে ৯টা"],
  ];
  it.each(rows)("%s: %s, %s, %s", (form, ...expected) => {
    for (const style of [IN, BD])
      expect(["18:00", "17:20", "21:30"].map((time) => plain(clock(wall(style, time), { form }, style)))).toEqual(
        expected,
      );
  });

  it("hedges in the edition's own word, to five minutes", () => {
    const about = (style: Style) =>
      ["18:00", "17:21", "21:32"].map((time) => plain(clock(wall(style, time), { form: "about" }, style)));
    expect(about(IN)).toEqual(["সন্ধ্যা ৬টা নাগাদ", "বিকেল ৫টা ২০ মিনিট নাগাদ", "রাত সাড়ে ৯টা নাগাদ"]);
    expect(about(BD)).toEqual(["সন্ধ্যা ৬টার দিকে", "বিকেল ৫টা ২০ মিনিটের দিকে", "রাত সাড়ে ৯টার দিকে"]);
  });

  it("keeps the part of the day and the hour on one line", () => {
    expect(clock(wall(IN, "17:20"), { form: "at" }, IN)).toBe("বিকেল\u00a0৫টা ২০\u00a0মিনিটে");
  });

  it("prints a 24-hour column for timelines", () => {
    expect(column(wall(BD, "00:58"), BD)).toBe("০০:৫৮");
  });
});

const asOf = (style: Style): number => wall(style, "23:30");

describe("the hours after midnight belong to the night before", () => {
  const rows: readonly (readonly [string, ClockForm, string, string])[] = [
    ["00:00", "at", "মঙ্গলবার রাত ১২টায়", "মঙ্গলবার দিবাগত রাত ১২টায়"],
    ["00:58", "at", "মঙ্গলবার গভীর রাতে, ১২টা ৫৮ মিনিটে", "মঙ্গলবার দিবাগত রাত ১২টা ৫৮ মিনিটে"],
    ["01:28", "at", "মঙ্গলবার গভীর রাতে, ১টা ২৮ মিনিটে", "মঙ্গলবার দিবাগত রাত ১টা ২৮ মিনিটে"],
    ["03:30", "from", "মঙ্গলবার গভীর রাত সাড়ে ৩টা থেকে", "মঙ্গলবার দিবাগত রাত সাড়ে ৩টা থেকে"],
    ["03:58", "about", "বুধবার ভোর ৪টা নাগাদ", "আগামীকাল বুধবার (১৯ নভেম্বর) ভোর ৪টার দিকে"],
    ["04:00", "at", "বুধবার ভোর ৪টায়", "আগামীকাল বুধবার (১৯ নভেম্বর) ভোর ৪টায়"],
  ];
  it.each(rows)("%s %s: %s / %s", (time, form, india, bangladesh) => {
    const said = (style: Style) => plain(moment(wall(style, time, "2025-11-19"), { asOf: asOf(style), form }, style));
    expect([said(IN), said(BD)]).toEqual([india, bangladesh]);
  });

  it("carry a date where one is asked for", () => {
    const at = (style: Style) => wall(style, "00:58", "2025-11-19");
    const dated = (style: Style, form: "date" | "both") =>
      plain(moment(at(style), { asOf: at(style), form: "at", day: form }, style));
    expect([dated(IN, "date"), dated(BD, "date"), dated(BD, "both")]).toEqual([
      "১৮ নভেম্বর গভীর রাতে, ১২টা ৫৮ মিনিটে",
      "১৮ নভেম্বর দিবাগত রাত ১২টা ৫৮ মিনিটে",
      "মঙ্গলবার (১৮ নভেম্বর) দিবাগত রাত ১২টা ৫৮ মিনিটে",
    ]);
  });

  it.each([IN, BD])("reads back to the same instant, every minute of a day: %o", (style) => {
    const start = wall(style, "04:00");
    for (let minute = 0; minute < 1440; minute += 1) {
      const at = start + minute * MINUTE;
      for (const form of ["at", "from", "until", "genitive", "bare"] as const) {
        const text = moment(at, { asOf: at + 30 * 24 * HOUR, form, day: "date" }, style);
        expect(readMoment(text, 2025, style.edition), text).toBe(at);
      }
    }
  });
});

describe("windows", () => {
  const rows: readonly (readonly [string, string, string, string, string, string])[] = [
    ["2025-11-18", "16:00", "2025-11-18", "17:00", "মঙ্গলবার বিকেল ৪টা থেকে ৫টা পর্যন্ত", "মঙ্গলবার বিকেল ৪টা থেকে ৫টা পর্যন্ত"],
    [
      "2025-11-18",
      "11:00",
      "2025-11-18",
      "13:00",
      "মঙ্গলবার সকাল ১১টা থেকে দুপুর ১টা পর্যন্ত",
      "মঙ্গলবার সকাল ১১টা থেকে বেলা ১টা পর্যন্ত",
    ],
    [
      "2025-11-16",
      "02:00",
      "2025-11-16",
      "04:00",
      "শনিবার রাত ২টা থেকে রবিবার ভোর ৪টা পর্যন্ত",
      "শনিবার দিবাগত রাত ২টা থেকে রোববার ভোর ৪টা পর্যন্ত",
    ],
    ["2025-11-15", "23:00", "2025-11-16", "02:00", "শনিবার রাত ১১টা থেকে ২টা পর্যন্ত", "শনিবার রাত ১১টা থেকে দিবাগত রাত ২টা পর্যন্ত"],
    ["2025-11-16", "01:00", "2025-11-16", "03:00", "শনিবার রাত ১টা থেকে ৩টা পর্যন্ত", "শনিবার দিবাগত রাত ১টা থেকে ৩টা পর্যন্ত"],
    [
      "2025-11-15",
      "10:00",
      "2025-11-16",
      "12:00",
      "১৫ নভেম্বর সকাল ১০টা থেকে ১৬ নভেম্বর দুপুর ১২টা পর্যন্ত",
      "১৫ নভেম্বর সকাল ১০টা থেকে ১৬ নভেম্বর দুপুর ১২টা পর্যন্ত",
    ],
  ];
  it.each(rows)("%s %s – %s %s: %s / %s", (fromDate, from, untilDate, until, india, bangladesh) => {
    const said = (style: Style) =>
      plain(range(wall(style, from, fromDate), wall(style, until, untilDate), { asOf: asOf(style) }, style));
    expect([said(IN), said(BD)]).toEqual([india, bangladesh]);
  });

  it("leaves the first day out where the sentence has named it", () => {
    const from = wall(BD, "01:00");
    expect(plain(range(from, from + 2 * HOUR, { asOf: from, day: false }, BD))).toBe("দিবাগত রাত ১টা থেকে ৩টা পর্যন্ত");
  });

  it("refuses a window that ends before it begins", () => {
    expect(() => range(2, 1, { asOf: 0 }, IN)).toThrow(GrammarError);
  });
});

describe("days", () => {
  const rows: readonly (readonly [DayForm, string, string, string])[] = [
    ["news", "2025-11-18", "মঙ্গলবার", "আজ মঙ্গলবার (১৮ নভেম্বর)"],
    ["news", "2025-11-17", "সোমবার", "গতকাল সোমবার (১৭ নভেম্বর)"],
    ["news", "2025-11-23", "রবিবার", "রোববার (২৩ নভেম্বর)"],
    ["news", "2025-11-03", "৩ নভেম্বর", "৩ নভেম্বর"],
    ["news", "2024-08-03", "৩ অগস্ট ২০২৪", "৩ আগস্ট ২০২৪"],
    ["paired", "2025-11-18", "আজ, ১৮ নভেম্বর", "আজ মঙ্গলবার (১৮ নভেম্বর)"],
    ["weekday", "2025-11-23", "রবিবার", "রোববার"],
    ["date", "2025-11-18", "১৮ নভেম্বর", "১৮ নভেম্বর"],
    ["both", "2025-11-18", "মঙ্গলবার, ১৮ নভেম্বর", "মঙ্গলবার (১৮ নভেম্বর)"],
    ["genitive", "2025-11-18", "মঙ্গলবারের", "মঙ্গলবারের"],
    ["genitive", "2025-05-03", "৩ মে তারিখের", "৩ মে তারিখের"],
    ["month", "2025-03-01", "চলতি বছরের মার্চে", "চলতি বছরের মার্চে"],
    ["month", "2024-07-01", "গত বছরের জুলাইয়ে", "গত বছরের জুলাইয়ে"],
    ["month", "2023-08-01", "২০২৩ সালের অগস্টে", "২০২৩ সালের আগস্টে"],
    ["month", "2023-05-01", "২০২৩ সালের মে মাসে", "২০২৩ সালের মে মাসে"],
  ];
  it.each(rows)("%s of %s: %s / %s", (form, date, india, bangladesh) => {
    const said = (style: Style) => plain(day(wall(style, "12:00", date), { asOf: asOf(style), form }, style));
    expect([said(IN), said(BD)]).toEqual([india, bangladesh]);
  });

  it("names the first day of all", () => {
    expect(plain(day(0, { asOf: asOf(IN), form: "news" }, IN))).toBe("১ জানুয়ারি ১৯৭০");
  });

  it("never leaves আজ alone", () => {
    for (const style of [IN, BD])
      for (const form of ["news", "paired", "weekday", "date", "both", "genitive", "month"] as const)
        expect(day(asOf(style), { asOf: asOf(style), form }, style)).not.toMatch(/^আজ$/u);
  });

  it("refuses a time that is no time", () => {
    expect(() => day(Number.NaN, { asOf: 0, form: "news" }, IN)).toThrow(GrammarError);
  });
});

describe("durations", () => {
  const rows: readonly (readonly [number, DurationForm, string, string])[] = [
    [0.5, "prose", "এক মিনিটেরও কম", "এক মিনিটের কম"],
    [5, "prose", "পাঁচ মিনিট", "পাঁচ মিনিট"],
    [15, "prose", "১৫ মিনিট", "১৫ মিনিট"],
    [20, "prose", "২০ মিনিট", "২০ মিনিট"],
    [30, "prose", "আধ ঘণ্টা", "আধা ঘণ্টা"],
    [45, "prose", "৪৫ মিনিট", "৪৫ মিনিট"],
    [60, "prose", "এক ঘণ্টা", "এক ঘণ্টা"],
    [65, "prose", "১ ঘণ্টা ৫ মিনিট", "১ ঘণ্টা ৫ মিনিট"],
    [75, "prose", "সওয়া এক ঘণ্টা", "সোয়া এক ঘণ্টা"],
    [90, "prose", "দেড় ঘণ্টা", "দেড় ঘণ্টা"],
    [105, "prose", "পৌনে দু’ঘণ্টা", "পৌনে দুই ঘণ্টা"],
    [120, "prose", "দু’ঘণ্টা", "দুই ঘণ্টা"],
    [135, "prose", "সওয়া দু’ঘণ্টা", "সোয়া দুই ঘণ্টা"],
    [150, "prose", "আড়াই ঘণ্টা", "আড়াই ঘণ্টা"],
    [165, "prose", "পৌনে তিন ঘণ্টা", "পৌনে তিন ঘণ্টা"],
    [195, "prose", "সওয়া তিন ঘণ্টা", "সোয়া তিন ঘণ্টা"],
    [210, "prose", "সাড়ে তিন ঘণ্টা", "সাড়ে তিন ঘণ্টা"],
    [225, "prose", "পৌনে চার ঘণ্টা", "পৌনে চার ঘণ্টা"],
    [13 * 60, "prose", "১৩ ঘণ্টা", "১৩ ঘণ্টা"],
    [13 * 60 + 40, "prose", "প্রায় ১৪ ঘণ্টা", "প্রায় ১৪ ঘণ্টা"],
    [13 * 60 + 20, "prose", "১৩ ঘণ্টারও বেশি সময়", "১৩ ঘণ্টার বেশি সময়"],
    [24 * 60, "prose", "২৪ ঘণ্টা", "২৪ ঘণ্টা"],
    [48 * 60, "prose", "দু’দিন", "দুই দিন"],
    [72 * 60, "prose", "তিন দিন", "তিন দিন"],
    [76 * 60, "prose", "৩ দিন ৪ ঘণ্টা", "৩ দিন ৪ ঘণ্টা"],
    [460, "about", "প্রায় পৌনে আট ঘণ্টা", "প্রায় পৌনে আট ঘণ্টা"],
    [460, "over", "সাড়ে সাত ঘণ্টারও বেশি সময়", "সাড়ে সাত ঘণ্টার বেশি সময়"],
    [460, "floor", "সাড়ে সাত ঘণ্টা", "সাড়ে সাত ঘণ্টা"],
    [42, "about", "৪২ মিনিট", "৪২ মিনিট"],
    [460, "short", "৭ ঘণ্টা ৪০ মিনিট", "৭ ঘণ্টা ৪০ মিনিট"],
    [5, "rough", "পাঁচ মিনিট", "পাঁচ মিনিট"],
    [65, "rough", "ঘণ্টাখানেক", "ঘণ্টাখানেক"],
    [120, "rough", "ঘণ্টা দুয়েক", "প্রায় দুই ঘণ্টা"],
    [3 * 1440, "rough", "দিন তিনেক", "দিন তিনেক"],
  ];
  it.each(rows)("%d min %s: %s / %s", (minutes, form, india, bangladesh) => {
    expect(plain(duration(minutes * MINUTE, { form }, IN))).toBe(india);
    expect(plain(duration(minutes * MINUTE, { form }, BD))).toBe(bangladesh);
  });

  it("reads back exactly under ten hours, and within its hedge beyond", () => {
    for (const style of [IN, BD]) for (let minutes = 1; minutes < 5 * 1440; minutes += 1) withinHedge(minutes, style);
  });

  it("takes the genitive as an attribute", () => {
    expect(plain(duration(40 * MINUTE, { form: "prose", case: "genitive" }, IN))).toBe("৪০ মিনিটের");
    expect(plain(relative(2 * HOUR, "within", IN))).toBe("দু’ঘণ্টার মধ্যে");
    expect(plain(relative(2 * HOUR, "after", BD))).toBe("দুই ঘণ্টা পর");
    expect(plain(relative(3 * HOUR, "before", BD))).toBe("তিন ঘণ্টা আগে");
  });

  const spans: readonly (readonly [number, string])[] = [
    [0, "এক দিনে"],
    [5, "পাঁচ দিনে"],
    [12, "১২ দিনে"],
    [20, "তিন সপ্তাহে"],
    [46, "দুই মাসে"],
    [700, "দুই বছরে"],
  ];
  it.each(spans)("%d days apart fall %s", (days, expected) => {
    expect(plain(spanIn(days * 24 * HOUR, IN))).toBe(expected);
  });

  it.each([-1, Number.NaN])("refuses %d ms", (ms) => {
    expect(() => spanIn(ms, IN)).toThrow(GrammarError);
    expect(() => duration(ms, { form: "prose" }, IN)).toThrow(GrammarError);
  });
});

function withinHedge(minutes: number, style: Style): void {
  const floor = readDuration(plain(duration(minutes * MINUTE, { form: "floor" }, style)));
  expect(floor).toBeLessThanOrEqual(minutes);
  expect(minutes - floor).toBeLessThan(60);
  for (const form of ["prose", "about", "over", "short"] as const) {
    const text = plain(duration(minutes * MINUTE, { form }, style));
    const read = readDuration(text);
    if (text.endsWith("সময়")) expect(read, text).toBeLessThan(minutes);
    else if (text.startsWith("প্রায়")) expect(read, text).toBeGreaterThan(minutes);
    else expect(read, text).toBe(minutes);
    expect(Math.abs(read - minutes), text).toBeLessThanOrEqual(form === "over" ? 60 : 30);
  }
}
