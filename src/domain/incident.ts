import type { EpochMs, IncidentId, ServiceId, StoryId } from "./ids.ts";
import type { FeedKey } from "./service.ts";

export const kinds = ["outage", "maintenance", "notice"] as const;
export type Kind = (typeof kinds)[number];

export const impacts = ["none", "minor", "major", "critical", "unknown"] as const;
export type Impact = (typeof impacts)[number];

export const phases = [
  "investigating",
  "identified",
  "monitoring",
  "resolved",
  "scheduled",
  "inProgress",
  "verifying",
  "completed",
  "cancelled",
  "unknown",
] as const;
export type Phase = (typeof phases)[number];

export const closedPhases: readonly Phase[] = ["resolved", "completed", "cancelled"];
export const isClosed = (phase: Phase): boolean => closedPhases.includes(phase);

/** Identity of one update inside its incident: the provider's id where there is one, else minute + status + text. */
export type UpdateKey = string;

export interface IncidentUpdate {
  readonly key: UpdateKey;
  /** The provider's own id, once any feed of the page has shown it. */
  readonly providerId?: string;
  readonly phase: Phase;
  /** The status word as the page wrote it, kept even when it is unknown to us. */
  readonly rawStatus: string;
  /** Plain text: tags stripped, entities decoded, blank lines between paragraphs kept as "\n". */
  readonly text: string;
  readonly textHash: string;
  /** When it happened, as the page displays it. */
  readonly at: EpochMs;
  readonly firstSeenAt: EpochMs;
}

export interface AffectedComponent {
  readonly name: string;
  /** operational, degraded_performance, partial_outage, major_outage, under_maintenance, or any word a page uses. */
  readonly status?: string;
}

export interface Incident {
  readonly id: IncidentId;
  readonly service: ServiceId;
  /** The provider's incident id: the last path segment of its link on Statuspage. */
  readonly providerId: string;
  readonly story: StoryId;
  readonly url?: string;
  readonly title: string;
  readonly kind: Kind;
  readonly impact: Impact;
  readonly rawImpact?: string;
  readonly phase: Phase;
  readonly rawStatus: string;
  readonly startedAt: EpochMs;
  readonly resolvedAt?: EpochMs;
  readonly scheduledFor?: EpochMs;
  readonly scheduledUntil?: EpochMs;
  readonly components: readonly AffectedComponent[];
  /** Oldest first. */
  readonly updates: readonly IncidentUpdate[];
  readonly firstSeenAt: EpochMs;
  /** Every feed that has shown it; only such a feed can say that it is gone. */
  readonly feeds: readonly FeedKey[];
  /** Consecutive good reads of a feed whose window covers it and that no longer show it. */
  readonly missedReads: number;
  readonly withdrawnAt?: EpochMs;
  /** Raised by one at every stored change; a writer that computed from an older version recomputes. */
  readonly version: number;
}
