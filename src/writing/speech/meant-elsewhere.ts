/** Senses that the object or the time of a clause decides: what is found, what is awaited, what follows from what. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaOf, nounOf, nounPhrase, phraseOf, withSense } from "./parts.ts";

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";

const issue = nounPhrase("issue");

/** "identify a fix": found, not marked. */
const asFound = (clause: Clause): Clause =>
  clause.verb.sense === "identify" &&
  clause.verb.voice === "active" &&
  ["fix", "solution", "resolution", "workaround"].includes(lemmaOf(nounOf(clause.arguments["obj"])))
    ? withSense(clause, "find")
    : clause;

/** "monitor any impact": whether there is any. */
function asAny(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const isAny = object?.determiner === "any" && ["impact", "effect"].includes(lemmaOf(object));
  return clause.verb.sense === "monitor" && clause.verb.voice === "active" && isAny
    ? withSense(clause, "monitor.any")
    : clause;
}

/** "Errors appear to be reduced": they are fewer. */
const asFewer = (clause: Clause): Clause =>
  clause.verb.sense === "decrease.obj" && clause.verb.voice === "passive" && clause.verb.hedge === "appears"
    ? { ...clause, verb: { ...clause.verb, sense: "decrease", voice: "active", tense: "perfect" } }
    : clause;

/** "We have a team working on it": a team works on it. */
function asWorking(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const doing = object?.posts.at(-1);
  const isOurs = isWe(clause.subject) || (clause.subject === undefined && clause.agreement === undefined);
  if (clause.verb.sense !== "have.obj" || !isOurs || lemmaOf(object) !== "team") return clause;
  if (object === undefined || doing?.kind !== "clause" || doing.clause.verb.tense !== "progressive") return clause;
  const team: NounPhrase = { ...object, quantity: { kind: "number", value: 1 }, posts: object.posts.slice(0, -1) };
  return { ...doing.clause, subject: team };
}

/** "is causing timeouts when using X": no answer comes, when it is used. */
function asUnanswered(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  if (clause.verb.sense !== "cause" || clause.verb.voice !== "active" || lemmaOf(object) !== "timeout") return clause;
  if (object === undefined || object.also.length + object.modifiers.length > 0) return clause;
  const linked = object.posts.flatMap((post): readonly Adjunct[] => (post.kind === "linked" ? [post] : []));
  if (linked.length < object.posts.length) return clause;
  const { obj: _obj, ...others } = clause.arguments;
  return { ...withSense(clause, "cause.timeout"), arguments: others, adjuncts: [...clause.adjuncts, ...linked] };
}

/** "preparing a change to resolve": to resolve the issue. */
const asToResolve = (clause: Clause): Clause => ({
  ...clause,
  adjuncts: clause.adjuncts.map((adjunct) =>
    adjunct.kind === "linked" && adjunct.link === "to:inf" && isBareResolving(adjunct.clause)
      ? {
          ...adjunct,
          clause: { ...withSense(adjunct.clause, "resolve"), arguments: { obj: { kind: "noun", noun: issue } } },
        }
      : adjunct,
  ),
});

const isBareResolving = ({ verb, subject, arguments: args }: Clause): boolean =>
  verb.sense === "resolve.self" && subject === undefined && Object.keys(args).length === 0;

/** "waiting for the provider to fix it": for the fixing, which is the provider's. */
function asAwaitedOf(clause: Clause): Clause {
  const awaited = nounOf(clause.arguments["for"]);
  const doing = clause.adjuncts.find((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf");
  if (clause.verb.sense !== "wait" || awaited === undefined || doing?.kind !== "linked") return clause;
  if (doing.clause.verb.voice !== "active" || isTold(doing.clause)) return clause;
  const done = phraseOf({ kind: "gerund", clause: doing.clause }, { possessor: awaited });
  return {
    ...clause,
    arguments: { ...clause.arguments, for: { kind: "noun", noun: done } },
    adjuncts: clause.adjuncts.filter((adjunct) => adjunct !== doing),
  };
}

/** What is told of the object would be told of who is awaited. */
const isTold = ({ arguments: { obj } }: Clause): boolean =>
  (nounOf(obj)?.posts ?? []).some(({ kind }) => kind === "clause");

/** "awaiting their support": what they do, not their desk. */
function asHelp(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  if (clause.verb.sense !== "wait.obj" || object === undefined || lemmaOf(object) !== "support") return clause;
  const help: NounPhrase = { ...object, head: { kind: "noun", lemma: "assistance" } };
  return { ...clause, arguments: { obj: { kind: "noun", noun: help } } };
}

/** "We hope they can do it": what is hoped lies ahead. */
function asAhead(clause: Clause): Clause {
  const { that } = clause.arguments;
  if (clause.verb.sense !== "hope.that" || that?.kind !== "clause") return clause;
  const { verb } = that.clause;
  if (verb.ability !== true || verb.tense === "future" || verb.modal !== undefined) return clause;
  const { ability: _ability, ...rest } = verb;
  const ahead: Clause = { ...that.clause, verb: { ...rest, tense: "future" } };
  return { ...clause, arguments: { ...clause.arguments, that: { kind: "clause", clause: ahead } } };
}

const networks: ReadonlySet<string> = new Set(["aware", "aware.it", "work", "work.on", "work.fix", "investigate"]);

/** "Networking is aware": those who look after the network. */
function asDepartment(clause: Clause): Clause {
  const named = (noun: NounPhrase): NounPhrase =>
    lemmaOf(noun) === "networking" ? { ...noun, head: { kind: "noun", lemma: "networking team" } } : noun;
  if (!networks.has(clause.verb.sense)) return clause;
  return {
    ...clause,
    ...(clause.subject && { subject: named(clause.subject) }),
    ...(clause.agreement && { agreement: named(clause.agreement) }),
    adjuncts: clause.adjuncts.map((adjunct) =>
      adjunct.kind === "pp" && adjunct.preposition === "with" ? { ...adjunct, noun: named(adjunct.noun) } : adjunct,
    ),
  };
}

/** "The situation has been resolved": the trouble. */
function asSituation(clause: Clause): Clause {
  const { verb, subject } = clause;
  return verb.sense === "resolve" && verb.voice === "passive" && lemmaOf(subject) === "situation"
    ? { ...clause, subject: issue }
    : clause;
}

/** "We will update": the readers, also where who does it has been named before. */
const asUpdating = (clause: Clause): Clause =>
  clause.verb.sense === "update.self" &&
  clause.verb.tense === "future" &&
  (isWe(clause.subject) || (clause.subject === undefined && clause.agreement === undefined))
    ? withSense(clause, "inform.back")
    : clause;

/** "once full performance is confirmed": that all is well again. */
const asWell = (clause: Clause): Clause =>
  clause.verb.sense === "confirm" && clause.verb.voice === "passive" && lemmaOf(clause.subject) === "full performance"
    ? { ...clause, subject: { ...issue, head: { kind: "noun", lemma: "full recovery" } } }
    : clause;

/** "The DNS finished propagating": the propagating ends. */
function asEnded(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const { subject } = clause;
  const isThing = subject?.head.kind === "noun" || subject?.head.kind === "name";
  if (clause.verb.sense !== "complete" || clause.verb.voice !== "active" || !isThing) return clause;
  if (object?.head.kind !== "gerund") return clause;
  return { ...withSense(clause, "complete.self"), subject: { ...object, possessor: subject }, arguments: {} };
}

/** "restored manually to X": somebody did it. */
const asByHand = (clause: Clause): Clause =>
  clause.verb.sense === "restore.to" &&
  clause.verb.voice === "passive" &&
  clause.adjuncts.some((adjunct) => adjunct.kind === "adverb" && adjunct.lemma === "manually")
    ? withSense(clause, "restore.to.hand")
    : clause;

/** "migrating a database with a scheduled change": by way of it. */
function asMigrating(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const post = object?.posts.at(-1);
  if (clause.verb.sense !== "migrate" || object === undefined || post?.kind !== "pp") return clause;
  if (post.preposition !== "with" || lemmaOf(post.noun) !== "change") return clause;
  const told = post.noun.posts.at(-1);
  const isAhead = told?.kind === "clause" && told.clause.verb.tense === "future" && told.clause.subject === undefined;
  const way = isAhead ? { ...post.noun, posts: post.noun.posts.slice(0, -1) } : post.noun;
  return {
    ...clause,
    arguments: { obj: { kind: "noun", noun: { ...object, posts: object.posts.slice(0, -1) } } },
    adjuncts: [
      ...clause.adjuncts,
      { kind: "pp", preposition: "via", noun: way },
      ...(isAhead ? [{ kind: "linked", link: "told", clause: told.clause } as const] : []),
    ],
  };
}

/** "The following activities are unavailable": what one can do there. */
function asFeature(clause: Clause): Clause {
  const {
    subject,
    arguments: { adj },
  } = clause;
  const isThere = adj?.kind === "adjective" && ["available", "unavailable"].includes(adj.lemma);
  if (!isThere || subject === undefined || lemmaOf(subject) !== "activity") return clause;
  return { ...clause, subject: { ...subject, head: { kind: "noun", lemma: "feature" } } };
}

/** "All direct access was not affected": none of it was. */
function asNone(clause: Clause): Clause {
  const { subject, verb } = clause;
  const { adj } = clause.arguments;
  const isDenied = adj?.kind === "adjective" ? /^not (affected|impacted)$/.test(adj.lemma) : verb.negated;
  const isOfAll = subject?.quantity?.kind === "word" && subject.quantity.word === "all";
  if (!isDenied || !isOfAll || !["be", "affect", "affect.by"].includes(verb.sense)) return clause;
  if (adj === undefined && verb.sense === "be") return clause;
  const { quantity: _quantity, ...rest } = subject;
  // "all access": of what is not counted there is no "any".
  if (!rest.plural && rest.also.length === 0) return { ...clause, subject: rest };
  return rest.determiner === undefined || rest.determiner === "the"
    ? { ...clause, subject: { ...rest, determiner: "any" } }
    : clause;
}

export const furtherTurns: readonly ((clause: Clause) => Clause)[] = [
  asFound,
  asAny,
  asFewer,
  asWorking,
  asUnanswered,
  asToResolve,
  asAwaitedOf,
  asHelp,
  asAhead,
  asDepartment,
  asSituation,
  asUpdating,
  asWell,
  asEnded,
  asByHand,
  asMigrating,
  asNone,
  asFeature,
];
