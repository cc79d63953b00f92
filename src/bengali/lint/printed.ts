/** Every way in which the grammar may print a figure or a length that the facts hold. */
import { big, hedges } from "../big.ts";
import { count } from "../count.ts";
import { duration, durationForms } from "../duration.ts";
import { grouped } from "../numbers.ts";
import { nthTime } from "../ordinals.ts";
import { decimal } from "../percent.ts";
import { spanIn } from "../relative.ts";
import type { LintContext } from "./finding.ts";

function wholeNumber(value: number, context: LintContext): readonly string[] {
  const rounded = hedges.map((hedge) => big(value, { hedge }, context));
  if (value === 0) return rounded;
  const counted = (["thing", "person", "none"] as const).map((classifier) =>
    count(value, { classifier, words: true }, context),
  );
  return [...rounded, ...counted, grouped(value, context), nthTime(value, context)];
}

const number = (value: number, context: LintContext): readonly string[] =>
  Number.isSafeInteger(value) && value >= 0
    ? wholeNumber(value, context)
    : [decimal(value, "prose", context), decimal(value, "headline", context)];

const length = (ms: number, context: LintContext): readonly string[] => [
  ...durationForms.map((form) => duration(ms, { form }, context)),
  spanIn(ms, context),
];

export const printedFacts = (context: LintContext): readonly string[] => [
  ...(context.facts ?? []),
  ...(context.numbers ?? []).flatMap((value) => number(value, context)),
  ...(context.durations ?? []).flatMap((ms) => length(ms, context)),
];
