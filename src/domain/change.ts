import type { ChangeId, EpochMs, IncidentId, ServiceId, StoryId } from "./ids.ts";
import type { Impact, Phase, UpdateKey } from "./incident.ts";

export const changeKinds = [
  "filed",
  "opened",
  "advanced",
  "escalated",
  "eased",
  "updated",
  "resolved",
  "reopened",
  "amended",
  "withdrawn",
  "falseAlarm",
  "scheduled",
  "started",
  "extended",
  "completed",
  "cancelled",
  "fellSilent",
  "missedPromise",
  "overran",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface State {
  readonly phase: Phase;
  readonly impact: Impact;
}

/**
 * How a change reached us, which decides whether it is news.
 * `baseline` first read of the feed · `fresh` seen while it is new · `late` open, but older than a fresh one ·
 * `retroactive` inserted after the fact · `future` dated after now · `alreadyClosed` first seen when it was over.
 */
export const foundAs = ["baseline", "fresh", "late", "retroactive", "future", "alreadyClosed"] as const;
export type FoundAs = (typeof foundAs)[number];

export interface Change {
  readonly id: ChangeId;
  readonly kind: ChangeKind;
  readonly service: ServiceId;
  readonly incident: IncidentId;
  readonly story: StoryId;
  /** First seen by us. */
  readonly at: EpochMs;
  /** When it happened, as the source says. */
  readonly eventAt: EpochMs;
  readonly found: FoundAs;
  /** `undefined` when the incident is new. */
  readonly from?: State;
  readonly to: State;
  /** The updates this change brings, oldest first. Over the life of an incident every update is brought exactly once. */
  readonly updates: readonly UpdateKey[];
  /** Updates whose text was rewritten in place; never news by itself. */
  readonly amends: readonly UpdateKey[];
  /** A later change of the same incident in the same snapshot overtook this one. */
  readonly overtaken: boolean;
  /** The editor who says so, where no feed does: it is asked about, whatever the policy says. */
  readonly by?: number;
}
