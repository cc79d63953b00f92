/** Days and dates, said so that they stay true when a post is forwarded: আজ never stands without weekday or date. */
import type { Edition, Style } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { digits } from "./digits.ts";
import { inflect } from "./inflect.ts";
import { NBSP, nfc } from "./script.ts";
import { local } from "./zone.ts";

/**
 * `news` as the edition's desk names a day · `paired` আজ with the date · `weekday` · `date` · `both` weekday and date ·
 * `genitive` of the news form without আজ · `month` "in March of this year".
 */
export const dayForms = ["news", "paired", "weekday", "date", "both", "genitive", "month"] as const;
export type DayForm = (typeof dayForms)[number];

export interface DayOptions {
  readonly asOf: EpochMs;
  readonly form: DayForm;
}

const sunday: Readonly<Record<Edition, string>> = { "bn-IN": "রবিবার", "bn-BD": "রোববার" };
const weekdays = ["সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"];
const august: Readonly<Record<Edition, string>> = { "bn-IN": "অগস্ট", "bn-BD": "আগস্ট" };
const months = "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর".split(" ").map(nfc);

export const weekdayName = (date: Temporal.PlainDate, edition: Edition): string =>
  weekdays[date.dayOfWeek - 1] ?? sunday[edition];
export const monthName = (month: number, edition: Edition): string =>
  month === 8 ? august[edition] : (months[month - 1] ?? "");

/** `১৮ নভেম্বর`, with the year only when it is not this one. */
export function dateOf(date: Temporal.PlainDate, today: Temporal.PlainDate, style: Style): string {
  const named = `${digits(String(date.day), style)}${NBSP}${monthName(date.month, style.edition)}`;
  return date.year === today.year ? named : `${named}${NBSP}${digits(String(date.year), style)}`;
}

const daysFrom = (today: Temporal.PlainDate, date: Temporal.PlainDate): number =>
  today.until(date, { largestUnit: "days" }).days;

export const isWithinWeek = (date: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Math.abs(daysFrom(today, date)) < 7;

/** The weekday inside a week, the date beyond it. */
export const shortDay = (date: Temporal.PlainDate, today: Temporal.PlainDate, style: Style): string =>
  isWithinWeek(date, today) ? weekdayName(date, style.edition) : dateOf(date, today, style);

const nearDays: ReadonlyMap<number, string> = new Map([
  [-1, "গতকাল"],
  [0, "আজ"],
  [1, "আগামীকাল"],
]);

/** Kolkata: মঙ্গলবার. Dhaka: আজ মঙ্গলবার (১৮ নভেম্বর), গতকাল সোমবার (১৭ নভেম্বর), শনিবার (১৫ নভেম্বর). */
function newsDayName(date: Temporal.PlainDate, today: Temporal.PlainDate, style: Style): string {
  if (style.edition === "bn-IN" || !isWithinWeek(date, today)) return shortDay(date, today, style);
  const near = nearDays.get(daysFrom(today, date));
  const named = bothOf(date, today, style);
  return near === undefined ? named : `${near} ${named}`;
}

function bothOf(date: Temporal.PlainDate, today: Temporal.PlainDate, style: Style): string {
  const weekday = weekdayName(date, style.edition);
  const dated = dateOf(date, today, style);
  return style.edition === "bn-BD" ? `${weekday} (${dated})` : `${weekday}, ${dated}`;
}

function pairedDay(date: Temporal.PlainDate, today: Temporal.PlainDate, style: Style): string {
  const near = nearDays.get(daysFrom(today, date));
  if (style.edition === "bn-BD" || near === undefined) return newsDayName(date, today, style);
  return `${near}, ${dateOf(date, today, style)}`;
}

function monthOf(date: Temporal.PlainDate, today: Temporal.PlainDate, style: Style): string {
  const month = inflect({ text: monthName(date.month, style.edition), place: true }, "locative", style.edition);
  if (date.year === today.year) return `চলতি বছরের ${month}`;
  if (date.year === today.year - 1) return `গত বছরের ${month}`;
  return `${digits(String(date.year), style)} সালের ${month}`;
}

/** The calendar day of `at` in the edition's zone. For moments of the night see `moment`. */
export function day(at: EpochMs, options: DayOptions, style: Style): string {
  const date = local(at, style.edition).toPlainDate();
  return sayDay(date, local(options.asOf, style.edition).toPlainDate(), options.form, style);
}

export function sayDay(date: Temporal.PlainDate, today: Temporal.PlainDate, form: DayForm, style: Style): string {
  switch (form) {
    case "news":
      return newsDayName(date, today, style);
    case "paired":
      return pairedDay(date, today, style);
    case "weekday":
      return weekdayName(date, style.edition);
    case "date":
      return dateOf(date, today, style);
    case "both":
      return bothOf(date, today, style);
    case "genitive":
      return inflect({ text: shortDay(date, today, style), place: true }, "genitive", style.edition);
    case "month":
      return monthOf(date, today, style);
  }
}
