/**
 * Shapes that come out wrong or as a heap of words, found by reading what was said of real pages: they are not said.
 */
import type { Argument, Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { cloudDoubts } from "./doubtful-clouds.ts";
import { doubtfulShapes } from "./doubtful-shapes.ts";
import { isStillOff } from "./meant-doings.ts";
import { misreadings } from "./misreadings.ts";
import { lemmaIn } from "./parts.ts";
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
  ["disable", "mitigate", "fix", "resolve"].includes(verb.sense) &&
  !isStillOff(verb);

const isCompany = (np: NounPhrase | undefined): boolean => np?.head.kind === "pronoun" && np.head.word === "we";

/** "We see recovery and lower error rates": "lower" taken for what we do. */
const lowers = ({ verb, subject }: Clause): boolean =>
  verb.sense === "decrease.obj" && verb.tense === "present" && isCompany(subject);

/** "Customers may see more errors and lower hit rates": nobody who sees it lowers it. */
const seesAndLowers = ({ verb, also = [] }: Clause): boolean =>
  ["experience", "see", "have"].includes(verb.sense) && also.some((next) => next.verb.sense === "decrease.obj");

/** What things do by themselves the company does not. */
const isOfThings = ({ verb, subject }: Clause): boolean => isCompany(subject) && ownDoings.has(verb.sense);
const ownDoings: ReadonlySet<string> = new Set([
  "online",
  "process.self",
  "clear.self",
  "implement.self",
  "complete.self",
]);

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
const isForTime = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense !== "schedule" &&
  adjuncts.some((adjunct) => adjunct.kind === "pp" && adjunct.preposition === "for" && isDate(adjunct.noun));

const isDate = ({ head }: NounPhrase): boolean =>
  head.kind === "time" || (head.kind === "noun" && weekdays.has(head.lemma));
const weekdays: ReadonlySet<string> = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
]);

/** "proceed to upload": the going on is no going. */
const continuesTo = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense === "continue" && adjuncts.some((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf");

/** "under Redevelopment" */
const isUnderName = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense === "be.at" &&
  adjuncts.some(
    (adjunct) => adjunct.kind === "pp" && adjunct.preposition === "under" && adjunct.noun.head.kind === "name",
  );

/** "The backlog has been worked through" is over; what is being worked through goes on. */
const isWorkedThrough = ({ verb }: Clause): boolean =>
  verb.sense === "workthrough" && verb.voice === "passive" && verb.tense !== "progressive";

/** "A maintenance is planned to modify X": the planned thing is no doer. */
const isPlannedTo = ({ verb, subject }: Clause): boolean =>
  verb.modal === "should" &&
  verb.voice === "active" &&
  subject?.head.kind === "noun" &&
  subject.head.lemma.endsWith("maintenance") &&
  ["change", "improve.obj", "upgrade", "update"].includes(verb.sense);

/** "Most services back up": they are up again; a heap that grows is told of as growing. */
const isBackUp = ({ verb }: Clause): boolean =>
  verb.sense === "backup" && (verb.tense === "present" || verb.tense === "bare");

/** "X is not used" is a rule, not what has not been done. */
const isUnused = ({ verb }: Clause): boolean =>
  verb.sense === "use" && verb.voice === "passive" && verb.tense === "present" && verb.negated;

const lastPost = (argument: Argument | undefined): Post | undefined =>
  argument?.kind === "noun" ? argument.noun.posts.at(-1) : undefined;

/** "resulted in servers failing": the failing, not servers, came of it. */
const resultsInDoing = ({ verb, arguments: args }: Clause): boolean =>
  ["result", "lead", "cause"].includes(verb.sense) &&
  Object.values(args).some((argument) => {
    const post = lastPost(argument);
    return (
      post?.kind === "clause" &&
      post.clause.verb.tense === "progressive" &&
      (post.clause.verb.negated || isIdle(post.clause))
    );
  });

const isIdle = ({ arguments: args, subject, verb }: Clause): boolean =>
  Object.keys(args).length === 0 && subject === undefined && verb.voice === "active";

/** "We are beginning to see X": a noun read for a verb. */
const isCompanySomething = ({ verb, subject }: Clause): boolean => verb.sense === "be.np" && isCompany(subject);

/** "not configured with X" */
const isConfiguredWith = (clause: Clause): boolean =>
  clause.verb.sense === "configure" && clause.verb.voice === "passive" && hasPhrase(clause, "with");

/** "so we can start": what is meant to be is said as being so. */
const isSoThat = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) => adjunct.kind === "linked" && adjunct.link === "soThat:finite" && !isAble(adjunct.clause.verb),
  );

const isAble = ({ ability, negated, tense }: Clause["verb"]): boolean =>
  ability === true && !negated && tense === "present";

/** "completing as normal and any delayed ones have been processed": two sentences run into one. */
const isAsNormal = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "linked" &&
      adjunct.link.endsWith(":finite") &&
      adjunct.clause.subject?.head.kind === "noun" &&
      adjunct.clause.subject.head.lemma === "normal",
  );

/** "BTC balance information": a noun read for what is done to loads. */
const isNoBalance = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "rebalance" &&
  !(obj?.kind === "noun" && obj.noun.head.kind === "noun" && loads.has(obj.noun.head.lemma));
const loads: ReadonlySet<string> = new Set(["load", "traffic", "capacity", "request", "workload"]);

/** "will update with a resolution" */
const updatesWith = (clause: Clause): boolean => clause.verb.sense === "update.self" && hasPhrase(clause, "with");

/** "The fix is still building", "Deploys have completed issue resolved": nouns that were none, sentences run into one. */
const isNoNoun = ({ verb, arguments: args }: Clause): boolean =>
  (verb.sense === "be.np" && lemmaIn(args["np"]) === "building") ||
  (verb.sense === "complete" && ["issue", "problem", "incident"].includes(lemmaIn(args["obj"])));

/** "not certain on a time": sure, not exact. */
const isUncertain = ({ verb, arguments: { adj } }: Clause): boolean =>
  verb.sense === "be" && adj?.kind === "adjective" && adj.lemma === "certain";

/** "before returning to green": what does so is not said. */
const isGreenAlone = ({ verb, subject, agreement }: Clause): boolean =>
  verb.sense === "green" && subject === undefined && agreement === undefined;

/** "The systems are in recovery" */
const isInRecovery = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense === "be.at" &&
  adjuncts.some(
    (each) => each.kind === "pp" && each.noun.head.kind === "noun" && each.noun.head.lemma.endsWith("recovery"),
  );

/** "… after pushing A, and B did not appear": a doing taken for what did not. */
const isDoingOfMany = ({ verb, subject }: Clause): boolean =>
  verb.negated &&
  subject?.head.kind === "gerund" &&
  Object.values(subject.head.clause.arguments).some((each) => each.kind === "noun" && each.noun.also.length > 0);

/** "may take minutes to connect, instead of seconds": not instead of connecting. */
const isInsteadOfSpan = ({ verb, adjuncts, arguments: args }: Clause): boolean =>
  verb.sense === "take.inf" &&
  [adjuncts, args["inf"]?.kind === "clause" ? args["inf"].clause.adjuncts : []]
    .flat()
    .some((each) => each.kind === "pp" && each.preposition === "insteadOf");

/** "led to impact on X" */
const leadsToImpact = ({ verb, arguments: args }: Clause): boolean =>
  ["lead", "result"].includes(verb.sense) &&
  Object.values(args).some(
    (each) =>
      each.kind === "noun" &&
      lemmaIn(each) === "impact" &&
      each.noun.posts.some((post) => post.kind === "pp" && post.preposition === "on"),
  );

/** "saw requests return errors" */
const seesReturn = ({ verb, arguments: { base } }: Clause): boolean =>
  verb.sense === "see.base" && base?.kind === "clause" && base.clause.verb.sense === "return.obj";

/** "performing actions", with the product of that name */
const performsName = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "perform" && obj?.kind === "noun" && obj.noun.head.kind === "name";

/** "Downtime was caused by X": that a service was down is no thing that comes about. */
const isCausedDowntime = ({ verb, subject, arguments: { obj } }: Clause): boolean =>
  verb.sense.startsWith("cause") &&
  (lemmaIn(obj) === "downtime" || (subject?.head.kind === "noun" && subject.head.lemma === "downtime"));

/** "They are all reporting correct information": a verb read for a noun. */
const isAllSomething = ({ verb, subject, arguments: { np } }: Clause): boolean =>
  verb.sense === "be.np" &&
  subject?.head.kind === "pronoun" &&
  np?.kind === "noun" &&
  np.noun.quantity?.kind === "word" &&
  np.noun.quantity.word === "all";

/** "Null routes are lifted automatically": a rule, not what has been done. */
const isRule = ({ verb, adjuncts }: Clause): boolean =>
  verb.voice === "passive" &&
  verb.tense === "present" &&
  verb.phase === undefined &&
  verb.ability !== true &&
  adjuncts.some(
    (each) => each.kind === "adverb" && ["automatically", "always", "usually", "typically"].includes(each.lemma),
  );

/** "will take until tomorrow": a length that is none. */
const isTakenUntil = (clause: Clause): boolean => clause.verb.sense.startsWith("take") && hasPhrase(clause, "until");

/** "stay tuned" */
const staysTuned = ({ verb }: Clause): boolean => verb.sense === "tune" && verb.request === true;

const doubts: readonly ((clause: Clause) => boolean)[] = [
  continuesToward,
  monitorsFor,
  hasVerified,
  isStillDone,
  lowers,
  seesAndLowers,
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
  resultsInDoing,
  isCompanySomething,
  isConfiguredWith,
  isSoThat,
  isAsNormal,
  isNoBalance,
  isNoNoun,
  isUncertain,
  updatesWith,
  isCausedDowntime,
  isTakenUntil,
  isRule,
  isAllSomething,
  isGreenAlone,
  isInRecovery,
  isDoingOfMany,
  leadsToImpact,
  staysTuned,
  seesReturn,
  performsName,
  isInsteadOfSpan,
  ...doubtfulShapes,
  ...misreadings,
  ...cloudDoubts,
];
