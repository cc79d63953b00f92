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

/** Do the words give one of these names as a cause? It and a causal word in one sentence; a denial there denies it. */
export function wordOn(text: string, names: readonly string[]): Word {
  const name = new RegExp(`\\b(?:${names.map((one) => escaped(shortName(one))).join("|")})\\b`);
  const about = sentencesOf(text).filter(
    (sentence) => name.test(sentence) && (because.test(sentence) || troubleOf.test(sentence) || denied.test(sentence)),
  );
  if (about.length === 0) return "nothing";
  return about.some((sentence) => !denied.test(sentence)) ? "named" : "denied";
}

export const namesAsCause = (text: string, names: readonly string[]): boolean => wordOn(text, names) === "named";

/** Of texts in the order in which they were said the newest that speaks of it counts. */
export const lastWordOn = (texts: readonly string[], names: readonly string[]): Word =>
  texts.map((text) => wordOn(text, names)).findLast((word) => word !== "nothing") ?? "nothing";

/** Says that something is not the cause, whatever it is. */
export const deniesACause = (text: string): boolean => sentencesOf(text).some((sentence) => denied.test(sentence));

/** Says of what it comes. */
export const givesACause = (sentence: string): boolean => because.test(sentence) && !denied.test(sentence);
