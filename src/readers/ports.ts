/** What the readers' side asks of the store. */
import type { Edition } from "../domain/bulletin.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Follower, Subject, Told } from "../domain/following.ts";
import type { BulletinId, EpochMs, StoryId } from "../domain/ids.ts";

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
  readonly next?: number;
}

export interface BroadcastStore {
  /** The oldest that is not done; one that a newer bulletin of its story overtook is done with. */
  nextBroadcast(): Promise<Broadcast | undefined>;
  broadcastsUnderWay(): Promise<readonly Broadcast[]>;
  audience(broadcast: Broadcast, subjects: readonly Subject[], limit: number): Promise<Page>;
  /** False when somebody else has told this page. */
  tellPage(page: ToldPage): Promise<boolean>;
  /** Messages to followers that wait to be sent now. */
  followersWaiting(now: EpochMs): Promise<number>;
  /** Followers whose chat refuses us for good are forgotten, with what was meant for them: how many. */
  forgetUnreachable(now: EpochMs): Promise<number>;
  /** Cards of stories that have been quiet since. */
  forgetTold(before: EpochMs): Promise<void>;
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
  /** False when this person has said so before, of the same incident or within `windowMs`. */
  saveReport(report: Report, windowMs: number): Promise<boolean>;
  /** Distinct people who reported the service from then on. */
  tally(service: string, incident: string, since: EpochMs): Promise<Tally>;
  /** People a day who reported the service in this hour of the day, on the days from then on. */
  usual(service: string, since: EpochMs, now: EpochMs): Promise<number>;
  /** False when the editors were told of it after `since`. */
  claimRaise(service: string, since: EpochMs, now: EpochMs): Promise<boolean>;
  /** Services that this person has reported since. */
  reportsBy(person: string, since: EpochMs): Promise<number>;
  forgetReports(before: EpochMs): Promise<void>;
}

export interface ReaderStore extends BroadcastStore, ReportStore {
  reader(chat: number): Promise<Follower | undefined>;
  /** Everything but what they follow. */
  saveReader(reader: Follower, now: EpochMs): Promise<void>;
  /** `drop` goes first. The reader is made with these settings if they are new. */
  follow(reader: Follower, change: FollowChange, now: EpochMs): Promise<void>;
  /** All that is held on a person; `person` is the hash under which they reported. */
  forgetReader(chat: number, person: string): Promise<void>;
}

export interface FollowChange {
  readonly add?: readonly Subject[];
  readonly drop?: readonly Subject[];
}
