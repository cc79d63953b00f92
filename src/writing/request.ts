/** What a writer is asked for, and what comes back. */
import type { Finding } from "../bengali/index.ts";
import type { Bulletin, Source, Style } from "../domain/bulletin.ts";
import type { Change } from "../domain/change.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { EpochMs, IncidentId, ServiceId, StoryId } from "../domain/ids.ts";
import type { Impact, Incident, IncidentUpdate } from "../domain/incident.ts";
import type { Service } from "../domain/service.ts";
import type { Story } from "../domain/story.ts";
import type { ReadSentence, TitleReading } from "../reading/statement.ts";
import type { Mistake } from "./facts.ts";

export interface ReadUpdate {
  readonly update: IncidentUpdate;
  readonly sentences: readonly ReadSentence[];
}

/** A service that a signal of its own shows as failing; never by inference from the catalogue alone. */
export interface AffectedService {
  readonly service: ServiceId;
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
}

/** An outage of the same service from the archive. */
export interface PastIncident {
  readonly incident: IncidentId;
  readonly startedAt: EpochMs;
  readonly endedAt?: EpochMs;
  /** With it, only outages at least as grave as this one count as comparable. */
  readonly impact?: Impact;
}

/** A tracker's figure: so many reports at a moment, as an outlet printed it. */
export interface TrackerFigure {
  readonly tracker: string;
  readonly reports: number;
  readonly at: EpochMs;
  readonly source: Source;
}

/** Advice that a person gave with its source; it is printed as given. */
export interface Tip {
  readonly text: string;
  readonly source: Source;
}

export interface ComposeRequest {
  readonly change: Change;
  readonly incident: Incident;
  readonly service: Service;
  readonly story: Story;
  /** The updates that this change brings, read. */
  readonly updates: readonly ReadUpdate[];
  /** Earlier updates of the incident, read: causes and scopes told before. */
  readonly earlier?: readonly ReadUpdate[];
  readonly title?: TitleReading | null;
  /** The incident as it was stored before this change: the old end of planned work that was extended. */
  readonly before?: Incident;
  readonly affected?: readonly AffectedService[];
  /** Newest first, without this one. */
  readonly past?: readonly PastIncident[];
  readonly figure?: TrackerFigure;
  readonly tip?: Tip;
  readonly evidence: Evidence;
  readonly asOf: EpochMs;
  /** Formula ids of the newest headlines of the edition, newest first. */
  readonly recentFormulas?: readonly string[];
  /** Name of the city of the channel, for a dateline. */
  readonly dateline?: string;
}

/** Repairs a published bulletin. `was` and `is` are names, moments or words, by the kind of mistake. */
export interface CorrectionRequest {
  readonly bulletin: Bulletin;
  readonly service: Service;
  readonly mistake: Mistake;
  readonly was: string;
  readonly is: string;
  readonly publishedAt: EpochMs;
  readonly editor: number;
  readonly asOf: EpochMs;
  readonly recentFormulas?: readonly string[];
}

export interface RetractionRequest {
  readonly bulletin: Bulletin;
  readonly service: Service;
  readonly publishedAt: EpochMs;
  readonly editor: number;
  readonly asOf: EpochMs;
}

export interface DigestItem {
  readonly incident: Incident;
  readonly service: Service;
}

export interface DigestRequest {
  readonly span: "day" | "week";
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly items: readonly DigestItem[];
  /** Planned work of the coming day. */
  readonly ahead: readonly DigestItem[];
  readonly story: StoryId;
  readonly asOf: EpochMs;
  readonly recentFormulas?: readonly string[];
}

export type Composition =
  | { readonly kind: "written"; readonly bulletin: Bulletin; readonly warnings: readonly Finding[] }
  | { readonly kind: "blocked"; readonly bulletin: Bulletin; readonly findings: readonly Finding[] }
  | { readonly kind: "nothing"; readonly reason: string };

export interface Writer {
  compose(request: ComposeRequest, style: Style): Composition;
}
