/** "increased X delays": which of the words is increased, and where it then stands. */
import type { NounPhrase } from "../../reading/statement.ts";
import { isTrouble } from "./nouns.ts";
import { lemmaOf } from "./parts.ts";
import type { Speech } from "./speech-context.ts";

const more: ReadonlySet<string> = new Set(
  "increased elevated reduced decreased significant minimal possible potential planned scheduled emergency unexpected problematic faulty recent internal".split(
    " ",
  ),
);
const isMore = (lemma: string): boolean => more.has(lemma) || lemma === "higher than normal";

/** "increased delivery delays", "no user impact": of a trouble told in several words, the last is increased, or none. */
export function withMore(speech: Speech, np: NounPhrase): { readonly rest: NounPhrase; readonly moved: string } {
  const [first, ...others] = np.modifiers;
  if (np.determiner === "no" && first === undefined && isTroubleOfWords(speech, np))
    return { rest: { ...np, determiner: "the" }, moved: speech.words.glue("no") };
  const canMove =
    first?.kind === "adjective" && first.joined === undefined && first.adverb === undefined && isMore(first.lemma);
  if (!canMove || !(isTroubleOfWords(speech, np) || isTroubleOfThings(speech, np))) return { rest: np, moved: "" };
  return { rest: { ...np, modifiers: others }, moved: speech.adjective(first.lemma) };
}

const wordsOf = (speech: Speech, { head }: NounPhrase): readonly string[] =>
  (head.kind === "noun" ? (speech.words.lexicon.nouns[head.lemma]?.bn[speech.words.edition] ?? "") : "").split(" ");

/** "increased API timeout errors" are more errors, "increased launch times" longer times, not more API or launches. */
const isTroubleOfThings = (speech: Speech, np: NounPhrase): boolean => {
  const last = np.modifiers.slice(1).at(-1);
  if (last?.kind !== "noun" || last.joined !== undefined) return false;
  if (!isTrouble(speech, np) && !/(^| )time$/.test(lemmaOf(np))) return false;
  // What stands bare before its noun is one with it.
  if (last.noun.head.kind === "name") return speech.isKnownName(last.noun.head);
  return speech.words.lexicon.nouns[lemmaOf(last.noun)]?.before !== "bare";
};

const isTroubleOfWords = (speech: Speech, np: NounPhrase): boolean => {
  const words = wordsOf(speech, np);
  const isLast = (list: string): boolean =>
    speech.words
      .glue(list)
      .split(", ")
      .includes(words.at(-1) ?? "");
  return words.length > 1 && (isLast("last.troubles") || (isLast("last.owned") && cased.test(words.at(-2) ?? "")));
};

/** The genitive, the locative, and the infinitive of what takes long. */
const cased = /(\u09b0|\u09c7|\u09df|\u09af\u09bc)$/;

export function withAdjective(speech: Speech, np: NounPhrase, said: string, adjective: string): string {
  if (adjective === "") return said;
  if (!isTroubleOfWords(speech, np)) return `${adjective} ${said}`;
  const before = `${wordsOf(speech, np).slice(0, -1).join(" ")} `;
  return said.startsWith(before) ? `${before}${adjective} ${said.slice(before.length)}` : `${adjective} ${said}`;
}
