/** What operators say of each other: who is named as the cause of a trouble, and who no longer is. */

const because =
  /\b(?:due to|caused by|because of|resulting from|result of|stem(?:s|ming)? from|(?:related|linked) to|(?:affected|impacted) by|upstream|third[- ]party)\b/i;
const troubleOf = /\b(?:(?:outage|issue|incident|problem|disruption|degradation)s? (?:at|of|with|affecting|on|in))\b/i;
const denied =
  /\b(?:not|n't|no|un)\s*(?:\w+\s+){0,2}(?:due|caused|because|related|linked|affected|impacted)\b|\bunrelated\b/i;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** "X (Twitter)" is X to its neighbours. */
const shortName = (name: string): string => name.replace(/\s*\(.*\)$/, "");

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/);

export type Word = "named" | "denied" | "nothing";

/** Does one of these sentences give one of the names as a cause? A denial in it denies it. */
function wordIn(sentences: readonly string[], name: RegExp): Word {
  const about = sentences.filter((sentence) => name.test(sentence));
  if (about.length === 0) return "nothing";
  return about.some((sentence) => !denied.test(sentence)) ? "named" : "denied";
}

const speaksOfACause = (sentence: string): boolean =>
  because.test(sentence) || troubleOf.test(sentence) || denied.test(sentence);

/** What texts say of whoever bears one of the names. */
export type Words = (names: readonly string[]) => Word;

/**
 * Of texts in the order in which they were said the newest that speaks of it counts. Undefined when none speaks of any
 * cause, as most: nobody's name need be looked for in them.
 */
export function wordsIn(texts: readonly string[]): Words | undefined {
  const spoken = texts.map((text) => sentencesOf(text).filter(speaksOfACause)).filter(({ length }) => length > 0);
  if (spoken.length === 0) return undefined;
  return (names) => {
    const name = new RegExp(`\\b(?:${names.map((one) => escaped(shortName(one))).join("|")})\\b`);
    return spoken.map((sentences) => wordIn(sentences, name)).findLast((word) => word !== "nothing") ?? "nothing";
  };
}

/** Says that something is not the cause, whatever it is. */
export const deniesACause = (text: string): boolean => sentencesOf(text).some((sentence) => denied.test(sentence));

/** Says of what it comes. */
export const givesACause = (sentence: string): boolean => because.test(sentence) && !denied.test(sentence);
