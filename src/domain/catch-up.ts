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

export type CatchUp =
  | { readonly kind: "oneByOne" }
  | {
      readonly kind: "summary";
      readonly from: EpochMs;
      readonly until: EpochMs;
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
  readonly lastReadAt: EpochMs | undefined;
  readonly now: EpochMs;
}

const silentKinds: readonly Change["kind"][] = ["filed", "amended", "withdrawn", "updated"];
const ranks = { critical: 0, major: 1, minor: 2, unknown: 3, none: 4 } as const;

export function catchUp({ changes, incidents, announced, lastReadAt, now }: Backlog): CatchUp {
  if (lastReadAt === undefined || now - lastReadAt < downtimeFrom) return { kind: "oneByOne" };
  const ids = new Set(changes.filter(({ kind }) => !silentKinds.includes(kind)).map(({ incident }) => incident));
  const touched = [...ids].map((id) => incidents.get(id)).filter((one) => one !== undefined);
  const outages = touched.filter(({ kind, impact }) => kind === "outage" && impact !== "none");
  if (outages.length < backlogFrom) return { kind: "oneByOne" };
  const sorted = outages.toSorted((a, b) => ranks[a.impact] - ranks[b.impact] || a.startedAt - b.startedAt);
  const over = sorted.filter(({ phase }) => isClosed(phase));
  return {
    kind: "summary",
    from: lastReadAt,
    until: now,
    open: sorted.filter(({ phase }) => !isClosed(phase)).map(({ id }) => id),
    ended: over.map(({ id }) => id),
    owed: over.filter(({ id }) => announced.has(id)).map(({ id }) => id),
  };
}
