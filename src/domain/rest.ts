/**
 * When a reader is left in peace: for some hours from now, in the hours of the night, on the days of their weekend, by
 * their own clock. What comes meanwhile waits, one message a story, in the state of the morning.
 */
import type { Edition } from "./bulletin.ts";
import type { EpochMs } from "./ids.ts";

export interface Rest {
  /** IANA zone of the reader. */
  readonly zone: string;
  /** Hours of the day; may run over midnight. */
  readonly hours?: { readonly from: number; readonly until: number };
  /** Days of the week, 1 is Monday. */
  readonly days: readonly number[];
  /** What is critical comes through all the same. */
  readonly graveBreaksIn: boolean;
  readonly mutedUntil?: EpochMs;
}

export const homeZone: Readonly<Record<Edition, string>> = { "bn-IN": "Asia/Kolkata", "bn-BD": "Asia/Dhaka" };
export const weekendOf: Readonly<Record<Edition, readonly number[]>> = { "bn-IN": [6, 7], "bn-BD": [5, 6] };

/** Zones that readers of Bengali live in. */
export const zones = [
  "Asia/Kolkata",
  "Asia/Dhaka",
  "Asia/Dubai",
  "Asia/Riyadh",
  "Asia/Singapore",
  "Europe/London",
  "Europe/Rome",
  "America/New_York",
  "America/Los_Angeles",
  "Australia/Sydney",
] as const;
export type Zone = (typeof zones)[number];

/** A week has no more hours. */
const mostHours = 7 * 24;

/** The first moment, from now on, at which the reader may be told; in a rest without end, a week from now. */
export function quietUntil(rest: Rest, isGrave: boolean, now: EpochMs): EpochMs {
  if (isGrave && rest.graveBreaksIn) return now;
  let at = Math.max(now, rest.mutedUntil ?? now);
  for (let hour = 0; hour < mostHours && isResting(rest, at); hour += 1) at = nextHour(rest.zone, at);
  return at;
}

function isResting({ hours, days, zone }: Rest, at: EpochMs): boolean {
  if (hours === undefined && days.length === 0) return false;
  const { hour, dayOfWeek } = localTime(zone, at);
  return days.includes(dayOfWeek) || (hours !== undefined && isBetween(hour, hours));
}

const isBetween = (hour: number, { from, until }: NonNullable<Rest["hours"]>): boolean =>
  from <= until ? hour >= from && hour < until : hour >= from || hour < until;

const localTime = (zone: string, at: EpochMs): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const nextHour = (zone: string, at: EpochMs): EpochMs =>
  localTime(zone, at).add({ hours: 1 }).round({ smallestUnit: "hour", roundingMode: "floor" }).epochMilliseconds;
