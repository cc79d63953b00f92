/**
 * Snapshot against store: which incidents are new or changed, and what changed in them. Pure. Reading the same snapshot
 * again changes nothing, an older copy of a page takes nothing back, and over the life of an incident each of its
 * updates is brought by exactly one change.
 */
import type { Change } from "./change.ts";
import type { ReconcileContext } from "./found.ts";
import { incidentId } from "./ids.ts";
import type { Incident } from "./incident.ts";
import { type Comparison, fileKnown, fileNew, type Reconciled } from "./reconcile-incident.ts";
import { fileMissing } from "./reconcile-missing.ts";
import type { ReportedIncident, ReportedUpdate, Snapshot } from "./snapshot.ts";
import { textHashOf } from "./text.ts";

export type { ReconcileContext } from "./found.ts";
export { normaliseText, textHashOf } from "./text.ts";

export interface Reconciliation {
  /** New and changed ones only; `expectedVersion` 0 means that it must not exist yet. */
  readonly incidents: readonly { readonly incident: Incident; readonly expectedVersion: number }[];
  /** In the order in which they happened. */
  readonly changes: readonly Change[];
}

export function reconcile(snapshot: Snapshot, known: readonly Incident[], context: ReconcileContext): Reconciliation {
  const stored = new Map(known.map((incident) => [incident.id, incident]));
  const reported = mergeRepeated(snapshot.incidents);
  const shown = reported.map((one): Comparison => {
    const before = stored.get(incidentId(snapshot.service, one.providerId));
    return before ? fileKnown(before, one, snapshot, context) : fileNew(one, snapshot, context);
  });
  const ids = new Set(reported.map((one) => incidentId(snapshot.service, one.providerId)));
  const absent = known.filter((incident) => incident.service === snapshot.service && !ids.has(incident.id));
  const isOldCopy = shown.some(({ stale }) => stale);
  const missing = isOldCopy ? [] : absent.map((incident) => fileMissing(incident, snapshot, context));
  return inOrder([...shown, ...missing].flatMap(({ reconciled }) => reconciled ?? []));
}

/** Some pages list an incident twice, in two states: its updates are taken together, the newer copy speaks. */
function mergeRepeated(incidents: readonly ReportedIncident[]): readonly ReportedIncident[] {
  const byId = new Map<string, ReportedIncident>();
  for (const incident of incidents) {
    const twin = byId.get(incident.providerId);
    byId.set(incident.providerId, twin ? together(twin, incident) : incident);
  }
  return [...byId.values()];
}

const newest = (incident: ReportedIncident): number =>
  Math.max(incident.startedAt, ...incident.updates.map(({ at }) => at));

function together(a: ReportedIncident, b: ReportedIncident): ReportedIncident {
  const head = newest(b) > newest(a) ? b : a;
  const rest = head === a ? b : a;
  const name = (update: ReportedUpdate) =>
    update.providerId ?? `${update.at}/${update.rawStatus}/${textHashOf(update.text)}`;
  const have = new Set(head.updates.map(name));
  return { ...head, updates: [...head.updates, ...rest.updates.filter((update) => !have.has(name(update)))] };
}

/** By time and then by id, so that the order of entries in a feed decides nothing. */
function inOrder(all: readonly Reconciled[]): Reconciliation {
  const when = ({ changes: [first] }: Reconciled) => first?.eventAt ?? Number.NEGATIVE_INFINITY;
  const sorted = all.toSorted((a, b) => when(a) - when(b) || (a.incident.id < b.incident.id ? -1 : 1));
  return {
    incidents: sorted.map(({ incident }) => ({ incident, expectedVersion: incident.version - 1 })),
    changes: sorted.flatMap(({ changes }) => changes),
  };
}
