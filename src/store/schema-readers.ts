/** The tables of the readers, as kysely sees them. */
import type { Generated } from "kysely";
import type { Edition } from "../domain/bulletin.ts";
import type { Subject } from "../domain/following.ts";
import type { BulletinId, EpochMs, StoryId } from "../domain/ids.ts";
import type { Impact } from "../domain/incident.ts";

export interface ReaderRow {
  chat: number;
  edition: Edition;
  min_impact: Impact;
  /** JSON. */
  kinds: string;
  /** NULL: the zone of the edition. */
  zone: string | null;
  quiet_from: number | null;
  quiet_until: number | null;
  /** JSON: days of the week. */
  rest_days: string;
  grave_breaks_in: 0 | 1;
  muted_until: EpochMs | null;
  at: EpochMs;
  /** JSON. */
  digest: string | null;
  /** When the next one is due. */
  digest_at: EpochMs | null;
  language: "english" | null;
  topic: number | null;
}

export interface FollowRow {
  subject: Subject;
  chat: number;
}

/** Who has a card of a story; `seen` is the newest broadcast of it when the card was planned. */
export interface ToldRow {
  story: StoryId;
  chat: number;
  seen: number;
}

/** A bulletin on its way to the followers, in order of their chats. */
export interface BroadcastRow {
  seq: Generated<number>;
  bulletin: BulletinId;
  story: StoryId;
  edition: Edition;
  after_chat: number;
  told: number;
  /** NULL until it was counted. */
  total: number | null;
  /** Of these, those who have not been dealt with. */
  ahead: number | null;
  done: 0 | 1;
}

/** "It fails for me too": one row a person and incident; for a service that has none open, `incident` is empty. */
export interface ReportRow {
  service: string;
  incident: string;
  /** A keyed hash. */
  person: string;
  edition: Edition;
  at: EpochMs;
}

/** When the editors were last told of readers' reports of a service. */
export interface RaisedRow {
  service: string;
  at: EpochMs;
}

/** An answer that waits to be sent. */
export interface AnswerRow {
  /** Of the update. */
  id: number;
  /** Which of several to the same update. */
  part: number;
  chat: number;
  /** JSON. */
  reply: string;
  at: EpochMs;
}

export interface ReaderTables {
  answers: AnswerRow;
  readers: ReaderRow;
  follows: FollowRow;
  told: ToldRow;
  broadcasts: BroadcastRow;
  reports: ReportRow;
  raised: RaisedRow;
}
