/**
 * What hangs on what, and where: a statement with a clause under it and several phrases besides reads as a heap, and
 * what belongs to which of them is often read wrongly. It is left to the editor.
 */
import type { Meaning, ReadSentence } from "../../reading/statement.ts";

const mostPhrases = 3;
/** A cloud region says where one of the parts is, which the others then seem to be at too. */
const mostPhrasesPlaced = 2;

export const isCrowded = ({ statements }: ReadSentence): boolean =>
  statements?.some(({ meaning }) => isHeap(meaning)) === true;

function isHeap(meaning: Meaning): boolean {
  const { clauses, phrases, isPlaced } = countsOf(meaning, new Set());
  return clauses > 1 && phrases > (isPlaced ? mostPhrasesPlaced : mostPhrases);
}

interface Counts {
  readonly clauses: number;
  readonly phrases: number;
  readonly isPlaced: boolean;
}

/** What two verbs share, "creating and resizing X in Y", stands there once. */
function countsOf(value: unknown, seen: Set<object>): Counts {
  if (typeof value !== "object" || value === null || seen.has(value))
    return { clauses: 0, phrases: 0, isPlaced: false };
  seen.add(value);
  const own = {
    clauses: "verb" in value ? 1 : 0,
    phrases: "kind" in value && value.kind === "pp" ? 1 : 0,
    isPlaced: "id" in value && typeof value.id === "string" && region.test(value.id),
  };
  return Object.values(value)
    .map((part) => countsOf(part, seen))
    .reduce(added, own);
}

const region = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;

const added = (a: Counts, b: Counts): Counts => ({
  clauses: a.clauses + b.clauses,
  phrases: a.phrases + b.phrases,
  isPlaced: a.isPlaced || b.isPlaced,
});
