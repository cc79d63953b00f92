/** New cards of a channel that are told together in one post. */
import type { Delivery } from "../domain/delivery.ts";
import type { CardsBeyond } from "../ports.ts";
import { decode, saveDeliveries } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";

/** Cards of the lane beyond the first `told` of those that were due since then, as far as no call for them has begun. */
export async function cardsBeyond(db: Executor, { lane, since, now, told }: CardsBeyond): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom((query) =>
      query
        .selectFrom("deliveries")
        .selectAll()
        .where("lane", "=", lane)
        .where("role", "=", "card")
        .where("created_at", ">=", since)
        .where("not_before", "<=", now)
        .orderBy("created_at")
        .orderBy("seq")
        .limit(-1)
        .offset(told)
        .as("beyond"),
    )
    .selectAll()
    .where("state", "=", "due")
    .where("message_id", "is", null)
    .where("attempt", "=", 0)
    .orderBy("created_at")
    .orderBy("seq")
    .execute();
  return rows.map(decode);
}

/** Told without a message of its own: nothing is left to edit. Nothing is folded when the call for one of them has begun. */
export async function foldCards(db: Executor, summary: Delivery, cards: readonly Delivery[]): Promise<boolean> {
  const ids = cards.map(({ id }) => id);
  const { due } = await db
    .selectFrom("deliveries")
    .select((query) => query.fn.countAll<number>().as("due"))
    .where("id", "in", ids)
    .where("state", "=", "due")
    .executeTakeFirstOrThrow();
  if (due !== ids.length) return false;
  await db
    .updateTable("deliveries")
    .set((query) => ({ state: "sent", sent_hash: query.ref("post_hash"), settled_at: summary.createdAt }))
    .where("id", "in", ids)
    .execute();
  await saveDeliveries(db, [summary]);
  return true;
}
