/** Chats the bot was added to, for the operator who has yet to write them into the configuration. */
import { excluded, present } from "./columns.ts";
import type { Executor } from "./dialect.ts";

export interface Target {
  readonly chat: number;
  /** channel, supergroup, group or private. */
  readonly kind: string;
  readonly title: string;
  /** The bot's own standing there, as Telegram names it: administrator, member, left, kicked. */
  readonly status: string;
  readonly addedBy?: number;
  readonly at: number;
}

export async function saveTarget(db: Executor, target: Target): Promise<void> {
  await db
    .insertInto("targets")
    .values({
      chat: target.chat,
      kind: target.kind,
      title: target.title,
      status: target.status,
      added_by: target.addedBy ?? null,
      at: target.at,
    })
    .onConflict((conflict) =>
      conflict.column("chat").doUpdateSet(excluded("kind", "title", "status", "added_by", "at")),
    )
    .execute();
}

/** Newest first. */
export async function targets(db: Executor): Promise<readonly Target[]> {
  const rows = await db.selectFrom("targets").selectAll().orderBy("at", "desc").execute();
  return rows.map((row) =>
    present<Target>({
      chat: row.chat,
      kind: row.kind,
      title: row.title,
      status: row.status,
      addedBy: row.added_by,
      at: row.at,
    }),
  );
}
