/** What comes of what: causes, and doings told as things, in the words that Bengali has for them. */
import type { Adjunct, Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { lemmaIn, lemmaOf, nounOf, nounPhrase, phraseOf, withSense } from "./parts.ts";

const unknown: Readonly<Record<string, string>> = { cause: "cause.some", "cause.inf": "cause.inf.some" };

/** "Something is causing it to crash": for some reason it does. */
function asSomehow(clause: Clause): Clause {
  const { subject, ...rest } = clause;
  const sense = unknown[clause.verb.sense];
  const isSomething = subject?.head.kind === "pronoun" && subject.head.word === "something";
  return isSomething && sense !== undefined && !clause.verb.negated ? withSense(rest, sense) : clause;
}

const isThing = (np: NounPhrase | undefined): boolean =>
  np?.head.kind === "noun" || (np?.head.kind === "pronoun" && ["this", "it", "that"].includes(np.head.word));

/** "This will shut down the cluster for an hour": it will be off for so long. */
function asOffFor(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const length = object?.posts.at(-1);
  if (clause.verb.sense !== "disable" || clause.verb.voice !== "active" || !isThing(clause.subject)) return clause;
  if (object === undefined || length?.kind !== "pp" || length.noun.head.kind !== "duration") return clause;
  const noun: NounPhrase = { ...object, posts: object.posts.slice(0, -1) };
  return {
    ...withSense(clause, "cause.off"),
    arguments: { obj: { kind: "noun", noun }, for: { kind: "noun", noun: length.noun } },
  };
}

const undoing: ReadonlySet<string> = new Set(["remove", "delete", "disable", "change", "revert", "overwrite"]);

/** "caused by a record that was removed": by its removal. */
function asUndone(clause: Clause): Clause {
  const cause = nounOf(clause.arguments["by"]);
  const [told, ...others] = cause?.posts ?? [];
  if (clause.verb.sense !== "cause.by" || cause === undefined || told?.kind !== "clause") return clause;
  const { verb, subject, gap } = told.clause;
  const isDone = verb.voice === "passive" && subject === undefined && gap !== true && undoing.has(verb.sense);
  if (!isDone || others.length + cause.also.length > 0 || verb.negated || verb.modal !== undefined) return clause;
  const obj = { kind: "noun", noun: { ...cause, posts: [] } } as const;
  const doing: Clause = { ...told.clause, verb: { ...verb, voice: "active" }, arguments: { obj } };
  const noun = phraseOf({ kind: "gerund", clause: doing });
  return { ...clause, arguments: { ...clause.arguments, by: { kind: "noun", noun } } };
}

/** "resolved by restarting the servers": restarting them has settled it. */
function asSettledBy(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const means = nounOf(args["by"]);
  const isPlain = !verb.negated && verb.modal === undefined && verb.hedge === undefined && verb.tense !== "future";
  if (verb.sense !== "resolve.by" || verb.voice !== "passive" || subject === undefined || !isPlain) return clause;
  if (means?.head.kind !== "gerund" || means.also.length + means.posts.length > 0) return clause;
  const doing: Adjunct = { kind: "linked", link: "because:ing", clause: means.head.clause };
  return {
    ...clause,
    verb: { ...verb, sense: "resolve.self", voice: "active" },
    arguments: {},
    adjuncts: [doing, ...clause.adjuncts],
  };
}

const mending: ReadonlySet<string> = new Set(["fix", "resolve", "correct"]);

/** "The issue affecting X has been fixed": X's issue. */
function asOwnTrouble(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  if (!mending.has(verb.sense)) return clause;
  if (verb.voice === "passive") return subject === undefined ? clause : { ...clause, subject: withOwner(subject) };
  const object = nounOf(args["obj"]);
  return object === undefined
    ? clause
    : { ...clause, arguments: { ...args, obj: { kind: "noun", noun: withOwner(object) } } };
}

function withOwner(noun: NounPhrase): NounPhrase {
  const [told, ...others] = noun.posts;
  if (!/(^| )(issue|problem)$/.test(lemmaOf(noun)) || told?.kind !== "clause" || others.length > 0) return noun;
  const { verb, subject, gap, arguments: args, adjuncts } = told.clause;
  const touched = nounOf(args["obj"]);
  const isTouching = ["affect", "impact"].includes(verb.sense) && verb.voice === "active" && verb.modal === undefined;
  if (!isTouching || subject !== undefined || gap === true || adjuncts.length > 0 || touched === undefined) return noun;
  if (noun.possessor !== undefined || noun.also.length > 0 || touched.posts.length > 0) return noun;
  return { ...noun, possessor: touched, posts: [] };
}

/** "the X dependency was removed": what leans on X does so no more. */
function asReliance(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  if (verb.sense !== "remove") return clause;
  const object = nounOf(args["obj"]);
  if (verb.voice === "passive") return subject === undefined ? clause : { ...clause, subject: leaning(subject) };
  return object === undefined
    ? clause
    : { ...clause, arguments: { ...args, obj: { kind: "noun", noun: leaning(object) } } };
}

function leaning(noun: NounPhrase): NounPhrase {
  const [on, ...others] = noun.modifiers;
  const isOnOne = on?.kind === "noun" && on.noun.head.kind === "name" && others.length + noun.posts.length === 0;
  if (lemmaOf(noun) !== "dependency" || noun.plural || !isOnOne) return noun;
  const posts: readonly Post[] = [{ kind: "pp", preposition: "dependence", noun: on.noun }];
  return { ...noun, head: { kind: "noun", lemma: "reliance" }, modifiers: [], posts };
}

const held = /(data|information|record|state|database|result)$/;

/** "the consistency of the API": that it works all the time; of data, that they agree. */
function asSteady(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const owner = object?.posts[0];
  const isHeld = owner?.kind !== "pp" || owner.preposition !== "of" || held.test(lemmaOf(owner.noun));
  if (object === undefined || lemmaOf(object) !== "consistency" || object.modifiers.length > 0 || isHeld) return clause;
  const noun: NounPhrase = { ...object, head: { kind: "noun", lemma: "steadiness" } };
  return { ...clause, arguments: { ...clause.arguments, obj: { kind: "noun", noun } } };
}

const slow: ReadonlySet<string> = new Set(["high latency", "latency", "increased latency", "elevated latency"]);

/** "Latency is causing timeouts when using X": as it is slow, one gets no answer in trying to use it. */
function asTooLate(clause: Clause): Clause {
  if (clause.verb.sense !== "cause.timeout") return clause;
  const adjuncts = clause.adjuncts.map((each) =>
    each.kind === "linked" && each.link === "when:ing" ? { ...each, link: "trying:ing" } : each,
  );
  const isSlow = slow.has(lemmaOf(clause.subject));
  return { ...clause, adjuncts, ...(isSlow && { subject: nounPhrase("slowness") }) };
}

const verifying: ReadonlySet<string> = new Set(["verify.it", "test"]);

/** "testing of X", "for testing": the test of it. */
function asTest(noun: NounPhrase): NounPhrase {
  if (noun.head.kind !== "gerund") return noun;
  const { verb, arguments: args, adjuncts, also } = noun.head.clause;
  const posts = adjuncts.flatMap((each): readonly Post[] =>
    each.kind === "pp" && each.preposition === "of" ? [each] : [],
  );
  const isBare = Object.keys(args).length === 0 && also === undefined && posts.length === adjuncts.length;
  if (!verifying.has(verb.sense) || verb.negated || !isBare) return noun;
  return { ...noun, head: { kind: "noun", lemma: "testing" }, posts: [...posts, ...noun.posts] };
}

function asTesting(clause: Clause): Clause {
  const { subject } = clause;
  const adjuncts = clause.adjuncts.map((each): Adjunct => {
    if (each.kind !== "linked" || each.link !== "for:ing") return each;
    const noun = asTest(phraseOf({ kind: "gerund", clause: each.clause }));
    return noun.head.kind === "noun" ? { kind: "pp", preposition: "for", noun } : each;
  });
  return { ...clause, adjuncts, ...(subject !== undefined && { subject: asTest(subject) }) };
}

const steady: ReadonlySet<string> = new Set(["unstable", "slow", "unreliable", "intermittent"]);

/** "The API has an unstable connection to X": its connection is unstable. */
function asUnsteady(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const object = nounOf(args["obj"]);
  const [first, ...others] = object?.modifiers ?? [];
  const isSuffered = ["experience", "have", "have.obj"].includes(verb.sense) && !verb.negated;
  if (!isSuffered || object === undefined || lemmaIn(args["obj"]) !== "connection") return clause;
  if (subject === undefined || subject.head.kind === "pronoun" || subject.also.length > 0) return clause;
  if (first?.kind !== "adjective" || !steady.has(first.lemma) || first.joined !== undefined) return clause;
  const { determiner: _determiner, ...rest } = object;
  return {
    ...clause,
    subject: { ...rest, modifiers: others, possessor: subject },
    verb: { ...verb, sense: "be", tense: verb.tense === "progressive" ? "present" : verb.tense },
    arguments: { adj: { kind: "adjective", lemma: first.lemma } },
  };
}

export const causeTurns: readonly ((clause: Clause) => Clause)[] = [
  asSomehow,
  asOffFor,
  asUndone,
  asSettledBy,
  asOwnTrouble,
  asReliance,
  asTooLate,
  asSteady,
  asTesting,
  asUnsteady,
];
