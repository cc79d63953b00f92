/** What the handler of updates knows beforehand, and what it acts through. */
import type { Handover } from "../desk/handover.ts";
import type { LinkTap } from "../desk/linking.ts";
import type { Person } from "../desk/verdict.ts";
import type { Edition } from "../domain/bulletin.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { DeskRules, OperatorRules } from "../domain/desk-rules.ts";
import type { Note, NoteKind } from "../domain/hand.ts";
import type { EpochMs, ServiceId } from "../domain/ids.ts";
import type { Review, Role } from "../domain/review.ts";
import type { Service } from "../domain/service.ts";
import type { Voice } from "../domain/voice.ts";
import type { AuditEntry, Clock, DeskStore, Log, Phrases, Store } from "../ports.ts";
import type { Directory } from "../readers/directory.ts";
import type { Manners } from "../readers/manners.ts";
import type { Parts } from "../readers/parts.ts";
import type { ReaderStore } from "../readers/ports.ts";
import type { QuestionWords } from "../readers/question-words.ts";
import type { ReadersSignal } from "../readers/reports.ts";
import type { Repair } from "../writing/request.ts";
import type { Answers } from "./answers.ts";
import type { Inline } from "./inline.ts";
import type { Intent } from "./intents.ts";

export interface HandlerPorts {
  readonly store: Store & ReaderStore & DeskStore;
  readonly phrases: Phrases;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly log: Log;
  /** Without them everybody is answered as often as they ask. */
  readonly manners?: Manners;
  /** Whether this person may choose what a group is told. */
  readonly isAdministrator?: (chat: number, user: number) => Promise<boolean>;
  /** The keyed hash under which a person reports. */
  readonly hashPerson?: (user: number) => Promise<string>;
  /** Without it nothing is offered in other chats. */
  readonly inline?: Inline;
  /** For the editors, and nobody else: what readers report of a service. */
  readonly notice?: (raised: ReadersSignal) => Delivery;
  /** Enqueues what the review publishes and settles it, in one transaction; false when somebody was faster. */
  readonly publishReview: (review: Review, audit: AuditEntry, ring: boolean) => Promise<boolean>;
  /** Of the desk, as they count now. */
  readonly rules?: () => Promise<DeskRules>;
  /** Until when the night of a channel keeps what is published now. */
  readonly heldByNight?: (review: Review) => Promise<number | undefined>;
  /** What the sub-editor has against a text. */
  readonly lint?: (text: string, edition: Edition) => readonly Complaint[];
  /** Drafts what mends the news that was told of this incident, and puts its card into the review chat. */
  readonly draftMend?: (wanted: Mending, reference: MendOf, person: Person) => Promise<MendDraft>;
  /** Says what took an incident down, and writes the stories anew. */
  readonly link?: (wanted: LinkTap & { readonly by: number }) => Promise<{ readonly kind: string }>;
  /** Files what a person says of a service, and drafts it for an editor. */
  readonly compose?: (wanted: ByHand & { readonly by: number }) => Promise<{ readonly kind: string }>;
  /** What a shift that began then leaves to the next. */
  readonly handover?: (since: EpochMs) => Promise<Handover>;
  /** A chat the bot was made administrator of: printed as configuration to paste, unless it is configured. */
  readonly met: (intent: Extract<Intent, { kind: "botAdded" | "botRemoved" }>) => Promise<void>;
  /** A message of somebody else in a channel: raises what is known of the channel's numbers. */
  readonly posted?: (intent: Extract<Intent, { kind: "posted" }>) => Promise<void>;
}

/** What a person heard, and from whom. */
export type HandNote = Pick<Note, "text" | "source" | "isOfficial" | "until" | "figure">;

export interface ByHand {
  readonly act:
    | { readonly kind: "open"; readonly impact: "critical" | "major" | "minor" }
    | { readonly kind: "add"; readonly note: NoteKind }
    | { readonly kind: "update" }
    | { readonly kind: "close" };
  readonly service: ServiceId;
  readonly note?: HandNote;
}

export interface Complaint {
  readonly id: string;
  readonly severity: "block" | "warn";
  readonly excerpt: string;
}

/** By the card of the draft that was published, or by the id of the incident, ours or its service's. */
export type MendOf =
  | { readonly kind: "review"; readonly review: Review }
  | { readonly kind: "named"; readonly name: string };
/** A retraction takes everything back; a correction names what was wrong. */
export type Mending =
  | { readonly act: "retraction" }
  | { readonly act: "correction"; readonly repair: Extract<Repair, { kind: "cause" | "state" | "figure" }> };

export const mendRefusals = ["nothingPublished", "neverOver", "neverCause", "unknown", "blocked"] as const;
export type MendDraft = { readonly kind: "drafted" | (typeof mendRefusals)[number] };

/** What the handler knows beforehand. */
export interface Desk {
  readonly botName: string;
  readonly services: ReadonlyMap<string, Service>;
  readonly directory: Directory;
  readonly parts: Parts;
  /** Without them only commands are understood. */
  readonly questions?: QuestionWords;
  readonly editors: ReadonlyMap<number, Role>;
  /** What the operator wrote of the desk's rules, and the channels that they may be about. */
  readonly rules?: { readonly operator: OperatorRules; readonly channels: readonly string[] };
  /** The edition in which readers without a choice of their own, and the desk, are answered. */
  readonly edition: Edition;
  /** In which the cards of the editors' chat are written; the edition's Bengali unless it says otherwise. */
  readonly frame?: Voice;
}
