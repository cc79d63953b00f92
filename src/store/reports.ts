/** Readers' own reports that something fails: distinct people, by keyed hash, kept for a month. */
import { sql } from "kysely";
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Report, Tally } from "../readers/ports.ts";
import { excluded } from "./columns.ts";
import type { Executor } from "./dialect.ts";

/** Of an open incident a person reports once; without one, once in a window. */
export async function saveReport(db: Executor, report: Report, windowMs: number): Promise<boolean> {
  const result = await db
    .insertInto("reports")
    .values(report)
    .onConflict((conflict) =>
      conflict
        .columns(["service", "incident", "person"])
        .doUpdateSet(excluded("at", "edition"))
        .where("reports.incident", "=", "")
        .where("reports.at", "<=", report.at - windowMs),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function hasReported(
  db: Executor,
  { service, incident, person }: Omit<Report, "edition" | "at">,
  since: EpochMs,
): Promise<boolean> {
  const row = await db
    .selectFrom("reports")
    .select("at")
    .where("service", "=", service)
    .where("incident", "=", incident)
    .where("person", "=", person)
    .executeTakeFirst();
  return row !== undefined && (incident !== "" || row.at > since);
}

export async function tally(db: Executor, service: string, incident: string, since: EpochMs): Promise<Tally> {
  const rows = await db
    .selectFrom("reports")
    .select((query) => ["edition", query.fn.countAll<number>().as("people")])
    .where("service", "=", service)
    .where("incident", "=", incident)
    .where("at", ">=", since)
    .groupBy("edition")
    .execute();
  const byEdition: Partial<Record<Edition, number>> = Object.fromEntries(rows.map((row) => [row.edition, row.people]));
  return { people: rows.reduce((sum, row) => sum + row.people, 0), byEdition };
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The hour of the day by UTC: only that it is the same one matters. */
export async function usual(db: Executor, service: string, since: EpochMs, now: EpochMs): Promise<number> {
  const row = await db
    .selectFrom("reports")
    .select((query) => query.fn.countAll<number>().as("people"))
    .where("service", "=", service)
    .where("at", ">=", since)
    .where("at", "<", now - hourMs)
    .where(sql<boolean>`(at / ${hourMs}) % 24 = ${Math.floor(now / hourMs) % 24}`)
    .executeTakeFirstOrThrow();
  return row.people / Math.max(1, Math.round((now - since) / dayMs));
}

export async function claimRaise(db: Executor, service: string, since: EpochMs, now: EpochMs): Promise<boolean> {
  const result = await db
    .insertInto("raised")
    .values({ service, at: now })
    .onConflict((conflict) => conflict.column("service").doUpdateSet({ at: now }).where("raised.at", "<", since))
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function reportsBy(db: Executor, person: string, since: EpochMs): Promise<number> {
  const row = await db
    .selectFrom("reports")
    .select((query) => query.fn.countAll<number>().as("reports"))
    .where("person", "=", person)
    .where("at", ">=", since)
    .executeTakeFirstOrThrow();
  return row.reports;
}

export async function forgetReports(db: Executor, before: EpochMs): Promise<void> {
  await db.deleteFrom("reports").where("at", "<", before).execute();
}
