/** At which hours a channel is sent its digests: its own clock, and the span that has just ended. */
import type { Edition } from "./bulletin.ts";
import type { Channel } from "./channel.ts";
import type { DigestPeriod } from "./digest.ts";
import { minute } from "./found.ts";
import type { EpochMs } from "./ids.ts";

export interface DigestSlot extends DigestPeriod {
  readonly span: "day" | "week";
}

const zones: Readonly<Record<Edition, string>> = { "bn-IN": "Asia/Kolkata", "bn-BD": "Asia/Dhaka" };
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const usualHour = "21:00";
/** Later than this the hour has been missed. */
const atMostLate = 30 * minute;

/** The digest whose hour has just come; nothing at any other time. */
export function digestSlot(channel: Channel, span: DigestSlot["span"], now: EpochMs): DigestSlot | undefined {
  const { daily, weekly } = channel.digest ?? {};
  if (span === "day" ? daily === undefined : weekly === undefined) return undefined;
  const zone = zones[channel.edition];
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const [hour = 0, minutes = 0] = (daily ?? usualHour).split(":").map(Number);
  const slot = local.with({ hour, minute: minutes, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const late = now - slot.epochMilliseconds;
  if (late < 0 || late > atMostLate) return undefined;
  if (span === "week" && weekdays[slot.dayOfWeek - 1] !== weekly) return undefined;
  const from = slot.subtract({ days: span === "day" ? 1 : 7 });
  return { span, from: from.epochMilliseconds, until: slot.epochMilliseconds };
}
