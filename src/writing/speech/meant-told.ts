/** Shapes whose English words, said one by one, go with other words in Bengali: turned into those before they are said. */
import type { Adjunct, Argument, Clause, NounPhrase } from "../../reading/statement.ts";
import { isZone } from "./meant-reports.ts";
import { lemmaOf, nounOf, nounPhrase, pronounPhrase } from "./parts.ts";

/** "to mitigate the effects": they are borne, a trouble is remedied. */
export function asBorne(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const touched = verb.voice === "passive" ? subject : nounOf(args["obj"]);
  const isEffect = /\b(impact|effect)$/.test(lemmaOf(touched));
  return verb.sense === "mitigate" && isEffect ? { ...clause, verb: { ...verb, sense: "mitigate.effect" } } : clause;
}

/** "will be more reliable": it becomes so. */
export function asBecoming(clause: Clause): Clause {
  const { verb, arguments: args } = clause;
  const { adj } = args;
  const isMore = adj?.kind === "adjective" && adj.lemma.startsWith("more ");
  return verb.sense === "be" && verb.tense === "future" && isMore
    ? { ...clause, verb: { ...verb, sense: "be.become" } }
    : clause;
}

const isFor = (adjunct: Adjunct): boolean =>
  (adjunct.kind === "linked" && /^(until|while):/.test(adjunct.link)) ||
  (adjunct.kind === "pp" && adjunct.preposition === "until");

/** "We have disabled it until …": what is off for a while is kept off. */
export function asKeptOff(clause: Clause): Clause {
  const { verb, adjuncts } = clause;
  const isKept = verb.sense === "disable" && ["perfect", "past"].includes(verb.tense) && !verb.negated;
  return isKept && adjuncts.some(isFor) ? { ...clause, verb: { ...verb, sense: "disable.for" } } : clause;
}

/** "will be told as we learn more": when there is more, not all the while. */
export function asComing(clause: Clause): Clause {
  if (clause.verb.tense !== "future") return clause;
  const adjuncts = clause.adjuncts.map((each) =>
    each.kind === "linked" && each.link === "as:finite" && each.clause.verb.sense.startsWith("progress")
      ? { ...each, link: "when:finite" }
      : each,
  );
  return { ...clause, adjuncts };
}

const works: ReadonlySet<string> = new Set(["perform", "do.work", "undergo", "conduct", "carryout"]);

const work_ = nounPhrase("work", { determiner: "this" });

/** "while we perform maintenance": at the time of the maintenance. */
export function asMeanwhile(clause: Clause): Clause {
  const adjuncts = clause.adjuncts.map((each): Adjunct => {
    if (each.kind !== "linked" || each.link !== "while:finite" || !works.has(each.clause.verb.sense)) return each;
    const { subject, verb, arguments: args, adjuncts: around, also } = each.clause;
    // "while this is being done": while the work goes on.
    const isThis = subject?.head.kind === "pronoun" && ["this", "it", "that"].includes(subject.head.word);
    if (isThis && verb.voice === "passive" && verb.tense === "progressive" && around.length === 0 && !verb.negated)
      return { kind: "pp", preposition: "during", noun: work_ };
    const work = nounOf(args["obj"]);
    const isPlain = verb.voice === "active" && !verb.negated && verb.modal === undefined && also === undefined;
    return work !== undefined &&
      isPlain &&
      around.length === 0 &&
      /(maintenance|upgrade|update|work)$/.test(lemmaOf(work))
      ? { kind: "pp", preposition: "during", noun: work }
      : each;
  });
  return { ...clause, adjuncts };
}

/** "There is an upcoming maintenance": it lies ahead. */
export function asAhead(clause: Clause): Clause {
  const { subject, verb } = clause;
  const [first, ...others] = subject?.modifiers ?? [];
  const isAhead = first?.kind === "adjective" && first.lemma === "upcoming" && first.joined === undefined;
  if (verb.sense !== "exist" || subject === undefined || !isAhead) return clause;
  return {
    ...clause,
    subject: { ...subject, modifiers: others },
    adjuncts: [...clause.adjuncts, { kind: "adverb", lemma: "ahead" }],
  };
}

const troubles: ReadonlySet<string> = new Set(["issue", "problem", "incident"]);

/** "The issue is related to a network issue": the first of them is known. */
export function asRelated(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const isKnown =
    subject !== undefined &&
    troubles.has(lemmaOf(subject)) &&
    !subject.plural &&
    subject.posts.length + subject.modifiers.length + subject.also.length === 0;
  const isTrouble = /\b(issue|problem|incident|outage)$/.test(lemmaOf(nounOf(args["to"])));
  return verb.sense === "related" && isKnown && isTrouble ? { ...clause, subject: pronounPhrase("this") } : clause;
}

/** "will be scheduled for another time": it will be then. */
export function asPutOff(clause: Clause): Clause {
  const { verb, adjuncts } = clause;
  const isLater = adjuncts.some((each) => each.kind === "adverb" && each.lemma === "for another time");
  if (verb.sense !== "schedule" || verb.voice !== "passive" || verb.tense !== "future" || !isLater) return clause;
  return { ...clause, verb: { ...verb, sense: "be.held", voice: "active" } };
}

/** "is scheduled for 10 June": it is to be then. */
export function asPlanned(clause: Clause): Clause {
  const { verb, adjuncts } = clause;
  const when = adjuncts.find(
    (each) => each.kind === "pp" && each.preposition === "for" && each.noun.head.kind === "time",
  );
  const isSet = ["schedule", "plan"].includes(verb.sense) && verb.voice === "passive" && !verb.negated;
  if (!isSet || when?.kind !== "pp" || when.noun.head.kind !== "time" || verb.modal !== undefined) return clause;
  if (verb.tense !== "present" && verb.tense !== "perfect") return clause;
  const time: Adjunct = { kind: "time", time: when.noun.head.time };
  return {
    ...clause,
    verb: { ...verb, sense: "be.held", voice: "active", tense: "bare", modal: "should" },
    adjuncts: [time, ...adjuncts.filter((each) => each !== when)],
  };
}

/** "monitor the systems before confirming it": the monitoring comes before, not the systems. */
export function asBefore(clause: Clause): Clause {
  const object = nounOf(clause.arguments["obj"]);
  const last = object?.posts.at(-1);
  if (clause.verb.sense !== "monitor" || object === undefined || last?.kind !== "pp") return clause;
  if (last.preposition !== "before" || last.noun.head.kind !== "gerund") return clause;
  const noun = { ...object, posts: object.posts.slice(0, -1) };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { kind: "noun", noun } },
    adjuncts: [...clause.adjuncts, { kind: "linked", link: "before:ing", clause: last.noun.head.clause }],
  };
}

const isTool = (noun: NounPhrase): boolean =>
  noun.also.length === 0 && /(^| )(editor|console|dashboard|app|browser|portal)$/.test(lemmaOf(noun));

/** "when delivering mail in the region": it is delivered there. */
export function placed(doing: Clause): Clause {
  const last = doing.also?.at(-1) ?? doing;
  const object = nounOf(last.arguments["obj"]);
  const place = object?.posts.at(-1);
  const isThere =
    place?.kind === "pp" && ["in", "within"].includes(place.preposition) && (isZone(place.noun) || isTool(place.noun));
  if (object === undefined || object.also.length > 0 || !isThere) return doing;
  const obj: Argument = { kind: "noun", noun: { ...object, posts: object.posts.slice(0, -1) } };
  const where: Adjunct = { kind: "pp", preposition: "in", noun: place.noun };
  const shared = last.arguments["obj"];
  const without = (each: Clause): Clause =>
    each.arguments["obj"] === shared ? { ...each, arguments: { ...each.arguments, obj } } : each;
  const also = doing.also === undefined ? {} : { also: doing.also.map(without) };
  return { ...without(doing), ...also, adjuncts: [...doing.adjuncts, where] };
}

/** "monitoring recovery": whether things recover. */
export function asWatched(clause: Clause): Clause {
  const { obj, ...others } = clause.arguments;
  const noun = nounOf(obj);
  const isBare = noun !== undefined && noun.posts.length + noun.modifiers.length + noun.also.length === 0;
  return clause.verb.sense === "monitor" && clause.verb.voice === "active" && isBare && lemmaOf(noun) === "recovery"
    ? { ...clause, verb: { ...clause.verb, sense: "monitor.recovery" }, arguments: others }
    : clause;
}

export const tellings: readonly ((clause: Clause) => Clause)[] = [
  asBorne,
  asBecoming,
  asKeptOff,
  asComing,
  asMeanwhile,
  asAhead,
  asRelated,
  asPutOff,
  asPlanned,
  asBefore,
  asWatched,
];
