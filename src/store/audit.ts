/** Who did what, written in the transaction that did it. */
import type { AuditEntry } from "../ports.ts";
import { present } from "./columns.ts";
import type { Executor } from "./dialect.ts";

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

/** Oldest first. */
export async function auditOf(db: Executor, subject: string): Promise<readonly AuditEntry[]> {
  const rows = await db.selectFrom("audit").selectAll().where("subject", "=", subject).orderBy("seq").execute();
  return rows.map((row) =>
    present<AuditEntry>({
      at: row.at,
      actor: actorOf(row.actor),
      act: row.act,
      subject: row.subject,
      before: row.before,
      after: row.after,
    }),
  );
}
