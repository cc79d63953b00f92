/** Finite clauses: subject and predicate that agree, what stands in front of them, and "there is". */
import type { Adjunct, Clause, NounPhrase } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { listing, nounPhrase } from "./noun-phrases.ts";
import { clauseOf, type Predicate, predicate, withSubject } from "./predicates.ts";
import type { All, Found, State } from "./state.ts";
import { groups } from "./verb-groups.ts";

/** Subject and predicate. */
export const finiteClause = (s: State, at: number): All<Clause> =>
  s.once("finite", at, function* () {
    if (s.word(at) === "there") yield* existence(s, at + 1);
    // "Starting at 5 PM, there were delays" opens with a time, not with something that starts.
    if (s.clock.time(at)) yield* fronted(s, at);
    for (const subject of nounPhrase(s, at)) {
      for (const { end, value } of predicate(s, subject.end, "finite")) {
        if (agrees(subject.value, value) || isEither(s, subject.value))
          yield { end, value: withSubject(value, subject.value) };
      }
      // "We continuing to investigate": the "are" was left out in haste.
      if (s.word(at) === "we" && subject.end === at + 1) {
        for (const { end, value } of predicate(s, subject.end, "ing"))
          yield { end, value: withSubject(value, subject.value) };
      }
    }
    yield* fronted(s, at);
    yield* ofListed(s, at);
  });

/** "API requests, webhooks, emails may be delayed": at the head of a sentence a list may close without a word. */
function* ofListed(s: State, at: number): Generator<Found<Clause>> {
  if (s.tokens[at]?.first !== true || !s.holds(",")) return;
  for (const subject of listing(s, at)) {
    const members = [subject.value, ...subject.value.also];
    if (subject.value.conjunction !== "comma" || members.length < 3 || members.some((each) => isTrouble(s, each)))
      continue;
    for (const { end, value } of predicate(s, subject.end, "finite")) {
      if (agrees(subject.value, value)) yield { end, value: withSubject(value, subject.value) };
    }
  }
}

/** "Issues, Projects": at the head of a list that may be a name. */
const isTrouble = (s: State, { head }: NounPhrase): boolean =>
  head.kind === "noun" && s.dictionary.nouns[head.lemma]?.trouble === true;

function* fronted(s: State, at: number): Generator<Found<Clause>> {
  for (const front of adjuncts(s, at, 2)) {
    if (front.value.length === 0 || front.value.some(isResult) || isOf(front.value[0])) continue;
    const from = s.word(front.end) === "," ? front.end + 1 : front.end;
    for (const { end, value } of finiteClause(s, from)) {
      yield { end, value: { ...value, adjuncts: [...front.value, ...value.adjuncts] } };
    }
  }
}

/** "Because of the attack the site is slow": no clause that opens with "of". */
const isOf = (first: Adjunct | undefined): boolean => first?.kind === "pp" && first.preposition === "of";

/** ", resulting in errors" comes after what it results from. */
const isResult = (adjunct: Adjunct): boolean => adjunct.kind === "linked" && adjunct.link === "result:ing";

/** A noun and its verb agree; names ("Issues is") and counted groups ("a subset of users is") go both ways. */
function agrees(subject: NounPhrase, { number, verb }: Predicate): boolean {
  if (number === undefined || subject.head.kind === "name" || subject.quantity !== undefined) return true;
  if (subject.head.kind === "gerund")
    return number === "singular" || subject.also.length > 0 || (verb.tense === "perfect" && isDoneToMany(subject.head));
  if (subject.head.kind === "pronoun") return subject.head.word === "we" || subject.plural === (number === "plural");
  if (subject.also.length > 0) return number === "plural" || subject.conjunction !== "and";
  if (number === "plural" && isManyOf(subject)) return true;
  if (subject.head.kind === "noun" && isBothNumbers(subject.head.lemma)) return true;
  return subject.head.kind !== "noun" || subject.plural === (number === "plural");
}

/** "Network operations is", "… are" */
const isBothNumbers = (lemma: string): boolean => /\b(operations|ops|hosting|support)$/.test(lemma);

/** "Updating the servers have fixed it": a slip of the pen. */
const isDoneToMany = ({ clause: { arguments: args } }: { readonly clause: Clause }): boolean =>
  args["obj"]?.kind === "noun" && args["obj"].noun.plural;

/** "statistics", "staff": one form for one and for many. */
const isEither = (s: State, { head }: NounPhrase): boolean =>
  head.kind === "noun" && s.dictionary.nouns[head.lemma]?.plural === head.lemma;

/** "the backlog of emails have been sent": the many speak through the one. */
const isManyOf = ({ head, posts }: NounPhrase): boolean =>
  (head.kind === "noun" && / of .*s$/.test(head.lemma)) ||
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
