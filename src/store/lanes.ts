/**
 * What a lane knows beyond its rows: how long Telegram wants it quiet, where its chat has moved, how far its messages
 * are known, and who holds it. The holder's epoch is a fence: a process that has lost the lease cannot begin a call.
 */
import { type Selectable, sql } from "kysely";
import type { EpochMs } from "../domain/ids.ts";
import type { LeaseRequest } from "../ports.ts";
import { excluded, present } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { LaneRow } from "./schema-outbox.ts";

/** Stands for every lane: a bot can be told to be quiet as a whole. */
export const allLanes = "*";

export interface Lane {
  readonly id: string;
  readonly stopped?: { readonly at: EpochMs; readonly reason: string };
  /** Nothing is sent before; kept over a restart. */
  readonly notBefore?: EpochMs;
  /** Highest message id known in its chat. */
  readonly watermark?: number;
  readonly epoch: number;
  readonly lease?: { readonly holder: string; readonly until: EpochMs };
}

export type QuietLane = Required<Pick<Lane, "id" | "notBefore">>;

export async function lanes(db: Executor): Promise<readonly Lane[]> {
  const rows = await db.selectFrom("lanes").selectAll().orderBy("id").execute();
  return rows.map(decode);
}

/** Lanes that are to be quiet for a while yet. */
export async function quietLanes(db: Executor, now: EpochMs): Promise<readonly QuietLane[]> {
  const rows = await db
    .selectFrom("lanes")
    .select(["id", "not_before"])
    .where("not_before", ">", now)
    .orderBy("not_before")
    .execute();
  return rows.map(({ id, not_before }) => ({ id, notBefore: not_before ?? now }));
}

/** The epoch under which `holder` has the lane until then; nothing while another holds it. */
export async function lease(db: Executor, { lane, holder, now, until }: LeaseRequest): Promise<number | undefined> {
  const epoch = sql<number>`case when lanes.holder is ${holder} then lanes.epoch else lanes.epoch + 1 end`;
  await db
    .insertInto("lanes")
    .values({ id: lane, epoch: 1, holder, lease_until: until })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ ...excluded("holder", "lease_until"), epoch })
        .where((query) =>
          query.or([
            query("lanes.holder", "is", null),
            query("lanes.holder", "=", holder),
            query("lanes.lease_until", "<=", now),
          ]),
        ),
    )
    .execute();
  const row = await db.selectFrom("lanes").select(["epoch", "holder"]).where("id", "=", lane).executeTakeFirst();
  return row?.holder === holder ? row.epoch : undefined;
}

/** Message ids of a chat only grow; what people post there counts too. */
export async function raiseWatermark(db: Executor, lane: string, messageId: number): Promise<void> {
  await db
    .insertInto("lanes")
    .values({ id: lane, epoch: 0, watermark: messageId })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({
        watermark: sql<number>`max(coalesce(lanes.watermark, 0), excluded.watermark)`,
      }),
    )
    .execute();
}

/** Nothing is sent in the lane, or in any with `allLanes`, before `until`. */
export async function hold(db: Executor, lane: string, until: EpochMs): Promise<void> {
  await db
    .insertInto("lanes")
    .values({ id: lane, epoch: 0, not_before: until })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({
        not_before: sql<number>`max(coalesce(lanes.not_before, 0), excluded.not_before)`,
      }),
    )
    .execute();
}

/** Stops a lane as a whole, whatever its rows say; `undefined` lets it go on. */
export async function setStopped(
  db: Executor,
  lane: string,
  stopped: { readonly at: EpochMs; readonly reason: string } | undefined,
): Promise<void> {
  const fields = { stopped_at: stopped?.at ?? null, stopped_reason: stopped?.reason ?? null };
  await db
    .insertInto("lanes")
    .values({ id: lane, epoch: 0, ...fields })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(fields))
    .execute();
}

/** The chat to write to, as JSON: configuration may still name the one that moved. */
export async function movedChat(db: Executor, lane: string, chat: string): Promise<string> {
  const row = await db
    .selectFrom("lanes")
    .select("moved_to")
    .where("id", "=", lane)
    .where("moved_from", "=", chat)
    .executeTakeFirst();
  return row?.moved_to ?? chat;
}

/**
 * Every row of the lane that was addressed to the old chat goes to the new one, and so will later ones. A group that
 * moved numbers its messages anew, so the watermark falls with it.
 */
export async function moveLane(db: Executor, lane: string, from: string, to: string): Promise<void> {
  await db.updateTable("deliveries").set({ chat: to }).where("lane", "=", lane).where("chat", "=", from).execute();
  const moved = { moved_from: from, moved_to: to, watermark: null };
  await db
    .insertInto("lanes")
    .values({ id: lane, epoch: 0, ...moved })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(moved))
    .execute();
}

const decode = (row: Selectable<LaneRow>): Lane =>
  present<Lane>({
    id: row.id,
    stopped: row.stopped_at === null ? null : { at: row.stopped_at, reason: row.stopped_reason ?? "" },
    notBefore: row.not_before,
    watermark: row.watermark,
    epoch: row.epoch,
    lease: row.holder === null || row.lease_until === null ? null : { holder: row.holder, until: row.lease_until },
  });
