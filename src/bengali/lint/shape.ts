/** E22, E23, W03: hashtags that Telegram keeps whole, sizes, and sentences that can be read aloud. */
import type { LintContext, Match, Rule, Severity } from "./finding.ts";
import { sentencesOf, wordsOf } from "./sentences.ts";

const address = /https?:\/\/\S+/gu;
const tag = /#[^\s,;:.!?।)]+/gu;
const wholeTag = /^#(?=[\p{Nd}_\u200c\u00b7]*\p{L})[\p{L}\p{Nd}_\u200c\u00b7]+$/u;

/** `#` after a digit ends a dial code and begins no tag. */
const hashtags: Rule = {
  id: "E22",
  severity: "block",
  message: "Telegram would cut this tag",
  find: (text): readonly Match[] => {
    const plain = text.replace(address, (found) => "\ufffc".repeat(found.length));
    return [...plain.matchAll(tag)]
      .filter((found) => !/[\d০-৯*]/u.test(plain[found.index - 1] ?? " "))
      .filter(
        (found) =>
          !wholeTag.test(found[0]) ||
          !/[\s]/u.test(plain[found.index - 1] ?? " ") ||
          /[।.]/u.test(plain[found.index + found[0].length] ?? " "),
      )
      .map((found) => ({ at: found.index, excerpt: found[0] }));
  },
};

const MESSAGE = 4_096;
const CAPTION = 1_024;
export const HEADLINE = 65;

const tooLong: Rule = {
  id: "E23",
  severity: "block",
  message: "longer than Telegram takes",
  find: (text, context): readonly Match[] => {
    const limit = context.caption === true ? CAPTION : MESSAGE;
    return text.length > limit ? [{ at: limit, excerpt: `${text.length} > ${limit}` }] : [];
  },
};

/** Grapheme clusters: what a reader counts as letters. */
function graphemes(text: string): number {
  return [...new Intl.Segmenter("bn", { granularity: "grapheme" }).segment(text)].length;
}

const longHeadline: Rule = {
  id: "E23",
  severity: "block",
  message: "a headline of more than 65 letters",
  find: (_text, { headline }: LintContext): readonly Match[] =>
    headline !== undefined && headline.length > HEADLINE && graphemes(headline) > HEADLINE
      ? [{ at: 0, excerpt: headline }]
      : [],
};

const WARN_WORDS = 22;
const BLOCK_WORDS = 28;

/** Timeline items are sentences of their own, and lines of tags and addresses are none. */
function wordCounts(text: string): readonly { readonly at: number; readonly text: string; readonly words: number }[] {
  const plain = text.replace(address, "").replace(tag, "");
  return sentencesOf(plain.replaceAll("·", "\n")).map((sentence) => ({
    ...sentence,
    words: wordsOf(sentence.text).filter((word) => /\p{L}|\p{N}/u.test(word.text)).length,
  }));
}

const longSentence = (severity: Severity, from: number, until: number): Rule => ({
  id: "W03",
  severity,
  message: `a sentence of more than ${from} words`,
  find: (text): readonly Match[] =>
    wordCounts(text)
      .filter(({ words }) => words > from && words <= until)
      .map(({ at, text: sentence, words }) => ({ at, excerpt: `${sentence.trim().slice(0, 40)} (${words})` })),
});

export const shapeRules: readonly Rule[] = [
  hashtags,
  tooLong,
  longHeadline,
  longSentence("warn", WARN_WORDS, BLOCK_WORDS),
  longSentence("block", BLOCK_WORDS, Number.POSITIVE_INFINITY),
];
