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
        const { verbs, either } = others.value;
        const also = verbs.map(({ sense, name }) => ({
          verb: { ...first.verb, sense },
          arguments: { [name]: args.obj },
          adjuncts: [],
        }));
        yield { end: more.end, value: { ...first, also, ...(either && { either }) } };
      }
    }
  }
}

interface Verbs {
  readonly verbs: readonly Further[];
  readonly either?: true;
}

/** ", updating and terminating": verbs in the same form, closed by "and" or "or", as senses. */
function* furtherVerbs(s: State, at: number, forms: readonly VerbForm[], room: number): Generator<Found<Verbs>> {
  const comma = s.word(at) === "," ? 1 : 0;
  const word = s.word(at + comma);
  const closes = word === "and" || word === "or";
  if ((!closes && comma === 0) || room === 0) return;
  const from = closes ? at + comma + 1 : at + 1;
  const either = word === "or" ? ({ either: true } as const) : {};
  const verb = s.entries(from, "adverb")[0]?.end ?? from;
  for (const { end, value } of s.entries(verb, "verb")) {
    if (!forms.includes(value.form)) continue;
    const toward = closes ? frameToward(s, value.lemma, s.word(end)) : undefined;
    if (toward !== undefined)
      yield { end: end + 1, value: { verbs: [{ sense: toward.sense, name: s.word(end) }], ...either } };
    const frame = objectFrame(s, value.lemma);
    if (frame === undefined) continue;
    const own = { sense: frame.sense, name: "obj" };
    if (closes) yield { end, value: { verbs: [own], ...either } };
    else
      for (const { end: last, value } of furtherVerbs(s, end, forms, room - 1))
        yield { end: last, value: { ...value, verbs: [own, ...value.verbs] } };
  }
}

interface Further {
  readonly sense: string;
  readonly name: string;
}

/** "starting or connecting to servers": the last verb may have its preposition. */
const frameToward = (s: State, lemma: string, preposition: string): Frame | undefined =>
  ["to", "from", "on"].includes(preposition)
    ? s.dictionary.frames
        .get(lemma)
        ?.find(({ takes, only }) => takes.length === 1 && takes[0] === preposition && only === undefined)
    : undefined;

const objectFrame = (s: State, lemma: string): Frame | undefined =>
  s.dictionary.frames
    .get(lemma)
    ?.find(({ takes, only }) => takes.length === 1 && takes[0] === "obj" && only === undefined);
