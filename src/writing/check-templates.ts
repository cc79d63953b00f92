/**
 * The check that `bibhrat check` runs over the template files. A template that passes it can be written whatever the facts
 * are: each message of each edition is formatted with every word of every closed vocabulary and read by the lint.
 */
import { isBlocked, lint } from "../bengali/index.ts";
import { type Edition, editions, type Style } from "../domain/bulletin.ts";
import { checkEnglish } from "./check-english.ts";
import { factShapes } from "./fact-shapes.ts";
import { bulletinFile } from "./newsroom.ts";
import { filesOf, phraseFiles } from "./phrases.ts";
import { rendererFor } from "./renderer-for.ts";
import { checkRoom } from "./template-room.ts";
import { argumentSets, vocabularies } from "./template-samples.ts";
import { shapesOf } from "./template-shapes.ts";
import { type Renderer, readTemplates, type Template, type TemplateProblem, type TemplateSet } from "./templates.ts";
import { usedMessages } from "./used-messages.ts";
import { wordList } from "./word-lists.ts";
import type { WriterLocales } from "./writer-locales.ts";

const isBulletin = (template: Template): boolean => template.path.endsWith(bulletinFile);
const problemAt = ({ path, line }: Pick<Template, "path" | "line">, detail: string): TemplateProblem => ({
  path,
  line,
  detail,
});

export function checkTemplates(locales: WriterLocales): readonly TemplateProblem[] {
  const sets = editions.map((edition) => [edition, readTemplates(filesOf(locales, edition, phraseFiles))] as const);
  const broken = sets.flatMap(([, set]) => set.problems);
  // What the parser could not read would only be reported again as missing.
  const statements = statementFaults(locales);
  if (broken.length + statements.length > 0) return [...broken, ...statements];
  const written = sets.flatMap(([edition, set]) => {
    const faults = [
      ...missingIn(edition, set, sets),
      ...unused(set),
      ...unknownVariables(set),
      ...openChoices(set),
      ...unwritable(edition, set, locales),
    ];
    // Only what can be written can be measured.
    return faults.length > 0 ? faults : checkRoom(edition, set, locales);
  });
  return [...written, ...checkEnglish(locales)];
}

/** What the operator's sentences mean has a voice and arguments of its own; here it must be whole and complete. */
function statementFaults(locales: WriterLocales): readonly TemplateProblem[] {
  const sets = editions.map(
    (edition) => [edition, readTemplates(filesOf(locales, edition, ["statements.ftl"]))] as const,
  );
  return sets.flatMap(([edition, set]) => [...set.problems, ...lacking(edition, set, sets)]);
}

function lacking(
  edition: Edition,
  set: TemplateSet,
  sets: readonly (readonly [Edition, TemplateSet])[],
): readonly TemplateProblem[] {
  const others = sets.filter(([other]) => other !== edition).flatMap(([, other]) => [...other.templates.values()]);
  return others
    .filter(({ id }) => !set.templates.has(id))
    .map((template) => problemAt(template, `message ${template.id} is missing in ${edition}`));
}

/** A message that the other edition has, and this one lacks. */
function missingIn(
  edition: Edition,
  set: TemplateSet,
  sets: readonly (readonly [Edition, TemplateSet])[],
): readonly TemplateProblem[] {
  const asked = [...usedMessages].filter((id) => !set.templates.has(id));
  return [
    ...lacking(edition, set, sets),
    ...asked.map((id) => ({ path: `${edition}/${bulletinFile}`, line: 1, detail: `message ${id} is missing` })),
  ];
}

function unused(set: TemplateSet): readonly TemplateProblem[] {
  const reached = new Set<string>();
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of set.templates.get(id)?.refersTo ?? []) reach(next);
  };
  for (const id of usedMessages) reach(id);
  const idle = [...set.templates.values()].filter((template) => isBulletin(template) && !reached.has(template.id));
  return idle.map((template) => problemAt(template, `message ${template.id} is never used`));
}

function unknownVariables(set: TemplateSet): readonly TemplateProblem[] {
  return [...set.templates.values()]
    .filter(isBulletin)
    .flatMap((template) =>
      [...template.variables]
        .filter((name) => !Object.hasOwn(factShapes, name))
        .map((name) => problemAt(template, `message ${template.id} names $${name}, which is no fact`)),
    );
}

/** Read by hand: what their defaults say holds for every word that they do not list. */
const neutralDefaults: ReadonlySet<string> = new Set(["desk-moved", "desk-part"]);

/** A choice lists all words of its vocabulary, and what is left over fails instead of claiming something. */
function openChoices(set: TemplateSet): readonly TemplateProblem[] {
  return [...set.templates.values()].flatMap((template) =>
    shapesOf(template.entry).choices.flatMap((choice) => {
      const words = vocabularies[choice.variable ?? ""] ?? [];
      const isSafe = choice.fails || (words.length === 0 && (choice.repeats || neutralDefaults.has(template.id)));
      const open = isSafe ? [] : [problemAt(template, `message ${template.id}: its default must be FAIL()`)];
      const absent = words.filter((word) => !choice.keys.includes(word));
      return [
        ...open,
        ...absent.map((word) => problemAt(template, `message ${template.id} has no variant for ${word}`)),
      ];
    }),
  );
}

const stylesOf = (edition: Edition): readonly Style[] =>
  edition === "bn-IN"
    ? [
        { edition, digits: "bengali" },
        { edition, digits: "latin" },
      ]
    : [{ edition, digits: "bengali" }];

/** Bulletins are written in every style; phrases always have the figures of the edition. */
const isWrittenIn = (template: Template, style: Style): boolean => isBulletin(template) || style.digits === "bengali";

function unwritable(edition: Edition, set: TemplateSet, locales: WriterLocales): readonly TemplateProblem[] {
  return stylesOf(edition).flatMap((style) => {
    const renderer = rendererFor(set, locales, style);
    return [...set.templates.values()]
      .filter((template) => !template.id.startsWith("-") && isWrittenIn(template, style))
      .flatMap((template) => firstFault(template, set, renderer, style));
  });
}

/** One report a message is enough: its other variants fail alike. */
function firstFault(
  template: Template,
  set: TemplateSet,
  renderer: Renderer,
  style: Style,
): readonly TemplateProblem[] {
  for (const args of argumentSets(template, set)) {
    const fault = faultOf(template.id, args, renderer, style);
    if (fault !== undefined) return [problemAt(template, `message ${template.id}: ${fault}`)];
  }
  return [];
}

function faultOf(
  id: string,
  args: ReturnType<typeof argumentSets>[number],
  renderer: Renderer,
  style: Style,
): string | undefined {
  try {
    const text = renderer.format(id, args);
    if (wordList.test(id)) return undefined;
    const findings = lint(text, { ...style, latin: ["Zendesk", "query", "text"] });
    const [first] = findings.filter(({ severity }) => severity === "block");
    return isBlocked(findings) ? `${first?.id} ${first?.message}: ${first?.excerpt}` : undefined;
  } catch (error) {
    // Formatting throws what the template did wrong: that is what is being looked for.
    return error instanceof Error ? error.message : String(error);
  }
}
