/** W05 and W06: one spelling per word and per name. */
import { nfc } from "../script.ts";
import { type Match, matches, type Rule, wordRule } from "./finding.ts";
import { namesIn } from "./names.ts";
import { startsWord } from "./sentences.ts";

const misspelt: readonly (readonly [string, string])[] = [
  ["ঘন্টা", "ঘণ্টা"],
  ["ইন্সটাগ্রাম", "ইনস্টাগ্রাম"],
  ["ম্যাসেঞ্জার", "মেসেঞ্জার"],
  ["ক্লাউডফেয়ার", "ক্লাউডফ্লেয়ার"],
  ["আমাজন", "অ্যামাজন"],
  ["মাইক্রোসফ্ট", "মাইক্রোসফট"],
  ["ডাউন ডিটেক্টর", "ডাউনডিটেক্টর"],
  ["ফেইসবুক", "ফেসবুক"],
  ["এলন", "ইলন"],
];

const mixedSocial: Rule = {
  id: "W05",
  severity: "warn",
  message: "সোশাল and সোশ্যাল in one text",
  find: (text) => (text.includes("সোশ্যাল") ? matches(text, /সোশাল/) : []),
};

const isLetter = (char: string | undefined): boolean => /[\p{L}\p{M}]/u.test(char ?? "");

/** Two spellings of one name in one bulletin; common words and short aliases prove nothing. */
const twoSpellings: Rule = {
  id: "W06",
  severity: "warn",
  message: "a name in two spellings",
  find: (text, context): readonly Match[] => {
    const used = new Map(namesIn(text, context).map((use) => [use.name.noun.text, use.name]));
    return [...used.values()]
      .filter((name) => name.commonWord !== true)
      .flatMap((name) => (name.aliases ?? []).flatMap((alias) => aliasUses(text, nfc(alias), name.noun.text)));
  },
};

function aliasUses(text: string, alias: string, name: string): readonly Match[] {
  if (alias === name || name.startsWith(alias) || !/^[\u0980-\u09ff][\u0980-\u09ff ]{3,}$/u.test(alias)) return [];
  const at = text.indexOf(alias);
  const inName = at >= 0 && text.startsWith(name, at);
  return at >= 0 && !inName && startsWord(text, at) && !isLetterAfterNonEnding(text, at + alias.length)
    ? [{ at, excerpt: alias }]
    : [];
}

/** Endings may follow an alias; three letters and more are another word. */
const isLetterAfterNonEnding = (text: string, at: number): boolean =>
  [0, 1, 2, 3, 4].every((offset) => isLetter(text[at + offset]));

export const spellingRules: readonly Rule[] = [
  ...misspelt.map(([wrong, right]) => wordRule("W05", "warn", `written ${right}`, wrong)),
  mixedSocial,
  twoSpellings,
];
