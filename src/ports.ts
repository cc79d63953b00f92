/**
 * What the pipeline needs from outside. Every port is async from the first day, so that PostgreSQL can stand where
 * SQLite stands and another messenger where Telegram stands. Expected failures are values; exceptions are bugs.
 */
import type { Bulletin, Edition } from "./domain/bulletin.ts";
import type { Absence } from "./domain/catch-up.ts";
import type { Change } from "./domain/change.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import type { Delivery, SendOutcome } from "./domain/delivery.ts";
import type { RuleChange } from "./domain/desk-rules.ts";
import type { Follower } from "./domain/following.ts";
import type { Note } from "./domain/hand.ts";
import type { ChangeId, EpochMs, IncidentId, ServiceId, StoryId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Doubtful, Search } from "./domain/recovery.ts";
import type { Rendering } from "./domain/rendering.ts";
import type { Review, Role } from "./domain/review.ts";
import type { Feed, FeedKey } from "./domain/service.ts";
import type { Snapshot } from "./domain/snapshot.ts";
import type { Story } from "./domain/story.ts";
import type { EditorLink, Link } from "./domain/story-links.ts";
import type { LogEvent } from "./log.ts";

export interface Clock {
  now(): EpochMs;
  /** Resolves after `ms`, or at once when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export type Log = (event: LogEvent) => void;

/** What one feed remembers between reads. */
export interface FeedMemory {
  readonly key: FeedKey;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly bodyHash?: string;
  readonly lastGoodAt?: EpochMs;
  readonly lastTriedAt?: EpochMs;
  readonly failures: number;
  readonly problem?: FeedProblem;
  readonly notBefore?: EpochMs;
}

/** Three classes, none of which opens or resolves an incident. */
export interface FeedProblem {
  readonly kind: "unreachable" | "gone" | "wrongShape";
  /** What was expected and what came. */
  readonly detail: string;
  readonly since: EpochMs;
}

export type FeedReading =
  | {
      readonly kind: "snapshot";
      readonly snapshot: Snapshot;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly bodyHash: string;
    }
  | { readonly kind: "unchanged"; readonly etag?: string; readonly lastModified?: string }
  | { readonly kind: "problem"; readonly problem: Omit<FeedProblem, "since">; readonly retryAt?: EpochMs };

export interface FeedReader {
  /** Never throws for anything the other side does. */
  read(feed: Feed, memory: FeedMemory | undefined, now: EpochMs, signal?: AbortSignal): Promise<FeedReading>;
}

/** Everything that one snapshot causes; committed together or not at all. */
export interface Filing {
  /** Left out: time alone caused it. */
  readonly feed?: FeedMemory;
  /** New and changed incidents; `expectedVersion` 0 means that it must not exist yet. */
  readonly incidents: readonly { readonly incident: Incident; readonly expectedVersion: number }[];
  readonly stories: readonly Story[];
  readonly changes: readonly Change[];
  readonly decisions: readonly {
    readonly change: ChangeId;
    readonly decision: CoverageDecision;
    readonly at: EpochMs;
  }[];
  readonly bulletins: readonly Bulletin[];
  readonly reviews: readonly Review[];
  /** New rows, and new desired states of rows that exist (same id). */
  readonly deliveries: readonly Delivery[];
  /** What took which of these incidents down, as it is known now; one row per effect. */
  readonly links?: readonly Link[];
  /** Effects that are no longer held to have been taken down by another. */
  readonly unlinked?: readonly IncidentId[];
  readonly marks?: readonly ToldMark[];
  readonly absence?: Absence;
}

/** What time alone made us say of an incident; once told, it is not told again under the same key. */
export interface ToldMark {
  readonly incident: IncidentId;
  readonly kind: "silence" | "promise" | "overrun" | "followUp";
  readonly key: string;
  readonly at: EpochMs;
}

export type FilingOutcome = { readonly kind: "filed" } | { readonly kind: "conflict"; readonly incident: IncidentId };

/** A story as the pipeline needs it to compose the next post. */
export interface StoryFile {
  readonly story: Story;
  readonly incidents: readonly Incident[];
  /** Oldest first, all styles. */
  readonly bulletins: readonly Bulletin[];
  /** Cards, replies and messages of the story, all channels. */
  readonly deliveries: readonly Delivery[];
}

export interface AuditEntry {
  readonly at: EpochMs;
  /** Telegram user id, or "bibhrat" for the machine itself. */
  readonly actor: number | "bibhrat";
  readonly act: string;
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
}

export interface Store {
  feedMemory(key: FeedKey): Promise<FeedMemory | undefined>;
  allFeedMemories(): Promise<readonly FeedMemory[]>;
  /** For readings that file nothing: unchanged and failed ones. */
  rememberFeed(memory: FeedMemory): Promise<void>;

  incident(id: IncidentId): Promise<Incident | undefined>;
  /** Every incident of the service that is open, or that one of these provider ids names, or that is among the newest 100. */
  knownIncidents(service: ServiceId, providerIds: readonly string[]): Promise<readonly Incident[]>;
  openIncidents(): Promise<readonly Incident[]>;
  /** Outages that began at or after `since` and are open, or ended at or after `endedSince`; of all services. */
  currentOutages(since: EpochMs, endedSince: EpochMs): Promise<readonly Incident[]>;
  /** Stored links among or into these incidents, as effects. */
  linksOf(incidents: readonly IncidentId[]): Promise<readonly Link[]>;
  editorLinks(since: EpochMs): Promise<readonly EditorLink[]>;
  toldMarks(incident: IncidentId): Promise<readonly ToldMark[]>;
  /** The last stretch of time in which nobody looked. */
  absence(): Promise<Absence | undefined>;
  saveAbsence(absence: Absence): Promise<void>;
  /** Newest first. */
  latestIncidents(service: ServiceId | undefined, limit: number): Promise<readonly Incident[]>;
  /** Writes everything or nothing; `conflict` when an incident has moved since it was read. */
  file(filing: Filing): Promise<FilingOutcome>;

  storyFile(story: StoryId): Promise<StoryFile | undefined>;
  /** Formula ids of the newest headlines of an edition, newest first. */
  recentFormulas(edition: string, limit: number): Promise<readonly string[]>;
  changesOf(
    incident: IncidentId,
  ): Promise<readonly { readonly change: Change; readonly decision?: CoverageDecision }[]>;

  review(id: string): Promise<Review | undefined>;
  waitingReviews(): Promise<readonly Review[]>;
  /** What chiefs have changed of the desk's rules; the newest change of each, oldest first. */
  ruleChanges(): Promise<readonly RuleChange[]>;
  /** Settles a waiting review and enqueues what it publishes, in one transaction; false when it was settled already. */
  settleReview(review: Review, deliveries: readonly Delivery[], audit: AuditEntry): Promise<boolean>;

  /** Due and stale deliveries whose time has come, lane by lane in order of creation; stopped lanes are left out. */
  dueDeliveries(now: EpochMs, limit: number): Promise<readonly Delivery[]>;
  delivery(id: string): Promise<Delivery | undefined>;
  /** Commits the intent, durably, before the call. False when the row has moved and the call must not be made. */
  beginSending(delivery: Delivery, now: EpochMs): Promise<boolean>;
  /** Records what came of it. */
  settleDelivery(id: string, outcome: SendOutcome, shownHash: string, now: EpochMs): Promise<void>;
  enqueue(deliveries: readonly Delivery[]): Promise<void>;
  /** Rows left `sending` by a process that died: their outcome is unknown. Called once at start. */
  adoptInterrupted(now: EpochMs): Promise<number>;
  /** Deliveries in doubt or parked; each stops its lane. */
  stoppedDeliveries(): Promise<readonly Delivery[]>;
  outboxDepth(): Promise<number>;
  /** A person's word on a delivery in doubt or parked; `stoppedAt` binds it to one stop, and a later one is left alone. */
  settleByHand(
    id: string,
    as: "sent" | "unsent",
    messageId: number | undefined,
    audit: AuditEntry,
    stoppedAt?: EpochMs,
  ): Promise<boolean>;

  audit(entry: AuditEntry): Promise<void>;
  /** Processes an incoming update once: false when this update id has been seen. */
  claimUpdate(updateId: number, now: EpochMs): Promise<boolean>;
}

/** An editor by a chief's word instead of the configuration's; no role: dismissed. */
export interface Editor {
  readonly person: number;
  readonly role: Role | undefined;
  readonly name: string;
  readonly by: number;
  readonly at: EpochMs;
}

/** What the editors' desk asks beyond the `Store`. */
export interface DeskStore {
  /** What a person does to a draft that goes on waiting; false when somebody else, or the incident, was faster. */
  reviseReview(before: Review, after: Review, deliveries: readonly Delivery[], audit: AuditEntry): Promise<boolean>;
  reviewOfCard(card: string): Promise<Review | undefined>;
  /** A draft that a person asked for. */
  openReview(review: Review, deliveries: readonly Delivery[], audit: AuditEntry): Promise<void>;
  /** The post that stands in a chat, by any of its names, under this number. */
  deliveryAt(chats: readonly (string | number)[], messageId: number): Promise<Delivery | undefined>;
  /** An editor's word on what took an incident down; it stands whatever the rules say. */
  linkByHand(link: EditorLink, audit: AuditEntry): Promise<void>;
  /** Corrections, retractions and told false alarms that were published, newest first. */
  mends(edition: Edition, limit: number): Promise<readonly Bulletin[]>;
  /** Posts of these lanes that were sent or changed since, oldest first. */
  postedSince(lanes: readonly string[], since: EpochMs): Promise<readonly Delivery[]>;
  editors(): Promise<readonly Editor[]>;
  appoint(editor: Editor, audit: AuditEntry): Promise<void>;
  changeRule(change: RuleChange, audit: AuditEntry): Promise<void>;
  /** An editor's word on how they are spoken to, at the desk and as a reader. */
  chooseLanguage(reader: Follower, audit: AuditEntry): Promise<void>;
  saveNote(note: Note, audit: AuditEntry): Promise<void>;
  /** Tips whose time is over and that may still stand on posts. */
  expiredTips(now: EpochMs): Promise<readonly Note[]>;
  /** Marks the tip and enqueues the posts without it, in one transaction; false when it was taken off already. */
  takeOffTip(note: string, deliveries: readonly Delivery[], audit: AuditEntry): Promise<boolean>;
  /** What people said of the incident, oldest first. */
  notesOf(incident: IncidentId): Promise<readonly Note[]>;
  /** The translation memory of one edition, or of both; newest first. */
  renderings(edition?: Edition): Promise<readonly Rendering[]>;
  saveRendering(rendering: Rendering, audit: AuditEntry): Promise<void>;
  /** False when there was none. */
  dropRendering(edition: Edition, en: string, audit: AuditEntry): Promise<boolean>;
}

/** What people gave the writers to print: asked for at every text. */
export type GivenStore = Pick<DeskStore, "notesOf" | "renderings">;

/** What dispatch asks of the outbox. */
export interface Outbox extends Pick<Store, "delivery" | "settleDelivery"> {
  /** At most one per lane, the oldest; of one lane only, when `lane` names it. */
  dueDeliveries(now: EpochMs, limit: number, lane?: string): Promise<readonly Delivery[]>;
  /** `epoch` fences: false when another process has taken the lane since. */
  beginSending(delivery: Delivery, now: EpochMs, epoch?: number): Promise<boolean>;
  /** The epoch under which the holder has the lane; nothing while another has it. */
  leaseLane(request: LeaseRequest): Promise<number | undefined>;
  /** Nothing is sent in the lane before `until`; in none, with "*". Kept over a restart. */
  holdLane(lane: string, until: EpochMs): Promise<void>;
  /** Posts that are to be pinned or unpinned, oldest first; of lanes that are free, or of one such lane. */
  duePins(now: EpochMs, limit: number, lane?: string): Promise<readonly Delivery[]>;
  settlePin(id: string, pin: boolean, result: PinResult): Promise<void>;
}

/** A pin made twice is one pin: without an answer it is simply made again. */
export type PinResult =
  | { readonly kind: "done" }
  | { readonly kind: "later"; readonly retryAt: EpochMs; readonly reason: string; readonly quiet?: "lane" | "all" };

export interface CardsBeyond {
  readonly lane: string;
  readonly since: EpochMs;
  /** What is due later than this is not counted. */
  readonly now: EpochMs;
  /** So many are told each by itself. */
  readonly told: number;
}

/** What folding a burst asks of the outbox. */
export interface BurstStore extends Pick<Store, "delivery"> {
  /** Cards of the lane beyond those that are told, as far as no call for them has begun; oldest first. */
  cardsBeyond(burst: CardsBeyond): Promise<readonly Delivery[]>;
  /** The cards count as told by the summary, which is due; false when the call for one of them has begun. */
  foldCards(summary: Delivery, cards: readonly Delivery[]): Promise<boolean>;
}

export interface LeaseRequest {
  readonly lane: string;
  readonly holder: string;
  readonly now: EpochMs;
  readonly until: EpochMs;
}

/** A post that was sent again after a search had found nothing: whether the first one came late is looked at once more. */
export interface Sweep {
  readonly delivery: Delivery;
  readonly watermark: number;
  /** What was posted later than this is not the one: a busy chat need not be walked to its end. */
  readonly until?: EpochMs;
}

/** What the recovery asks of the outbox. */
export interface DoubtStore extends Pick<Store, "settleDelivery" | "settleByHand" | "audit"> {
  doubtfulDeliveries(): Promise<readonly Doubtful[]>;
  /** The post is due again, and a sweep is planned, in one transaction. */
  sendAgain(doubtful: Doubtful, now: EpochMs, sweepAt: EpochMs): Promise<void>;
  /** Sweeps whose time has come, of posts that have been sent meanwhile. */
  dueSweeps(now: EpochMs): Promise<readonly Sweep[]>;
  /** The chat was looked through up to this message; the next sweep goes on behind it. */
  sweepReached(deliveryId: string, messageId: number): Promise<void>;
  sweepDone(deliveryId: string): Promise<void>;
}

/** A post, and the message id behind which it is looked for. */
export type Sought = Sweep;

export type Swept =
  | { readonly kind: "swept"; readonly gone: readonly number[] }
  /** Every copy up to `reached` is gone: another sweep may go on behind it. */
  | { readonly kind: "unclear"; readonly reason: string; readonly reached?: number; readonly gone: readonly number[] }
  /** A copy is there that may not be taken away. */
  | { readonly kind: "left"; readonly messageId: number; readonly reason: string };

/** Looks into a chat for a post that carries its marker. */
export interface Seeker {
  search(sought: Sought, signal?: AbortSignal): Promise<Search>;
  /** Takes away every copy but the one that the outbox knows. */
  sweep(sought: Sought, signal?: AbortSignal): Promise<Swept>;
}

/** A database that is nobody's bug but cannot be used: full, read-only, damaged. */
export const isStoreProblem = (error: unknown): error is Error & { readonly kind: string } =>
  error instanceof Error && error.name === "StoreProblem" && "kind" in error;

export interface Sender {
  /** Waits for the turn of this delivery in whatever budget there is; the work is one call. */
  turn?<T>(delivery: Delivery, work: () => Promise<T>): Promise<T>;
  send(delivery: Delivery, replyToMessageId: number | undefined): Promise<SendOutcome>;
  /** Makes message `delivery.messageId` show `delivery.post`; "not modified" counts as sent. */
  edit(delivery: Delivery): Promise<SendOutcome>;
  /** Makes the pin of the message as `delivery.pin` says; a messenger without pins has none. */
  pin?(delivery: Delivery): Promise<PinResult>;
}

/** Words for buttons, answers and review cards, by message id of `bot.ftl` and `editor.ftl`: of an edition, or a `Voice`. */
export interface Phrases {
  say(edition: string, id: string, args?: Readonly<Record<string, string | number>>): string;
}
