/** Posts that were sent again after a search had found nothing: whether the first sending came late is looked at later. */
import { sql } from "kysely";
import type { EpochMs } from "../domain/ids.ts";
import type { Doubtful } from "../domain/recovery.ts";
import type { Sweep } from "../ports.ts";
import { decode } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";

/** A second doubt about the same post keeps the older start, and puts the sweep off. */
export async function sendAgain(
  db: Executor,
  { delivery, watermark }: Doubtful,
  now: EpochMs,
  sweepAt: EpochMs,
): Promise<void> {
  const result = await db
    .updateTable("deliveries")
    .set({ state: "due", attempt: 0, not_before: now, sending_hash: null })
    .where("id", "=", delivery.id)
    .where("state", "=", "unknown")
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return;
  await db
    .insertInto("sweeps")
    .values({ delivery: delivery.id, watermark: watermark ?? 0, due_at: sweepAt })
    .onConflict((conflict) =>
      conflict.column("delivery").doUpdateSet({
        watermark: sql<number>`min(sweeps.watermark, excluded.watermark)`,
        due_at: sql<number>`excluded.due_at`,
      }),
    )
    .execute();
}

/** A post that still waits to be sent again is swept when it is there. */
export async function dueSweeps(db: Executor, now: EpochMs): Promise<readonly Sweep[]> {
  const rows = await db
    .selectFrom("sweeps")
    .innerJoin("deliveries", "deliveries.id", "sweeps.delivery")
    .selectAll("deliveries")
    .select(["sweeps.watermark as swept_from", "sweeps.due_at"])
    .where("due_at", "<=", now)
    .where("message_id", "is not", null)
    .execute();
  return rows.map((row) => ({ delivery: decode(row), watermark: row.swept_from, until: row.due_at }));
}

export async function sweepReached(db: Executor, delivery: string, messageId: number): Promise<void> {
  await db
    .updateTable("sweeps")
    .set({ watermark: messageId })
    .where("delivery", "=", delivery)
    .where("watermark", "<", messageId)
    .execute();
}

export async function sweepDone(db: Executor, delivery: string): Promise<void> {
  await db.deleteFrom("sweeps").where("delivery", "=", delivery).execute();
}
