/** What a lane knows beyond its rows: where its chat has moved. */
import type { Executor } from "./dialect.ts";

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

/** Every row of the lane that was addressed to the old chat goes to the new one, and so will later ones. */
export async function moveLane(db: Executor, lane: string, from: string, to: string): Promise<void> {
  await db.updateTable("deliveries").set({ chat: to }).where("lane", "=", lane).where("chat", "=", from).execute();
  await db
    .insertInto("lanes")
    .values({ id: lane, moved_from: from, moved_to: to, epoch: 0 })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ moved_from: from, moved_to: to }))
    .execute();
}
