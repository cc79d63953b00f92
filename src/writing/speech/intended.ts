/** More shapes that another shape says rightly: what is restored, watched over, expected, touched only. */
import type { Clause, NounPhrase } from "../../reading/statement.ts";

/** "restore access to X": the access is to X, it is not brought to X. */
function asRestored(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const goal = args["to"];
  const what = verb.voice === "passive" ? subject : args["obj"]?.kind === "noun" ? args["obj"].noun : undefined;
  const preposition = what?.head.kind === "noun" ? belonging[what.head.lemma] : undefined;
  if (goal?.kind === "noun" && isState(goal.noun)) return clause;
  if (verb.sense !== "restore.to" || goal?.kind !== "noun" || preposition === undefined || what === undefined)
    return clause;
  const noun: NounPhrase = { ...what, posts: [...what.posts, { kind: "pp", preposition, noun: goal.noun }] };
  const restored = { ...clause, verb: { ...verb, sense: "restore" } };
  return verb.voice === "passive"
    ? { ...restored, subject: noun, arguments: {} }
    : { ...restored, arguments: { obj: { kind: "noun", noun } } };
}
const belonging: Readonly<Record<string, string>> = { access: "to", service: "in" };

/** "restore normal service": normal is what it becomes. */
function asNormal(clause: Clause): Clause {
  const { verb, arguments: args } = clause;
  const object = args["obj"];
  if (verb.sense !== "restore" || object?.kind !== "noun") return clause;
  const modifiers = object.noun.modifiers.filter((each) => each.kind !== "adjective" || each.lemma !== "normal");
  const { head } = object.noun;
  const plain = head.kind === "noun" ? normals[head.lemma] : undefined;
  const noun: NounPhrase = {
    ...object.noun,
    modifiers,
    head: plain === undefined ? head : { kind: "noun", lemma: plain },
  };
  return { ...clause, arguments: { ...args, obj: { kind: "noun", noun } } };
}

const normals: Readonly<Record<string, string>> = {
  "normal service": "service",
  "normal operation": "service",
  "normal performance": "performance",
};

/** "improve monitoring of X": the monitoring, not to watch X better. */
function asMonitoring(clause: Clause): Clause {
  const { verb, arguments: args } = clause;
  const object = args["obj"];
  if (verb.sense !== "improve.obj" || object?.kind !== "noun" || object.noun.head.kind !== "gerund") return clause;
  const doing = object.noun.head.clause;
  if (!doing.verb.sense.startsWith("monitor") || object.noun.also.length > 0) return clause;
  const watched = doing.arguments["obj"];
  const noun: NounPhrase = {
    ...object.noun,
    head: { kind: "noun", lemma: "monitoring" },
    posts: watched?.kind === "noun" ? [{ kind: "pp", preposition: "of", noun: watched.noun }] : [],
  };
  return {
    ...clause,
    arguments: { ...args, obj: { kind: "noun", noun } },
    adjuncts: [...clause.adjuncts, ...doing.adjuncts],
  };
}

/** "restored to normal operation": how it is then, not where. */
const isState = ({ head, modifiers }: NounPhrase): boolean =>
  (head.kind === "noun" && /(operation|state|level|health|functionality|normal|capacity)$/.test(head.lemma)) ||
  modifiers.some((each) => each.kind === "adjective" && ["normal", "full", "healthy"].includes(each.lemma));

/** "only affected X": X alone, and it did affect it. */
function asOnly(clause: Clause): Clause {
  const { verb, arguments: args, adjuncts } = clause;
  const object = args["obj"];
  const only = adjuncts.find((each) => each.kind === "adverb" && each.lemma === "only");
  const touches = ["affect", "impact"].includes(verb.sense) && verb.voice === "active";
  if (!touches || only === undefined || object?.kind !== "noun" || object.noun.quantity !== undefined) return clause;
  const noun: NounPhrase = { ...object.noun, quantity: { kind: "word", word: "only" } };
  return {
    ...clause,
    arguments: { ...args, obj: { kind: "noun", noun } },
    adjuncts: adjuncts.filter((each) => each !== only),
  };
}

/** "Users can expect requests to fail": they may fail. */
function asFeared(clause: Clause): Clause {
  const { verb, arguments: args, adjuncts } = clause;
  const { obj, inf } = args;
  if (verb.sense !== "expect.inf" || verb.ability !== true || verb.negated) return clause;
  if (obj?.kind !== "noun" || inf?.kind !== "clause") return clause;
  const told = inf.clause;
  return {
    ...told,
    subject: obj.noun,
    verb: { ...told.verb, tense: "bare", modal: "may" },
    adjuncts: [...told.adjuncts, ...adjuncts],
  };
}

/** "X has problems affecting Y": there are problems, and these touch Y. */
function asTouching(clause: Clause): Clause {
  const { verb, arguments: args, adjuncts } = clause;
  const { obj, ing } = args;
  if (verb.sense !== "have.ing" || obj?.kind !== "noun" || ing?.kind !== "clause") return clause;
  if (!["affect", "impact"].includes(ing.clause.verb.sense)) return clause;
  return {
    ...clause,
    verb: { ...verb, sense: "experience" },
    arguments: { obj },
    adjuncts: [...adjuncts, { kind: "linked", link: "result:ing", clause: ing.clause }],
  };
}

export const intended: readonly ((clause: Clause) => Clause)[] = [
  asRestored,
  asNormal,
  asMonitoring,
  asOnly,
  asFeared,
  asTouching,
];
