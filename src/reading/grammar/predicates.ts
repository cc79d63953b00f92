/**
 * Predicates without their subject. A verb is followed by what one of its frames takes, then by adjuncts; nothing may be
 * left over. Whoever asks for the predicate finds the subject: a finite clause, a relative one, a gerund.
 */
import type { Frame } from "../schema.ts";
import type { Adjunct, Argument, Clause, Hedge, NounPhrase, Verb } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { brought, isHasty, reflected } from "./brought.ts";
import { complements } from "./complements.ts";
import { copulas } from "./copulas.ts";
import { sharedObject } from "./shared-objects.ts";
import type { All, Found, State } from "./state.ts";
import { type Group, groups, progressiveOf, type Start } from "./verb-groups.ts";

export interface Predicate extends Clause {
  readonly number?: "singular" | "plural";
  /** Frames of the same verb that only some subjects have: which it is shows when the subject is known. */
  readonly narrower?: readonly Frame[];
}

/** A predicate and its subject: the sense is the one that such a subject has. */
export function withSubject(value: Predicate, subject: NounPhrase): Clause {
  const clause = subjectless(value);
  const own = value.narrower?.find(({ only = [] }) => fitsLemma(only, subject));
  return { ...clause, subject, ...(own && { verb: { ...clause.verb, sense: own.sense } }) };
}

/** What only finding the subject needs is no part of the clause. */
export function subjectless({ number: _number, narrower: _narrower, ...clause }: Predicate): Clause {
  return clause;
}

/** A predicate without its subject. */
export const predicate = (s: State, at: number, start: Start): All<Predicate> =>
  s.once(`vp-${start}`, at, function* () {
    for (const group of groups(s, at, start)) {
      for (const found of mains(s, group)) yield* joinedPredicates(s, found, start);
    }
  });

/** "to create, resize and delete stacks": bare, -ing and participle predicates may be lists. */
function* joinedPredicates(s: State, first: Found<Predicate>, start: Start): Generator<Found<Predicate>> {
  yield first;
  yield* orNot(s, first);
  if (mayWait(s, first.value, start)) return;
  const comma = s.word(first.end) === "," ? 1 : 0;
  const word = s.word(first.end + comma);
  const closes = word === "and" || word === "or";
  if (!closes && comma === 0) return;
  const { tense, modal, ability, hedge, negated } = first.value.verb;
  const bare = start === "finite" && (modal !== undefined || ability === true || tense === "future");
  if (start === "finite" && (!bare || (negated && ability !== true && word === "and"))) return;
  for (const next of predicate(s, first.end + comma + (closes ? 1 : 0), bare ? "base" : start)) {
    if (isOwnClause(next.value)) continue;
    // After a comma alone the rest must be a list that closes.
    if (!closes && next.value.also === undefined) continue;
    const plain = next.value.verb.modal === undefined && next.value.verb.voice === first.value.verb.voice;
    if (bare && !plain) continue;
    const shared = { tense, negated, ...(modal && { modal }), ...(ability && { ability }), ...(hedge && { hedge }) };
    const either = word === "or" || (word !== "and" && next.value.either === true);
    yield {
      end: next.end,
      value: { ...first.value, also: flat(next.value, bare ? shared : {}), ...(either && { either }) },
    };
  }
}

/** "may load slowly or not at all" */
function* orNot(s: State, { end, value }: Found<Predicate>): Generator<Found<Predicate>> {
  const isAtAll = ["or", "not", "at", "all"].every((word, i) => s.word(end + i) === word);
  if (!isAtAll || value.verb.negated || value.also !== undefined) return;
  const adjuncts = value.adjuncts.filter(({ kind }) => kind !== "adverb");
  const not: Clause = { verb: { ...value.verb, negated: true }, arguments: value.arguments, adjuncts };
  yield { end: end + 4, value: { ...value, also: [not], either: true } };
}

/** "create or connect to a codespace", "starting and connecting to": what is created or started comes later, if at all. */
const mayWait = (s: State, { verb, adjuncts }: Predicate, start: Start): boolean =>
  s.dictionary.selves.has(verb.sense) ||
  (start !== "finite" && adjuncts.length === 0 && s.dictionary.loose.has(verb.sense));

/** "… to fix it and have paused the jobs", "… and expect recovery": what we do besides, no part of what it is for. */
const isOwnClause = ({ verb }: Predicate): boolean =>
  verb.tense === "perfect" || verb.past === true || verb.phase === "still" || ours.has(verb.sense);

const ours: ReadonlySet<string> = new Set([
  "continue",
  "continue.obj",
  "continue.with",
  "expect",
  "expect.inf",
  "expect.obj",
  "believe",
  "hope",
  "hope.that",
  "sorry",
]);

/** A predicate and those that it leads, one after another, under the auxiliary that they share. */
function flat(clause: Clause, shared: Partial<Verb>): readonly Clause[] {
  const { also = [], ...own } = clause;
  return [own, ...also].map((each) => ({ ...each, verb: { ...each.verb, ...shared } }));
}

export const mains = function* (s: State, group: Found<Group>): Generator<Found<Predicate>> {
  const { next } = group.value;
  if (next === "be") {
    yield* copulas(s, group);
    return;
  }
  for (const { end, value } of s.entries(group.end, "verb")) {
    if (!next.includes(value.form)) continue;
    yield* catenatives(s, end, value.lemma, group.value);
    if (value.lemma === "have") yield* brought(s, end, group.value);
    if (value.lemma === "see") yield* reflected(s, end, group.value);
    const colours = s.dictionary.classes.get("catenative")?.has(value.lemma) === true;
    for (const found of allFramed(s, end, value.lemma, group.value)) {
      // "continue to see" is never "continue, in order to see".
      if (!colours || !found.value.adjuncts.some((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf"))
        yield found;
    }
  }
};

/** Every frame of a verb; those for some subjects only go along with the one that they narrow. */
function* allFramed(s: State, at: number, lemma: string, group: Group): Generator<Found<Predicate>> {
  const frames = s.dictionary.frames.get(lemma) ?? [];
  const ofSubject = frames.filter((frame) => narrowsSubject(s, frame, group));
  for (const frame of frames) {
    if (ofSubject.includes(frame)) continue;
    const narrower = ofSubject.filter(({ takes }) => takes.join() === frame.takes.join());
    for (const { end, value } of framed(s, at, frame, group)) {
      yield { end, value: narrower.length > 0 ? { ...value, narrower } : value };
    }
  }
}

const narrowsSubject = (s: State, { only, takes, sense }: Frame, { voice }: Group): boolean =>
  only !== undefined &&
  (voice === "passive" ? takes[0] === "obj" && s.dictionary.passives.has(sense) : takes.length === 0);

/** continue, start, appear: the next verb is the one that counts. */
function* catenatives(s: State, at: number, lemma: string, group: Group): Generator<Found<Predicate>> {
  const colour = s.dictionary.classes.get("catenative")?.get(lemma);
  if (colour === undefined || group.voice === "passive") return;
  if (colour === "get" || colour === "remain") {
    for (const { end, value } of groups(s, at, "participle")) {
      const { tense, negated, adverbs, number, modal, ability } = group;
      const kept = {
        ...value,
        tense,
        negated,
        adverbs,
        ...(number && { number }),
        ...(modal && { modal }),
        ...(ability && { ability }),
      };
      yield* mains(s, { end, value: colour === "remain" ? { ...kept, phase: "still" } : kept });
    }
    return;
  }
  const inner =
    s.word(at) === "to" ? groups(s, at + 1, "base") : groups(s, at, isHasty(s, at, colour) ? "base" : "ing");
  const phase = colour === "still" || colour === "begin" ? colour : undefined;
  for (const { end, value } of inner) {
    const { tense, negated, modal, number, adverbs, noLonger, past, ability } = group;
    const merged: Group = {
      ...value,
      negated: negated || value.negated,
      ...(ability && { ability }),
      ...(noLonger !== undefined && { noLonger }),
      ...(modal && { modal }),
      ...(number && { number }),
      ...(past !== undefined && { past }),
      adverbs: [...adverbs, ...value.adverbs],
      tense: colour === "still" ? progressiveOf(tense) : phase === undefined && value.past ? "perfect" : tense,
      ...(phase ? { phase } : { hedge: colour as Hedge }),
    };
    yield* mains(s, { end, value: merged });
  }
}

export function* framed(s: State, at: number, frame: Frame, group: Group): Generator<Found<Predicate>> {
  const passive = group.voice === "passive";
  if (passive && (frame.takes[0] !== "obj" || frame.only !== undefined || !s.dictionary.passives.has(frame.sense)))
    return;
  if (frame.voice === "passive" && !passive) return;
  const takes = passive ? frame.takes.slice(1) : frame.takes;
  yield* sharedObject(s, at, frame, group, takes);
  for (const middle of afterAdverb(s, at)) {
    for (const args of complements(s, middle.end, takes)) {
      if (!fitsWhere(frame, args.value)) continue;
      if (!passive && !fitsOnly(s, frame, args.value[takes[0]?.split(" ")[0] ?? ""])) continue;
      for (const more of adjuncts(s, args.end, 6)) {
        const sense = senseOf(frame, group);
        const said = asSaid(group, frame, sense);
        yield { end: more.end, value: clauseOf(said, sense, ofObject(args.value), [...middle.value, ...more.value]) };
      }
    }
  }
}

/** "caused connections to drop": the second verb in the sense that it has of such a thing. */
function ofObject(args: Clause["arguments"]): Clause["arguments"] {
  const { obj, inf } = args;
  if (obj?.kind !== "noun" || inf?.kind !== "clause" || inf.clause.subject !== undefined) return args;
  const { subject: _subject, ...clause } = withSubject(inf.clause, obj.noun);
  return { ...args, inf: { ...inf, clause } };
}

/** "We are verifying that" looks whether it is so; "we have verified that" knows. */
const senseOf = ({ sense, over }: Frame, { tense, negated, modal, hedge }: Group): string =>
  over !== undefined && isOver.has(tense) && !negated && modal === undefined && hedge === undefined ? over : sense;

const isOver: ReadonlySet<string> = new Set(["perfect", "past", "pastPerfect"]);

function* afterAdverb(s: State, at: number): Generator<Found<readonly Adjunct[]>> {
  yield { end: at, value: [] };
  for (const { end, value } of s.entries(at, "adverb")) yield { end, value: [{ kind: "adverb", lemma: value.lemma }] };
}

const fitsWhere = ({ where = {} }: Frame, args: Clause["arguments"]): boolean =>
  Object.entries(where).every(([name, only]) => {
    const argument = args[name];
    return argument?.kind === "noun" && fitsLemma(only, argument.noun);
  });

const fitsOnly = (s: State, { only }: Frame, object: Argument | undefined): boolean =>
  only === undefined ||
  (object?.kind === "noun" &&
    (fitsLemma(only, object.noun) || (only.includes("any trouble") && isTrouble(s, object.noun))));

const isTrouble = (s: State, { head }: NounPhrase): boolean =>
  head.kind === "noun" && s.dictionary.nouns[head.lemma]?.trouble === true;

/** A phrase that the lexicon holds as a whole ("full recovery") is of the kind of its last word. */
export const fitsLemma = (only: readonly string[], { head }: NounPhrase): boolean => {
  const lemma = head.kind === "noun" ? head.lemma : head.kind;
  return only.some((word) => lemma === word || (lemma.endsWith(` ${word}`) && !lemma.includes(" of ")));
};

/** "We can confirm" is a way to confirm, not to be able to; "this can cause errors" is a danger, no skill. */
function asSaid(group: Group, frame: Frame, sense: string): Group {
  if (group.ability !== true || group.negated) return group;
  if (sense.startsWith("confirm")) return { ...group, ability: false, tense: "perfect" };
  const danger = frame.doing === "symptomReported" || frame.doing === "causeStated" || sense.startsWith("take.");
  return danger && group.tense === "present" ? { ...group, ability: false, tense: "bare", modal: "may" } : group;
}

export function clauseOf(group: Group, sense: string, args: Clause["arguments"], more: readonly Adjunct[]): Predicate {
  const { adverbs, next: _next, number, ...rest } = group;
  const verb: Verb = { ...rest, sense };
  const adverbial = adverbs.map((lemma) => ({ kind: "adverb", lemma }) as const);
  return { verb, arguments: args, adjuncts: [...adverbial, ...more], ...(number && { number }) };
}
