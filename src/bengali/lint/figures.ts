/** E08–E09: the script and the grouping of figures. */
import { usesLatinDigits } from "../digits.ts";
import { END, type LintContext, type Match, matches, patternRule, type Rule } from "./finding.ts";
import { masked } from "./masks.ts";

const wrongScript: Rule = {
  id: "E08",
  severity: "block",
  message: "a digit of the other script",
  find: (text, context) => matches(masked(text, context), usesLatinDigits(context) ? /[০-৯]+/ : /[0-9]+/),
};

const groupedRight = /^[\d০-৯]{1,3}$|^[\d০-৯]{1,2}(?:,[\d০-৯]{2})*,[\d০-৯]{3}$/u;

const grouping: Rule = {
  id: "E09",
  severity: "block",
  message: "figures are grouped 3;2;2",
  find: (text, context): readonly Match[] =>
    matches(masked(text, context), /[\d০-৯]+(?:,[\d০-৯]+)+/).filter(({ excerpt }) => !groupedRight.test(excerpt)),
};

/** Two scripts in one number; blind to codes that the mask hides. */
const mixed: Rule = {
  id: "E09",
  severity: "block",
  message: "two scripts in one number",
  find: (text, context: LintContext) => matches(masked(text, context), /[0-9][.,]?[০-৯]|[০-৯][.,]?[0-9]/),
};

/** Blind to addresses and codes, as the rules above. */
const ungrouped: Rule = {
  id: "E09",
  severity: "block",
  message: "an ungrouped figure",
  find: (text, context) =>
    matches(
      masked(text, context),
      new RegExp(`(?<![A-Za-z\\d০-৯.,:])[\\d০-৯]{5,}|[\\d০-৯]{4}(?=টি|[ \\u00a0]জন${END})`),
    ),
};

export const figureRules: readonly Rule[] = [
  wrongScript,
  grouping,
  mixed,
  ungrouped,
  patternRule("E09", "block", "millions are not counted in Bengali", /মিলিয়ন|বিলিয়ন/),
  patternRule("E09", "block", "no tail on a date or rank", new RegExp(`[০-৯](?:ই|শে|লা|রা|ঠা)${END}`)),
];
