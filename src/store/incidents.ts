/** Incidents with their updates: one aggregate, one version. */
import { sql } from "kysely";
import type { IncidentId, ServiceId } from "../domain/ids.ts";
import { type Incident, isClosed } from "../domain/incident.ts";
import type { Filing } from "../ports.ts";
import { chunks, excluded, fromJson, present, toFlag, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { IncidentRow } from "./schema.ts";
import { saveUpdates, updatesOf } from "./updates.ts";

const rowsAtOnce = 500;
/** How far back a snapshot is compared with what is stored. */
const newestKnown = 100;

export async function incidentsById(db: Executor, ids: readonly IncidentId[]): Promise<readonly Incident[]> {
  const incidents: Incident[] = [];
  for (const some of chunks(ids, rowsAtOnce)) {
    const rows = await db.selectFrom("incidents").selectAll().where("id", "in", some).execute();
    const updates = await updatesOf(db, some);
    incidents.push(...rows.map((row) => decode(row, updates.get(row.id) ?? [])));
  }
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function knownIncidents(
  db: Executor,
  service: ServiceId,
  providerIds: readonly string[],
): Promise<readonly Incident[]> {
  const ofService = db.selectFrom("incidents").select("id").where("service", "=", service);
  const open = await ofService.where("open", "=", sql.lit(1)).orderBy("started_at").execute();
  const newest = await ofService.orderBy("started_at", "desc").limit(newestKnown).execute();
  const named: { id: IncidentId }[] = [];
  for (const some of chunks(providerIds, rowsAtOnce)) {
    named.push(...(await ofService.where("provider_id", "in", some).execute()));
  }
  const ids = new Set([...open, ...newest, ...named].map((row) => row.id));
  return incidentsById(db, [...ids]);
}

/** Neither closed nor withdrawn, announced maintenance included; oldest first. */
export async function openIncidents(db: Executor): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom("incidents")
    .select("id")
    .where("open", "=", sql.lit(1))
    .orderBy("started_at")
    .execute();
  return incidentsById(
    db,
    rows.map((row) => row.id),
  );
}

/** What may belong together now: outages of the last days that are open, or that ended a moment ago. Oldest first. */
export async function currentOutages(db: Executor, since: number, endedSince: number): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom("incidents")
    .select("id")
    .where("started_at", ">=", since)
    .where("kind", "=", "outage")
    .where((where) => where.or([where("open", "=", sql.lit(1)), where("resolved_at", ">=", endedSince)]))
    .orderBy("started_at")
    .execute();
  return incidentsById(
    db,
    rows.map((row) => row.id),
  );
}

export interface Selection {
  readonly service?: ServiceId | undefined;
  readonly since?: number;
  readonly limit?: number;
}

/** Newest first. */
export async function latestIncidents(db: Executor, selection: Selection): Promise<readonly Incident[]> {
  const { service, since, limit } = selection;
  const rows = await db
    .selectFrom("incidents")
    .select("id")
    .$if(service !== undefined, (query) => query.where("service", "=", service as ServiceId))
    .$if(since !== undefined, (query) => query.where("started_at", ">=", since as number))
    .orderBy("started_at", "desc")
    .$if(limit !== undefined, (query) => query.limit(limit as number))
    .execute();
  return incidentsById(
    db,
    rows.map((row) => row.id),
  );
}

type Filed = Filing["incidents"][number];

/** The first incident that is no longer as it was when the filing was computed. */
export async function movedIncident(db: Executor, filed: readonly Filed[]): Promise<IncidentId | undefined> {
  const stored = new Map<IncidentId, number>();
  for (const some of chunks(filed, rowsAtOnce)) {
    const ids = some.map((one) => one.incident.id);
    const rows = await db.selectFrom("incidents").select(["id", "version"]).where("id", "in", ids).execute();
    for (const row of rows) stored.set(row.id, row.version);
  }
  return filed.find((one) => (stored.get(one.incident.id) ?? 0) !== one.expectedVersion)?.incident.id;
}

/** The caller has checked the versions in the same transaction; the stored version is one above the expected one. */
export async function saveIncidents(db: Executor, filed: readonly Filed[]): Promise<void> {
  for (const some of chunks(filed, rowsAtOnce)) {
    await db
      .insertInto("incidents")
      .values(some.map((one) => encode(one.incident, one.expectedVersion + 1)))
      .onConflict((conflict) => conflict.column("id").doUpdateSet(excluded(...changing)))
      .execute();
    await saveUpdates(
      db,
      some.map((one) => one.incident),
    );
  }
}

const changing = [
  "story",
  "url",
  "title",
  "kind",
  "impact",
  "raw_impact",
  "phase",
  "raw_status",
  "started_at",
  "resolved_at",
  "scheduled_for",
  "scheduled_until",
  "components",
  "feeds",
  "first_seen_at",
  "missed_reads",
  "withdrawn_at",
  "open",
  "version",
] as const;

const encode = (incident: Incident, version: number): IncidentRow => ({
  id: incident.id,
  service: incident.service,
  provider_id: incident.providerId,
  story: incident.story,
  url: incident.url ?? null,
  title: incident.title,
  kind: incident.kind,
  impact: incident.impact,
  raw_impact: incident.rawImpact ?? null,
  phase: incident.phase,
  raw_status: incident.rawStatus,
  started_at: incident.startedAt,
  resolved_at: incident.resolvedAt ?? null,
  scheduled_for: incident.scheduledFor ?? null,
  scheduled_until: incident.scheduledUntil ?? null,
  components: toJson(incident.components),
  feeds: toJson(incident.feeds),
  first_seen_at: incident.firstSeenAt,
  missed_reads: incident.missedReads,
  withdrawn_at: incident.withdrawnAt ?? null,
  open: toFlag(!isClosed(incident.phase) && incident.withdrawnAt === undefined),
  version,
});

const decode = (row: IncidentRow, updates: Incident["updates"]): Incident =>
  present<Incident>({
    id: row.id,
    service: row.service,
    providerId: row.provider_id,
    story: row.story,
    url: row.url,
    title: row.title,
    kind: row.kind,
    impact: row.impact,
    rawImpact: row.raw_impact,
    phase: row.phase,
    rawStatus: row.raw_status,
    startedAt: row.started_at,
    resolvedAt: row.resolved_at,
    scheduledFor: row.scheduled_for,
    scheduledUntil: row.scheduled_until,
    components: fromJson<Incident["components"]>(row.components),
    updates,
    firstSeenAt: row.first_seen_at,
    feeds: fromJson<Incident["feeds"]>(row.feeds),
    missedReads: row.missed_reads,
    withdrawnAt: row.withdrawn_at,
    version: row.version,
  });
