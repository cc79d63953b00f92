/** The updates of incidents, one row each: found by incident and key, or by the hash of their text. */
import type { IncidentId } from "../domain/ids.ts";
import type { Incident, IncidentUpdate } from "../domain/incident.ts";
import { chunks, differs, excluded, present } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { UpdateRow } from "./schema.ts";

const rowsAtOnce = 500;

export async function updatesOf(
  db: Executor,
  incidents: readonly IncidentId[],
): Promise<Map<IncidentId, IncidentUpdate[]>> {
  const rows = await db
    .selectFrom("updates")
    .selectAll()
    .where("incident", "in", incidents)
    .orderBy("incident")
    .orderBy("position")
    .execute();
  const groups = Map.groupBy(rows, (row) => row.incident);
  return new Map([...groups].map(([incident, group]) => [incident, group.map(decode)]));
}

const changing = [
  "position",
  "provider_id",
  "phase",
  "raw_status",
  "text",
  "text_hash",
  "at",
  "first_seen_at",
] as const;

/** Makes the stored updates of these incidents the given ones. */
export async function saveUpdates(db: Executor, incidents: readonly Incident[]): Promise<void> {
  const rows = incidents.flatMap((incident) =>
    incident.updates.map((update, position) => encode(incident.id, update, position)),
  );
  await removeOthers(db, incidents);
  for (const some of chunks(rows, rowsAtOnce)) {
    await db
      .insertInto("updates")
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(["incident", "key"])
          .doUpdateSet(excluded(...changing))
          .where(differs("updates", ...changing)),
      )
      .execute();
  }
}

async function removeOthers(db: Executor, incidents: readonly Incident[]): Promise<void> {
  const ids = incidents.map((incident) => incident.id);
  const stored = await db.selectFrom("updates").select(["incident", "key"]).where("incident", "in", ids).execute();
  if (stored.length === 0) return;
  const wanted = new Map(
    incidents.map((incident) => [incident.id, new Set(incident.updates.map((update) => update.key))]),
  );
  for (const row of stored.filter((one) => !wanted.get(one.incident)?.has(one.key))) {
    await db.deleteFrom("updates").where("incident", "=", row.incident).where("key", "=", row.key).execute();
  }
}

const encode = (incident: IncidentId, update: IncidentUpdate, position: number): UpdateRow => ({
  incident,
  key: update.key,
  position,
  provider_id: update.providerId ?? null,
  phase: update.phase,
  raw_status: update.rawStatus,
  text: update.text,
  text_hash: update.textHash,
  at: update.at,
  first_seen_at: update.firstSeenAt,
});

const decode = (row: UpdateRow): IncidentUpdate =>
  present<IncidentUpdate>({
    key: row.key,
    providerId: row.provider_id,
    phase: row.phase,
    rawStatus: row.raw_status,
    text: row.text,
    textHash: row.text_hash,
    at: row.at,
    firstSeenAt: row.first_seen_at,
  });
