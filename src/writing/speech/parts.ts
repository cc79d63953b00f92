/** What a clause holds, and noun phrases that no page wrote, for what is said in other words. */
import type { Argument, Clause, NounPhrase } from "../../reading/statement.ts";

export const nounOf = (argument: Argument | undefined): NounPhrase | undefined =>
  argument?.kind === "noun" ? argument.noun : undefined;

/** The lexicon's word that a phrase is about; empty for names, pronouns and doings. */
export const lemmaOf = (noun: NounPhrase | undefined): string => (noun?.head.kind === "noun" ? noun.head.lemma : "");

export const lemmaIn = (argument: Argument | undefined): string => lemmaOf(nounOf(argument));

export const withSense = (clause: Clause, sense: string): Clause => ({ ...clause, verb: { ...clause.verb, sense } });

export const phraseOf = (head: NounPhrase["head"], more: Partial<NounPhrase> = {}): NounPhrase => ({
  head,
  plural: false,
  modifiers: [],
  posts: [],
  also: [],
  ...more,
});

export const nounPhrase = (lemma: string, more?: Partial<NounPhrase>): NounPhrase =>
  phraseOf({ kind: "noun", lemma }, more);

export const pronounPhrase = (word: string, more?: Partial<NounPhrase>): NounPhrase =>
  phraseOf({ kind: "pronoun", word }, more);
