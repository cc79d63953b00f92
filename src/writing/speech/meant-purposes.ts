/** What work is for, and how often something befalls: said of the work and of the befalling. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaOf, nounOf } from "./parts.ts";

const isAim = (each: Adjunct): each is Extract<Adjunct, { kind: "linked" }> =>
  each.kind === "linked" && each.link === "to:inf" && each.clause.subject === undefined;

/** "working to restore X": the work of restoring it; with others one works in order to. */
function asWorkOf(clause: Clause): Clause {
  const { verb, arguments: args, adjuncts } = clause;
  const [aim, ...others] = adjuncts.filter(isAim);
  const isPlain = verb.sense === "work" && verb.voice === "active" && Object.keys(args).length === 0;
  if (!isPlain || aim === undefined || others.length > 0 || aim.clause.verb.negated) return clause;
  // What is ensured is a sentence of its own, before who sees to it.
  if (adjuncts.some(({ kind }) => kind === "pp") || aim.clause.verb.sense === "ensure.that") return clause;
  return {
    ...clause,
    verb: { ...verb, sense: "work.on.ing" },
    arguments: { on: { kind: "clause", clause: aim.clause } },
    adjuncts: adjuncts.filter((each) => each !== aim),
  };
}

/** "while we work to restore X": as that work goes on. */
const asWorkGoesOn = (clause: Clause): Clause => ({
  ...clause,
  adjuncts: clause.adjuncts.map((each): Adjunct => {
    if (each.kind !== "linked" || !["as:finite", "while:finite"].includes(each.link)) return each;
    const { subject, ...work } = asWorkOf(each.clause);
    if (work === each.clause || work.verb.sense !== "work.on.ing" || work.adjuncts.length > 0) return each;
    return isWe(subject) ? { ...each, clause: { ...work, verb: { ...work.verb, sense: "work.goes" } } } : each;
  }),
});

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";

const befalling: ReadonlySet<string> = new Set([
  "experience",
  "see",
  "encounter",
  "face",
  "observe",
  "cause",
  "result",
  "lead",
]);

const sometimes: ReadonlySet<string> = new Set(["intermittent", "occasional", "sporadic", "periodic"]);

/** "experienced intermittent failures": what befalls does so now and then. */
function asSometimes(clause: Clause): Clause {
  const name = ["obj", "in", "to"].find((each) => clause.arguments[each] !== undefined) ?? "obj";
  const noun = nounOf(clause.arguments[name]);
  if (noun === undefined || !befalling.has(clause.verb.sense) || clause.verb.negated) return clause;
  const often = { ...nowAndThen(noun), also: noun.also.map(nowAndThen) };
  return { ...clause, arguments: { ...clause.arguments, [name]: { kind: "noun", noun: often } } };
}

/** Now and then is some already. */
function nowAndThen(noun: NounPhrase): NounPhrase {
  const [first, ...modifiers] = noun.modifiers;
  if (first?.kind !== "adjective" || !sometimes.has(first.lemma) || first.joined !== undefined) return noun;
  const { quantity, ...rest } = noun;
  const isSome = quantity?.kind === "word" && quantity.word === "some";
  const often = { kind: "adjective", lemma: "every-now-and-then" } as const;
  // "intermittent periods of failures": the failures.
  const [of] = rest.posts;
  if (lemmaOf(noun) === "period")
    return of?.kind === "pp" ? { ...of.noun, modifiers: [often, ...of.noun.modifiers] } : noun;
  return { ...rest, ...(quantity && !isSome && { quantity }), modifiers: [often, ...modifiers] };
}

/** "our ability to log in": to do what it is; a process is improved in order to. */
const ownAims =
  /(ability|capacity|capability|plan|effort|commitment|decision|attempt|need|right|way|time|option|strategy|method|measure|approach|path|solution|tool|failure|inability)$/;

/** "improving our testing processes to reduce risk": the improving, not the processes, is to. */
function asAimed(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const last = object?.posts.at(-1);
  if (object === undefined || last?.kind !== "infinitive" || ownAims.test(lemmaOf(object))) return clause;
  if (!/^(improve|enhance|refine|expand|strengthen|update|invest|review|adjust|tune)/.test(clause.verb.sense))
    return clause;
  const noun = { ...object, posts: object.posts.slice(0, -1) };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { kind: "noun", noun } },
    adjuncts: [...clause.adjuncts, { kind: "linked", link: "to:inf", clause: last.clause }],
  };
}

/** "working on a revert": the work of it goes on. */
function asWorkItself(clause: Clause): Clause {
  const on = nounOf(clause.arguments["on"]);
  const isWork = /(revert|rollback|roll back|rollout)$/.test(lemmaOf(on));
  return clause.verb.sense === "work.on" && isWork
    ? { ...clause, verb: { ...clause.verb, sense: "work.on.work" } }
    : clause;
}

const situation = (noun: NounPhrase): NounPhrase => ({
  ...noun,
  head: { kind: "noun", lemma: "situation" },
  plural: false,
});
const isThings = (noun: NounPhrase | undefined): noun is NounPhrase =>
  noun !== undefined &&
  lemmaOf(noun) === "thing" &&
  noun.plural &&
  noun.modifiers.length + noun.posts.length === 0 &&
  noun.quantity === undefined;

/** "as things progress", "stabilize things": how it stands; "things are back up": what runs. */
function asThings(clause: Clause): Clause {
  const {
    subject,
    arguments: { adj, obj, ...others },
  } = clause;
  const object = nounOf(obj);
  if (isThings(object))
    return { ...clause, arguments: { ...clause.arguments, obj: { kind: "noun", noun: situation(object) } } };
  // "while they recover" would be said of people.
  if (!isThings(subject) || clause.adjuncts.some(({ kind }) => kind === "linked")) return clause;
  const runs =
    (adj?.kind === "adjective" && /\b(back|up|online|running|working|available|operational)\b/.test(adj.lemma)) ||
    /^(work|function|operate|run)/.test(clause.verb.sense);
  const said: NounPhrase = runs ? { ...subject, head: { kind: "noun", lemma: "service" } } : situation(subject);
  return Object.keys(others).length > 1 ? clause : { ...clause, subject: said };
}

export const purposeTurns: readonly ((clause: Clause) => Clause)[] = [
  asWorkOf,
  asWorkGoesOn,
  asSometimes,
  asAimed,
  asWorkItself,
  asThings,
];
