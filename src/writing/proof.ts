/** The sub-editor: the lint over the text as published, told what this bulletin's facts allow. */
import { type Finding, type KnownName, lint } from "../bengali/index.ts";
import { type Bulletin, headlineOf, type Style } from "../domain/bulletin.ts";
import type { Facts } from "./facts.ts";
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
    causeKnown: facts.table.cause !== undefined || facts.isCause,
    residual: facts.table.remains === undefined ? [] : [facts.table.remains.value],
    ...(formula !== undefined && { formula }),
  });
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
