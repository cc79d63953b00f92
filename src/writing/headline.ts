/**
 * Writes the headline: the first formula that is usable, not worn out, and short enough to stand on a phone. When the names
 * leave none short enough, the shortest goes to the lint, which sends it to an editor.
 */
import type { Block } from "../domain/bulletin.ts";
import { blockOf } from "./body.ts";
import type { Desk } from "./desk.ts";
import type { Facts } from "./facts.ts";
import { type Formula, formulasOf, orderFormulas } from "./formulas/index.ts";

export const LONGEST_HEADLINE = 65;

const graphemes = new Intl.Segmenter("bn", { granularity: "grapheme" });
const countOf = (text: string): number => [...graphemes.segment(text)].length;
const marks = /\p{M}/gu;
/** What is not a mark is at least as many as the graphemes, and far cheaper to count. */
const fits = (text: string): boolean =>
  text.replace(marks, "").length <= LONGEST_HEADLINE || countOf(text) <= LONGEST_HEADLINE;

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
  let shortest: Block | undefined;
  for (const { id } of ordered) {
    const clause = desk.say(id, facts);
    const block = { ...blockOf("headline", clause.text, [clause]), formula: id };
    if (fits(block.text)) return block;
    if (shortest === undefined || countOf(block.text) < countOf(shortest.text)) shortest = block;
  }
  return shortest;
}
