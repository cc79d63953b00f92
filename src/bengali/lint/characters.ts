/** E01–E07: spaces, marks, leftovers of a program, and broken Unicode. */
import { nfc, orphanMarks } from "../script.ts";
import { type Match, matches, patternRule, type Rule } from "./finding.ts";
import { withoutNames } from "./masks.ts";

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

/** Words that need a joiner to be legible; র‍্য needs one by the standard, and emoji are glued by them. */
const joinedWords: readonly string[] = ["কেব্\u200cল", "উব্\u200cর"];
const lawfulJoiner = /র\u200d\u09cd\u09af|\p{Extended_Pictographic}\ufe0f?\u200d/gu;

const joiners: Rule = {
  id: "E04",
  severity: "block",
  message: "an invisible joiner",
  find: (text): readonly Match[] => {
    const known = joinedWords.reduce((rest, word) => rest.replaceAll(word, "x".repeat(word.length)), text);
    return matches(
      known.replace(lawfulJoiner, (lawful) => "x".repeat(lawful.length)),
      /[\u200c\u200d]/,
    );
  },
};

const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/;
const abbreviation = "(?<!(?:^|[\\s(])(?:ড|ডা|মো|মি)|^[০-৯]+)";
const fullStop = new RegExp(`${abbreviation}(?<=[\\u0980-\\u09ff])\\.(?=\\s|$)`, "m");

const besideNames = (id: string, message: string, pattern: RegExp): Rule => ({
  id,
  severity: "block",
  message,
  find: (text, context) => matches(withoutNames(text, context), pattern),
});

export const characterRules: readonly Rule[] = [
  besideNames("E01", "double or edge space", /[ \u00a0]{2,}|^[ \u00a0]|[ \u00a0]$/m),
  besideNames("E01", "space before a mark", /[ \u00a0][।,;:?!]/),
  besideNames("E02", "wrong sentence mark", /[\u09f7\u0965|]/),
  patternRule("E02", "block", "a full stop after Bengali", fullStop),
  besideNames(
    "E03",
    "a slot that was not filled",
    /[{}]|\$[a-z]|(?<![A-Za-z])(?:undefined|null|NaN|None|Invalid)(?![A-Za-z])|\?\?\?/,
  ),
  patternRule("E04", "block", "an invisible character", invisible),
  joiners,
  notNormalised,
  orphans,
  patternRule("E07", "block", "a nukta where none belongs", /(?<![ডঢয])\u09bc|\u09cd\u09af\u09bc/),
  patternRule("E07", "block", "the same mark twice", /([\u0981-\u0983\u09bc\u09be-\u09cd])\1/),
];
