/**
 * What hangs on what, and where: a statement with a clause under it and several phrases besides reads as a heap, and
 * what belongs to which of them is often read wrongly. It is left to the editor.
 */
import type { Meaning, ReadSentence } from "../../reading/statement.ts";
import { isOfCloud } from "./clouds.ts";

interface Counts {
  readonly clauses: number;
  readonly phrases: number;
  /** Words in a row before one noun, at most. */
  readonly before: number;
  /** Phrases in phrases, at most. */
  readonly depth: number;
  readonly isPlaced: boolean;
}

const mostPhrases = 3;
/** A cloud region says where one of the parts is, which the others then seem to be at too. */
const mostPhrasesPlaced = 2;

/** A cloud's parts have names of several words, and stand inside each other: what more hangs on them is misheard. */
const mostOfCloud = { clauses: 2, phrases: 3, before: 2, depth: 3 };

export const isCrowded = ({ statements }: ReadSentence): boolean =>
  statements?.some(({ meaning }) => isHeap(meaning)) === true;

function isHeap(meaning: Meaning): boolean {
  const counts = countsOf(meaning, new Set());
  const { clauses, phrases, isPlaced } = counts;
  return (
    (clauses > 1 && phrases > (isPlaced ? mostPhrasesPlaced : mostPhrases)) || (isOfCloud(meaning) && isOver(counts))
  );
}

const isOver = ({ clauses, phrases, before, depth }: Counts): boolean =>
  clauses > mostOfCloud.clauses ||
  phrases > mostOfCloud.phrases ||
  before > mostOfCloud.before ||
  depth > mostOfCloud.depth;

/** What two verbs share, "creating and resizing X in Y", stands there once. */
function countsOf(value: unknown, seen: Set<object>): Counts {
  if (typeof value !== "object" || value === null || seen.has(value)) return none;
  seen.add(value);
  const isPhrase = "kind" in value && value.kind === "pp";
  const inner = Object.values(value)
    .map((part) => countsOf(part, seen))
    .reduce(added, none);
  return {
    clauses: inner.clauses + ("verb" in value ? 1 : 0) - besides(value),
    phrases: inner.phrases + (isPhrase ? 1 : 0),
    before: Math.max(inner.before, beforeNoun(value)),
    depth: inner.depth + (isPhrase ? 1 : 0),
    isPlaced: inner.isPlaced || ("id" in value && typeof value.id === "string" && region.test(value.id)),
  };
}

/** "creating and deleting stacks": a further predicate stands beside the first, not under it. */
const besides = (value: object): number =>
  "verb" in value && "also" in value && Array.isArray(value.also) ? value.also.length : 0;

/** "API and console errors": words that share their noun stand side by side. */
const beforeNoun = (value: object): number =>
  "modifiers" in value && Array.isArray(value.modifiers)
    ? value.modifiers.filter(({ joined }: { joined?: string }) => joined === undefined).length
    : 0;

const none: Counts = { clauses: 0, phrases: 0, before: 0, depth: 0, isPlaced: false };

const region = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;

const added = (a: Counts, b: Counts): Counts => ({
  clauses: a.clauses + b.clauses,
  phrases: a.phrases + b.phrases,
  before: Math.max(a.before, b.before),
  depth: Math.max(a.depth, b.depth),
  isPlaced: a.isPlaced || b.isPlaced,
});
