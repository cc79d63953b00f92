/** E01–E07: spaces, marks, leftovers of a program, and broken Unicode. */
import { nfc, orphanMarks } from "../script.ts";
import { matches, patternRule, type Rule } from "./finding.ts";

const notNormalised: Rule = {
  id: "E05",
  severity: "block",
  message: "text is not NFC",
  find: (text) => (text === nfc(text) ? [] : [{ at: 0, excerpt: text.slice(0, 20) }]),
};

const orphans: Rule = {
  id: "E06",
  severity: "block",
  message: "a mark with no letter to carry it",
  find: (text) => orphanMarks.flatMap((pattern) => matches(text, pattern)),
};

export const characterRules: readonly Rule[] = [
  patternRule("E01", "block", "double or edge space", /[ \u00a0]{2,}|^[ \u00a0]|[ \u00a0]$/m),
  patternRule("E01", "block", "space before a mark", /[ \u00a0][।,;:?!]/),
  patternRule("E02", "block", "wrong sentence mark", /[\u09f7\u0965|]/),
  patternRule(
    "E02",
    "block",
    "a full stop after Bengali",
    /(?<!(?:^|[\s(])(?:ড|ডা|মো|মি)|^[০-৯]+)(?<=[\u0980-\u09ff])\.(?=\s|$)/m,
  ),
  patternRule("E03", "block", "a slot that was not filled", /[{}]|\$[a-z]|undefined|null|NaN|None|Invalid|\?\?\?/),
  patternRule(
    "E04",
    "block",
    "an invisible character",
    /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/,
  ),
  notNormalised,
  orphans,
  patternRule("E07", "block", "a nukta where none belongs", /(?<![ডঢয])\u09bc|\u09cd\u09af\u09bc/),
];
