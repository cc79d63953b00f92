/**
 * What the archive can say about a service's earlier outages. A statement is made only from as many outages and over as
 * long a time as it implies, and never about a time that the archive does not reach.
 */
import { titleTakesBack } from "./false-alarm.ts";
import { day } from "./found.ts";
import type { EpochMs, IncidentId } from "./ids.ts";
import { type Impact, type Incident, isClosed } from "./incident.ts";

export type BackgroundFact =
  /** The last one before this. `duration` only when its end is known. */
  | { readonly kind: "last"; readonly incident: IncidentId; readonly startedAt: EpochMs; readonly duration?: number }
  /** So many in the year, this one included. `since` is there when the archive begins after New Year. */
  | {
      readonly kind: "count";
      readonly count: number;
      readonly grave: boolean;
      readonly year: number;
      readonly since?: EpochMs;
      readonly of: readonly IncidentId[];
    }
  /** None of the `others` since `since` lasted as long. */
  | {
      readonly kind: "longest";
      readonly duration: number;
      readonly others: number;
      readonly since: EpochMs;
      readonly of: readonly IncidentId[];
    }
  /** It is over, and this earlier one lasted longer than any other that is known: no count is needed to say that much. */
  | { readonly kind: "longer"; readonly incident: IncidentId; readonly startedAt: EpochMs; readonly duration: number }
  /** Half of the `others` since `since` were over in this time. */
  | {
      readonly kind: "usual";
      readonly median: number;
      readonly others: number;
      readonly since: EpochMs;
      readonly of: readonly IncidentId[];
    };

export interface Archive {
  /** Every stored incident of the service. */
  readonly incidents: readonly Incident[];
  /** From here on nothing is missing: see `coveredSince`. */
  readonly since: EpochMs;
}

export interface BackgroundContext {
  readonly now: EpochMs;
  /** Whose New Year it is. */
  readonly zone: string;
}

/** What each statement takes. */
export const takes = {
  count: { outages: 3, period: 60 * day },
  longest: { outages: 5, period: 90 * day },
  usual: { outages: 5, period: 60 * day },
} as const;

/** Left open by the page for longer than this, an end is a clerk's, not the outage's. */
const plausibleDuration = 7 * day;
/** A list shorter than this is not cut at its old end: the page has no more. */
const cutList = 20;
/** In a cut list, an entry older than the next one by this much is a stray that moved up, not the beginning. */
const hole = 120 * day;

/**
 * The first moment from which the stored incidents are a whole. Beyond a long hole in a cut list nothing is proved: what
 * lay between may have fallen out before we read.
 */
export function coveredSince(incidents: readonly Incident[], now: EpochMs): EpochMs {
  const starts = incidents.map(({ startedAt }) => startedAt).toSorted((a, b) => b - a);
  if (starts.length < cutList) return Math.min(now, ...starts);
  let since = now;
  for (const start of starts) {
    if (since - start > hole) break;
    since = Math.min(since, start);
  }
  return since;
}

const graveImpacts: readonly Impact[] = ["major", "critical"];
const isGrave = ({ impact }: Incident): boolean => graveImpacts.includes(impact);

/** A real outage: not planned, not without impact, not taken back. */
function isOutage(incident: Incident): boolean {
  const counts = incident.kind === "outage" && incident.impact !== "none" && incident.phase !== "cancelled";
  return counts && incident.withdrawnAt === undefined && !titleTakesBack(incident.title);
}

function durationOf({ phase, startedAt, resolvedAt }: Incident): number | undefined {
  if (!isClosed(phase) || resolvedAt === undefined) return undefined;
  const duration = resolvedAt - startedAt;
  return duration > 0 && duration <= plausibleDuration ? duration : undefined;
}

export function backgroundOf(
  subject: Incident,
  archive: Archive,
  context: BackgroundContext,
): readonly BackgroundFact[] {
  const earlier = archive.incidents
    .filter((one) => one.service === subject.service && one.id !== subject.id && isOutage(one))
    .filter(({ startedAt }) => startedAt >= archive.since && startedAt < subject.startedAt)
    .toSorted((a, b) => b.startedAt - a.startedAt);
  return [
    lastOf(earlier),
    countOf(subject, earlier, archive.since, context),
    longestOf(subject, earlier, archive.since, context.now),
    longerOf(subject, earlier),
    usualOf(earlier, archive.since, subject.startedAt),
  ].filter((fact) => fact !== undefined);
}

function lastOf([last]: readonly Incident[]): BackgroundFact | undefined {
  if (!last) return undefined;
  const duration = durationOf(last);
  return {
    kind: "last",
    incident: last.id,
    startedAt: last.startedAt,
    ...(duration === undefined ? {} : { duration }),
  };
}

/** Of a grave outage the grave ones are counted: that it is the hundredth slip of the year says nothing. */
function countOf(
  subject: Incident,
  earlier: readonly Incident[],
  since: EpochMs,
  { zone }: BackgroundContext,
): BackgroundFact | undefined {
  const moment = Temporal.Instant.fromEpochMilliseconds(subject.startedAt).toZonedDateTimeISO(zone);
  const newYear = Temporal.ZonedDateTime.from({
    year: moment.year,
    month: 1,
    day: 1,
    timeZone: zone,
  }).epochMilliseconds;
  const from = Math.max(newYear, since);
  const grave = isGrave(subject);
  const counted = earlier.filter((one) => one.startedAt >= from && (!grave || isGrave(one)));
  if (!isOutage(subject) || counted.length + 1 < takes.count.outages) return undefined;
  if (since > newYear && subject.startedAt - since < takes.count.period) return undefined;
  const partial = since > newYear ? { since } : {};
  const of = counted.map(({ id }) => id);
  return { kind: "count", count: counted.length + 1, grave, year: moment.year, ...partial, of };
}

function longestOf(
  subject: Incident,
  earlier: readonly Incident[],
  since: EpochMs,
  now: EpochMs,
): BackgroundFact | undefined {
  const durations = earlier.map(durationOf).filter((one) => one !== undefined);
  const own = isClosed(subject.phase) ? durationOf(subject) : now - subject.startedAt;
  // One whose end is unknown may have been longer.
  const allKnown = durations.length === earlier.length;
  if (own === undefined || !allKnown || !isEnough(durations, takes.longest, subject.startedAt - since))
    return undefined;
  return durations.every((one) => one < own)
    ? { kind: "longest", duration: own, others: durations.length, since, of: earlier.map(({ id }) => id) }
    : undefined;
}

function longerOf(subject: Incident, earlier: readonly Incident[]): BackgroundFact | undefined {
  const own = isClosed(subject.phase) ? durationOf(subject) : undefined;
  const lengths = earlier.flatMap((one) => {
    const duration = durationOf(one);
    return duration === undefined ? [] : [{ incident: one.id, startedAt: one.startedAt, duration }];
  });
  const longest = lengths.toSorted((a, b) => b.duration - a.duration)[0];
  return own !== undefined && longest && longest.duration > own ? { kind: "longer", ...longest } : undefined;
}

function usualOf(earlier: readonly Incident[], since: EpochMs, until: EpochMs): BackgroundFact | undefined {
  const ended = earlier.filter((one) => durationOf(one) !== undefined);
  const durations = ended.map(durationOf).filter((one) => one !== undefined);
  if (!isEnough(durations, takes.usual, until - since)) return undefined;
  const sorted = durations.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return { kind: "usual", median: (low + high) / 2, others: durations.length, since, of: ended.map(({ id }) => id) };
}

const isEnough = (
  durations: readonly number[],
  needed: { readonly outages: number; readonly period: number },
  period: number,
): boolean => durations.length >= needed.outages && period >= needed.period;

/** A well-known outage that no feed reaches. Without an outlet and a date that can be shown it is never printed. */
export interface CuratedOutage {
  readonly entry: string;
  readonly service: string;
  readonly from: EpochMs;
  /** How exactly `from` is known. */
  readonly precision: "minute" | "day" | "month";
  readonly duration?: number;
  readonly source: { readonly outlet: string; readonly at: EpochMs } | "unchecked";
}
export type CheckedOutage = CuratedOutage & { readonly source: { readonly outlet: string; readonly at: EpochMs } };

/** Those of the service, newest first, that can be shown and that lie before the time the archive covers. */
export function curatedBefore<Outage extends CuratedOutage>(
  curated: readonly Outage[],
  service: string,
  before: EpochMs,
): readonly (Outage & CheckedOutage)[] {
  return curated
    .filter((one): one is Outage & CheckedOutage => one.source !== "unchecked")
    .filter((one) => one.service === service && one.from < before)
    .toSorted((a, b) => b.from - a.from);
}
