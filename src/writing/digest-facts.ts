/** What a day or a week adds up to. Totals are computed here, never given. */
import type { Source } from "../domain/bulletin.ts";
import type { LateAdmission } from "../domain/digest.ts";
import { type Incident, isClosed } from "../domain/incident.ts";
import type { Facts, FactTable, NameRef } from "./facts.ts";
import { hitComponents } from "./facts-from-parts.ts";
import type { DigestItem, DigestRequest } from "./request.ts";
import { severityOf } from "./severity.ts";

const NAMED_IN_HEADLINE = 2;

const feed = ({ id }: Pick<Incident, "id">, field: string): Source => ({ kind: "feed", incident: id, field });
const sourced = <Value>(value: Value, sources: readonly Source[]) => ({ value, sources });

const isSettled = ({ incident }: DigestItem): boolean => isClosed(incident.phase);
export const lengthOf = (incident: Incident): number => (incident.resolvedAt ?? 0) - incident.startedAt;

const namesOf = (items: readonly DigestItem[]): readonly NameRef[] => [
  ...new Set(items.map(({ service }) => service.id)),
];

/** Graver ones first, then those that lasted longer; open ones before all. */
export function inOrder(items: readonly DigestItem[]): readonly DigestItem[] {
  const gravity = ["unknown", "none", "minor", "major", "critical"];
  const weight = ({ incident }: DigestItem): number => gravity.indexOf(incident.impact);
  return items.toSorted(
    (a, b) =>
      Number(isSettled(a)) - Number(isSettled(b)) ||
      weight(b) - weight(a) ||
      lengthOf(b.incident) - lengthOf(a.incident) ||
      a.incident.startedAt - b.incident.startedAt,
  );
}

/** Of fewer than three that are over "the longest" says nothing. */
function longestFacts({ longest }: DigestRequest): FactTable {
  if (!longest) return {};
  const of = { id: longest.incident };
  const sources = [feed(of, "startedAt"), feed(of, "resolvedAt")];
  return { longest: sourced(longest.service, sources), longestLasted: sourced(longest.lasted, sources) };
}

function frequentFacts({ mostFrequent }: DigestRequest): FactTable {
  if (!mostFrequent) return {};
  const sources = mostFrequent.of.map((incident): Source => ({ kind: "feed", incident, field: "startedAt" }));
  return { frequent: sourced(mostFrequent.service, sources), frequentTimes: sourced(mostFrequent.times, sources) };
}

/** How much later than our own check the operator spoke. */
export function lateTable({ incident, service, firstSignalAt, admittedAt }: LateAdmission): FactTable {
  const sources: readonly Source[] = [{ kind: "feed", incident, field: "firstSeenAt" }];
  return { service: sourced(service, sources), lateBy: sourced(admittedAt - firstSignalAt, sources) };
}

/** A list of names for a headline, only when it is short enough to stand there. */
function named(key: "open" | "closed" | "named" | "planning", items: readonly DigestItem[]): FactTable {
  const names = namesOf(items);
  if (names.length === 0 || names.length > NAMED_IN_HEADLINE + 1) return {};
  return {
    [key]: sourced(
      names,
      items.map(({ incident }) => feed(incident, "status")),
    ),
  };
}

/** The middle of the span names its day: midnight would belong to the night before. After an absence the day is its end's. */
const noonOf = ({ span, from, until }: DigestRequest): number => (span === "away" ? until : (from + until) / 2);

/** When nobody looked. */
function windowFacts({ span, from, until }: DigestRequest): FactTable {
  const source: Source = { kind: "curated", entry: "digest.span" };
  return span === "away" ? { from: sourced(from, [source]), until: sourced(until, [source]) } : {};
}

export function digestTable(request: DigestRequest): FactTable {
  const { items, ahead } = request;
  const settled = items.filter(isSettled);
  const states = items.map(({ incident }) => feed(incident, "status"));
  const [first] = ahead;
  return {
    dayStart: sourced(noonOf(request), [{ kind: "curated", entry: "digest.span" }]),
    ...(items.length > 0 && { total: sourced(items.length, states) }),
    ...(settled.length > 0 && { settled: sourced(settled.length, states) }),
    ...named(
      "open",
      items.filter((item) => !isSettled(item)),
    ),
    ...named("closed", settled),
    ...named("named", items),
    ...named("planning", ahead),
    ...(first?.incident.scheduledFor !== undefined && {
      from: sourced(first.incident.scheduledFor, [feed(first.incident, "scheduledFor")]),
    }),
    ...longestFacts(request),
    ...frequentFacts(request),
    ...windowFacts(request),
  };
}

/** The facts of one line of the digest. */
export function lineTable(item: DigestItem, request: DigestRequest): FactTable {
  const { incident, service } = item;
  const severity = severityOf({
    impact: incident.impact,
    isPartial: hitComponents(incident, service.name).length > 0,
    isSlowOnly: false,
    isTotal: false,
    takenDown: 0,
  });
  const lasted = lengthOf(incident);
  return {
    service: sourced(service.id, [{ kind: "catalogue", service: service.id, field: "name" }]),
    severity: sourced(severity, [feed(incident, "impact")]),
    phase: sourced(incident.phase, [feed(incident, "status")]),
    since: sourced(incident.startedAt, [feed(incident, "startedAt")]),
    dayStart: sourced(noonOf(request), [{ kind: "curated", entry: "digest.span" }]),
    ...(isSettled(item) &&
      lasted > 0 && { lasted: sourced(lasted, [feed(incident, "startedAt"), feed(incident, "resolvedAt")]) }),
    ...(incident.scheduledFor !== undefined && {
      from: sourced(incident.scheduledFor, [feed(incident, "scheduledFor")]),
    }),
  };
}

export const digestFacts = (table: FactTable, asOf: number): Facts => ({
  kind: "digest",
  change: "filed",
  evidence: "confirmed",
  found: "fresh",
  isMended: false,
  wasMended: false,
  silent: false,
  acts: new Set(),
  isCause: false,
  isLed: false,
  isWider: false,
  notAttack: false,
  asOf,
  table,
});
