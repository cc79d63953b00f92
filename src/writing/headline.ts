/**
 * Writes the headline: the first formula that is usable, not worn out, and short enough to stand on a phone. When the names
 * leave none so short, the first that the lint lets through; else the shortest, which the lint sends to an editor.
 */
import type { Block } from "../domain/bulletin.ts";
import { blockOf } from "./body.ts";
import type { Desk } from "./desk.ts";
import type { Facts } from "./facts.ts";
import { type Formula, formulasOf, orderFormulas } from "./formulas/index.ts";

export const LONGEST_HEADLINE = 65;

const graphemes = new Intl.Segmenter("bn", { granularity: "grapheme" });
const countOf = (text: string): number => [...graphemes.segment(text)].length;
/** A desk counts letters and signs alike: then it stands in two lines of a phone. */
const isShort = (text: string): boolean => [...text].length <= LONGEST_HEADLINE;
/** What the lint lets through, which counts a letter with its signs as one. */
const fits = (text: string): boolean => countOf(text) <= LONGEST_HEADLINE;

export interface HeadlineChoice {
  /** Spreads incidents over formulas of equal worth. */
  readonly id: string;
  readonly recent: readonly string[];
}

export function usableFormulas(facts: Facts, desk: Desk): readonly Formula[] {
  return formulasOf(facts.kind).filter(
    (each) => (each.when === undefined || each.when(facts)) && desk.canSay(each.id, facts),
  );
}

export function writeHeadline(facts: Facts, choice: HeadlineChoice, desk: Desk): Block | undefined {
  const ordered = orderFormulas(usableFormulas(facts, desk), choice.id, choice.recent);
  const long: Block[] = [];
  for (const { id } of ordered) {
    const clause = desk.say(id, facts);
    const block = { ...blockOf("headline", clause.text, [clause]), formula: id };
    if (isShort(block.text)) return block;
    long.push(block);
  }
  return long.find(({ text }) => fits(text)) ?? long.toSorted((a, b) => countOf(a.text) - countOf(b.text))[0];
}
