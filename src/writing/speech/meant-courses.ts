/** What goes on, what is there and what is sought: shapes that another shape says rightly. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaOf, nounOf, nounPhrase, phraseOf, pronounPhrase, withSense } from "./parts.ts";

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";

const isBare = ({ posts, modifiers, also }: NounPhrase): boolean => posts.length + modifiers.length + also.length === 0;

const withObject = (clause: Clause, noun: NounPhrase): Clause => ({
  ...clause,
  arguments: { ...clause.arguments, obj: { kind: "noun", noun } },
});

const without = (clause: Clause, ...gone: readonly Adjunct[]): readonly Adjunct[] =>
  clause.adjuncts.filter((each) => !gone.includes(each));

/** "We continue to find a fix": it is looked for. */
function asSought(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const object = nounOf(args["obj"]);
  const isGoingOn = verb.voice === "active" && ["present", "progressive"].includes(verb.tense) && !verb.negated;
  const isOurs = isWe(subject) || (subject === undefined && verb.tense === "present");
  if (verb.sense !== "find" || !isGoingOn || !isOurs || object === undefined) return clause;
  return { ...withSense(clause, "search.for"), arguments: { for: { kind: "noun", noun: object } } };
}

/** "may be safely cancelled": one can do it, it is no danger. */
function asAllowed(clause: Clause): Clause {
  const { verb, adjuncts } = clause;
  const isSafe = adjuncts.some((each) => each.kind === "adverb" && each.lemma === "safely");
  if (!isSafe || verb.modal !== "may" || verb.voice !== "passive" || verb.negated) return clause;
  const { modal: _modal, ...rest } = verb;
  return { ...clause, verb: { ...rest, tense: "present", ability: true } };
}

/** "Work continues on restoring X": the work of restoring it. */
function asOngoing(clause: Clause): Clause {
  const { verb, subject } = clause;
  const doing = clause.adjuncts.find((each) => each.kind === "linked" && each.link === "when:ing");
  const isWork = verb.sense === "continue" && subject !== undefined && lemmaOf(subject) === "work" && isBare(subject);
  if (!isWork || doing?.kind !== "linked") return clause;
  const { subject: _subject, ...rest } = withSense(clause, "continue.work");
  return { ...rest, arguments: { on: { kind: "clause", clause: doing.clause } }, adjuncts: without(clause, doing) };
}

/** "working through restoring it", "through strategies": the work of it, no heap that gets smaller. */
function asWorkOf(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  if (clause.verb.sense !== "workthrough" || clause.verb.voice === "passive" || object === undefined) return clause;
  const { head } = object;
  const work = withSense(clause, "work.fix");
  if (head.kind === "gerund") return { ...work, arguments: { on: { kind: "clause", clause: head.clause } } };
  const isHeap = !/(strategy|effort|plan|option|process|issue|problem|remediation|mitigation)$/.test(lemmaOf(object));
  return isHeap ? clause : { ...work, arguments: { on: { kind: "noun", noun: object } } };
}

/** "The rollout may take an hour to complete": it is over by then, nothing is done in it. */
function asLasting(clause: Clause): Clause {
  const { inf, ...others } = clause.arguments;
  if (clause.verb.sense !== "take.inf" || inf?.kind !== "clause" || inf.clause.verb.sense !== "complete.self")
    return clause;
  if (inf.clause.adjuncts.some(({ kind }) => kind !== "adverb") || inf.clause.also !== undefined) return clause;
  return {
    ...withSense(clause, "take.complete"),
    arguments: others,
    adjuncts: [...clause.adjuncts, ...inf.clause.adjuncts],
  };
}

/** "perform a mitigation": a measure is taken. */
const asMeasure = (clause: Clause): Clause =>
  clause.verb.sense === "perform" && lemmaOf(nounOf(clause.arguments["obj"])).endsWith("mitigation")
    ? withSense(clause, "take.measure")
    : clause;

/** "With the fix deployed, we see recovery": after it has been. */
function asAfter(clause: Clause): Clause {
  const adjuncts = clause.adjuncts.map((each): Adjunct => {
    if (each.kind !== "pp" || each.preposition !== "with") return each;
    const done = each.noun.posts.at(-1);
    const isOver = done?.kind === "clause" && done.clause.verb.voice === "passive" && done.clause.subject === undefined;
    if (!isOver || !/(fix|change|mitigation|update|rollback|rollout|deployment)$/.test(lemmaOf(each.noun))) return each;
    const subject = { ...each.noun, posts: each.noun.posts.slice(0, -1) };
    return { kind: "linked", link: "after:finite", clause: { ...done.clause, subject } };
  });
  return { ...clause, adjuncts };
}

const cures = /(fix|change|mitigation|update|rollback|rollout|deployment|revert)$/;

/** "recovery with the latest mitigation": after it; it does not recover itself. */
function asCured(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const cure = object?.posts.find((post) => post.kind === "pp" && cures.test(lemmaOf(post.noun)));
  if (clause.verb.sense !== "see.recovery" || object === undefined || cure?.kind !== "pp") return clause;
  if (!["with", "from"].includes(cure.preposition)) return clause;
  const noun = { ...object, posts: object.posts.filter((post) => post !== cure) };
  return {
    ...withObject(clause, noun),
    adjuncts: [...clause.adjuncts, { kind: "pp", preposition: "after", noun: cure.noun }],
  };
}

/** "A short break is possible": it may come. */
function asPossibleEvent(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const { adj } = args;
  const isEvent = /(interruption|disruption|delay|error|outage|failure|downtime|issue|problem)$/.test(lemmaOf(subject));
  if (verb.sense !== "be" || adj?.kind !== "adjective" || adj.lemma !== "possible" || !isEvent) return clause;
  if (verb.negated || verb.modal !== undefined || !["present", "future"].includes(verb.tense)) return clause;
  return { ...clause, verb: { ...verb, sense: "be.held", tense: "bare", modal: "may" }, arguments: {} };
}

const isThey = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "they";

/** "monitoring the queues as they return to normal": their returning is watched. */
function asReturning(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const doing = clause.adjuncts.find(
    (each) => each.kind === "linked" && each.link === "as:finite" && isThey(each.clause.subject),
  );
  if (clause.verb.sense !== "monitor" || object === undefined || doing?.kind !== "linked") return clause;
  if (Object.keys(doing.clause.arguments).length > 0) return clause;
  const { determiner: _determiner, ...subject } = object;
  const head = { kind: "gerund", clause: { ...doing.clause, subject } } as const;
  return { ...withObject(clause, phraseOf(head)), adjuncts: without(clause, doing) };
}

const people = /(user|customer|member|developer|owner|admin|administrator|people|team)$/;

/** "As the builds are updated, they are listed": those builds. */
function asTheSame(clause: Clause): Clause {
  if (!isThey(clause.subject)) return clause;
  const things = clause.adjuncts.some(
    (each) =>
      each.kind === "linked" &&
      each.clause.subject?.head.kind === "noun" &&
      each.clause.subject.plural &&
      !people.test(each.clause.subject.head.lemma),
  );
  return things ? { ...clause, subject: pronounPhrase("those", { plural: true }) } : clause;
}

/** "are still affected": the effect is there. */
function asStillTouched(clause: Clause): Clause {
  const { verb, adjuncts } = clause;
  const isStill = verb.phase === "still" || adjuncts.some((each) => each.kind === "adverb" && each.lemma === "still");
  const isTouched = ["affect", "impact"].includes(verb.sense) && verb.voice === "passive";
  if (!isTouched || !isStill || !["present", "progressive"].includes(verb.tense)) return clause;
  if (verb.negated || verb.modal !== undefined) return clause;
  return { ...clause, verb: { ...verb, sense: "be.touched", voice: "active", tense: "present" } };
}

const ways = /(remediation|mitigation|fix|solution|resolution|workaround)$/;

/** "investigating remediations": how to remedy it. */
const asWays = (clause: Clause): Clause =>
  clause.verb.sense === "investigate" && ways.test(lemmaOf(nounOf(clause.arguments["obj"])))
    ? withSense(clause, "investigate.way")
    : clause;

const told: ReadonlySet<string> = new Set(["user", "customer", "everyone"]);

/** "We will update our progress", "update users": news is told. */
function asTold(clause: Clause): Clause {
  const { obj, ...others } = clause.arguments;
  const object = nounOf(obj);
  if (clause.verb.sense !== "update" || clause.verb.voice !== "active") return clause;
  if (lemmaOf(object) === "progress") return withSense(clause, "inform");
  const isPeople = object !== undefined && isBare(object) && object.plural && told.has(lemmaOf(object));
  return isPeople && isWe(clause.subject) ? { ...withSense(clause, "inform.back"), arguments: others } : clause;
}

const served: ReadonlySet<string> = new Set(["back to normal", "operational", "fully operational", "back", "online"]);

/** "We are back to normal": what the company runs. */
export function asServed(clause: Clause): Clause {
  const { adj } = clause.arguments;
  const isState = clause.verb.sense === "be" && adj?.kind === "adjective" && served.has(adj.lemma);
  return isState && isWe(clause.subject) ? { ...clause, subject: nounPhrase("service") } : clause;
}

/** "not significantly affected": hardly, not to some extent not. */
function asHardly(clause: Clause): Clause {
  if (!clause.verb.negated) return clause;
  const adjuncts = clause.adjuncts.map((each) =>
    each.kind === "adverb" && each.lemma === "significantly" ? { ...each, lemma: "that much" } : each,
  );
  return { ...clause, adjuncts };
}

/** "saw longer than normal start times": the starting took longer. */
function asLonger(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const first = object?.modifiers[0];
  const isLong = first?.kind === "adjective" && /^longer than (normal|usual)$/.test(first.lemma);
  if (!["experience", "see", "have.obj"].includes(clause.verb.sense) || object === undefined || !isLong) return clause;
  if (!lemmaOf(object).endsWith("time") || clause.verb.negated) return clause;
  const noun = { ...object, modifiers: object.modifiers.slice(1), plural: false };
  return withObject(withSense(clause, "last.longer"), noun);
}

/** "identified an upgrade as the root cause": the upgrade is the cause, it has none here. */
const asCause = (clause: Clause): Clause =>
  clause.verb.sense === "identify.as" && /(^|\s)(cause|source|culprit)$/.test(lemmaOf(nounOf(clause.arguments["as"])))
    ? withSense(clause, "identify.to.be")
    : clause;

const found: Adjunct = { kind: "adverb", lemma: "found on investigation" };

/** "Upon further investigation, X was caused by Y": that is what was found, not when it came about. */
function asFoundOut(clause: Clause): Clause {
  const search = clause.adjuncts.find(
    (each) => each.kind === "pp" && each.preposition === "after" && lemmaOf(each.noun).endsWith("investigation"),
  );
  if (search === undefined || !/^(cause|due|related)/.test(clause.verb.sense) || isWe(clause.subject)) return clause;
  return { ...clause, adjuncts: [found, ...without(clause, search)] };
}

/** "Site is down hard": wholly. */
function asWholly(clause: Clause): Clause {
  const isDown =
    clause.verb.sense === "down" ||
    (clause.arguments["adj"]?.kind === "adjective" && clause.arguments["adj"].lemma === "down");
  if (!isDown) return clause;
  const adjuncts = clause.adjuncts.map((each) =>
    each.kind === "adverb" && each.lemma === "hard" ? { ...each, lemma: "completely" } : each,
  );
  return { ...clause, adjuncts };
}

/** "The fix is in progress": its putting in place is. */
function asUnderWay(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const { adj } = args;
  const isGoing = adj?.kind === "adjective" && ["in progress", "underway", "under way"].includes(adj.lemma);
  const isPlain = verb.sense === "be" && !verb.negated && verb.modal === undefined && verb.tense === "present";
  if (!isPlain || !isGoing || subject === undefined || !/(^| )(fix|solution|mitigation)$/.test(lemmaOf(subject)))
    return clause;
  const { subject: _subject, ...rest } = withSense(clause, "have.way");
  return { ...rest, arguments: { obj: { kind: "noun", noun: subject } } };
}

/** "We are taking a DDoS attack": it goes on, nobody accepts it. */
function asAttacked(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  if (!/^take/.test(clause.verb.sense) || object === undefined || !/attack$/.test(lemmaOf(object))) return clause;
  return { ...withSense(clause, "operate"), subject: object, arguments: {} };
}

/** "Team is looking into it": the company's own. */
function asOurTeam(clause: Clause): Clause {
  const { subject } = clause;
  if (subject === undefined || lemmaOf(subject) !== "team" || subject.plural || !isBare(subject)) return clause;
  if (subject.determiner !== undefined || subject.possessor !== undefined || subject.quantity !== undefined)
    return clause;
  return { ...clause, subject: pronounPhrase("we", { plural: true }) };
}

/** "a service that routes requests": each to its place, not another way. */
const asRouting = (clause: Clause): Clause =>
  clause.verb.sense === "divert" &&
  clause.verb.tense === "present" &&
  clause.verb.voice === "active" &&
  /(request|call|message|query|event|packet|traffic)$/.test(lemmaOf(nounOf(clause.arguments["obj"])))
    ? withSense(clause, "route.each")
    : clause;

/** "a mitigation to work around the outage": what it is for, no work that it is brought to. */
function asAvoiding(clause: Clause): Clause {
  const { to, ...others } = clause.arguments;
  const work = nounOf(to);
  const around = [...(work?.posts ?? []), ...clause.adjuncts].find(
    (each) => each.kind === "pp" && each.preposition === "around",
  );
  if (clause.verb.sense !== "implement.to" || lemmaOf(work) !== "work" || around?.kind !== "pp") return clause;
  const verb = { sense: "avoid", voice: "active", tense: "bare", negated: false } as const;
  const aim: Clause = { verb, arguments: { obj: { kind: "noun", noun: around.noun } }, adjuncts: [] };
  return {
    ...withSense(clause, "implement"),
    arguments: others,
    adjuncts: [
      ...clause.adjuncts.filter((each) => each.kind !== "pp" || each.preposition !== "around"),
      { kind: "linked", link: "to:inf", clause: aim },
    ],
  };
}

/** "improvements to monitoring to detect it": of the monitoring; what it is for is the improvements' aim. */
function asMonitored(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const [post, ...others] = object?.posts ?? [];
  const isBetter = clause.verb.sense === "make" && lemmaOf(object) === "improvement" && others.length === 0;
  if (!isBetter || object === undefined || post?.kind !== "pp" || post.noun.head.kind !== "gerund") return clause;
  const doing = post.noun.head.clause;
  if (doing.verb.sense !== "monitor.it") return clause;
  const noun = { ...object, posts: [{ ...post, noun: nounPhrase("monitoring") }] };
  return { ...withObject(clause, noun), adjuncts: [...clause.adjuncts, ...doing.adjuncts] };
}

/** "Customers should see full recovery": the service should recover for them. */
function asToRecover(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const object = nounOf(args["obj"]);
  if (verb.sense !== "see.recovery" || verb.modal !== "should" || subject === undefined || isWe(subject)) return clause;
  if (object === undefined || !isBare(object) || !/^(full )?recovery$/.test(lemmaOf(object))) return clause;
  const fully: readonly Adjunct[] = lemmaOf(object) === "full recovery" ? [{ kind: "adverb", lemma: "fully" }] : [];
  return {
    ...withSense(clause, "recover"),
    subject: nounPhrase("service"),
    arguments: {},
    adjuncts: [...clause.adjuncts, ...fully, { kind: "pp", preposition: "for", noun: subject }],
  };
}

const ours: ReadonlySet<string> = new Set(["divert", "restore", "restore.state", "revert", "disable", "remove"]);

/** "We drained it, rerouting traffic": the company's next doing, nothing that came of the first. */
function asNext(clause: Clause): Clause {
  const { verb, subject } = clause;
  const result = clause.adjuncts.find((each) => each.kind === "linked" && each.link === "result:ing");
  if (!isWe(subject) || verb.voice !== "active" || result?.kind !== "linked") return clause;
  if (!ours.has(result.clause.verb.sense) || verb.modal !== undefined || verb.negated) return clause;
  const { also: more = [], ...first } = result.clause;
  const next = [first, ...more].map((each) => ({ ...each, verb: { ...each.verb, tense: verb.tense } }));
  return { ...clause, adjuncts: without(clause, result), also: [...(clause.also ?? []), ...next] };
}

export const courses: readonly ((clause: Clause) => Clause)[] = [
  asSought,
  asAllowed,
  asOngoing,
  asWorkOf,
  asLasting,
  asMeasure,
  asAfter,
  asCured,
  asPossibleEvent,
  asReturning,
  asTheSame,
  asStillTouched,
  asWays,
  asTold,
  asServed,
  asHardly,
  asLonger,
  asCause,
  asFoundOut,
  asOurTeam,
  asWholly,
  asUnderWay,
  asAttacked,
  asRouting,
  asAvoiding,
  asMonitored,
  asToRecover,
  asNext,
];
