/** An attempt from intent to outcome. The intent is committed before the call; the outcome after it. */
import type { Updateable } from "kysely";
import type { Delivery, SendOutcome } from "../domain/delivery.ts";
import { chatOfLane } from "../domain/following.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Doubtful } from "../domain/recovery.ts";
import type { AuditEntry } from "../ports.ts";
import { saveAudit } from "./audit.ts";
import { present, toJson } from "./columns.ts";
import { decode } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { moveLane, raiseWatermark } from "./lanes.ts";
import { moveReader } from "./readers.ts";
import type { DeliveryRow } from "./schema-outbox.ts";
import { sent, settlement, wanting } from "./settlement.ts";

/**
 * False when the row has moved since it was read, when its lane has a call under way or in doubt, or when another
 * process has taken the lane: `epoch` is the one that the caller's lease was given.
 */
export async function begin(db: Executor, one: Delivery, now: EpochMs, epoch?: number): Promise<boolean> {
  const lane = await db.selectFrom("lanes").selectAll().where("id", "=", one.lane).executeTakeFirst();
  if (epoch !== undefined && lane?.epoch !== epoch) return false;
  if (await isBusy(db, one.lane)) return false;
  const result = await db
    .updateTable("deliveries")
    .set({ state: "sending", sending_hash: one.postHash, begun_at: now, watermark: lane?.watermark ?? null })
    .where("id", "=", one.id)
    .where("state", "=", one.state)
    .where("state", "in", ["due", "stale"])
    .where("post_hash", "=", one.postHash)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

async function isBusy(db: Executor, lane: string): Promise<boolean> {
  const row = await db
    .selectFrom("deliveries")
    .select("id")
    .where("lane", "=", lane)
    .where("state", "in", ["sending", "unknown"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of a row that is no longer under way or in doubt, because a person has settled it, nothing is changed. */
export async function settle(
  db: Executor,
  id: string,
  outcome: SendOutcome,
  shownHash: string,
  now: EpochMs,
): Promise<void> {
  const row = await attempted(db, id, ["sending", "unknown"]);
  if (row === undefined) return;
  if (outcome.kind === "moved") await moveLane(db, row.lane, row.chat, toJson(outcome.chat));
  if (outcome.kind === "sent") await raiseWatermark(db, row.lane, outcome.messageId);
  await patch(db, id, settlement(row, outcome, shownHash, now));
  const follower = chatOfLane(row.lane);
  if (outcome.kind === "moved" && follower !== undefined) await moveReader(db, follower, outcome.chat);
}

/** A post that was sent again is looked for from where its first sending may have landed. */
export async function doubtful(db: Executor): Promise<readonly Doubtful[]> {
  const rows = await db
    .selectFrom("deliveries")
    .leftJoin("sweeps", "sweeps.delivery", "deliveries.id")
    .selectAll("deliveries")
    .select("sweeps.watermark as swept_from")
    .where("state", "=", "unknown")
    .orderBy("seq")
    .execute();
  return rows.map((row) =>
    present<Doubtful>({
      delivery: decode(row),
      begunAt: row.begun_at ?? row.created_at,
      shownHash: row.sending_hash ?? row.post_hash,
      watermark: row.swept_from ?? row.watermark,
    }),
  );
}

/**
 * Rows left `sending` by a process that died. An edit is tried again; a post is in doubt and stops its lane: how many.
 * Whoever held a lane is gone with it: this is called once at start, under the lock of the one writer.
 */
export async function adoptInterrupted(db: Executor, now: EpochMs): Promise<number> {
  await db.updateTable("lanes").set({ holder: null, lease_until: null }).where("holder", "is not", null).execute();
  const rows = await db.selectFrom("deliveries").selectAll().where("state", "=", "sending").execute();
  for (const row of rows) {
    const outcome = { kind: "unknown", reason: "the process ended while the call was under way" } as const;
    await patch(db, row.id, settlement(row, outcome, row.sending_hash ?? "", now));
  }
  return rows.filter((row) => row.message_id === null).length;
}

/** Works on deliveries in doubt and on parked ones; false for any other, and for another stop than the one meant. */
export async function settleByHand(
  db: Executor,
  id: string,
  as: "sent" | "unsent",
  messageId: number | undefined,
  audit: AuditEntry,
  stoppedAt?: EpochMs,
): Promise<boolean> {
  const row = await attempted(db, id, ["unknown", "parked"]);
  if (row === undefined || (stoppedAt !== undefined && row.settled_at !== stoppedAt)) return false;
  await patch(db, id, as === "sent" ? foundSent(row, messageId, audit.at) : foundUnsent(row, audit.at));
  await saveAudit(db, audit);
  return true;
}

const foundSent = (row: DeliveryFields, messageId: number | undefined, at: EpochMs): Updateable<DeliveryRow> =>
  sent(row.post_hash, messageId ?? row.message_id, row.sending_hash ?? row.post_hash, at);

const foundUnsent = (row: DeliveryFields, at: EpochMs): Updateable<DeliveryRow> => ({
  state: wanting(row.message_id),
  not_before: at,
  sending_hash: null,
});

type DeliveryFields = NonNullable<Awaited<ReturnType<typeof attempted>>>;

const attempted = (db: Executor, id: string, states: readonly DeliveryRow["state"][]) =>
  db.selectFrom("deliveries").selectAll().where("id", "=", id).where("state", "in", states).executeTakeFirst();

const patch = (db: Executor, id: string, fields: Updateable<DeliveryRow>) =>
  db.updateTable("deliveries").set(fields).where("id", "=", id).execute();
