/**
 * The fields of a known incident after a snapshot. Poor formats (Atom, RSS) carry no impact and no components, and round
 * times to minutes: they add to what is known and never take away.
 */
import type { EpochMs } from "./ids.ts";
import { type AffectedComponent, type Incident, isClosed, type Phase } from "./incident.ts";
import type { FeedKey, Format } from "./service.ts";
import type { ReportedIncident } from "./snapshot.ts";
import { normaliseText } from "./text.ts";
import { isWildcard } from "./updates-match.ts";
import type { UpdatesMerge } from "./updates-merge.ts";

const isRich = (reported: ReportedIncident): boolean => reported.impact !== undefined;
/** May this report change what is stored? Not when a format that says more has shown the incident. */
export const speaksFor = (known: Incident, reported: ReportedIncident): boolean =>
  isRich(reported) || known.impact === "unknown";

/** Formats without an impact: a feed of these does not speak for the head of an incident where another does. */
const poorFormats: readonly Format[] = [
  "statuspage-atom",
  "statuspage-rss",
  "incidentio-feed",
  "google-atom",
  "aws-rss",
  "azure-rss",
  "rss",
];
const isPoor = (feed: FeedKey): boolean => poorFormats.some((format) => feed.split("/")[1] === format);

/** Of two feeds that contradict each other, the one that showed the incident first grades it, or it would never rest. */
function grades(known: Incident, feed: FeedKey): boolean {
  const leading = known.feeds.find((one) => !isPoor(one));
  return leading === undefined || leading === feed;
}

function time(known: EpochMs | undefined, reported: EpochMs | undefined, speaks: boolean): EpochMs | undefined {
  if (known === undefined || reported === undefined) return known ?? reported;
  return speaks && Math.abs(known - reported) >= 60_000 ? reported : known;
}

/** An outage begins no later than the first word about it, whatever the record of a back-dated one says. */
export const startOf = ({ kind, startedAt, updates }: ReportedIncident): EpochMs =>
  kind === "maintenance" ? startedAt : Math.min(startedAt, ...updates.map(({ at }) => at));

const namesOf = (components: readonly AffectedComponent[]): string =>
  components
    .map(({ name }) => name)
    .toSorted()
    .join("\n");
const sameNames = (a: readonly AffectedComponent[], b: readonly AffectedComponent[]): boolean =>
  namesOf(a) === namesOf(b);

/**
 * Once an incident is over, the page shows its components as they are today: the names stay as they were while it
 * lasted, and only the closing itself brings them back to operational.
 */
function componentsOf(known: Incident, reported: ReportedIncident, phase: Phase): readonly AffectedComponent[] {
  const shown = reported.components ?? [];
  if (shown.length === 0) return known.components;
  if (known.components.length === 0) return shown;
  if (!isClosed(phase)) return inKnownOrder(known.components, shown);
  if (isClosed(known.phase)) return known.components;
  const status = new Map(shown.map((component) => [component.name, component]));
  return known.components.map((component) => status.get(component.name) ?? component);
}

/**
 * Two feeds of one page list the same components in different orders: that is no difference. One that recovered before the
 * others was hit all the same: where the page grades its components, it stays, as operational.
 */
function inKnownOrder(known: readonly AffectedComponent[], shown: readonly AffectedComponent[]) {
  const isGraded = shown.every(({ status }) => status !== undefined);
  if (!isGraded && !sameNames(known, shown)) return shown;
  const status = new Map(shown.map((component) => [component.name, component]));
  const names = new Set(known.map(({ name }) => name));
  const before = known.map((component) => status.get(component.name) ?? { ...component, status: "operational" });
  return [...before, ...shown.filter(({ name }) => !names.has(name))];
}

function resolvedAtOf(known: Incident, reported: ReportedIncident, phase: Phase, updates: Incident["updates"]) {
  if (!isClosed(phase)) return undefined;
  const closing = updates.findLast(
    (update, index) => isClosed(update.phase) && !isClosed(updates[index - 1]?.phase ?? "unknown"),
  );
  return time(known.resolvedAt, reported.resolvedAt, isRich(reported)) ?? closing?.at;
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

/** What a snapshot leaves unsaid or cannot speak for stays as it was. */
export function mergeHead(
  known: Incident,
  reported: ReportedIncident,
  merge: UpdatesMerge,
  phase: Phase,
  feed: FeedKey,
): Incident {
  const { withdrawnAt: _shownAgain, ...rest } = known;
  const seen: Incident = {
    ...rest,
    updates: merge.updates,
    feeds: known.feeds.includes(feed) ? known.feeds : [...known.feeds, feed],
    missedReads: 0,
  };
  if (merge.stale) return { ...seen, ...optional("withdrawnAt", known.withdrawnAt) };
  const head = renewed(seen, reported, merge, phase);
  const isGraded = known.impact === "unknown" || merge.fresh.length > 0 || grades(known, feed);
  return isGraded ? head : { ...head, impact: known.impact, ...optional("rawImpact", known.rawImpact) };
}

function renewed(known: Incident, reported: ReportedIncident, merge: UpdatesMerge, phase: Phase): Incident {
  const { resolvedAt: _earlier, ...rest } = known;
  const speaks = speaksFor(known, reported);
  const learnsImpact = reported.impact !== undefined && reported.impact !== "unknown";
  const moved = merge.fresh.length > 0 || phase !== known.phase;
  return {
    ...rest,
    ...optional("url", known.url ?? reported.url),
    title: retitled(known, reported) ? reported.title : known.title,
    kind: speaks ? reported.kind : known.kind,
    impact: learnsImpact ? reported.impact : known.impact,
    ...optional("rawImpact", reported.rawImpact ?? known.rawImpact),
    phase,
    rawStatus: moved && !isWildcard(reported) ? reported.rawStatus : known.rawStatus,
    startedAt: time(known.startedAt, startOf(reported), speaks) ?? known.startedAt,
    ...optional("scheduledFor", time(known.scheduledFor, reported.scheduledFor, speaks)),
    ...optional("scheduledUntil", time(known.scheduledUntil, reported.scheduledUntil, speaks)),
    components: componentsOf(known, reported, phase),
    ...optional("resolvedAt", resolvedAtOf(known, reported, phase, merge.updates)),
  };
}

export const retitled = (known: Incident, reported: ReportedIncident): boolean =>
  speaksFor(known, reported) &&
  reported.title.trim() !== "" &&
  known.title !== reported.title &&
  normaliseText(known.title) !== normaliseText(reported.title);

/** Components named for the first time are learned, not changed. */
export const recomponented = (known: Incident, next: Incident): boolean =>
  known.components.length > 0 && !sameNames(known.components, next.components);
