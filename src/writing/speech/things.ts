/** "response data", in Bengali data of responses: what is said of them stands before the last word. */
import type { Modifier, NounPhrase } from "../../reading/statement.ts";
import { determiner, modifiers } from "./nouns.ts";
import { isOnly, quantity } from "./quantities.ts";
import type { Speech } from "./speech-context.ts";

const wordsOf = (speech: Speech, { head }: NounPhrase): readonly string[] =>
  (head.kind === "noun" ? (speech.words.lexicon.nouns[head.lemma]?.bn[speech.words.edition] ?? "") : "").split(" ");

/** Of two words, the first in the genitive: an adjective before them would be of the first. */
export function isOwned(speech: Speech, np: NounPhrase): boolean {
  const [first = "", ...others] = wordsOf(speech, np);
  return others.length > 0 && first.endsWith("\u09b0");
}

const isName = (each: Modifier): boolean => each.kind === "noun" && each.noun.head.kind === "name";

interface Inside {
  readonly rest: NounPhrase;
  /** The last word and its ending, with what stands before it. */
  readonly said: (core: string) => string;
}

/** "no response data": of the responses, no data. */
export function insideThing(speech: Speech, np: NounPhrase): Inside | undefined {
  const words = wordsOf(speech, np);
  const things = speech.words.glue("last.things").split(", ");
  if (!isOwned(speech, np) || !things.includes(words.at(-1) ?? "") || isOnly(np)) return undefined;
  const after = speech.words.glue("after.owner").split(", ");
  const isInner = (each: Modifier): boolean => each.kind === "adjective" && after.includes(each.lemma);
  if (!np.modifiers.every((each) => isInner(each) || isName(each)) || np.possessor !== undefined) return undefined;
  const isWord = np.determiner === "no" || np.determiner === "any";
  if (np.determiner !== undefined && np.determiner !== "the" && !isWord) return undefined;
  const { quantity: amount, determiner: word, ...bare } = np;
  const inner = { ...np, modifiers: np.modifiers.filter(isInner) };
  const moved = [isWord ? determiner(speech, np) : "", quantity(speech, np), ...modifiers(speech, inner)];
  const before = `${words.slice(0, -1).join(" ")} `;
  const said = (core: string): string =>
    [before.trim(), ...moved, core.slice(before.length)].filter((part) => part !== "").join(" ");
  return { rest: { ...bare, modifiers: np.modifiers.filter(isName) }, said };
}
