/**
 * The tables as kysely sees them. Times are milliseconds in INTEGER columns, flags are 0 and 1, and lists that are only
 * ever read whole are JSON. Ids carry their brands, so that a row cannot be asked for by another table's id.
 */
import type { Generated } from "kysely";
import type { BlockKind, BulletinKind, Digits, Edition } from "../domain/bulletin.ts";
import type { ChangeKind, FoundAs } from "../domain/change.ts";
import type { DecisionKind } from "../domain/coverage.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { BulletinId, ChangeId, EpochMs, IncidentId, ServiceId, StoryId } from "../domain/ids.ts";
import type { Impact, Kind, Phase } from "../domain/incident.ts";
import type { Relation } from "../domain/story-links.ts";
import type { FeedProblem, ToldMark } from "../ports.ts";
import type { DeskTables } from "./schema-desk.ts";
import type { DeliveryRow, LaneRow, SweepRow } from "./schema-outbox.ts";
import type { ReaderTables } from "./schema-readers.ts";

type Flag = 0 | 1;

export interface FeedRow {
  key: string;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  last_good_at: EpochMs | null;
  last_tried_at: EpochMs | null;
  failures: number;
  problem_kind: FeedProblem["kind"] | null;
  problem_detail: string | null;
  problem_since: EpochMs | null;
  not_before: EpochMs | null;
}

export interface IncidentRow {
  id: IncidentId;
  service: ServiceId;
  provider_id: string;
  story: StoryId;
  url: string | null;
  title: string;
  kind: Kind;
  impact: Impact;
  raw_impact: string | null;
  phase: Phase;
  raw_status: string;
  started_at: EpochMs;
  resolved_at: EpochMs | null;
  scheduled_for: EpochMs | null;
  scheduled_until: EpochMs | null;
  components: string;
  feeds: string;
  first_seen_at: EpochMs;
  missed_reads: number;
  withdrawn_at: EpochMs | null;
  /** Neither closed nor withdrawn; kept so that an index can find the few that are. */
  open: Flag;
  version: number;
}

export interface UpdateRow {
  incident: IncidentId;
  key: string;
  /** Place in the incident, oldest first. */
  position: number;
  provider_id: string | null;
  phase: Phase;
  raw_status: string;
  text: string;
  text_hash: string;
  at: EpochMs;
  first_seen_at: EpochMs;
}

export interface StoryRow {
  id: StoryId;
  lead: IncidentId;
  services: string;
  cause: IncidentId | null;
  opened_at: EpochMs;
  closed_at: EpochMs | null;
}

export interface StoryIncidentRow {
  story: StoryId;
  incident: IncidentId;
  position: number;
}

/** What took an incident down. */
export interface LinkRow {
  effect: IncidentId;
  cause: IncidentId;
  relation: Relation;
  evidence: Evidence;
  reason: string;
  at: EpochMs;
}

export interface EditorLinkRow {
  effect: IncidentId;
  /** NULL: it stands alone. */
  cause: IncidentId | null;
  editor: number;
  at: EpochMs;
}

export interface ToldMarkRow {
  incident: IncidentId;
  kind: ToldMark["kind"];
  key: string;
  at: EpochMs;
}

export interface ChangeRow {
  seq: Generated<number>;
  id: ChangeId;
  kind: ChangeKind;
  service: ServiceId;
  incident: IncidentId;
  story: StoryId;
  at: EpochMs;
  event_at: EpochMs;
  found: FoundAs;
  from_phase: Phase | null;
  from_impact: Impact | null;
  to_phase: Phase;
  to_impact: Impact;
  updates: string;
  amends: string;
  overtaken: Flag;
}

export interface DecisionRow {
  change: ChangeId;
  at: EpochMs;
  kind: DecisionKind;
  rule: string;
  reason: string;
  ring: Flag;
  path: string;
}

export interface BulletinRow {
  seq: Generated<number>;
  id: BulletinId;
  kind: BulletinKind;
  change: ChangeId;
  incident: IncidentId;
  story: StoryId;
  edition: Edition;
  digits: Digits;
  marker: string;
  as_of: EpochMs;
  template_version: string;
}

export interface BlockRow {
  bulletin: BulletinId;
  id: string;
  position: number;
  kind: BlockKind;
  text: string;
  link_words: string | null;
  link_url: string | null;
  formula: string | null;
  facts_hash: string;
  editor: number | null;
}

/** One clause of a block, with what it rests on. */
export interface ProvenanceRow {
  bulletin: BulletinId;
  block: string;
  clause: number;
  /** NULL: the clause is the whole text of the block, as most are. */
  text: string | null;
  sources: string;
}

export interface AuditRow {
  seq: Generated<number>;
  at: EpochMs;
  actor: string;
  act: string;
  subject: string;
  before: string | null;
  after: string | null;
}

export interface SeenUpdateRow {
  update_id: number;
  at: EpochMs;
}

/** Chats the bot was added to. */
export interface TargetRow {
  chat: number;
  kind: string;
  title: string;
  status: string;
  added_by: number | null;
  at: EpochMs;
}

export interface MetaRow {
  key: string;
  value: string;
}

export interface Schema extends ReaderTables, DeskTables {
  feeds: FeedRow;
  incidents: IncidentRow;
  updates: UpdateRow;
  stories: StoryRow;
  story_incidents: StoryIncidentRow;
  links: LinkRow;
  editor_links: EditorLinkRow;
  told_marks: ToldMarkRow;
  changes: ChangeRow;
  decisions: DecisionRow;
  bulletins: BulletinRow;
  blocks: BlockRow;
  provenance: ProvenanceRow;
  deliveries: DeliveryRow;
  lanes: LaneRow;
  sweeps: SweepRow;
  audit: AuditRow;
  seen_updates: SeenUpdateRow;
  targets: TargetRow;
  meta: MetaRow;
}
