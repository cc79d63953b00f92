/** Who did what, written in the transaction that did it. */
import type { Selectable } from "kysely";
import type { EpochMs } from "../domain/ids.ts";
import type { AuditEntry } from "../ports.ts";
import { present } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { AuditRow } from "./schema.ts";

export async function saveAudit(db: Executor, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      at: entry.at,
      actor: String(entry.actor),
      act: entry.act,
      subject: entry.subject,
      before: entry.before ?? null,
      after: entry.after ?? null,
    })
    .execute();
}

const actorOf = (stored: string): AuditEntry["actor"] => (stored === "bibhrat" ? stored : Number(stored));

const decode = (row: Selectable<AuditRow>): AuditEntry =>
  present<AuditEntry>({
    at: row.at,
    actor: actorOf(row.actor),
    act: row.act,
    subject: row.subject,
    before: row.before,
    after: row.after,
  });

/** Oldest first. */
export async function auditOf(db: Executor, subject: string): Promise<readonly AuditEntry[]> {
  const rows = await db.selectFrom("audit").selectAll().where("subject", "=", subject).orderBy("seq").execute();
  return rows.map(decode);
}

/** All that anybody did at or after `since`, oldest first. */
export async function auditSince(db: Executor, since: EpochMs): Promise<readonly AuditEntry[]> {
  const rows = await db.selectFrom("audit").selectAll().where("at", ">=", since).orderBy("seq").execute();
  return rows.map(decode);
}
