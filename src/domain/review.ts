import { type Block, type Bulletin, type Edition, redMarker } from "./bulletin.ts";
import type { ChangeKind } from "./change.ts";
import type { Deadline } from "./desk-rules.ts";
import type { BulletinId, ChangeId, EpochMs, StoryId } from "./ids.ts";

export const reviewStates = ["waiting", "held", "published", "dropped", "superseded"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** A draft that waits for a person. A verdict names `contentHash`, so that a stale tap cannot publish another text. */
export interface Review {
  readonly id: string;
  readonly change: ChangeId;
  readonly reason: string;
  /** Id of the row of the policy that sent it here; the desk has a sentence for each. */
  readonly rule?: string;
  readonly findings: readonly string[];
  readonly bulletins: readonly Bulletin[];
  readonly contentHash: string;
  readonly state: ReviewState;
  readonly createdAt: EpochMs;
  readonly settledAt?: EpochMs;
  readonly settledBy?: number;
  /** Counts what people did to it: two of them who act on the same version cannot both succeed. */
  readonly version?: number;
  readonly desk?: DeskWork;
}

/** A sentence of the status page, and whether it was read: what was not read is nowhere in the Bengali. */
export interface SourceSentence {
  readonly en: string;
  readonly read: boolean;
}

/** What is known of a draft beyond its text, and what editors have done to it so far. */
export interface DeskWork {
  /** The row of the outbox that shows it; a newer draft of the same incident takes over the card of the older one. */
  readonly card?: string;
  readonly source?: readonly SourceSentence[];
  /** The blocks as the machine wrote them, of those that a person has rewritten. */
  readonly proposed?: readonly ProposedBlock[];
  /** Since the draft that stood on this card before. */
  readonly moved?: Moved;
  readonly hold?: { readonly until?: EpochMs; readonly by: number; readonly name: string };
  readonly claim?: Claim;
  readonly deadline?: Timer;
  readonly later?: Later;
  /** The first of the two who must say yes to what is red, and to which text. */
  readonly consent?: { readonly by: number; readonly name: string; readonly contentHash: string };
  readonly mend?: Mend;
  /** The text that was shown in full below its card, and the rows of the outbox that showed it. */
  readonly shown?: { readonly contentHash: string; readonly pages: readonly string[] };
}

/** What the policy does when nobody judges the draft before `at`. */
export interface Timer extends Deadline {
  readonly at: EpochMs;
  /** The row of the policy that says so, or the default. */
  readonly rule: string;
  /** It was done; the draft that is held now waits for a person. */
  readonly lapsed?: boolean;
}

/** An editor's yes to this very text, for an hour that is still to come. */
export interface Later {
  readonly at: EpochMs;
  readonly by: number;
  readonly name: string;
  readonly ring: boolean;
  readonly contentHash: string;
}

export const isRed = ({ bulletins }: Pick<Review, "bulletins">): boolean =>
  bulletins.some(({ marker }) => marker === redMarker);

export interface ProposedBlock {
  readonly edition: Edition;
  readonly block: Block;
  /** The facts under the person's words have changed since they were written. */
  readonly isOutdated?: boolean;
}

export interface Moved {
  readonly change: ChangeKind;
  readonly headlines: readonly { readonly edition: Edition; readonly was: string }[];
  /** Who had approved the text before for a later hour: that holds no longer. */
  readonly approvedBy?: string;
}

/** Somebody is looking at it, and writes for this edition. */
export interface Claim {
  readonly by: number;
  readonly name: string;
  readonly until: EpochMs;
  readonly edition?: Edition;
}

export const repairKinds = ["time", "date", "figure", "service", "region", "cause", "owner", "state", "name"] as const;
export type RepairKind = (typeof repairKinds)[number];

/** The review repairs what has been published, instead of telling news. */
export interface Mend {
  readonly act: "correction" | "retraction";
  readonly story: StoryId;
  /** The published bulletins that are repaired. */
  readonly bulletins: readonly BulletinId[];
  readonly publishedAt: EpochMs;
  /** What was wrong, once an editor has said so. */
  readonly repair?: RepairKind;
}

export const roles = ["viewer", "editor", "chief"] as const;
export type Role = (typeof roles)[number];
