/** What a thing takes to be done, stays at, or is worked on for: turned into the shape that Bengali has for it. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaOf, nounOf, phraseOf, withSense } from "./parts.ts";

const isIt = ({ head }: NounPhrase): boolean => head.kind === "pronoun" && head.word === "it";

/** "2 hours for the issue to be resolved": the phrase behind the length says what the hours are for. */
function takenFor(length: NounPhrase | undefined): NounPhrase | undefined {
  const last = length?.posts.at(-1);
  return length?.head.kind === "duration" && last?.kind === "pp" && last.preposition === "for" ? last.noun : undefined;
}

/** "The backlog may take time to complete": for it to complete; nothing takes time of its own. */
function asTaking(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const { inf } = args;
  const length = nounOf(args["obj"]);
  if (verb.sense !== "take.inf" || inf?.kind !== "clause" || subject === undefined || length === undefined)
    return clause;
  const awaited = takenFor(length);
  const what = isIt(subject) ? awaited : subject;
  const isOwn = inf.clause.verb.voice === "passive" || Object.keys(inf.clause.arguments).length === 0;
  if (what === undefined || !isThing(what) || !isOwn || inf.clause.subject !== undefined) return clause;
  const time = awaited === undefined ? length : { ...length, posts: length.posts.slice(0, -1) };
  const { subject: _subject, ...rest } = clause;
  return {
    ...rest,
    arguments: {
      ...args,
      obj: { kind: "noun", noun: time },
      inf: { kind: "clause", clause: { ...inf.clause, subject: what } },
    },
  };
}

const doers = /(customer|user|client|developer|engineer|team|provider|partner|vendor)$/;

const isThing = (noun: NounPhrase): boolean => noun.head.kind === "noun" && !doers.test(lemmaOf(noun));

/** "We do not have a root cause": it has not been found. */
const asUnfound = (clause: Clause): Clause =>
  clause.verb.sense === "have.obj" &&
  clause.verb.tense === "present" &&
  clause.verb.negated &&
  lemmaOf(nounOf(clause.arguments["obj"])).endsWith("cause")
    ? { ...clause, verb: { ...clause.verb, sense: "identify", tense: "perfect" } }
    : clause;

const isLevel = (each: Adjunct): boolean =>
  (each.kind === "adverb" && /^at normal levels?$/.test(each.lemma)) ||
  (each.kind === "pp" &&
    ["at", "in", "within"].includes(each.preposition) &&
    /(level|state)$/.test(lemmaOf(each.noun)));

/** "remain at normal levels": they are there; what remains somewhere has been left behind. */
const asStaying = (clause: Clause): Clause =>
  clause.verb.sense === "remain" &&
  clause.verb.tense === "present" &&
  !clause.verb.negated &&
  clause.adjuncts.some(isLevel)
    ? { ...clause, verb: { ...clause.verb, sense: "be.at" } }
    : clause;

/** "work on recovery of X": on making X well again; that it becomes so by itself is no work, it is aimed at. */
function asRestoring(clause: Clause): Clause {
  const noun = nounOf(clause.arguments["on"]);
  const post = noun?.posts[0];
  const isOfThing = noun?.posts.length === 1 && post?.kind === "pp" && ["of", "for"].includes(post.preposition);
  if (clause.verb.sense !== "work.fix" || noun === undefined || !isOfThing) return clause;
  const { on: _on, ...others } = clause.arguments;
  if (lemmaOf(noun) === "full recovery")
    return { ...withSense(clause, "work.toward"), arguments: { ...others, toward: { kind: "noun", noun } } };
  if (lemmaOf(noun) !== "recovery") return clause;
  const doing: Clause = {
    verb: { sense: "restore", voice: "active", tense: "progressive", negated: false },
    arguments: { obj: { kind: "noun", noun: post.noun } },
    adjuncts: [],
  };
  const on = { kind: "noun", noun: phraseOf({ kind: "gerund", clause: doing }) } as const;
  return { ...clause, arguments: { ...others, on } };
}

export const states: readonly ((clause: Clause) => Clause)[] = [asTaking, asUnfound, asStaying, asRestoring];
