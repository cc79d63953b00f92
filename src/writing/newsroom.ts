/** The desks of all styles, built from the locale files. A broken template file stops the program here, at its start. */
import { type Edition, editions, type Style } from "../domain/bulletin.ts";
import { hashOf } from "../domain/ids.ts";
import { createDesk, type Desk } from "./desk.ts";
import { readTemplates, type TemplateSet } from "./templates.ts";
import type { WriterLocales } from "./writer-locales.ts";

export interface Newsroom {
  desk(style: Style): Desk;
  readonly templateVersion: string;
}

export const bulletinFile = "bulletins.ftl";

/** Desks are built at first use and kept: there are four at most. */
export function createNewsroom(locales: WriterLocales): Newsroom {
  const templates = { "bn-IN": templatesOf(locales, "bn-IN"), "bn-BD": templatesOf(locales, "bn-BD") };
  const desks = new Map<string, Desk>();
  return {
    templateVersion: hashOf(...editions.map((edition) => locales.ftl[edition][bulletinFile] ?? "")),
    desk(style) {
      const key = `${style.edition}/${style.digits}`;
      const known = desks.get(key) ?? createDesk(templates[style.edition], locales, style);
      desks.set(key, known);
      return known;
    },
  };
}

function templatesOf(locales: WriterLocales, edition: Edition): TemplateSet {
  const set = readTemplates([{ path: `${edition}/${bulletinFile}`, text: locales.ftl[edition][bulletinFile] ?? "" }]);
  if (set.problems.length > 0)
    throw new Error(set.problems.map(({ path, line, detail }) => `${path}:${line}: ${detail}`).join("\n"));
  return set;
}
