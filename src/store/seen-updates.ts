/** Incoming Telegram updates: each is settled once, together with what it causes and the answer to it. */

import type { Effect, Outcome } from "../readers/outcome.ts";
import { keepReply } from "./answers.ts";
import { saveDeliveries } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { follow, forgetReader, moveReader, saveReader } from "./readers.ts";
import { claimRaise, saveReport } from "./reports.ts";

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

/** False when it was settled, or claimed, before: nothing is done then. */
export async function settleUpdate(
  db: Executor,
  update: number,
  { effects, reply }: Outcome,
  now: number,
): Promise<boolean> {
  if (!(await claimUpdate(db, update, now))) return false;
  for (const effect of effects) await perform(db, effect, now);
  if (reply !== undefined) await keepReply(db, { update, reply }, now);
  return true;
}

async function perform(db: Executor, effect: Effect, now: number): Promise<void> {
  switch (effect.kind) {
    case "settings":
      return saveReader(db, effect.reader, now);
    case "follow":
      return follow(db, effect.reader, effect.change, now);
    case "forget":
      return forgetReader(db, effect.chat, effect.person);
    case "move":
      return moveReader(db, effect.from, effect.to);
    case "report":
      await saveReport(db, effect.report, effect.windowMs);
      return;
    case "raise":
      if (await claimRaise(db, effect.service, effect.since, now)) await saveDeliveries(db, [effect.notice]);
      return;
  }
}
