/** A yes for later: the draft goes out at an hour that an editor named, if its text is still the one that was read. */
import type { EpochMs } from "../domain/ids.ts";
import type { Later, Review } from "../domain/review.ts";
import { restarted } from "./deadline.ts";

const digitZero = { ascii: 0x30, bengali: 0x09e6 } as const;
const hourPattern = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/;

/** An editor types figures in either script. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u09e6-\u09ef]/gu, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) - digitZero.bengali + digitZero.ascii),
  );

/** "7", "07:30", in either script; the next time that the clock shows it. Nothing for anything else. */
export function nextTime(text: string, zone: string, now: EpochMs): EpochMs | undefined {
  const [, hour, minute = "0"] = hourPattern.exec(asciiDigits(text)) ?? [];
  if (hour === undefined) return undefined;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = here.with({ hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 });
  const next = today.epochMilliseconds > now ? today : today.add({ days: 1 });
  return next.epochMilliseconds;
}

export function approvedFor(review: Review, later: Omit<Later, "contentHash">): Review {
  const { hold: _over, ...desk } = review.desk ?? {};
  return { ...review, state: "held", desk: { ...desk, later: { ...later, contentHash: review.contentHash } } };
}

/** It waits again, as it did before. */
export function withoutLater(review: Review, now: EpochMs): Review {
  const { later, ...desk } = review.desk ?? {};
  if (!later) return review;
  const anew = desk.deadline ? { deadline: restarted(desk.deadline, now) } : {};
  return { ...review, state: desk.hold ? "held" : "waiting", desk: { ...desk, ...anew } };
}

/** The hour has come. */
export const dueLater = ({ desk, state }: Review, now: EpochMs): Later | undefined =>
  state === "held" && desk?.later && desk.later.at <= now ? desk.later : undefined;
