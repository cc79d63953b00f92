/** An hour as people type it: "18:30" in either digits, or the hour with the part of the day before it. */
import type { EpochMs } from "../domain/ids.ts";
import { latinDigits } from "./digits.ts";

/** Words for parts of the day; each stands for the hours that it can mean. */
export interface DayWords {
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  readonly night: readonly string[];
}

interface Time {
  readonly hour: number;
  readonly minute: number;
}

const clockPattern = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u;
/** "<part> 6<classifier>", "<part> 6:30", "<part> 6<classifier> 30 <minutes>". */
const spokenPattern =
  /^(\p{L}[\p{L}\p{M}]*)\s+(\d{1,2})(?:[:.]([0-5]\d)|[\p{L}\p{M}]*(?:\s+(\d{1,2})\s*[\p{L}\p{M}]*)?)$/u;

export function readTime(text: string, words: DayWords): Time | undefined {
  const typed = latinDigits(text.normalize("NFC").trim().toLowerCase());
  const [, hour, minute] = clockPattern.exec(typed) ?? [];
  if (hour !== undefined) return { hour: Number(hour), minute: Number(minute) };
  const [, part = "", said = "", after, apart = "0"] = spokenPattern.exec(typed) ?? [];
  const at = said === "" ? undefined : hourIn(part, Number(said), words);
  const minutes = Number(after ?? apart);
  return at === undefined || minutes > 59 ? undefined : { hour: at, minute: minutes };
}

/** The night begins at seven and ends before six; noon is twelve. */
function hourIn(part: string, hour: number, { morning, afternoon, night }: DayWords): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  if (morning.includes(part)) return hour === 12 ? undefined : hour;
  if (afternoon.includes(part)) return hour === 12 ? 12 : hour + 12;
  if (night.includes(part)) return hour === 12 ? 0 : hour < 6 ? hour : hour + 12;
  return undefined;
}

/** The last time that the clock of the zone showed it. */
export function lastTime({ hour, minute }: Time, zone: string, now: EpochMs): EpochMs {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = here.with({ hour, minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  return (today.epochMilliseconds > now ? today.subtract({ days: 1 }) : today).epochMilliseconds;
}
