/**
 * English for who chose it: the desk of an editor (`en/editor.ftl`), the answers to a reader (`en/bot.ftl`). Names are in
 * Latin, times by the clock of the edition. The bulletins themselves are Bengali for everybody.
 */
import type { FluentFunction } from "@fluent/bundle";
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { homeZone } from "../domain/rest.ts";
import { asMoment, asNames, asNumber, asWord } from "./fluent-types.ts";
import { createRenderer, type Renderer, readTemplates, type TemplateSet } from "./templates.ts";
import type { WriterLocales } from "./writer-locales.ts";

export const englishFiles = ["editor.ftl", "bot.ftl"] as const;

export function englishTemplates({ english = {} }: WriterLocales): TemplateSet {
  return readTemplates(
    englishFiles.flatMap((name) => {
      const text = english[name];
      return text === undefined ? [] : [{ path: `en/${name}`, text }];
    }),
  );
}

export const englishRenderer = (set: TemplateSet, locales: WriterLocales, edition: Edition): Renderer =>
  createRenderer(set, englishFunctions(locales, homeZone[edition]));

const clockWords = { at: "at ", from: "since ", until: "until ", bare: "" } as const;
type ClockWord = keyof typeof clockWords;
const clockForms = Object.keys(clockWords) as readonly ClockWord[];

const minuteMs = 60_000;

/** The two greatest of days, hours and minutes: "1 day and 6 hours". */
function lengthOf(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / minuteMs));
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor(minutes / 60) % 24, "hour"],
    [minutes % 60, "minute"],
  ] as const;
  const from = parts.findIndex(([count]) => count > 0);
  const said = parts.slice(from, from + 2).filter(([count]) => count > 0);
  const words = said.map(([count, unit]) =>
    count.toLocaleString("en-GB", { style: "unit", unit, unitDisplay: "long" }),
  );
  return new Intl.ListFormat("en-GB").format(words);
}

function englishFunctions({ names }: WriterLocales, zone: string): Record<string, FluentFunction> {
  const zoned = (at: EpochMs) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const latin = (ref: string): string =>
    (names.get(ref) ?? [...names.values()].find(({ service }) => service === ref))?.latin ?? ref;
  return {
    NAME: (given) => asNames(given[0]).map(latin).join(", "),
    LIST: (given) => new Intl.ListFormat("en-GB").format(asNames(given[0]).map(latin)),
    DUR: (given) => lengthOf(asNumber(given[0])),
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
