/** What is known when a reader asks. Everything that is not here is not known, and is not answered. */
import type { EpochMs } from "../domain/ids.ts";
import type { Impact, Incident, Kind, Phase } from "../domain/incident.ts";
import { isOwnCheck } from "../domain/signal.ts";

/** An incident that is under way; one that was asked for by its id may be over. */
export interface OpenIncident {
  readonly id: string;
  readonly service: string;
  readonly kind: Kind;
  readonly impact: Impact;
  readonly phase: Phase;
  readonly startedAt: EpochMs;
  readonly endedAt?: EpochMs;
  /** The operator took it back: it never was. */
  readonly withdrawn?: boolean;
  readonly url?: string;
  /** The newest headline that was published about it, in the reader's edition. */
  readonly headline?: { readonly marker: string; readonly text: string };
}

export interface ServiceFacts {
  readonly service: string;
  readonly page?: string;
  /** Whether any feed of it is read at all. */
  readonly watched: boolean;
  /** Newest good read of any of its feeds. */
  readonly readAt?: EpochMs;
  readonly open: readonly OpenIncident[];
  /** The newest outage that is over. */
  readonly last?: { readonly endedAt: EpochMs; readonly lastedMs: number };
  /** Whether its page has named parts of it. */
  readonly hasParts: boolean;
  /** Services that it went down with before and that are in trouble now. */
  readonly upstream: readonly string[];
}

export interface OverallFacts {
  readonly open: readonly OpenIncident[];
  readonly watched: number;
  /** Services whose every feed is too long unread. */
  readonly unread: readonly string[];
  readonly readAt?: EpochMs;
}

/** A page unread for so long may be showing anything by now. */
export const staleAfterMs = 15 * 60_000;
/** Below this the age of what is known is no news. */
export const freshEnoughMs = 60_000;
/** An older outage would be dated without its year. */
const longAgoMs = 300 * 86_400_000;

export const isStale = (readAt: EpochMs | undefined, now: EpochMs): boolean =>
  readAt === undefined || now - readAt > staleAfterMs;

export const isRecent = (at: EpochMs, now: EpochMs): boolean => now - at < longAgoMs;

/** Announced work is not under way, what a page took back never was, and what our own check saw is not the operator's word. */
export const isUnderWay = (incident: Pick<Incident, "phase" | "withdrawnAt" | "feeds">): boolean =>
  incident.withdrawnAt === undefined && incident.phase !== "scheduled" && !isOwnCheck(incident);
