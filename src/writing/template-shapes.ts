/**
 * What a message says about its variables: which function takes them, and which choices they make. The template check
 * reads it off the parsed entries, so that it needs no list of arguments beside the templates.
 */
import {
  type FunctionReference,
  type Message,
  type PatternElement,
  type SelectExpression,
  type Term,
  type Variant,
  Visitor,
} from "@fluent/syntax";
import type { FactShape } from "./fact-shapes.ts";

const shapeByFunction: Readonly<Record<string, readonly FactShape[]>> = {
  NAME: ["names"],
  GEN: ["names"],
  LOC: ["names"],
  OBJ: ["names"],
  ALSO: ["names"],
  WITH: ["names"],
  LIST: ["names"],
  POST: ["name"],
  WHEN: ["moment"],
  THEN: ["moment", "moment"],
  CLOCK: ["moment"],
  DAY: ["moment"],
  DATE: ["moment"],
  STAMP: ["moment"],
  PART: ["moment"],
  RANGE: ["moment", "moment"],
  DUR: ["length"],
  COUNT: ["count"],
  BIG: ["count"],
  NTH: ["count"],
};

export interface Choice {
  readonly variable: string | undefined;
  readonly keys: readonly string[];
  /** The default variant is FAIL() and nothing else. */
  readonly fails: boolean;
  /** The default variant repeats what the program gave it. */
  readonly repeats: boolean;
}

export interface Shapes {
  /** Variables that a function takes; those that are missing stand bare or make a choice. */
  readonly byVariable: ReadonlyMap<string, FactShape>;
  readonly choices: readonly Choice[];
}

const keyOf = (variant: Variant): string => (variant.key.type === "Identifier" ? variant.key.name : variant.key.value);

function isFail(variant: Variant): boolean {
  const [only, ...more] = variant.value.elements;
  return (
    more.length === 0 &&
    only?.type === "Placeable" &&
    only.expression.type === "FunctionReference" &&
    only.expression.id.name === "FAIL"
  );
}

const isVariable = (element: PatternElement): boolean =>
  element.type === "Placeable" && element.expression.type === "VariableReference";

class ShapeVisitor extends Visitor {
  readonly byVariable = new Map<string, FactShape>();
  readonly choices: Choice[] = [];

  override visitFunctionReference(call: FunctionReference): void {
    const shapes = shapeByFunction[call.id.name] ?? [];
    for (const [index, argument] of call.arguments.positional.entries()) {
      const shape = shapes[index];
      if (argument.type === "VariableReference" && shape !== undefined) this.byVariable.set(argument.id.name, shape);
    }
    this.genericVisit(call);
  }

  override visitSelectExpression(select: SelectExpression): void {
    const { selector, variants } = select;
    const variable = selector.type === "VariableReference" ? selector.id.name : undefined;
    const fallback = variants.find((variant) => variant.default);
    this.choices.push({
      variable,
      keys: variants.filter((variant) => !variant.default).map(keyOf),
      fails: fallback !== undefined && isFail(fallback),
      repeats: fallback?.value.elements.some(isVariable) ?? false,
    });
    this.genericVisit(select);
  }
}

export function shapesOf(entry: Message | Term): Shapes {
  const visitor = new ShapeVisitor();
  visitor.visit(entry);
  return { byVariable: visitor.byVariable, choices: visitor.choices };
}
