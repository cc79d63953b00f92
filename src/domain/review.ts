import type { Bulletin } from "./bulletin.ts";
import type { ChangeId, EpochMs } from "./ids.ts";

export const reviewStates = ["waiting", "held", "published", "dropped", "superseded"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** A draft that waits for a person. A verdict names `contentHash`, so that a stale tap cannot publish another text. */
export interface Review {
  readonly id: string;
  readonly change: ChangeId;
  readonly reason: string;
  /** Id of the row of the policy that sent it here; the desk has a sentence for each. */
  readonly rule?: string;
  readonly findings: readonly string[];
  readonly bulletins: readonly Bulletin[];
  readonly contentHash: string;
  readonly state: ReviewState;
  readonly createdAt: EpochMs;
  readonly settledAt?: EpochMs;
  readonly settledBy?: number;
}

export const roles = ["viewer", "editor", "chief"] as const;
export type Role = (typeof roles)[number];
