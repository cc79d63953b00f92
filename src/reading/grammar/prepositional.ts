/** A preposition with its noun phrase, where it is one: the same words open clauses and figures. */
import type { NounPhrase } from "../statement.ts";
import { finiteClause } from "./clauses.ts";
import { infinitive } from "./hanging-clauses.ts";
import { nounPhrase } from "./noun-phrases.ts";
import type { Found, State } from "./state.ts";

export interface Prepositional {
  readonly kind: "pp";
  readonly preposition: string;
  readonly noun: NounPhrase;
}

export function* prepositional(s: State, at: number): Generator<Found<Prepositional>> {
  const preposition = s.class(at, "preposition");
  if (preposition !== undefined && isLevel(s, at, preposition.end)) {
    for (const noun of nounPhrase(s, at))
      yield { end: noun.end, value: { kind: "pp", preposition: "of", noun: noun.value } };
    return;
  }
  if (preposition === undefined || isOpening(s, preposition.value, preposition.end)) return;
  const clause = preposition.value === "to" ? endOfAim(s, at) : endOfClause(s, at);
  for (const noun of nounPhrase(s, preposition.end)) {
    if (noun.end > clause)
      yield { end: noun.end, value: { kind: "pp", preposition: preposition.value, noun: noun.value } };
  }
}

/** "the service until latency returned": what returned, or nothing, ends the watch; "as part of X" opens no clause. */
function endOfClause(s: State, at: number): number {
  const subordinator = s.word(at + 1) === "part" ? undefined : s.class(at, "subordinator");
  return subordinator ? Math.max(at, ...finiteClause(s, subordinator.end).map(({ end }) => end)) : at;
}

/** "changes to address slow pages", "capacity to speed recovery": what it is for, no address and no speed. */
export function endOfAim(s: State, at: number): number {
  if (!aimed.has(s.word(at + 1))) return at;
  return Math.max(at, ...infinitive(s, at).map(({ end }) => end));
}
const aimed: ReadonlySet<string> = new Set(
  "address speed help increase decrease work limit fix scale restart".split(" "),
);

/** "slowness as we recover" is no slowness that we are; "around 40% of jobs" is how many. */
function isOpening(s: State, preposition: string, next: number): boolean {
  if (preposition === "as") return s.class(next, "pronoun") !== undefined;
  // "up to 65% of requests": how many.
  if (preposition === "upToward") return s.tokens[next]?.kind === "percent";
  return (preposition === "around" || preposition === "about") && isFigure(s, next);
}

/** "error rates around 20%": of about so much. */
const isLevel = (s: State, at: number, next: number): boolean =>
  ["rate", "rates", "level", "levels"].includes(s.word(at - 1)) &&
  ["around", "about"].includes(s.word(at)) &&
  s.tokens[next]?.kind === "percent";

export const isFigure = (s: State, at: number): boolean => ["percent", "number"].includes(s.tokens[at]?.kind ?? "");
