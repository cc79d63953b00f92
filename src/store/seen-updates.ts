/** Incoming Telegram updates, each processed once. */
import type { Executor } from "./dialect.ts";

/** Telegram keeps an update for a day and then never sends it again. */
const keptMs = 48 * 3_600_000;
const sweepEvery = 100;

/** False when this one has been seen. */
export async function claimUpdate(db: Executor, updateId: number, now: number): Promise<boolean> {
  const result = await db
    .insertInto("seen_updates")
    .values({ update_id: updateId, at: now })
    .onConflict((conflict) => conflict.column("update_id").doNothing())
    .executeTakeFirst();
  if (updateId % sweepEvery === 0) {
    await db
      .deleteFrom("seen_updates")
      .where("at", "<", now - keptMs)
      .execute();
  }
  return result.numInsertedOrUpdatedRows === 1n;
}
