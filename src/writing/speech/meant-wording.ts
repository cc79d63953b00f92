/** Shapes that are right word by word and that no Bengali newspaper prints: turned into what it says instead. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaIn, lemmaOf, nounOf, nounPhrase, withSense } from "./parts.ts";

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";

/** "We are receiving reports of X": they come in. */
const asComingIn = (clause: Clause): Clause =>
  clause.verb.sense === "receive" &&
  clause.verb.voice === "active" &&
  isWe(clause.subject) &&
  lemmaIn(clause.arguments["obj"]) === "report"
    ? withSense(clause, "receive.report")
    : clause;

/** "Our investigation found that X": it is known by it. */
const asKnownBy = (clause: Clause): Clause =>
  clause.verb.sense === "identify.that" && /(investigation|analysis|review)$/.test(lemmaOf(clause.subject))
    ? withSense(clause, "found.by")
    : clause;

/** "We have started receiving reports that X": they begin to come. */
const asBeginning = (clause: Clause): Clause =>
  clause.verb.sense === "hear.that" && clause.verb.phase === "begin" && isWe(clause.subject)
    ? withSense(clause, "receive.that")
    : clause;

const cures: ReadonlySet<string> = new Set(["fix", "solution", "resolution", "workaround"]);

/** "determine the cause and a fix": a fix is not marked, it is looked for. */
function asSought(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const isMarked = ["identify", "determine"].includes(clause.verb.sense) && clause.verb.voice === "active";
  if (!isMarked || object === undefined) return clause;
  const holdsCure = [object, ...object.also].some((each) => cures.has(lemmaOf(each)));
  return holdsCure ? withSense(clause, clause.verb.tense === "bare" ? "find.out" : "find") : clause;
}

const services = nounPhrase("service", { plural: true });
const running = /^(back|up|online|live|operational|functional|fully (functional|operational))/;

/** "We hope to be back soon": that what the company runs will be. */
function asRunning(clause: Clause): Clause {
  const { inf, ...others } = clause.arguments;
  if (clause.verb.sense !== "hope" || !isWe(clause.subject) || inf?.kind !== "clause") return clause;
  const { adj } = inf.clause.arguments;
  if (adj?.kind !== "adjective" || !running.test(adj.lemma) || inf.clause.subject !== undefined) return clause;
  const verb = { ...inf.clause.verb, sense: "be.become", tense: "future" } as const;
  const that: Clause = { ...inf.clause, subject: services, verb };
  return { ...withSense(clause, "hope.that"), arguments: { ...others, that: { kind: "clause", clause: that } } };
}

const opening: ReadonlySet<string> = new Set(["once:finite", "asSoon:finite", "when:finite", "after:finite"]);

/** "It will be operational once X": it becomes so. */
function asTurning(clause: Clause): Clause {
  const { verb, arguments: args, adjuncts } = clause;
  const isThen = adjuncts.some((each) => each.kind === "linked" && opening.has(each.link));
  const { adj } = args;
  const isState = adj?.kind === "adjective" && /^(fully )?(operational|functional|available|normal)$/.test(adj.lemma);
  return verb.sense === "be" && verb.tense === "future" && !verb.negated && isThen && isState
    ? withSense(clause, "be.become")
    : clause;
}

/** "waiting for the provider to fix it": when it will. */
function asWhenItWill(clause: Clause): Clause {
  const awaited = nounOf(clause.arguments["for"]);
  const doing = clause.adjuncts.find((each) => each.kind === "linked" && each.link === "to:inf");
  if (clause.verb.sense !== "wait" || awaited === undefined || doing?.kind !== "linked") return clause;
  const { verb, subject } = doing.clause;
  if (verb.voice !== "active" || verb.modal !== undefined || verb.negated || subject !== undefined) return clause;
  const wh: Clause = { ...doing.clause, subject: awaited, verb: { ...verb, tense: "future" } };
  return {
    ...withSense(clause, "wait.wh"),
    arguments: { wh: { kind: "question", word: "awaited", clause: wh } },
    adjuncts: clause.adjuncts.filter((each) => each !== doing),
  };
}

const isOfDelay = (noun: NounPhrase | undefined): boolean =>
  noun !== undefined &&
  noun.also.length === 0 &&
  noun.quantity?.kind !== "number" &&
  /(^| )(delay|latency)$/.test(lemmaOf(noun));

/** "We are seeing delays", "users experience delays": something is late. */
function asLate(clause: Clause): Clause {
  const { verb, arguments: args } = clause;
  const isSeen = ["see", "experience"].includes(verb.sense) && verb.voice === "active";
  if (isSeen && isOfDelay(nounOf(args["obj"]))) return withSense(clause, "see.delay");
  const isThere = verb.sense === "exist" && verb.tense === "present" && verb.modal === undefined && !verb.negated;
  if (!isThere || verb.noLonger === true || !isOfDelay(clause.subject)) return clause;
  const { subject, ...rest } = clause;
  if (subject === undefined) return clause;
  const obj = { kind: "noun", noun: subject } as const;
  return { ...rest, verb: { ...verb, sense: "see.delay", tense: "progressive" }, arguments: { obj } };
}

/** "The work has resolved the delay": a doing resolves nothing, by it something is resolved. */
function asByIt(clause: Clause): Clause {
  const { subject, verb } = clause;
  const object = nounOf(clause.arguments["obj"]);
  const isDone = ["resolve", "fix"].includes(verb.sense) && ["perfect", "past"].includes(verb.tense);
  const isDoing =
    subject?.also.length === 0 && /^(work|change|update|upgrade|restart|rollback|fix)$/.test(lemmaOf(subject));
  if (!isDone || !isDoing || verb.negated || verb.voice === "passive" || object === undefined) return clause;
  const means: Adjunct = { kind: "pp", preposition: "thanksTo", noun: subject };
  return {
    ...clause,
    subject: object,
    verb: { ...verb, sense: "resolve.self" },
    arguments: {},
    adjuncts: [means, ...clause.adjuncts],
  };
}

/** "see incorrect or missing X": see it wrong, or not see it. */
function asUnseen(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const [wrong, missing, ...others] = object?.modifiers ?? [];
  const isPair = wrong?.kind === "adjective" && wrong.joined === "or" && missing?.kind === "adjective";
  if (clause.verb.sense !== "see" || object === undefined || !isPair || missing.lemma !== "missing") return clause;
  if (clause.verb.negated || clause.also !== undefined || clause.verb.voice === "passive") return clause;
  const seen: NounPhrase = { ...object, modifiers: [{ kind: "adjective", lemma: wrong.lemma }, ...others] };
  const thing: NounPhrase = { ...object, modifiers: [], posts: [] };
  const unseen: Clause = {
    verb: { ...clause.verb, negated: true },
    arguments: { obj: { kind: "noun", noun: thing } },
    adjuncts: [],
  };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { kind: "noun", noun: seen } },
    also: [unseen],
    either: true,
  };
}

export const wordingTurns: readonly ((clause: Clause) => Clause)[] = [
  asComingIn,
  asBeginning,
  asKnownBy,
  asSought,
  asRunning,
  asTurning,
  asWhenItWill,
  asLate,
  asByIt,
  asUnseen,
];
