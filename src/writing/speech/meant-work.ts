/** Shapes that tell of work, its progress and its owner: they are turned into what is meant before they are said. */
import type { Adjunct, Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { nounPhrase } from "./parts.ts";

/** "Any delayed jobs have been processed": all that there were. */
export function asAll(clause: Clause): Clause {
  const { verb, subject } = clause;
  const isOver = verb.voice === "passive" && ["perfect", "past"].includes(verb.tense);
  if (!isOver || verb.negated || verb.modal !== undefined || subject?.determiner !== "any") return clause;
  const { determiner: _determiner, ...rest } = subject;
  return { ...clause, subject: { ...rest, quantity: { kind: "word", word: "all" } } };
}

const lessened: ReadonlySet<string> = new Set(["mitigate", "resolve", "fix", "address", "alleviate", "decrease.obj"]);

/** "working to mitigate any impact": what there is of it. */
export function asWhatever(clause: Clause): Clause {
  const { verb, arguments: args } = clause;
  const object = args["obj"];
  if (!lessened.has(verb.sense) || verb.negated || verb.voice === "passive" || object?.kind !== "noun") return clause;
  if (!["any", "anyFurther"].includes(object.noun.determiner ?? "")) return clause;
  const { determiner: any, ...rest } = object.noun;
  const noun = any === "anyFurther" ? { ...rest, determiner: "further" } : rest;
  return { ...clause, arguments: { ...args, obj: { ...object, noun } } };
}

/** "These are all being worked through": work on them goes on. */
export function asWorkedThrough(clause: Clause): Clause {
  if (clause.verb.sense !== "workthrough" || clause.verb.voice !== "passive") return clause;
  return {
    ...clause,
    adjuncts: clause.adjuncts.filter((adjunct) => adjunct.kind !== "adverb" || adjunct.lemma !== "all"),
  };
}

/** "recovery from our provider": it is the provider's service that recovers. */
export function asRecovering(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (clause.verb.sense !== "see.recovery" || object?.kind !== "noun") return clause;
  const posts = object.noun.posts.map((post) =>
    post.kind === "pp" && post.preposition === "from" && isProvider(post.noun)
      ? { ...post, preposition: "of", noun: serviceOf(post.noun) }
      : post,
  );
  return { ...clause, arguments: { ...clause.arguments, obj: { ...object, noun: { ...object.noun, posts } } } };
}

/** A company does not recover, its service does. */
const serviceOf = (provider: NounPhrase): NounPhrase =>
  nounPhrase("service", { posts: [{ kind: "pp", preposition: "of", noun: provider }] });

/** "We are receiving reports that X": what the company has been told. */
export function asHeard(clause: Clause): Clause {
  const { obj, ...others } = clause.arguments;
  if (!["receive", "hear"].includes(clause.verb.sense) || obj?.kind !== "noun" || clause.verb.voice === "passive")
    return clause;
  const { head, posts, also, modifiers } = obj.noun;
  const [told, ...more] = posts;
  const isReport =
    head.kind === "noun" && head.lemma === "report" && also.length + modifiers.length + more.length === 0;
  if (!isReport || told?.kind !== "linked" || told.link !== "that:finite" || clause.verb.negated) return clause;
  const that = { kind: "clause", clause: told.clause } as const;
  return { ...clause, verb: { ...clause.verb, sense: "hear.that", tense: "perfect" }, arguments: { ...others, that } };
}

const isProvider = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && /(provider|partner|vendor|carrier|supplier)$/.test(head.lemma);

/** "You can view your balance": one's own. */
export function asYourOwn(clause: Clause): Clause {
  const { subject, verb } = clause;
  if (subject?.head.kind !== "pronoun" || subject.head.word !== "you" || verb.voice === "passive") return clause;
  const { arguments: args, adjuncts } = clause;
  return { ...clause, arguments: withOwn(args), adjuncts: withOwn(adjuncts) };
}

function withOwn<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withOwn) as T;
  if (typeof value !== "object" || value === null) return value;
  const own = "determiner" in value && value.determiner === "your" ? { determiner: "yourOwn" } : {};
  return { ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withOwn(part)])), ...own } as T;
}

const isOf = (noun: NounPhrase, ending: string): boolean =>
  noun.head.kind === "noun" && noun.head.lemma.endsWith(ending);

/** "The site is going down for maintenance in one hour": it will be stopped, an hour from now; nothing fails. */
export function asPlannedStop(clause: Clause): Clause {
  const { verb, adjuncts } = clause;
  const isPlanned = adjuncts.some(isForMaintenance);
  if (verb.sense !== "down" || !isPlanned) return clause;
  const isAhead = verb.tense === "progressive" || verb.tense === "future";
  const later = isAhead ? adjuncts.flatMap(fromNow) : adjuncts;
  return { ...clause, verb: { ...verb, sense: "stop" }, adjuncts: later };
}

const isForMaintenance = (each: Adjunct): boolean =>
  each.kind === "pp" && each.preposition === "for" && isOf(each.noun, "maintenance");

const isInTime = (each: Adjunct | Post): boolean =>
  each.kind === "pp" && each.preposition === "in" && each.noun.head.kind === "duration";

/** "in one hour", by itself or behind "for maintenance". */
function fromNow(each: Adjunct): readonly Adjunct[] {
  if (each.kind !== "pp") return [each];
  if (isInTime(each)) return [{ ...each, preposition: "later" }];
  const last = each.noun.posts.at(-1);
  if (last?.kind !== "pp" || !isInTime(last)) return [each];
  return [
    { ...last, preposition: "later" },
    { ...each, noun: { ...each.noun, posts: each.noun.posts.slice(0, -1) } },
  ];
}

/** "changes to address it": to settle it; the measures are the changes. */
export function asAddressing(clause: Clause): Clause {
  const { verb, subject } = clause;
  const isAim = verb.sense === "address" && verb.tense === "bare" && verb.voice === "active" && subject === undefined;
  return isAim && verb.modal === undefined ? { ...clause, verb: { ...verb, sense: "resolve" } } : clause;
}

/** "There were delays delivering X": they went on. */
export function asDelaying(clause: Clause): Clause {
  const { verb, subject } = clause;
  const isGoingOn = verb.sense === "exist" && verb.tense === "past" && !verb.negated && verb.modal === undefined;
  if (!isGoingOn || subject === undefined || !isOf(subject, "delay")) return clause;
  if (!subject.posts.some(({ kind }) => kind === "clause" || kind === "linked")) return clause;
  return { ...clause, verb: { ...verb, sense: "be.held", tense: "pastProgressive" } };
}
