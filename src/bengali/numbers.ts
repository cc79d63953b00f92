/** Whole numbers as the desks print them: grouped figures, spoken figures, and words from one to nine. */
import type { Edition, Style } from "../domain/bulletin.ts";
import { digits } from "./digits.ts";
import { GrammarError } from "./problem.ts";
import { NBSP } from "./script.ts";

export const THOUSAND = 1_000;
export const LAKH = 100_000;
export const CRORE = 10_000_000;

export const lakhWord: Readonly<Record<Edition, string>> = { "bn-IN": "লক্ষ", "bn-BD": "লাখ" };
export const thousandWord = "হাজার";
export const croreWord = "কোটি";

export function assertCount(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new GrammarError({ kind: "notANumber", value });
}

/** Grouped 3;2;2: ১২,৩৪,৫৬৭. */
export function grouped(value: number, style: Style): string {
  assertCount(value);
  return digits(String(value).replace(/(?<=\d)(?=(?:\d\d)*\d{3}$)/g, ","), style);
}

function spoken(value: number, style: Style): string {
  const crores = Math.floor(value / CRORE);
  const parts: readonly (readonly [number, string])[] = [
    [crores, croreWord],
    [Math.floor((value % CRORE) / LAKH), lakhWord[style.edition]],
    [Math.floor((value % LAKH) / THOUSAND), thousandWord],
    [value % THOUSAND, ""],
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => (unit === "" ? digits(String(amount), style) : `${exact(amount, style)}${NBSP}${unit}`))
    .join(" ");
}

/** The exact figure. Under one lakh Indian desks print it grouped; Bangladeshi desks speak it from one thousand. */
export function exact(value: number, style: Style): string {
  assertCount(value);
  if (value < THOUSAND) return digits(String(value), style);
  if (style.edition === "bn-IN" && value < LAKH) return grouped(value, style);
  return spoken(value, style);
}

const words = ["", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়"].map((word) => word.normalize("NFC"));

/** এক … নয়; undefined outside, where figures stand in digits. */
export const wordOf = (value: number): string | undefined => (value >= 1 && value <= 9 ? words[value] : undefined);

/** A feed's "10.6 million" as a whole number, without the noise of floating point. */
export function scaled(value: number, unit: "thousand" | "million" | "billion"): number {
  const factor = { thousand: 1e3, million: 1e6, billion: 1e9 }[unit];
  return Math.round(Number((value * factor).toPrecision(12)));
}
