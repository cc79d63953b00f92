/**
 * Answers that wait to be sent. The row goes before the call begins: whoever dies in the middle of a call has perhaps
 * told the person, and nobody is told twice.
 */
import type { EpochMs } from "../domain/ids.ts";
import type { KeptReply, Reply, ReplyKey } from "../readers/outcome.ts";
import { fromJson, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";

export async function keepReply(db: Executor, { update, part = 0, reply }: KeptReply, now: EpochMs): Promise<void> {
  await db
    .insertInto("answers")
    .values({ id: update, part, chat: reply.chat, reply: toJson(reply), at: now })
    .execute();
}

/** False when it was taken, or forgotten. */
export async function takeReply(db: Executor, { update, part = 0 }: ReplyKey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("answers")
    .where("id", "=", update)
    .where("part", "=", part)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** In the order in which they were asked for. */
export async function keptReplies(db: Executor): Promise<readonly KeptReply[]> {
  const rows = await db.selectFrom("answers").selectAll().orderBy("id").orderBy("part").execute();
  return rows.map(({ id, part, reply }) => ({
    update: id,
    ...(part === 0 ? {} : { part }),
    reply: fromJson<Reply>(reply),
  }));
}

export async function forgetReplies(db: Executor, before: EpochMs): Promise<void> {
  await db.deleteFrom("answers").where("at", "<", before).execute();
}
