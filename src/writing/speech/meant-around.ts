/** What depends on the clause around, or on the hour: becoming, what is planned, what has been named before. */
import type { Clause, Moment, NounPhrase, Time } from "../../reading/statement.ts";
import { nounPhrase, pronounPhrase } from "./parts.ts";

const isWe = (noun: NounPhrase | undefined): boolean => noun?.head.kind === "pronoun" && noun.head.word === "we";

const states: Readonly<Record<string, string>> = { be: "be.become", "have.obj": "receive" };

/** "once the change is live": when it becomes so; "once we have news": when we get it. */
export function asBecoming(link: string, clause: Clause, main: Clause | undefined): Clause {
  if (clause.verb.sense === "continue" && isRecoveryAlone(clause.subject))
    return { ...clause, subject: services, verb: { ...clause.verb, sense: "recover" } };
  // "when the user is a member": if one is.
  if (link === "when:finite" && clause.verb.sense === "be.np" && !clause.verb.negated)
    return { ...clause, verb: { ...clause.verb, sense: "become.np" } };
  const isAhead = link.startsWith("once") || link.startsWith("asSoon") || main?.verb.tense === "future";
  const isWhen = ["once:finite", "asSoon:finite", "when:finite"].includes(link);
  const sense = states[clause.verb.sense];
  if (!isAhead || !isWhen || sense === undefined || clause.verb.negated) return clause;
  // "once we are back up": what the company runs.
  const { adj } = clause.arguments;
  const isOurs =
    isWe(clause.subject) && adj?.kind === "adjective" && /^back|^(up|online|live|operational)/.test(adj.lemma);
  return { ...clause, verb: { ...clause.verb, sense }, ...(isOurs && { subject: services }) };
}

/** "as recovery continues": while the service recovers. */
const isRecoveryAlone = (noun: NounPhrase | undefined): boolean =>
  noun?.head.kind === "noun" && noun.head.lemma === "recovery" && noun.posts.length === 0;

interface Hung {
  readonly link: string;
  readonly clause: Clause;
}

/** "when attempting to start it": in starting it; behind a noun, nobody is told who does. */
export function asTried(link: string, clause: Clause, main: Clause | undefined): Hung {
  const { inf } = clause.arguments;
  const isTrial = /^(when|while):ing$/.test(link) && clause.verb.sense === "try" && clause.also === undefined;
  if (!isTrial || inf?.kind !== "clause" || inf.clause.also !== undefined || clause.verb.negated)
    return { link, clause };
  const adjuncts = [...inf.clause.adjuncts, ...clause.adjuncts];
  const tried = { ...inf.clause, adjuncts, ...(clause.subject && { subject: clause.subject }) };
  return { link: main === undefined ? link : "trying:ing", clause: tried };
}

/** "as they cannot get it", "as it has failed" is why, not meanwhile. */
export const asReason = (link: string, { verb }: Clause): string =>
  link === "as:finite" &&
  (verb.negated ||
    verb.ability === true ||
    verb.sense === "be.np" ||
    (verb.tense === "perfect" && isOver(verb)) ||
    isDone(verb))
    ? "because:finite"
    : link;

/** "as the load was reduced" */
const isDone = ({ tense, voice, phase }: Clause["verb"]): boolean =>
  tense === "past" && voice === "passive" && phase === undefined;

/** What "as it has progressed" tells goes along with what is told before. */
const isOver = ({ sense }: Clause["verb"]): boolean => !/^(progress|continue|improve|increase|decrease)/.test(sense);

const services = nounPhrase("service", { plural: true });

/** "services hosted on X", in a list: things, not that some are there. */
export function asListed({ subject, ...clause }: Clause): NounPhrase | undefined {
  const { verb } = clause;
  if (verb.sense !== "host" || verb.voice !== "passive" || subject?.determiner !== "any") return undefined;
  return { ...subject, determiner: "whichever", posts: [...subject.posts, { kind: "clause", clause }] };
}

/** "issues with X affecting Y": the issues do, not X. */
export function asAffecting(noun: NounPhrase): NounPhrase {
  const [post, ...others] = noun.posts;
  if (post?.kind !== "linked" || post.link !== "of:ing" || others.length > 0) return noun;
  const { subject, ...clause } = post.clause;
  if (clause.verb.sense !== "affect" || subject === undefined || clause.verb.voice !== "active") return noun;
  return {
    ...noun,
    posts: [
      { kind: "pp", preposition: "with", noun: subject },
      { kind: "clause", clause },
    ],
  };
}

const works: ReadonlySet<string> = new Set(["do.work", "perform", "undergo"]);

/** "is conducting a maintenance from 9 pm", said before nine: it will be. A work with a time is planned, if it has not come. */
export function asScheduled(clause: Clause, now: number | undefined): Clause {
  if (clause.verb.tense !== "progressive" || clause.verb.voice !== "active") return clause;
  const times = clause.adjuncts.flatMap((adjunct) => (adjunct.kind === "time" ? [adjunct.time] : []));
  const starts = times.filter(({ relation }) => ["from", "between", "at"].includes(relation));
  const isAhead = starts.some(({ start }) => now !== undefined && (start.at ?? 0) > now);
  const hasCome = times.some(
    ({ relation, start }) => relation === "from" || (start.at !== undefined && now !== undefined && start.at <= now),
  );
  const isPlanned = works.has(clause.verb.sense) && times.length > 0 && !hasCome;
  return isAhead || isPlanned ? { ...clause, verb: { ...clause.verb, tense: "future" } } : clause;
}

const anHour = 3_600_000;
const lengths = { day: 86_400_000, week: 7 * 86_400_000 } as const;
const over: ReadonlySet<string> = new Set(["past", "perfect", "pastPerfect", "pastProgressive"]);

/** "will be closed on Monday" is the next one, "took place on Friday" the last. */
export function asDated(clause: Clause, now: number | undefined): Clause {
  const { tense, modal, past } = clause.verb;
  // "should be completed by noon" lies ahead.
  const isAhead = tense === "future" || (modal === "should" && past !== true);
  if (now === undefined || (!isAhead && !over.has(tense))) return clause;
  const adjuncts = clause.adjuncts.map((each) =>
    each.kind === "time" ? { ...each, time: nearer(each.time, isAhead, now) } : each,
  );
  return { ...clause, adjuncts };
}

function nearer(time: Time, isAhead: boolean, now: number): Time {
  const { start, end = start } = time;
  const { every } = start;
  if (every === undefined || start.at === undefined || end.at === undefined) return time;
  const length = lengths[every];
  // A weekday is today's too; a clock a little ahead is a clock that goes wrong.
  const isPast = isAhead && end.at < now - (every === "week" ? lengths.day / 2 : anHour);
  const isToCome = !isAhead && every === "week" && start.at > now + lengths.day / 2;
  const by = isPast ? length : isToCome ? -length : 0;
  if (by === 0) return time;
  const moved = (moment: Moment): Moment => (moment.at === undefined ? moment : { ...moment, at: moment.at + by });
  return { ...time, start: moved(start), ...(time.end && { end: moved(time.end) }) };
}

const shared = pronounPhrase("shared");

/** "detected and fixed an issue": the second is done to it, without naming it again. */
export function withSharedObject(next: Clause, first: Clause): Clause {
  const object = first.arguments["obj"];
  if (object?.kind !== "noun" || object.noun.head.kind === "pronoun") return next;
  const name = Object.keys(next.arguments).find((each) => next.arguments[each] === object);
  if (name === undefined) return next;
  const noun: NounPhrase = object.noun.plural ? { ...shared, head: { kind: "pronoun", word: "those" } } : shared;
  return { ...next, arguments: { ...next.arguments, [name]: { kind: "noun", noun } } };
}
