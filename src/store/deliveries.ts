/** The outbox: one row per post, with what it should show now. */
import { type Insertable, type Selectable, sql } from "kysely";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { StoryId } from "../domain/ids.ts";
import { excluded, fromJson, pack, present, toFlag, toJson, unpack } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import { movedChat } from "./lanes.ts";
import type { DeliveryRow } from "./schema-outbox.ts";

const unseen: readonly DeliveryState[] = ["due", "stale", "sending"];
const inDoubt: readonly DeliveryState[] = ["unknown", "parked"];

export async function delivery(db: Executor, id: string): Promise<Delivery | undefined> {
  const row = await db.selectFrom("deliveries").selectAll().where("id", "=", id).executeTakeFirst();
  return row && decode(row);
}

/** The post that stands in this chat under this number; a chat that is configured by its name is known by both. */
export async function deliveryAt(
  db: Executor,
  chats: readonly (string | number)[],
  messageId: number,
): Promise<Delivery | undefined> {
  const row = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("message_id", "=", messageId)
    .where("chat", "in", chats.map(toJson))
    .executeTakeFirst();
  return row && decode(row);
}

export async function deliveriesOf(db: Executor, story: StoryId): Promise<readonly Delivery[]> {
  const rows = await db.selectFrom("deliveries").selectAll().where("story", "=", story).orderBy("seq").execute();
  return rows.map(decode);
}

export async function stoppedDeliveries(db: Executor): Promise<readonly Delivery[]> {
  const rows = await db.selectFrom("deliveries").selectAll().where("state", "in", inDoubt).orderBy("seq").execute();
  return rows.map(decode);
}

/** Posts and edits that readers have not got yet, those in doubt or parked left out. */
export async function outboxDepth(db: Executor): Promise<number> {
  const row = await db
    .selectFrom("deliveries")
    .select((query) => query.fn.countAll<number>().as("depth"))
    .where("state", "in", unseen)
    .executeTakeFirstOrThrow();
  return row.depth;
}

const desired = ["post", "post_hash", "bulletin", "buttons", "ring", "event_at", "pin"] as const;

/**
 * New rows, and new desired states of rows that exist. What was sent becomes stale, or sent again when the wanted text is
 * back at the shown one; what waits takes the new text; what is under way, in doubt or parked keeps its state.
 */
export async function saveDeliveries(db: Executor, deliveries: readonly Delivery[]): Promise<void> {
  for (const one of deliveries) {
    const chat = await movedChat(db, one.lane, toJson(one.chat));
    await db
      .insertInto("deliveries")
      .values({ ...encode(one), chat })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ ...excluded(...desired), state: nextState, attempt: nextAttempt, not_before: nextTime })
          .where(isOther),
      )
      .execute();
  }
}

const isOther = sql<boolean>`(deliveries.post_hash is not excluded.post_hash or deliveries.pin is not excluded.pin)`;
const nextState = sql<DeliveryState>`case
  when deliveries.state not in ('sent', 'stale') or deliveries.message_id is null then deliveries.state
  when deliveries.sent_hash = excluded.post_hash then 'sent'
  else 'stale' end`;
const nextAttempt = sql<number>`case when deliveries.state = 'sent' then 0 else deliveries.attempt end`;
/** Waiting after a failed attempt is not shortened by a newer text. */
const nextTime = sql<number>`case when deliveries.state = 'sent' or deliveries.attempt = 0
  then excluded.not_before else max(deliveries.not_before, excluded.not_before) end`;

const encode = (one: Delivery): Insertable<DeliveryRow> => ({
  id: one.id,
  lane: one.lane,
  chat: toJson(one.chat),
  topic: one.topic ?? null,
  role: one.role,
  story: one.story ?? null,
  bulletin: one.bulletin ?? null,
  post: pack(one.post),
  post_hash: one.postHash,
  buttons: one.buttons === undefined ? null : toJson(one.buttons),
  ring: toFlag(one.ring),
  reply_to: one.replyTo ?? null,
  state: one.state,
  message_id: one.messageId ?? null,
  sent_hash: one.sentHash ?? null,
  attempt: one.attempt,
  created_at: one.createdAt,
  not_before: one.notBefore,
  settled_at: one.settledAt ?? null,
  last_error: one.lastError ?? null,
  event_at: one.eventAt ?? null,
  pin: one.pin === undefined ? null : toFlag(one.pin),
});

export const decode = (row: Selectable<DeliveryRow>): Delivery =>
  present<Delivery>({
    id: row.id,
    lane: row.lane,
    chat: fromJson<Delivery["chat"]>(row.chat),
    topic: row.topic,
    role: row.role,
    story: row.story,
    bulletin: row.bulletin,
    post: unpack<Delivery["post"]>(row.post),
    postHash: row.post_hash,
    buttons: row.buttons === null ? null : fromJson<NonNullable<Delivery["buttons"]>>(row.buttons),
    ring: row.ring === 1,
    replyTo: row.reply_to,
    state: row.state,
    messageId: row.message_id,
    sentHash: row.sent_hash,
    attempt: row.attempt,
    createdAt: row.created_at,
    notBefore: row.not_before,
    settledAt: row.settled_at,
    lastError: row.last_error,
    eventAt: row.event_at,
    pin: row.pin === null ? null : row.pin === 1,
  });
