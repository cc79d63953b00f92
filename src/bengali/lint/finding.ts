/** What the lint says, what it is told, and the shape of a rule. Adding a rule is adding one entry to a group. */
import type { BulletinKind, Style } from "../../domain/bulletin.ts";
import type { Noun } from "../inflect.ts";

export const severities = ["block", "warn"] as const;
export type Severity = (typeof severities)[number];

export interface Finding {
  /** E01 … E23 block, W01 … W08 warn (W03 blocks past its hard limit). */
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** Index into the text that was given. */
  readonly at: number;
  readonly excerpt: string;
}

/** A name of the lexicon, in the spelling of the edition that is linted. */
export interface KnownName {
  readonly noun: Noun;
  readonly kind: string;
  /** Other spellings that readers and sources use, none of which may be printed. */
  readonly aliases?: readonly string[];
}

export interface LintContext extends Style {
  readonly kind?: BulletinKind;
  readonly headline?: string;
  /** A photo caption has a quarter of the room. */
  readonly caption?: boolean;
  readonly names?: readonly KnownName[];
  /** Every numeral, time and name that the facts allow; without it E21 is silent. */
  readonly facts?: readonly string[];
  /** Latin words that may hold digits or stand as they are. */
  readonly latin?: readonly string[];
  /** False when the source gives no cause: a stated one is then a claim without a source. */
  readonly causeKnown?: boolean;
  /** Clauses that render what is still broken after a fix; they may say so in a resolved post. */
  readonly residual?: readonly string[];
  /** Formulas of the newest headlines, newest first, and this one's. */
  readonly formula?: string;
  readonly recentFormulas?: readonly string[];
}

export interface Match {
  readonly at: number;
  readonly excerpt: string;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  find(text: string, context: LintContext): readonly Match[];
}

export function matches(text: string, pattern: RegExp): readonly Match[] {
  const all = new RegExp(pattern.source, [...new Set(`${pattern.flags}gu`)].join(""));
  return [...text.matchAll(all)].map((found) => ({ at: found.index, excerpt: found[0] }));
}

/** A rule that is one pattern. */
export const patternRule = (id: string, severity: Severity, message: string, pattern: RegExp): Rule => ({
  id,
  severity,
  message,
  find: (text) => matches(text, pattern),
});
