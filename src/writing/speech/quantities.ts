/** How many, how much, how long, before a noun or instead of one. */
import { count, duration, inflect, percent, percentRange } from "../../bengali/index.ts";
import type { Duration, NounPhrase, NumberHedge, Quantity } from "../../reading/statement.ts";
import { isPerson } from "./nouns.ts";
import { type Speech, Unsayable } from "./speech-context.ts";

/** "only users on the free plan": the word stands before all that it singles out, and is no quantity. */
export const isOnly = ({ quantity }: NounPhrase): boolean => quantity?.kind === "word" && quantity.word === "only";

export const sayBoth = (speech: Speech, np: NounPhrase): string =>
  np.modifiers.some(({ joined }) => joined !== undefined)
    ? ""
    : speech.words.glue(isPerson(speech, np) ? "both.people" : "both");

const isStart = (head: NounPhrase["head"]): boolean =>
  head.kind === "noun" && /(launch|start|creation)$/.test(head.lemma);

/** "two vendor support teams": the teams are two, not their vendors. */
export function isAmountOfLast(
  speech: Speech,
  { quantity: amount, plural, modifiers, determiner, head }: NounPhrase,
): boolean {
  const last = modifiers.at(-1);
  const isCount =
    (amount?.kind === "number" && amount.value > 1 && amount.value < 10 && amount.toValue === undefined) ||
    (amount?.kind === "word" && ["all", "both"].includes(amount.word));
  if (!isCount || !plural || (determiner ?? "the") !== "the" || isStart(head)) return false;
  if (last?.kind !== "noun" || last.noun.head.kind !== "noun" || isLength(last.noun)) return false;
  if (modifiers.some(({ kind, joined }) => kind !== "noun" || joined !== undefined)) return false;
  return (
    (speech.words.lexicon.nouns[last.noun.head.lemma]?.before ?? "genitive") === "genitive" || modifiers.length > 1
  );
}

type Classifier = "person" | "thing" | "none";

/** "some intermittent errors": now and then is some already. */
const isNowAndThen = ({ quantity: amount, head }: NounPhrase): boolean =>
  amount?.kind === "word" && amount.word === "some" && head.kind === "noun" && head.lemma.startsWith("intermittent ");

export function quantity(speech: Speech, np: NounPhrase): string {
  const amount = np.quantity;
  if (amount === undefined || np.head.kind === "share" || isOnly(np) || isNowAndThen(np)) return "";
  if (amount.kind === "word" && amount.word === "some" && isDoing(np)) return speech.words.glue("some.doing");
  // "Both hosted and own runners": the list says it.
  if (amount.kind === "word" && amount.word === "both" && np.modifiers.some(({ joined }) => joined !== undefined))
    return "";
  if (amount.kind === "word")
    return speech.words.glue(isLength(np) && vague.has(amount.word) ? "several.lengths" : amount.word);
  return sayAmount(speech, amount, isLength(np) || lasts(np) ? "none" : isPerson(speech, np) ? "person" : "thing");
}

export function sayAmount(
  speech: Speech,
  amount: Exclude<Quantity, { kind: "word" }>,
  classifier: Classifier = "thing",
): string {
  const text = amount.kind === "percent" ? sayPercent(speech, amount) : sayCount(speech, amount, classifier);
  return hedged(speech, amount, text);
}

/** "some recovery": somewhat, not some of many. */
const isDoing = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && /\b(recovery|improvement|decrease|reduction)$/.test(head.lemma);

const vague: ReadonlySet<string> = new Set(["several", "few", "couple"]);

/** "a 10-15 minute break": the figure counts the minutes. */
const lasts = ({ modifiers: [first] }: NounPhrase): boolean => first?.kind === "noun" && isLength(first.noun);

const isLength = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && ["minute", "hour", "day", "week", "month"].includes(head.lemma);

/** A share of which rounding to two decimals leaves another one is not said. */
const isExact = (value: number): boolean => Math.abs(Math.round(value * 100) / 100 - value) <= value / 50;

function sayPercent(speech: Speech, { value, toValue }: Quantity & { kind: "percent" }): string {
  if (![value, toValue ?? value].every(isExact)) throw new Unsayable("a share that is rounded away");
  return toValue === undefined
    ? percent(value, "prose", speech.words.style)
    : percentRange(value, toValue, speech.words.style);
}

function sayCount(speech: Speech, { value, toValue }: Quantity & { kind: "number" }, classifier: Classifier): string {
  if (!Number.isInteger(value) || value === 0) throw new Unsayable("a count that is no whole number");
  const words = value < 10;
  if (toValue === undefined) return count(value, { classifier, words }, speech.words.style);
  const { style } = speech.words;
  return `${count(value, { classifier: "none" }, style)} ${speech.words.glue("number.to")} ${count(toValue, { classifier }, style)}`;
}

const hedged = (speech: Speech, { hedge }: Quantity & { kind: "number" | "percent" }, text: string): string =>
  hedge === undefined ? text : hedgedWith(speech, hedge, text);

function hedgedWith(speech: Speech, hedge: NumberHedge, text: string): string {
  switch (hedge) {
    case "over":
    case "under":
      return `${inflect({ text }, "genitive", speech.words.edition)} ${speech.words.glue(`number.${hedge}`)}`;
    case "about":
    case "average":
    case "upTo":
    case "atLeast":
      return `${speech.words.glue(`number.${hedge}`)} ${text}`;
  }
}

export function sayLength(speech: Speech, { ms, toMs, hedge }: Duration): string {
  const text = sayDuration(speech, ms, toMs);
  return hedge === undefined ? text : hedgedWith(speech, hedge, text);
}

export function sayDuration(speech: Speech, ms: number, toMs?: number): string {
  const { style } = speech.words;
  const whole =
    ms >= 60_000
      ? duration(ms, { form: "prose" }, style)
      : `${count(Math.round(ms / 1000), { classifier: "none", words: true }, style)} ${speech.words.glue("second")}`;
  if (toMs === undefined) return whole;
  return `${whole} ${speech.words.glue("number.to")} ${duration(toMs, { form: "prose" }, style)}`;
}
