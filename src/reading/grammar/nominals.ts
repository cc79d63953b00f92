/** Modifiers and head; one analysis per end, the likelier kinds of modifier first. */
import type { Head, Modifier, NounPhrase } from "../statement.ts";
import { heads } from "./heads.ts";
import { gloss } from "./noun-posts.ts";
import type { All, Found, State } from "./state.ts";

export const phrase = (head: Head, more: Partial<NounPhrase> = {}): NounPhrase => ({
  head,
  plural: false,
  modifiers: [],
  posts: [],
  also: [],
  ...more,
});

/** Modifiers and head; one analysis per end, the likelier kinds of modifier first. */
export const nominal = (s: State, at: number): All<NounPhrase> =>
  s.once("nominal", at, function* () {
    // A phrase that the lexicon holds as a whole ("degraded performance") is no adjective with a noun.
    for (const found of heads(s, at)) if (found.end > at + 1) yield found;
    for (const modifier of modifiers(s, at)) {
      const joined = joinedModifier(s, modifier.end);
      for (const found of joined ? nominal(s, modifier.end + 1) : []) {
        // "Access and WARP" is a list; only "Access and WARP users" has one head.
        if (!isAlikeModifier(found.value.modifiers[0], modifier.value)) continue;
        if (s.word(modifier.end) === "," && modifier.value.kind === "noun") continue;
        yield withModifier(found, { ...modifier.value, joined: joined ?? "and" });
      }
      const glossed = glossedModifier(s, modifier);
      for (const found of nominal(s, glossed.end)) {
        // "latencies creating stacks" arise in creating; they are no kind of creating.
        if (isTroubles(s, glossed.value) || isPartDoing(glossed.value, found.value)) continue;
        if (isOwnDoing(s, at, glossed.value, found.value) || isCutName(s, glossed.end, found)) continue;
        if (glossed.value.kind !== "noun" || !opensWithDoing(found.value, glossed.value.noun))
          yield withModifier(found, glossed.value);
      }
    }
    yield* heads(s, at);
  });

/** "errors loading pages": they arise in the loading; no page is of their kind. */
const isTroubles = (s: State, modifier: Modifier): boolean =>
  modifier.kind === "noun" &&
  modifier.noun.plural &&
  modifier.noun.head.kind === "noun" &&
  s.dictionary.nouns[modifier.noun.head.lemma]?.trouble === true;

/** "issues loading pages" have nothing to do with a part named Issues. */
const isPartDoing = (modifier: Modifier, { modifiers: [next] }: NounPhrase): boolean =>
  modifier.kind === "noun" &&
  modifier.noun.head.kind === "name" &&
  modifier.noun.head.component &&
  next?.kind === "noun" &&
  next.noun.head.kind === "noun" &&
  ["loading", "processing"].includes(next.noun.head.lemma);

/** "provisioning additional servers": it is done to them, they are of no kind. */
const isOwnDoing = (s: State, at: number, modifier: Modifier, { modifiers: [next] }: NounPhrase): boolean =>
  modifier.kind === "noun" &&
  next?.kind === "adjective" &&
  s.entries(at, "verb").some(({ value: { form } }) => form === "ing");

/** "a failing Acme Builds run": no failing Acme, where the lexicon or the page goes on with its name. */
const isCutName = (s: State, from: number, { end, value }: Found<NounPhrase>): boolean =>
  value.modifiers.length === 0 &&
  s.tokens[from]?.capital === true &&
  s.tokens[end]?.capital === true &&
  (["noun", "name"] as const).some((kind) => s.entries(from, kind).some((longer) => longer.end > end));

/** "errors resolving domains": after a noun an -ing is what goes on, never a quality of the next noun. */
const opensWithDoing = ({ head, modifiers: [first] }: NounPhrase, before: NounPhrase): boolean =>
  // "A feature increased call volume": what it did, no increased volume of a feature.
  (before.head.kind === "noun" && before.head.lemma !== "user" && isDone(first)) ||
  // "customers running queries" are no running queries of customers.
  (before.plural && first?.kind === "adjective" && first.lemma.endsWith("ing")) ||
  (first === undefined && head.kind === "gerund") ||
  (first?.kind === "participle" && first.clause.verb.tense === "progressive");

const isDone = (first: Modifier | undefined): boolean =>
  first?.kind === "participle"
    ? first.clause.verb.tense === "perfect"
    : first?.kind === "adjective" && raised.has(first.lemma);
const raised: ReadonlySet<string> = new Set(["increased", "decreased", "reduced", "limited"]);

/** "London (LHR) data center": the code in brackets stays with its place. */
function glossedModifier(s: State, modifier: Found<Modifier>): Found<Modifier> {
  if (modifier.value.kind !== "noun") return modifier;
  for (const post of gloss(s, modifier.end)) {
    const noun = { ...modifier.value.noun, posts: [post.value] };
    return { end: post.end, value: { ...modifier.value, noun } };
  }
  return modifier;
}

const withModifier = (found: Found<NounPhrase>, modifier: Modifier): Found<NounPhrase> => ({
  end: found.end,
  value: { ...found.value, modifiers: [modifier, ...found.value.modifiers] },
});

const isAlikeModifier = (next: Modifier | undefined, first: Modifier): boolean =>
  next !== undefined && (next.kind === "noun") === (first.kind === "noun");

/** "slow and failed requests", "API/console errors": the conjunction between two modifiers of one head. */
function joinedModifier(s: State, at: number): "and" | "or" | undefined {
  const word = s.word(at);
  if (word === "or") return "or";
  return word === "and" || word === "/" || word === "," ? "and" : undefined;
}

/** "New York location": a place of two words is no new place. */
const isLongName = (s: State, at: number): boolean =>
  s.tokens[at + 1]?.capital === true && s.entries(at, "name").some(({ end }) => end > at + 1);

function* modifiers(s: State, at: number): Generator<Found<Modifier>> {
  // "single sign-on users": what the lexicon holds as a whole goes before its words.
  for (const noun of heads(s, at)) {
    const { kind } = noun.value.head;
    if (noun.end > at + 1 && (kind === "noun" || (kind === "name" && isLongName(s, at))))
      yield { end: noun.end, value: { kind: "noun", noun: noun.value } };
  }
  for (const { end, value } of s.entries(at, "adjective"))
    if (!after.has(value.lemma)) yield { end, value: { kind: "adjective", lemma: value.lemma } };
  for (const adverb of s.entries(at, "adverb")) {
    for (const { end, value } of s.entries(adverb.end, "adjective")) {
      yield { end, value: { kind: "adjective", lemma: value.lemma, adverb: adverb.value.lemma } };
    }
    yield* participles(s, adverb.end, adverb.value.lemma);
  }
  for (const noun of heads(s, at)) {
    if (noun.value.head.kind !== "gerund" && !isMany(s, noun.value))
      yield { end: noun.end, value: { kind: "noun", noun: noun.value } };
  }
  yield* participles(s, at);
}

/** "Customers sending data" send it: people in the plural stand before no noun. */
const isMany = (s: State, { head, plural }: NounPhrase): boolean =>
  plural && head.kind === "noun" && s.dictionary.nouns[head.lemma]?.person === true;

/** What is over or done stands after its noun: "access over HTTP", "the work done last night". */
const after: ReadonlySet<string> = new Set(["over", "done"]);

/** "affected users", "failing requests": participles of a verb that needs nothing more. */
function* participles(s: State, at: number, adverb?: string): Generator<Found<Modifier>> {
  for (const { end, value } of s.entries(at, "verb")) {
    if (value.form !== "participle" && value.form !== "ing") continue;
    // "scaled out the servers and rolled back recent changes": such a verb with its particle is no quality.
    if ((end > at + 1 && s.word(at + 1) !== "-") || value.lemma === "do") continue;
    const frames = s.dictionary.frames.get(value.lemma) ?? [];
    const passive =
      value.form === "participle"
        ? frames.find(
            ({ takes, sense }) => takes.length === 1 && takes[0] === "obj" && s.dictionary.passives.has(sense),
          )
        : undefined;
    const frame = passive ?? frames.find(({ takes, before }) => takes.length === 0 && before !== false);
    if (!frame) continue;
    const tense = value.form === "ing" ? "progressive" : "perfect";
    const verb = { sense: frame.sense, voice: passive ? "passive" : "active", tense, negated: false } as const;
    const adjuncts = adverb === undefined ? [] : [{ kind: "adverb", lemma: adverb } as const];
    yield { end, value: { kind: "participle", clause: { verb, arguments: {}, adjuncts } } };
  }
}
