/** "API errors for the EC2 APIs": the word that both nouns hold is said once, where the thing is named. */
import type { NounPhrase } from "../../reading/statement.ts";
import type { Speech } from "./speech-context.ts";

const lastWord = ({ head }: NounPhrase): string => {
  const text = head.kind === "noun" ? head.lemma : head.kind === "name" ? head.text.toLowerCase() : "";
  return (text.split(/[ -]/).at(-1) ?? "").replace(/s$/, "");
};

export function withoutSameWord(speech: Speech, np: NounPhrase): NounPhrase {
  const last = np.also.at(-1) ?? np;
  const own = (each: NounPhrase): NounPhrase => strip(speech, each, namedIn(each.posts.length === 0 ? last : each));
  return { ...own(np), also: np.also.map(own) };
}

/** What stands after the last member of a list is said of those before it too. */
const namedIn = ({ posts }: NounPhrase): ReadonlySet<string> =>
  new Set(
    posts
      .flatMap((post) => (post.kind === "pp" ? [post.noun, ...post.noun.also].map(lastWord) : []))
      .filter((word) => word.length > 2),
  );

function strip(speech: Speech, np: NounPhrase, words: ReadonlySet<string>): NounPhrase {
  const { head, modifiers } = np;
  if (words.size === 0) return np;
  if (head.kind !== "noun" || speech.words.lexicon.nouns[head.lemma]?.trouble !== true) return np;
  const others = modifiers.filter(
    (each) => each.kind !== "noun" || each.joined !== undefined || !words.has(lastWord(each.noun)),
  );
  const parts = head.lemma.split(" ");
  const lemma = parts.filter((part, i) => i === parts.length - 1 || !words.has(part)).join(" ");
  const isKnown = speech.words.lexicon.nouns[lemma] !== undefined;
  return { ...np, modifiers: others, head: isKnown ? { ...head, lemma } : head };
}
