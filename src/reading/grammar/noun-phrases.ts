/**
 * Noun phrases: [all of] [the] [30 %] [adjectives, participles, nouns] head [of …, affecting …, that …, to …], and lists
 * of them. Every word must be known or be a name; the head decides number and what may follow.
 */
import type { Head, Modifier, NounPhrase, NumberHedge, Post, Quantity } from "../statement.ts";
import { finiteClause, infinitive, ingPhrase, participlePhrase, predicate, relativeClause } from "./clauses.ts";
import { quantity } from "./quantities.ts";
import type { All, Found, State } from "./state.ts";

const longestList = 20;

const phrase = (head: Head, more: Partial<NounPhrase> = {}): NounPhrase => ({
  head,
  plural: false,
  modifiers: [],
  posts: [],
  also: [],
  ...more,
});

/** A noun phrase with everything that may follow it, and lists. */
export const nounPhrase = (s: State, at: number): All<NounPhrase> =>
  s.once("np", at, function* () {
    for (const first of single(s, at)) yield* list(s, first, [], longestList);
  });

function* list(
  s: State,
  sofar: Found<NounPhrase>,
  items: readonly NounPhrase[],
  room: number,
): Generator<Found<NounPhrase>> {
  const { end } = sofar;
  const comma = s.word(end) === "," ? 1 : 0;
  const joiner = s.class(end + comma, "listJoiner");
  if (joiner && room > 0) {
    for (const last of single(s, joiner.end)) {
      if (![sofar.value, ...items].every((each) => isAlike(s, each, last.value))) continue;
      const conjunction = joiner.value as NonNullable<NounPhrase["conjunction"]>;
      const also = [...items, last.value];
      yield { end: last.end, value: { ...sofar.value, also, conjunction } };
    }
  }
  if (comma === 1 && room > 0) {
    for (const next of single(s, end + 1))
      yield* list(s, { end: next.end, value: sofar.value }, [...items, next.value], room - 1);
  }
  if (items.length === 0) yield sofar;
}

const isTrouble = (s: State, { head }: NounPhrase): boolean | undefined =>
  head.kind === "noun" ? s.dictionary.nouns[head.lemma]?.trouble === true : undefined;

/** A list is of things or of doings, of troubles or of what they touch: "errors for users and delays" lists troubles. */
function isAlike(s: State, first: NounPhrase, next: NounPhrase): boolean {
  if ((first.head.kind === "gerund") !== (next.head.kind === "gerund") || next.head.kind === "pronoun") return false;
  const [one, other] = [isTrouble(s, first), isTrouble(s, next)];
  return one === undefined || other === undefined || one === other;
}

/** One member of a list, with what follows it. */
export const single = (s: State, at: number): All<NounPhrase> =>
  s.once("single", at, function* () {
    for (const base of bare(s, at)) yield* withPosts(s, base, 4);
  });

function* withPosts(s: State, np: Found<NounPhrase>, room: number): Generator<Found<NounPhrase>> {
  if (room > 0) {
    for (const post of posts(s, np.end)) {
      if (!fits(np.value, post.value)) continue;
      yield* withPosts(s, { end: post.end, value: { ...np.value, posts: [...np.value.posts, post.value] } }, room - 1);
    }
  }
  yield np;
}

/** Pronouns take no complements, except "those affected" and "everyone who". */
function fits(np: NounPhrase, post: Post): boolean {
  // ", resulting in errors" tells of the whole clause, not of the noun.
  if (
    post.kind === "clause" &&
    post.clause.adjuncts.some((each) => each.kind === "linked" && each.link === "result:ing")
  ) {
    return false;
  }
  if (np.head.kind === "time" || np.head.kind === "gerund" || np.head.kind === "url") return false;
  if (post.kind === "linked" && post.link === "that:finite")
    return np.head.kind === "noun" && reporting.has(np.head.lemma);
  if (post.kind === "infinitive") return np.head.kind === "noun" && takesInfinitive.has(np.head.lemma);
  return np.head.kind !== "pronoun" || post.kind === "clause";
}

/** "failure to start", "ability to connect"; after any other noun "to …" says what the whole was done for. */
const takesInfinitive: ReadonlySet<string> = new Set(
  "ability inability failure attempt need plan effort step way right time request work option decision permission chance measure action capability mechanism tool process opportunity information news detail update".split(
    " ",
  ),
);
const reporting: ReadonlySet<string> = new Set([
  "report",
  "notice",
  "confirmation",
  "indication",
  "evidence",
  "word",
  "sign",
]);

const posts = (s: State, at: number): All<Post> =>
  s.once("posts", at, function* () {
    yield* gloss(s, at);
    yield* named(s, at);
    yield* including(s, at);
    yield* timed(s, at);
    const preposition = s.class(at, "preposition");
    const phrase = s.entries(at, "adverb").some(({ end }) => end > at + 1);
    if (preposition && !phrase && s.clock.time(at) === undefined) {
      for (const noun of nounPhrase(s, preposition.end)) {
        yield { end: noun.end, value: { kind: "pp", preposition: preposition.value, noun: noun.value } };
      }
    }
    yield* reported(s, at);
    for (const clause of relativeClause(s, at))
      yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
    for (const clause of participlePhrase(s, at))
      yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
    for (const clause of ingPhrase(s, at)) yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
    const link = s.class(at, "ingLink");
    if (link) {
      for (const clause of ingPhrase(s, link.end)) {
        yield { end: clause.end, value: { kind: "linked", link: `${link.value}:ing`, clause: clause.value } };
      }
    }
    for (const clause of infinitive(s, at))
      yield { end: clause.end, value: { kind: "infinitive", clause: clause.value } };
    if (s.class(at, "postAdjective")) {
      for (const clause of predicate(s, at, "reduced")) {
        yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
      }
    }
  });

/** "reports that users see errors" */
function* reported(s: State, at: number): Generator<Found<Post>> {
  if (s.word(at) !== "that") return;
  for (const clause of finiteClause(s, at + 1)) {
    yield { end: clause.end, value: { kind: "linked", link: "that:finite", clause: clause.value } };
  }
}

/** ", including X and Y,": the closing comma is the phrase's own. */
function* including(s: State, at: number): Generator<Found<Post>> {
  if (s.word(at) !== ",") return;
  const preposition = s.class(at + 1, "preposition");
  if (preposition?.value !== "including" && preposition?.value !== "like") return;
  for (const noun of nounPhrase(s, preposition.end)) {
    const value = { kind: "pp", preposition: preposition.value, noun: noun.value } as const;
    if (s.word(noun.end) === ",") yield { end: noun.end + 1, value };
    yield { end: noun.end, value };
  }
}

/** "calls between 6 AM and 3 PM may …": a time belongs to the noun only when the predicate follows. */
function* timed(s: State, at: number): Generator<Found<Post>> {
  const time = s.clock.time(at);
  if (time && (s.class(time.end, "modal") || s.class(time.end, "auxiliary"))) {
    yield { end: time.end, value: { kind: "time", time: time.value } };
  }
}

function* gloss(s: State, at: number): Generator<Found<Post>> {
  if (s.word(at) !== "(") return;
  for (const noun of nounPhrase(s, at + 1)) {
    if (s.word(noun.end) === ")") yield { end: noun.end + 1, value: { kind: "gloss", noun: noun.value } };
  }
}

/** "in the following zones: use1-az1, use1-az2" */
function* named(s: State, at: number): Generator<Found<Post>> {
  if (s.word(at) !== ":") return;
  for (const noun of nounPhrase(s, at + 1)) yield { end: noun.end, value: { kind: "gloss", noun: noun.value } };
}

/** Determiner, quantity, modifiers and head. */
const bare = (s: State, at: number): All<NounPhrase> =>
  s.once("bare", at, function* () {
    yield* plainHeads(s, at);
    const counted = quantity(s, at);
    if (counted && lengthAt(s, at) === undefined) yield* quantified(s, counted.end, counted.value);
    const determiner = s.class(at, "determiner");
    if (determiner) {
      const length = further.has(determiner.value) ? lengthAt(s, determiner.end) : undefined;
      if (length) yield { end: length.end, value: { ...length.value, determiner: "further" } };
      const inner = length ? undefined : quantity(s, determiner.end);
      if (inner) yield* quantified(s, inner.end, inner.value, determiner.value);
      for (const found of possessedOrNominal(s, determiner.end)) {
        if (!agrees(determiner.value, found.value)) continue;
        yield { end: found.end, value: { ...found.value, determiner: determiner.value } };
      }
    }
    yield* possessedOrNominal(s, at);
    if (!determiner) {
      for (const clause of ingPhrase(s, at)) {
        yield { end: clause.end, value: phrase({ kind: "gerund", clause: clause.value }) };
      }
    }
  });

/** "another two hours", "an additional hour" */
const further: ReadonlySet<string> = new Set(["another", "further"]);

const agrees = (determiner: string, np: NounPhrase): boolean =>
  np.head.kind !== "noun" || !np.plural || !["a", "this", "that", "another", "each", "every"].includes(determiner);

function* quantified(s: State, at: number, amount: Quantity, before?: string): Generator<Found<NounPhrase>> {
  const inner = before === undefined ? s.class(at, "determiner") : undefined;
  const determiner = inner?.value ?? before;
  const pronoun = s.class(at, "pronoun");
  if (pronoun && amount.kind !== "number") {
    const head = { kind: "pronoun", word: pronoun.value } as const;
    yield { end: pronoun.end, value: phrase(head, { plural: true, quantity: amount }) };
  }
  for (const found of possessedOrNominal(s, inner?.end ?? at)) {
    if (isErrorCode(s, amount, found.value)) continue;
    const value = { ...found.value, quantity: amount, ...(determiner !== undefined && { determiner }) };
    yield { end: found.end, value };
  }
}

/** "500 errors" are errors of that code, not so many of them. */
function isErrorCode(s: State, amount: Quantity, { head }: NounPhrase): boolean {
  if (amount.kind !== "number" || amount.hedge !== undefined || amount.value < 400 || amount.value > 599) return false;
  if (head.kind !== "noun") return false;
  return s.dictionary.nouns[head.lemma]?.trouble === true || /response|code|status/.test(head.lemma);
}

/** "GitHub's API", "users' sessions": the owner stands in the place of a determiner. */
function* possessedOrNominal(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const owner of nominal(s, at)) {
    const mark = s.word(owner.end);
    if (mark !== "'s" && mark !== "'") continue;
    for (const owned of nominal(s, owner.end + 1)) {
      yield { end: owned.end, value: { ...owned.value, possessor: owner.value } };
    }
  }
  yield* nominal(s, at);
}

function* plainHeads(s: State, at: number): Generator<Found<NounPhrase>> {
  const token = s.tokens[at];
  if (!token) return;
  const pronoun = s.class(at, "pronoun");
  if (pronoun)
    yield {
      end: pronoun.end,
      value: phrase({ kind: "pronoun", word: pronoun.value }, { plural: !oneOnly.has(pronoun.value) }),
    };
  const length = lengthAt(s, at);
  if (length) yield length;
  const share = sharesAt(s, at);
  if (share) yield share;
}

/** "about two hours", "less than 30 minutes" */
function lengthAt(s: State, at: number): Found<NounPhrase> | undefined {
  const hedge = s.class(at, "numberHedge");
  const duration = s.clock.duration(hedge?.end ?? at);
  if (!duration) return undefined;
  const said = hedge === undefined ? duration.value : { ...duration.value, hedge: hedge.value as NumberHedge };
  return { end: duration.end, value: phrase({ kind: "duration", duration: said }) };
}

const oneOnly: ReadonlySet<string> = new Set(["it", "this", "everything", "everyone", "something"]);

function sharesAt(s: State, at: number): Found<NounPhrase> | undefined {
  const amount = quantity(s, at);
  if (amount?.value.kind !== "percent") return undefined;
  return {
    end: amount.end,
    value: phrase({ kind: "share", percent: [amount.value.value] }, { quantity: amount.value }),
  };
}

/** Modifiers and head; one analysis per end, the likelier kinds of modifier first. */
const nominal = (s: State, at: number): All<NounPhrase> =>
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
        if (glossed.value.kind !== "noun" || !opensWithDoing(found.value)) yield withModifier(found, glossed.value);
      }
    }
    yield* heads(s, at);
  });

/** "errors resolving domains": after a noun an -ing is what goes on, never a quality of the next noun. */
const opensWithDoing = ({ head, modifiers: [first] }: NounPhrase): boolean =>
  (first === undefined && head.kind === "gerund") ||
  (first?.kind === "participle" && first.clause.verb.tense === "progressive");

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

/** "version 2.0.26", "port 443": nouns that a number tells apart. */
const numbered: ReadonlySet<string> = new Set([
  "version",
  "app version",
  "port",
  "level",
  "phase",
  "step",
  "rack",
  "node",
  "server",
]);

function* heads(s: State, at: number): Generator<Found<NounPhrase>> {
  const token = s.tokens[at];
  const named = token?.capital === true && !token.first;
  if (named) yield* names(s, at);
  for (const { end, value } of s.entries(at, "noun")) {
    yield { end, value: phrase({ kind: "noun", lemma: value.lemma }, { plural: value.plural }) };
    const number = numbered.has(value.lemma) ? versionAfter(s, end) : undefined;
    if (number) {
      const posts = [{ kind: "gloss", noun: phrase({ kind: "code", text: number.value }) }] as const;
      yield { end: number.end, value: phrase({ kind: "noun", lemma: value.lemma }, { posts }) };
    }
  }
  if (!named) yield* names(s, at);
  yield* doings(s, at);
  if (token?.kind === "code" || token?.kind === "status") {
    yield { end: at + 1, value: phrase({ kind: "code", text: token.text }) };
  }
  const duration = s.clock.duration(at);
  if (duration) yield { end: duration.end, value: phrase({ kind: "duration", duration: duration.value }) };
  if (token?.kind === "url") yield { end: at + 1, value: phrase({ kind: "url", text: token.text }) };
  if (token?.kind === "quote") yield { end: at + 1, value: phrase({ kind: "quote", text: token.text }) };
  if (token?.kind === "number" && /^[1-5]\d\d$/.test(token.text)) {
    yield { end: at + 1, value: phrase({ kind: "code", text: token.text }) };
  }
}

/** "delayed sending", "the processing of events": an -ing as a plain noun. */
function* doings(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const { end, value } of s.entries(at, "verb")) {
    if (value.form !== "ing") continue;
    const frames = s.dictionary.frames.get(value.lemma) ?? [];
    const frame = frames.find(
      ({ takes, only }) => only === undefined && (takes.length === 0 || takes.join() === "obj"),
    );
    if (!frame || frame.doing === "symptomReported") continue;
    const verb = { sense: frame.sense, voice: "active", tense: "progressive", negated: false } as const;
    yield { end, value: phrase({ kind: "gerund", clause: { verb, arguments: {}, adjuncts: [] } }) };
  }
}

function* modifiers(s: State, at: number): Generator<Found<Modifier>> {
  for (const { end, value } of s.entries(at, "adjective"))
    yield { end, value: { kind: "adjective", lemma: value.lemma } };
  for (const adverb of s.entries(at, "adverb")) {
    for (const { end, value } of s.entries(adverb.end, "adjective")) {
      yield { end, value: { kind: "adjective", lemma: value.lemma, adverb: adverb.value.lemma } };
    }
    yield* participles(s, adverb.end, adverb.value.lemma);
  }
  for (const noun of heads(s, at)) {
    if (noun.value.head.kind !== "gerund") yield { end: noun.end, value: { kind: "noun", noun: noun.value } };
  }
  yield* participles(s, at);
}

/** "affected users", "failing requests": participles of a verb that needs nothing more. */
function* participles(s: State, at: number, adverb?: string): Generator<Found<Modifier>> {
  for (const { end, value } of s.entries(at, "verb")) {
    if (value.form !== "participle" && value.form !== "ing") continue;
    const frames = s.dictionary.frames.get(value.lemma) ?? [];
    const passive =
      value.form === "participle"
        ? frames.find(
            ({ takes, sense }) => takes.length === 1 && takes[0] === "obj" && s.dictionary.passives.has(sense),
          )
        : undefined;
    const frame = passive ?? frames.find(({ takes }) => takes.length === 0);
    if (!frame) continue;
    const tense = value.form === "ing" ? "progressive" : "perfect";
    const verb = { sense: frame.sense, voice: passive ? "passive" : "active", tense, negated: false } as const;
    const adjuncts = adverb === undefined ? [] : [{ kind: "adverb", lemma: adverb } as const];
    yield { end, value: { kind: "participle", clause: { verb, arguments: {}, adjuncts } } };
  }
}

/** Known names, and stretches of capitalised words that no word list holds. */
function* names(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const { end, value } of s.entries(at, "name")) {
    // "Europe West" is another place than Europe.
    if (s.tokens[at]?.capital === true && isUnknownName(s, end) && s.tokens[end]?.first !== true) {
      const version = versionAfter(s, end + 1);
      const text = [value.text, s.tokens[end]?.text, version?.value].filter(Boolean).join(" ");
      yield { end: version?.end ?? end + 1, value: phrase({ kind: "name", text, component: false }) };
      continue;
    }
    const id = value.id === undefined ? {} : { id: value.id };
    yield { end, value: phrase({ kind: "name", text: value.text, component: value.component, ...id }) };
    const version = versionAfter(s, end);
    if (version) {
      const text = `${value.text} ${version.value}`;
      yield { end: version.end, value: phrase({ kind: "name", text, component: false }) };
    }
  }
  let end = at;
  while (end < at + 5 && isUnknownName(s, end)) end++;
  if (end === at) return;
  const version = versionAfter(s, end);
  if (version) end = version.end;
  const text = s.tokens
    .slice(at, end)
    .map((token) => token.text)
    .join(" ");
  yield { end, value: phrase({ kind: "name", text, component: false }) };
}

/** "TLS 1.2", "Sonnet 4": the number is part of the name. */
function versionAfter(s: State, at: number): Found<string> | undefined {
  const token = s.tokens[at];
  const isVersion = token?.kind === "number" && /^\d{1,4}(\.\d+)*$/.test(token.text);
  return isVersion && s.clock.duration(at) === undefined ? { end: at + 1, value: token.text } : undefined;
}

/**
 * At the head of a sentence a capital means nothing: such a word is a name only when it is written like one inside
 * (OAuth, S3) or when another name follows.
 */
function isUnknownName(s: State, at: number): boolean {
  const token = s.tokens[at];
  if (token?.kind !== "word" || !token.capital || s.edges(at).length > 0) return false;
  const marked = /[A-Z].*[A-Z\d]|[a-z][A-Z]/.test(token.text);
  return marked || !token.first || (s.tokens[at + 1]?.capital === true && s.edges(at + 1).length === 0);
}
