/** One incident as a feed shows it now, against what is stored of it: the incident as it stands, and its changes. */
import type { Change, ChangeKind, FoundAs, State } from "./change.ts";
import { sameValue } from "./equal.ts";
import { titleTakesBack, updateTakesBack } from "./false-alarm.ts";
import { foundKnown, foundNew, isBaseline, type ReconcileContext } from "./found.ts";
import { changeId, type EpochMs, hashOf, incidentId, storyIdOf } from "./ids.ts";
import { type Incident, isClosed, type Phase, type UpdateKey } from "./incident.ts";
import { mergeHead, recomponented, retitled, speaksFor, startOf } from "./reconcile-head.ts";
import { type Circumstances, kindOf, type Segment, segmentsOf } from "./reconcile-segments.ts";
import type { ReportedIncident, Snapshot } from "./snapshot.ts";
import { tidyUpdates } from "./updates-match.ts";
import { mergeUpdates, type UpdatesMerge } from "./updates-merge.ts";

export interface Reconciled {
  readonly incident: Incident;
  readonly changes: readonly Change[];
}

/** `stale`: the snapshot shows an older copy of it. Without `reconciled` nothing is to be written. */
export interface Comparison {
  readonly reconciled?: Reconciled;
  readonly stale: boolean;
}

interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly from?: State;
  readonly to: State;
  readonly updates?: readonly UpdateKey[];
  readonly amends?: readonly UpdateKey[];
  readonly eventAt: EpochMs;
  readonly found: FoundAs;
  readonly overtaken?: boolean;
}

export function changeOf(incident: Incident, draft: ChangeDraft, now: EpochMs): Change {
  const { updates = [], amends = [], overtaken = false, ...rest } = draft;
  // Without updates to name it by, the same change can happen twice in a life: the version tells them apart.
  const occasion = updates.length > 0 ? "" : String(incident.version);
  const changedTo = hashOf(rest.to.phase, rest.to.impact, occasion);
  return {
    id: changeId(incident.id, rest.kind, [...updates, ...amends], changedTo),
    service: incident.service,
    incident: incident.id,
    story: incident.story,
    at: now,
    ...rest,
    updates,
    amends,
    overtaken,
  };
}

export function fileNew(reported: ReportedIncident, snapshot: Snapshot, context: ReconcileContext): Comparison {
  const merge = mergeUpdates([], tidyUpdates(reported.updates), {
    format: snapshot.format,
    now: context.now,
    mayRewrite: true,
  });
  const segments = segmentsOf(undefined, merge.fresh, reported.phase, reported.kind);
  const incident = newIncident(reported, snapshot, merge, segments.at(-1)?.to ?? reported.phase, context);
  const to = { phase: incident.phase, impact: incident.impact };
  const found = foundNew(incident, context);
  if (isBaseline(incident, context)) {
    const updates = incident.updates.map(({ key }) => key);
    const filed = { kind: "filed" as const, to, updates, eventAt: incident.startedAt, found };
    return { reconciled: { incident, changes: [changeOf(incident, filed, context.now)] }, stale: false };
  }
  const circumstances = {
    kind: incident.kind,
    impact: { from: undefined, to: incident.impact },
    takenBack: titleTakesBack(incident.title),
    extended: false,
    rescheduled: false,
    amended: false,
    shownAgain: false,
  };
  const changes = changesOf(
    { incident, segments, circumstances, amends: [], impactBefore: incident.impact },
    () => found,
    context,
  );
  return { reconciled: { incident, changes }, stale: false };
}

function newIncident(
  reported: ReportedIncident,
  snapshot: Snapshot,
  merge: UpdatesMerge,
  phase: Phase,
  context: ReconcileContext,
): Incident {
  const id = incidentId(snapshot.service, reported.providerId);
  const { impact = "unknown", components = [], updates: _reported, resolvedAt, ...head } = reported;
  const closing = merge.updates.find((update) => isClosed(update.phase))?.at;
  const ended = isClosed(phase) ? (resolvedAt ?? closing) : undefined;
  return {
    id,
    service: snapshot.service,
    story: storyIdOf(id),
    ...head,
    startedAt: startOf(reported),
    impact,
    phase,
    ...(ended === undefined ? {} : { resolvedAt: ended }),
    components,
    updates: merge.updates,
    firstSeenAt: context.now,
    feeds: [snapshot.feed],
    missedReads: 0,
    version: 1,
  };
}

/** Stale copies, and lists of heads without the updates we know, do not say where the incident stands now. */
function headOf(known: Incident, reported: ReportedIncident, merge: UpdatesMerge): Phase | undefined {
  if (merge.stale) return undefined;
  const isPoor = reported.impact === undefined && merge.fresh.length === 0 && !merge.relabelled;
  const isBare = reported.updates.length === 0 && known.updates.length > 0 && !isClosed(reported.phase);
  const isUnknown = reported.phase === "unknown" && merge.fresh.length === 0 && known.phase !== "unknown";
  return (isPoor && known.updates.length > 0) || isBare || isUnknown ? undefined : reported.phase;
}

export function fileKnown(
  known: Incident,
  reported: ReportedIncident,
  snapshot: Snapshot,
  context: ReconcileContext,
): Comparison {
  const merge = mergeUpdates(known.updates, tidyUpdates(reported.updates, known.updates), {
    format: snapshot.format,
    now: context.now,
    mayRewrite: speaksFor(known, reported),
  });
  const head = headOf(known, reported, merge);
  const before = learnedPhase(known, merge, head);
  const segments = segmentsOf(before, merge.fresh, head, known.kind);
  const merged = mergeHead(known, reported, merge, segments.at(-1)?.to ?? known.phase, snapshot.feed);
  if (sameValue(merged, known)) return { stale: merge.stale };
  const incident = { ...merged, version: known.version + 1 };
  const circumstances = circumstancesOf(known, incident, reported, merge);
  const draft = { incident, segments, circumstances, amends: merge.amends, impactBefore: known.impact };
  const changes = changesOf(draft, (at) => foundKnown(at, context), context);
  return { reconciled: { incident, changes }, stale: merge.stale };
}

/** The JSON names the status behind an Atom "Update": we learn where it stood, it did not move. */
function learnedPhase(known: Incident, merge: UpdatesMerge, head: Phase | undefined): Phase {
  const learns = merge.fresh.length === 0 && !merge.relabelled && merge.changed && merge.amends.length === 0;
  return learns && head && !isClosed(known.phase) && !isClosed(head) ? head : known.phase;
}

function circumstancesOf(
  known: Incident,
  incident: Incident,
  reported: ReportedIncident,
  merge: UpdatesMerge,
): Circumstances {
  const later = (field: "scheduledFor" | "scheduledUntil") =>
    (incident[field] ?? 0) - (known[field] ?? incident[field] ?? 0);
  const rescheduled = later("scheduledFor") !== 0 && !isClosed(incident.phase);
  const newTitle = !merge.stale && retitled(known, reported);
  return {
    kind: incident.kind,
    impact: { from: known.impact, to: incident.impact },
    takenBack: newTitle && titleTakesBack(incident.title) && !titleTakesBack(known.title),
    extended: !rescheduled && later("scheduledUntil") > 0 && !isClosed(incident.phase),
    rescheduled,
    amended: merge.amends.length > 0 || newTitle || recomponented(known, incident),
    shownAgain: known.withdrawnAt !== undefined && incident.withdrawnAt === undefined && !isClosed(incident.phase),
  };
}

interface Draft {
  readonly incident: Incident;
  readonly segments: readonly Segment[];
  readonly circumstances: Circumstances;
  readonly amends: readonly UpdateKey[];
  readonly impactBefore: State["impact"];
}

/** Whatever is not a phase or an update belongs to the last segment. */
const unremarkable = { extended: false, rescheduled: false, amended: false, shownAgain: false };

function changesOf(draft: Draft, found: (at: EpochMs) => FoundAs, context: ReconcileContext): readonly Change[] {
  const { incident, segments, circumstances, impactBefore } = draft;
  return segments.flatMap((segment, index) => {
    const isLast = index === segments.length - 1;
    const impact = isLast ? incident.impact : impactBefore;
    const own = isLast
      ? circumstances
      : { ...circumstances, ...unremarkable, impact: { from: impactBefore, to: impact } };
    const takenBack = own.takenBack || (isClosed(segment.to) && segment.updates.some(updateTakesBack));
    const kind = kindOf(segment, { ...own, takenBack });
    if (kind === undefined) return [];
    const from = segment.from && { phase: segment.from, impact: impactBefore };
    const change = {
      kind,
      ...(from ? { from } : {}),
      to: { phase: segment.to, impact },
      updates: segment.updates.map(({ key }) => key),
      amends: isLast ? draft.amends : [],
      eventAt: eventAt(incident, segment, kind, context.now),
      found: found(segment.updates.at(-1)?.at ?? context.now),
      overtaken: !isLast,
    };
    return [changeOf(incident, change, context.now)];
  });
}

function eventAt(incident: Incident, segment: Segment, kind: ChangeKind, now: EpochMs): EpochMs {
  if (kind === "opened") return incident.startedAt;
  const newest = segment.updates.at(-1)?.at;
  return newest ?? (isClosed(segment.to) && segment.from !== segment.to ? (incident.resolvedAt ?? now) : now);
}
