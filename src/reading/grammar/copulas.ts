/** What may follow "be": a predicate with a frame of its own, an adjective, a place, a noun. */
import type { Argument, NounPhrase } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { clauseOf, framed, type Predicate } from "./predicates.ts";
import type { Found, State } from "./state.ts";
import type { Group } from "./verb-groups.ts";

/** After "be": a predicate with a frame of its own ("aware of"), an adjective, a noun. */
export function* copulas(s: State, group: Found<Group>): Generator<Found<Predicate>> {
  for (const { end, value } of s.entries(group.end, "predicate")) {
    const being = { ...group.value, being: true };
    for (const frame of s.dictionary.frames.get(value.lemma) ?? []) yield* framed(s, end, frame, being);
  }
  for (const adjective of plainAdjectives(s, group.end)) {
    for (const more of adjuncts(s, adjective.end, 5)) {
      yield { end: more.end, value: clauseOf(group.value, "be", { adj: adjective.value }, more.value) };
    }
  }
  const place = s.class(group.end, "preposition");
  if (place && places.has(place.value)) {
    for (const more of adjuncts(s, group.end, 4)) {
      if (more.value.length > 0) yield { end: more.end, value: clauseOf(group.value, "be.at", {}, more.value) };
    }
  }
  yield* shareDone(s, group);
  for (const noun of nounPhrase(s, group.end)) {
    if (isVerbal(noun.value)) continue;
    for (const more of adjuncts(s, noun.end, 3)) {
      yield {
        end: more.end,
        value: clauseOf(group.value, "be.np", { np: { kind: "noun", noun: noun.value } }, more.value),
      };
    }
  }
}

/** "The restore is about 60% complete" */
function* shareDone(s: State, group: Found<Group>): Generator<Found<Predicate>> {
  for (const { end, value } of nounPhrase(s, group.end)) {
    if (value.head.kind !== "share" || !["complete", "completed", "done", "finished"].includes(s.word(end))) continue;
    for (const more of adjuncts(s, end + 1, 3)) {
      yield {
        end: more.end,
        value: clauseOf(group.value, "done.share", { np: { kind: "noun", noun: value } }, more.value),
      };
    }
  }
}

/** "We are in this state": only where the preposition says where, not what. */
const places: ReadonlySet<string> = new Set(["in", "within", "at", "on", "under", "behind"]);

/** After "be" an -ing or a participle is the verb's, never a noun's. */
const isVerbal = ({ head, modifiers, determiner, quantity }: NounPhrase): boolean => {
  const [first, second] = modifiers;
  // "was slow and returned errors": two predicates, not two qualities.
  const isDone = first?.kind === "participle" || (first?.joined !== undefined && second?.kind === "participle");
  return head.kind === "gerund" || (determiner === undefined && quantity === undefined && isDone);
};

type AdjectiveArgument = Argument & { kind: "adjective" };

function* plainAdjectives(s: State, at: number): Generator<Found<AdjectiveArgument>> {
  for (const { end, value } of s.entries(at, "adjective")) {
    // "unable to connect" says what cannot be done; it is no state.
    if (value.lemma === "unable" || value.lemma === "able") continue;
    yield { end, value: { kind: "adjective", lemma: value.lemma } };
  }
}

export function* adjectives(s: State, at: number): Generator<Found<AdjectiveArgument>> {
  yield* plainAdjectives(s, at);
  for (const adverb of s.entries(at, "adverb")) {
    for (const { end, value } of s.entries(adverb.end, "adjective")) {
      yield { end, value: { kind: "adjective", lemma: value.lemma, adverb: adverb.value.lemma } };
    }
  }
}
