/** Noun phrases that are said by a part of them: by the name that tells its kind, by the trouble that they are about. */
import type { Modifier, NounPhrase, Post } from "../../reading/statement.ts";
import { isZone } from "./meant-reports.ts";
import { isTrouble } from "./nouns.ts";
import { lemmaOf, nounOf, nounPhrase } from "./parts.ts";
import type { Speech } from "./speech-context.ts";

/** "the East US region": the name tells what it is. */
export function namedKind(speech: Speech, np: NounPhrase): NounPhrase | undefined {
  const [first, ...others] = np.modifiers;
  if (first?.kind !== "noun" || others.length > 0 || np.head.kind !== "noun" || first.noun.head.kind !== "name")
    return undefined;
  const kind = speech.words.lexicon.nouns[np.head.lemma]?.bn[speech.words.edition];
  const name = speech.words.name(first.noun.head.text, first.noun.head.id)?.bn[speech.words.edition];
  if (kind === undefined || name === undefined || !tellsKind(name, kind)) return undefined;
  return { ...np, head: first.noun.head, modifiers: [] };
}

/** In a compound the first letter of the kind has melted into the name. */
const tellsKind = (name: string, kind: string): boolean =>
  name.endsWith(` ${kind}`) || (kind.length > 4 && !kind.includes(" ") && name.endsWith(kind.slice(1)));

/** "issues with delays", "a period of errors": the delays, the errors. */
export function troubleOf(
  speech: Speech,
  { head, modifiers, posts, quantity: amount, possessor, determiner: word }: NounPhrase,
) {
  const [post, ...others] = posts;
  if (head.kind !== "noun" || post?.kind !== "pp" || others.length + modifiers.length > 0) return undefined;
  const isVague = (vague[head.lemma] ?? []).includes(post.preposition);
  const isBare = amount === undefined && possessor === undefined && (word === undefined || word === "a");
  if (!isBare || !isVague || !isTrouble(speech, post.noun)) return undefined;
  return post.noun;
}

/** Turns that need no more than the phrase itself. */
export const turned = (np: NounPhrase): NounPhrase => ofCauses(ofBacklog(ofIssues(placedOnce(np))));

/** "errors in the region for X", "errors via X in the region": the errors, or X, are there. */
function placedOnce(np: NounPhrase): NounPhrase {
  const [post, ...others] = np.posts;
  if (post?.kind !== "pp" || others.length > 0 || np.also.length > 0) return np;
  const [inner, ...further] = post.noun.posts;
  if (inner?.kind !== "pp" || further.length > 0 || post.noun.also.length > 0) return np;
  const outer = { ...post, noun: { ...post.noun, posts: [] } };
  if (isZone(outer.noun) && inner.preposition === "for" && inner.noun.posts.length === 0)
    return { ...np, posts: [{ ...inner, noun: { ...inner.noun, ...atLast(inner.noun, outer) } }] };
  return post.preposition === "via" && isZone(inner.noun) ? { ...np, posts: [outer, inner] } : np;
}

/** A place is told of the last of a list. */
function atLast({ also, posts }: NounPhrase, place: Post): Pick<NounPhrase, "also" | "posts"> {
  const last = also.at(-1);
  return last === undefined
    ? { also, posts: [...posts, place] }
    : { posts, also: [...also.slice(0, -1), { ...last, posts: [...last.posts, place] }] };
}

const causes: ReadonlySet<string> = new Set(["cause", "root cause"]);

/** "the root cause of increased faults and decreased availability": both come of it; the second is no second finding. */
function ofCauses(np: NounPhrase): NounPhrase {
  const { also, conjunction, ...first } = np;
  const [post, ...others] = np.posts;
  if (!causes.has(lemmaOf(np)) || also.length === 0 || conjunction === undefined) return np;
  if (post?.kind !== "pp" || others.length > 0 || post.noun.also.length > 0) return np;
  if (!also.every(({ determiner }) => determiner === undefined)) return np;
  return { ...first, also: [], posts: [{ ...post, noun: { ...post.noun, also, conjunction } }] };
}

/** "the backlog of changes": changes that have piled up. */
function ofBacklog(np: NounPhrase): NounPhrase {
  const [post, ...others] = np.posts;
  if (lemmaOf(np) !== "backlog" || np.modifiers.length + others.length + np.also.length > 0) return np;
  const isPlain = np.quantity === undefined && np.possessor === undefined;
  if (!isPlain || post?.kind !== "pp" || post.preposition !== "of" || !isPlainThing(post.noun)) return np;
  const { determiner: _determiner, ...things } = post.noun;
  const own = things.modifiers.filter((each) => !isWaiting(each));
  const piled = { ...things, modifiers: [{ kind: "adjective" as const, lemma: "backlogged" }, ...own] };
  return np.determiner === undefined ? piled : { ...piled, determiner: np.determiner };
}

const isPlainThing = ({ head, also, quantity, posts, modifiers }: NounPhrase): boolean =>
  head.kind === "noun" &&
  also.length + posts.length === 0 &&
  quantity === undefined &&
  modifiers.every((each) => each.kind === "noun" || isWaiting(each));

const isWaiting = (each: Modifier): boolean => each.kind === "adjective" && ["queued", "pending"].includes(each.lemma);

/** "the issue causing intermittent issues": these issues. */
function ofIssues(np: NounPhrase): NounPhrase {
  const [post, ...others] = np.posts;
  const isPlain = np.modifiers.length + others.length + np.also.length === 0 && np.quantity === undefined;
  if (!isPlain || post?.kind !== "clause" || post.clause.verb.sense !== "cause") return np;
  const { verb, subject, adjuncts, arguments: args } = post.clause;
  const trouble = nounOf(args["obj"]);
  const isSo = verb.voice === "active" && !verb.negated && verb.modal === undefined && subject === undefined;
  if (!isSo || adjuncts.length > 0 || !/(^| )(issue|problem)$/.test(lemmaOf(trouble)) || trouble === undefined)
    return np;
  if (["issue", "problem"].includes(lemmaOf(np))) return trouble;
  return lemmaOf(np) === "root cause of the issue"
    ? nounPhrase("root cause", { posts: [{ kind: "pp", preposition: "of", noun: trouble }] })
    : np;
}

const more = /^(increased|elevated) /;

/** "increased API latencies and error rates": the rates too. */
export function withSharedMore(speech: Speech, members: readonly NounPhrase[]): readonly NounPhrase[] {
  const [first, ...others] = members;
  const [adjective] = first?.modifiers ?? [];
  const isMore =
    more.test(lemmaOf(first)) ||
    (adjective?.kind === "adjective" && ["increased", "elevated"].includes(adjective.lemma));
  if (first === undefined || !isMore) return members;
  return [first, ...others.map((each) => withMore(speech, each))];
}

function withMore(speech: Speech, np: NounPhrase): NounPhrase {
  const lemma = `increased ${lemmaOf(np)}`;
  const isBare = np.modifiers.length === 0 && np.determiner === undefined && np.quantity === undefined;
  const isRate = isBare && lemma.endsWith(" rate") && speech.words.lexicon.nouns[lemma] !== undefined;
  return isRate ? { ...np, head: { kind: "noun", lemma } } : np;
}
/** "the error rate of failures": their rate. */
export function rateOf(speech: Speech, np: NounPhrase): NounPhrase | undefined {
  const [post] = np.posts;
  const [, more] = /^(?:(elevated|increased|high) )?error rate$/.exec(lemmaOf(np)) ?? [undefined, "none"];
  if (more === "none" || post?.kind !== "pp" || post.preposition !== "of" || !isTrouble(speech, post.noun))
    return undefined;
  const modifiers: readonly Modifier[] =
    more === undefined ? np.modifiers : [{ kind: "adjective", lemma: more }, ...np.modifiers];
  return { ...np, head: { kind: "noun", lemma: "rate" }, modifiers };
}

/** "4 core runners": the cores are counted, not the runners. */
export function coresOf({ quantity: amount, ...np }: NounPhrase): NounPhrase | undefined {
  const [first, ...others] = np.modifiers;
  if (amount?.kind !== "number" || first?.kind !== "adjective" || first.lemma !== "core") return undefined;
  return { ...np, modifiers: [{ kind: "noun", noun: nounPhrase("core", { quantity: amount }) }, ...others] };
}

const vague: Readonly<Record<string, readonly string[]>> = {
  issue: ["with", "about"],
  problem: ["with", "about"],
  period: ["of"],
};
