/** Distances in time that hold whenever they are read: counted from a named event, never from the moment of reading. */
import type { Style } from "../domain/bulletin.ts";
import { digits } from "./digits.ts";
import { duration } from "./duration.ts";
import { inflect } from "./inflect.ts";
import { wordOf } from "./numbers.ts";
import { GrammarError } from "./problem.ts";
import { NBSP } from "./script.ts";

export const relativeForms = ["before", "after", "within", "for"] as const;
export type RelativeForm = (typeof relativeForms)[number];

/** `তিন ঘণ্টা আগে`, `দু’ঘণ্টা পর`, `দু’ঘণ্টার মধ্যে`, `চার ঘণ্টা ধরে`. */
export function relative(ms: number, form: RelativeForm, style: Style): string {
  const length = duration(ms, { form: "prose", case: form === "within" ? "genitive" : "bare" }, style);
  switch (form) {
    case "before":
      return `${length} আগে`;
    case "after":
      return `${length} পর`;
    case "within":
      return `${length} মধ্যে`;
    case "for":
      return `${length} ধরে`;
  }
}

const DAY_MS = 86_400_000;
/** A span is named by the largest unit that it fills more than once over, rounded up so that it holds the span. */
const spanUnits: readonly (readonly [number, number, string])[] = [
  [365, 548, "বছর"],
  [30, 45, "মাস"],
  [7, 14, "সপ্তাহ"],
  [1, 0, "দিন"],
];

/** In which both events fall: `এক মাসে`, `তিন সপ্তাহে`, `১২ দিনে`; for "the second time in a month". */
export function spanIn(ms: number, style: Style): string {
  if (!(ms >= 0)) throw new GrammarError({ kind: "negativeDuration", ms });
  const days = Math.max(1, Math.ceil(ms / DAY_MS));
  const [length, , unit] = spanUnits.find(([, least]) => days > least) ?? [1, 0, "দিন"];
  const units = Math.ceil(days / length);
  return `${wordOf(units) ?? digits(String(units), style)}${NBSP}${inflect({ text: unit }, "locative", style.edition)}`;
}
