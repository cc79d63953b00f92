/** Verbs that share one object: "detected and fixed an issue". */
import type { VerbForm } from "../dictionary.ts";
import type { Frame } from "../schema.ts";
import { adjuncts } from "./adjuncts.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { clauseOf, fitsLemma, type Predicate } from "./predicates.ts";
import type { Found, State } from "./state.ts";
import type { Group } from "./verb-groups.ts";

/** "logging into or using the dashboard": the object of the second verb is the first one's too. */
export function* sharedObject(
  s: State,
  at: number,
  frame: Frame,
  group: Group,
  takes: readonly string[],
): Generator<Found<Predicate>> {
  if (takes.length !== 1 || takes[0] !== "obj" || group.next === "be") return;
  for (const others of furtherVerbs(s, at, group.next, 4)) {
    for (const noun of nounPhrase(s, others.end)) {
      if (frame.only && !frame.only.includes("any trouble") && !fitsLemma(frame.only, noun.value)) continue;
      const args = { obj: { kind: "noun", noun: noun.value } } as const;
      for (const more of adjuncts(s, noun.end, 5)) {
        const first = clauseOf(group, frame.sense, args, more.value);
        const { senses, either } = others.value;
        const also = senses.map((sense) => ({ verb: { ...first.verb, sense }, arguments: args, adjuncts: [] }));
        yield { end: more.end, value: { ...first, also, ...(either && { either }) } };
      }
    }
  }
}

interface Verbs {
  readonly senses: readonly string[];
  readonly either?: true;
}

/** ", updating and terminating": verbs in the same form, closed by "and" or "or", as senses. */
function* furtherVerbs(s: State, at: number, forms: readonly VerbForm[], room: number): Generator<Found<Verbs>> {
  const comma = s.word(at) === "," ? 1 : 0;
  const word = s.word(at + comma);
  const closes = word === "and" || word === "or";
  if ((!closes && comma === 0) || room === 0) return;
  const from = closes ? at + comma + 1 : at + 1;
  const verb = s.entries(from, "adverb")[0]?.end ?? from;
  for (const { end, value } of s.entries(verb, "verb")) {
    const frame = forms.includes(value.form) ? objectFrame(s, value.lemma) : undefined;
    if (frame === undefined) continue;
    if (closes) yield { end, value: { senses: [frame.sense], ...(word === "or" && { either: true }) } };
    else
      for (const { end: last, value } of furtherVerbs(s, end, forms, room - 1))
        yield { end: last, value: { ...value, senses: [frame.sense, ...value.senses] } };
  }
}

const objectFrame = (s: State, lemma: string): Frame | undefined =>
  s.dictionary.frames
    .get(lemma)
    ?.find(({ takes, only }) => takes.length === 1 && takes[0] === "obj" && only === undefined);
