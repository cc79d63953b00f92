/** Who or what does it: teams, machines, those who look after a trouble, and what goes on or is put back. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaIn, lemmaOf, nounOf, nounPhrase, phraseOf, pronounPhrase, withSense } from "./parts.ts";

const isPronoun = (np: NounPhrase | undefined, ...words: readonly string[]): boolean =>
  np?.head.kind === "pronoun" && words.includes(np.head.word);

const known: Readonly<Record<string, string>> = { aware: "aware.other", "aware.it": "aware.it.other" };

/** "The vendor is aware of it": others know of a trouble, a company owns up to its own. */
function asKnown(clause: Clause): Clause {
  const who = clause.subject ?? clause.agreement;
  const sense = known[clause.verb.sense];
  return sense === undefined || who === undefined || isPronoun(who, "we", "i") ? clause : withSense(clause, sense);
}

const ofThings: ReadonlySet<string> = new Set(["respond", "respond.to"]);
const carried = /(traffic|request|query|call|load)$/;

/** "They should respond again", "they handle the traffic": those servers do, no people. */
function asThings(clause: Clause): Clause {
  const { subject, verb } = clause;
  if (!isPronoun(subject, "they")) return clause;
  const isAgain = clause.adjuncts.some((each) => each.kind === "adverb" && each.lemma === "again");
  const isMachine =
    (ofThings.has(verb.sense) && isAgain) ||
    (verb.sense === "handle" && carried.test(lemmaIn(clause.arguments["obj"])));
  return isMachine ? { ...clause, subject: pronounPhrase("those", { plural: true }) } : clause;
}

const machines = /(load balancer|balancer|server|host|instance|cluster|switch|router|firewall)$/;

/** "The load balancer failed": it broke down. */
export const asBroken = (clause: Clause): Clause =>
  clause.verb.sense === "fail" &&
  clause.verb.voice === "active" &&
  Object.keys(clause.arguments).length === 0 &&
  machines.test(lemmaOf(clause.subject))
    ? withSense(clause, "fail.break")
    : clause;

/** "Testing will continue at nine": it stops until then. */
function asResumed(clause: Clause): Clause {
  const { verb } = clause;
  const isAt = clause.adjuncts.some(
    (each) => each.kind === "time" && ["at", "about", "from"].includes(each.time.relation),
  );
  return verb.sense === "continue" && verb.tense === "future" && isAt && !verb.negated
    ? withSense(clause, "resume")
    : clause;
}

const links = /(^| )(connection|connectivity|session|link)$/;

/** "The connection was re-established": nothing is switched on. */
function asLinked(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const touched = verb.voice === "passive" ? lemmaOf(subject ?? clause.agreement) : lemmaIn(args["obj"]);
  return verb.sense === "restart" && links.test(touched) ? withSense(clause, "restart.link") : clause;
}

/** "The certificate was placed back on the server": it was installed there. */
function asInstalled(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const touched = verb.voice === "passive" ? lemmaOf(subject) : lemmaIn(args["obj"]);
  return verb.sense === "place" && /certificate$/.test(touched) ? withSense(clause, "install") : clause;
}

/** "We will schedule it for a later date": the date is found for it. */
function asLater(clause: Clause): Clause {
  const date = clause.adjuncts.find((each) => each.kind === "pp" && each.preposition === "for");
  const object = nounOf(clause.arguments["obj"]);
  const inObject = object?.posts.at(-1);
  if (clause.verb.sense !== "schedule") return clause;
  if (isLaterDate(date))
    return { ...withSense(clause, "schedule.later"), adjuncts: clause.adjuncts.filter((each) => each !== date) };
  if (object === undefined || inObject?.kind !== "pp" || !isLaterDate(inObject)) return clause;
  const noun: NounPhrase = { ...object, posts: object.posts.slice(0, -1) };
  return { ...withSense(clause, "schedule.later"), arguments: { obj: { kind: "noun", noun } } };
}

const isLaterDate = (each: Adjunct | undefined): boolean =>
  each?.kind === "pp" &&
  each.preposition === "for" &&
  lemmaOf(each.noun) === "date" &&
  each.noun.modifiers.length === 1 &&
  each.noun.modifiers[0]?.kind === "adjective" &&
  each.noun.modifiers[0].lemma === "later";

const works: ReadonlySet<string> = new Set(["restore", "restore.data", "replace", "repair", "rebuild", "migrate"]);

/** "We continue restoring connections": that work goes on. */
function asCarriedOn(clause: Clause): Clause {
  const { verb, subject, agreement, adjuncts, joined: _joined, also: _also, ...doing } = clause;
  const isGoingOn = verb.phase === "still" && ["present", "progressive"].includes(verb.tense) && !verb.negated;
  const isOurs = subject === undefined || isPronoun(subject, "we");
  if (!isGoingOn || !isOurs || !works.has(verb.sense) || verb.voice !== "active" || clause.also !== undefined)
    return clause;
  const { phase: _phase, ...plain } = verb;
  const noun = phraseOf({
    kind: "gerund",
    clause: { ...doing, verb: { ...plain, tense: "progressive" }, adjuncts: [] },
  });
  return {
    ...clause,
    verb: { ...plain, sense: "carry.on", tense: "progressive" },
    arguments: { obj: { kind: "noun", noun } },
    adjuncts,
    ...(agreement !== undefined && { agreement }),
  };
}

/** "We meet them to try to find a cure": in an attempt to find it. */
const asTried = (clause: Clause): Clause => ({
  ...clause,
  adjuncts: clause.adjuncts.map((each): Adjunct => {
    if (each.kind !== "linked" || each.link !== "to:inf" || each.clause.verb.sense !== "try") return each;
    const { inf } = each.clause.arguments;
    const isBare = each.clause.adjuncts.length === 0 && each.clause.also === undefined && !each.clause.verb.negated;
    return inf?.kind === "clause" && isBare ? { ...each, link: "toTry:inf", clause: inf.clause } : each;
  }),
});

const hostingTeam = nounPhrase("hosting team");
const isHosting = (np: NounPhrase | undefined): boolean =>
  lemmaOf(np) === "hosting" && np?.determiner === undefined && np?.modifiers.length === 0 && np.posts.length === 0;

/** "Hosting has been told", "fixed by hosting": those who run the hosting. */
function asHosts(clause: Clause): Clause {
  const { subject, agreement } = clause;
  const args = Object.entries(clause.arguments).map(([name, each]) => [
    name,
    each.kind === "noun" && isHosting(each.noun) && ["with", "by"].includes(name)
      ? { kind: "noun", noun: hostingTeam }
      : each,
  ]);
  return {
    ...clause,
    ...(isHosting(subject) && { subject: hostingTeam }),
    ...(isHosting(agreement) && { agreement: hostingTeam }),
    arguments: Object.fromEntries(args),
    adjuncts: clause.adjuncts.map(asWithHosts),
  };
}

function asWithHosts(each: Adjunct): Adjunct {
  if (each.kind !== "pp" || !["with", "by", "from"].includes(each.preposition) || lemmaOf(each.noun) !== "hosting")
    return each;
  const { posts, determiner, modifiers } = each.noun;
  return determiner === undefined && modifiers.length === 0 ? { ...each, noun: { ...hostingTeam, posts } } : each;
}

/** "while the DNS finished propagating": the process of it. */
function asProcess(clause: Clause): Clause {
  const { subject } = clause;
  if (clause.verb.sense !== "complete.self" || subject?.head.kind !== "gerund") return clause;
  const { clause: doing } = subject.head;
  if (doing.verb.sense !== "propagate" || subject.possessor === undefined) return clause;
  const gerund = phraseOf({ kind: "gerund", clause: { ...doing, subject: subject.possessor } });
  return { ...clause, subject: nounPhrase("process", { posts: [{ kind: "pp", preposition: "of", noun: gerund }] }) };
}

/** "ensure this does not happen again": it is kept from recurring. */
function asPrevented(clause: Clause): Clause {
  const { that } = clause.arguments;
  if (clause.verb.sense !== "ensure.that" || that?.kind !== "clause") return clause;
  const { verb, subject, adjuncts } = that.clause;
  const isAgain = adjuncts.length === 1 && adjuncts[0]?.kind === "adverb" && adjuncts[0].lemma === "again";
  if (verb.sense !== "occur" || !verb.negated || !isAgain || subject === undefined) return clause;
  return { ...withSense(clause, "prevent.recur"), arguments: { obj: { kind: "noun", noun: subject } } };
}

const making: ReadonlySet<string> = new Set(["prepare", "build", "develop", "create", "implement", "test"]);

/** "while a solution is prepared": while that work goes on. */
const asUnderWay = (clause: Clause): Clause => ({
  ...clause,
  adjuncts: clause.adjuncts.map((each): Adjunct => {
    if (each.kind !== "linked" || each.link !== "while:finite") return each;
    const { subject, verb, ...rest } = each.clause;
    const isMade =
      making.has(verb.sense) && verb.voice === "passive" && ["present", "progressive"].includes(verb.tense);
    if (!isMade || subject === undefined || verb.negated || verb.modal !== undefined) return each;
    const obj = { kind: "noun", noun: subject } as const;
    const doing: Clause = { ...rest, verb: { ...verb, voice: "active", tense: "progressive" }, arguments: { obj } };
    const work: Clause = {
      verb: { ...verb, sense: "work.goes", voice: "active", tense: "progressive" },
      arguments: { on: { kind: "noun", noun: phraseOf({ kind: "gerund", clause: doing }) } },
      adjuncts: [],
    };
    return { ...each, clause: work };
  }),
});

export const agentTurns: readonly ((clause: Clause) => Clause)[] = [
  asKnown,
  asThings,
  asBroken,
  asResumed,
  asLinked,
  asInstalled,
  asLater,
  asCarriedOn,
  asTried,
  asHosts,
  asProcess,
  asPrevented,
  asUnderWay,
];
