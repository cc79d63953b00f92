/**
 * One desk per edition and digit style: its templates, its names and its grammar, ready to say any message about a record
 * of facts. Desks are built once and reused; they hold no state of a bulletin.
 */
import type { Clause, Source, Style } from "../domain/bulletin.ts";
import { factShapes } from "./fact-shapes.ts";
import type { FactKey, Facts } from "./facts.ts";
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
function argumentOf(key: FactKey, value: unknown, { asOf, what }: Facts): Arguments[string] {
  switch (factShapes[key]) {
    case "name":
      return new NameValue(value as string, key === "service" ? what : undefined);
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

function argumentsFor(keys: readonly FactKey[], facts: Facts): Arguments {
  const args: Arguments = {};
  for (const key of keys) {
    const fact = facts.table[key];
    if (fact !== undefined) args[key] = argumentOf(key, fact.value, facts);
  }
  return args;
}

/** Facts share their source objects, so that one place is named once. */
function sourcesOf(keys: readonly FactKey[], facts: Facts): readonly Source[] {
  const sources: Source[] = [];
  for (const key of keys)
    for (const source of facts.table[key]?.sources ?? []) if (!sources.includes(source)) sources.push(source);
  return sources;
}

function areKnown(keys: readonly FactKey[], facts: Facts): boolean {
  for (const key of keys) if (facts.table[key] === undefined) return false;
  return true;
}

/** The facts that a message names; undefined for a message that is missing or names something that is no fact. */
function keysByMessage(templates: TemplateSet): ReadonlyMap<string, readonly FactKey[]> {
  const keys = new Map<string, readonly FactKey[]>();
  for (const { id, variables } of templates.templates.values())
    if ([...variables].every(isFactKey)) keys.set(id, [...variables].filter(isFactKey));
  return keys;
}

/** Templates break lines where people read them; a bulletin does not. */
const unbroken = (text: string): string => (text.includes("\n") ? text.replace(/\s*\n\s*/g, " ") : text);

export function createDesk(templates: TemplateSet, lexicon: Lexicon, style: Style): Desk {
  const naming = namingFor(templates, lexicon, style);
  const renderer = createRenderer(templates, templateFunctions(naming, style));
  const keys = keysByMessage(templates);
  const words = new Map<string, string>();
  return {
    style,
    naming,
    variables: renderer.variables,
    canSay(id, facts) {
      const named = keys.get(id);
      return named !== undefined && areKnown(named, facts);
    },
    say(id, facts) {
      const named = keys.get(id);
      if (named === undefined) throw new ReferenceError(`no message ${id}, or it names what is no fact`);
      return { text: unbroken(renderer.format(id, argumentsFor(named, facts))), sources: sourcesOf(named, facts) };
    },
    word(id) {
      const word = words.get(id) ?? unbroken(renderer.format(id, {}));
      words.set(id, word);
      return word;
    },
  };
}
