/** Dates without a year, as Statuspage prints them, and the banner of a planned event that is made of two of them. */
import type { EpochMs } from "../../domain/ids.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { plainLine, plainText } from "../text.ts";
import { likelyOffset, monthOf, offsetOf } from "../time.ts";

const day = 86_400_000;

const banner = /THIS IS A SCHEDULED EVENT([\s\S]{0,400}?)<\/strong>/;
const bannerPart = /^(?:([A-Z][a-z]{2,8}) +(\d{1,2}), +)?(\d{1,2}):(\d{2})(?: +(\S+))?$/;

export interface Stamp {
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

/** Minutes as if the clock were UTC; undefined for 29 February of a common year. */
function localTime(stamp: Stamp, year: number): EpochMs | undefined {
  const value = Date.UTC(year, stamp.month, stamp.day, stamp.hour, stamp.minute);
  return new Date(value).getUTCDate() === stamp.day ? value : undefined;
}

/**
 * The newest reading of a year-less date that is not later than `anchor`. A month of slack, because events are sometimes
 * dated after the fact and out of order.
 */
export function yearFor(stamp: Stamp, anchor: EpochMs): EpochMs {
  const year = new Date(anchor).getUTCFullYear();
  const candidates = [year + 1, year, year - 1, year - 2, year - 3, year - 4].map((one) => localTime(stamp, one));
  return candidates.find((one) => one !== undefined && one <= anchor + 30 * day) ?? anchor;
}

function bannerTime(
  text: string,
  zone: string,
  anchor: EpochMs,
  before: Stamp | undefined,
): [Stamp, EpochMs] | undefined {
  const found = bannerPart.exec(text);
  if (!found) return undefined;
  const month = found[1] ? monthOf(found[1]) : before?.month;
  const date = found[2] ? Number(found[2]) : before?.day;
  if (month === undefined || date === undefined) return undefined;
  const stamp = { month, day: date, hour: Number(found[3]), minute: Number(found[4]), zone: found[5] ?? zone };
  const offset = offsetOf(stamp.zone) ?? likelyOffset(stamp.zone);
  return [stamp, yearFor(stamp, anchor + offset) - offset];
}

/** "Apr 21, 16:30 UTC - Apr 22, 16:30 UTC", or one day and one zone for both ends. */
export function scheduleOf(
  html: string,
  published: EpochMs,
): Pick<ReportedIncident, "scheduledFor" | "scheduledUntil"> {
  const text = plainLine(plainText(banner.exec(html)?.[1] ?? ""));
  const [start = "", end = ""] = text.split(/ - /);
  const zone = /(\S+)$/.exec(text)?.[1] ?? "UTC";
  const from = bannerTime(start.trim(), zone, published, undefined);
  if (!from) return {};
  const until = bannerTime(end.trim(), zone, from[1] + 300 * day, from[0]);
  return { scheduledFor: from[1], ...(until && { scheduledUntil: until[1] }) };
}
