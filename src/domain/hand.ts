/**
 * What people at the desk say of an incident beside what its feed says: statements with their source, a cause, a tracker's
 * figure, a tip that expires. An incident of a service without a feed consists of nothing else.
 */
import type { Block, Edition, Source } from "./bulletin.ts";
import type { Evidence } from "./evidence.ts";
import { type EpochMs, hashOf, type IncidentId, type ServiceId } from "./ids.ts";
import type { Incident } from "./incident.ts";
import type { FeedKey } from "./service.ts";

export const noteKinds = ["statement", "cause", "tip", "figure"] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface Note {
  readonly id: string;
  readonly incident: IncidentId;
  readonly kind: NoteKind;
  /** As people wrote it; of a figure nothing. */
  readonly text: Readonly<Record<Edition, string>>;
  /** Who says so: an outlet, a person, the operator's own account. */
  readonly source: string;
  /** The operator itself says so. */
  readonly isOfficial: boolean;
  readonly by: number;
  readonly at: EpochMs;
  /** Tips only: not printed from then on. */
  readonly until?: EpochMs;
  /** Figures only: so many reports, at this moment. */
  readonly figure?: { readonly reports: number; readonly at: EpochMs };
}

export const noteId = (incident: IncidentId, kind: NoteKind, by: number, at: EpochMs): string =>
  `n_${hashOf(incident, kind, String(by), String(at))}`;

/** The place of a feed in the keys of those who show an incident. */
const desk = "desk";
export const handFeed = (service: ServiceId): FeedKey => `${service}/${desk}/hand` as FeedKey;

/** Opened by a person: no feed has shown it. */
export const isByHand = ({ feeds }: Pick<Incident, "feeds">): boolean =>
  feeds.length > 0 && feeds.every((feed) => feed.split("/")[1] === desk);

/** The operator's own word confirms; two sources that do not lean on each other make it probable. */
export function evidenceBy(notes: readonly Note[]): Evidence {
  if (notes.some(({ isOfficial }) => isOfficial)) return "confirmed";
  const sources = new Set(notes.map(({ source }) => source.trim().toLowerCase()));
  return sources.size > 1 ? "probable" : "unconfirmed";
}

export const sourceOfNote = ({ by, at }: Pick<Note, "by" | "at">): Source => ({ kind: "editor", editor: by, at });

export const isLive = ({ until }: Note, now: EpochMs): boolean => until === undefined || until > now;

/** Whether this block is what a note says: found again by who said it, and when. */
export const saysNote = ({ clauses }: Pick<Block, "clauses">, note: Pick<Note, "by" | "at">): boolean =>
  clauses.some(({ sources }) =>
    sources.some((one) => one.kind === "editor" && one.editor === note.by && one.at === note.at),
  );

/** What is left when the note is taken off; the very same blocks when it does not stand there. */
export function withoutNote(blocks: readonly Block[], note: Pick<Note, "by" | "at">): readonly Block[] {
  if (!blocks.some((block) => saysNote(block, note))) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    const clauses = block.clauses.filter((clause) => !saysNote({ clauses: [clause] }, note));
    if (clauses.length === block.clauses.length) return [block];
    return clauses.length === 0 ? [] : [{ ...block, clauses, text: clauses.map(({ text }) => text).join(" ") }];
  });
}
