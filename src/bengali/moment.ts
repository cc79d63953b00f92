/** A day and a clock time together, and windows of two. Readers count 00:00–03:59 as the night of the day before. */
import type { Style } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { type ClockForm, clock, printed } from "./clock.ts";
import { dayPart } from "./dayparts.ts";
import { type DayForm, dateOf, sayDay, shortDay } from "./days.ts";
import { GrammarError } from "./problem.ts";
import { NBSP } from "./script.ts";
import { isAfterMidnight, local, newsDay } from "./zone.ts";

export interface MomentOptions {
  readonly asOf: EpochMs;
  readonly form: ClockForm;
  readonly day?: Extract<DayForm, "news" | "paired" | "weekday" | "date" | "both">;
}

const today = (asOf: EpochMs, style: Style): Temporal.PlainDate => local(asOf, style.edition).toPlainDate();

/** IN গভীর রাতে, ১২টা ৫৮ মিনিটে (midnight itself: রাত ১২টায়); BD দিবাগত রাত ১টা ২৮ মিনিটে. */
function nightClock(at: EpochMs, form: ClockForm, style: Style): string {
  if (style.edition === "bn-BD") return `দিবাগত ${clock(at, { form }, style)}`;
  const time = local(at, style.edition);
  if (time.hour === 0 && time.minute === 0) return clock(at, { form }, style);
  return form === "at" ? `গভীর রাতে, ${clock(at, { form, part: false }, style)}` : `গভীর ${clock(at, { form }, style)}`;
}

/** No আজ or গতকাল for a night: readers would not agree which one is meant. */
function nightDay(night: Temporal.PlainDate, now: Temporal.PlainDate, options: MomentOptions, style: Style): string {
  const isDated = options.day === "date" || options.day === "both";
  return isDated ? sayDay(night, now, options.day ?? "date", style) : shortDay(night, now, style);
}

/** `মঙ্গলবার বিকেল ৫টা ১৮ মিনিটে`; `মঙ্গলবার দিবাগত রাত ১টা ২৮ মিনিটে`. */
export function moment(at: EpochMs, options: MomentOptions, style: Style): string {
  const time = local(printed(at, options.form), style.edition);
  const now = today(options.asOf, style);
  if (isAfterMidnight(time))
    return `${nightDay(newsDay(time), now, options, style)} ${nightClock(at, options.form, style)}`;
  return `${sayDay(newsDay(time), now, options.day ?? "news", style)} ${clock(at, { form: options.form }, style)}`;
}

const A_DAY = 86_400_000;

interface Ends {
  readonly from: Temporal.ZonedDateTime;
  readonly until: Temporal.ZonedDateTime;
}

/** The day word of an end, with the mark that Dhaka puts on the hours after midnight. */
function dayOf(time: Temporal.ZonedDateTime, now: Temporal.PlainDate, dated: boolean, style: Style): string {
  const name = dated ? dateOf(newsDay(time), now, style) : shortDay(newsDay(time), now, style);
  return `${name}${nightMark(time, style)}`;
}

const nightMark = (time: Temporal.ZonedDateTime, style: Style): string =>
  style.edition === "bn-BD" && isAfterMidnight(time) ? " দিবাগত" : "";

/** What stands before the second hour: nothing, a part of the day, or a whole day. */
function secondEnd(ends: Ends, dated: boolean, now: Temporal.PlainDate, style: Style): string {
  const part = dayPart(ends.until.hour, style.edition);
  if (dated || !newsDay(ends.from).equals(newsDay(ends.until)))
    return `${dayOf(ends.until, now, dated, style)} ${part}${NBSP}`;
  const crosses = isAfterMidnight(ends.until) && !isAfterMidnight(ends.from);
  if (crosses && style.edition === "bn-BD") return `দিবাগত ${part}${NBSP}`;
  return part === dayPart(ends.from.hour, style.edition) ? "" : `${part}${NBSP}`;
}

export interface RangeOptions {
  readonly asOf: EpochMs;
  /** False leaves the first day out, where the sentence has named it. */
  readonly day?: boolean;
}

/** `শনিবার রাত ২টা থেকে রবিবার ভোর ৪টা পর্যন্ত`; a day or longer has a date at both ends. */
export function range(from: EpochMs, until: EpochMs, options: RangeOptions, style: Style): string {
  if (!(until > from)) throw new GrammarError({ kind: "backwardRange", from, until });
  const ends: Ends = { from: local(from, style.edition), until: local(until, style.edition) };
  const dated = until - from >= A_DAY;
  const now = today(options.asOf, style);
  const first =
    options.day === false && !dated ? nightMark(ends.from, style).trim() : dayOf(ends.from, now, dated, style);
  const start = `${first} ${clock(from, { form: "from" }, style)}`.trimStart();
  return `${start} ${secondEnd(ends, dated, now, style)}${clock(until, { form: "until", part: false }, style)}`;
}
