/** Words of cloud reports that mean something else there, or that hang on another word: what holds them is not said. */
import type { Clause, Modifier, NounPhrase, Post } from "../../reading/statement.ts";
import { isZone } from "./meant-reports.ts";
import { lemmaIn, lemmaOf, nounOf } from "./parts.ts";
import { isWe } from "./sense-templates.ts";

const hasPhrase = ({ adjuncts }: Clause, preposition: string): boolean =>
  adjuncts.some((each) => each.kind === "pp" && each.preposition === preposition);

/** "enable launches": to start the starting of them. */
const startsLaunch = ({ verb, arguments: { obj } }: Clause): boolean =>
  /^(enable|start|launch|resume)/.test(verb.sense) && /(^| )launch$/.test(lemmaIn(obj));

/** "have identified A and decreased availability": it is less, nobody lessened it. */
const lessensService = ({ verb, subject, arguments: { obj } }: Clause): boolean =>
  verb.sense.startsWith("decrease.obj") &&
  (isWe(subject) || subject === undefined) &&
  /(availability|connectivity|performance|capacity|throughput)$/.test(lemmaIn(obj));

/** "investigating error rates and provisioning times": a time is no thing that one adds. */
const addsTime = ({ verb, arguments: { obj } }: Clause): boolean =>
  ["add", "add.to", "create", "start.obj"].includes(verb.sense) &&
  verb.tense === "progressive" &&
  /(^| )(time|rate|latency|delay)$/.test(lemmaIn(obj));

/** "Recovery occurred at 9", "as recovery progresses": things recover, the recovering does nothing. */
const isRecoveryDoing = ({ verb, subject, adjuncts }: Clause): boolean =>
  (verb.sense === "occur" && lemmaOf(subject).endsWith("recovery")) ||
  adjuncts.some((each) => each.kind === "linked" && isRecoveryGoing(each.clause));
const isRecoveryGoing = ({ verb, subject }: Clause): boolean =>
  verb.sense.startsWith("progress") && lemmaOf(subject).endsWith("recovery");

/** "as some requests still succeed": because they do, not at the time of it. */
const isAsStill = ({ adjuncts }: Clause): boolean =>
  adjuncts.some((each) => each.kind === "linked" && each.link === "as:finite" && isOfOthers(each.clause));
const isOfOthers = ({ subject, verb, adjuncts }: Clause): boolean =>
  !isWe(subject) &&
  (verb.phase === "still" || adjuncts.some((each) => each.kind === "adverb" && each.lemma === "still"));

/** "Customers should recover their data": advice, not what is expected of the service. */
const isAdvised = ({ verb, subject, arguments: args }: Clause): boolean =>
  verb.modal === "should" &&
  verb.voice === "active" &&
  verb.ability !== true &&
  ["customer", "user"].includes(lemmaOf(subject)) &&
  ownWork.test(verb.sense) &&
  args["obj"] !== undefined;
const ownWork = /^(restore|recover|replace|migrate|move|create|backup)/;

/** "progress with the control plane": in mending it, not together with it. */
const progressesWith = (clause: Clause): boolean =>
  clause.verb.sense.startsWith("progress") &&
  (hasPhrase(clause, "with") || hasPost(nounOf(clause.arguments["obj"]), "with"));

const hasPost = (noun: NounPhrase | undefined, preposition: string): boolean =>
  noun?.posts.some((post) => post.kind === "pp" && post.preposition === preposition) === true;

/** "X may be an alternative": the copula of a hedge is said as that there may be one. */
const isMaybe = ({ verb, arguments: { np } }: Clause): boolean =>
  verb.sense === "be.np" && verb.modal === "may" && ["alternative", "option", "workaround"].includes(lemmaIn(np));

/** "Compute resource connectivity": no advice to calculate it. */
const isCompute = ({ verb }: Clause): boolean => verb.sense === "calculate" && verb.request === true;

/** "pass these IDs": they are handed over, not gone through. */
const passesOver = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "pass" && !/(test|check|stage|review|validation)$/.test(lemmaIn(obj));

/** "consuming configuration changes": taking them in, not making use of them. */
const consumesNews = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "consume" && /(change|update|event|message)$/.test(lemmaIn(obj));

/** "Metrics will start to backfill": what they begin is no place that they start for. */
const startsTo = (clause: Clause): boolean => clause.verb.sense === "start" && hasPhrase(clause, "to");

/** "complete with that process": done with it, not together with it. */
const isDoneWith = (clause: Clause): boolean =>
  clause.verb.sense === "be" && lemmaOfState(clause) === "complete" && hasPhrase(clause, "with");
const lemmaOfState = ({ arguments: { adj } }: Clause): string => (adj?.kind === "adjective" ? adj.lemma : "");

/** "in the process of backfilling": under way, in no place. */
const isInProcess = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense === "be.at" &&
  adjuncts.some((each) => each.kind === "pp" && each.preposition === "in" && lemmaOf(each.noun) === "process");

/** "make use of other zones" */
const makesUse = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense.startsWith("make") && ["use", "attempt"].includes(lemmaIn(obj));

/** "unaffected on running instances": of those that run, not while one runs them. */
const isWhileRunning = ({ adjuncts, ...clause }: Clause): boolean =>
  lemmaOfState({ adjuncts, ...clause }).endsWith("affected") &&
  adjuncts.some(
    (each) => each.kind === "linked" && each.link === "when:ing" && each.clause.verb.sense.startsWith("run"),
  );

/** "unable to perform out of cache reads": a way of reading, no place that one works from. */
const isOutOf = (clause: Clause): boolean => clause.verb.sense === "perform.self" && hasPhrase(clause, "outOf");

/** "Instances resolved normally": their names were found; they are no trouble that is over. */
const isLookedUp = ({ verb, adjuncts }: Clause): boolean =>
  verb.sense.startsWith("resolve") && adjuncts.some((each) => each.kind === "adverb" && each.lemma === "normally");

/** "is causing impact on services": it touches them. */
const causesImpact = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "cause" && lemmaIn(obj) === "impact" && hasPost(nounOf(obj), "on");

export const cloudDoubts: readonly ((clause: Clause) => boolean)[] = [
  isOutOf,
  isLookedUp,
  causesImpact,
  startsLaunch,
  lessensService,
  addsTime,
  isRecoveryDoing,
  isAsStill,
  isAdvised,
  progressesWith,
  isMaybe,
  isCompute,
  passesOver,
  consumesNews,
  startsTo,
  isDoneWith,
  isInProcess,
  makesUse,
  isWhileRunning,
];

/** "create times and cluster unavailability": two troubles, the first of them no kind of the second. */
const isTornChain = ({ head, modifiers }: NounPhrase): boolean =>
  !(head.kind === "noun" && /(issue|problem)$/.test(head.lemma)) &&
  modifiers.some(
    (each) =>
      each.kind === "noun" &&
      each.joined !== undefined &&
      /(^| )(time|rate|latency|delay|failure|error)$/.test(lemmaOf(each.noun)),
  );

/** "loss possibly affecting X": it is not sure that it does; the hedge would go to another verb. */
const isPossibly = ({ posts }: NounPhrase): boolean =>
  posts.some(
    (post) =>
      post.kind === "clause" &&
      post.clause.adjuncts.some((each) => each.kind === "adverb" && /^(possibly|potentially|likely)$/.test(each.lemma)),
  );

/** "issues with authenticating using X": a doing that is done by another doing. */
const isDoingOfDoing = ({ head }: NounPhrase): boolean =>
  head.kind === "gerund" && nounOf(head.clause.arguments["obj"])?.head.kind === "gerund";

/** "resolution of all instances": their names are looked up, they are no trouble. */
const resolvesThings = (noun: NounPhrase): boolean =>
  lemmaOf(noun) === "resolution" &&
  noun.posts.some((post) => post.kind === "pp" && post.preposition === "of" && things.test(lemmaOf(post.noun)));
const things = /(instance|host|name|record|domain|endpoint|address|query|time)$/;

/** "ECS on Fargate task launches": a name of one thing, cut in two. */
const isSplitName = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "name" &&
  posts.some((post) => post.kind === "pp" && post.preposition === "on" && lemmaOf(post.noun).endsWith("launch"));

/** "mitigations resulting in recovery": nobody is to blame for what is good. */
const isToBlame = ({ posts }: NounPhrase): boolean =>
  posts.some(
    (post) =>
      post.kind === "clause" &&
      ["result", "lead", "cause"].includes(post.clause.verb.sense) &&
      Object.values(post.clause.arguments).some((each) => isGood(lemmaIn(each))),
  );
const isGood = (lemma: string): boolean => /(recovery|improvement|success)$/.test(lemma);

/** "periods of recovery": a while in which it works. */
const isGoodWhile = (noun: NounPhrase): boolean =>
  lemmaOf(noun) === "period" && noun.posts.some((post) => post.kind === "pp" && isGood(lemmaOf(post.noun)));

/** "new launches of instances": what is launched stands there after all. */
const isKnownLaunch = (noun: NounPhrase): boolean => lemmaOf(noun) === "new launch" && noun.posts.some(isThing);
const isThing = (post: Post): boolean => post.kind === "pp" && ["of", "for"].includes(post.preposition);

/** "any remaining affected instances": all of them, not one or another. */
const isAnyLeft = ({ determiner, modifiers }: NounPhrase): boolean => determiner === "any" && modifiers.some(isLeft);
const isLeft = (each: Modifier): boolean => each.kind === "adjective" && each.lemma === "remaining";

/** "launch latencies and delays in terminations": only the delays are in them. */
const isOfLastOnly = ({ also, head }: NounPhrase): boolean => {
  const last = also.at(-1)?.posts[0];
  const isInDoing = last?.kind === "pp" && last.preposition === "in" && doings.test(lemmaOf(last.noun));
  return isInDoing && head.kind === "noun" && doings.test(head.lemma.replace(/ \S+$/, ""));
};
const doings = /(launch|creation|termination|deletion|provisioning|registration|transition|delivery|processing)$/;

/** "starting fleets and provisioning instances": two doings, the second no kind of instances. */
const isNextDoing = ({ also }: NounPhrase): boolean =>
  also.some(
    ({ modifiers: [first], determiner }) =>
      determiner === undefined && first?.kind === "noun" && ["provisioning", "streaming"].includes(lemmaOf(first.noun)),
  );

/** "rules subscribing to events": they wait for them, they have no subscription. */
const subscribes = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "noun" &&
  !/(user|customer|team)$/.test(head.lemma) &&
  posts.some((post) => post.kind === "clause" && post.clause.verb.sense.startsWith("subscribe"));

/** "connectivity for connections": one word of Bengali, twice. */
const isLinkOfLinks = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "noun" &&
  head.lemma.includes("connectivity") &&
  posts.some((post) => post.kind === "pp" && lemmaOf(post.noun).endsWith("connection"));

/** "actions on the console": what one does there, not the product. */
const isSmallName = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "name" && /^actions?$/.test(head.text) && posts.some(({ kind }) => kind === "pp");

/** "increasing recovery": more and more of them recover. */
const isMoreRecovery = (noun: NounPhrase): boolean =>
  lemmaOf(noun).endsWith("recovery") &&
  noun.modifiers.some(
    (each) =>
      (each.kind === "adjective" && each.lemma === "increasing") ||
      (each.kind === "participle" && each.clause.verb.sense.startsWith("increase")),
  );

/** "recovery in some regions for the issue": of what, and where? */
const isRecoveryOfMuch = (noun: NounPhrase): boolean =>
  lemmaOf(noun).endsWith("recovery") && noun.posts.filter(({ kind }) => kind === "pp").length > 1;

/** "launching new instances is unaffected": launching them, not instances that launch. */
const isLaunchingNew = ({ modifiers: [first, second] }: NounPhrase): boolean =>
  first?.kind === "participle" &&
  first.clause.verb.tense === "progressive" &&
  second?.kind === "adjective" &&
  ["new", "additional"].includes(second.lemma);

/** "latency in the region related to an issue": it is the latency that is. */
const isPlaceAbout = (noun: NounPhrase): boolean =>
  isZone(noun) && noun.posts.some((post) => post.kind === "pp" && post.preposition === "about");

/** "customers on their dashboard who have domains": the dashboard has none. */
const isTheirs = ({ determiner, posts }: NounPhrase): boolean =>
  determiner === "their" && posts.some((post) => post.kind === "clause" && post.clause.verb.sense.startsWith("have"));

/** "the X APIs as well as calls made to Y": only the calls are. */
const isOfLastName = ({ head, also }: NounPhrase): boolean =>
  head.kind === "name" &&
  also.at(-1)?.head.kind === "noun" &&
  also.at(-1)?.posts.some((post) => post.kind === "clause" && post.clause.verb.voice === "passive") === true;

/** "the information available at this time": what one has; it is not being found. */
const isAtHand = (noun: NounPhrase): boolean =>
  lemmaOf(noun) === "information" &&
  noun.posts.some((post) => post.kind === "clause" && lemmaOfState(post.clause) === "available");

export const cloudNouns: readonly ((noun: NounPhrase) => boolean)[] = [
  isAtHand,
  isSmallName,
  isMoreRecovery,
  isRecoveryOfMuch,
  isLaunchingNew,
  isPlaceAbout,
  isTheirs,
  isOfLastName,
  isOfLastOnly,
  isNextDoing,
  subscribes,
  isLinkOfLinks,
  isTornChain,
  isPossibly,
  isDoingOfDoing,
  resolvesThings,
  isSplitName,
  isToBlame,
  isGoodWhile,
  isKnownLaunch,
  isAnyLeft,
];
