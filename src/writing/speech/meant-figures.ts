/** Rates and shares: what is measured against what, and how high it went. */
import type { Adjunct, Argument, Clause, NounPhrase, Post, Quantity } from "../../reading/statement.ts";
import { figureOf } from "./figures.ts";
import { lemmaOf, nounOf, phraseOf } from "./parts.ts";

type Percent = Extract<Quantity, { kind: "percent" }>;

const percentOf = (noun: NounPhrase | undefined): Percent | undefined =>
  noun?.quantity?.kind === "percent" && noun.head.kind === "noun" && noun.also.length === 0 ? noun.quantity : undefined;

/** "45% of requests", of which a rate consists: the requests' 45 per cent. */
function shareOf({ quantity: _quantity, ...whole }: NounPhrase, amount: Percent): NounPhrase {
  const share = phraseOf({ kind: "share", percent: [amount.value] }, { quantity: amount });
  return { ...share, posts: [{ kind: "pp", preposition: "of", noun: whole }] };
}

const isPlace = (post: Post): post is Extract<Post, { kind: "pp" }> => post.kind === "pp";

/** "requests to the service for short periods": where and how long are said of the clause. */
const adjunctOf = (post: Extract<Post, { kind: "pp" }>): Adjunct =>
  post.preposition === "to" ? { ...post, preposition: "in" } : post;

/** "peaked at 45% of requests to the service" */
function asPeak(clause: Clause): Clause {
  const at = nounOf(clause.arguments["at"]);
  const amount = percentOf(at);
  if (clause.verb.sense !== "peak" || at === undefined || amount === undefined || amount.hedge !== undefined)
    return clause;
  if (!at.posts.every(isPlace)) return clause;
  const most = { ...at, posts: [] };
  return {
    ...clause,
    verb: { ...clause.verb, sense: "peak.share" },
    arguments: { at: { kind: "noun", noun: shareOf(most, { ...amount, hedge: "upTo" }) } },
    adjuncts: [...clause.adjuncts, ...at.posts.filter(isPlace).map(adjunctOf)],
  };
}

/** "The error rate was 19% of requests": of the requests, so many. */
function asRate(clause: Clause): Clause {
  const np = nounOf(clause.arguments["np"]);
  const amount = percentOf(np);
  const isRate = clause.subject !== undefined && lemmaOf(clause.subject).endsWith("rate");
  if (clause.verb.sense !== "be.np" || np === undefined || amount === undefined || !isRate) return clause;
  return { ...clause, arguments: { ...clause.arguments, np: { kind: "noun", noun: shareOf(np, amount) } } };
}

/** "reducing errors to under 10% of requests": down to that, no errors of it. */
function asLoweredTo(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const last = object?.posts.at(-1);
  if (clause.verb.sense !== "decrease.obj" || object === undefined || last?.kind !== "pp" || last.preposition !== "to")
    return clause;
  const amount = percentOf(last.noun);
  if (amount === undefined) return clause;
  const to: Argument = { kind: "noun", noun: shareOf(last.noun, amount) };
  const obj: Argument = { kind: "noun", noun: { ...object, posts: object.posts.slice(0, -1) } };
  return { ...clause, verb: { ...clause.verb, sense: "decrease.obj.to" }, arguments: { obj, to } };
}

const isFigure = (post: Post | undefined): post is Extract<Post, { kind: "pp" }> =>
  post?.kind === "pp" && post.preposition === "with" && figureOf(post.noun) !== undefined;

/** "was 4% with a peak of 9%": the figure beside it is told of the clause, not of its last noun. */
function asBeside(clause: Clause): Clause {
  const figures: Adjunct[] = [];
  const without = (noun: NounPhrase): NounPhrase => {
    const last = noun.posts.at(-1);
    if (!isFigure(last)) return noun;
    figures.push(last);
    return { ...noun, posts: noun.posts.slice(0, -1) };
  };
  const args = Object.entries(clause.arguments).map(([name, each]) => [
    name,
    each.kind === "noun" ? { ...each, noun: without(each.noun) } : each,
  ]);
  const adjuncts = clause.adjuncts.map((each) => (each.kind === "pp" ? { ...each, noun: without(each.noun) } : each));
  return figures.length === 0
    ? clause
    : { ...clause, arguments: Object.fromEntries(args), adjuncts: [...adjuncts, ...figures] };
}

export const figureTurns: readonly ((clause: Clause) => Clause)[] = [asBeside, asPeak, asRate, asLoweredTo];
