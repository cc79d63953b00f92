/** Lengths of time in the words of the desks: আধ ঘণ্টা, দেড় ঘণ্টা, পৌনে তিন ঘণ্টা, ১ ঘণ্টা ৫ মিনিট. */
import type { Edition, Style } from "../domain/bulletin.ts";
import { quarterPast } from "./clock.ts";
import { digits } from "./digits.ts";
import { inflect } from "./inflect.ts";
import { wordOf } from "./numbers.ts";
import { GrammarError } from "./problem.ts";
import { NBSP } from "./script.ts";

/**
 * `prose` exact where the table has words for it · `short` digits only · `about` to the nearest quarter, hedged when
 * that is not exact · `over` rounded down, hedged · `floor` rounded down without a hedge, for a sentence that is true of
 * the smaller length too ("even after three hours") · `rough` ঘণ্টাখানেক.
 */
export const durationForms = ["prose", "short", "about", "over", "floor", "rough"] as const;
export type DurationForm = (typeof durationForms)[number];

export interface DurationOptions {
  readonly form: DurationForm;
  /** Genitive as an attribute and before মধ্যে; bare before পর, আগে, ধরে. */
  readonly case?: "bare" | "genitive";
}

const HOUR = 60;
const DAY = 24 * HOUR;
const MINUTE_MS = 60_000;

const hourWord = "ঘণ্টা";
const minuteWord = "মিনিট";
const dayWord = "দিন";

/** One to nine in words; in Kolkata two joins its unit: দু’ঘণ্টা. */
function amount(value: number, unit: string, style: Style): string {
  if (value === 2 && style.edition === "bn-IN") return `দু’${unit}`;
  return `${wordOf(value) ?? digits(String(value), style)}${NBSP}${unit}`;
}

const figure = (value: number, unit: string, style: Style): string => `${digits(String(value), style)}${NBSP}${unit}`;

const half: Readonly<Record<Edition, string>> = { "bn-IN": "আধ", "bn-BD": "আধা" };

function quarterHours(hours: number, minutes: number, style: Style): string | undefined {
  if (minutes === 0) return amount(hours, hourWord, style);
  if (minutes === 15) return `${quarterPast[style.edition]}${NBSP}${amount(hours, hourWord, style)}`;
  if (minutes === 45) return `পৌনে${NBSP}${amount(hours + 1, hourWord, style)}`;
  if (minutes !== 30) return undefined;
  if (hours === 1) return `দেড়${NBSP}${hourWord}`;
  return hours === 2 ? `আড়াই${NBSP}${hourWord}` : `সাড়ে${NBSP}${amount(hours, hourWord, style)}`;
}

function underAnHour(minutes: number, style: Style): string {
  if (minutes === 30) return `${half[style.edition]}${NBSP}${hourWord}`;
  return amount(minutes, minuteWord, style);
}

function inDays(minutes: number, style: Style): string {
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / HOUR);
  if (hours === 0) return amount(days, dayWord, style);
  return `${figure(days, dayWord, style)} ${figure(hours, hourWord, style)}`;
}

/** The words for a length that the table can name exactly. */
function named(minutes: number, style: Style): string {
  if (minutes < HOUR) return underAnHour(minutes, style);
  if (minutes >= 2 * DAY) return inDays(minutes, style);
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  return (
    (hours < 10 || rest === 0 ? quarterHours(hours, rest, style) : undefined) ??
    `${figure(hours, hourWord, style)} ${figure(rest, minuteWord, style)}`
  );
}

/** To what a length is rounded: under an hour the exact minutes are as short as any rounding. */
function grain(minutes: number): number {
  if (minutes < HOUR) return 1;
  return minutes < 10 * HOUR ? HOUR / 4 : HOUR;
}

/** Readers hear "just under" in প্রায়, so a figure below the true one says that it was more. */
function hedged(printed: number, minutes: number, style: Style): string {
  const text = named(printed, style);
  if (printed === minutes) return text;
  if (printed > minutes) return `প্রায় ${text}`;
  const genitive = inflect({ text }, "genitive", style.edition);
  return `${genitive}${style.edition === "bn-IN" ? "ও" : ""} বেশি${NBSP}সময়`;
}

const nearest = (minutes: number): number => Math.round(minutes / grain(minutes)) * grain(minutes);
const down = (minutes: number): number => minutes - (minutes % grain(minutes));

const roughTails = ["", "", "দুয়েক", "তিনেক", "চারেক", "পাঁচেক"];

/** ঘণ্টাখানেক, ঘণ্টা দুয়েক (Dhaka: প্রায় দুই ঘণ্টা), দিন তিনেক; a few minutes as they are; within a quarter of the unit, else the nearest quarter. */
function rough(minutes: number, style: Style): string {
  if (minutes < HOUR / 2) return named(minutes, style);
  const [unit, word] = minutes >= 2 * DAY ? [DAY, dayWord] : [HOUR, hourWord];
  const units = Math.round(minutes / unit);
  const isNear = Math.abs(minutes - units * unit) <= unit / 4;
  const tail = roughTails[units];
  if (!isNear || tail === undefined || units === 0) return hedged(nearest(minutes), minutes, style);
  if (units === 1) return `${word}খানেক`;
  if (unit === HOUR && style.edition === "bn-BD") return `প্রায় ${amount(units, word, style)}`;
  return `${word}${NBSP}${tail}`;
}

function short(minutes: number, style: Style): string {
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(minutes / DAY) >= 2 ? Math.floor(minutes / DAY) : 0, dayWord],
    [Math.floor(minutes >= 2 * DAY ? (minutes % DAY) / HOUR : minutes / HOUR), hourWord],
    [minutes % HOUR, minuteWord],
  ];
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => figure(value, unit, style))
    .join(" ");
}

/** Ten hours and more drop their minutes, and say so. */
const prose = (minutes: number, style: Style): string =>
  minutes < 10 * HOUR ? named(minutes, style) : hedged(nearest(minutes), minutes, style);

const underAMinute: Readonly<Record<Edition, string>> = { "bn-IN": "এক মিনিটেরও কম", "bn-BD": "এক মিনিটের কম" };

function bare(minutes: number, form: DurationForm, style: Style): string {
  switch (form) {
    case "prose":
      return prose(minutes, style);
    case "short":
      return short(minutes, style);
    case "about":
      return hedged(nearest(minutes), minutes, style);
    case "over":
      return hedged(down(minutes), minutes, style);
    case "floor":
      return named(down(minutes), style);
    case "rough":
      return rough(minutes, style);
  }
}

export function duration(ms: number, options: DurationOptions, style: Style): string {
  if (!(ms >= 0)) throw new GrammarError({ kind: "negativeDuration", ms });
  const isGenitive = options.case === "genitive";
  if (ms < MINUTE_MS) return `${underAMinute[style.edition]}${isGenitive ? " সময়ের" : ""}`;
  const text = bare(Math.round(ms / MINUTE_MS), options.form, style);
  return isGenitive ? inflect({ text }, "genitive", style.edition) : text;
}
