/**
 * What one update of a reader comes to: its effects, and the answer that tells of them, as data. They are committed with
 * the number of the update, so that all of it is done once, or nothing of it, whenever the process dies.
 */
import type { Delivery } from "../domain/delivery.ts";
import type { Follower } from "../domain/following.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Answer } from "./answer.ts";
import type { FollowChange, Report } from "./ports.ts";

export type Effect =
  /** Everything but what they follow. */
  | { readonly kind: "settings"; readonly reader: Follower }
  /** `drop` goes first. The reader is made with these settings if they are new. */
  | { readonly kind: "follow"; readonly reader: Follower; readonly change: FollowChange }
  /** All that is held on a person; `person` is the hash under which they reported. */
  | { readonly kind: "forget"; readonly chat: number; readonly person: string }
  /** A group got a new number when it became a supergroup. */
  | { readonly kind: "move"; readonly from: number; readonly to: number }
  /** Counted when this person has not said so before, of the same incident or within `windowMs`. */
  | { readonly kind: "report"; readonly report: Report; readonly windowMs: number }
  /** Enqueued unless the editors were told of the service after `since`. */
  | { readonly kind: "raise"; readonly service: string; readonly since: EpochMs; readonly notice: Delivery };

export interface Reply {
  readonly chat: number;
  readonly topic?: number;
  /** The message with buttons in whose place the answer is shown. */
  readonly message?: number;
  /** In whose words: an edition, or a language that was asked for. */
  readonly voice: string;
  readonly answer: Answer;
  /** The button over which it is shown as a note; below its message, when it is too late for that. */
  readonly tapped?: { readonly callback: string; readonly message: number; readonly alert: boolean };
  /** The channel that its buttons are about: they stand in the private chat of its administrator. */
  readonly about?: number;
}

export interface Outcome {
  readonly effects: readonly Effect[];
  readonly reply?: Reply;
}

/** An answer that is kept, under the number of its update, until the call that sends it is begun. */
export interface KeptReply extends ReplyKey {
  readonly reply: Reply;
}

export interface ReplyKey {
  readonly update: number;
  /** Which of several it is, from 0, which is left out. */
  readonly part?: number;
}

/** What a decision comes to before it is known where its answer goes. */
export interface Act {
  readonly answer: Answer;
  readonly effects: readonly Effect[];
  /** As they will be, when that has changed. */
  readonly reader?: Follower;
}

export const only = (answer: Answer): Act => ({ answer, effects: [] });
