/**
 * The lint for Fluent sources, before any fact is in them: the words between the slots, and what is glued to a slot.
 * A suffix at a slot is always wrong, whatever name comes: the ending depends on the name's last sound.
 */
import type { Edition } from "../../domain/bulletin.ts";
import { characterRules } from "./characters.ts";
import { figureRules } from "./figures.ts";
import { END, type Finding, patternRule, type Rule } from "./finding.ts";
import { listRules } from "./lists.ts";
import { registerRules } from "./register.ts";
import { repetitionRules } from "./repetition.ts";
import { spellingRules } from "./spelling.ts";
import { suffixRules } from "./suffixes.ts";

/** One character per character of the slot, so that places stay true. */
const SLOT = "\ufffc";
const filled = (found: string): string => SLOT.repeat(found.length);
const erased = (found: string): string => " ".repeat(found.length);

const freePronoun = "(?! (?:আগে|পর|পরে|ফলে|জেরে|মধ্যে|কারণে|পাশাপাশি|সঙ্গে|বা|কী))";
const slotRules: readonly Rule[] = [
  patternRule("E12", "block", "an ending glued to a slot", new RegExp(`${SLOT}[\\u0980-\\u09ff]`)),
  patternRule(
    "E12",
    "block",
    "an ending hung on a slot",
    new RegExp(`${SLOT}['’-](?:এর|র|এ|তে|য়|কে|সহ|ও|ই|টি|গুলি|গুলো)${END}`),
  ),
  patternRule(
    "E11",
    "block",
    "an ending beside a slot",
    new RegExp(`${SLOT} (?:এর|র|ের|তে|য়|কে|সহ)${END}${freePronoun}`),
  ),
];

/** What needs the filled text is left to the lint of the bulletin. */
const needsFacts: ReadonlySet<string> = new Set(["E01", "E03", "E13", "W07"]);
const rules: readonly Rule[] = [
  ...slotRules,
  ...[
    ...characterRules,
    ...figureRules,
    ...suffixRules,
    ...repetitionRules,
    ...listRules,
    ...registerRules,
    ...spellingRules,
  ].filter((rule) => !needsFacts.has(rule.id)),
];

/** Comments, message ids, attribute names, variant keys and selectors are no text. */
const scaffolding: readonly RegExp[] = [
  /^#.*$/gm,
  /^-?[a-zA-Z][\w-]*[ \t]*=/gm,
  /^[ \t]+\.[a-zA-Z][\w-]*[ \t]*=/gm,
  /\{[^{}]*->/g,
  /^[ \t]*\*?\[[^\]\n]*\]/gm,
  /^[ \t]*\}[ \t]*$/gm,
];

interface Line {
  readonly at: number;
  readonly text: string;
}

function linesOf(source: string): readonly Line[] {
  const bare = scaffolding.reduce((rest, pattern) => rest.replace(pattern, erased), source);
  const slotted = bare.replace(/\{[^{}\n]*\}/g, filled);
  return [...slotted.matchAll(/[^\n]*[^\s][^\n]*/g)].map((found) => {
    const text = found[0].trimEnd();
    const indent = text.length - text.trimStart().length;
    return { at: found.index + indent, text: text.trimStart() };
  });
}

function lintLine(line: Line, edition: Edition): readonly Finding[] {
  return rules.flatMap(({ id, severity, message, find }) =>
    find(line.text, { edition, digits: "bengali" }).map(({ at, excerpt }) => ({
      id,
      severity,
      message,
      at: line.at + at,
      excerpt: excerpt.replace(/\ufffc+/g, "{…}"),
    })),
  );
}

/** Findings over one Fluent file of the edition; `at` is the place in `source`. */
export const lintTemplates = (source: string, edition: Edition): readonly Finding[] =>
  linesOf(source).flatMap((line) => lintLine(line, edition));
