/** Words that were joined to the wrong word, or taken for another kind of word: what holds them is not said. */
import type { Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { lemmaOf, nounOf } from "./parts.ts";

const failing: ReadonlySet<string> = new Set([
  "fail",
  "fail.inf",
  "fail.with",
  "fail.break",
  "timeout",
  "down",
  "crash",
]);

/** "a change that caused creations and resumes to fail", "resulted in requests to fail": nobody does it in order to fail. */
const failsOnPurpose = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (each) =>
      each.kind === "linked" && each.link === "to:inf" && failing.has(each.clause.verb.sense) && !isWarded(each.clause),
  );
const isWarded = ({ verb }: Clause): boolean => verb.negated;

/** "once load was reduced error rates returned": a load is no reduced error. */
const isReducedThing = ({ verb, arguments: { np } }: Clause): boolean => {
  const noun = nounOf(np);
  const [first] = noun?.modifiers ?? [];
  return (
    verb.sense === "be.np" &&
    noun !== undefined &&
    !noun.plural &&
    noun.determiner === undefined &&
    first?.kind === "adjective" &&
    ["reduced", "increased", "limited", "decreased"].includes(first.lemma)
  );
};

/** "mitigated the notifications": a trouble with them. */
const mitigatesThing = ({ verb, subject, arguments: { obj } }: Clause): boolean =>
  verb.sense === "mitigate" &&
  /(notification|job|build|runner|run)$/.test(lemmaOf(verb.voice === "passive" ? subject : nounOf(obj)));

/** "address performance": slowness, not how it runs. */
const addressesThing = ({ verb, arguments: { obj } }: Clause): boolean =>
  ["address", "resolve"].includes(verb.sense) &&
  verb.voice === "active" &&
  /(performance|availability|recovery|capacity)$/.test(lemmaOf(nounOf(obj)));

/** "started to fail to resolve X": it failed from then on. */
const beginsToFail = ({ verb }: Clause): boolean => verb.phase === "begin" && verb.sense === "fail.inf";

export const joinedClauses: readonly ((clause: Clause) => boolean)[] = [
  failsOnPurpose,
  isReducedThing,
  mitigatesThing,
  addressesThing,
  beginsToFail,
];

/** "requests in flight": under way, not in the air. */
const isInFlight = ({ posts }: NounPhrase): boolean =>
  posts.some((post) => post.kind === "pp" && post.preposition === "in" && lemmaOf(post.noun) === "flight");

/** "meeting availability targets": meeting them. */
const isMeeting = ({ head, modifiers }: NounPhrase): boolean =>
  head.kind === "noun" &&
  /(availability|target|goal|objective|slo|sla)$/.test(head.lemma) &&
  modifiers.some((each) => each.kind === "noun" && lemmaOf(each.noun) === "meeting");

/** "the model provided has …": by whom, or a provider misspelled. */
const isProvided = ({ posts }: NounPhrase): boolean => posts.some(isBareGift);
const isBareGift = (post: Post): boolean =>
  post.kind === "clause" &&
  post.clause.verb.sense === "give" &&
  post.clause.verb.voice === "passive" &&
  post.clause.adjuncts.length === 0;

/** "updates on some pages not working": whether the updates or the pages, nothing tells. */
const isIdleEither = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "noun" &&
  ["update", "change", "request", "upload", "download", "search"].includes(head.lemma) &&
  posts.some((post) => post.kind === "pp" && post.noun.posts.some(isIdle));
const isIdle = (post: Post): boolean =>
  post.kind === "clause" && post.clause.verb.negated && post.clause.verb.tense === "progressive";

/** "(for example, A and B)": examples, no list that begins with one. */
const isExampleList = ({ head, also }: NounPhrase): boolean =>
  head.kind === "noun" && head.lemma === "example" && also.length > 0;

/** "one of our three centers": which one, and no "it". */
const isItOf = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "pronoun" &&
  head.word === "it" &&
  posts.some((post) => post.kind === "pp" && post.preposition === "of");

export const joinedNouns: readonly ((noun: NounPhrase) => boolean)[] = [
  isInFlight,
  isMeeting,
  isProvided,
  isIdleEither,
  isExampleList,
  isItOf,
];
