/**
 * Rounded figures with one hedge, and a true one: প্রায় when the printed figure is not below the real one (readers hear
 * "just under"), ‑এরও বেশি when it was rounded down, অন্তত for a floor that the source gives.
 */
import type { Edition, Style } from "../domain/bulletin.ts";
import { digits } from "./digits.ts";
import { inflect } from "./inflect.ts";
import { assertCount, CRORE, exact, LAKH, lakhWord, THOUSAND } from "./numbers.ts";
import { NBSP } from "./script.ts";

/**
 * `exact` · `about` the nearest round figure · `over` rounded down, for a value that is known to be passed ("more than") ·
 * `atLeast` a floor the source gives · `passed` the mark that was passed, for a verb that says so.
 */
export const hedges = ["exact", "about", "over", "atLeast", "passed"] as const;
export type Hedge = (typeof hedges)[number];

/** To what a figure of this size is rounded. */
export function grain(value: number): number {
  if (value < 20) return 1;
  if (value < THOUSAND) return 10;
  if (value < 10 * THOUSAND) return 100;
  if (value < LAKH) return THOUSAND;
  if (value < 10 * LAKH) return LAKH / 10;
  if (value < 10 * CRORE) return LAKH;
  return CRORE;
}

const down = (value: number): number => value - (value % grain(value));
function nearest(value: number): number {
  const step = grain(value);
  return Math.round(value / step) * step;
}

/** A rounded figure. `৩.২ লক্ষ` in India, where Bangladesh says `৩ লাখ ২০ হাজার`. */
export function roundFigure(value: number, style: Style): string {
  const tenths = value / (LAKH / 10);
  if (style.edition === "bn-IN" && value >= LAKH && value < 10 * LAKH && Number.isInteger(tenths))
    return `${digits(String(tenths / 10), style)}${NBSP}${lakhWord[style.edition]}`;
  if (value >= THOUSAND && value < LAKH && value % THOUSAND === 0)
    return `${digits(String(value / THOUSAND), style)}${NBSP}হাজার`;
  return exact(value, style);
}

/** `৪০ হাজারেরও বেশি`, `৭,০০০-এরও বেশি`; Bangladesh without the emphatic ও. */
export function moreThan(figure: string, edition: Edition): string {
  const genitive = inflect({ text: figure }, "genitive", edition);
  return `${genitive}${edition === "bn-IN" ? "ও" : ""} বেশি`;
}

function about(value: number, style: Style): string {
  const rounded = nearest(value);
  if (rounded < value) return moreThan(roundFigure(rounded, style), style.edition);
  return `প্রায় ${roundFigure(rounded, style)}`;
}

/** The figure in words and digits. `value` is the true value; the hedge chooses the rounding and says so. */
export function big(value: number, options: { readonly hedge: Hedge }, style: Style): string {
  assertCount(value);
  switch (options.hedge) {
    case "exact":
      return exact(value, style);
    case "about":
      return about(value, style);
    case "over":
      return moreThan(roundFigure(down(value), style), style.edition);
    case "atLeast":
      return `অন্তত ${roundFigure(value, style)}`;
    case "passed":
      return roundFigure(down(value), style);
  }
}
