/** The reader's wall clock. No zone but the two editions' own is ever printed. */
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { GrammarError } from "./problem.ts";

export const zoneOf = (edition: Edition): string => (edition === "bn-IN" ? "Asia/Kolkata" : "Asia/Dhaka");

export const localTimeName: Readonly<Record<Edition, string>> = {
  "bn-IN": "ভারতীয় সময়".normalize("NFC"),
  "bn-BD": "বাংলাদেশ সময়".normalize("NFC"),
};

export function local(at: EpochMs, edition: Edition): Temporal.ZonedDateTime {
  if (!Number.isFinite(at)) throw new GrammarError({ kind: "notATime", value: at });
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toZonedDateTimeISO(zoneOf(edition));
}

/** Readers count the hours before four as the night of the day before. */
export const NIGHT_ENDS_AT = 4;
export const isAfterMidnight = (time: Temporal.ZonedDateTime): boolean => time.hour < NIGHT_ENDS_AT;

/** The day that a reader would name for this moment. */
export const newsDay = (time: Temporal.ZonedDateTime): Temporal.PlainDate =>
  isAfterMidnight(time) ? time.toPlainDate().subtract({ days: 1 }) : time.toPlainDate();
