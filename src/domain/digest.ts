/**
 * What happened in a day or a week, for one channel: what was down and how long, what still is, what work comes, which
 * was the longest, who failed most often, and how late operators admitted it. Facts only; the words are written elsewhere.
 */
import { titleTakesBack } from "./false-alarm.ts";
import { minute } from "./found.ts";
import type { EpochMs, IncidentId, ServiceId } from "./ids.ts";
import { type Incident, isClosed } from "./incident.ts";
import type { Signal } from "./signal.ts";

export interface DigestPeriod {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

export interface Downtime {
  readonly incident: IncidentId;
  readonly service: ServiceId;
  readonly startedAt: EpochMs;
  /** From beginning to end, or until the end of the period for one that goes on; the period does not cut its beginning. */
  readonly lasted: number;
  readonly isOpen: boolean;
}

export interface LateAdmission {
  readonly incident: IncidentId;
  readonly service: ServiceId;
  readonly firstSignalAt: EpochMs;
  readonly admittedAt: EpochMs;
}

export interface Digest {
  /** Longest first. */
  readonly ended: readonly Downtime[];
  readonly stillDown: readonly Downtime[];
  /** Begins after the period, soonest first. */
  readonly comingWork: readonly IncidentId[];
  /** Only among at least three that ended, and only one that stands out. */
  readonly longest?: Downtime;
  /** At least twice, and more often than any other. */
  readonly mostFrequent?: { readonly service: ServiceId; readonly times: number; readonly of: readonly IncidentId[] };
  /** Latest first. */
  readonly lateAdmissions: readonly LateAdmission[];
  readonly isQuiet: boolean;
}

/** Work further ahead belongs to the next digest. */
const lookAhead = 24 * 60 * minute;
/** Within this an operator was not late. */
const promptWithin = 10 * minute;
const enoughToCompare = 3;

export function digestOf(incidents: readonly Incident[], signals: readonly Signal[], period: DigestPeriod): Digest {
  const outages = incidents.filter((one) => isReportable(one) && overlaps(one, period));
  const downtimes = outages.map((one) => downtimeOf(one, period)).toSorted(byLength);
  const [ended, stillDown] = [downtimes.filter(({ isOpen }) => !isOpen), downtimes.filter(({ isOpen }) => isOpen)];
  const comingWork = comingWorkIn(incidents, period);
  const longest = longestOf(ended);
  const mostFrequent = mostFrequentOf(outages.filter(({ startedAt }) => startedAt >= period.from));
  return {
    ended,
    stillDown,
    comingWork,
    ...(longest ? { longest } : {}),
    ...(mostFrequent ? { mostFrequent } : {}),
    lateAdmissions: lateAdmissionsOf(outages, signals, period),
    isQuiet: downtimes.length === 0 && comingWork.length === 0,
  };
}

function isReportable(incident: Incident): boolean {
  const happened =
    incident.withdrawnAt === undefined && incident.phase !== "cancelled" && !titleTakesBack(incident.title);
  return incident.kind === "outage" && incident.impact !== "none" && happened;
}

const endOf = (incident: Incident): EpochMs | undefined =>
  isClosed(incident.phase) ? (incident.resolvedAt ?? incident.updates.at(-1)?.at) : undefined;

const overlaps = (incident: Incident, { from, until }: DigestPeriod): boolean =>
  incident.startedAt < until && (endOf(incident) ?? until) >= from;

function downtimeOf(incident: Incident, { until }: DigestPeriod): Downtime {
  const end = endOf(incident);
  const isOpen = end === undefined || end >= until;
  const { id, service, startedAt } = incident;
  return { incident: id, service, startedAt, lasted: Math.max(0, (isOpen ? until : end) - startedAt), isOpen };
}

const byLength = (a: Downtime, b: Downtime): number => b.lasted - a.lasted || (a.incident < b.incident ? -1 : 1);

function longestOf(ended: readonly Downtime[]): Downtime | undefined {
  const [first, second] = ended;
  if (!first || !second || ended.length < enoughToCompare) return undefined;
  return first.lasted > second.lasted ? first : undefined;
}

function mostFrequentOf(outages: readonly Incident[]): Digest["mostFrequent"] {
  const counts = [...Map.groupBy(outages, ({ service }) => service)].map(([service, all]) => ({
    service,
    times: all.length,
    of: all.map(({ id }) => id),
  }));
  const [first, second] = counts.toSorted((a, b) => b.times - a.times);
  if (!first || first.times < 2 || first.times === second?.times) return undefined;
  return first;
}

function comingWorkIn(incidents: readonly Incident[], { from, until }: DigestPeriod): readonly IncidentId[] {
  const horizon = until + Math.max(lookAhead, until - from);
  return incidents
    .filter(
      ({ kind, phase, withdrawnAt }) => kind === "maintenance" && phase === "scheduled" && withdrawnAt === undefined,
    )
    .filter(({ scheduledFor = 0 }) => scheduledFor >= until && scheduledFor < horizon)
    .toSorted((a, b) => (a.scheduledFor ?? 0) - (b.scheduledFor ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A failing signal belongs to an outage when it came within the two hours before the operator's first word. */
const belongs = 120 * minute;

function lateAdmissionsOf(
  outages: readonly Incident[],
  signals: readonly Signal[],
  { from }: DigestPeriod,
): readonly LateAdmission[] {
  const failing = Map.groupBy(
    signals.filter(({ observed }) => observed === "failing"),
    ({ service }) => service,
  );
  return outages
    .filter(({ firstSeenAt }) => firstSeenAt >= from)
    .flatMap((incident): readonly LateAdmission[] => {
      // A first word that is dated before we read it counts from its own date: nobody is late because we looked late.
      const admittedAt = Math.min(incident.firstSeenAt, ...incident.updates.slice(0, 1).map(({ at }) => at));
      const before = (failing.get(incident.service) ?? [])
        .map(({ at }) => at)
        .filter((at) => at < admittedAt && at >= admittedAt - belongs);
      const firstSignalAt = Math.min(...before);
      if (before.length === 0 || admittedAt - firstSignalAt <= promptWithin) return [];
      return [{ incident: incident.id, service: incident.service, firstSignalAt, admittedAt }];
    })
    .toSorted((a, b) => b.admittedAt - b.firstSignalAt - (a.admittedAt - a.firstSignalAt));
}
