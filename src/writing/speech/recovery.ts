/** "Recovery" is a doing in Bengali: something recovers, and what is done to that end is done for it to recover. */
import type { Argument, Clause, NounPhrase } from "../../reading/statement.ts";
import { nounPhrase } from "./parts.ts";
import { isWe } from "./sense-templates.ts";
import type { Speech } from "./speech-context.ts";

export const isRecovery = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "noun" && speech.words.lexicon.nouns[head.lemma]?.joins?.["of"] === "itself";

const services = nounPhrase("service");

const isNobodys = (speech: Speech, noun: NounPhrase): boolean =>
  isRecovery(speech, noun) &&
  noun.also.length === 0 &&
  noun.posts.every(({ kind }) => kind === "linked") &&
  noun.possessor === undefined &&
  noun.modifiers.every(({ kind }) => kind === "adjective");

const named = (noun: NounPhrase): NounPhrase => ({
  ...noun,
  posts: [{ kind: "pp", preposition: "of", noun: services }, ...noun.posts],
});

/** "We are monitoring recovery": of what the company runs. */
export function asOfService(speech: Speech, clause: Clause): Clause {
  const { subject, verb } = clause;
  if (subject !== undefined && isNobodys(speech, subject)) return { ...clause, subject: named(subject) };
  const isOurs = isWe(subject) || (subject === undefined && (speech.own || verb.sense === "accelerate"));
  if (!isOurs) return clause;
  if (verb.sense === "monitor.recovery") return clause;
  const args = Object.entries(clause.arguments).map(([name, argument]): [string, Argument] => [
    name,
    argument.kind === "noun" && isNobodys(speech, argument.noun)
      ? { kind: "noun", noun: named(argument.noun) }
      : argument,
  ]);
  const adjuncts = clause.adjuncts.map((each) =>
    each.kind === "pp" && each.preposition !== "for" && isNobodys(speech, each.noun)
      ? { ...each, noun: named(each.noun) }
      : each,
  );
  return { ...clause, arguments: Object.fromEntries(args), adjuncts };
}
