/** What a frame takes, in its order. */
import type { Argument, Clause, NounPhrase } from "../statement.ts";
import { finiteClause } from "./clauses.ts";
import { adjectives } from "./copulas.ts";
import { infinitive, infinitives, ingPhrase } from "./hanging-clauses.ts";
import { phrase } from "./nominals.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { predicate } from "./predicates.ts";
import { endOfAim } from "./prepositional.ts";
import type { Found, State } from "./state.ts";
import type { Start } from "./verb-groups.ts";

type Arguments = Readonly<Record<string, Argument>>;

export function* complements(
  s: State,
  at: number,
  takes: readonly string[],
  sofar: Arguments = {},
): Generator<Found<Arguments>> {
  const [first, ...rest] = takes;
  if (first === undefined) {
    yield { end: at, value: sofar };
    return;
  }
  if (first.startsWith("=")) {
    for (const wording of first.slice(1).split("|")) {
      const words = wording.split("_");
      if (words.every((word, i) => s.word(at + i) === word)) yield* complements(s, at + words.length, rest, sofar);
    }
    return;
  }
  const [written = "", inner] = first.split(" ");
  const name = written.replace("?", "");
  if (name === "that" && name === written && s.word(at) !== "that") return;
  for (const { end, value } of complement(s, at, name, inner)) {
    yield* complements(s, end, rest, { ...sofar, [name]: value });
  }
}

const asClause = ({ end, value }: Found<Clause>): Found<Argument> => ({
  end,
  value: { kind: "clause", clause: value },
});

const asNoun = ({ end, value }: Found<NounPhrase>): Found<Argument> => ({ end, value: { kind: "noun", noun: value } });

function* complement(s: State, at: number, name: string, inner: string | undefined): Generator<Found<Argument>> {
  switch (name) {
    case "obj":
    case "np":
      for (const noun of nounPhrase(s, at)) if (!isWhen(s, at, noun.end) && !isDayPart(noun.value)) yield asNoun(noun);
      return;
    case "inf":
      for (const clause of inner === "self" ? infinitives(s, at) : infinitive(s, at)) yield asClause(clause);
      return;
    case "base":
      // "see the status update" is more likely an update.
      if (s.entries(at, "noun").length > 0 && s.entries(at - 1, "noun").some(({ value }) => !value.plural)) return;
      for (const clause of predicate(s, at, "base")) yield asClause(clause);
      return;
    case "ing":
      for (const clause of ingPhrase(s, at)) yield asClause(clause);
      return;
    case "that":
      for (const clause of finiteClause(s, s.word(at) === "that" ? at + 1 : at)) {
        // Without "that", a list opens no clause: "confirmed A, and B should work" is two.
        if (s.word(at) === "that" || !endsInList(clause.value.subject)) yield asClause(clause);
      }
      return;
    case "adj":
      yield* adjectives(s, at);
      return;
    case "wh": {
      const word = s.class(at, "question");
      if (!word) return;
      for (const { end, value } of finiteClause(s, word.end)) {
        yield { end, value: { kind: "question", word: word.value, clause: value } };
      }
      return;
    }
    default:
      yield* afterPreposition(s, at, name, inner);
  }
}

/** "did not run last night": a phrase that the lexicon has as an adverb is no object. */
const isWhen = (s: State, at: number, end: number): boolean =>
  s.entries(at, "adverb").some((adverb) => adverb.end === end && end > at + 1);

/** "we see recovery from A, and B is restored": the list may stand at the end of what follows the noun. */
function endsInList(np: NounPhrase | undefined): boolean {
  if (np === undefined || np.also.length > 0) return true;
  const last = np.posts.at(-1);
  return last?.kind === "pp" && endsInList(last.noun);
}

/** "continue tomorrow morning" */
const isDayPart = ({ head, determiner }: NounPhrase): boolean =>
  head.kind === "noun" && determiner === undefined && dayParts.has(head.lemma);
const dayParts: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"]);

function* afterPreposition(s: State, at: number, name: string, inner: string | undefined): Generator<Found<Argument>> {
  const words = name.split("_");
  if (!words.every((word, i) => s.word(at + i) === word)) return;
  const from = at + words.length;
  if (inner === "time") {
    const time = s.clock.time(from);
    if (time) yield asNoun({ end: time.end, value: phrase({ kind: "time", time: time.value }) });
    return;
  }
  const aim = name === "to" ? endOfAim(s, at) : at;
  if (inner === undefined) {
    for (const noun of nounPhrase(s, from)) if (noun.end > aim) yield asNoun(noun);
  } else {
    for (const clause of predicate(s, from, inner as Start)) yield asClause(clause);
  }
}
