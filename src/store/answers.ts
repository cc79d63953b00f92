/**
 * Answers that wait to be sent. The row goes before the call begins: whoever dies in the middle of a call has perhaps
 * told the reader, and nobody is told twice.
 */
import type { EpochMs } from "../domain/ids.ts";
import type { KeptReply, Reply } from "../readers/outcome.ts";
import { fromJson, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";

export async function keepReply(db: Executor, { update, reply }: KeptReply, now: EpochMs): Promise<void> {
  await db
    .insertInto("answers")
    .values({ id: update, chat: reply.chat, reply: toJson(reply), at: now })
    .execute();
}

/** False when it was taken, or forgotten. */
export async function takeReply(db: Executor, update: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("answers").where("id", "=", update).executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** In the order in which they were asked for. */
export async function keptReplies(db: Executor): Promise<readonly KeptReply[]> {
  const rows = await db.selectFrom("answers").selectAll().orderBy("id").execute();
  return rows.map(({ id, reply }) => ({ update: id, reply: fromJson<Reply>(reply) }));
}

export async function forgetReplies(db: Executor, before: EpochMs): Promise<void> {
  await db.deleteFrom("answers").where("at", "<", before).execute();
}
