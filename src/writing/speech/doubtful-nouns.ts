/** Noun phrases that were read from something else, and are not said. */
import type { Clause, Modifier, NounPhrase, Post } from "../../reading/statement.ts";
import { refuseMisreadNoun } from "./doubtful-reports.ts";
import { isHeap } from "./doubtful-shapes.ts";
import { lemmaOf } from "./parts.ts";
import { Unsayable } from "./words.ts";

const isDone = ({ verb }: Clause): boolean => verb.voice === "passive";

/** A verb after "to" that was taken for a noun: "causing the backends to timeout", "the ability to log into X". */
export function refuseDoubtfulNoun(noun: NounPhrase): void {
  refuseMisreadNoun(noun);
  const { head, posts, quantity, modifiers, also, determiner } = noun;
  if (isHeap(noun)) throw new Unsayable("doubtful: parts of another word");
  // "8 % of jobs on A and 3 % of jobs on B": the second share is no second A.
  if (posts.some((post) => post.kind === "pp" && post.noun.also.some((each) => each.quantity?.kind === "percent")))
    throw new Unsayable("doubtful: a share in a list of things");
  if (posts.some(isOfSomeKind)) throw new Unsayable("doubtful: of some kind");
  if (modifiers.some((each) => each.kind === "adjective" && each.lemma === "over") || isPartOfSize(noun))
    throw new Unsayable("doubtful: more than a size, or a size of something");
  if (posts.some(isLooselyFixed) || posts.some(isSentToMany)) throw new Unsayable("doubtful: what was done to what");
  const [told, ...more] = posts.filter((post) => post.kind === "clause");
  if (told !== undefined && more.length > 0 && isDone(told.clause))
    throw new Unsayable("doubtful: two clauses of one noun");
  if (
    head.kind === "pronoun" &&
    ["that", "it", "this"].includes(head.word) &&
    posts.some(({ kind }) => kind === "clause")
  )
    throw new Unsayable("doubtful: a pronoun of some kind");
  if (also.some(({ head: last }) => last.kind === "noun" && last.lemma === "work"))
    throw new Unsayable("doubtful: and work");
  if (also.some(isReceived)) throw new Unsayable("doubtful: saw or received");
  if (modifiers.some(isMisread)) throw new Unsayable("doubtful: a modifier that is none");
  if (posts.some(usesMany)) throw new Unsayable("doubtful: using one or another");
  if (posts.some(lacksDone)) throw new Unsayable("doubtful: without something done");
  if (head.kind === "name" && modifiers.some((each) => each.kind === "adjective" && each.lemma === "open"))
    throw new Unsayable("doubtful: open, of a name");
  if (head.kind === "gerund" && isOfTrouble(head.clause)) throw new Unsayable("doubtful: a trouble that is routed");
  if (posts.some((post) => post.kind === "clause" && post.clause.verb.sense === "process.self"))
    throw new Unsayable("doubtful: the processing of what is processed");
  if (posts.some(isForMany)) throw new Unsayable("doubtful: for doing one thing, and another");
  if (head.kind === "name" && /^[a-z]/.test(head.text) && isOther(noun))
    throw new Unsayable("doubtful: others of a name");
  if (posts.some((post) => post.kind === "pp" && post.preposition === "to" && lemmaOf(post.noun) === "help"))
    throw new Unsayable("doubtful: to help");
  if (/^time to /.test(lemmaOf(noun)) && also.length > 0) throw new Unsayable("doubtful: a time and another thing");
  if (posts.some(isHitWhere)) throw new Unsayable("doubtful: where something is hit");
  if (also.some(isApplied)) throw new Unsayable("doubtful: a second predicate in a list");
  if (also.some(isBettered)) throw new Unsayable("doubtful: a second doing in a list");
  if (determiner === "that" && quantity?.kind === "word") throw new Unsayable("doubtful: that some");
  if (head.kind !== "noun") return;
  if (head.lemma === "way" && !["the", "a"].includes(determiner ?? "the"))
    throw new Unsayable("doubtful: on one's way");
  if (isPlace(head.lemma) && posts.some(isCausing)) throw new Unsayable("doubtful: a place that causes something");
  if (!isWork(head.lemma) && posts.some((post) => post.kind === "clause" && post.clause.verb.sense === "do.work"))
    throw new Unsayable("doubtful: a thing that is done");
  if (["time", "way"].includes(head.lemma) && posts.some(isToMany)) throw new Unsayable("doubtful: time to do much");
  if (also.some(({ head: last }) => last.kind === "noun" && last.lemma === "plan"))
    throw new Unsayable("doubtful: and plan");
  if (head.lemma === "number" && posts.some((post) => post.kind === "pp" && isSpan(post.noun)))
    throw new Unsayable("doubtful: a number of minutes");
  if (isDay({ head }) && modifiers.some(({ kind }) => kind === "noun"))
    throw new Unsayable("doubtful: a day of some kind");
  if (head.lemma === "log" && posts.some((post) => post.kind === "pp" && post.preposition === "into"))
    throw new Unsayable("doubtful: log into");
  if (posts.some((post) => post.kind === "pp" && post.preposition === "to" && isVerbLike(post.noun)))
    throw new Unsayable("doubtful: to timeout");
  // "one more time" is no amount of time.
  if (head.lemma === "time" && quantity?.kind === "number") throw new Unsayable("doubtful: times");
}

/** "forks and other actions": things done, no part of that name. */
const isOther = ({ determiner, modifiers }: NounPhrase): boolean =>
  /^other/i.test(determiner ?? "") || modifiers.some((each) => each.kind === "adjective" && each.lemma === "other");

/** "degraded functionality where extensions hit errors" */
const isHitWhere = (post: Post): boolean =>
  post.kind === "clause" && post.clause.gap === true && post.clause.verb.sense === "hit";

/** "an error of some kind": which kind is not known, it is not several. */
const isOfSomeKind = (post: Post): boolean =>
  post.kind === "pp" &&
  post.noun.quantity?.kind === "word" &&
  post.noun.quantity.word === "some" &&
  post.noun.head.kind === "noun" &&
  ["kind", "sort", "type"].includes(post.noun.head.lemma);

/** "8 GB of memory" */
const isPartOfSize = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "code" &&
  /^\d/.test(head.text) &&
  posts.some((post) => post.kind === "pp" && post.preposition === "of");

/** "saw errors or received timeouts": a verb taken for what was received. */
const isReceived = ({ modifiers: [first] }: NounPhrase): boolean =>
  first?.kind === "participle" && first.clause.verb.sense === "receive";

/** "routing problems to X": nobody routes a problem. */
const isOfTrouble = ({ verb, arguments: { obj } }: Clause): boolean =>
  ["divert", "move", "move.away"].includes(verb.sense) &&
  obj?.kind === "noun" &&
  obj.noun.head.kind === "noun" &&
  troubles.has(obj.noun.head.lemma);
const troubles: ReadonlySet<string> = new Set(["issue", "problem", "error", "delay", "failure", "outage", "trouble"]);

/** "the broken code with the typo in code fixed" */
const isLooselyFixed = (post: Post): boolean =>
  post.kind === "pp" &&
  post.preposition === "with" &&
  post.noun.posts.some(
    (inner) => inner.kind === "pp" && inner.noun.posts.some((last) => last.kind === "clause" && isDone(last.clause)),
  );

/** "messages sent to A, as well as B": what is sent to them, or B besides the messages? */
const isSentToMany = (post: Post): boolean =>
  post.kind === "clause" &&
  isDone(post.clause) &&
  post.clause.adjuncts.some(
    (adjunct) => adjunct.kind === "pp" && adjunct.preposition === "to" && adjunct.noun.also.length > 0,
  );

/** "users without 2FA enabled": who have not enabled it. */
const lacksDone = (post: Post): boolean =>
  post.kind === "pp" &&
  post.preposition === "without" &&
  post.noun.posts.some((last) => last.kind === "clause" && isDone(last.clause));

/** "X using A or Y using B" */
const usesMany = (post: Post): boolean =>
  post.kind === "clause" &&
  post.clause.verb.sense === "use" &&
  Object.values(post.clause.arguments).some((each) => each.kind === "noun" && each.noun.also.length > 0);

/** "degradation in some regions causing errors": it is not the regions that do. */
const isPlace = (lemma: string): boolean => /(region|area|location|zone|country)$/.test(lemma);
const isCausing = (post: Post): boolean =>
  post.kind === "clause" && post.clause.verb.voice === "active" && post.clause.verb.sense.startsWith("cause");

/** "updates to the agent done by X": the updates, not the agent. */
const isWork = (lemma: string): boolean => /(work|maintenance|testing|tests?|changes?|fix)$/.test(lemma);
/** "our process for deploying X and checking Y": the checking may be the company's own next doing. */
const isForMany = (post: Post): boolean =>
  post.kind === "linked" && post.link === "for:ing" && (post.clause.also ?? []).length > 0;

/** "time to respond and mitigate issues" */
const isToMany = (post: Post): boolean =>
  post.kind === "infinitive" &&
  (post.clause.also ?? []).length > 0 &&
  ![post.clause, ...(post.clause.also ?? [])].every(({ verb }) => ofTroubles.has(verb.sense));

/** What is done about a trouble, one after the other. */
const ofTroubles: ReadonlySet<string> = new Set(["detect", "investigate", "identify", "mitigate", "resolve", "fix"]);

/** "found failures in X and applied mitigation": done, and no kind of mitigation. */
const isApplied = ({ modifiers: [first], determiner }: NounPhrase): boolean =>
  determiner === undefined &&
  first?.kind === "participle" &&
  isDone(first.clause) &&
  ["implement", "apply", "release", "restore", "restore.normal", "return.obj", "rollback", "revert"].includes(
    first.clause.verb.sense,
  );

/** "preventing failures and improving reliability": two doings, no kind of reliability. */
export const isBettered = ({ modifiers: [first], determiner }: NounPhrase): boolean =>
  determiner === undefined &&
  first?.kind === "participle" &&
  first.clause.verb.tense === "progressive" &&
  ["improve", "increase", "decrease", "change"].includes(first.clause.verb.sense);

const isSpan = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && ["second", "minute", "hour", "day", "week"].includes(head.lemma);

/** "Windows updates" are no updates of windows, "deploying APIs" no APIs that deploy. */
const isMisread = (modifier: Modifier): boolean =>
  (modifier.kind === "noun" && modifier.noun.plural && isWindow(modifier.noun)) ||
  (modifier.kind === "participle" && ["implement.self", "start", "resume"].includes(modifier.clause.verb.sense));

const isWindow = ({ head }: NounPhrase): boolean => head.kind === "noun" && head.lemma === "window";

export const isDay = ({ head }: Pick<NounPhrase, "head">): boolean => head.kind === "noun" && days.has(head.lemma);

const days: ReadonlySet<string> = new Set(["yesterday", "today", "tomorrow"]);

const isVerbLike = ({ head, determiner, modifiers, plural }: NounPhrase): boolean =>
  head.kind === "noun" && verbLike.has(head.lemma) && determiner === undefined && modifiers.length === 0 && !plural;
const verbLike: ReadonlySet<string> = new Set([
  "timeout",
  "log",
  "fail",
  "load",
  "crash",
  "queue",
  "process",
  "access",
  "error",
]);
