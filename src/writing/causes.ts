/**
 * A cause that an operator gives in passing: "Actions experienced errors due to a network failure", "This was due to a
 * network failure". It is told as the cause of the trouble, in a sentence that stands by itself.
 */
import type { Clause, NounPhrase, Statement } from "../reading/statement.ts";
import { nounPhrase } from "./speech/parts.ts";

const troubles: ReadonlySet<string> = new Set(["symptomReported", "stillAffected"]);
/** "Due to an issue" gives none, unless it says which. */
const vague: ReadonlySet<string> = new Set(["issue", "problem", "error", "incident", "event", "trouble"]);
/** What is seen of a trouble, and words that only count. */
const never: ReadonlySet<string> = new Set(["timeout", "latency", "kind", "number"]);
/** "Impacted by increased latency": by what they saw, not by what it came of. */
const harms: ReadonlySet<string> = new Set(["affect", "impact", "affect.by", "impact.by"]);
/** It is beside the trouble that the incident is about. */
const beside: ReadonlySet<string> = new Set(["also", "additionally", "separately"]);

export function causeInPassing(statement: Statement): Statement | undefined {
  const { polarity, hedge, cause, symptom, meaning } = statement;
  if (meaning.kind !== "clause" || polarity !== "affirmed" || hedge !== undefined) return undefined;
  if (!isOfTrouble(statement, meaning.clause) || meaning.clause.adjuncts.some(isBeside)) return undefined;
  if (harms.has(meaning.clause.verb.sense)) return undefined;
  const reason = cause ?? dueTo(symptom);
  if (reason === undefined || !tells(reason)) return undefined;
  return {
    act: "causeStated",
    polarity,
    cause: reason,
    meaning: { kind: "clause", clause: ofThis(reason, meaning.clause) },
  };
}

const isBeside = (adjunct: Clause["adjuncts"][number]): boolean =>
  adjunct.kind === "adverb" && beside.has(adjunct.lemma);

/** Of what is wrong, or of "this" alone, which the sentence before told. */
const isOfTrouble = ({ act }: Statement, { verb, subject }: Clause): boolean =>
  troubles.has(act) || (act === "causeStated" && verb.sense === "due" && subject?.head.kind === "pronoun");

/** Behind the trouble or behind what it is the trouble of: "a degradation of X due to Y". */
function dueTo(noun: NounPhrase | undefined): NounPhrase | undefined {
  const phrases = noun?.posts.flatMap((post) => (post.kind === "pp" ? [post] : [])) ?? [];
  const [inner] = phrases.filter(({ preposition }) => preposition === "of").map((post) => dueTo(post.noun));
  return phrases.find(({ preposition }) => preposition === "dueTo")?.noun ?? inner;
}

const tells = ({ head, modifiers, posts }: NounPhrase): boolean =>
  head.kind === "noun" && !never.has(head.lemma) && (!vague.has(head.lemma) || modifiers.length + posts.length > 0);

/** What goes on has a cause that is there. */
const lasting: ReadonlySet<string> = new Set(["present", "progressive"]);

const ofThis = (reason: NounPhrase, { verb }: Clause): Clause => ({
  subject: nounPhrase("issue", { determiner: "this" }),
  verb: {
    sense: "due",
    voice: "active",
    tense: lasting.has(verb.tense) ? "present" : "past",
    negated: false,
    being: true,
  },
  arguments: { to: { kind: "noun", noun: reason } },
  adjuncts: [],
});
