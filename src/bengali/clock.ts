/** Clock times as Bengali newsrooms print them, in the reader's zone, with quarter words and the part of the day. */
import type { Edition, Style } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { dayPart } from "./dayparts.ts";
import { digits } from "./digits.ts";
import { NBSP } from "./script.ts";
import { local } from "./zone.ts";

export const clockForms = ["at", "from", "until", "about", "genitive", "bare"] as const;
export type ClockForm = (typeof clockForms)[number];

export interface ClockOptions {
  readonly form: ClockForm;
  /** False leaves the part of the day out, after it has been named. */
  readonly part?: boolean;
}

export const quarterPast: Readonly<Record<Edition, string>> = { "bn-IN": "সওয়া", "bn-BD": "সোয়া" };

/** The face of the clock: `৫টা ২০ মিনিট`, `সাড়ে ৯টা`, `দেড়টা`, `পৌনে ১০টা`. */
function face(hour: number, minute: number, style: Style): string {
  const named = (value: number) => `${digits(String(value % 12 === 0 ? 12 : value % 12), style)}টা`;
  if (minute === 0) return named(hour);
  if (minute === 15) return `${quarterPast[style.edition]}${NBSP}${named(hour)}`;
  if (minute === 45) return `পৌনে${NBSP}${named(hour + 1)}`;
  if (minute === 30) return halfPast(hour, named(hour));
  return `${named(hour)} ${digits(String(minute), style)}${NBSP}মিনিট`;
}

function halfPast(hour: number, named: string): string {
  if (hour % 12 === 1) return "দেড়টা";
  return hour % 12 === 2 ? "আড়াইটা" : `সাড়ে${NBSP}${named}`;
}

/** টা and মিনিট are regular: ৬টায়, ৬টার; মিনিটে, মিনিটের. */
function shaped(text: string, form: ClockForm, edition: Edition): string {
  const isMinute = text.endsWith("মিনিট");
  const genitive = `${text}${isMinute ? "ের" : "র"}`;
  switch (form) {
    case "at":
      return `${text}${isMinute ? "ে" : "য়"}`;
    case "from":
      return `${text} থেকে`;
    case "until":
      return `${text} পর্যন্ত`;
    case "about":
      return edition === "bn-IN" ? `${text} নাগাদ` : `${genitive} দিকে`;
    case "genitive":
      return genitive;
    case "bare":
      return text;
  }
}

const FIVE_MINUTES = 300_000;

/** "About" is printed only of a time that was rounded or that the source gives roughly: to the nearest five minutes. */
export const printed = (at: EpochMs, form: ClockForm): EpochMs =>
  form === "about" ? Math.round(at / FIVE_MINUTES) * FIVE_MINUTES : at;

export function clock(at: EpochMs, options: ClockOptions, style: Style): string {
  const time = local(printed(at, options.form), style.edition);
  const text = shaped(face(time.hour, time.minute, style), options.form, style.edition);
  return options.part === false ? text : `${dayPart(time.hour, style.edition)}${NBSP}${text}`;
}

/** ১৭:১৮, for the columns of a compact timeline only. */
export function column(at: EpochMs, style: Style): string {
  const time = local(at, style.edition);
  return digits(`${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`, style);
}
