/** Incoming Telegram updates, each processed once. */
import type { Executor, Run } from "./dialect.ts";

/** Telegram keeps an update for a day and then never sends it again. */
const keptMs = 48 * 3_600_000;
const sweepEvery = 100;

interface Claims {
  readonly asked: { readonly updateId: number; readonly now: number }[];
  readonly fresh: Promise<readonly boolean[]>;
}

/**
 * Claims that are asked for while others commit share the next commit: the disk is waited for once for a crowd, not once
 * for each of them. A claim is answered when it is on the disk.
 */
export function claimingTogether(write: Run): (updateId: number, now: number) => Promise<boolean> {
  let open: Claims | undefined;
  const begin = (asked: Claims["asked"]): Claims => {
    const fresh = write(async (db) => {
      if (open?.asked === asked) open = undefined;
      const claimed: boolean[] = [];
      for (const { updateId, now } of asked) claimed.push(await claimUpdate(db, updateId, now));
      return claimed;
    });
    void fresh.catch(() => {
      if (open?.asked === asked) open = undefined;
    });
    return { asked, fresh };
  };
  return async (updateId, now) => {
    open ??= begin([]);
    const claims = open;
    const place = claims.asked.push({ updateId, now }) - 1;
    return (await claims.fresh)[place] ?? false;
  };
}

/** False when this one has been seen. */
async function claimUpdate(db: Executor, updateId: number, now: number): Promise<boolean> {
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
