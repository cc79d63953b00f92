/** Templates with the names and the grammar of a style. */
import type { Style } from "../domain/bulletin.ts";
import { templateFunctions } from "./functions.ts";
import { createNaming, type Lexicon, type Naming } from "./naming.ts";
import { createRenderer, type Renderer, type TemplateSet } from "./templates.ts";

/** The nouns that take the ending behind a Latin name are words, so they stand in the templates too. */
export function namingFor(set: TemplateSet, lexicon: Lexicon, style: Style): Naming {
  const plain = createRenderer(set, {});
  const carriers = { service: plain.format("carrier-service", {}), part: plain.format("carrier-part", {}) };
  return createNaming(lexicon, carriers, style);
}

export const rendererFor = (set: TemplateSet, lexicon: Lexicon, style: Style): Renderer =>
  createRenderer(set, templateFunctions(namingFor(set, lexicon, style), style));
