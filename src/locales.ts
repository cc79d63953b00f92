/**
 * Loads and checks everything that people wrote under `locales/` into plain, frozen data. A generated cache, keyed by
 * content, makes a start cheap; without it the YAML is read again. Words are data: nothing here knows a sentence.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Edition, editions } from "./domain/bulletin.ts";
import { contentKey, readCache, writeCache } from "./locales-cache.ts";
import { crossCheck } from "./locales-check.ts";
import {
  type CategoryNoun,
  categorySchema,
  type Name,
  nameId,
  nameSchema,
  type PerEdition,
  type Profile,
  profileSchema,
} from "./locales-schema.ts";
import { checkYaml, type Problem, showProblem } from "./yaml.ts";

/**
 * A part of the locale files whose shape another folder declares: every YAML file below `folder` is checked with
 * `schema`. `source` is the `import.meta.url` of the module that declares it, so that a new schema outdates the cache.
 */
export interface Section<T> {
  readonly folder: string;
  readonly schema: z.ZodType<T>;
  readonly source: string;
  /** Its Bengali is printed as it stands, so it must pass the lint. */
  readonly linted?: boolean;
}
export type Sections = Readonly<Record<string, Section<unknown>>>;

/** The files of each section by their path below its folder. */
export type SectionFiles<S extends Sections> = {
  readonly [K in keyof S]: Readonly<Record<string, S[K] extends Section<infer T> ? T : never>>;
};

export interface Locales<S extends Sections = Record<never, never>> {
  readonly names: ReadonlyMap<string, Name>;
  readonly categories: ReadonlyMap<string, CategoryNoun>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Raw Fluent source by edition and file name ("bulletins.ftl"). */
  readonly ftl: PerEdition<Readonly<Record<string, string>>>;
  /** The desk in English, by file name. */
  readonly english: Readonly<Record<string, string>>;
  readonly sections: SectionFiles<S>;
  /** Hash of everything above: it changes when a word does. */
  readonly version: string;
}

export interface LoadOptions<S extends Sections> {
  /** Default true. */
  readonly cache?: boolean;
  readonly sections?: S;
}

export type LocaleReading<S extends Sections = Record<never, never>> =
  | { readonly kind: "locales"; readonly locales: Locales<S> }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** Thrown at start: the service does not run on broken locale files. */
export class LocalesRefused extends Error {
  override readonly name = "LocalesRefused";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(showProblem).join("\n"));
    this.problems = problems;
  }
}

export function loadLocales<const S extends Sections = Record<never, never>>(
  dir: string,
  options: LoadOptions<S> = {},
): Locales<S> {
  const reading = readLocales(dir, options);
  if (reading.kind === "problems") throw new LocalesRefused(reading.problems);
  return reading.locales;
}

/** What the cache keeps: plain JSON. */
interface Stored {
  readonly names: readonly Name[];
  readonly categories: Readonly<Record<string, CategoryNoun>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

type Files = ReadonlyMap<string, string>;

const ownSchemas = ["./locales.ts", "./locales-schema.ts", "./yaml.ts", "./locales-check.ts"];

export function readLocales<const S extends Sections = Record<never, never>>(
  dir: string,
  options: LoadOptions<S> = {},
): LocaleReading<S> {
  const files = readFiles(dir);
  const sections: Sections = options.sections ?? {};
  const key = contentKey([...files, ...schemaSources(sections)]);
  const cacheFile = join(dir, cacheName(sections));
  const cached = options.cache === false ? undefined : readCache(cacheFile, key);
  // The key proves that this very code wrote the cache from these very files.
  if (cached !== undefined) return { kind: "locales", locales: assemble(cached as Stored, files, key) };

  const checked = checkFiles(files, sections);
  if (checked.kind === "problems") return checked;
  if (options.cache !== false) writeCache(cacheFile, key, checked.stored);
  return { kind: "locales", locales: assemble(checked.stored, files, key) };
}

/** A file for each set of sections, so that two readers of different sets do not outdate each other's. */
function cacheName(sections: Sections): string {
  const names = Object.keys(sections).sort();
  if (names.length === 0) return "locales.cache.json";
  return `locales-${contentKey(names.map((name) => [name, ""])).slice(0, 8)}.cache.json`;
}

function readFiles(dir: string): Files {
  const paths = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(yaml|ftl)$/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(dir, path), "utf8")]));
}

function schemaSources(sections: Sections): [string, string][] {
  const own = ownSchemas.map((path) => new URL(path, import.meta.url).href);
  const all = [...own, ...Object.values(sections).map((section) => section.source)];
  return all.map((url) => [basename(url), readFileSync(fileURLToPath(url), "utf8")]);
}

type CheckedFiles =
  | { readonly kind: "stored"; readonly stored: Stored }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

function checkFiles(files: Files, sections: Sections): CheckedFiles {
  const problems: Problem[] = [...files].flatMap(([file, text]) => unnormalised(file, text));
  const read = <T>(folder: string, schema: z.ZodType<T>, linted = true): (readonly [string, T])[] =>
    below(files, folder).flatMap(([path, text]) => {
      const checked = checkYaml(path, text, schema, linted);
      if (checked.kind === "data") return [[path, checked.data] as const];
      problems.push(...checked.problems);
      return [];
    });

  const categories = read("bn/categories.yaml", z.record(z.string(), categorySchema));
  const names = read("bn/names", z.record(nameId, nameSchema));
  const profiles = read("bn/profiles", z.record(nameId, profileSchema));
  const foreign = Object.entries(sections).map(([name, { folder, schema, linted = false }]) => [
    name,
    Object.fromEntries(read(folder, schema, linted).map(([path, data]) => [path.slice(folder.length + 1), data])),
  ]);
  if (problems.length === 0) problems.push(...crossCheck(files, { categories, names, profiles }));
  if (problems.length > 0) return { kind: "problems", problems };
  return {
    kind: "stored",
    stored: {
      names: merged(names).map(([id, name]) => ({ id, ...name })),
      categories: Object.fromEntries(merged(categories)),
      profiles: Object.fromEntries(merged(profiles)),
      sections: Object.fromEntries(foreign),
    },
  };
}

const below = (files: Files, folder: string): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith(".yaml") && (path === folder || path.startsWith(`${folder}/`)));

const merged = <T>(files: readonly (readonly [string, Readonly<Record<string, T>>])[]): [string, T][] =>
  files.flatMap(([, entries]) => Object.entries(entries));

function unnormalised(file: string, text: string): Problem[] {
  if (text === text.normalize("NFC")) return [];
  const wrong = text.split("\n").findIndex((line) => line !== line.normalize("NFC"));
  return [{ file, line: wrong + 1, column: 1, message: "expected Unicode NFC, came another form: normalise the file" }];
}

function assemble<S extends Sections>(stored: Stored, files: Files, version: string): Locales<S> {
  return Object.freeze({
    names: new Map(stored.names.map((name) => [name.id, name])),
    categories: new Map(Object.entries(stored.categories)),
    profiles: new Map(Object.entries(stored.profiles)),
    ftl: Object.fromEntries(editions.map((edition) => [edition, fluentOf(files, edition)])) as Locales<S>["ftl"],
    english: fluentOf(files, "en"),
    sections: stored.sections as SectionFiles<S>,
    version,
  });
}

const fluentOf = (files: Files, folder: Edition | "en"): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...files]
      .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(".ftl"))
      .map(([path, text]) => [path.slice(folder.length + 1), text]),
  );
