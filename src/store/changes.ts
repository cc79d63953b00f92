/** Changes, written once, and what was decided about them. */
import type { Insertable } from "kysely";
import type { Change, State } from "../domain/change.ts";
import type { CoverageDecision } from "../domain/coverage.ts";
import type { IncidentId } from "../domain/ids.ts";
import type { Filing } from "../ports.ts";
import { chunks, fromJson, present, toFlag, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { ChangeRow, DecisionRow } from "./schema.ts";

const rowsAtOnce = 500;

export interface DecidedChange {
  readonly change: Change;
  /** The newest, where a change was decided more than once. */
  readonly decision?: CoverageDecision;
}

/** In the order in which they were filed. */
export async function changesOf(db: Executor, incident: IncidentId): Promise<readonly DecidedChange[]> {
  const rows = await db.selectFrom("changes").selectAll().where("incident", "=", incident).orderBy("seq").execute();
  const decided = await db
    .selectFrom("decisions")
    .selectAll()
    .where("change", "in", (query) => query.selectFrom("changes").select("id").where("incident", "=", incident))
    .orderBy("at")
    .execute();
  const decisions = new Map(decided.map((row) => [row.change, decodeDecision(row)]));
  return rows.map((row) => present<DecidedChange>({ change: decode(row), decision: decisions.get(row.id) ?? null }));
}

export async function saveChanges(db: Executor, changes: readonly Change[]): Promise<void> {
  for (const some of chunks(changes, rowsAtOnce)) {
    await db
      .insertInto("changes")
      .values(some.map(encode))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}

export async function saveDecisions(db: Executor, decisions: Filing["decisions"]): Promise<void> {
  for (const some of chunks(decisions, rowsAtOnce)) {
    await db
      .insertInto("decisions")
      .values(some.map(encodeDecision))
      .onConflict((conflict) => conflict.columns(["change", "at"]).doNothing())
      .execute();
  }
}

const encode = (change: Change): Insertable<ChangeRow> => ({
  id: change.id,
  kind: change.kind,
  service: change.service,
  incident: change.incident,
  story: change.story,
  at: change.at,
  event_at: change.eventAt,
  found: change.found,
  from_phase: change.from?.phase ?? null,
  from_impact: change.from?.impact ?? null,
  to_phase: change.to.phase,
  to_impact: change.to.impact,
  updates: toJson(change.updates),
  amends: toJson(change.amends),
  overtaken: toFlag(change.overtaken),
});

const decode = (row: Omit<ChangeRow, "seq">): Change =>
  present<Change>({
    id: row.id,
    kind: row.kind,
    service: row.service,
    incident: row.incident,
    story: row.story,
    at: row.at,
    eventAt: row.event_at,
    found: row.found,
    from: stateOf(row.from_phase, row.from_impact),
    to: { phase: row.to_phase, impact: row.to_impact },
    updates: fromJson<Change["updates"]>(row.updates),
    amends: fromJson<Change["amends"]>(row.amends),
    overtaken: row.overtaken === 1,
    // Asked for only while the change is decided; who composed it stands in the audit log.
    by: null,
  });

const stateOf = (phase: State["phase"] | null, impact: State["impact"] | null): State | null =>
  phase === null || impact === null ? null : { phase, impact };

const encodeDecision = ({ change, decision, at }: Filing["decisions"][number]): DecisionRow => ({
  change,
  at,
  kind: decision.kind,
  rule: decision.rule,
  reason: decision.reason,
  ring: toFlag(decision.ring),
  path: toJson(decision.path),
});

const decodeDecision = (row: DecisionRow): CoverageDecision =>
  present<CoverageDecision>({
    kind: row.kind,
    rule: row.rule,
    reason: row.reason,
    ring: row.ring === 1,
    deadline: null,
    path: fromJson<CoverageDecision["path"]>(row.path),
  });
