import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases, GrammarError, inflect, soundClasses, soundOf } from "../../src/bengali/index.ts";
import { editions } from "../../src/domain/bulletin.ts";

/** The guide's E06, written out again so that the grammar and the lint cannot share a mistake. */
const orphan =
  /(?<![\u0995-\u09b9\u09bc])[\u09be-\u09cc\u09d7]|(?<![\u0995-\u09b9\u09bc\u0985\u098f\u200d])\u09cd|(?<![\u0985-\u09cc\u09ce])[\u0981-\u0983]/u;

const endings =
  /^(?:|ের|র|য়ের|ে|য়|তে|য়ে|কে| থেকে| কাছে|-?সহ|-?ও|-?ই|-(?:এর|র|এ|তে|য়|কে)|ঙের|ঙে| মাস.*| তারিখ.*| (?:পরিষেবা|সেবা)(?:র|য়|কে|-?সহ|ও|ই))$/u;

const consonants = [..."কখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহ"];
const signs = [..."ািীুূৃেৈোৌ"];
const independents = [..."অআইঈউঊঋএঐওঔ"];
const ends = [
  "",
  "ৎ",
  "ং",
  "ঃ",
  "্",
  "ঁ",
  "য়",
  "ড়",
  "ঢ়",
  "৫",
  "৯%",
  "’",
  "”",
  ")",
  "+",
  "!",
  "X",
  "a",
  "5",
  ...signs,
  ...independents,
];

const syllable = fc
  .tuple(fc.constantFrom(...consonants), fc.constantFrom("", ...signs))
  .map(([consonant, sign]) => consonant + sign);
const base = fc
  .tuple(fc.array(syllable, { minLength: 0, maxLength: 3 }), fc.constantFrom(...consonants), fc.constantFrom(...ends))
  .map(([syllables, consonant, end]) => `${syllables.join("")}${consonant}${end}`.normalize("NFC"));

describe("no base yields a broken word", () => {
  it("carries every mark on a letter and takes at most one ending", () => {
    fc.assert(
      fc.property(base, fc.constantFrom(...cases), fc.constantFrom(...editions), (text, form, edition) => {
        const word = inflect({ text }, form, edition);
        expect(word, text).not.toMatch(orphan);
        expect(word).toBe(word.normalize("NFC"));
        const stem = text.replace(/[্ৎং]$/u, "");
        expect(word.startsWith(stem), `${text} → ${word}`).toBe(true);
        expect(word.slice(stem.length).replace(/^[্ৎতং]/u, ""), `${text} → ${word}`).toMatch(endings);
      }),
      { numRuns: 5_000 },
    );
  });

  it("meets every sound class", () => {
    const met = new Set(ends.map((end) => soundOf(`ক${end}`)));
    expect([...soundClasses].filter((sound) => !met.has(sound))).toEqual([]);
  });

  it("answers any text with a whole word or a clear refusal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...cases), (text, form) => {
        try {
          expect(inflect({ text }, form, "bn-IN")).not.toMatch(/[\u0995-\u09b9] [\u09be-\u09cc]/u);
        } catch (error) {
          expect(error).toBeInstanceOf(GrammarError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
