/** Who suffers from what: the trouble is what is seen, known of, and the reason; who has it stands beside it. */
import type { Adjunct, Argument, Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { lemmaIn, lemmaOf, nounOf, phraseOf, withSense } from "./parts.ts";

const suffering: ReadonlySet<string> = new Set(["experience", "encounter", "face", "have.obj", "have", "see"]);

const isGoingOn = ({ verb, subject, gap }: Clause): boolean =>
  verb.tense === "progressive" && verb.voice === "active" && subject === undefined && gap !== true;

/** "customers experiencing errors": the errors, which the customers have. */
function suffered(noun: NounPhrase): NounPhrase | undefined {
  const last = noun.posts.at(-1);
  if (last?.kind !== "clause" || noun.also.length > 0 || !suffering.has(last.clause.verb.sense)) return undefined;
  const { clause } = last;
  const trouble = nounOf(clause.arguments["obj"]);
  if (trouble === undefined || !isGoingOn(clause) || clause.verb.negated || clause.also !== undefined) return undefined;
  if (trouble.also.length > 0 || !clause.adjuncts.every(isWhen)) return undefined;
  const owner: Post = { kind: "pp", preposition: "with", noun: { ...noun, posts: noun.posts.slice(0, -1) } };
  return { ...trouble, posts: [...trouble.posts, ...clause.adjuncts.filter(isWhen), owner] };
}

const isWhen = (each: Adjunct): each is Extract<Adjunct, { kind: "linked" }> =>
  each.kind === "linked" && each.link === "when:ing";

const knowing: Readonly<Record<string, string>> = { aware: "of", see: "obj", investigate: "obj", observe: "obj" };

/** "We are aware of customers experiencing errors", "we see machines experiencing delays" */
function asSuffered(clause: Clause): Clause {
  const name = knowing[clause.verb.sense];
  const noun = name === undefined ? undefined : nounOf(clause.arguments[name]);
  const trouble = noun === undefined || clause.verb.voice === "passive" ? undefined : suffered(noun);
  if (name === undefined || trouble === undefined) return clause;
  const argument: Argument = { kind: "noun", noun: trouble };
  return { ...clause, arguments: { ...clause.arguments, [name]: argument } };
}

/** "This is due to a provider experiencing problems": the provider's problems. */
function asReason(clause: Clause): Clause {
  const noun = nounOf(clause.arguments["to"]);
  const trouble = clause.verb.sense === "due" && noun !== undefined ? suffered(noun) : undefined;
  return trouble === undefined
    ? clause
    : { ...clause, arguments: { ...clause.arguments, to: { kind: "noun", noun: trouble } } };
}

/** "This was due to a bad deployment": it came of it. */
function asCame(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const isThis =
    (subject?.head.kind === "pronoun" && ["this", "it"].includes(subject.head.word)) ||
    /(issue|problem|incident|outage|disruption|delay|error|degradation|failure)$/.test(lemmaOf(subject));
  const reason = nounOf(args["to"]);
  if (verb.sense !== "due" || verb.tense !== "past" || !isThis || reason === undefined || verb.negated) return clause;
  return {
    ...clause,
    verb: { ...verb, sense: "cause.by", voice: "passive" },
    arguments: { by: { kind: "noun", noun: reason } },
  };
}

const ways = /(strategy|way|option|method|measure|approach|plan|path)$/;

/** "investigating strategies to speed it up": strategies of doing so. */
function asWays(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const aims = clause.adjuncts.filter((each) => each.kind === "linked" && each.link === "to:inf");
  const [aim] = aims;
  if (object === undefined || aim?.kind !== "linked" || aims.length > 1 || !ways.test(lemmaOf(object))) return clause;
  if (!/^(investigate|explore|evaluate|consider|identify|find|look)/.test(clause.verb.sense)) return clause;
  const noun: NounPhrase = { ...object, posts: [...object.posts, { kind: "infinitive", clause: aim.clause }] };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { kind: "noun", noun } },
    adjuncts: clause.adjuncts.filter((each) => each !== aim),
  };
}

const shown = /(result|page|icon|image|version|error)$/;

/** "may have served stale results": they were to be seen there. */
const asShown = (clause: Clause): Clause =>
  clause.verb.sense === "serve" &&
  clause.verb.voice === "active" &&
  isThing(clause.subject) &&
  shown.test(lemmaIn(clause.arguments["obj"]))
    ? withSense(clause, "return.obj")
    : clause;

const isThing = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "noun" || noun?.head.kind === "name";

/** "to return normal service": to bring it back. */
const asBroughtBack = (clause: Clause): Clause =>
  clause.verb.sense === "return.obj" &&
  clause.verb.voice === "active" &&
  !isThing(clause.subject) &&
  /(service|performance|operation|functionality)$/.test(lemmaIn(clause.arguments["obj"]))
    ? withSense(clause, "restore.state")
    : clause;

/** "Deploys complete": they are, told in the fewest words. */
function asComplete(clause: Clause): Clause {
  const { verb, adjuncts, subject } = clause;
  const isNote = verb.sense === "complete.self" && verb.tense === "present" && verb.voice === "active";
  if (!isNote || verb.phase !== undefined || verb.modal !== undefined || verb.negated || adjuncts.length > 0)
    return clause;
  return subject?.plural === true ? { ...clause, verb: { ...verb, tense: "perfect" } } : clause;
}

/** "Mitigation is complete": the work of it is; what was set up for a time goes on. */
function asMitigated(clause: Clause): Clause {
  const {
    subject,
    arguments: { adj },
  } = clause;
  const isOver = adj?.kind === "adjective" && ["complete", "completed", "done"].includes(adj.lemma);
  if (!isOver || subject === undefined || lemmaOf(subject) !== "mitigation") return clause;
  return { ...clause, subject: { ...subject, head: { kind: "noun", lemma: "mitigation work" }, plural: false } };
}

const isFailing = ({ verb }: Clause): boolean => verb.negated || verb.sense === "fail" || verb.sense === "fail.inf";

/** "due to machines not starting": because they do not start. */
function asNotDoing(clause: Clause): Clause {
  return { ...clause, adjuncts: clause.adjuncts.map(becauseNot) };
}

function becauseNot<T extends Adjunct | Post>(each: T): T | Extract<Adjunct, { kind: "linked" }> {
  if (each.kind !== "pp" || each.preposition !== "dueTo" || each.noun.also.length > 0) return each;
  const doing = each.noun.posts.at(-1);
  if (doing?.kind !== "clause" || !isGoingOn(doing.clause) || !isFailing(doing.clause)) return each;
  const subject = { ...each.noun, posts: each.noun.posts.slice(0, -1) };
  return { kind: "linked", link: "because:ing", clause: { ...doing.clause, subject } };
}

/** "reports of pages loading slowly": of what the pages do. */
export function asReported(given: NounPhrase): NounPhrase {
  const noun = { ...given, posts: given.posts.map(becauseNot) };
  const [post, ...others] = noun.posts;
  if (lemmaOf(noun) !== "report" || post?.kind !== "pp" || post.preposition !== "of" || others.length > 0) return noun;
  const trouble = suffered(post.noun);
  if (trouble !== undefined) return { ...noun, posts: [{ ...post, noun: trouble }] };
  const doing = post.noun.posts.at(-1);
  if (doing?.kind !== "clause" || !isGoingOn(doing.clause) || post.noun.also.length > 0) return noun;
  if (Object.keys(doing.clause.arguments).length > 0 || doing.clause.also !== undefined) return noun;
  const subject = { ...post.noun, posts: post.noun.posts.slice(0, -1) };
  return phraseOf(noun.head, {
    ...noun,
    posts: [{ kind: "linked", link: "of:ing", clause: { ...doing.clause, subject } }],
  });
}

/** "investigating reports that X fails": there are such reports, and they are looked into. */
function asHearsay(clause: Clause): Clause {
  const noun = nounOf(clause.arguments["obj"]);
  const [told, ...others] = noun?.posts ?? [];
  if (clause.verb.sense !== "investigate" || clause.verb.voice === "passive" || lemmaOf(noun) !== "report")
    return clause;
  if (clause.verb.phase !== undefined) return clause;
  if (told?.kind !== "linked" || told.link !== "that:finite" || others.length > 0 || noun?.also.length !== 0)
    return clause;
  return { ...withSense(clause, "investigate.report"), arguments: { that: { kind: "clause", clause: told.clause } } };
}

export const sufferedTurns: readonly ((clause: Clause) => Clause)[] = [
  asSuffered,
  asReason,
  asCame,
  asWays,
  asShown,
  asBroughtBack,
  asComplete,
  asMitigated,
  asNotDoing,
  asHearsay,
];
