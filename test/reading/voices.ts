/** The reader and the speaker over the real locale files, and contexts for them. */
import { fileURLToPath } from "node:url";
import { loadLocales } from "../../src/locales.ts";
import { createReader } from "../../src/reading/read.ts";
import { readingSections } from "../../src/reading/schema.ts";
import type { ReadContext } from "../../src/reading/statement.ts";
import { createSpeaker } from "../../src/writing/speech.ts";

export const locales = loadLocales(fileURLToPath(new URL("../../locales", import.meta.url)), {
  sections: readingSections,
});
export const reader = createReader({ files: locales.sections, names: locales.names.values() });
export const speaker = createSpeaker(locales);

/** Tuesday, 10 March 2026, 14:00 UTC. */
export const at = Date.UTC(2026, 2, 10, 14);
export const context: ReadContext = { service: { id: "acme", name: "Acme" }, components: [], at, zone: "UTC" };

export const india = { edition: "bn-IN", digits: "bengali" } as const;
export const bangladesh = { edition: "bn-BD", digits: "bengali" } as const;

/** The statements of a text of one sentence. */
export function statementsOf(text: string, given: ReadContext = context) {
  const [sentence, ...others] = reader.read(text, given);
  if (others.length > 0) throw new Error(`more than one sentence: ${text}`);
  return sentence?.statements ?? null;
}

export function say(text: string, style: typeof india | typeof bangladesh = india, given: ReadContext = context) {
  return reader
    .read(text, given)
    .map((sentence) => speaker.sayAlone(sentence, { ...(given.at && { at: given.at }) }, style));
}
