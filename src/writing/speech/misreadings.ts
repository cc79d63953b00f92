/** Clauses that were read from something else: words of one kind taken for another, or hung on the wrong one. */
import type { Clause, NounPhrase } from "../../reading/statement.ts";
import { isBettered } from "./doubtful-nouns.ts";
import { figureOf, isMeasure } from "./figures.ts";
import { lemmaIn, lemmaOf, nounOf } from "./parts.ts";

const phrases = ({ adjuncts }: Clause, preposition: string): readonly NounPhrase[] =>
  adjuncts.flatMap((each) => (each.kind === "pp" && each.preposition === preposition ? [each.noun] : []));

const hasAdverb = ({ adjuncts }: Clause, lemma: string): boolean =>
  adjuncts.some((each) => each.kind === "adverb" && each.lemma === lemma);

const hasAim = ({ adjuncts }: Clause): boolean =>
  adjuncts.some((each) => each.kind === "linked" && each.link === "to:inf");

/** "confirmed to work": that it works is confirmed, not something in order that it work. */
const confirmsTo = (clause: Clause): boolean => clause.verb.sense === "confirm" && hasAim(clause);

/** "Work in progress", "Well, keep you posted": no advice to anybody. */
const isNoRequest = (clause: Clause): boolean =>
  clause.verb.request === true &&
  (hasAdverb(clause, "well") || phrases(clause, "in").some((noun) => lemmaOf(noun) === "progress"));

/** "adding checks in our review process": a noun read for a verb. */
const isNoProcess = ({ verb, subject }: Clause): boolean =>
  verb.sense === "process.self" && subject?.head.kind === "gerund";

/** "Working to get services recovered": what work is done, and no work that has recovered. */
const isWorkRecovered = ({ verb, subject }: Clause): boolean =>
  verb.sense === "recover" && subject?.head.kind === "gerund" && subject.head.clause.verb.sense.startsWith("work");

/** "improve testing and review processes": the processes, not the testing of them. */
const improvesDoing = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "improve.obj" && isManyDoings(nounOf(obj)?.head);

const isManyDoings = (head: NounPhrase["head"] | undefined): boolean =>
  head?.kind === "gerund" && (head.clause.also ?? []).length > 0;

/** "recovered to 4 % of requests failing" */
const recoversTo = (clause: Clause): boolean => clause.verb.sense === "recover" && phrases(clause, "to").length > 0;

/** "requests to create a file timeout": a verb read for a noun. */
const createsTimeout = ({ verb, arguments: { obj } }: Clause): boolean => {
  const noun = nounOf(obj);
  return verb.sense.startsWith("create") && noun !== undefined && lemmaOf(noun).includes("timeout");
};

/** "or once the fix is in place": as soon as, not one time. */
const isOnce = (clause: Clause): boolean => clause.verb.sense.startsWith("be") && hasAdverb(clause, "once");

/** "with an average of 4 % of jobs failing", "with 30 jobs affected": a sentence of its own, nothing that goes along. */
const goesAlong = (clause: Clause): boolean =>
  phrases(clause, "with").some(
    (noun) =>
      (isMeasure(noun) && figureOf(noun) === undefined) ||
      noun.posts.some((post) => post.kind === "clause" && post.clause.verb.voice === "passive" && isHit(post.clause)),
  );

const isHit = ({ verb }: Clause): boolean => verb.sense === "affect" || verb.sense === "impact";

/** "Mitigation involved adding servers": it consisted in that, it did not touch it. */
const involvesDoing = ({ verb, subject, arguments: { obj } }: Clause): boolean =>
  verb.sense === "affect" &&
  nounOf(obj)?.head.kind === "gerund" &&
  subject !== undefined &&
  ["mitigation", "resolution", "fix", "remediation", "work", "process"].includes(lemmaOf(subject));

/** "Investigation continues to fix X": in order to, not that the investigation goes on fixing it. */
const isNoDoer = ({ verb, subject }: Clause): boolean =>
  verb.phase === "still" &&
  verb.voice === "active" &&
  subject !== undefined &&
  ["investigation", "work", "effort"].includes(lemmaOf(subject)) &&
  ["mitigate", "resolve", "restore", "fix", "restore.data"].includes(verb.sense);

/** "mitigations to address failures": a verb read for a noun. */
const goesToAddress = (clause: Clause): boolean =>
  [...phrases(clause, "to"), ...[nounOf(clause.arguments["to"])].flatMap((noun) => noun ?? [])].some(({ modifiers }) =>
    modifiers.some((each) => each.kind === "noun" && lemmaOf(each.noun) === "address"),
  );

/** "by increasing partitions", "with increasing delays": a doing, no kind of partitions. */
const isByMore = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (each) => each.kind === "pp" && ["by", "via", "with"].includes(each.preposition) && isBettered(each.noun),
  );

/** "We became aware": learnt of it. */
const becomesAware = ({ verb, arguments: { adj } }: Clause): boolean =>
  verb.sense === "be.become" && adj?.kind === "adjective" && adj.lemma === "aware";

/** "returned to normal processing times" */
const processesTimes = ({ verb, arguments: { obj } }: Clause): boolean => {
  const noun = nounOf(obj);
  return verb.sense === "process" && noun !== undefined && lemmaOf(noun).endsWith("time");
};

/** "investigating users seeing errors", "investigating routing problems affecting access": neither the users nor the routing. */
const investigatesNone = ({ verb, arguments: { obj } }: Clause): boolean => {
  const noun = nounOf(obj);
  if (verb.sense !== "investigate" || noun === undefined) return false;
  return noun.head.kind === "gerund" || ["user", "customer"].includes(lemmaOf(noun));
};

/** "serving fallback icons": showing them, not answering them. */
const servesThings = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "serve" && verb.voice === "active" && /(icon|image|page|file|asset|content)$/.test(lemmaIn(obj));

/** "prevent releases from impacting users" */
const preventsTouching = ({ verb, arguments: args }: Clause): boolean =>
  verb.sense.startsWith("prevent") && args["from"]?.kind === "clause" && isHit(args["from"].clause);

/** "searching by topic": by no doer and no cause. */
const searchesBy = (clause: Clause): boolean => /^search/.test(clause.verb.sense) && phrases(clause, "by").length > 0;

/** "One of the steps is installing X": what it consists in. */
const isStep = ({ verb, subject }: Clause): boolean =>
  verb.tense === "progressive" && verb.voice === "active" && subject !== undefined && lemmaOf(subject).endsWith("step");

/** "We are in full recovery", "we are hard at work" */
const isIn = (clause: Clause): boolean =>
  clause.verb.sense.startsWith("be") &&
  (phrases(clause, "in").some((noun) => lemmaOf(noun).endsWith("recovery")) ||
    phrases(clause, "at").some((noun) => lemmaOf(noun) === "work"));

/** "delays on some pages and searches may fail": two sentences run into one. */
const seesMaybe = ({ verb, arguments: { that } }: Clause): boolean =>
  verb.sense === "see.that" && that?.kind === "clause" && that.clause.verb.modal !== undefined;

/** "if we see improvements or mitigate the issue": the second is a condition too. */
const isConditionLost = ({ adjuncts, also }: Clause): boolean =>
  (also ?? []).length > 0 &&
  adjuncts.some((each) => each.kind === "linked" && each.link === "if:finite" && (each.clause.also ?? []).length === 0);

/** "accessing issues on X": the pages of that name, no troubles. */
const accessesTrouble = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "access" && ["issue", "problem", "error"].includes(lemmaIn(obj));

/** "some push notifications": no doing; "drained it": no backlog. */
const pushesNews = ({ verb, arguments: { obj } }: Clause): boolean =>
  (verb.sense === "implement" && lemmaIn(obj).endsWith("notification")) ||
  (verb.sense === "clear" && nounOf(obj)?.head.kind === "pronoun");

/** "affecting missing data": the data, not that it is missing. */
const affectsDoing = ({ verb, arguments: { obj } }: Clause): boolean =>
  isHit({ verb } as Clause) && isMissing(nounOf(obj)?.head);

const isMissing = (head: NounPhrase["head"] | undefined): boolean =>
  head?.kind === "gerund" && head.clause.verb.sense === "miss";
const hasState = ({ arguments: { adj } }: Clause, shape: RegExp): boolean =>
  adj?.kind === "adjective" && shape.test(adj.lemma);

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";

/** "Nothing else was hit, and is available": what is there is no company. */
const isCompanyThere = (clause: Clause): boolean =>
  clause.verb.sense === "be" &&
  isWe(clause.subject) &&
  hasState(clause, /(available|accessible|impacted|affected|running)$/);

/** "starting under 5 minutes": within them; they are not what is started. */
const startsSpan = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense.startsWith("start") && nounOf(obj)?.head.kind === "duration";

/** "We understand this has impacted their ability": that it has; no ability is understood. */
const understandsAbility = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "understand" && lemmaIn(obj) === "ability";

/** "applied a fix to help with X": to be of help, no help that it goes to. */
const isForHelp = ({ arguments: { to } }: Clause): boolean => lemmaIn(to) === "help";

/** "remains steady at less than 10%": at so much, not in it. */
const isSteadyAt = (clause: Clause): boolean =>
  hasState(clause, /(steady|stable|constant|flat|low|high|elevated)$/) &&
  phrases(clause, "at").some(({ quantity, head }) => quantity !== undefined || head.kind === "share");

/** "working through the night": all night long. */
const isByNight = (clause: Clause): boolean =>
  phrases(clause, "via").some((noun) =>
    /(night|day|weekend|morning|evening|week|hour|minute|time|peak)$/.test(lemmaOf(noun)),
  );

/** "mitigate the error loading pages": the error, no loading of it. */
const curesLoading = ({ verb, arguments: { obj } }: Clause): boolean =>
  ["mitigate", "resolve", "fix"].includes(verb.sense) && ["loading", "processing"].includes(lemmaIn(obj));

/** "The rate increased above 50 %": it rose, it raised nothing; "we see recovery and accessing X": no doing of the company's. */
const raisesNothing = ({ verb, subject }: Clause): boolean =>
  (verb.sense === "increase.obj" &&
    verb.voice === "active" &&
    subject !== undefined &&
    /(^| )rate$/.test(lemmaOf(subject))) ||
  (verb.sense === "access" &&
    verb.tense === "progressive" &&
    subject?.head.kind === "pronoun" &&
    subject.head.word === "we");

export const misreadings: readonly ((clause: Clause) => boolean)[] = [
  confirmsTo,
  isNoRequest,
  isNoProcess,
  isWorkRecovered,
  improvesDoing,
  recoversTo,
  createsTimeout,
  isOnce,
  goesAlong,
  involvesDoing,
  isNoDoer,
  goesToAddress,
  isByMore,
  becomesAware,
  processesTimes,
  investigatesNone,
  servesThings,
  preventsTouching,
  searchesBy,
  isStep,
  isIn,
  seesMaybe,
  isConditionLost,
  accessesTrouble,
  pushesNews,
  affectsDoing,
  raisesNothing,
  isCompanyThere,
  startsSpan,
  isForHelp,
  understandsAbility,
  isSteadyAt,
  isByNight,
  curesLoading,
];
