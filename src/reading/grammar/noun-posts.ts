/** What may follow a noun: prepositions, clauses, times, codes in brackets. */
import type { Clause, NounPhrase, Post, Verb } from "../statement.ts";
import { finiteClause } from "./clauses.ts";
import { infinitive, ingPhrase, participlePhrase, relativeClause } from "./hanging-clauses.ts";
import { listing, nounPhrase, single } from "./noun-phrases.ts";
import { predicate, withSubject } from "./predicates.ts";
import { prepositional } from "./prepositional.ts";
import type { All, Found, State } from "./state.ts";
import { mayBeItsVerb } from "./torn-lists.ts";

/** `seen`: from where it has been gone on already, and how far: going on from there again finds the same ends. */
export function* withPosts(
  s: State,
  np: Found<NounPhrase>,
  room: number,
  seen: Map<number, number> = new Map(),
): Generator<Found<NounPhrase>> {
  if ((seen.get(np.end) ?? -1) >= room) return;
  seen.set(np.end, room);
  if (room > 0) {
    for (const post of postsOf(s, np)) {
      if (!fits(np.value, post.value)) continue;
      yield* withPosts(
        s,
        { end: post.end, value: { ...np.value, posts: [...np.value.posts, post.value] } },
        room - 1,
        seen,
      );
    }
  }
  yield np;
}

/** "the ability to log in": after such a noun "to" opens what one can do, not where to. */
function* postsOf(s: State, np: Found<NounPhrase>): Generator<Found<Post>> {
  // "some requests in order to protect X" is what for.
  if (np.value.head.kind === "noun" && takesInfinitive.has(np.value.head.lemma) && s.word(np.end) === "to") {
    for (const { end, value } of infinitive(s, np.end)) yield { end, value: { kind: "infinitive", clause: value } };
  }
  if (np.value.head.kind === "pronoun" && np.value.head.word === "everything" && s.word(np.end) === "but") {
    for (const { end, value } of single(s, np.end + 1))
      yield { end, value: { kind: "pp", preposition: "except", noun: value } };
  }
  if (tellsOfDoing(s, np.value)) yield* happening(s, np.end);
  yield* posts(s, np.end);
}

const isPerson = (s: State, { head }: NounPhrase): boolean =>
  head.kind === "noun" && s.dictionary.nouns[head.lemma]?.person === true;

const isNews = (s: State, { negated, voice, sense }: Verb): boolean =>
  negated || voice === "passive" || s.dictionary.symptoms.has(sense);

const tellsOfDoing = (s: State, { head }: NounPhrase): boolean =>
  head.kind === "noun" && (head.lemma === "report" || s.dictionary.nouns[head.lemma]?.trouble === true);

/** "issues with segments not updating", "reports of users seeing errors": what is told is that they do, not who they are. */
function* happening(s: State, at: number): Generator<Found<Post>> {
  const preposition = s.class(at, "preposition");
  if (preposition?.value !== "with" && preposition?.value !== "of") return;
  for (const subject of single(s, preposition.end)) {
    if (subject.value.posts.length > 0 || subject.value.head.kind === "gerund") continue;
    for (const { end, value } of predicate(s, subject.end, "ing")) {
      // "errors with requests using the API" arise in the requests, not in what they do.
      if (!isPerson(s, subject.value) && !isNews(s, value.verb)) continue;
      yield { end, value: { kind: "linked", link: "of:ing", clause: withSubject(value, subject.value) } };
    }
  }
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
  // "peaked at 12 % before …": the peak did, not the share.
  // "returned to normal processing times": times that are normal.
  if (np.head.kind === "noun" && np.head.lemma === "normal") return false;
  if (np.head.kind === "share" && (post.kind !== "pp" || whens.has(post.preposition))) return false;
  // "having issues which is causing X": the whole of it is.
  if (post.kind === "clause" && np.plural && isOfOne(post.clause)) return false;
  // "shifted traffic to a new server creating a test": what comes of it.
  if (
    post.kind === "clause" &&
    isMaking(post.clause) &&
    np.head.kind === "noun" &&
    /(server|traffic)$/.test(np.head.lemma)
  )
    return false;
  if (np.head.kind === "time" || np.head.kind === "gerund" || np.head.kind === "url") return false;
  if (post.kind === "linked" && post.link === "that:finite")
    return np.head.kind === "noun" && reporting.has(np.head.lemma);
  if (np.head.kind !== "pronoun") return true;
  if (np.head.word === "everything" && post.kind === "pp" && post.preposition === "except") return true;
  // "We continuing to investigate" lacks its verb; nobody is told apart from us by it.
  if (alone.has(np.head.word)) return false;
  // "confirm that the API returned …" confirms no "that" which the API returned.
  return post.kind === "clause" && (post.clause.gap !== true || post.clause.subject?.head.kind === "pronoun");
}

const whens: ReadonlySet<string> = new Set(["before", "after", "during", "until", "since"]);
const isMaking = ({ verb }: Clause): boolean => verb.sense === "create" && verb.tense === "progressive";

/** A relative clause still has the number of its verb. */
const isOfOne = (clause: Clause & { readonly number?: string }): boolean =>
  clause.number === "singular" && clause.subject === undefined;

const alone: ReadonlySet<string> = new Set(["we", "i", "you", "it", "this", "that"]);

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

export const posts = (s: State, at: number): All<Post> =>
  s.once("posts", at, function* () {
    if (isInPhrase(s, at)) return;
    yield* gloss(s, at);
    yield* named(s, at);
    yield* including(s, at);
    yield* timed(s, at);
    const preposition = s.class(at, "preposition");
    const phrase = s.entries(at, "adverb").some(({ end }) => end > at + 1 && !isCut(s, preposition, end));
    if (!phrase && s.clock.time(at) === undefined) yield* prepositional(s, at);
    yield* reported(s, at);
    for (const clause of relativeClause(s, at))
      yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
    for (const clause of mayBeItsVerb(s, at) ? [] : participlePhrase(s, at))
      yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
    // "the test starting Wednesday": when, not which.
    for (const clause of s.clock.time(at) ? [] : ingPhrase(s, at))
      yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
    const link = s.class(at, "ingLink");
    if (link) {
      for (const clause of ingPhrase(s, link.end)) {
        yield { end: clause.end, value: { kind: "linked", link: `${link.value}:ing`, clause: clause.value } };
      }
    }
    if (s.class(at, "postAdjective")) {
      for (const clause of predicate(s, at, "reduced")) {
        yield { end: clause.end, value: { kind: "clause", clause: clause.value } };
      }
    }
  });

/** "code scanning default setup", "server to server tokens": what the lexicon holds goes on, its first word takes nothing. */
const isInPhrase = (s: State, at: number): boolean =>
  at > 0 && s.entries(at - 1, "noun").some(({ end }) => end > at) && s.word(at) !== "of";

/** "in error rates" is no "in error": a noun that the lexicon holds goes on past the adverb. */
const isCut = (s: State, preposition: Found<string> | undefined, end: number): boolean =>
  preposition !== undefined && s.entries(preposition.end, "noun").some((noun) => noun.end > end);

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

export function* gloss(s: State, at: number): Generator<Found<Post>> {
  if (s.word(at) !== "(") return;
  for (const noun of listing(s, at + 1)) {
    if (s.word(noun.end) === ")") yield { end: noun.end + 1, value: { kind: "gloss", noun: noun.value } };
  }
}

/** "in the following zones: use1-az1, use1-az2" */
export function* named(s: State, at: number): Generator<Found<Post>> {
  if (s.word(at) !== ":") return;
  for (const noun of listing(s, at + 1))
    yield { end: noun.end, value: { kind: "gloss", noun: noun.value, listed: true } };
}
