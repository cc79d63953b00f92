/** What the lint says, what it is told, and the shape of a rule. Adding a rule is adding one entry to a group. */
import type { BulletinKind, Style } from "../../domain/bulletin.ts";
import type { EpochMs } from "../../domain/ids.ts";
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
  /** org, service, person, place, component … */
  readonly kind: string;
  /** Other spellings that readers and sources use, none of which may be printed. */
  readonly aliases?: readonly string[];
  /** The name is also an everyday word, so finding it proves nothing. */
  readonly commonWord?: boolean;
}

export interface LintContext extends Style {
  readonly kind?: BulletinKind;
  readonly headline?: string;
  /** A photo caption has a quarter of the room. */
  readonly caption?: boolean;
  readonly names?: readonly KnownName[];
  /** Names, and whatever else the facts allow, as the grammar writes them. Without it E21 is silent. */
  readonly facts?: readonly string[];
  /** `facts` lists no names: figures, times and lengths alone are held against it. */
  readonly figuresOnly?: boolean;
  /** Figures the facts hold; exact, rounded and in words they may be printed. */
  readonly numbers?: readonly number[];
  /** Lengths the facts hold, in milliseconds; every form of `duration` may be printed. */
  readonly durations?: readonly number[];
  /** Instants the facts hold; their clock times and dates are recomputed in the reader's zone. */
  readonly times?: readonly EpochMs[];
  /** What the text must say. */
  readonly required?: readonly string[];
  /** Latin words that stand as they are, digits and all. */
  readonly latin?: readonly string[];
  /** False when the source gives no cause: a stated one is then a claim without a source. */
  readonly causeKnown?: boolean;
  /** Clauses that say what is still broken after a fix, as rendered; a resolved post may print them. */
  readonly residual?: readonly string[];
  /** The headline formula of this text, and those of the edition's newest headlines, newest first. */
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

const searching = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source.normalize("NFC"), [...new Set(`${pattern.flags}gu`)].join(""));

const found = (text: string, pattern: RegExp): readonly Match[] =>
  [...text.matchAll(pattern)].map((match) => ({ at: match.index, excerpt: match[0] }));

export const matches = (text: string, pattern: RegExp): readonly Match[] => found(text, searching(pattern));

type Applies = (context: LintContext) => boolean;
const always: Applies = () => true;

/** A rule that is one pattern. */
export function patternRule(
  id: string,
  severity: Severity,
  message: string,
  pattern: RegExp,
  applies: Applies = always,
): Rule {
  const compiled = searching(pattern);
  return { id, severity, message, find: (text, context) => (applies(context) ? found(text, compiled) : []) };
}

/** Words (given as stems) that begin a word of the text, each a finding. */
export function wordRule(
  id: string,
  severity: Severity,
  message: string,
  stems: string,
  applies: Applies = always,
): Rule {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${stems})`, "u");
  return patternRule(id, severity, message, pattern, applies);
}

/** The right edge of a Bengali word; `\b` knows no Bengali. */
export const END = "(?![\\p{L}\\p{M}\\p{N}])";
export const START = "(?<![\\p{L}\\p{M}\\p{N}])";
