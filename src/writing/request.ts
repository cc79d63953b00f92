/** What a writer is asked for, and what comes back. */
import type { Finding } from "../bengali/index.ts";
import type { BackgroundFact } from "../domain/background.ts";
import type { Block, Bulletin, Edition, Source, Style } from "../domain/bulletin.ts";
import type { Change } from "../domain/change.ts";
import type { Digest } from "../domain/digest.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { EpochMs, IncidentId, ServiceId } from "../domain/ids.ts";
import type { Impact, Incident, IncidentUpdate } from "../domain/incident.ts";
import type { Service } from "../domain/service.ts";
import type { Story } from "../domain/story.ts";
import type { Relation } from "../domain/story-links.ts";
import type { ReadSentence, TitleReading } from "../reading/statement.ts";
import type { FactTable, NameRef, Symptom } from "./facts.ts";

export interface ReadUpdate {
  readonly update: IncidentUpdate;
  readonly sentences: readonly ReadSentence[];
}

/** A service that a signal of its own shows as failing; never by inference from the catalogue alone. */
export interface AffectedService {
  readonly service: ServiceId;
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
  /** Only our own check saw it. */
  readonly checked?: boolean;
  /** It works again while the story goes on. */
  readonly isBack?: boolean;
  /** Its own page said nothing of it when it was last read, at this moment. */
  readonly unsaidAt?: EpochMs;
  /** The editor on whose word alone it belongs here: that it depends on the cause is known of no source. */
  readonly tiedBy?: Source;
}

/** What took the incident's service down, when another incident leads the story. */
export interface Tie {
  readonly provider: ServiceId;
  readonly relation: Relation;
  readonly sources: readonly Source[];
}

/** Printed as a person wrote it, in the words of each edition. */
export interface GivenText {
  readonly text: Readonly<Record<Edition, string>>;
  readonly source: Source;
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

/** Advice that a person gave with its source; it is printed as given, in the words of each edition. */
export interface Tip {
  readonly text: Readonly<Record<Edition, string>>;
  readonly source: Source;
}

/** What users say they see, from a report or an editor. */
export interface SeenSymptom {
  readonly symptom: Symptom;
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
  /** Of those affected, whom readers know better than the service itself; left out: all of them. */
  readonly known?: readonly ServiceId[];
  readonly tie?: Tie;
  /** Only signals speak of it: the service's own page said nothing of it when it was last read, at this moment. */
  readonly unsaidAt?: EpochMs;
  /** Whose profile closes a full story; left out: the service itself. */
  readonly spotlight?: ServiceId;
  /** Well-known outages that no feed reaches, newest first. */
  readonly remembered?: readonly GivenText[];
  /** Newest first, without this one. */
  readonly past?: readonly PastIncident[];
  /** What the archive can say of them all. */
  readonly background?: readonly BackgroundFact[];
  /** What the operator said of the last comparable one. */
  readonly lastWords?: { readonly incident: IncidentId; readonly updates: readonly ReadUpdate[] };
  /** From here on none of them is missing; left out: all of them are there. */
  readonly pastSince?: EpochMs;
  readonly figure?: TrackerFigure;
  readonly tip?: Tip;
  readonly seen?: SeenSymptom;
  /** Further facts with their sources, from a person or a later module; they stand before what is derived. */
  readonly given?: FactTable;
  readonly evidence: Evidence;
  readonly asOf: EpochMs;
  /** Formula ids of the newest headlines of the edition, newest first. */
  readonly recentFormulas?: readonly string[];
  /** Name of the city of the channel, for a dateline. */
  readonly dateline?: string;
}

/** What was wrong and what is right; one headline formula each (style guide, 1.5, C1 to C10). */
export type Repair =
  | { readonly kind: "time"; readonly is: EpochMs }
  | { readonly kind: "date"; readonly was: EpochMs; readonly is: EpochMs }
  | { readonly kind: "figure"; readonly was: number; readonly is: number }
  | { readonly kind: "service"; readonly was: NameRef; readonly is: NameRef }
  /** Without `was` the whole country had been named. */
  | { readonly kind: "region"; readonly was?: NameRef; readonly is: NameRef }
  | { readonly kind: "cause" }
  | { readonly kind: "owner"; readonly is: NameRef }
  | { readonly kind: "state" }
  | { readonly kind: "name"; readonly is: NameRef }
  | LinkRepair;

/** What takes a claim of a cause back: the operator's newer word, the cause's own page, an editor, or our own doubt. */
export const linkGrounds = ["unsaid", "takenBack", "gone", "parted", "renamed", "relinked"] as const;
/** Another service had been named as the cause. */
export interface LinkRepair {
  readonly kind: "link";
  readonly was: NameRef;
  /** What is held to be the cause now: the operator names it (`renamed`), or only an editor ties it (`relinked`). */
  readonly is?: NameRef;
  readonly ground: (typeof linkGrounds)[number];
  /** Since when the claim does not hold, and who says so. */
  readonly at: EpochMs;
  readonly source: Source;
}

/** Repairs a published bulletin. */
export interface CorrectionRequest {
  readonly bulletin: Bulletin;
  readonly service: Service;
  readonly repair: Repair;
  readonly publishedAt: EpochMs;
  /** Telegram user id of the editor who vouches for it. */
  readonly editor: number;
  readonly asOf: EpochMs;
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

/** `away`: while nobody looked. */
export type DigestSpan = "day" | "week" | "away";

export interface DigestRequest {
  readonly span: DigestSpan;
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly items: readonly DigestItem[];
  /** Planned work of the coming day. */
  readonly ahead: readonly DigestItem[];
  /** Only what enough outages carry. */
  readonly longest?: Digest["longest"];
  readonly mostFrequent?: Digest["mostFrequent"];
  readonly lateAdmissions?: Digest["lateAdmissions"];
  readonly asOf: EpochMs;
  readonly recentFormulas?: readonly string[];
}

/** An older post, and the service whose post goes on with its news. */
export interface PointerRequest {
  readonly provider: Service;
  readonly incident: IncidentId;
  readonly asOf: EpochMs;
}

export type Composition =
  | { readonly kind: "written"; readonly bulletin: Bulletin; readonly warnings: readonly Finding[] }
  | { readonly kind: "blocked"; readonly bulletin: Bulletin; readonly findings: readonly Finding[] }
  | { readonly kind: "nothing"; readonly reason: string };

export interface Writer {
  /** The bulletin of a change. */
  compose(request: ComposeRequest, style: Style): Composition;
  /** The full story as it stands after this change. */
  tell(request: ComposeRequest, style: Style): Composition;
  /** A service that a running story took down too; `tie` names what did. */
  joined(request: ComposeRequest, style: Style): Composition;
  /** A service that our own check finds working again. */
  returned(request: ComposeRequest, style: Style): Composition;
  /** What the operator says of an outage that is over: later news, never breaking. */
  followUp(request: ComposeRequest, style: Style): Composition;
  /** What is put under an older post whose news goes on in the post of `provider`. */
  pointer(request: PointerRequest, style: Style): Block;
  correct(request: CorrectionRequest, style: Style): Composition;
  retract(request: RetractionRequest, style: Style): Composition;
  digest(request: DigestRequest, style: Style): Composition;
}
