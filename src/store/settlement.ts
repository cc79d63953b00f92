/**
 * What an outcome does to a delivery's row. A row that has a message id is about an edit: an edit is idempotent, so one
 * that ended without an answer is simply due again, while a new post in doubt stops its lane.
 */
import type { Updateable } from "kysely";
import { nextAttemptAt } from "../domain/attempt.ts";
import type { DeliveryState, SendOutcome } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import { toJson } from "./columns.ts";
import type { DeliveryRow } from "./schema-outbox.ts";

export type Attempted = Pick<DeliveryRow, "message_id" | "sent_hash" | "post_hash" | "attempt">;
export type Patch = Updateable<DeliveryRow>;

/** What waits to be tried: an edit where there is a message, a post where there is none. */
export const wanting = (messageId: number | null): DeliveryState => (messageId === null ? "due" : "stale");

export function settlement(row: Attempted, outcome: SendOutcome, shownHash: string, now: EpochMs): Patch {
  switch (outcome.kind) {
    case "sent":
      return sent(row.post_hash, outcome.messageId, shownHash, now);
    case "notSent":
      return again(row, outcome.reason, outcome.retryAt, now);
    case "refused":
    case "gone":
      return { state: "parked", settled_at: now, last_error: outcome.reason };
    case "missing":
      return {
        state: "due",
        message_id: null,
        pinned: 0,
        sent_hash: null,
        attempt: 0,
        not_before: now,
        last_error: outcome.reason,
      };
    case "moved":
      return { state: wanting(row.message_id), chat: toJson(outcome.chat), not_before: now };
    case "unknown":
      return row.message_id === null
        ? { state: "unknown", settled_at: now, last_error: outcome.reason }
        : again(row, outcome.reason, undefined, now);
  }
}

/** A row without a message id cannot be edited: it stays as it was sent. */
export const sent = (postHash: string, messageId: number | null, shownHash: string, now: EpochMs): Patch => ({
  state: shownHash === postHash || messageId === null ? "sent" : "stale",
  message_id: messageId,
  sent_hash: shownHash,
  attempt: 0,
  settled_at: now,
  last_error: null,
  sending_hash: null,
});

const again = (row: Attempted, reason: string, retryAt: EpochMs | undefined, now: EpochMs): Patch => ({
  state: wanting(row.message_id),
  attempt: row.attempt + 1,
  not_before: retryAt ?? nextAttemptAt(row.attempt, now),
  last_error: reason,
  sending_hash: null,
});
