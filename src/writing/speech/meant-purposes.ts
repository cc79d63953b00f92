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

export const purposeTurns: readonly ((clause: Clause) => Clause)[] = [asWorkOf, asWorkGoesOn, asSometimes];
