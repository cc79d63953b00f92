import type { EpochMs, ServiceId } from "./ids.ts";
import type { AffectedComponent, Impact, Kind, Phase } from "./incident.ts";
import type { FeedKey, Format } from "./service.ts";

export interface ReportedUpdate {
  readonly providerId?: string;
  readonly phase: Phase;
  readonly rawStatus: string;
  readonly text: string;
  readonly at: EpochMs;
  /** When the provider wrote it, where the feed says so. */
  readonly writtenAt?: EpochMs;
}

/** One incident as one feed shows it at one moment. */
export interface ReportedIncident {
  readonly providerId: string;
  readonly url?: string;
  readonly title: string;
  readonly kind: Kind;
  /** `undefined`: the format carries no impact at all (Atom, RSS); "unknown": it carries one that we do not know. */
  readonly impact?: Impact;
  readonly rawImpact?: string;
  readonly phase: Phase;
  readonly rawStatus: string;
  readonly startedAt: EpochMs;
  readonly resolvedAt?: EpochMs;
  readonly scheduledFor?: EpochMs;
  readonly scheduledUntil?: EpochMs;
  /** `undefined`: the format names no components. */
  readonly components?: readonly AffectedComponent[];
  /** Oldest first. */
  readonly updates: readonly ReportedUpdate[];
}

/**
 * How an absent incident is to be understood.
 * `history`: newest-first list with a limit; absence from its middle means removed, absence at its old end nothing.
 * `open`: only what is open is listed, and the platform shows resolution by disappearance.
 * `partial`: absence never means anything.
 */
export type Window = "history" | "open" | "partial";

export interface Snapshot {
  readonly service: ServiceId;
  readonly feed: FeedKey;
  readonly format: Format;
  readonly readAt: EpochMs;
  readonly window: Window;
  readonly zone?: string;
  readonly incidents: readonly ReportedIncident[];
  /** Words the mapping tables do not know, for the log: "incident.status=foo". */
  readonly unknownWords: readonly string[];
}
