/** E14 and W07: words, phrases and formulas said twice. */
import { type Match, matches, type Rule } from "./finding.ts";
import { type Span, wordsOf } from "./sentences.ts";

/** Reduplication is productive in Bengali; the list grows from real false alarms. */
const doubled = new Set(
  "হাজার লক্ষ লাখ কোটি শত ধীরে থেমে ধাপে দফায় সঙ্গে মাঝে একে ক্রমে কোন কী কে যে যা না কিছু নানা এক বড় ছোট নতুন আলাদা বার বারে পরে কোথাও যত তত একটু সময়ে পথে ঘরে ঘণ্টায় মিনিটে দিনে জায়গায়"
    .split(" ")
    .map((word) => word.normalize("NFC")),
);

/** A headline has no full stop, so the word that ends it may well begin the next line. */
const doubledWord: Rule = {
  id: "E14",
  severity: "block",
  message: "the same word twice",
  find: (text): readonly Match[] =>
    matches(text, /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}]+)[ \u00a0]+\1(?![\p{L}\p{M}])/u).filter(
      ({ excerpt }) => !doubled.has(excerpt.split(/[ \u00a0]+/u)[0] ?? ""),
    ),
};

const GRAM = 5;

/** Five words in a row that came before. The lead may say again what the headline said. */
const repeatedPhrase: Rule = {
  id: "W07",
  severity: "warn",
  message: "the same five words twice",
  find: (text, { headline = "" }): readonly Match[] => {
    const start = text.indexOf(headline) + headline.length;
    const words = wordsOf(text).filter((word) => word.at >= start);
    const grams = words.slice(0, -GRAM + 1).map(({ at }, index) => ({ at, excerpt: gramAt(words, index) }));
    return grams.filter(({ excerpt }, index) => grams.findIndex((gram) => gram.excerpt === excerpt) < index);
  },
};

const gramAt = (words: readonly Span[], index: number): string =>
  words
    .slice(index, index + GRAM)
    .map((word) => word.text)
    .join(" ");

const repeatedFormula: Rule = {
  id: "W07",
  severity: "warn",
  message: "the same headline formula three times running",
  find: (_text, { formula, recentFormulas = [] }): readonly Match[] => {
    if (formula === undefined) return [];
    const before = recentFormulas.slice(0, 2);
    return before.length === 2 && before.every((recent) => recent === formula) ? [{ at: 0, excerpt: formula }] : [];
  },
};

export const repetitionRules: readonly Rule[] = [doubledWord, repeatedPhrase, repeatedFormula];
