/**
 * Predicates and clauses. A verb is followed by what one of its frames takes, then by adjuncts; nothing may be left
 * over. The subject is found by whoever asks for the predicate: a finite clause, a relative one, a gerund.
 */
import type { VerbForm } from "../dictionary.ts";
import type { Frame } from "../schema.ts";
import type { Adjunct, Argument, Clause, Hedge, NounPhrase, Verb } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { nounPhrase, single } from "./noun-phrases.ts";
import type { All, Found, State } from "./state.ts";
import { type Group, groups, progressiveOf, type Start } from "./verb-groups.ts";

interface Predicate extends Clause {
  readonly number?: "singular" | "plural";
}

/** Subject and predicate. */
export const finiteClause = (s: State, at: number): All<Clause> =>
  s.once("finite", at, function* () {
    if (s.word(at) === "there") yield* existence(s, at + 1);
    // "Starting at 5 PM, there were delays" opens with a time, not with something that starts.
    if (s.clock.time(at)) yield* fronted(s, at);
    for (const subject of nounPhrase(s, at)) {
      for (const { end, value } of predicate(s, subject.end, "finite")) {
        const { number, ...clause } = value;
        if (agrees(subject.value, number)) yield { end, value: { ...clause, subject: subject.value } };
      }
    }
    yield* fronted(s, at);
  });

function* fronted(s: State, at: number): Generator<Found<Clause>> {
  for (const front of adjuncts(s, at, 2)) {
    if (front.value.length === 0) continue;
    const from = s.word(front.end) === "," ? front.end + 1 : front.end;
    for (const { end, value } of finiteClause(s, from)) {
      yield { end, value: { ...value, adjuncts: [...front.value, ...value.adjuncts] } };
    }
  }
}

/** A noun and its verb agree; names ("Issues is") and counted groups ("a subset of users is") go both ways. */
function agrees(subject: NounPhrase, number: "singular" | "plural" | undefined): boolean {
  if (number === undefined || subject.head.kind === "name" || subject.quantity !== undefined) return true;
  if (subject.head.kind === "pronoun") return subject.head.word === "we" || subject.plural === (number === "plural");
  if (subject.also.length > 0) return number === "plural" || subject.conjunction !== "and";
  if (number === "plural" && isManyOf(subject)) return true;
  return subject.head.kind !== "noun" || subject.plural === (number === "plural");
}

/** "the backlog of emails have been sent": the many speak through the one. */
const isManyOf = ({ posts }: NounPhrase): boolean =>
  posts.some((post) => post.kind === "pp" && post.preposition === "of" && post.noun.plural);

/** "there are delays", "there is no data loss". */
function* existence(s: State, at: number): Generator<Found<Clause>> {
  for (const group of groups(s, at, "finite")) {
    if (group.value.next !== "be") continue;
    for (const subject of nounPhrase(s, group.end)) {
      const clause = clauseOf(group.value, "exist", {}, []);
      for (const more of adjuncts(s, subject.end, 4)) {
        yield {
          end: more.end,
          value: { ...clause, subject: subject.value, adjuncts: [...clause.adjuncts, ...more.value] },
        };
      }
    }
  }
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
  const comma = s.word(first.end) === "," ? 1 : 0;
  const word = s.word(first.end + comma);
  const closes = word === "and" || word === "or";
  if (!closes && comma === 0) return;
  const { tense, modal, ability, hedge, negated } = first.value.verb;
  const bare = start === "finite" && (modal !== undefined || ability === true || tense === "future");
  if (start === "finite" && (!bare || (negated && ability !== true && word === "and"))) return;
  for (const next of predicate(s, first.end + comma + (closes ? 1 : 0), bare ? "base" : start)) {
    // After a comma alone the rest must be a list that closes.
    if (!closes && next.value.also === undefined) continue;
    const plain = next.value.verb.modal === undefined && next.value.verb.voice === first.value.verb.voice;
    if (bare && !plain) continue;
    const shared = { tense, negated, ...(modal && { modal }), ...(ability && { ability }), ...(hedge && { hedge }) };
    yield { end: next.end, value: { ...first.value, also: flat(next.value, bare ? shared : {}) } };
  }
}

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
    const colours = s.dictionary.classes.get("catenative")?.has(value.lemma) === true;
    for (const frame of s.dictionary.frames.get(value.lemma) ?? []) {
      for (const found of framed(s, end, frame, group.value)) {
        // "continue to see" is never "continue, in order to see".
        if (!colours || !found.value.adjuncts.some((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf"))
          yield found;
      }
    }
  }
};

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
  const inner = s.word(at) === "to" ? groups(s, at + 1, "base") : groups(s, at, "ing");
  const phase = colour === "still" || colour === "begin" ? colour : undefined;
  for (const { end, value } of inner) {
    const { tense, negated, modal, number, adverbs, noLonger, past } = group;
    const merged: Group = {
      ...value,
      negated: negated || value.negated,
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

function* framed(s: State, at: number, frame: Frame, group: Group): Generator<Found<Predicate>> {
  const passive = group.voice === "passive";
  if (passive && (frame.takes[0] !== "obj" || frame.only !== undefined || !s.dictionary.passives.has(frame.sense)))
    return;
  const takes = passive ? frame.takes.slice(1) : frame.takes;
  yield* sharedObject(s, at, frame, group, takes);
  for (const middle of afterAdverb(s, at)) {
    for (const args of complements(s, middle.end, takes)) {
      if (!passive && !fitsOnly(frame, args.value[takes[0]?.split(" ")[0] ?? ""])) continue;
      for (const more of adjuncts(s, args.end, 6)) {
        const said = asSaid(group, frame.sense);
        yield { end: more.end, value: clauseOf(said, frame.sense, args.value, [...middle.value, ...more.value]) };
      }
    }
  }
}

/** "logging into or using the dashboard": the object of the second verb is the first one's too. */
function* sharedObject(
  s: State,
  at: number,
  frame: Frame,
  group: Group,
  takes: readonly string[],
): Generator<Found<Predicate>> {
  if (takes.length !== 1 || takes[0] !== "obj" || group.next === "be") return;
  for (const others of furtherVerbs(s, at, group.next, 4)) {
    for (const noun of nounPhrase(s, others.end)) {
      const args = { obj: { kind: "noun", noun: noun.value } } as const;
      for (const more of adjuncts(s, noun.end, 5)) {
        const first = clauseOf(group, frame.sense, args, more.value);
        const also = others.value.map((sense) => ({ verb: { ...first.verb, sense }, arguments: args, adjuncts: [] }));
        yield { end: more.end, value: { ...first, also } };
      }
    }
  }
}

/** ", updating and terminating": verbs in the same form, closed by "and" or "or", as senses. */
function* furtherVerbs(
  s: State,
  at: number,
  forms: readonly VerbForm[],
  room: number,
): Generator<Found<readonly string[]>> {
  const comma = s.word(at) === "," ? 1 : 0;
  const word = s.word(at + comma);
  const closes = word === "and" || word === "or";
  if ((!closes && comma === 0) || room === 0) return;
  const from = closes ? at + comma + 1 : at + 1;
  const verb = s.entries(from, "adverb")[0]?.end ?? from;
  for (const { end, value } of s.entries(verb, "verb")) {
    const frame = forms.includes(value.form) ? objectFrame(s, value.lemma) : undefined;
    if (frame === undefined) continue;
    if (closes) yield { end, value: [frame.sense] };
    else
      for (const rest of furtherVerbs(s, end, forms, room - 1))
        yield { end: rest.end, value: [frame.sense, ...rest.value] };
  }
}

const objectFrame = (s: State, lemma: string): Frame | undefined =>
  s.dictionary.frames
    .get(lemma)
    ?.find(({ takes, only }) => takes.length === 1 && takes[0] === "obj" && only === undefined);

function* afterAdverb(s: State, at: number): Generator<Found<readonly Adjunct[]>> {
  yield { end: at, value: [] };
  for (const { end, value } of s.entries(at, "adverb")) yield { end, value: [{ kind: "adverb", lemma: value.lemma }] };
}

const fitsOnly = (frame: Frame, object: Argument | undefined): boolean =>
  frame.only === undefined || (object?.kind === "noun" && fitsLemma(frame.only, object.noun));

export const fitsLemma = (only: readonly string[], noun: NounPhrase): boolean =>
  only.includes(noun.head.kind === "noun" ? noun.head.lemma : noun.head.kind);

/** "We can confirm" is a way to confirm, not to be able to. */
const asSaid = (group: Group, sense: string): Group =>
  sense.startsWith("confirm") && group.ability === true && !group.negated
    ? { ...group, ability: false, tense: "perfect" }
    : group;

function clauseOf(group: Group, sense: string, args: Clause["arguments"], more: readonly Adjunct[]): Predicate {
  const { adverbs, next: _next, number, ...rest } = group;
  const verb: Verb = { ...rest, sense };
  const adverbial = adverbs.map((lemma) => ({ kind: "adverb", lemma }) as const);
  return { verb, arguments: args, adjuncts: [...adverbial, ...more], ...(number && { number }) };
}

/** After "be": a predicate with a frame of its own ("aware of"), an adjective, a noun. */
function* copulas(s: State, group: Found<Group>): Generator<Found<Predicate>> {
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

/** "We are in this state": only where the preposition says where, not what. */
const places: ReadonlySet<string> = new Set(["in", "within", "at", "on", "under", "behind"]);

/** After "be" an -ing or a participle is the verb's, never a noun's. */
const isVerbal = ({ head, modifiers, determiner, quantity }: NounPhrase): boolean =>
  head.kind === "gerund" || (determiner === undefined && quantity === undefined && modifiers[0]?.kind === "participle");

type AdjectiveArgument = Argument & { kind: "adjective" };

function* plainAdjectives(s: State, at: number): Generator<Found<AdjectiveArgument>> {
  for (const { end, value } of s.entries(at, "adjective")) {
    // "unable to connect" says what cannot be done; it is no state.
    if (value.lemma === "unable" || value.lemma === "able") continue;
    yield { end, value: { kind: "adjective", lemma: value.lemma } };
  }
}

function* adjectives(s: State, at: number): Generator<Found<AdjectiveArgument>> {
  yield* plainAdjectives(s, at);
  for (const adverb of s.entries(at, "adverb")) {
    for (const { end, value } of s.entries(adverb.end, "adjective")) {
      yield { end, value: { kind: "adjective", lemma: value.lemma, adverb: adverb.value.lemma } };
    }
  }
}

type Arguments = Readonly<Record<string, Argument>>;

function* complements(
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
    const words = first.slice(1).split("_");
    if (words.every((word, i) => s.word(at + i) === word)) yield* complements(s, at + words.length, rest, sofar);
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
      for (const noun of nounPhrase(s, at)) yield asNoun(noun);
      return;
    case "inf":
      for (const clause of infinitive(s, at)) yield asClause(clause);
      return;
    case "base":
      for (const clause of predicate(s, at, "base")) yield asClause(clause);
      return;
    case "ing":
      for (const clause of ingPhrase(s, at)) yield asClause(clause);
      return;
    case "that":
      for (const clause of finiteClause(s, s.word(at) === "that" ? at + 1 : at)) {
        // Without "that", a list opens no clause: "confirmed A, and B should work" is two.
        if (s.word(at) === "that" || clause.value.subject?.also.length === 0) yield asClause(clause);
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

function* afterPreposition(s: State, at: number, name: string, inner: string | undefined): Generator<Found<Argument>> {
  const words = name.split("_");
  if (!words.every((word, i) => s.word(at + i) === word)) return;
  const from = at + words.length;
  if (inner === undefined) for (const noun of nounPhrase(s, from)) yield asNoun(noun);
  else for (const clause of predicate(s, from, inner as Start)) yield asClause(clause);
}

export const infinitive = (s: State, at: number): All<Clause> =>
  s.once("inf", at, function* () {
    const to = s.class(at, "toInfinitive");
    if (to) yield* predicate(s, to.end, "base");
    if (s.word(at) !== "for" || !s.tokens.slice(at).some(({ word }) => word === "to")) return;
    for (const subject of nounPhrase(s, at + 1)) {
      if (s.word(subject.end) !== "to") continue;
      for (const { end, value } of predicate(s, subject.end + 1, "base")) {
        const { number: _number, ...clause } = value;
        yield { end, value: { ...clause, subject: subject.value } };
      }
    }
  });

export const ingPhrase = (s: State, at: number): All<Clause> => (opens(s, at, "ing") ? predicate(s, at, "ing") : []);

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

const mayStartClause = (s: State, at: number): boolean =>
  s.class(at, "pronoun") !== undefined ||
  s.class(at, "quantity") !== undefined ||
  /^(this|these)$/.test(s.word(at)) ||
  s.tokens[at]?.kind === "percent";

/** Without "that", only a pronoun or people open such a clause; anything else would swallow half of what follows. */
const startsClause = ({ head, quantity, determiner }: NounPhrase): boolean =>
  head.kind === "pronoun" || quantity !== undefined || determiner === "this" || determiner === "these";

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
