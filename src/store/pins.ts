/** Cards whose pin is not as it should be. A pin made twice is one pin, so there is no intent and nothing in doubt. */
import type { Delivery } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { PinResult } from "../ports.ts";
import { decode } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { allLanes } from "./lanes.ts";

/** Of posts that stand in lanes where nothing is under way, in doubt or refused; of one lane, when it is named. */
export async function duePins(db: Executor, now: EpochMs, limit: number, lane?: string): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("pin", "is not", null)
    .whereRef("pin", "<>", "pinned")
    .where("message_id", "is not", null)
    .where("pin_not_before", "<=", now)
    .$if(lane !== undefined, (query) => query.where("lane", "=", lane ?? ""))
    .where("lane", "not in", (query) =>
      query.selectFrom("deliveries").select("lane").where("state", "in", ["sending", "unknown", "parked"]),
    )
    .where((query) =>
      query.not(
        query.exists(
          query
            .selectFrom("lanes")
            .select("lanes.id")
            .where((lane) =>
              lane.or([lane("lanes.id", "=", allLanes), lane("lanes.id", "=", lane.ref("deliveries.lane"))]),
            )
            .where("lanes.not_before", ">", now),
        ),
      ),
    )
    .orderBy("created_at")
    .limit(limit)
    .execute();
  return rows.map(decode);
}

export async function settlePin(db: Executor, id: string, pin: boolean, result: PinResult): Promise<void> {
  const done = result.kind === "done";
  await db
    .updateTable("deliveries")
    .set(done ? { pinned: pin ? 1 : 0 } : { pin_not_before: result.retryAt })
    .where("id", "=", id)
    .execute();
}
