/**
 * One desk per edition and digit style: its templates, its names and its grammar, ready to say any message about a record
 * of facts. Desks are built once and reused; they hold no state of a bulletin.
 */
import type { Clause, Source, Style } from "../domain/bulletin.ts";
import { type FactKey, type Facts, factShapes } from "./facts.ts";
import { CountValue, LengthValue, MomentValue, NamesValue, NameValue } from "./fluent-types.ts";
import { templateFunctions } from "./functions.ts";
import type { Lexicon, Naming } from "./naming.ts";
import { namingFor } from "./renderer-for.ts";
import { type Arguments, createRenderer, type TemplateSet } from "./templates.ts";

export interface Desk {
  readonly style: Style;
  readonly naming: Naming;
  /** Whether every fact that the message names is known. */
  canSay(id: string, facts: Facts): boolean;
  /** The message as a clause; its sources are those of the facts it names. */
  say(id: string, facts: Facts): Clause;
  /** A message that names no fact. */
  word(id: string): string;
  variables(id: string): ReadonlySet<string>;
}

const isFactKey = (name: string): name is FactKey => Object.hasOwn(factShapes, name);

/** A fact as its function expects it. */
function argumentOf(key: FactKey, value: unknown, asOf: number): Arguments[string] {
  switch (factShapes[key]) {
    case "name":
      return new NameValue(value as string);
    case "names":
      return new NamesValue(value as readonly string[]);
    case "moment":
      return new MomentValue(value as number, asOf);
    case "length":
      return new LengthValue(value as number);
    case "count":
      return new CountValue(value as number);
    case "word":
    case "text":
      return value as string;
  }
}

function argumentsFor(keys: ReadonlySet<string>, facts: Facts): Arguments {
  const args: Arguments = {};
  for (const key of keys) {
    if (!isFactKey(key)) throw new ReferenceError(`no fact is called ${key}`);
    const fact = facts.table[key];
    if (fact !== undefined) args[key] = argumentOf(key, fact.value, facts.asOf);
  }
  return args;
}

function sourcesOf(keys: ReadonlySet<string>, facts: Facts): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const key of keys)
    if (isFactKey(key))
      for (const source of facts.table[key]?.sources ?? []) sources.set(JSON.stringify(source), source);
  return [...sources.values()];
}

/** Templates break lines where people read them; a bulletin does not. */
const unbroken = (text: string): string => text.replace(/\s*\n\s*/g, " ").normalize("NFC");

export function createDesk(templates: TemplateSet, lexicon: Lexicon, style: Style): Desk {
  const naming = namingFor(templates, lexicon, style);
  const renderer = createRenderer(templates, templateFunctions(naming, style));
  return {
    style,
    naming,
    variables: renderer.variables,
    canSay: (id, facts) =>
      renderer.has(id) && [...renderer.variables(id)].every((key) => isFactKey(key) && facts.table[key] !== undefined),
    say(id, facts) {
      const keys = renderer.variables(id);
      return { text: unbroken(renderer.format(id, argumentsFor(keys, facts))), sources: sourcesOf(keys, facts) };
    },
    word: (id) => unbroken(renderer.format(id, {})),
  };
}
