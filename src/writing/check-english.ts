/**
 * The English of the desk and of the bot against their Bengali: the same messages, each of which can be written, in
 * English letters. The words that editors type are read in Bengali and Latin whichever language they are answered in, so
 * they stand once.
 */
import { editions } from "../domain/bulletin.ts";
import { englishFiles, englishRenderer, englishTemplates } from "./english.ts";
import { filesOf } from "./phrases.ts";
import { argumentSets } from "./template-samples.ts";
import { type Renderer, readTemplates, type Template, type TemplateProblem, type TemplateSet } from "./templates.ts";
import { wordList } from "./word-lists.ts";
import type { WriterLocales } from "./writer-locales.ts";

export function checkEnglish(locales: WriterLocales): readonly TemplateProblem[] {
  const set = englishTemplates(locales);
  if (set.problems.length > 0) return set.problems;
  const bengali = readTemplates(filesOf(locales, "bn-IN", englishFiles));
  const said = [...bengali.templates.values()].filter(({ id }) => !wordList.test(id));
  const faults = [...missing(said, set), ...unused(bengali, set)];
  return faults.length > 0 ? faults : unwritable(set, locales);
}

const problem = ({ path, line }: Pick<Template, "path" | "line">, detail: string): TemplateProblem => ({
  path,
  line,
  detail,
});

const missing = (said: readonly Template[], set: TemplateSet): readonly TemplateProblem[] =>
  said
    .filter(({ id }) => !set.templates.has(id))
    .map(({ id, path }) => problem({ path: path.replace("bn-IN/", "en/"), line: 1 }, `message ${id} is missing in en`));

const unused = (bengali: TemplateSet, set: TemplateSet): readonly TemplateProblem[] =>
  [...set.templates.values()]
    .filter(({ id }) => !bengali.templates.has(id) || wordList.test(id))
    .map((template) => problem(template, `message ${template.id} is never used`));

const unwritable = (set: TemplateSet, locales: WriterLocales): readonly TemplateProblem[] =>
  editions.flatMap((edition) => {
    const renderer = englishRenderer(set, locales, edition);
    return [...set.templates.values()].flatMap((template) => firstFault(template, set, renderer));
  });

function firstFault(template: Template, set: TemplateSet, renderer: Renderer): readonly TemplateProblem[] {
  for (const args of argumentSets(template, set)) {
    const fault = faultOf(template.id, args, renderer);
    if (fault !== undefined) return [problem(template, `message ${template.id}: ${fault}`)];
  }
  return [];
}

const isForeign = /\p{Script=Bengali}/u;

function faultOf(id: string, args: ReturnType<typeof argumentSets>[number], renderer: Renderer): string | undefined {
  try {
    const text = renderer.format(id, args);
    if (text.trim() === "") return "it says nothing";
    return isForeign.test(text) ? "it has Bengali letters" : undefined;
  } catch (error) {
    // Formatting throws what the template did wrong: that is what is being looked for.
    return error instanceof Error ? error.message : String(error);
  }
}
