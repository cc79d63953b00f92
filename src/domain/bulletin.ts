import type { BulletinId, ChangeId, EpochMs, IncidentId, StoryId } from "./ids.ts";
import type { UpdateKey } from "./incident.ts";

export const editions = ["bn-IN", "bn-BD"] as const;
export type Edition = (typeof editions)[number];

export const digitStyles = ["bengali", "latin"] as const;
export type Digits = (typeof digitStyles)[number];

export interface Style {
  readonly edition: Edition;
  readonly digits: Digits;
}

export const bulletinKinds = [
  "flash",
  "update",
  "escalated",
  "resolved",
  "reopened",
  "scheduled",
  "started",
  "extended",
  "completed",
  "cancelled",
  "correction",
  "retraction",
  "digest",
  "story",
  "joined",
  "returned",
  "followUp",
] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

export const blockKinds = [
  "headline",
  "dek",
  "dateline",
  "lead",
  "affected",
  "statement",
  "symptom",
  "scale",
  "timeline",
  "cause",
  "advice",
  "background",
  "closing",
  "source",
  "tags",
  "history",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Where a fact came from. A claim without a source cannot be written. */
export type Source =
  | { readonly kind: "feed"; readonly incident: IncidentId; readonly update?: UpdateKey; readonly field: string }
  | { readonly kind: "catalogue"; readonly service: string; readonly field: string }
  | { readonly kind: "archive"; readonly incident: IncidentId; readonly field: string }
  | { readonly kind: "curated"; readonly entry: string }
  | { readonly kind: "report"; readonly outlet: string; readonly at: EpochMs }
  | { readonly kind: "editor"; readonly editor: number; readonly at: EpochMs };

/** One clause of a block, with the facts it states. */
export interface Clause {
  readonly text: string;
  readonly sources: readonly Source[];
}

export interface Block {
  /** Unique inside its bulletin: the kind, or kind-2, kind-3 … */
  readonly id: string;
  readonly kind: BlockKind;
  /** Plain text, NFC, no markup: the clauses joined. It is escaped once, in telegram/render.ts. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** The words of `text` that link, and where to. */
  readonly link?: { readonly words: string; readonly url: string };
  /** Headlines only: which formula of the tables wrote it. */
  readonly formula?: string;
  /** Hash of the facts it was written from; an editor's text keeps it, and is asked about when it changes. */
  readonly factsHash: string;
  /** Set when a person wrote the text. */
  readonly editor?: number;
}

/** The Bengali text about one change, in one edition and digit style. Unique by these three. */
export interface Bulletin {
  readonly id: BulletinId;
  readonly kind: BulletinKind;
  readonly change: ChangeId;
  readonly incident: IncidentId;
  readonly story: StoryId;
  readonly style: Style;
  /** The emoji that stands before the headline; the text makes sense without it. */
  readonly marker: string;
  readonly asOf: EpochMs;
  readonly templateVersion: string;
  readonly blocks: readonly Block[];
}

/** Stands before what is grave and under way. */
export const redMarker = "🔴";

export const headlineOf = (bulletin: Pick<Bulletin, "blocks">): string =>
  bulletin.blocks.find((block) => block.kind === "headline")?.text ?? "";
