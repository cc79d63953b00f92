/** What the writing tests share: the project's own locale files, loaded once. */
import { resolve } from "node:path";
import type { Edition, Style } from "../../src/domain/bulletin.ts";
import { loadLocales } from "../../src/locales.ts";
import { createReader } from "../../src/reading/read.ts";
import { readingSections } from "../../src/reading/schema.ts";
import { createWriter } from "../../src/writing/compose.ts";

export const locales = loadLocales(resolve(import.meta.dirname, "../../locales"), {
  cache: false,
  sections: readingSections,
});
export const reader = createReader({ files: locales.sections, names: locales.names.values() });
export const writer = createWriter({ locales });
export const styleOf = (edition: Edition): Style => ({ edition, digits: "bengali" });
export const inIndia = styleOf("bn-IN");
export const inBangladesh = styleOf("bn-BD");
