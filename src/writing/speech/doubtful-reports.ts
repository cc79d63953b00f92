/** Further shapes that were read from something else, of long reports of regions, instances and APIs: they are not said. */
import type { Argument, Clause, Modifier, NounPhrase } from "../../reading/statement.ts";
import { cloudNouns } from "./doubtful-clouds.ts";
import { joinedClauses, joinedNouns } from "./doubtful-joins.ts";
import { hasResidency, isOfResidents, isResultingLimit, isUnaware, staysInRecovery } from "./doubtful-told.ts";
import { isZone } from "./meant-reports.ts";
import { lemmaOf, nounOf } from "./parts.ts";
import { Unsayable } from "./words.ts";

export function refuseMisread(clause: Clause): void {
  const doubt = [...clauseDoubts, ...joinedClauses].find((each) => each(clause));
  if (doubt !== undefined) throw new Unsayable(`doubtful: ${doubt.name}`);
}

export function refuseMisreadNoun(noun: NounPhrase): void {
  const doubt = [...nounDoubts, ...joinedNouns, ...cloudNouns].find((each) => each(noun));
  if (doubt !== undefined) throw new Unsayable(`doubtful: ${doubt.name}`);
}

const isDone = (modifier: Modifier | undefined): boolean =>
  modifier?.kind === "participle" && modifier.clause.verb.voice === "passive";

/** "have identified the cause and taken steps": the second was done too, it is no kind of step. */
const hasDoneTwo = ({ verb, arguments: args }: Clause): boolean =>
  ["perfect", "past"].includes(verb.tense) &&
  (nounOf(args["obj"])?.also ?? []).some(
    ({ determiner, modifiers }) => determiner === undefined && isDone(modifiers[0]),
  );

/** "At this stage, instances and volumes have recovered": a list that begins before the comma. */
const beginsInPlace = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "pp" &&
      adjunct.noun.determiner === "this" &&
      adjunct.noun.also.length > 0 &&
      times.has(lemmaOf(adjunct.noun)),
  );
const times: ReadonlySet<string> = new Set(["stage", "time", "point", "moment", "event", "issue", "period"]);

/** "We call these leaked instances": named, not rung up. */
const isNaming = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "call" && ["these", "this"].includes(nounOf(obj)?.determiner ?? "");

/** "take actions": a product of that name cannot be taken. */
const takesName = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense.startsWith("take") && nounOf(obj)?.head.kind === "name";

/** "so shifting traffic can help": what can help, not what is going on. */
const isSoDoing = ({ joined, subject, verb }: Clause): boolean =>
  joined === "so" && subject === undefined && verb.tense === "progressive";

/** "retry the launch in A or launch in B": two pieces of advice. */
const advisesEither = ({ verb, arguments: args }: Clause): boolean =>
  verb.sense.startsWith("recommend") && hasOr(args["that"]);
const hasOr = (argument: Argument | undefined): boolean =>
  argument?.kind === "clause" && JSON.stringify(argument.clause).includes('"conjunction":"or"');

/** "errors for uploading and working towards a fix": who works is not what fails. */
const alsoWorks = ({ verb, also }: Clause): boolean =>
  !verb.sense.startsWith("work") &&
  verb.tense === "progressive" &&
  (also ?? []).some((each) => each.verb.sense.startsWith("work."));

/** "resolve the instances": trouble is resolved, things are not. */
const resolvesThing = ({ verb, subject, arguments: { obj } }: Clause): boolean =>
  ["resolve", "fix", "mitigate"].includes(verb.sense) &&
  /(instance|volume|host|resource|endpoint|cluster|node)$/.test(
    lemmaOf(verb.voice === "passive" ? subject : nounOf(obj)),
  );

/** "We do not have a firm ETA": a time that is had. */
const hasEta = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "have.obj" && /\beta$/.test(lemmaOf(nounOf(obj)));

/** "largely unaffected": some of it is. */
const isPartlyUntouched = ({ verb, adjuncts, arguments: { adj } }: Clause): boolean =>
  adjuncts.some((adjunct) => adjunct.kind === "adverb" && ["largely", "mostly"].includes(adjunct.lemma)) &&
  (verb.negated || (adj?.kind === "adjective" && adj.lemma.includes("unaffected")));

const links = (clause: Clause, link: string): number =>
  clause.adjuncts.filter((adjunct) => adjunct.kind === "linked" && adjunct.link === link).length;

/** "In an effort to ease it, we are moving traffic to ease it": one purpose too many. */
const hasTwoPurposes = (clause: Clause): boolean => links(clause, "to:inf") > 1;

/** "as soon as we have it" */
const isOnceHad = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "linked" && adjunct.link.startsWith("asSoon") && adjunct.clause.verb.sense === "have.obj",
  );

/** "errors and retries in X": nouns, the company does not retry. */
const isRetries = ({ verb, joined, subject }: Clause): boolean =>
  verb.sense.startsWith("retry") &&
  verb.tense === "present" &&
  joined !== undefined &&
  subject?.head.kind === "pronoun";

/** "Increasing timeouts may help": the increasing helps, not what increases. */
const isHelpOf = ({ verb, subject }: Clause): boolean =>
  verb.sense.startsWith("help") &&
  (subject?.modifiers ?? []).some(
    (each) => each.kind === "participle" || (each.kind === "adjective" && each.lemma.endsWith("ing")),
  );

/** "are impaired or have lost power in the region" */
const losesPlace = ({ verb, subject, arguments: { obj }, adjuncts }: Clause): boolean =>
  verb.sense.startsWith("lose") &&
  subject === undefined &&
  ((nounOf(obj)?.posts ?? []).length > 0 ||
    (verb.sense === "lose.power" && adjuncts.some(({ kind }) => kind === "pp")));

/** "remains weighted away" */
const isWeighted = ({ arguments: { adj } }: Clause): boolean => adj?.kind === "adjective" && adj.lemma === "weighted";

/** "working towards the root cause": it is looked for, not aimed at. */
const worksToCause = ({ verb, arguments: args, adjuncts }: Clause): boolean =>
  verb.sense.startsWith("work") &&
  (Object.values(args).some((each) => lemmaOf(nounOf(each)).endsWith("root cause")) ||
    adjuncts.some((adjunct) => adjunct.kind === "pp" && lemmaOf(adjunct.noun).endsWith("root cause")));

/** "recreating the connection may address it" */
const addressesByDoing = ({ verb, subject }: Clause): boolean =>
  verb.sense === "address" && subject?.head.kind === "gerund";

/** "in line with X", "moving onto the next zone": no places. */
const isNoPlace = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) => adjunct.kind === "pp" && (lemmaOf(adjunct.noun) === "line" || adjunct.preposition === "onto"),
  );

const clauseDoubts: readonly ((clause: Clause) => boolean)[] = [
  hasDoneTwo,
  beginsInPlace,
  isNaming,
  takesName,
  isSoDoing,
  advisesEither,
  alsoWorks,
  resolvesThing,
  hasEta,
  isPartlyUntouched,
  hasTwoPurposes,
  isOnceHad,
  isRetries,
  isHelpOf,
  losesPlace,
  isWeighted,
  worksToCause,
  addressesByDoing,
  isNoPlace,
  staysInRecovery,
  hasResidency,
  isUnaware,
];

const people: ReadonlySet<string> = new Set(["customer", "user", "client", "developer", "engineer"]);

/** "customers running queries": what customers do is no kind of query. */
const isOfDoers = ({ modifiers }: NounPhrase): boolean => {
  const doer = modifiers.findIndex(
    (each) => each.kind === "noun" && each.noun.plural && people.has(lemmaOf(each.noun)),
  );
  return doer >= 0 && modifiers.length > doer + 1;
};

/** "To help speed up recovery": verbs taken for nouns. */
const isOfVerbs = ({ modifiers }: NounPhrase): boolean =>
  modifiers.some(
    (each) => each.kind === "noun" && ["help", "speed"].includes(lemmaOf(each.noun)) && !each.noun.plural,
  ) && modifiers.length > 1;

/** "one zone at a time" */
const isOneAtATime = ({ posts }: NounPhrase): boolean =>
  posts.some(
    (post) =>
      post.kind === "pp" && post.preposition === "at" && lemmaOf(post.noun) === "time" && post.noun.determiner === "a",
  );

/** "these actions": a product of that name is only one. */
const isShownName = ({ head, determiner, quantity }: NounPhrase): boolean =>
  head.kind === "name" &&
  head.id === "github-actions" &&
  (["these", "those", "our"].includes(determiner ?? "") || quantity !== undefined);

/** "an issue where the field is set wrongly": the setting is no mending. */
const isSetWrongly = ({ posts }: NounPhrase): boolean =>
  posts.some(
    (post) => post.kind === "clause" && post.clause.verb.sense === "setv" && post.clause.subject !== undefined,
  );

/** "support the process", "direct traffic to X": verbs taken for nouns. */
const isNoNoun = ({ head, modifiers, posts }: NounPhrase): boolean =>
  (head.kind === "noun" &&
    head.lemma === "support" &&
    posts.some((post) => post.kind === "clause" && post.clause.gap === true)) ||
  (head.kind === "noun" &&
    head.lemma === "traffic" &&
    modifiers.some((each) => each.kind === "adjective" && each.lemma === "direct"));

/** "services such as A, and launches of B": what is no longer an example. */
const hasLooseExamples = ({ posts }: NounPhrase): boolean =>
  posts.some(
    (post) => post.kind === "pp" && post.preposition === "like" && post.noun.also.some((each) => each.posts.length > 0),
  );

/** "issues in the region affecting calls": it is not the region that does. */
const isDoingZone = (noun: NounPhrase): boolean => isZone(noun) && noun.posts.some(({ kind }) => kind === "clause");

/** "the cause of the event and all hosts have recovered": two sentences run into one. */
const isCauseOfAll = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "noun" &&
  head.lemma.endsWith("cause") &&
  posts.some(
    (post) =>
      post.kind === "pp" && post.noun.also.some(({ quantity }) => quantity?.kind === "word" && quantity.word === "all"),
  );

/** "loss of connectivity and reboots": reboots are not lost. */
const isLossOfMany = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "noun" &&
  head.lemma === "loss" &&
  posts.some((post) => post.kind === "pp" && post.noun.also.length > 0);

const nounDoubts: readonly ((noun: NounPhrase) => boolean)[] = [
  isOfDoers,
  isOfVerbs,
  isOneAtATime,
  isShownName,
  isSetWrongly,
  isNoNoun,
  hasLooseExamples,
  isDoingZone,
  isCauseOfAll,
  isLossOfMany,
  isOfResidents,
  isResultingLimit,
];
