/**
 * A bulletin about a service that no feed speaks for. The operator's status page is never named: what is said is what
 * people at the desk heard, and from whom. Of the machine's text stays what rests on their notes or on the archive.
 */
import type { Block, BlockKind, Bulletin, Source } from "../domain/bulletin.ts";
import type { Change } from "../domain/change.ts";
import { type Note, sourceOfNote } from "../domain/hand.ts";
import { hashOf } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Say } from "./review-card.ts";

const steps = ["opened", "advanced", "updated", "resolved"] as const;
type Step = (typeof steps)[number];

const stepOf = ({ kind }: Change): Step => steps.find((step) => step === kind) ?? "updated";

export interface HandFacts {
  readonly change: Change;
  readonly incident: Incident;
  readonly notes: readonly Note[];
}

export function handBulletin(base: Bulletin, { change, incident, notes }: HandFacts, say: Say): Bulletin {
  const step = stepOf(change);
  const at = notes.at(-1)?.at ?? change.at;
  const args = { service: incident.service, since: incident.startedAt, at };
  const sources = notes.map(sourceOfNote);
  const written = (kind: BlockKind, id: string, more: Readonly<Record<string, string>> = {}): Block => {
    const text = say(id, { ...args, ...more });
    return { id: kind, kind, text, clauses: [{ text, sources }], factsHash: hashOf(id, text) };
  };
  const lead = step === "opened" || step === "resolved" ? `hand-lead-${step}` : "hand-lead-going-on";
  const said = notes.filter(({ kind }) => kind !== "figure");
  const named = [...new Set((said.length > 0 ? said : notes).map(({ source }) => source))].join(", ");
  return {
    ...base,
    blocks: [
      written("headline", `hand-headline-${step}`),
      written("lead", lead),
      ...base.blocks.filter(isOurs),
      written("source", "hand-source", { source: named }),
      ...base.blocks.filter(({ kind }) => kind === "tags"),
      written("history", `hand-history-${step}`),
    ],
  };
}

const framed: readonly BlockKind[] = ["headline", "dek", "lead", "source", "tags", "history", "timeline", "closing"];

/** Not from a feed, which says nothing here: a person's word, a tracker's figure, the archive. */
const isOurs = ({ kind, clauses }: Block): boolean =>
  !framed.includes(kind) && clauses.some(({ sources }) => sources.length > 0) && clauses.every(restsOnPeople);

const restsOnPeople = ({ sources }: { readonly sources: readonly Source[] }): boolean =>
  sources.every(({ kind }) => kind === "editor" || kind === "report" || kind === "catalogue");
