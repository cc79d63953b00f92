/** A golden text: what a reader of the channel sees, and nothing else. */
import { resolve } from "node:path";
import type { Edition, Style } from "../../src/domain/bulletin.ts";
import { composeReply } from "../../src/domain/card.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { loadLocales } from "../../src/locales.ts";
import { createReader } from "../../src/reading/read.ts";
import { readingSections } from "../../src/reading/schema.ts";
import type { ReadContext } from "../../src/reading/statement.ts";
import { renderPost } from "../../src/telegram/render.ts";
import { createWriter } from "../../src/writing/compose.ts";
import { createPhrases } from "../../src/writing/phrases.ts";
import type { PreviewOptions } from "../../src/writing/preview.ts";
import type { Writer } from "../../src/writing/request.ts";
import type { GoldenCase } from "./cases.ts";

export const localesFolder = resolve(import.meta.dirname, "../../locales");

export interface Bench {
  readonly writer: Writer;
  readonly options: PreviewOptions;
}

export function openBench(): Bench {
  const locales = loadLocales(localesFolder, { cache: false, sections: readingSections });
  const reader = createReader({ files: locales.sections, names: locales.names.values() });
  const phrases = createPhrases(locales);
  const tip = { "bn-IN": phrases.say("bn-IN", "sample-tip"), "bn-BD": phrases.say("bn-BD", "sample-tip") };
  const contextOf = (incident: Incident): ReadContext => ({
    service: { id: incident.service, name: locales.names.get(incident.service)?.latin ?? incident.service },
    components: incident.components.map(({ name }) => name),
    zone: "Etc/UTC",
  });
  const read: NonNullable<PreviewOptions["read"]> = (text, incident) => reader.read(text, contextOf(incident));
  const readTitle: NonNullable<PreviewOptions["readTitle"]> = (incident) =>
    reader.readTitle(incident.title, contextOf(incident));
  return { writer: createWriter({ locales }), options: { tip, read, readTitle } };
}

export const styleOf = (edition: Edition): Style => ({ edition, digits: "bengali" });

export function goldenText(each: GoldenCase, edition: Edition, { writer, options }: Bench): string {
  const composition = each.compose(writer, styleOf(edition), options);
  if (composition.kind !== "written")
    throw new Error(`${edition} ${each.name}: ${JSON.stringify({ ...composition, bulletin: undefined })}`);
  return `${renderPost(composeReply(composition.bulletin)).plain}\n`;
}

export const goldenFile = (each: GoldenCase, edition: Edition): string =>
  resolve(import.meta.dirname, edition, `${each.name}.txt`);
