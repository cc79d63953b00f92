/** What went out in a shift. */
import type { Delivery } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import { decode } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";

const atMost = 500;

/** Posts of these lanes that were sent or changed since, cards before their replies, the newest stories last. */
export async function postedSince(
  db: Executor,
  lanes: readonly string[],
  since: EpochMs,
): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("lane", "in", [...lanes])
    .where("role", "in", ["card", "message", "reply"])
    .where("message_id", "is not", null)
    .where("settled_at", ">=", since)
    .orderBy("seq", "desc")
    .limit(atMost)
    .execute();
  return rows.map(decode).toReversed();
}
