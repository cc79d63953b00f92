/** An hour as people type it, in either digits: by the clock, or with the part of the day before it. */
import type { EpochMs } from "../domain/ids.ts";
import { latinDigits } from "./digits.ts";

/** Parts of the day, each with the hours that it can mean; the halves and quarters of an hour; the two halves that have names. */
export const hourWords = [
  "morning",
  "afternoon",
  "night",
  "halfPast",
  "quarterPast",
  "quarterTo",
  "oneThirty",
  "twoThirty",
] as const;
export type HourWords = Readonly<Record<(typeof hourWords)[number], readonly string[]>>;

export interface Time {
  readonly hour: number;
  readonly minute: number;
}

const clockPattern = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u;
/** "<part> 6<classifier>", "<part> 6:30", "<part> 6<classifier> 30 <minutes>". */
const spokenPattern =
  /^(\p{L}[\p{L}\p{M}]*)\s+(\d{1,2})(?:[:.]([0-5]\d)|[\p{L}\p{M}]*(?:\s+(\d{1,2})\s*[\p{L}\p{M}]*)?)$/u;
/** "<part> <half past> 6<classifier>", "<part> <half past one>". */
const fractionPattern = /^(\p{L}[\p{L}\p{M}]*)\s+(\p{L}[\p{L}\p{M}]*)(?:\s*(\d{1,2})[\p{L}\p{M}]*)?$/u;

const asTyped = (text: string): string => latinDigits(text.normalize("NFC").trim().toLowerCase());

/** "18:30", or "18" for the full hour of a day that counts to 24. */
export const readClock = (text: string): Time | undefined => onClock(asTyped(text).replace(/^\d{1,2}$/u, "$&:00"));

/** "18:30", or an hour after its part of the day; a bare "6" is none, for it may be of the morning or the evening. */
export function readTime(text: string, words: HourWords): Time | undefined {
  const typed = asTyped(text);
  return onClock(typed) ?? inWords(typed, words) ?? inFractions(typed, words);
}

function onClock(typed: string): Time | undefined {
  const [, hour, minute] = clockPattern.exec(typed) ?? [];
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute) };
}

function inWords(typed: string, words: HourWords): Time | undefined {
  const [, part = "", said = "", after, apart = "0"] = spokenPattern.exec(typed) ?? [];
  const hour = said === "" ? undefined : hourIn(part, Number(said), words);
  const minute = Number(after ?? apart);
  return hour === undefined || minute > 59 ? undefined : { hour, minute };
}

/** A quarter to an hour is of the part of the day of that hour; to midnight, of the day before. */
function inFractions(typed: string, words: HourWords): Time | undefined {
  const [, part = "", word = "", said] = fractionPattern.exec(typed) ?? [];
  const named = said === undefined ? namedHalf(word, words) : fractionOf(word, Number(said), words);
  const hour = named && hourIn(part, named.hour, words);
  if (named === undefined || hour === undefined) return undefined;
  const minutes = (hour * 60 + named.minutes + dayMinutes) % dayMinutes;
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

const dayMinutes = 24 * 60;

interface Fraction {
  readonly hour: number;
  readonly minutes: number;
}

function namedHalf(word: string, { oneThirty, twoThirty }: HourWords): Fraction | undefined {
  if (oneThirty.includes(word)) return { hour: 1, minutes: 30 };
  return twoThirty.includes(word) ? { hour: 2, minutes: 30 } : undefined;
}

function fractionOf(word: string, hour: number, words: HourWords): Fraction | undefined {
  if (words.halfPast.includes(word)) return { hour, minutes: 30 };
  if (words.quarterPast.includes(word)) return { hour, minutes: 15 };
  return words.quarterTo.includes(word) ? { hour, minutes: -15 } : undefined;
}

/** The night begins at seven and ends before six; noon is twelve. */
function hourIn(part: string, hour: number, { morning, afternoon, night }: HourWords): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  if (morning.includes(part)) return hour === 12 ? undefined : hour;
  if (afternoon.includes(part)) return hour === 12 ? 12 : hour + 12;
  if (night.includes(part)) return hour === 12 ? 0 : hour < 6 ? hour : hour + 12;
  return undefined;
}

/** The last time that the clock of the zone showed it. */
export function lastTime(time: Time, zone: string, now: EpochMs): EpochMs {
  const today = todayAt(time, zone, now);
  return (today.epochMilliseconds > now ? today.subtract({ days: 1 }) : today).epochMilliseconds;
}

/** The next time that the clock of the zone shows it. */
export function nextTime(time: Time, zone: string, now: EpochMs): EpochMs {
  const today = todayAt(time, zone, now);
  return (today.epochMilliseconds > now ? today : today.add({ days: 1 })).epochMilliseconds;
}

function todayAt({ hour, minute }: Time, zone: string, now: EpochMs): Temporal.ZonedDateTime {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return here.with({ hour, minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
}
