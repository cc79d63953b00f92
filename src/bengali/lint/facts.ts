/**
 * E21: nothing in the text that the facts do not hold. Figures, clock times and names are taken out of the text and out
 * of the printed facts by the same reading, so that a fact may be given in any form the grammar writes; instants are
 * recomputed in the reader's zone.
 */
import type { EpochMs } from "../../domain/ids.ts";
import { printed } from "../clock.ts";
import { toLatinDigits } from "../digits.ts";
import { local, newsDay } from "../zone.ts";
import { clockPattern, clockTimes } from "./clock.ts";
import { type LintContext, type Match, type Rule, START } from "./finding.ts";
import { masked } from "./masks.ts";
import { namesIn } from "./names.ts";
import { printedFacts } from "./printed.ts";

const blank = (found: string): string => "\ufffc".repeat(found.length);

/** A 24-hour column of a timeline. */
const columnPattern = /(?<![\d০-৯])([\d০-৯]{2}):([\d০-৯]{2})(?![\d০-৯])/gu;
const figurePattern = /[\d০-৯]+(?:[.,][\d০-৯]+)*/gu;
/** Amounts in words, with the unit or classifier that makes them a figure; এক is also "a". */
const wordedPattern = new RegExp(
  `${START}(?:(?:সওয়া|সোয়া|সাড়ে|পৌনে)[ \\u00a0])?` +
    "(?:(?:দু’|(?:এক|দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়|দেড়|আড়াই)[ \\u00a0])(?:ঘণ্টা|মিনিট|দিন|সপ্তাহ|হাজার|লক্ষ|লাখ|কোটি|শতাংশ)" +
    "|(?:দু’?|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়)[ \\u00a0]?(?:টি|জন))",
  "gu",
);

interface Token {
  readonly at: number;
  readonly excerpt: string;
  readonly value: string;
}

const clean = (text: string): string => toLatinDigits(text).replaceAll(",", "").replaceAll("\u00a0", " ");

function tokensOf(text: string, pattern: RegExp): readonly Token[] {
  return [...text.matchAll(pattern)].map((found) => ({ at: found.index, excerpt: found[0], value: clean(found[0]) }));
}

/** "About" may print a rounded time, so it is another fact than the exact one. */
const ABOUT = "~";
const isAbout = (after: string): boolean => /^(?: নাগাদ|ের দিকে|র দিকে)/u.test(after);

/** Faces of the clock, 0–719: the part of the day is E10's concern. */
function timeTokens(text: string): readonly Token[] {
  const spoken = clockTimes(text).map((time) => {
    const hedge = isAbout(text.slice(time.at + time.text.length)) ? ABOUT : "";
    return { at: time.at, excerpt: time.text, value: `${hedge}${time.minutes}` };
  });
  const columns = [...text.matchAll(columnPattern)].map((found) => {
    const [hour, minute] = [Number(clean(found[1] ?? "")), Number(clean(found[2] ?? ""))];
    return { at: found.index, excerpt: found[0], value: String((hour * 60 + minute) % 720) };
  });
  return [...spoken, ...columns];
}

const figureTokens = (text: string): readonly Token[] => {
  const withoutTimes = text.replace(clockPattern, blank).replace(columnPattern, blank);
  return [...tokensOf(withoutTimes, figurePattern), ...tokensOf(withoutTimes, wordedPattern)];
};

interface Allowed {
  readonly times: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The days a moment may be dated by: its own, and the night before it. */
function datesOf(at: EpochMs, context: LintContext): readonly string[] {
  const time = local(at, context.edition);
  const night = newsDay(time);
  return [time.day, night.day, time.year, night.year].map(String);
}

function faceOf(at: EpochMs, context: LintContext): number {
  const time = local(at, context.edition);
  return (time.hour * 60 + time.minute) % 720;
}

/** The exact face, and what "about" may make of it. */
const facesOf = (at: EpochMs, context: LintContext): readonly string[] => {
  const face = faceOf(at, context);
  return [`${face}`, `${ABOUT}${face}`, `${ABOUT}${faceOf(printed(at, "about"), context)}`];
};

function allowedBy(context: LintContext): Allowed {
  const said = masked(printedFacts(context).join("\n").normalize("NFC"), context);
  const times = context.times ?? [];
  return {
    times: new Set([...timeTokens(said).map(({ value }) => value), ...times.flatMap((at) => facesOf(at, context))]),
    figures: new Set([...figureTokens(said).map(({ value }) => value), ...times.flatMap((at) => datesOf(at, context))]),
    names: new Set(namesIn(said, context).map((use) => use.name.noun.text)),
  };
}

const checkedKinds = new Set(["org", "service", "person", "place", "cloudRegion", "cable"]);

const inventedNames = (text: string, context: LintContext, allowed: Allowed): readonly Match[] =>
  namesIn(text, context)
    .filter((use) => checkedKinds.has(use.name.kind) && use.name.commonWord !== true)
    .filter((use) => !allowed.names.has(use.name.noun.text))
    .map((use) => ({ at: use.at, excerpt: use.text }));

const invented: Rule = {
  id: "E21",
  severity: "block",
  message: "no fact says so",
  find: (text, context): readonly Match[] => {
    if (context.facts === undefined) return [];
    const allowed = allowedBy(context);
    const plain = masked(text, context);
    return [
      ...timeTokens(plain).filter(({ value }) => !allowed.times.has(value)),
      ...figureTokens(plain).filter(({ value }) => !allowed.figures.has(value)),
      ...(context.figuresOnly === true ? [] : inventedNames(plain, context, allowed)),
    ];
  },
};

const missing: Rule = {
  id: "E21",
  severity: "block",
  message: "a required fact is missing",
  find: (text, context): readonly Match[] =>
    (context.required ?? [])
      .filter((fact) => !text.includes(fact.normalize("NFC")))
      .map((fact) => ({ at: 0, excerpt: fact })),
};

export const factRules: readonly Rule[] = [invented, missing];
