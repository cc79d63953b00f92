/**
 * What a person says of a service goes the way of what a feed says: an incident, a change, a draft in every edition, and
 * an editor who reads it before it goes out. For services without a feed it is the only way.
 */

import type { Change, ChangeKind } from "./domain/change.ts";
import { handFeed, isByHand, type Note, type NoteKind, noteId } from "./domain/hand.ts";
import { changeId, type EpochMs, hashOf, incidentId, type ServiceId, storyIdOf } from "./domain/ids.ts";
import { type Impact, type Incident, type IncidentUpdate, isClosed, type Phase } from "./domain/incident.ts";
import { textHashOf } from "./domain/reconcile.ts";
import { type FilingPorts, type Newsroom, prepareFiling } from "./filing.ts";
import type { AuditEntry, DeskStore } from "./ports.ts";

export type ComposingAct =
  | { readonly kind: "open"; readonly impact: Exclude<Impact, "none" | "unknown"> }
  | { readonly kind: "add"; readonly note: NoteKind }
  /** Tells the story as it stands now. */
  | { readonly kind: "update" }
  | { readonly kind: "close" };

export interface Composing {
  readonly act: ComposingAct;
  readonly service: ServiceId;
  readonly note?: Pick<Note, "text" | "source" | "isOfficial" | "until" | "figure">;
  readonly by: number;
}

export const composedKinds = ["drafted", "alreadyOpen", "nothingOpen", "hasFeed", "noText"] as const;
export interface Composed {
  readonly kind: (typeof composedKinds)[number];
  readonly incident?: Incident["id"];
}

export interface ComposingPorts extends FilingPorts {
  readonly store: FilingPorts["store"] & DeskStore;
}

const attempts = 5;

export async function compose(wanted: Composing, newsroom: Newsroom, ports: ComposingPorts): Promise<Composed> {
  const now = ports.clock.now();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const known = await newestOpen(wanted.service, ports);
    const refused = refusalOf(wanted.act, known);
    if (refused) return { kind: refused };
    const before = known ?? opened(wanted, now);
    await keepNote(wanted, before, now, ports);
    const outcome = await file(wanted, known, before, now, newsroom, ports);
    if (outcome) return outcome;
  }
  throw new Error(`${wanted.service}: expected to file within ${attempts} attempts, every one met a conflict`);
}

/** Of several the youngest: that is the one people speak of. */
async function newestOpen(service: ServiceId, { store }: ComposingPorts): Promise<Incident | undefined> {
  const open = (await store.openIncidents()).filter((one) => one.service === service && one.kind === "outage");
  return open.toSorted((a, b) => a.startedAt - b.startedAt).at(-1);
}

function refusalOf({ kind }: ComposingAct, known: Incident | undefined): Composed["kind"] | undefined {
  if (kind === "open") return known ? "alreadyOpen" : undefined;
  if (!known) return "nothingOpen";
  return kind === "close" && !isByHand(known) ? "hasFeed" : undefined;
}

function opened({ service, act }: Composing, now: EpochMs): Incident {
  const providerId = `hand-${hashOf(service, String(now))}`;
  const id = incidentId(service, providerId);
  return {
    id,
    service,
    providerId,
    story: storyIdOf(id),
    title: "",
    kind: "outage",
    impact: act.kind === "open" ? act.impact : "major",
    phase: "investigating",
    rawStatus: "investigating",
    startedAt: now,
    components: [],
    updates: [],
    firstSeenAt: now,
    feeds: [handFeed(service)],
    missedReads: 0,
    version: 0,
  };
}

async function keepNote(wanted: Composing, { id }: Incident, at: EpochMs, { store }: ComposingPorts): Promise<void> {
  const { act, note, by } = wanted;
  const audit: AuditEntry = { at, actor: by, act: `compose.${act.kind}`, subject: id, after: note?.source ?? "" };
  if (!note) return store.audit(audit);
  const kind = act.kind === "add" ? act.note : "statement";
  await store.saveNote({ id: noteId(id, kind, by, at), incident: id, kind, by, at, ...note }, audit);
}

/** Nothing when somebody else was faster. */
async function file(
  wanted: Composing,
  known: Incident | undefined,
  before: Incident,
  now: EpochMs,
  newsroom: Newsroom,
  ports: ComposingPorts,
): Promise<Composed | undefined> {
  const incident = { ...moved(before, wanted, now), version: before.version + 1 };
  const wasTold = known !== undefined && (await isTold(known, ports));
  const change = changeOf(wanted, known, incident, wasTold, now);
  const reconciliation = { incidents: [{ incident, expectedVersion: before.version }], changes: [change] };
  const read = { key: handFeed(incident.service), failures: 0 };
  const filings = await prepareFiling({ reconciliation, known: known ? [known] : [], read }, newsroom, ports);
  const asked = filings.flatMap(({ reviews }) => reviews).filter(({ state }) => state !== "superseded");
  if (asked.every(({ bulletins }) => bulletins.length === 0)) return { kind: "noText" };
  for (const filing of filings) if ((await ports.store.file(filing)).kind === "conflict") return undefined;
  return { kind: "drafted", incident: incident.id };
}

const isTold = async ({ story }: Incident, { store }: ComposingPorts): Promise<boolean> =>
  ((await store.storyFile(story))?.deliveries ?? []).some(({ state }) => state !== "dropped");

/** What a person says moves only what a person opened: a feed speaks for its own incidents. */
function moved(incident: Incident, { act, note, by }: Composing, at: EpochMs): Incident {
  if (!isByHand(incident)) return incident;
  const phase = phaseOf(act, incident.phase);
  const text = note ? `${note.source}: ${note.text["bn-IN"]}` : "";
  const key = `hand-${hashOf(incident.id, String(by), String(at))}`;
  const update: IncidentUpdate = {
    key,
    phase,
    rawStatus: phase,
    text,
    textHash: textHashOf(text),
    at,
    firstSeenAt: at,
  };
  const closed = isClosed(phase) ? { resolvedAt: at } : {};
  return { ...incident, phase, rawStatus: phase, updates: [...incident.updates, update], ...closed };
}

function phaseOf(act: ComposingAct, phase: Phase): Phase {
  if (act.kind === "close") return "resolved";
  return act.kind === "add" && act.note === "cause" ? "identified" : phase;
}

/** Until readers were told of it, whatever is added is part of the first news. */
function changeKind(act: ComposingAct, known: Incident | undefined, is: Incident, wasTold: boolean): ChangeKind {
  if (act.kind === "close") return "resolved";
  if (!known || !wasTold) return "opened";
  return known.phase === is.phase ? "updated" : "advanced";
}

function changeOf(
  { act, by }: Composing,
  known: Incident | undefined,
  incident: Incident,
  wasTold: boolean,
  at: EpochMs,
): Change {
  const { phase, impact } = incident;
  const kind = changeKind(act, known, incident, wasTold);
  const update = isByHand(incident) ? incident.updates.slice(-1).map(({ key }) => key) : [];
  return {
    id: changeId(incident.id, kind, [`hand ${by} ${at}`], `${phase}/${impact}`),
    kind,
    service: incident.service,
    incident: incident.id,
    story: incident.story,
    at,
    eventAt: at,
    found: "fresh",
    ...(known && kind !== "opened" ? { from: { phase: known.phase, impact: known.impact } } : {}),
    to: { phase, impact },
    updates: update,
    amends: [],
    overtaken: false,
    by,
  };
}
