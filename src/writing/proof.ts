/** The sub-editor: the lint over the text as published, told what this bulletin's facts allow. */
import { cases, type Finding, type KnownName, lint, localTimeName } from "../bengali/index.ts";
import { type Bulletin, type BulletinKind, type Clause, headlineOf, type Style } from "../domain/bulletin.ts";
import { type FactShape, factShapes } from "./fact-shapes.ts";
import type { FactKey, Facts } from "./facts.ts";
import type { Naming } from "./naming.ts";
import { bodyText } from "./text.ts";

export interface Proof {
  names(style: Style): readonly KnownName[];
  naming(style: Style): Naming;
}

export function proofread(bulletin: Bulletin, facts: Facts, proof: Proof): readonly Finding[] {
  const headline = headlineOf(bulletin);
  const formula = bulletin.blocks.find(({ kind }) => kind === "headline")?.formula;
  const text = `${headline}\n\n${bodyText(bulletin)}`;
  const naming = proof.naming(bulletin.style);
  return lint(text, {
    ...bulletin.style,
    kind: bulletin.kind,
    headline,
    names: proof.names(bulletin.style),
    latin: latinOf(facts),
    ...allowedBy(bulletin, facts, naming),
    required: requiredOf(text, bulletin, facts, naming),
    causeKnown: facts.table.cause !== undefined || facts.isCause,
    residual: facts.table.remains === undefined ? [] : [facts.table.remains.value],
    ...(formula !== undefined && { formula }),
  });
}

/** Blocks that are put together from more than the table holds: the operator's words, the steps of a timeline. */
const fromElsewhere: ReadonlySet<string> = new Set(["statement", "timeline", "history"]);

/** What E21 lets the text say: names, figures, lengths and moments of the facts, and the texts that stand as they are. */
function allowedBy({ blocks, style }: Bulletin, { table, asOf }: Facts, naming: Naming) {
  const texts: string[] = blocks.filter(({ kind }) => fromElsewhere.has(kind)).map(({ text }) => text);
  texts.push(...blocks.flatMap(({ clauses }) => clauses.filter(isTold).map(({ text }) => text)));
  texts.push(localTimeName[style.edition]);
  const [numbers, durations, times]: [number[], number[], number[]] = [[], [], [asOf]];
  for (const [key, shape] of Object.entries(factShapes)) {
    const values = [table[key as FactKey]?.value ?? []].flat();
    for (const value of values) {
      if (typeof value === "string") texts.push(...(isName(shape) ? spellings(value, naming) : [value]));
      else if (shape === "moment") times.push(value);
      else if (shape === "length") durations.push(value);
      else numbers.push(value);
    }
  }
  return { facts: texts, numbers, durations, times };
}

/** The operator's own words, also where they open a bulletin. */
const isTold = ({ sources }: Clause): boolean =>
  sources.some((source) => source.kind === "feed" && source.field === "text" && source.update !== undefined);

const isName = (shape: FactShape): boolean => shape === "name" || shape === "names";

/** The owner of a service is named in its epithet. */
const spellings = (ref: string, naming: Naming): readonly string[] =>
  (["bare", "intro", "epithet"] as const).map((mention) => naming.noun(ref, mention).text);

/** Whose news it is stands in every bulletin, and what the operator advises is not left out of those that carry it. */
function requiredOf(text: string, { kind }: Bulletin, { table }: Facts, naming: Naming): readonly string[] {
  const ref = table.service?.value;
  const forms = ref === undefined ? [] : cases.map((form) => naming.inflected(ref, "bare", form));
  const service = forms.find((form) => text.includes(form)) ?? forms[0];
  const advice = advised.has(kind) ? table.advice?.value : undefined;
  return [service, advice].filter((fact) => fact !== undefined);
}

const advised: ReadonlySet<BulletinKind> = new Set([
  "flash",
  "update",
  "escalated",
  "reopened",
  "scheduled",
  "started",
]);

/** Names that stay in Latin script may hold digits. */
function latinOf(facts: Facts): readonly string[] {
  return [
    facts.table.service,
    facts.table.owner,
    facts.table.parts,
    facts.table.takenDown,
    facts.table.dependents,
    facts.table.tied,
    facts.table.suspected,
    facts.table.region,
  ].flatMap((fact) => fact?.value ?? []);
}
