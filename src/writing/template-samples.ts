/** Arguments for the template check: every word of every vocabulary, the longest names and the largest figures. */
import { editions } from "../domain/bulletin.ts";
import { phases } from "../domain/incident.ts";
import { type FactShape, factShapes } from "./fact-shapes.ts";
import { severities, symptoms, usersPeriods } from "./facts.ts";
import { CountValue, LengthValue, MomentValue, NamesValue, NameValue } from "./fluent-types.ts";
import { shapesOf } from "./template-shapes.ts";
import type { Arguments, Template, TemplateSet } from "./templates.ts";

export const vocabularies: Readonly<Record<string, readonly string[]>> = {
  severity: severities,
  before: severities,
  phase: phases,
  symptom: symptoms,
  usersPeriod: usersPeriods,
  edition: editions,
};

/** Names for several rules of grammar at once: one in Latin, a long one, one that ends in a digit. */
const names = ["Zendesk", "amazon-web-services", "microsoft-365"];
const HOUR = 3_600_000;
/** 00:58 in Kolkata and 01:28 in Dhaka, 19 November 2025: the night that belongs to the day before. */
const at = 1_763_494_080_000;

function sampleOf(variable: string, shape: FactShape | undefined): Arguments[string] {
  switch (shape) {
    case "name":
      return new NameValue("amazon-web-services");
    case "names":
      return new NamesValue(names);
    case "moment":
      return new MomentValue(variable === "until" ? at + 30 * HOUR : at, at + HOUR);
    case "length":
      return new LengthValue(7 * HOUR + 2_820_000);
    case "count":
      return new CountValue(variable === "nth" ? 3 : 1_234_567);
    case "word":
    case "text":
    case undefined:
      return variable;
  }
}

const shapeOfFact = (variable: string): FactShape | undefined =>
  Object.entries(factShapes).find(([key]) => key === variable)?.[1];

/** What each variable is, by the functions that take it, through every message it is handed on to. */
function shapesThrough(template: Template, set: TemplateSet, seen = new Set<string>()): Map<string, FactShape> {
  const shapes = new Map<string, FactShape>();
  if (seen.has(template.id)) return shapes;
  seen.add(template.id);
  for (const id of template.refersTo) {
    const next = set.templates.get(id);
    if (next !== undefined) for (const [name, shape] of shapesThrough(next, set, seen)) shapes.set(name, shape);
  }
  for (const [name, shape] of shapesOf(template.entry).byVariable) shapes.set(name, shape);
  return shapes;
}

/** The words that the choices of a message offer for a variable; a closed vocabulary offers all of its own. */
function wordsFor(variable: string, template: Template, set: TemplateSet): readonly string[] {
  const own = vocabularies[variable];
  if (own !== undefined) return own;
  const through = [template, ...[...template.refersTo].flatMap((id) => set.templates.get(id) ?? [])];
  return through.flatMap(({ entry }) =>
    shapesOf(entry).choices.flatMap((choice) => (choice.variable === variable ? choice.keys : [])),
  );
}

/** Every combination of words, with a sample for the rest. */
export function argumentSets(template: Template, set: TemplateSet): readonly Arguments[] {
  const shapes = shapesThrough(template, set);
  const isBulletin = template.path.endsWith("bulletins.ftl");
  let sets: readonly Arguments[] = [{}];
  for (const variable of template.variables) {
    const words = wordsFor(variable, template, set);
    const shape = isBulletin ? shapeOfFact(variable) : shapes.get(variable);
    const values = words.length > 0 ? words : [sampleOf(variable, shape)];
    sets = sets.flatMap((args) =>
      values.flatMap((value) => (value === undefined ? [] : [{ ...args, [variable]: value }])),
    );
  }
  return sets;
}
