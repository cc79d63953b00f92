/** E15–E17: one hedge, one plural, one conjunction, one closing device. */
import { END, type Match, patternRule, type Rule } from "./finding.ts";
import { type NameUse, namesIn } from "./names.ts";

const doubleHedge = /(?:প্রায়|অন্তত)[^।,;]{0,25}(?:(?:[এে]?রও?)[ \u00a0]?বেশি(?!র)|ছাড়(?:িয়ে|াল))/;

const many = "একাধিক|বহু|অনেক|বেশ কয়েকটি|কয়েকটি|[০-৯0-9]+(?:টি|[ \\u00a0]জন)";
const pluralEnding = "(?:গুলি|গুলো|সমূহ|েরা|কারীরা|কর্মীরা|গ্রাহকরা)";
const doublePlural = new RegExp(`(?:${many})\\s[^\\s।,;]+${pluralEnding}${END}`);

const listWord = "(?:[\\p{L}\\p{M}\\p{N}’-]+)";
const piled = new RegExp(`${listWord} ও ${listWord} এবং ${listWord} ও ${listWord}`, "u");

/** Between two names of one list stands nothing but a comma or a conjunction. */
const conjunctions = /^(?:, | ও | এবং )$/u;

const mixedConjunctions: Rule = {
  id: "E17",
  severity: "block",
  message: "ও and এবং in one list",
  find: (text, context): readonly Match[] => {
    const uses = namesIn(text, context);
    return runsOf(text, uses).flatMap((run) => {
      const between = run.slice(1).map((use, index) => gapBefore(text, run[index], use));
      const isMixed = between.includes(" ও ") && between.includes(" এবং ");
      const [first] = run;
      return isMixed && first !== undefined ? [{ at: first.at, excerpt: run.map((use) => use.text).join(" … ") }] : [];
    });
  },
};

const gapBefore = (text: string, before: NameUse | undefined, use: NameUse): string =>
  before === undefined ? "" : text.slice(before.at + before.text.length, use.at);

/** Names that stand side by side, joined by commas and conjunctions only. */
function runsOf(text: string, uses: readonly NameUse[]): readonly (readonly NameUse[])[] {
  const runs: NameUse[][] = [];
  for (const use of uses) {
    const run = runs.at(-1);
    if (run !== undefined && conjunctions.test(gapBefore(text, run.at(-1), use))) run.push(use);
    else runs.push([use]);
  }
  return runs;
}

const closing = "(?:সহ|ইত্যাদি|প্রভৃতি)[\\p{L}\\p{M}]*";
const twoClosings = new RegExp(
  `${closing}(?:,? [^\\s।;,]+){0,2}? (?:ইত্যাদি|প্রভৃতি|(?<!আগের |এর )মতো)${END}|(?:ইত্যাদি|প্রভৃতি|[\\p{L}\\p{M}]র মতো)-?সহ${END}`,
  "u",
);

export const listRules: readonly Rule[] = [
  patternRule("E15", "block", "two hedges on one figure", doubleHedge),
  patternRule("E16", "block", "a plural after a word for many", doublePlural),
  patternRule("E17", "block", "two conjunctions", / ও এবং | এবং ও |, ও |কিন্তু তবে/),
  patternRule("E17", "block", "ও and এবং in one list", piled),
  mixedConjunctions,
  patternRule("E17", "block", "two devices close one list", twoClosings),
];
