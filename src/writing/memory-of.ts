/** The translation memory with the names and the grammar of the locales. */
import type { Edition } from "../domain/bulletin.ts";
import type { Naming } from "./naming.ts";
import { filesOf, phraseFiles } from "./phrases.ts";
import { namingFor } from "./renderer-for.ts";
import { readTemplates } from "./templates.ts";
import { createMemory, type TranslationMemory } from "./translation-memory.ts";
import type { WriterLocales } from "./writer-locales.ts";

export function memoryOf(locales: WriterLocales): TranslationMemory {
  const byLatin = new Map([...locales.names.values()].toReversed().map(({ latin, id }) => [latin, id]));
  const namings = new Map<Edition, Naming>();
  const namingOf = (edition: Edition): Naming => {
    const known = namings.get(edition) ?? namingIn(locales, edition);
    namings.set(edition, known);
    return known;
  };
  return createMemory({ nameOf: (latin) => byLatin.get(latin), namingOf });
}

const namingIn = (locales: WriterLocales, edition: Edition): Naming =>
  namingFor(readTemplates(filesOf(locales, edition, phraseFiles)), locales, { edition, digits: "bengali" });
