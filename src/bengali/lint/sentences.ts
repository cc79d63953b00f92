/** Sentences and clauses with their places in the text. */
export interface Span {
  readonly at: number;
  readonly text: string;
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((found) => ({ at: found.index, text: found[0] }));
}

export const sentencesOf = (text: string): readonly Span[] => spansOf(text, /[^।?!\n]+/gu);
export const clausesOf = (text: string): readonly Span[] => spansOf(text, /[^।?!\n;,]+/gu);

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d’'.:%+-]*/gu;
export const wordsOf = (text: string): readonly Span[] => spansOf(text, word);

export const startsWord = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? " ");
