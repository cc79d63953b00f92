/** E11–E13: every ending attached, in the right form, to the right base. */
import { END, type LintContext, type Match, patternRule, type Rule } from "./finding.ts";
import { formsOf, namesIn } from "./names.ts";

/** এর is also a pronoun ("before this"), এ means "this" and কে "who": these stand free in good Bengali. */
const freePronoun =
  /^ (?:এর (?:আগে|পর|পরে|পরেই|ফলে|জেরে|মধ্যে|মধ্যেই|কারণে|পাশাপাশি|সঙ্গে|পিছনে|পেছনে|নেপথ্যে)|কে (?:বা|কী|কে))/u;
const spacedEnding = new RegExp(`^ (?:এর|কে|র|ের|তে|য়|সহ)${END}`, "u");

const spacedAfterName: Rule = {
  id: "E11",
  severity: "block",
  message: "an ending stands apart from its name",
  find: (text, context): readonly Match[] =>
    namesIn(text, context).flatMap((use) => {
      const after = text.slice(use.at + use.text.length);
      const found = freePronoun.test(after) ? undefined : spacedEnding.exec(after)?.[0];
      return found === undefined ? [] : [{ at: use.at, excerpt: use.text + found }];
    }),
};

const isForm = (text: string, context: LintContext, name: Parameters<typeof formsOf>[0]): boolean =>
  formsOf(name, context.edition).has(text);

/** A name that hangs on another word by a hyphen keeps still: `নোশন-বিভ্রাট`. */
const isCompound = (ending: string): boolean => /^-[\p{L}\p{M}]{4,}$/u.test(ending);

/** Ordinary words that look like a name with a wrong ending: মেটাতে is "to settle", not "in Meta". */
const homographs: ReadonlySet<string> = new Set(["মেটাতে", "মেটাতেও", "মেটাতেই"]);

const wrongForm: Rule = {
  id: "E13",
  severity: "block",
  message: "not the form of this name",
  find: (text, context): readonly Match[] =>
    namesIn(text, context)
      .filter((use) => use.ending !== "" && !isCompound(use.ending) && !homographs.has(use.text))
      .filter((use) => !isForm(use.text, context, use.name))
      .map((use) => ({ at: use.at, excerpt: use.text })),
};

export const suffixRules: readonly Rule[] = [
  patternRule("E11", "block", "an ending stands apart", new RegExp(`[ \\u00a0](?:টি|টা|গুলি|গুলো|তে|দের)${END}`)),
  patternRule(
    "E11",
    "block",
    "an ending stands apart from Latin",
    new RegExp(`[A-Za-z0-9] (?:এর|কে|র|ের|তে|য়)${END}(?! (?:আগে|পর|ফলে|জেরে))`),
  ),
  spacedAfterName,
  patternRule("E12", "block", "an ending glued to Latin", /[A-Za-z][\u0980-\u09ff]/),
  patternRule("E12", "block", "a vowel sign after a hyphen", /-[\u09be-\u09cc]/),
  patternRule("E12", "block", "an apostrophe before an ending", new RegExp(`['’](?:র|এর|য়)${END}`)),
  wrongForm,
];
