/** The sub-editor's mechanical pass over a rendered text. Pure: the same text and context give the same findings. */
import { characterRules } from "./characters.ts";
import type { Finding, LintContext, Rule } from "./finding.ts";

export type { Finding, KnownName, LintContext, Severity } from "./finding.ts";

export const rules: readonly Rule[] = [...characterRules];

/** Findings in the order of the text. */
export function lint(text: string, context: LintContext): readonly Finding[] {
  return rules
    .flatMap((rule) =>
      rule.find(text, context).map(({ at, excerpt }) => ({
        id: rule.id,
        severity: rule.severity,
        message: rule.message,
        at,
        excerpt,
      })),
    )
    .sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
}

export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === "block");
