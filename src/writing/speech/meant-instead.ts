/** States and doings that English tells of the wrong thing for Bengali: turned into what is so, or is done. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaIn, lemmaOf, nounOf, nounPhrase, phraseOf, withSense } from "./parts.ts";

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";
const issue = nounPhrase("issue", { determiner: "the" });

/** "Our team has been alerted": the company knows. */
function asLearnt(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const isTold = ["notify", "alert", "inform"].includes(verb.sense) && Object.keys(args).length === 0;
  if (!isWe(subject) || verb.voice !== "passive" || verb.negated) return clause;
  if (!isTold && verb.sense !== "alert.of") return clause;
  return { ...clause, verb: { ...verb, sense: isTold ? "learn.trouble" : "learn.of", voice: "active" } };
}

/** "Loading balances is back to normal": they load as they should. */
function asLoading(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const { adj } = args;
  const isNormal = adj?.kind === "adjective" && ["normal", "back to normal"].includes(adj.lemma);
  if (verb.sense !== "be" || !isNormal || subject?.head.kind !== "gerund" || verb.negated) return clause;
  const doing = subject.head.clause;
  const thing = nounOf(doing.arguments["obj"]);
  if (doing.verb.sense !== "load.obj" || thing === undefined || verb.tense !== "present") return clause;
  return {
    ...clause,
    subject: thing,
    verb: { ...verb, sense: "load.normal", tense: "progressive" },
    arguments: {},
    adjuncts: [...clause.adjuncts, ...doing.adjuncts],
  };
}

/** "X displaying in the app has been restored": it is seen there again. */
function asShownAgain(clause: Clause): Clause {
  const { subject, verb } = clause;
  const [post, ...others] = subject?.posts ?? [];
  const isRestored = verb.sense === "restore" && verb.voice === "passive" && verb.tense === "perfect" && !verb.negated;
  if (!isRestored || subject === undefined || post?.kind !== "clause" || others.length > 0) return clause;
  const shown = post.clause;
  if (!["appear", "display"].includes(shown.verb.sense) || shown.verb.tense !== "progressive") return clause;
  return {
    ...clause,
    subject: { ...subject, posts: [] },
    verb: { ...verb, sense: "display.again", voice: "active", tense: "progressive" },
    adjuncts: [...clause.adjuncts, ...shown.adjuncts],
  };
}

/** ", preventing successful logins": what is held up is the login. */
function asHeldUp(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const isThis = clause.subject?.head.kind === "pronoun" && clause.subject.head.word === "this";
  if (clause.verb.sense !== "prevent.obj" || !isThis || object === undefined) return clause;
  const modifiers = object.modifiers.filter((each) => each.kind !== "adjective" || each.lemma !== "successful");
  return {
    ...withSense(clause, "prevent.result"),
    arguments: { obj: { kind: "noun", noun: { ...object, modifiers } } },
  };
}

/** "looking into delays": into the matter of them. */
function asMatter(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const isPlain = object !== undefined && object.also.length + object.posts.length === 0;
  return clause.verb.sense === "investigate" &&
    clause.verb.voice === "active" &&
    isPlain &&
    /(^| )(delay|latency|slowness)$/.test(lemmaOf(object))
    ? withSense(clause, "investigate.matter")
    : clause;
}

/** "making progress to identify X": in identifying it. */
function asProgressOf(clause: Clause): Clause {
  const aim = clause.adjuncts.find((each) => each.kind === "linked" && each.link === "to:inf");
  if (clause.verb.sense !== "progress" || aim?.kind !== "linked") return clause;
  const doing = phraseOf({ kind: "gerund", clause: aim.clause });
  return {
    ...withSense(clause, "progress.on"),
    arguments: { ...clause.arguments, on: { kind: "noun", noun: doing } },
    adjuncts: clause.adjuncts.filter((each) => each !== aim),
  };
}

const isIt = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "it";

/** "monitoring this issue until it is completed": until the issue is over. */
function asOver(clause: Clause): Clause {
  const isWatched =
    clause.verb.sense === "monitor" && ["issue", "problem", "incident"].includes(lemmaIn(clause.arguments["obj"]));
  if (!isWatched) return clause;
  const isUntil = (each: Adjunct): boolean =>
    each.kind === "linked" &&
    each.link === "until:finite" &&
    isIt(each.clause.subject) &&
    /^complete/.test(each.clause.verb.sense);
  if (!clause.adjuncts.some(isUntil)) return clause;
  const { obj: _obj, ...others } = clause.arguments;
  const over = (each: Adjunct): Adjunct =>
    each.kind === "linked" && isUntil(each)
      ? {
          ...each,
          clause: { ...each.clause, subject: issue, verb: { ...each.clause.verb, sense: "resolve", voice: "passive" } },
        }
      : each;
  return { ...withSense(clause, "monitor.it"), arguments: others, adjuncts: clause.adjuncts.map(over) };
}

/** "Withdrawals are now processing": what is asked for is processed. */
function asAsked(clause: Clause): Clause {
  const { subject, verb } = clause;
  const isProcessed = verb.sense === "process.self" || (verb.sense === "process" && verb.voice === "passive");
  if (!isProcessed || subject === undefined || lemmaOf(subject) !== "withdrawal") return clause;
  return { ...clause, subject: { ...subject, head: { kind: "noun", lemma: "withdrawal request" } } };
}

/** "A rack is down": one of them. */
function asOne(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const { adj } = args;
  const isDown =
    verb.sense === "down" ||
    (verb.sense === "be" && adj?.kind === "adjective" && /^(down|offline|unavailable)$/.test(adj.lemma));
  const isOne =
    subject?.determiner === "a" && !subject.plural && subject.quantity === undefined && subject.head.kind === "noun";
  if (!isDown || !isOne || subject === undefined) return clause;
  return { ...clause, subject: { ...subject, quantity: { kind: "number", value: 1 } } };
}

/** "The current situation has been resolved": the trouble. */
const asTrouble = (clause: Clause): Clause =>
  clause.verb.sense === "resolve" && clause.verb.voice === "passive" && lemmaOf(clause.subject) === "current situation"
    ? { ...clause, subject: issue }
    : clause;

/** "update again with an all clear": it comes once. */
const asCleared = (clause: Clause): Clause =>
  clause.verb.sense === "update.with" && /^all.clear$/.test(lemmaIn(clause.arguments["with"]))
    ? { ...clause, adjuncts: clause.adjuncts.filter((each) => each.kind !== "adverb" || each.lemma !== "again") }
    : clause;

export const insteadTurns: readonly ((clause: Clause) => Clause)[] = [
  asLearnt,
  asLoading,
  asShownAgain,
  asHeldUp,
  asMatter,
  asProgressOf,
  asOver,
  asAsked,
  asOne,
  asTrouble,
  asCleared,
];
