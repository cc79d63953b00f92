/** Numerals with their classifier: things take টি, people জন or nothing after round units, measures take none. */
import type { Edition, Style } from "../domain/bulletin.ts";
import { roundFigure } from "./big.ts";
import { exact, THOUSAND, wordOf } from "./numbers.ts";
import { GrammarError } from "./problem.ts";
import { NBSP } from "./script.ts";

export const classifiers = ["thing", "person", "none"] as const;
export type Classifier = (typeof classifiers)[number];

export interface CountOptions {
  /** What is counted, in the case the sentence needs; empty for the numeral alone. */
  readonly noun?: string;
  readonly classifier: Classifier;
  /** One to nine in words, as prose has them. */
  readonly words?: boolean;
}

/** এক জন, দু’জন, তিন জন in Kolkata; একজন, দুজন, তিনজন in Dhaka. */
function wordedPeople(value: number, word: string, edition: Edition): string {
  if (edition === "bn-BD") return `${value === 2 ? "দু" : word}জন`;
  return value === 2 ? "দু’জন" : `${word}${NBSP}জন`;
}

function wordedThings(value: number, word: string, edition: Edition): string {
  if (value === 2) return edition === "bn-IN" ? "দু’টি" : "দুটি";
  return `${value === 6 ? "ছয়" : word}টি`;
}

function worded(value: number, options: CountOptions, style: Style): string | undefined {
  const word = options.words === true ? wordOf(value) : undefined;
  if (word === undefined) return undefined;
  switch (options.classifier) {
    case "thing":
      return wordedThings(value, word, style.edition);
    case "person":
      return wordedPeople(value, word, style.edition);
    case "none":
      return word;
  }
}

const isRound = (value: number): boolean => value >= THOUSAND && value % THOUSAND === 0;

function figures(value: number, classifier: Classifier, style: Style): string {
  switch (classifier) {
    case "thing":
      return `${exact(value, style)}টি`;
    case "person":
      return isRound(value) ? roundFigure(value, style) : `${exact(value, style)}${NBSP}জন`;
    case "none":
      return exact(value, style);
  }
}

/** `১২টি সাইট`, `৪২ জন গ্রাহক`, `দু’টি অ্যাপ`. There is no ০টি: a sentence with কোনও/কোনো … নেই says it. */
export function count(value: number, options: CountOptions, style: Style): string {
  const noun = options.noun ?? "";
  if (value === 0 && options.classifier !== "none") throw new GrammarError({ kind: "zeroCount", noun });
  const numeral = worded(value, options, style) ?? figures(value, options.classifier, style);
  if (noun === "") return numeral;
  return `${numeral}${options.classifier === "none" ? NBSP : " "}${noun}`;
}
