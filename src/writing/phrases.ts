/**
 * Bengali for buttons, answers and review cards. The same functions as in bulletins; a name argument is a name id or a Latin
 * name, a list is one string with bars between its members, a moment and a length of time are milliseconds.
 */
import { digits } from "../bengali/index.ts";
import { type Edition, editions, type Style } from "../domain/bulletin.ts";
import { editionOfEnglish } from "../domain/voice.ts";
import type { Phrases } from "../ports.ts";
import { englishRenderer, englishTemplates } from "./english.ts";
import { DigitsValue } from "./fluent-types.ts";
import { rendererFor } from "./renderer-for.ts";
import { type Arguments, type Renderer, readTemplates, type TemplateFile } from "./templates.ts";
import type { WriterLocales } from "./writer-locales.ts";

/** Everything but the statements, which only the speech side formats. */
export const phraseFiles = ["bulletins.ftl", "bot.ftl", "editor.ftl", "hand.ftl"] as const;

export function filesOf(locales: WriterLocales, edition: Edition, names: readonly string[]): readonly TemplateFile[] {
  return names.flatMap((name) => {
    const text = locales.ftl[edition][name];
    return text === undefined ? [] : [{ path: `${edition}/${name}`, text }];
  });
}

function rendererOf(locales: WriterLocales, style: Style): Renderer {
  const set = readTemplates(filesOf(locales, style.edition, phraseFiles));
  const [first] = set.problems;
  if (first !== undefined) throw new Error(`${first.path}:${first.line}: ${first.detail}`);
  return rendererFor(set, locales, style);
}

const isEdition = (edition: string): edition is Edition => editions.some((each) => each === edition);

/** Editors may have chosen English; everybody else is spoken to in the Bengali of an edition. */
function rendererOfVoice(locales: WriterLocales, voice: string): Renderer {
  if (isEdition(voice)) return rendererOf(locales, styleOf(voice));
  const edition = editionOfEnglish(voice);
  if (edition === undefined) throw new RangeError(`expected an edition (${editions.join(", ")}), got ${voice}`);
  return englishRenderer(englishTemplates(locales), locales, edition);
}

const styleOf = (edition: Edition): Style => ({ edition, digits: "bengali" });

const shown = (value: number, voice: string): string =>
  isEdition(voice) ? digits(String(value), styleOf(voice)) : String(value);

export function createPhrases(locales: WriterLocales): Phrases {
  const renderers = new Map<string, Renderer>();
  const speakerOf = (voice: string): Renderer => {
    const known = renderers.get(voice) ?? rendererOfVoice(locales, voice);
    renderers.set(voice, known);
    return known;
  };
  return {
    say(voice, id, args = {}) {
      const given: Arguments = {};
      for (const [key, value] of Object.entries(args))
        given[key] = typeof value === "number" ? new DigitsValue(value, shown(value, voice)) : value;
      return speakerOf(voice).format(id, given).normalize("NFC");
    },
  };
}
