/**
 * After our own downtime: one summary instead of a backlog. What still matters is how things stand; what began and ended
 * in the meantime is a line of the summary, and nothing of it is worded as breaking.
 */
import type { Change } from "./change.ts";
import { minute } from "./found.ts";
import type { EpochMs, IncidentId } from "./ids.ts";
import { type Incident, isClosed } from "./incident.ts";

/** A shorter gap than this is a late reading, not a downtime. */
export const downtimeFrom = 30 * minute;
/** Fewer matters than this are told one by one. */
export const backlogFrom = 3;

export const catchUpKinds = ["oneByOne", "summary"] as const;

/** A stretch of time in which nobody looked at any page. */
export interface Absence {
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** How the backlog was told; left out: the pages are still being read for the first time since. */
  readonly outcome?: (typeof catchUpKinds)[number];
}

/** `lastLook`: when any page was last asked; undefined when none ever was. */
export function absenceBetween(lastLook: EpochMs | undefined, now: EpochMs): Absence | undefined {
  if (lastLook === undefined || now - lastLook < downtimeFrom) return undefined;
  return { from: lastLook, until: now };
}

/** Away again before the backlog of the last time was told: it is one absence, and its backlog is told once. */
export const together = (before: Absence | undefined, absence: Absence): Absence =>
  before === undefined || before.outcome !== undefined ? absence : { ...absence, from: before.from };

/** It happened while nobody looked, so it is told late whoever tells it. */
export const isFromAbsence = ({ eventAt, at }: Pick<Change, "eventAt" | "at">, { from, until }: Absence): boolean =>
  eventAt > from && eventAt <= until && at > from;

export type CatchUp =
  | { readonly kind: "oneByOne" }
  | {
      readonly kind: "summary";
      /** Worst first, then oldest. */
      readonly open: readonly IncidentId[];
      readonly ended: readonly IncidentId[];
      /** Told before the downtime and over now: their readers are told the end on the card all the same. */
      readonly owed: readonly IncidentId[];
    };

export interface Backlog {
  readonly changes: readonly Change[];
  readonly incidents: ReadonlyMap<IncidentId, Incident>;
  /** Incidents whose story had been announced before. */
  readonly announced: ReadonlySet<IncidentId>;
  readonly absence: Absence;
}

const silentKinds: readonly Change["kind"][] = ["filed", "amended", "withdrawn", "falseAlarm", "updated"];
const ranks = { critical: 0, major: 1, minor: 2, unknown: 3, none: 4 } as const;

const isMatter = (change: Change, absence: Absence): boolean =>
  !silentKinds.includes(change.kind) && change.found !== "baseline" && isFromAbsence(change, absence);

export function catchUp({ changes, incidents, announced, absence }: Backlog): CatchUp {
  const ids = new Set(changes.filter((change) => isMatter(change, absence)).map(({ incident }) => incident));
  const touched = [...ids].map((id) => incidents.get(id)).filter((one) => one !== undefined);
  const outages = touched.filter(
    ({ kind, impact, withdrawnAt }) => kind === "outage" && impact !== "none" && withdrawnAt === undefined,
  );
  if (outages.length < backlogFrom) return { kind: "oneByOne" };
  const sorted = outages.toSorted((a, b) => ranks[a.impact] - ranks[b.impact] || a.startedAt - b.startedAt);
  const over = sorted.filter(({ phase }) => isClosed(phase));
  return {
    kind: "summary",
    open: sorted.filter(({ phase }) => !isClosed(phase)).map(({ id }) => id),
    ended: over.map(({ id }) => id),
    owed: over.filter(({ id }) => announced.has(id)).map(({ id }) => id),
  };
}
