import type { Style } from "../domain/bulletin.ts";
import { digits } from "./digits.ts";
import { assertCount } from "./numbers.ts";
import { GrammarError } from "./problem.ts";

const words = ["প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ", "পঞ্চম", "ষষ্ঠ", "সপ্তম", "অষ্টম", "নবম", "দশম"];

/** Words to ten, then ১১তম. */
export function ordinal(value: number, style: Style): string {
  assertCount(value);
  if (value === 0) throw new GrammarError({ kind: "notANumber", value });
  return words[value - 1] ?? `${digits(String(value), style)}তম`;
}

/** "For the nth time": Kolkata writes the word for time apart, Dhaka joins it. */
export const nthTime = (value: number, style: Style): string =>
  `${ordinal(value, style)}${style.edition === "bn-IN" ? " " : ""}বার`;
