/** The tables of the outbox, as kysely sees them. */
import type { Generated } from "kysely";
import type { DeliveryRole, DeliveryState } from "../domain/delivery.ts";
import type { BulletinId, EpochMs, StoryId } from "../domain/ids.ts";

export interface DeliveryRow {
  seq: Generated<number>;
  id: string;
  lane: string;
  chat: string;
  topic: number | null;
  role: DeliveryRole;
  story: StoryId | null;
  bulletin: BulletinId | null;
  post: Buffer;
  post_hash: string;
  buttons: string | null;
  ring: 0 | 1;
  reply_to: string | null;
  state: DeliveryState;
  message_id: number | null;
  sent_hash: string | null;
  attempt: number;
  created_at: EpochMs;
  not_before: EpochMs;
  settled_at: EpochMs | null;
  last_error: string | null;
  /** What the call under way, or in doubt, is showing; the desired post may have moved on since. */
  sending_hash: string | null;
  begun_at: EpochMs | null;
  /** Highest message id of the chat known when the call began: where a search for the post starts. */
  watermark: number | null;
  event_at: EpochMs | null;
  /** Whether it is to be pinned; nothing for a post that never is. */
  pin: 0 | 1 | null;
  pinned: Generated<0 | 1>;
  pin_not_before: Generated<EpochMs>;
}

/** A post that was sent again: whether its first sending came late is looked at once more. */
export interface SweepRow {
  delivery: string;
  watermark: number;
  due_at: EpochMs;
}

/** What a lane knows beyond its rows. That it is stopped by a delivery is derived from the deliveries, never stored. */
export interface LaneRow {
  id: string;
  /** A lane stopped as a whole, whatever its rows say. */
  stopped_at: EpochMs | null;
  stopped_reason: string | null;
  not_before: EpochMs | null;
  /** A chat that moved: rows addressed to the old one go to the new one. JSON, as `deliveries.chat`. */
  moved_from: string | null;
  moved_to: string | null;
  watermark: number | null;
  epoch: number;
  holder: string | null;
  lease_until: EpochMs | null;
}
