/** A digest for one reader: of the day or the week, at an hour of their own clock, of what they follow. */
import type { Edition } from "./bulletin.ts";
import type { DigestSlot } from "./digest-hours.ts";
import { minute } from "./found.ts";
import type { EpochMs } from "./ids.ts";

export const digestSpans = ["day", "week"] as const;

export interface DigestWish {
  readonly span: DigestSlot["span"];
  readonly hour: number;
}

/** The day on which a week is told of: 1 is Monday. */
const weekEnds: Readonly<Record<Edition, number>> = { "bn-IN": 7, "bn-BD": 5 };
/** Later than this, as after an outage of our own, the hour has been missed. */
const atMostLate = 180 * minute;

export function nextDigest({ span, hour }: DigestWish, edition: Edition, zone: string, now: EpochMs): EpochMs {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  let slot = local.round({ smallestUnit: "hour", roundingMode: "floor" }).with({ hour });
  while (slot.epochMilliseconds <= now || (span === "week" && slot.dayOfWeek !== weekEnds[edition]))
    slot = slot.add({ days: 1 });
  return slot.epochMilliseconds;
}

/** What the digest that is due tells of; nothing when its hour was missed. */
export function slotDue({ span }: DigestWish, zone: string, due: EpochMs, now: EpochMs): DigestSlot | undefined {
  if (now - due > atMostLate) return undefined;
  const until = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone);
  const from = until.subtract({ days: span === "day" ? 1 : 7 });
  return { span, from: from.epochMilliseconds, until: due };
}
