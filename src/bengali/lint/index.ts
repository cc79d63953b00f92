/** The sub-editor's mechanical pass over a rendered text. Pure: the same text and context give the same findings. */
import { agreementRules } from "./agreement.ts";
import { attributionRules } from "./attribution.ts";
import { characterRules } from "./characters.ts";
import { clockRules } from "./clock.ts";
import { factRules } from "./facts.ts";
import { figureRules } from "./figures.ts";
import type { Finding, LintContext, Rule } from "./finding.ts";
import { listRules } from "./lists.ts";
import { registerRules } from "./register.ts";
import { repetitionRules } from "./repetition.ts";
import { shapeRules } from "./shape.ts";
import { spellingRules } from "./spelling.ts";
import { statusRules } from "./status.ts";
import { suffixRules } from "./suffixes.ts";

export type { Finding, KnownName, LintContext, Severity } from "./finding.ts";

export const rules: readonly Rule[] = [
  ...characterRules,
  ...figureRules,
  ...clockRules,
  ...suffixRules,
  ...repetitionRules,
  ...listRules,
  ...registerRules,
  ...agreementRules,
  ...statusRules,
  ...factRules,
  ...shapeRules,
  ...spellingRules,
  ...attributionRules,
];

function findingsOf(rule: Rule, text: string, context: LintContext): readonly Finding[] {
  const { id, severity, message } = rule;
  return rule.find(text, context).map(({ at, excerpt }) => ({ id, severity, message, at, excerpt }));
}

/** Findings in the order of the text. */
export function lint(text: string, context: LintContext): readonly Finding[] {
  return rules
    .flatMap((rule) => findingsOf(rule, text, context))
    .sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
}

export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === "block");
