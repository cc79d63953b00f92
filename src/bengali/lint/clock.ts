/** E10: clock times. The part of the day must be one that the edition's newsrooms use for that very minute. */
import type { Edition } from "../../domain/bulletin.ts";
import { dayPartNames, isDayPartOf } from "../dayparts.ts";
import { toLatinDigits } from "../digits.ts";
import { type LintContext, type Match, patternRule, type Rule } from "./finding.ts";

const part = dayPartNames.join("|");
const quarter = "সাড়ে|সওয়া|সোয়া|পৌনে";
const gap = "[ \\u00a0]";
const face = `(?:(${quarter})${gap})?(?:(দেড়টা|আড়াইটা)|([\\d০-৯]{1,2})টা)(?:${gap}([\\d০-৯]{1,2})${gap}মিনিট)?`;
export const clockPattern = new RegExp(`(?:(?<![\\p{L}\\p{M}])(${part})(?:ে,)?${gap})?${face}`, "gu");

const shifts: Readonly<Record<string, number>> = { সাড়ে: 30, সওয়া: 15, সোয়া: 15, পৌনে: -15 };

export interface ClockTime {
  readonly at: number;
  readonly text: string;
  readonly part?: string;
  /** Minutes on the face, 0 to 719; undefined when no such time exists. */
  readonly minutes?: number;
}

function minutesOf(
  quarterWord: string | undefined,
  special: string | undefined,
  hour = "",
  minute = "0",
): number | undefined {
  if (special !== undefined) return special.startsWith("দেড়") ? 90 : 150;
  const [hours, minutes] = [Number(toLatinDigits(hour)), Number(toLatinDigits(minute))];
  if (hours < 1 || hours > 12 || minutes > 59) return undefined;
  return (hours * 60 + minutes + (shifts[quarterWord ?? ""] ?? 0)) % 720;
}

export const clockTimes = (text: string): readonly ClockTime[] =>
  [...text.matchAll(clockPattern)].map((found) => {
    const [whole, partName, quarterWord, special, hour, minute] = found;
    const minutes = minutesOf(quarterWord, special, hour, minute);
    return {
      at: found.index,
      text: whole,
      ...(partName === undefined ? {} : { part: partName }),
      ...(minutes === undefined ? {} : { minutes }),
    };
  });

const fits = (time: ClockTime, edition: Edition): boolean => {
  if (time.minutes === undefined) return false;
  const hour = Math.floor(time.minutes / 60);
  return time.part === undefined || [hour, hour + 12].some((named) => isDayPartOf(time.part ?? "", named, edition));
};

const wrongPart: Rule = {
  id: "E10",
  severity: "block",
  message: "no such time, or not in that part of the day",
  find: (text, { edition }: LintContext): readonly Match[] =>
    clockTimes(text)
      .filter((time) => !fits(time, edition))
      .map((time) => ({ at: time.at, excerpt: time.text })),
};

/** `১০টা থেকে ১২টা পর্যন্ত` leaves morning and evening open. */
const openRange: Rule = {
  id: "E10",
  severity: "block",
  message: "the first hour of a range needs its part of the day",
  find: (text) =>
    clockTimes(text)
      .filter((time) => time.part === undefined && isRangeStart(text.slice(time.at + time.text.length)))
      .map((time) => ({ at: time.at, excerpt: time.text })),
};

const isRangeStart = (after: string): boolean =>
  new RegExp(`^${gap}থেকে [^।,;\\n]{0,40}টা(?:${gap}[\\d০-৯]+${gap}মিনিট)?(?:${gap}পর্যন্ত|:)`, "u").test(after);

export const clockRules: readonly Rule[] = [
  patternRule("E10", "block", "no space before টা", /[\d০-৯][ \u00a0]টা(?!ক)/),
  patternRule("E10", "block", "hours and minutes are words", /[0-9০-৯][.:][0-9০-৯]+[ \u00a0]?টা/),
  patternRule("E10", "block", "no English clock or zone", /(?<![A-Za-z])(?:AM|PM|am|pm|IST|BST|UTC|GMT)(?![A-Za-z])/),
  wrongPart,
  openRange,
];

export const timesIn = (text: string): readonly number[] => matchesToMinutes(clockTimes(text));
const matchesToMinutes = (times: readonly ClockTime[]): readonly number[] =>
  times.flatMap((time) => (time.minutes === undefined ? [] : [time.minutes]));
