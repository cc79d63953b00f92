/** The sub-editor: the lint over the text as published, told what this bulletin's facts allow. */
import { type Finding, type KnownName, lint } from "../bengali/index.ts";
import { type Bulletin, headlineOf, type Style } from "../domain/bulletin.ts";
import { factShapes } from "./fact-shapes.ts";
import type { FactKey, Facts } from "./facts.ts";
import { bodyText } from "./text.ts";

export interface Proof {
  names(style: Style): readonly KnownName[];
}

export function proofread(bulletin: Bulletin, facts: Facts, proof: Proof): readonly Finding[] {
  const headline = headlineOf(bulletin);
  const formula = bulletin.blocks.find(({ kind }) => kind === "headline")?.formula;
  return lint(`${headline}\n\n${bodyText(bulletin)}`, {
    ...bulletin.style,
    kind: bulletin.kind,
    headline,
    names: proof.names(bulletin.style),
    latin: latinOf(facts),
    ...figuresOf(bulletin, facts),
    causeKnown: facts.table.cause !== undefined || facts.isCause,
    residual: facts.table.remains === undefined ? [] : [facts.table.remains.value],
    ...(formula !== undefined && { formula }),
  });
}

/** Blocks that are put together from more than the table holds: the operator's words, the steps of a timeline. */
const fromElsewhere: ReadonlySet<string> = new Set(["statement", "timeline", "history"]);

/** What E21 lets the text say: figures, lengths and moments of the facts, and the texts that stand as they are. */
function figuresOf({ blocks }: Bulletin, { table, asOf }: Facts) {
  const texts: string[] = blocks.filter(({ kind }) => fromElsewhere.has(kind)).map(({ text }) => text);
  const [numbers, durations, times]: [number[], number[], number[]] = [[], [], [asOf]];
  for (const [key, shape] of Object.entries(factShapes)) {
    const values = [table[key as FactKey]?.value ?? []].flat();
    for (const value of values) {
      if (typeof value === "string") texts.push(value);
      else if (shape === "moment") times.push(value);
      else if (shape === "length") durations.push(value);
      else numbers.push(value);
    }
  }
  return { facts: texts, figuresOnly: true, numbers, durations, times };
}

/** Names that stay in Latin script may hold digits. */
function latinOf(facts: Facts): readonly string[] {
  return [
    facts.table.service,
    facts.table.owner,
    facts.table.parts,
    facts.table.takenDown,
    facts.table.suspected,
    facts.table.region,
  ].flatMap((fact) => fact?.value ?? []);
}
