/** Clauses that hang on a noun or a verb: infinitives, -ing and participle phrases, relatives with and without their object. */
import type { VerbForm } from "../dictionary.ts";
import type { Clause, NounPhrase } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { finiteClause } from "./clauses.ts";
import { nominal } from "./nominals.ts";
import { nounPhrase, single } from "./noun-phrases.ts";
import { clauseOf, type Predicate, predicate, withSubject } from "./predicates.ts";
import type { All, Found, State } from "./state.ts";
import { groups } from "./verb-groups.ts";

/** "in order to download" downloads something: without its object it says too little. */
export const infinitive = (s: State, at: number): All<Clause> => withObjects(s, infinitives(s, at));

/** After "fail" and its like: "reports are failing to send". */
export const infinitives = (s: State, at: number): All<Clause> =>
  s.once("inf", at, function* () {
    const to = s.class(at, "toInfinitive");
    if (to) yield* predicate(s, to.end, "base");
    if (s.word(at) !== "for" || !s.tokens.slice(at).some(({ word }) => word === "to")) return;
    for (const subject of nounPhrase(s, at + 1)) {
      if (s.word(subject.end) !== "to") continue;
      for (const { end, value } of predicate(s, subject.end + 1, "base")) {
        yield { end, value: withSubject(value, subject.value) };
      }
    }
  });

export const ingPhrase = (s: State, at: number): All<Clause> =>
  opens(s, at, "ing") && s.word(at) !== "existing" ? withObjects(s, predicate(s, at, "ing")) : [];

const withObjects = (s: State, all: All<Clause>): All<Clause> =>
  all.filter(
    ({ value: { verb, also = [] } }) =>
      ![verb, ...also.map((each) => each.verb)].some(({ sense }) => s.dictionary.selves.has(sense)),
  );

/** Whether a verb in this form, or what may stand before one, is at this place at all. */
const opens = (s: State, at: number, form: VerbForm): boolean =>
  s.entries(at, "verb").some(({ value }) => value.form === form) ||
  s.entries(at, "adverb").length > 0 ||
  (form === "ing" && (s.word(at) === "being" || s.word(at) === "not"));

/** After a noun: "caused by X", "deployed to all regions". */
export const participlePhrase = (s: State, at: number): All<Clause> =>
  opens(s, at, "participle") ? predicate(s, at, "participle") : [];

/** "that …", "which …", "who …"; and, without its object, "(that) users were seeing". */
export const relativeClause = (s: State, at: number): All<Clause> =>
  s.once("relative", at, function* () {
    const relative = s.class(at, "relative");
    if (s.word(at) === "where" || s.word(at) === "whereby") yield* finiteClause(s, at + 1);
    if (s.word(at) === "whose") yield* ownedClause(s, at + 1);
    if (relative) {
      for (const { end, value } of predicate(s, relative.end, "finite")) yield { end, value };
    }
    const from = relative?.end ?? at;
    if (relative === undefined && !mayStartClause(s, at)) return;
    for (const subject of single(s, from)) {
      if (relative === undefined && !startsClause(subject.value)) continue;
      for (const { end, value } of gapped(s, subject.end)) yield { end, value: { ...value, subject: subject.value } };
    }
  });

/** "whose accounts were affected" */
function* ownedClause(s: State, at: number): Generator<Found<Clause>> {
  for (const subject of nominal(s, at)) {
    for (const { end, value } of predicate(s, subject.end, "finite")) {
      yield { end, value: { ...withSubject(value, subject.value), whose: true } };
    }
  }
}

const mayStartClause = (s: State, at: number): boolean =>
  s.class(at, "pronoun") !== undefined ||
  s.class(at, "quantity") !== undefined ||
  /^(this|these|the|our|your|their)$/.test(s.word(at)) ||
  s.tokens[at]?.kind === "percent";

/** Without "that", only what is plainly a new noun phrase opens such a clause; a bare noun would swallow what follows. */
const startsClause = ({ head, quantity, determiner }: NounPhrase): boolean =>
  head.kind === "pronoun" || quantity !== undefined || opening.has(determiner ?? "");

const opening: ReadonlySet<string> = new Set(["this", "these", "the", "our", "your", "their"]);

/** A predicate whose object is the noun that the clause follows. */
const gapped = (s: State, at: number): All<Predicate> =>
  s.once("gapped", at, function* () {
    for (const group of groups(s, at, "finite")) {
      const { next } = group.value;
      if (next === "be" || group.value.voice === "passive") continue;
      for (const { end, value } of s.entries(group.end, "verb")) {
        if (!next.includes(value.form)) continue;
        for (const frame of s.dictionary.frames.get(value.lemma) ?? []) {
          if (
            frame.sense === "have.obj" ||
            frame.sense === "have" ||
            // "… in the queue we are continuing to monitor": a sentence run into another.
            frame.sense === "continue.obj" ||
            frame.only !== undefined ||
            frame.takes.length !== 1 ||
            (frame.takes[0] !== "obj" && !isPlainPreposition(frame.takes[0]))
          )
            continue;
          if (frame.takes[0] !== "obj" && s.word(end) !== frame.takes[0]) continue;
          const from = frame.takes[0] === "obj" ? end : end + 1;
          for (const more of adjuncts(s, from, 3)) {
            yield { end: more.end, value: { ...clauseOf(group.value, frame.sense, {}, more.value), gap: true } };
          }
        }
      }
    }
  });

const isPlainPreposition = (take: string | undefined): boolean => ["on", "with", "from"].includes(take ?? "");
