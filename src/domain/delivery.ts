import type { Block } from "./bulletin.ts";
import type { BulletinId, EpochMs, StoryId } from "./ids.ts";

/** What a post says, still as blocks; renderers turn it into HTML or terminal text. */
export interface Post {
  readonly marker: string;
  readonly blocks: readonly Block[];
}

export const deliveryRoles = ["card", "reply", "message", "review", "notice"] as const;
export type DeliveryRole = (typeof deliveryRoles)[number];

/**
 * `due` wanted, not tried yet, or certainly not sent · `sending` intent committed, call under way · `sent` shows what
 * is wanted · `stale` sent, but the wanted text has moved on: an edit is due · `unknown` the call ended without an answer:
 * the lane stops, and it is never blindly resent · `parked` refused for a reason a person must remove · `dropped` given up.
 */
export const deliveryStates = ["due", "sending", "sent", "stale", "unknown", "parked", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Buttons under a review card. `intent` is what the tap means; it is bound to the text shown by `hash`. */
export interface Button {
  readonly label: string;
  readonly data: string;
}

/** One intended message with its desired state: what it should show now. One row per post. */
export interface Delivery {
  readonly id: string;
  /** Channel id; a lane is the sequence of deliveries of one channel. */
  readonly lane: string;
  readonly chat: string | number;
  readonly topic?: number;
  readonly role: DeliveryRole;
  readonly story?: StoryId;
  readonly bulletin?: BulletinId;
  readonly post: Post;
  readonly postHash: string;
  readonly buttons?: readonly (readonly Button[])[];
  readonly ring: boolean;
  /** Delivery id of the card a reply hangs under; it is sent after that card. */
  readonly replyTo?: string;
  readonly state: DeliveryState;
  readonly messageId?: number;
  /** Hash of the post that the message shows. */
  readonly sentHash?: string;
  readonly attempt: number;
  readonly createdAt: EpochMs;
  readonly notBefore: EpochMs;
  readonly settledAt?: EpochMs;
  readonly lastError?: string;
  /** When the operator said what this post tells: how late readers are is counted from here. */
  readonly eventAt?: EpochMs;
  /** Whether it is to be pinned in its chat; left out for a post that never is. */
  readonly pin?: boolean;
}

/** What a sender observed. `notSent` is certain; `unknown` is everything that ended without an answer. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly messageId: number }
  | {
      readonly kind: "notSent";
      readonly reason: string;
      readonly retryAt?: EpochMs;
      /** Telegram asked for quiet until then: from this lane, or from the bot as a whole. */
      readonly quiet?: "lane" | "all";
    }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "missing"; readonly reason: string }
  | { readonly kind: "moved"; readonly chat: number }
  | { readonly kind: "unknown"; readonly reason: string };
