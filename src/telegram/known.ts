/** Gathers from the store what the pure answers need. */
import type { Edition } from "../domain/bulletin.ts";
import { headlineOf } from "../domain/bulletin.ts";
import { type IncidentId, serviceId } from "../domain/ids.ts";
import { type Incident, isClosed } from "../domain/incident.ts";
import type { Service } from "../domain/service.ts";
import { isOwnCheck } from "../domain/signal.ts";
import type { FeedMemory, Store } from "../ports.ts";
import type { PastOutage } from "../readers/archive.ts";
import { isStale, isUnderWay, type OpenIncident, type OverallFacts, type ServiceFacts } from "../readers/facts.ts";

export interface Known {
  readonly services: ReadonlyMap<string, Service>;
  readonly edition: Edition;
}

const lastFew = 10;

export async function serviceFacts(service: Service, known: Known, store: Store): Promise<ServiceFacts> {
  const all = (await store.openIncidents()).filter(isUnderWay);
  const own = all.filter((incident) => incident.service === service.id);
  const troubled = new Set(all.filter(({ kind }) => kind === "outage").map((incident) => incident.service));
  const readAt = newestRead(service, await store.allFeedMemories());
  const latest = (await store.latestIncidents(service.id, lastFew)).filter((one) => !isOwnCheck(one));
  const last = lastOutage(latest);
  return {
    service: service.id,
    ...(service.page === undefined ? {} : { page: service.page }),
    watched: service.feeds.length > 0,
    ...(readAt === undefined ? {} : { readAt }),
    open: await Promise.all(own.map((incident) => openIncident(incident, known.edition, store))),
    ...(last ? { last } : {}),
    hasParts: latest.some(({ components }) => components.length > 0),
    upstream: service.dependsOn.filter((id) => troubled.has(id)),
  };
}

export async function overallFacts(known: Known, store: Store, now: number): Promise<OverallFacts> {
  const open = (await store.openIncidents()).filter(isUnderWay).filter(({ service }) => known.services.has(service));
  const memories = await store.allFeedMemories();
  const watched = [...known.services.values()].filter(({ feeds }) => feeds.length > 0);
  const read = watched.map((service) => ({ id: service.id, at: newestRead(service, memories) }));
  const newest = Math.max(...read.map(({ at }) => at ?? Number.NEGATIVE_INFINITY));
  return {
    open: await Promise.all(open.map((incident) => openIncident(incident, known.edition, store))),
    watched: watched.length,
    unread: read.filter(({ at }) => isStale(at, now)).map(({ id }) => id),
    ...(Number.isFinite(newest) ? { readAt: newest } : {}),
  };
}

/** Nothing for what was never there, or what only our own check saw: no operator has said it. */
export async function incidentFacts(id: string, known: Known, store: Store): Promise<OpenIncident | undefined> {
  const incident = await store.incident(id as IncidentId);
  if (!incident || isOwnCheck(incident) || !known.services.has(incident.service)) return undefined;
  return openIncident(incident, known.edition, store);
}

/** A feed's key begins with its service. */
function newestRead({ id }: Service, memories: readonly FeedMemory[]): number | undefined {
  const reads = memories.filter(({ key }) => key.startsWith(`${id}/`)).flatMap(({ lastGoodAt }) => lastGoodAt ?? []);
  return reads.length > 0 ? Math.max(...reads) : undefined;
}

async function openIncident(incident: Incident, edition: Edition, store: Store): Promise<OpenIncident> {
  const { service, kind, impact, phase, startedAt, resolvedAt, withdrawnAt, url, story } = incident;
  const bulletins = (await store.storyFile(story))?.bulletins ?? [];
  const newest = bulletins.findLast(
    (bulletin) => bulletin.style.edition === edition && bulletin.incident === incident.id,
  );
  return {
    id: incident.id,
    service,
    kind,
    impact,
    phase,
    startedAt,
    ...(resolvedAt === undefined ? {} : { endedAt: resolvedAt }),
    ...(withdrawnAt === undefined ? {} : { withdrawn: true }),
    ...(url === undefined ? {} : { url }),
    ...(newest ? { headline: { marker: newest.marker, text: headlineOf(newest) } } : {}),
  };
}

const archived = 50;

export async function pastOutages(service: string, store: Store): Promise<readonly PastOutage[]> {
  const incidents = await store.latestIncidents(serviceId(service), archived);
  return incidents
    .filter((one) => one.kind === "outage" && one.withdrawnAt === undefined && !isOwnCheck(one))
    .map(({ startedAt, resolvedAt }) => ({ startedAt, ...(resolvedAt === undefined ? {} : { endedAt: resolvedAt }) }));
}

function lastOutage(incidents: readonly Incident[]): ServiceFacts["last"] {
  const over = incidents.find(
    ({ kind, phase, withdrawnAt, resolvedAt }) =>
      kind === "outage" && isClosed(phase) && withdrawnAt === undefined && resolvedAt !== undefined,
  );
  if (over?.resolvedAt === undefined) return undefined;
  return { endedAt: over.resolvedAt, lastedMs: Math.max(0, over.resolvedAt - over.startedAt) };
}
