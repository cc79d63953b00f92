/** Noun phrases that are said by a part of them: by the name that tells its kind, by the trouble that they are about. */
import type { NounPhrase } from "../../reading/statement.ts";
import { isTrouble } from "./nouns.ts";
import type { Speech } from "./speech-context.ts";

/** "the East US region": the name tells what it is. */
export function namedKind(speech: Speech, np: NounPhrase): NounPhrase | undefined {
  const [first, ...others] = np.modifiers;
  if (first?.kind !== "noun" || others.length > 0 || np.head.kind !== "noun" || first.noun.head.kind !== "name")
    return undefined;
  const kind = speech.words.lexicon.nouns[np.head.lemma]?.bn[speech.words.edition];
  const name = speech.words.name(first.noun.head.text, first.noun.head.id)?.bn[speech.words.edition];
  if (kind === undefined || name?.endsWith(` ${kind}`) !== true) return undefined;
  return { ...np, head: first.noun.head, modifiers: [] };
}

/** "issues with delays", "a period of errors": the delays, the errors. */
export function troubleOf(
  speech: Speech,
  { head, modifiers, posts, quantity: amount, possessor, determiner: word }: NounPhrase,
) {
  const [post, ...others] = posts;
  if (head.kind !== "noun" || post?.kind !== "pp" || others.length + modifiers.length > 0) return undefined;
  const isVague = ({ issue: "with", problem: "with", period: "of" } as Readonly<Record<string, string>>)[head.lemma];
  const isBare = amount === undefined && possessor === undefined && (word === undefined || word === "a");
  if (!isBare || post.preposition !== isVague || !isTrouble(speech, post.noun)) return undefined;
  return post.noun;
}
