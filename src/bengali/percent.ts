/** Shares and decimals. Bangladeshi prose reads the point out; headlines and chips keep it in both editions. */
import type { Style } from "../domain/bulletin.ts";
import { digits } from "./digits.ts";
import { GrammarError } from "./problem.ts";
import { NBSP } from "./script.ts";

export const figureForms = ["prose", "headline", "chip"] as const;
export type FigureForm = (typeof figureForms)[number];

/** Two places, but never rounded to nothing or to the whole: ৯৯.৯৯৯ is not ১০০. */
function twoPlaces(value: number): number {
  const rounded = Number(value.toFixed(2));
  if (value > 0 && rounded === 0) return 0.01;
  return Number.isInteger(rounded) && rounded > value && value % 1 > 0 ? rounded - 0.01 : rounded;
}

/** At most two places, no trailing zeros. */
export function decimal(value: number, form: FigureForm, style: Style): string {
  if (!Number.isFinite(value) || value < 0) throw new GrammarError({ kind: "notANumber", value });
  const [whole = "0", fraction] = String(Number(twoPlaces(value).toFixed(2))).split(".");
  if (fraction === undefined) return digits(whole, style);
  if (form === "prose" && style.edition === "bn-BD")
    return `${whole === "0" ? "শূন্য" : digits(whole, style)} দশমিক ${digits(fraction, style)}`;
  return digits(`${whole}.${fraction}`, style);
}

export const percent = (value: number, form: FigureForm, style: Style): string =>
  form === "chip" ? `${decimal(value, form, style)}%` : `${decimal(value, form, style)}${NBSP}শতাংশ`;

/** `১০ থেকে ১৫ শতাংশ` */
export const percentRange = (low: number, high: number, style: Style): string =>
  `${decimal(low, "prose", style)} থেকে ${percent(high, "prose", style)}`;
