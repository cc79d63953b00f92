/** Every word of the lexicon's newest files in a sentence that holds it: it is read whole, and said with its Bengali. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Edition, editions } from "../../src/domain/bulletin.ts";
import { bangladesh, india, locales, say } from "../reading/voices.ts";

type Words = Readonly<Record<string, { readonly bn: Readonly<Record<Edition, string>> }>>;
const { nouns, adjectives, adverbs } = locales.sections;
const kinds: Readonly<Record<string, Words>> = {
  nouns: nouns["wider.yaml"] ?? {},
  adjectives: adjectives["wider.yaml"] ?? {},
  adverbs: adverbs["wider.yaml"] ?? {},
};

const [, ...lines] = readFileSync(new URL("./lexicon-examples.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const examples = lines
  .map((line) => line.split("\t"))
  .map(([kind = "", lemma = "", text = ""]) => ({ kind, lemma, text }));

/** What every ending leaves as it is. */
const stem = (bn: string): string => bn.split(" ")[0]?.slice(0, 4) ?? "";

describe("words of pages of every trade", () => {
  it("have an example each", () => {
    const words = Object.entries(kinds).flatMap(([kind, entries]) =>
      Object.keys(entries).map((lemma) => [kind, lemma]),
    );
    expect(examples.map(({ kind, lemma }) => [kind, lemma])).toEqual(words);
  });

  it.each(examples)("$kind, $lemma: $text", ({ kind, lemma, text }) => {
    const styles = { "bn-IN": india, "bn-BD": bangladesh } as const;
    for (const edition of editions) {
      const said = say(text, styles[edition]);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(stem(kinds[kind]?.[lemma]?.bn[edition] ?? ""));
    }
  });
});
