/**
 * A question in a reader's own words, in Bengali, Banglish or English: "chatgpt kaj korche na". A name is looked for in the words as
 * they stand, then without their endings; only what nobody could take for another word is matched by likeness.
 */
import type { Directory } from "./directory.ts";
import { type Found, findService, merged } from "./find-service.ts";
import type { QuestionWords } from "./question-words.ts";

export type Question =
  | { readonly kind: "service"; readonly found: Exclude<Found, { kind: "none" }>; readonly query: string }
  /** What is down at all? */
  | { readonly kind: "overall" }
  /** Trouble with something that we do not know. */
  | { readonly kind: "unknown"; readonly query: string }
  /** No question of ours. */
  | { readonly kind: "other" };

const longestQuestion = 300;
const mostTokens = 30;
const longestName = 4;

export function readQuestion(text: string, directory: Directory, words: QuestionWords): Question {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return { kind: "other" };
  const named = namesIn(tokens, directory, words);
  if (named.found.kind !== "none") return { kind: "service", found: named.found, query: named.query };
  const rest = tokens.filter((token) => !isCommon(token, directory, words));
  const says = (some: ReadonlySet<string>): boolean => tokens.some((token) => some.has(directory.key(token)));
  const isTrouble = says(words.trouble);
  if (rest.length === 0) return isTrouble ? { kind: "overall" } : { kind: "other" };
  const query = rest.join(" ");
  const alike = findService(query, directory);
  if (alike.kind !== "none") return { kind: "service", found: asked(alike), query };
  return isTrouble || says(words.state) ? { kind: "unknown", query } : { kind: "other" };
}

/** A word keeps what can stand in a name: "can't", "8.8", "C++". Heaps of marks on one letter are somebody's joke. */
function tokensOf(text: string): readonly string[] {
  const plain = text
    .slice(0, longestQuestion)
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/(\p{M}{3})\p{M}+/gu, "$1");
  const words = plain.split(/[^\p{L}\p{M}\p{N}'.+]+/u).map((word) => word.replace(/^[.']+|[.']+$/g, ""));
  return words.filter((word) => word !== "").slice(0, mostTokens);
}

function isCommon(token: string, directory: Directory, words: QuestionWords): boolean {
  const key = directory.key(token);
  return words.noise.has(key) || words.trouble.has(key) || words.state.has(key);
}

interface Named {
  readonly found: Found;
  readonly query: string;
}

/** The longest run of words that is a name; of several names all are candidates. */
function namesIn(tokens: readonly string[], directory: Directory, words: QuestionWords): Named {
  const found: Named[] = [];
  for (let from = 0; from < tokens.length; ) {
    const run = longestRun(tokens, from, directory, words);
    if (run) found.push(run.named);
    from += run?.length ?? 1;
  }
  const queries = found.map(({ query }) => query).join(" ");
  return { found: merged(found.map((one) => one.found)), query: queries };
}

function longestRun(
  tokens: readonly string[],
  from: number,
  directory: Directory,
  words: QuestionWords,
): { readonly named: Named; readonly length: number } | undefined {
  for (let length = Math.min(longestName, tokens.length - from); length > 0; length -= 1) {
    const query = tokens.slice(from, from + length).join(" ");
    if (length === 1 && isCommon(query, directory, words)) return undefined;
    const found = exactly(query, directory, words);
    if (found.kind !== "none") return { named: { found, query }, length };
  }
  return undefined;
}

/** As it stands, or without one ending, or two: a genitive may have an emphatic vowel behind it. */
function exactly(query: string, directory: Directory, words: QuestionWords): Found {
  const bare = [query, ...withoutEnding(query, words.endings)];
  for (const spelling of [...bare, ...bare.slice(1).flatMap((one) => withoutEnding(one, words.endings))]) {
    const found = findService(spelling, directory, "exact");
    if (found.kind !== "none") return found;
  }
  return { kind: "none" };
}

const shortestStem = 2;
const withoutEnding = (word: string, endings: readonly string[]): readonly string[] =>
  endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem)
    .map((ending) => word.slice(0, -ending.length));

/** What was found by likeness is never answered without asking. */
const asked = (found: Exclude<Found, { kind: "none" }>): Exclude<Found, { kind: "none" }> =>
  found.kind === "one" ? { kind: "several", services: [found.service], close: true } : found;
