/** Derives the facts of a bulletin from a change and what is known around it. Every fact gets the field it came from. */
import type { BulletinKind, Edition, Source } from "../domain/bulletin.ts";
import type { EpochMs, IncidentId } from "../domain/ids.ts";
import type { Incident, IncidentUpdate } from "../domain/incident.ts";
import type { Profile } from "../locales-schema.ts";
import type { FactKey, Facts, FactTable, FactValues, Severity, Sourced } from "./facts.ts";
import { archiveFacts } from "./facts-from-archive.ts";
import { cleanName, partFacts } from "./facts-from-parts.ts";
import { profileFacts } from "./facts-from-profile.ts";
import { silenceFacts } from "./facts-from-silence.ts";
import { takenDownFacts } from "./facts-from-story.ts";
import { lapseFacts } from "./lapse-facts.ts";
import type { ComposeRequest } from "./request.ts";
import { severityOf } from "./severity.ts";
import { publisherOf } from "./speaking.ts";
import type { Told } from "./told.ts";

const HOUR = 3_600_000;

type Draft = { [K in FactKey]?: Sourced<FactValues[K]> };

const sourced = <Value>(value: Value, ...sources: readonly Source[]): Sourced<Value> => ({ value, sources });
const fieldOf = (incident: IncidentId, field: string): Source => ({ kind: "feed", incident, field });

/** The newest of the updates that the change brings; a change of impact may bring none. */
function newestUpdate(request: ComposeRequest): IncidentUpdate | undefined {
  return request.updates.map(({ update }) => update).reduce<IncidentUpdate | undefined>(later, undefined);
}
const later = (a: IncidentUpdate | undefined, b: IncidentUpdate): IncidentUpdate =>
  a === undefined || b.at >= a.at ? b : a;

function saidAt(request: ComposeRequest): Sourced<EpochMs> {
  const { change, incident } = request;
  const update = newestUpdate(request);
  // An old message was rewritten: its own clock says nothing about when.
  if (change.kind === "amended" && update)
    return sourced(change.at, { kind: "feed", incident: incident.id, update: update.key, field: "text" });
  if (update === undefined) return sourced(change.eventAt, fieldOf(incident.id, "eventAt"));
  return sourced(update.at, { kind: "feed", incident: incident.id, update: update.key, field: "at" });
}

export interface Listing {
  /** Whether a name has a Bengali spelling. */
  isListed(ref: string): boolean;
  latin(ref: string): string;
  profile(ref: string): Profile | undefined;
}

function storyFacts({ tie, remembered = [] }: ComposeRequest, edition: Edition): Draft {
  return {
    ...(tie !== undefined && { provider: sourced(tie.provider, ...tie.sources) }),
    ...(remembered.length > 0 && {
      remembered: sourced(
        remembered.map(({ text }) => text[edition]).join(" "),
        ...remembered.map((one) => one.source),
      ),
    }),
  };
}

function severityFacts(request: ComposeRequest, told: Told, draft: Draft): Draft {
  const grounds = {
    isPartial: draft.parts !== undefined || draft.region !== undefined,
    isSlowOnly: told.isSlowOnly,
    isTotal: told.isTotal,
    takenDown: draft.takenDownCount?.value ?? draft.takenDown?.value.length ?? 0,
  };
  const { change } = request;
  const level = (impact: Incident["impact"]): Severity => severityOf({ ...grounds, impact });
  const source = fieldOf(request.incident.id, "impact");
  const severity = level(change.to.impact);
  const before = change.from === undefined ? undefined : level(change.from.impact);
  const moved = before !== undefined && before !== severity && before !== "unknown";
  return { severity: sourced(severity, source), ...(moved && { before: sourced(before, source) }) };
}

function spanFacts(request: ComposeRequest): Draft {
  const { incident, asOf, change } = request;
  const start = fieldOf(incident.id, "startedAt");
  const ended = incident.resolvedAt ?? (change.kind === "resolved" ? change.eventAt : undefined);
  const since = { since: sourced(incident.startedAt, start) };
  if (ended !== undefined && ended > incident.startedAt) {
    const end = fieldOf(incident.id, "resolvedAt");
    return { ...since, ended: sourced(ended, end), lasted: sourced(ended - incident.startedAt, start, end) };
  }
  const soFar = asOf - incident.startedAt;
  // Whole hours: "three hours on, still down" is true at any minute of the fourth.
  return soFar >= HOUR ? { ...since, soFar: sourced(soFar - (soFar % HOUR), start) } : since;
}

function plannedFacts(request: ComposeRequest): Draft {
  const { scheduledFor: from, scheduledUntil: until, id } = request.incident;
  if (from === undefined) return {};
  const begins = fieldOf(id, "scheduledFor");
  const ends = fieldOf(id, "scheduledUntil");
  const before = request.before?.scheduledUntil;
  const fromBefore = request.before?.scheduledFor;
  return {
    ...(fromBefore !== undefined && fromBefore < from && { fromBefore: sourced(fromBefore, begins) }),
    from: sourced(from, begins),
    ...(until !== undefined &&
      until > from && { until: sourced(until, ends), planned: sourced(until - from, begins, ends) }),
    ...(until !== undefined &&
      before !== undefined &&
      until > before && { longer: sourced(until - before, ends), untilBefore: sourced(before, ends) }),
  };
}

/** When it had been called resolved: the last closing update before the one that brought it back. */
function reopenedFacts(request: ComposeRequest): Draft {
  if (request.change.kind !== "reopened") return {};
  const at = saidAt(request).value;
  const closing = request.incident.updates.findLast((update) => update.phase === "resolved" && update.at < at);
  if (closing === undefined) return {};
  const source: Source = { kind: "feed", incident: request.incident.id, update: closing.key, field: "at" };
  return { resolvedBefore: sourced(closing.at, source), calm: sourced(at - closing.at, source) };
}

function extraFacts(request: ComposeRequest, edition: Edition): Draft {
  const { figure, tip, dateline, seen } = request;
  return {
    ...(figure !== undefined && {
      figure: sourced(figure.reports, figure.source),
      figureAt: sourced(figure.at, figure.source),
      tracker: sourced(figure.tracker, figure.source),
    }),
    ...(seen !== undefined && { symptom: sourced(seen.symptom, seen.source) }),
    ...(tip !== undefined && { advice: sourced(tip.text[edition], tip.source) }),
    ...(dateline !== undefined && { dateline: sourced(dateline, { kind: "curated", entry: "channel.dateline" }) }),
  };
}

function nameFacts(request: ComposeRequest, listing: Listing): Draft {
  const { service } = request;
  const catalogue = (field: string): Source => ({ kind: "catalogue", service: service.id, field });
  const publisher = publisherOf(service);
  const ref = listing.isListed(service.id) ? service.id : cleanName(service.name);
  return {
    service: sourced(ref, catalogue("name")),
    ...(publisher !== undefined && listing.isListed(publisher) && { owner: sourced(publisher, catalogue("owner")) }),
  };
}

export function factsFromChange(
  kind: BulletinKind,
  request: ComposeRequest,
  told: Told,
  edition: Edition,
  listing: Listing,
): Facts {
  const draft: Draft = {
    ...nameFacts(request, listing),
    ...partFacts(request, listing),
    ...takenDownFacts(request),
    ...storyFacts(request, edition),
    ...told.facts,
    ...spanFacts(request),
    ...plannedFacts(request),
    ...archiveFacts(request),
    ...reopenedFacts(request),
    ...extraFacts(request, edition),
    ...lapseFacts(request),
    ...silenceFacts(request),
    ...profileFacts(request.spotlight ?? request.service.id, edition, listing),
    phase: sourced(request.change.to.phase, fieldOf(request.incident.id, "status")),
    at: saidAt(request),
  };
  const table: FactTable = { ...draft, ...severityFacts(request, told, draft), ...request.given };
  return {
    kind,
    asOf: request.asOf,
    table,
    evidence: request.evidence,
    found: request.change.found,
    change: request.change.kind,
    acts: told.acts,
    isCause: request.story.cause === request.incident.id,
    isWider: request.known === undefined,
    isLed: request.known === undefined || request.known.length > 0,
    ...(request.tie !== undefined && { relation: request.tie.relation }),
    ...(!listing.isListed(request.service.id) && { what: request.service.category }),
    notAttack: told.notAttack,
    ...(request.change.from !== undefined && { phaseBefore: request.change.from.phase }),
    isMended: request.updates.some(({ update }) => told.mendedIn.has(update.key)),
    wasMended: told.mendedIn.size > 0,
    silent: told.unread === 0 && told.facts.cause === undefined && !told.givesReason,
  };
}
