/** Facts about the Bengali script that more than one rule needs. Everything here expects and returns NFC. */

/** U+00A0: keeps a number with its unit and a day-part with its hour on one line. */
export const NBSP = "\u00a0";
export const NUKTA = "\u09bc";
export const HASANTA = "\u09cd";

export const nfc = (text: string): string => text.normalize("NFC");

/** Marks without a letter to carry them; a font shows a dotted circle. `লাাা`, `৫ের`, `ংে` and a leading `ি` are all here. */
const orphanSign = /(?<![\u0995-\u09b9\u09bc\u09f0\u09f1])[\u09be-\u09cc\u09d7]/u;
const orphanHasanta = /(?<![\u0995-\u09b9\u09bc\u09f0\u09f1\u0985\u098f\u200d])\u09cd/u;
const orphanNasal = /(?<![\u0985-\u09cc\u09ce\u09f0\u09f1])[\u0981-\u0983]/u;
export const orphanMarks: readonly RegExp[] = [orphanSign, orphanHasanta, orphanNasal];

export const hasOrphan = (text: string): boolean => orphanMarks.some((pattern) => pattern.test(text));

/** Consonants, with the Assamese two that Unicode puts at the end of the block. */
export const isConsonant = (char: string): boolean => /^[\u0995-\u09b9\u09f0\u09f1]$/u.test(char);
export const isBengali = (char: string): boolean => /^[\u0980-\u09ff]$/u.test(char);

/** One written syllable that ends in a vowel: `পে`, `গ্রো`, `ভি`, or an independent vowel alone. */
const oneOpenSyllable =
  /^(?:(?:[\u0995-\u09b9]\u09bc?\u09cd)*[\u0995-\u09b9]\u09bc?[\u09be-\u09cc]|[\u0985-\u0994])\u0981?$/u;
export const isOneOpenSyllable = (word: string): boolean => oneOpenSyllable.test(word);
