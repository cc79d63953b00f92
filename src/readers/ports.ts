/** What the readers' side asks of the store. */
import type { Edition } from "../domain/bulletin.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Follower, Subject, Told } from "../domain/following.ts";
import type { BulletinId, EpochMs, StoryId } from "../domain/ids.ts";
import type { KeptReply, Outcome, ReplyKey } from "./outcome.ts";

/** A bulletin on its way to the followers. */
export interface Broadcast {
  readonly seq: number;
  readonly bulletin: BulletinId;
  readonly story: StoryId;
  readonly edition: Edition;
  /** Followers up to this chat have been dealt with. */
  readonly afterChat: number;
  /** Followers for whom something was enqueued. */
  readonly told: number;
  /** How many it may concern, counted when it begins, and how many of them are left. */
  readonly reach?: { readonly total: number; readonly left: number };
}

/** One follower who may want to know of a story, and what they have of it. */
export interface Listener {
  readonly follower: Follower;
  readonly told?: Told;
}

export interface Page {
  readonly listeners: readonly Listener[];
  /** Where the next page begins; left out on the last one. */
  readonly next?: number;
}

/** What one page of followers came to; committed together. */
export interface ToldPage {
  readonly broadcast: Broadcast;
  readonly deliveries: readonly Delivery[];
  /** Followers who got a card just now. */
  readonly carded: readonly number[];
  readonly told: number;
  readonly reach: NonNullable<Broadcast["reach"]>;
  readonly next?: number;
}

export interface BroadcastStore {
  /** The oldest that is not done; one that a newer bulletin of its story overtook is done with. */
  nextBroadcast(): Promise<Broadcast | undefined>;
  broadcastsUnderWay(): Promise<readonly Broadcast[]>;
  audience(broadcast: Broadcast, subjects: readonly Subject[], limit: number): Promise<Page>;
  /** How many followers of its edition it may concern. */
  reachOf(broadcast: Broadcast, subjects: readonly Subject[]): Promise<number>;
  /** Parts of the service that anybody follows. */
  partsFollowed(service: string): Promise<readonly Subject[]>;
  /** False when somebody else has told this page. */
  tellPage(page: ToldPage): Promise<boolean>;
  /** Messages to followers that wait to be sent now. */
  followersWaiting(now: EpochMs): Promise<number>;
  /** Followers whose chat refuses us for good are forgotten, with what was meant for them: how many. */
  forgetUnreachable(now: EpochMs): Promise<number>;
  /** Cards of stories that have been quiet since. */
  forgetTold(before: EpochMs): Promise<void>;
}

export interface DueDigest {
  readonly follower: Follower;
  readonly at: EpochMs;
}

export interface DigestStore {
  /** Readers whose hour has come, the earliest first. */
  dueDigests(now: EpochMs, limit: number): Promise<readonly DueDigest[]>;
  /** One page of them; nothing for a reader whose digest somebody else has told, or whose hour has moved. */
  tellDigests(
    told: readonly {
      readonly chat: number;
      readonly due: EpochMs;
      readonly next?: EpochMs;
      readonly delivery?: Delivery;
    }[],
  ): Promise<void>;
}

export interface Tally {
  readonly people: number;
  readonly byEdition: Readonly<Partial<Record<Edition, number>>>;
}

export interface Report {
  readonly service: string;
  /** Empty when none is open. */
  readonly incident: string;
  /** A keyed hash. */
  readonly person: string;
  readonly edition: Edition;
  readonly at: EpochMs;
}

export interface ReportStore {
  /** Whether this person has said so before: of the same incident, or, where none is open, since. */
  hasReported(report: Omit<Report, "edition" | "at">, since: EpochMs): Promise<boolean>;
  /** Distinct people who reported the service from then on. */
  tally(service: string, incident: string, since: EpochMs): Promise<Tally>;
  /** People a day who reported the service in this hour of the day, on the days from then on. */
  usual(service: string, since: EpochMs, now: EpochMs): Promise<number>;
  /** Services that this person has reported since. */
  reportsBy(person: string, since: EpochMs): Promise<number>;
  forgetReports(before: EpochMs): Promise<void>;
}

/** Updates, and the answers to them. */
export interface ReplyStore {
  /** All of the outcome; nothing of it, and false, when the update was settled or claimed before. */
  settleUpdate(update: number, outcome: Outcome, now: EpochMs): Promise<boolean>;
  /** Before the call that sends it is begun. False when somebody else has begun it, or it was forgotten. */
  takeReply(key: ReplyKey): Promise<boolean>;
  /** Owed, or taken and certainly not sent. */
  keepReply(owed: KeptReply, now: EpochMs): Promise<void>;
  keptReplies(): Promise<readonly KeptReply[]>;
  forgetReplies(before: EpochMs): Promise<void>;
}

export interface ReaderStore extends BroadcastStore, DigestStore, ReportStore, ReplyStore {
  reader(chat: number): Promise<Follower | undefined>;
}

export interface FollowChange {
  readonly add?: readonly Subject[];
  readonly drop?: readonly Subject[];
}
