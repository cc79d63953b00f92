/** What editors work on and have decided. */
import type { Generated } from "kysely";
import type { Edition } from "../domain/bulletin.ts";
import type { ChangeId, EpochMs, IncidentId } from "../domain/ids.ts";
import type { ReviewState, Role } from "../domain/review.ts";

export interface ReviewRow {
  seq: Generated<number>;
  id: string;
  change: ChangeId;
  rule: string | null;
  reason: string;
  findings: string;
  bulletins: Buffer;
  content_hash: string;
  state: ReviewState;
  created_at: EpochMs;
  settled_at: EpochMs | null;
  settled_by: number | null;
  version: Generated<number>;
  /** The card of `desk`, for looking up. */
  card: string | null;
  desk: string | null;
}

/** A chief's word on who is an editor; NULL: nobody any more. */
export interface EditorRow {
  person: number;
  role: Role | null;
  name: string;
  by: number;
  at: EpochMs;
}

/** English sentences and the Bengali that editors gave them. */
export interface TranslationRow {
  source_hash: string;
  edition: Edition;
  source: string;
  text: string;
  editor: number | null;
  at: EpochMs;
}

export interface DeskNoteRow {
  id: string;
  incident: IncidentId;
  kind: string;
  /** JSON. */
  note: string;
  at: EpochMs;
  until: EpochMs | null;
  taken_off_at: EpochMs | null;
}

export interface DeskRuleRow {
  key: string;
  change: string;
  at: EpochMs;
}

export interface DeskTables {
  reviews: ReviewRow;
  editors: EditorRow;
  translation_memory: TranslationRow;
  desk_notes: DeskNoteRow;
  desk_rules: DeskRuleRow;
}
