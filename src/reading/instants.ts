/** From what is written to a point of time: the day of the update fills in what was left out. */
import type { EpochMs } from "../domain/ids.ts";
import type { Written } from "./written-times.ts";

export const pick = (written: Written, keys: readonly (keyof Written)[]): Written =>
  Object.fromEntries(keys.filter((key) => written[key] !== undefined).map((key) => [key, written[key]]));

const halfDay = 43_200_000;
export const aDay = 2 * halfDay;

export function instantOf(written: Written, zone: string, asOf: EpochMs | undefined): EpochMs | undefined {
  const now = asOf === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(asOf).toZonedDateTimeISO(zone);
  const date = dateOf(written, now?.toPlainDate());
  if (!date) return undefined;
  const { hour = 12, minute = 0 } = written;
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
  if (written.day !== undefined || written.offset !== undefined || written.weekday !== undefined) return at;
  if (asOf === undefined) return undefined;
  return at - asOf > halfDay ? at - 2 * halfDay : asOf - at > halfDay ? at + 2 * halfDay : at;
}

function dateOf(written: Written, today: Temporal.PlainDate | undefined): Temporal.PlainDate | undefined {
  const { year, month, day, offset, weekday } = written;
  if (month !== undefined && day !== undefined) {
    const guess = year ?? today?.year;
    if (guess === undefined || day > Temporal.PlainDate.from({ year: guess, month, day: 1 }).daysInMonth)
      return undefined;
    const date = Temporal.PlainDate.from({ year: guess, month, day });
    if (year !== undefined || !today) return date;
    const days = today.until(date).days;
    return days > 180 ? date.subtract({ years: 1 }) : days < -180 ? date.add({ years: 1 }) : date;
  }
  if (!today) return undefined;
  if (offset !== undefined) return today.add({ days: offset });
  if (weekday === undefined) return today;
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead > 3 ? ahead - 7 : ahead });
}
