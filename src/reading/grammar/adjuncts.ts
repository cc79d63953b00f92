/** What may stand beside a predicate: times, adverbs, prepositions, and clauses that hang on a conjunction. */
import type { Adjunct, Clause } from "../statement.ts";
import { finiteClause } from "./clauses.ts";
import { infinitive, ingPhrase } from "./hanging-clauses.ts";
import { phrase } from "./nominals.ts";
import { listing, nounPhrase } from "./noun-phrases.ts";
import { predicate } from "./predicates.ts";
import { isFigure, prepositional } from "./prepositional.ts";
import type { All, Found, State } from "./state.ts";

/** Any number of adjuncts up to `room`, none included; a comma may stand before each. */
export function* adjuncts(s: State, at: number, room: number): Generator<Found<readonly Adjunct[]>> {
  for (const found of sequence(s, at, room)) yield found;
}

const sequence = (s: State, at: number, room: number): All<readonly Adjunct[]> =>
  s.once(`adjuncts-${room > 1 ? 2 : room}`, at, function* () {
    if (room > 0) {
      for (const first of one(s, at)) {
        for (const rest of sequence(s, first.end, room - 1)) {
          yield { end: rest.end, value: [first.value, ...rest.value] };
        }
      }
    }
    yield { end: at, value: [] };
  });

const one = (s: State, at: number): All<Adjunct> =>
  s.once("adjunct", at, function* () {
    yield* plain(s, at);
    if (s.word(at) === ",") {
      for (const found of plain(s, at + 1)) if (!isAbsolute(found.value)) yield found;
      for (const clause of ingPhrase(s, at + 1)) {
        if (isOurWork(clause.value)) continue;
        yield { end: clause.end, value: { kind: "linked", link: "result:ing", clause: clause.value } };
      }
    }
    if (s.word(at) === ":") {
      for (const noun of listing(s, at + 1)) {
        yield { end: noun.end, value: { kind: "pp", preposition: "namely", noun: noun.value } };
      }
    }
    if (s.word(at) === "(") {
      for (const inner of plain(s, at + 1)) {
        if (s.word(inner.end) === ")") yield { end: inner.end + 1, value: inner.value };
      }
    }
  });

/** "…, still investigating" comes of nothing: it is we who do. */
const isOurWork = ({ verb }: Clause): boolean => /^(investigate|monitor|work)/.test(verb.sense);

/** ", with all hosts restored" is a clause of its own, no company that something has. */
function isAbsolute(adjunct: Adjunct): boolean {
  if (adjunct.kind === "linked" && adjunct.link === "with:ing") return true;
  const last = adjunct.kind === "pp" && adjunct.preposition === "with" ? adjunct.noun.posts.at(-1) : undefined;
  return last?.kind === "clause" && last.clause.subject === undefined;
}

function* plain(s: State, at: number): Generator<Found<Adjunct>> {
  const time = s.clock.time(at);
  if (time) yield { end: time.end, value: { kind: "time", time: time.value } };
  for (const { end, value } of s.entries(at, "adverb")) {
    if (value.lemma === "as well" && s.word(end) === "as") continue;
    if (value.lemma === "around") continue;
    // "It is stable, however we watch it": the word opens what follows.
    if (value.lemma === "however" && s.tokens[at]?.first !== true && s.tokens[end]?.kind === "word") continue;
    // "Almost 25% of jobs failed": how many, not how they did.
    if (s.class(at, "numberHedge") !== undefined && isFigure(s, end)) continue;
    // "Once it is fixed, …" is a condition; where the condition is not understood, "one time" would be wrong.
    if (value.lemma === "once" && s.tokens[at]?.first === true) continue;
    if (isOfNumber(s, at, end)) continue;
    // "By noon, all systems had recovered": all of them.
    if (value.lemma === "all" && !s.class(at - 1, "auxiliary")) continue;
    if (value.lemma !== "there") yield { end, value: { kind: "adverb", lemma: value.lemma } };
  }
  yield* later(s, at);
  yield* plannedFor(s, at);
  yield* linked(s, at);
  yield* prepositional(s, at);
}

/** "is scheduled for 10 June at 02:00": when it will be. */
function* plannedFor(s: State, at: number): Generator<Found<Adjunct>> {
  if (s.word(at) !== "for" || !/^(scheduled|planned|slated)$/.test(s.word(at - 1))) return;
  const time = s.clock.time(at + 1);
  if (!time) return;
  const noun = phrase({ kind: "time", time: time.value });
  yield { end: time.end, value: { kind: "pp", preposition: "for", noun } };
}

/** "fixed it 40 minutes later" */
function* later(s: State, at: number): Generator<Found<Adjunct>> {
  const hedge = s.class(at, "numberHedge");
  for (const noun of s.clock.duration(hedge?.end ?? at) ? nounPhrase(s, at) : []) {
    if (noun.value.head.kind === "duration" && s.word(noun.end) === "later")
      yield { end: noun.end + 1, value: { kind: "pp", preposition: "later", noun: noun.value } };
  }
}

/** "During this time, about 3% failed": nearly that many, not nearly failed. */
const isOfNumber = (s: State, at: number, end: number): boolean =>
  s.class(at, "numberHedge")?.end === end &&
  (/^(number|percent)$/.test(s.tokens[end]?.kind ?? "") || s.class(end, "numeral") !== undefined);

function* linked(s: State, at: number): Generator<Found<Adjunct>> {
  for (const clause of infinitive(s, at)) {
    // "identified the cause to be X" names the cause; it is no purpose.
    if (clause.value.verb.sense !== "be.np") yield link(clause, "to:inf");
  }
  if (s.word(at) === "so") {
    // "so we can start again": what it is done for.
    for (const clause of finiteClause(s, at + 1)) if (isAble(clause.value)) yield link(clause, "soThat:finite");
  }
  const ing = s.class(at, "ingLink");
  if (ing) for (const clause of ingPhrase(s, ing.end)) yield link(clause, `${ing.value}:ing`);
  const subordinator = s.class(at, "subordinator");
  // "completing as normal and …": a manner, no clause that opens with "normal".
  if (!subordinator || isShare(s, at) || s.entries(at, "adverb").some(({ end }) => end > subordinator.end)) return;
  for (const clause of finiteClause(s, subordinator.end)) yield link(clause, `${subordinator.value}:finite`);
  // "marked as resolved", "failing as designed" tell what as, not when.
  if (s.word(at) === "as") return;
  for (const clause of predicate(s, subordinator.end, "participle"))
    yield link(clause, `${subordinator.value}:participle`);
}

/** "as part of our process": no clause that opens with a part of it. */
const isShare = (s: State, at: number): boolean => s.word(at) === "as" && s.word(at + 1) === "part";

const isAble = ({ verb, subject }: Clause): boolean =>
  verb.ability === true && !verb.negated && verb.tense === "present" && subject?.head.kind === "pronoun";

const link = <T extends { end: number; value: import("../statement.ts").Clause }>(
  found: T,
  name: string,
): Found<Adjunct> => ({
  end: found.end,
  value: { kind: "linked", link: name, clause: found.value },
});
