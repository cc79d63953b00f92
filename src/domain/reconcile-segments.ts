/**
 * A snapshot can carry an incident over several borders at once: open, closed, open again. Each stretch between two
 * borders is a segment and becomes one change; the last one tells how things stand.
 */
import type { ChangeKind, State } from "./change.ts";
import { type IncidentUpdate, isClosed, type Kind, type Phase } from "./incident.ts";
import { isPostmortem, isWildcard } from "./updates-match.ts";
import type { FreshUpdate } from "./updates-merge.ts";

export interface Segment {
  /** `undefined`: the incident is new. */
  readonly from: Phase | undefined;
  readonly to: Phase;
  readonly updates: readonly IncidentUpdate[];
}

/** What the incident's phase is after this update. A label that names no state leaves it where it was. */
export function phaseAfter(current: Phase | undefined, update: Pick<IncidentUpdate, "phase" | "rawStatus">): Phase {
  if (current === undefined) return update.phase;
  if (isPostmortem(update) || update.phase === "unknown") return isClosed(current) ? current : update.phase;
  return isWildcard(update) && current !== "unknown" ? current : update.phase;
}

const side = (phase: Phase | undefined): "none" | "open" | "closed" =>
  phase === undefined ? "none" : isClosed(phase) ? "closed" : "open";
export const crosses = (segment: Pick<Segment, "from" | "to">): boolean => side(segment.from) !== side(segment.to);

function append(segments: readonly Segment[], to: Phase, update: IncidentUpdate | undefined): readonly Segment[] {
  const last = segments.at(-1);
  const updates = update ? [update] : [];
  if (last === undefined) return [{ from: undefined, to, updates }];
  const crossing = side(last.to) !== side(to);
  // What precedes a border belongs to the change that crosses it; a second border starts a change of its own.
  if (crossing && crosses(last)) return [...segments, { from: last.to, to, updates }];
  return [...segments.slice(0, -1), { ...last, to, updates: [...last.updates, ...updates] }];
}

/** An incident that is first seen closed was open before: it is opened in a segment of its own. */
function openFirst(segments: readonly Segment[], kind: Kind): readonly Segment[] {
  const [first, ...rest] = segments;
  if (first === undefined || first.from !== undefined || !isClosed(first.to)) return segments;
  const to: Phase = kind === "maintenance" ? "inProgress" : "investigating";
  return [{ from: undefined, to, updates: [] }, { ...first, from: to }, ...rest];
}

/** The page's own word on the phase of the whole incident. It closes an incident, but reopening takes a new update. */
function settleOn(segments: readonly Segment[], head: Phase | undefined): readonly Segment[] {
  const last = segments.at(-1);
  if (head === undefined || last?.to === head) return segments;
  if (last && isClosed(last.to) && !isClosed(head)) return segments;
  return append(segments, head, undefined);
}

/** `head` is left out when the snapshot cannot speak for the present. Never empty for a known incident or with a head. */
export function segmentsOf(
  known: Phase | undefined,
  fresh: readonly FreshUpdate[],
  head: Phase | undefined,
  kind: Kind,
): readonly Segment[] {
  const start: readonly Segment[] = known ? [{ from: known, to: known, updates: [] }] : [];
  const walked = fresh.reduce((segments, { update, moves }) => {
    const current = segments.at(-1)?.to;
    return append(segments, moves || current === undefined ? phaseAfter(current, update) : current, update);
  }, start);
  const settled = settleOn(walked, head);
  return known ? settled : openFirst(settled, kind);
}

/** What else happened in a segment, apart from its phases and updates. */
export interface Circumstances {
  readonly kind: Kind;
  readonly impact: { readonly from: State["impact"] | undefined; readonly to: State["impact"] };
  readonly takenBack: boolean;
  readonly extended: boolean;
  readonly rescheduled: boolean;
  readonly amended: boolean;
  /** The page had taken it off. */
  readonly shownAgain: boolean;
}

const ranks: Readonly<Record<State["impact"], number | undefined>> = {
  none: 0,
  minor: 1,
  major: 2,
  critical: 3,
  unknown: undefined,
};
function impactMove({ from, to }: Circumstances["impact"]): "escalated" | "eased" | undefined {
  const [was, is] = [from && ranks[from], ranks[to]];
  // From unknown to known is learning, not a change of the event.
  if (was === undefined || is === undefined || was === is) return undefined;
  return is > was ? "escalated" : "eased";
}

function openingKind(segment: Segment, { kind }: Circumstances): ChangeKind {
  if (kind !== "maintenance") return "opened";
  return segment.to === "scheduled" ? "scheduled" : "started";
}

function closingKind(segment: Segment, { kind, takenBack }: Circumstances): ChangeKind {
  if (takenBack) return "falseAlarm";
  if (segment.to === "cancelled") return "cancelled";
  return kind === "maintenance" ? "completed" : "resolved";
}

function movedKind(segment: Segment, circumstances: Circumstances): ChangeKind | undefined {
  const { kind, extended } = circumstances;
  const moved = segment.from !== segment.to && !(segment.from && isClosed(segment.from));
  const running: readonly Phase[] = ["inProgress", "verifying"];
  if (kind === "maintenance" && segment.from === "scheduled" && running.includes(segment.to)) return "started";
  if (extended) return "extended";
  const graded = kind !== "maintenance" && !isClosed(segment.to);
  const impact = graded ? impactMove(circumstances.impact) : undefined;
  if (impact === "escalated") return impact;
  return moved ? "advanced" : impact;
}

/** `undefined`: nothing that a reader or an editor would call a change. */
export function kindOf(segment: Segment, circumstances: Circumstances): ChangeKind | undefined {
  if (segment.from === undefined) return openingKind(segment, circumstances);
  if (crosses(segment)) return isClosed(segment.to) ? closingKind(segment, circumstances) : "reopened";
  if (circumstances.takenBack) return "falseAlarm";
  const moved = movedKind(segment, circumstances);
  if (moved) return moved;
  if (segment.updates.length > 0 || circumstances.rescheduled || circumstances.shownAgain) return "updated";
  // What is over neither escalates nor eases: it is graded anew.
  const regraded = isClosed(segment.to) && impactMove(circumstances.impact) !== undefined;
  return circumstances.amended || regraded ? "amended" : undefined;
}
