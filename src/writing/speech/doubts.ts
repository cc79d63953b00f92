/**
 * Shapes that come out wrong or as a heap of words, found by reading what was said of real pages: they are not said.
 */
import type { Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { Unsayable } from "./words.ts";

export function refuseDoubtful(clause: Clause): void {
  const doubt = doubts.find((each) => each(clause));
  if (doubt !== undefined) throw new Unsayable(`doubtful: ${doubt.name}`);
}

const hasPhrase = ({ adjuncts }: Clause, preposition: string): boolean =>
  adjuncts.some((adjunct) => adjunct.kind === "pp" && adjunct.preposition === preposition);

/** "continue to work on X": "work" taken for the place that it goes on to. */
const continuesToward = (clause: Clause): boolean => clause.verb.sense === "continue" && hasPhrase(clause, "to");

/** "monitoring for bad traffic": what is watched for would be where it is watched. */
const monitorsFor = (clause: Clause): boolean => clause.verb.sense === "monitor.it" && hasPhrase(clause, "for");

/** "verified that it works" is a finding, "verifying that it works" a question: the sense is the question. */
const hasVerified = ({ verb, arguments: args }: Clause): boolean =>
  verb.sense === "verify.that" && args["that"] !== undefined && ["past", "perfect", "pastPerfect"].includes(verb.tense);

/** "still disabled" is a state, the verb says an act. */
const isStillDone = ({ verb, adjuncts }: Clause): boolean =>
  (verb.phase === "still" || adjuncts.some((adjunct) => adjunct.kind === "adverb" && adjunct.lemma === "still")) &&
  verb.voice === "passive" &&
  ["disable", "mitigate", "fix", "resolve"].includes(verb.sense);

const isCompany = (np: NounPhrase | undefined): boolean => np?.head.kind === "pronoun" && np.head.word === "we";

/** "We see recovery and lower error rates": "lower" taken for what we do. */
const lowers = ({ verb, subject }: Clause): boolean =>
  verb.sense === "decrease.obj" && verb.tense === "present" && isCompany(subject);

/** What things do by themselves the company does not. */
const isOfThings = ({ verb, subject }: Clause): boolean => isCompany(subject) && ownDoings.has(verb.sense);
const ownDoings: ReadonlySet<string> = new Set(["process.self", "clear.self", "implement.self", "complete.self"]);

/** "keep users updated": not a kind of users. */
const keepsDone = ({ verb, arguments: args }: Clause): boolean =>
  verb.sense === "keep" && args["obj"]?.kind === "noun" && args["obj"].noun.posts.some(({ kind }) => kind === "clause");

/** "preventing users from starting and connecting to X": what they share is lost. */
const preventsMany = ({ verb, arguments: args }: Clause): boolean =>
  verb.sense === "prevent" && args["from"]?.kind === "clause" && (args["from"].clause.also ?? []).length > 0;

/** "to recover X and have opened Y": the second is no purpose. */
const hasDoneOnPurpose = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "linked" &&
      adjunct.link === "to:inf" &&
      (adjunct.clause.also ?? []).some(({ verb }) => verb.past === true || verb.tense === "perfect"),
  );

/** "recovery from A and B is restored": two sentences run into one. */
const restoresRecovery = ({ verb, subject }: Clause): boolean =>
  (verb.sense === "restore" || verb.sense === "recover") &&
  subject?.head.kind === "noun" &&
  subject.head.lemma.endsWith("recovery");

/** "approved for Tuesday" */
const isForTime = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) => adjunct.kind === "pp" && adjunct.preposition === "for" && adjunct.noun.head.kind === "time",
  );

/** "proceed to upload": the going on is no going. */
const continuesTo = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense === "continue" && adjuncts.some((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf");

/** "under Redevelopment" */
const isUnderName = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense === "be.at" &&
  adjuncts.some(
    (adjunct) => adjunct.kind === "pp" && adjunct.preposition === "under" && adjunct.noun.head.kind === "name",
  );

const isWorkedThrough = ({ verb }: Clause): boolean => verb.sense === "workthrough" && verb.voice === "passive";

/** "A maintenance is planned to modify X": the planned thing is no doer. */
const isPlannedTo = ({ verb, subject }: Clause): boolean =>
  verb.modal === "should" &&
  verb.voice === "active" &&
  subject?.head.kind === "noun" &&
  subject.head.lemma.endsWith("maintenance") &&
  ["change", "improve.obj", "upgrade", "update"].includes(verb.sense);

/** "Most services back up": they are up again; a heap that grows is told of as growing. */
const isBackUp = ({ verb }: Clause): boolean => verb.sense === "backup" && verb.tense === "present";

/** "X is not used" is a rule, not what has not been done. */
const isUnused = ({ verb }: Clause): boolean =>
  verb.sense === "use" && verb.voice === "passive" && verb.tense === "present" && verb.negated;

const doubts: readonly ((clause: Clause) => boolean)[] = [
  continuesToward,
  monitorsFor,
  hasVerified,
  isStillDone,
  lowers,
  isOfThings,
  keepsDone,
  preventsMany,
  hasDoneOnPurpose,
  restoresRecovery,
  isForTime,
  continuesTo,
  isUnderName,
  isWorkedThrough,
  isPlannedTo,
  isBackUp,
  isUnused,
];

/** A verb after "to" that was taken for a noun: "causing the backends to timeout", "the ability to log into X". */
export function refuseDoubtfulNoun({ head, posts, quantity, modifiers }: NounPhrase): void {
  if (posts.some(isLooselyFixed) || posts.some(isSentToMany)) throw new Unsayable("doubtful: what was done to what");
  const [told, ...more] = posts.filter((post) => post.kind === "clause");
  if (told !== undefined && more.length > 0 && isDone(told.clause))
    throw new Unsayable("doubtful: two clauses of one noun");
  if (head.kind !== "noun") return;
  if (days.has(head.lemma) && modifiers.some(({ kind }) => kind === "noun"))
    throw new Unsayable("doubtful: a day of some kind");
  if (head.lemma === "log" && posts.some((post) => post.kind === "pp" && post.preposition === "into"))
    throw new Unsayable("doubtful: log into");
  if (posts.some((post) => post.kind === "pp" && post.preposition === "to" && isVerbLike(post.noun)))
    throw new Unsayable("doubtful: to timeout");
  // "one more time" is no amount of time.
  if (head.lemma === "time" && quantity?.kind === "number") throw new Unsayable("doubtful: times");
}

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

const isDone = ({ verb }: Clause): boolean => verb.voice === "passive";

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
]);
