/** How a change reached us. Publishing goes by when we first saw it; the event's own time says whether that is news. */
import type { Change, FoundAs } from "./change.ts";
import type { EpochMs } from "./ids.ts";
import { type Incident, isClosed } from "./incident.ts";

export interface ReconcileContext {
  readonly now: EpochMs;
  /** This feed has never been read before: what it shows is a baseline. */
  readonly firstRead: boolean;
  /** Milliseconds for which an open incident is still worth announcing. */
  readonly freshness: number;
  /** The last good read of this feed. Without it a feed counts as having been read all along. */
  readonly lastReadAt?: EpochMs;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Younger than this an incident is breaking news, whoever read the feed before. */
export const breakingFor = 15 * minute;
export const retroactiveAfter = 2 * hour;
/** Open, but silent for so long that it is not live any more. */
export const zombieAfter = 7 * day;
/** Clocks of pages run a little ahead of ours. */
const clockSlack = 5 * minute;

export const newestAt = (incident: Pick<Incident, "updates" | "startedAt">): EpochMs =>
  incident.updates.at(-1)?.at ?? incident.startedAt;

const firstAt = (incident: Pick<Incident, "updates" | "startedAt">): EpochMs =>
  Math.max(incident.updates[0]?.at ?? incident.startedAt, incident.startedAt);

/** Its history is filed silently: over before we began to read, or silent for seven days. */
export const isBaseline = (incident: Incident, context: ReconcileContext): boolean =>
  context.firstRead && (isClosed(incident.phase) || context.now - newestAt(incident) > zombieAfter);

/** Dated more than two hours back, on a feed that was read after that date and did not show it. */
function isRetroactive(at: EpochMs, context: ReconcileContext): boolean {
  const wasRead = context.lastReadAt === undefined || context.lastReadAt > at;
  return !context.firstRead && wasRead && context.now - at > retroactiveAfter;
}

/** We read the feed a moment ago and it was not there: the operator spoke late, we did not look late. */
const wasWatching = ({ now, firstRead, lastReadAt }: ReconcileContext): boolean =>
  !firstRead && lastReadAt !== undefined && now - lastReadAt < breakingFor;

/** Planned work that has not begun is news however long ago its announcement is dated. */
const isAhead = ({ kind, phase, scheduledFor }: Incident, now: EpochMs): boolean =>
  kind === "maintenance" && !isClosed(phase) && scheduledFor !== undefined && scheduledFor > now;

export function foundNew(incident: Incident, context: ReconcileContext): FoundAs {
  const { now, firstRead, freshness } = context;
  if (isBaseline(incident, context)) return "baseline";
  if (incident.kind !== "maintenance" && incident.startedAt > now + clockSlack) return "future";
  if (isAhead(incident, now)) return firstRead ? "baseline" : "fresh";
  if (isRetroactive(newestAt(incident), context)) return "retroactive";
  if (isClosed(incident.phase)) return "alreadyClosed";
  if (now - firstAt(incident) < breakingFor || wasWatching(context)) return "fresh";
  return firstRead && now - newestAt(incident) > freshness ? "baseline" : "late";
}

/** For an incident that we know already. `at`: when the newest thing the change brings happened. */
export function foundKnown(at: EpochMs, context: ReconcileContext): Change["found"] {
  if (context.now - at <= context.freshness) return "fresh";
  return isRetroactive(at, context) ? "retroactive" : "late";
}
