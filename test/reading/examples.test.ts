import { describe, expect, it } from "vitest";
import { englishOf } from "../../src/reading/schema.ts";
import type { Meaning, Statement } from "../../src/reading/statement.ts";
import { bangladesh, india, locales, say, statementsOf } from "./voices.ts";

const english = englishOf(locales.sections);

/** Every sense that a clause holds, at any depth. */
function sensesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "sense" in value && typeof value.sense === "string" ? [value.sense] : [];
  return [...own, ...Object.values(value).flatMap(sensesIn)];
}

const formulaOf = ({ meaning }: Statement): string | undefined => (meaning.kind === "formula" ? meaning.id : undefined);
const isSpoken = (lines: readonly (string | null)[]): boolean =>
  lines.every((line) => line?.endsWith("\u0964") === true);

describe("every frame of every verb", () => {
  const frames = Object.entries(english.verbs).flatMap(([lemma, { frames }]) =>
    frames.map((frame) => ({ lemma, sense: frame.sense, takes: frame.takes.join(" "), example: frame.example })),
  );

  it.each(frames)("$lemma ($takes): $example", ({ sense, example }) => {
    const statements = statementsOf(example);
    expect(statements, example).not.toBeNull();
    const meanings: readonly Meaning[] = (statements ?? []).map(({ meaning }) => meaning);
    // A formula may say the whole of it better than the frame does.
    const read = sensesIn(meanings).includes(sense) || meanings.some(({ kind }) => kind === "formula");
    expect(read, `${example} was read as ${sensesIn(meanings).join(", ")}`).toBe(true);
    expect(isSpoken(say(example, india))).toBe(true);
    expect(isSpoken(say(example, bangladesh))).toBe(true);
  });
});

describe("every formula", () => {
  const examples = Object.entries(english.formulas).flatMap(([id, formula]) =>
    formula.examples.map((example) => ({ id: formula.say ?? id, act: formula.act, example })),
  );

  it.each(examples)("$id: $example", ({ id, act, example }) => {
    const statements = statementsOf(example) ?? [];
    expect(statements.map(formulaOf)).toContain(id);
    expect(statements.map((statement) => statement.act)).toContain(act);
    expect(isSpoken(say(example, india))).toBe(true);
    expect(isSpoken(say(example, bangladesh))).toBe(true);
  });
});
