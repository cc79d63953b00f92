/** "Node offline", "Back online": notes in haste do without their "is". */
import type { Clause, NounPhrase } from "../statement.ts";
import { phrase } from "./nominals.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { type Predicate, predicate, withSubject } from "./predicates.ts";
import type { Found, State } from "./state.ts";

/** A noun and its state; the state alone is that of the service. */
export function* shortStates(s: State, at: number): Generator<Found<Clause>> {
  for (const { end, value } of nounPhrase(s, at)) {
    if (!isThing(s, value)) continue;
    for (const state of states(s, end, "shortState")) yield { end: state.end, value: withSubject(state.value, value) };
  }
  const service = phrase({ kind: "noun", lemma: "service" });
  for (const state of states(s, at, "loneState")) yield { end: state.end, value: withSubject(state.value, service) };
}

/** Looked at only where such an adjective stands, alone or after an adverb. */
function* states(s: State, at: number, list: string): Generator<Found<Predicate>> {
  if (s.isExhausted) return;
  if (isState(s, at, list)) yield* plainStates(s, at, list);
  for (const adverb of s.entries(at, "adverb")) {
    if (!isState(s, adverb.end, list)) continue;
    for (const { end, value } of plainStates(s, adverb.end, list)) {
      const adjuncts = [{ kind: "adverb", lemma: adverb.value.lemma } as const, ...value.adjuncts];
      yield { end, value: { ...value, adjuncts } };
    }
  }
}

const isState = (s: State, at: number, list: string): boolean =>
  s.entries(at, "adjective").some(({ value }) => s.dictionary.classes.get(list)?.has(value.lemma) === true);

function* plainStates(s: State, at: number, list: string): Generator<Found<Predicate>> {
  for (const found of predicate(s, at, "reduced")) {
    const { verb, arguments: args } = found.value;
    const lemma = args["adj"]?.kind === "adjective" ? args["adj"].lemma : "";
    if (verb.sense === "be" && s.dictionary.classes.get(list)?.has(lemma)) yield found;
  }
}

/** People and pronouns have their verb. */
const isThing = (s: State, { head }: NounPhrase): boolean =>
  head.kind === "name" ||
  head.kind === "code" ||
  (head.kind === "noun" && s.dictionary.nouns[head.lemma]?.person !== true);
