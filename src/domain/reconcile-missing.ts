/**
 * What an absence means. Only a feed that has shown an incident can say that it is gone, only when its window still
 * covers it, and only twice in a row: one odd body, or a copy from a cache, withdraws nothing.
 */
import { minute, newestAt, type ReconcileContext } from "./found.ts";
import { type Incident, isClosed } from "./incident.ts";
import { type Comparison, changeOf, type Reconciled } from "./reconcile-incident.ts";
import type { ReportedIncident, Snapshot } from "./snapshot.ts";

const readsNeeded = 2;
/** Another feed shows it too, and would tell the end in the operator's words: it gets the time to do so. */
const readsNeededWithOthers = 6;
/** A cache may repeat a copy from before the incident for minutes, not longer. */
const cacheAge = 10 * minute;
/** Lists this long may be cut at their old end, and not strictly by date: one old entry proves little there. */
const cutList = 20;

const latestOf = (reported: ReportedIncident): number =>
  Math.max(reported.startedAt, reported.scheduledFor ?? reported.startedAt, ...reported.updates.map(({ at }) => at));

/** Entries that are older in every respect are still listed, so it has not fallen out at the old end. */
function windowCovers(incident: Incident, snapshot: Snapshot): boolean {
  const begin = Math.min(incident.startedAt, ...incident.updates.map(({ at }) => at));
  const older = snapshot.incidents.filter((reported) => latestOf(reported) < begin).length;
  return older >= (snapshot.incidents.length >= cutList ? 3 : 1);
}

/** Without a newer entry beside it, an absent incident may also be one that an older copy does not know yet. */
function mayBeOldCopy(incident: Incident, snapshot: Snapshot, context: ReconcileContext): boolean {
  const newerListed = snapshot.incidents.some((reported) => latestOf(reported) > newestAt(incident));
  const lastSeen = Math.max(incident.firstSeenAt, ...incident.updates.map(({ firstSeenAt }) => firstSeenAt));
  return !newerListed && context.now - lastSeen < cacheAge;
}

function isMissing(incident: Incident, snapshot: Snapshot): boolean {
  if (incident.withdrawnAt !== undefined || !incident.feeds.includes(snapshot.feed)) return false;
  switch (snapshot.window) {
    case "history":
      return windowCovers(incident, snapshot);
    case "open":
      return !isClosed(incident.phase);
    case "partial":
      return false;
  }
}

export function fileMissing(incident: Incident, snapshot: Snapshot, context: ReconcileContext): Comparison {
  const reconciled = isMissing(incident, snapshot) ? missed(incident, snapshot, context) : undefined;
  return { ...(reconciled ? { reconciled } : {}), stale: false };
}

function missed(incident: Incident, snapshot: Snapshot, context: ReconcileContext): Reconciled | undefined {
  const isOpenList = snapshot.window === "open";
  const needed = isOpenList && incident.feeds.length > 1 ? readsNeededWithOthers : readsNeeded;
  const next = { ...incident, missedReads: incident.missedReads + 1, version: incident.version + 1 };
  if (next.missedReads < needed) return { incident: next, changes: [] };
  if (isOpenList) return endedUnseen(next, context);
  return mayBeOldCopy(incident, snapshot, context) ? undefined : withdrawn(next, context);
}

function withdrawn(incident: Incident, { now }: ReconcileContext): Reconciled {
  const state = { phase: incident.phase, impact: incident.impact };
  const draft = { kind: "withdrawn" as const, from: state, to: state, eventAt: now, found: "fresh" as const };
  const gone = { ...incident, withdrawnAt: now };
  return { incident: gone, changes: [changeOf(gone, draft, now)] };
}

/** On these platforms an incident ends by leaving the list. */
function endedUnseen(incident: Incident, { now }: ReconcileContext): Reconciled {
  const phase = incident.kind === "maintenance" ? ("completed" as const) : ("resolved" as const);
  const ended = { ...incident, phase, resolvedAt: now };
  const draft = {
    kind: phase,
    from: { phase: incident.phase, impact: incident.impact },
    to: { phase, impact: incident.impact },
    eventAt: now,
    found: "fresh" as const,
  };
  return { incident: ended, changes: [changeOf(ended, draft, now)] };
}
