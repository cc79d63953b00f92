/**
 * The desk in English, for editors who chose it: the messages of `en/editor.ftl`, names in Latin, times by the clock of
 * the edition. Readers are never spoken to in it.
 */
import type { FluentFunction } from "@fluent/bundle";
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { homeZone } from "../domain/rest.ts";
import { asMoment, asNames, asNumber, asWord } from "./fluent-types.ts";
import { createRenderer, type Renderer, readTemplates, type TemplateSet } from "./templates.ts";
import type { WriterLocales } from "./writer-locales.ts";

export const deskFile = "editor.ftl";

export function englishTemplates({ english = {} }: WriterLocales): TemplateSet {
  const text = english[deskFile];
  return readTemplates(text === undefined ? [] : [{ path: `en/${deskFile}`, text }]);
}

export const englishRenderer = (set: TemplateSet, locales: WriterLocales, edition: Edition): Renderer =>
  createRenderer(set, englishFunctions(locales, homeZone[edition]));

const clockWords = { at: "at ", from: "since ", until: "until ", bare: "" } as const;
type ClockWord = keyof typeof clockWords;
const clockForms = Object.keys(clockWords) as readonly ClockWord[];

function englishFunctions({ names }: WriterLocales, zone: string): Record<string, FluentFunction> {
  const zoned = (at: EpochMs) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const latin = (ref: string): string =>
    (names.get(ref) ?? [...names.values()].find(({ service }) => service === ref))?.latin ?? ref;
  return {
    NAME: (given) => asNames(given[0]).map(latin).join(", "),
    CLOCK: (given, options) => {
      const at = zoned(asMoment(given[0]).at);
      return `${clockWords[asWord(options["form"], clockForms, "at")]}${at.toPlainTime().toString({ smallestUnit: "minute" })}`;
    },
    DATE: (given) =>
      zoned(asMoment(given[0]).at).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" }),
    COUNT: (given) => asNumber(given[0]).toLocaleString("en-GB"),
    FAIL: () => {
      throw new RangeError("a word that the choice does not list");
    },
  };
}
