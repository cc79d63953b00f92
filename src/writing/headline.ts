/** Writes the headline: the first formula that is usable, not worn out, and short enough to stand on a phone. */
import type { Block } from "../domain/bulletin.ts";
import { blockOf } from "./body.ts";
import type { Desk } from "./desk.ts";
import type { Facts } from "./facts.ts";
import { type Formula, formulasOf, orderFormulas } from "./formulas/index.ts";

export const LONGEST_HEADLINE = 65;

const graphemes = new Intl.Segmenter("bn", { granularity: "grapheme" });
const lengthOf = (text: string): number => [...graphemes.segment(text)].length;

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
  const written = ordered.map(({ id }) => ({ id, clause: desk.say(id, facts) }));
  const shortest = written.toSorted((a, b) => lengthOf(a.clause.text) - lengthOf(b.clause.text))[0];
  const chosen = written.find(({ clause }) => lengthOf(clause.text) <= LONGEST_HEADLINE) ?? shortest;
  if (chosen === undefined) return undefined;
  return { ...blockOf("headline", chosen.clause.text, [chosen.clause]), formula: chosen.id };
}
