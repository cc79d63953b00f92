/**
 * What may be sent now: at most one delivery per lane, the oldest; what comes after it is due once it is settled. A lane
 * stands still while a call is under way, in doubt, or refused for a reason that a person must remove. A delivery that
 * was tried and must wait keeps its lane waiting; one that is only planned for later does not. A reply waits for its card.
 * Channels come before private chats, however many of these wait.
 */
import { type Selectable, sql } from "kysely";
import type { Delivery } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import { decode } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { allLanes } from "./lanes.ts";
import type { DeliveryRow } from "./schema-outbox.ts";

export async function dueDeliveries(
  db: Executor,
  now: EpochMs,
  limit: number,
  lane?: string,
): Promise<readonly Delivery[]> {
  const inLane = lane === undefined ? sql`` : sql`and one.lane = ${lane}`;
  const result = await sql<Selectable<DeliveryRow>>`
    with first as (
      select one.seq, one.not_before,
        row_number() over (partition by one.lane order by one.created_at, one.seq) as place
      from deliveries one
        left join deliveries card on card.id = one.reply_to
        left join lanes lane on lane.id = one.lane
      where one.state in ('due', 'stale') ${inLane}
        and (one.not_before <= ${now} or one.attempt > 0)
        and (card.id is null or card.message_id is not null or card.state in ('sent', 'dropped'))
        and lane.stopped_at is null and coalesce(lane.not_before, 0) <= ${now}
        and not exists (
          select 1 from deliveries stopper
          where stopper.lane = one.lane and stopper.state in ('sending', 'unknown', 'parked')
        )
        and not exists (select 1 from lanes everything where everything.id = ${allLanes} and everything.not_before > ${now})
    )
    select deliveries.* from deliveries join first on first.seq = deliveries.seq
    where first.place = 1 and first.not_before <= ${now}
    order by ${isPrivate}, deliveries.created_at, deliveries.seq
    limit ${limit}`.execute(db);
  return result.rows.map(decode);
}

/** The column holds JSON: a channel's number is negative, and a public name is in quotes. */
const isPrivate = sql`deliveries.chat glob '[0-9]*'`;
