/** What one has done to a thing, or sees done to it; and a "to" that was left out. */
import { single } from "./noun-phrases.ts";
import { clauseOf, type Predicate, predicate } from "./predicates.ts";
import type { Found, State } from "./state.ts";
import type { Group } from "./verb-groups.ts";

/** "hope to have the service restored": to restore it, not to own a restored one. */
export function* brought(s: State, at: number, group: Group): Generator<Found<Predicate>> {
  // "Users may have accounts blocked" suffer it.
  if ((group.tense !== "bare" && group.tense !== "future") || group.modal === "may") return;
  for (const noun of single(s, at)) {
    if (noun.value.posts.length > 0) continue;
    for (const { end, value } of predicate(s, noun.end, "participle")) {
      if (value.arguments["obj"] !== undefined || value.also !== undefined) continue;
      const args = { ...value.arguments, obj: { kind: "noun", noun: noun.value } } as const;
      yield { end, value: clauseOf(group, value.verb.sense, args, value.adjuncts) };
    }
  }
}

/** "you will see that reflected in the account": one sees it there. */
export function* reflected(s: State, at: number, group: Group): Generator<Found<Predicate>> {
  for (const noun of single(s, at)) {
    if (noun.value.posts.length > 0) continue;
    for (const { end, value } of predicate(s, noun.end, "participle")) {
      if (value.verb.sense !== "reflect" || value.also !== undefined) continue;
      yield { end, value: clauseOf(group, "see", { obj: { kind: "noun", noun: noun.value } }, value.adjuncts) };
    }
  }
}

/** "we will continue monitor": the "to" was left out in haste. */
export const isHasty = (s: State, at: number, colour: string): boolean =>
  colour === "still" && ["monitor", "investigate"].includes(s.word(at));
