/** Plurals and definite forms. Nothing here follows a numeral or a word for many: that is count's business. */
import type { Edition } from "../domain/bulletin.ts";
import { inflect } from "./inflect.ts";
import { nfc } from "./script.ts";
import { soundOf } from "./sound.ts";

export const pluralCases = ["nominative", "genitive", "locative", "objective"] as const;
export type PluralCase = (typeof pluralCases)[number];

const isConsonantal = (noun: string): boolean => ["C", "Y", "T", "G", "H"].includes(soundOf(noun));
const isForeign = (noun: string): boolean => ["L", "N"].includes(soundOf(noun)) || /[^\u0980-\u09ff]$/u.test(noun);

/** গ্রাহকেরা, ব্যবহারকারীরা; in every other case ‑দের (গ্রাহকদের). */
export function people(noun: string, form: PluralCase): string {
  const base = nfc(noun);
  switch (form) {
    case "nominative":
      return nfc(`${isConsonantal(base) ? inflect({ text: base }, "genitive", "bn-IN").replace(/র$/u, "") : base}রা`);
    case "genitive":
      return `${base}দের`;
    case "objective":
      return `${base}দের`;
    case "locative":
      return `${base}দের কাছে`;
  }
}

const bunch: Readonly<Record<Edition, string>> = { "bn-IN": "গুলি", "bn-BD": "গুলো" };

/** সাইটগুলি / সাইটগুলো with their endings; a hyphen after Latin letters and digits. */
export function things(noun: string, form: PluralCase, edition: Edition): string {
  const base = nfc(noun);
  const plural = `${base}${isForeign(base) ? "-" : ""}${bunch[edition]}`;
  return inflect({ text: plural }, form, edition);
}

/** সংস্থাটি, সংস্থাটির, সংস্থাটিতে, সংস্থাটিকে */
export const definite = (noun: string, form: PluralCase, edition: Edition): string =>
  inflect({ text: `${nfc(noun)}টি` }, form, edition);
