/** What no schema of one file can see: ids written twice, categories and names that are referred to and do not exist. */

import { aliasKey, spellingsOf } from "./locales-names.ts";
import type { CategoryNoun, Name, Profile } from "./locales-schema.ts";
import type { Problem } from "./yaml.ts";

type Parsed<T> = readonly (readonly [path: string, entries: Readonly<Record<string, T>>])[];

export interface ParsedLocales {
  readonly categories: Parsed<CategoryNoun>;
  readonly names: Parsed<Omit<Name, "id">>;
  readonly profiles: Parsed<Profile>;
}

/** An entry's key and where it is written. */
interface Entry<T> {
  readonly file: string;
  readonly key: string;
  readonly value: T;
}

export function crossCheck(files: ReadonlyMap<string, string>, parsed: ParsedLocales): Problem[] {
  const names = entriesOf(parsed.names);
  const known = new Set(names.map(({ key }) => key));
  const categories = new Set(entriesOf(parsed.categories).map(({ key }) => key));
  const missingCategories = names
    .filter(({ value }) => value.category !== undefined && !categories.has(value.category))
    .map((entry) => problem(files, entry, `expected a category of categories.yaml, came ${entry.value.category}`));
  const orphans = entriesOf(parsed.profiles).flatMap((entry) =>
    [entry.key, entry.value.users?.by]
      .filter((id) => id !== undefined && !known.has(id))
      .map((id) => problem(files, entry, `expected the id of a name, came ${id}`)),
  );
  return [
    ...repeated(files, names),
    ...repeated(files, entriesOf(parsed.profiles)),
    ...sharedSpellings(files, names),
    ...missingCategories,
    ...orphans,
  ];
}

const entriesOf = <T>(parsed: Parsed<T>): Entry<T>[] =>
  parsed.flatMap(([file, entries]) => Object.entries(entries).map(([key, value]) => ({ file, key, value })));

/** YAML itself refuses a key twice in one file; this is for two files. */
function repeated(files: ReadonlyMap<string, string>, entries: readonly Entry<unknown>[]): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.key);
    first.set(entry.key, earlier ?? entry.file);
    return earlier === undefined ? [] : [problem(files, entry, `expected an id once, came also in ${earlier}`)];
  });
}

function sharedSpellings(files: ReadonlyMap<string, string>, names: readonly Entry<Omit<Name, "id">>[]): Problem[] {
  const owner = new Map<string, string>();
  return names.flatMap((entry) => {
    const spellings = new Map(spellingsOf({ id: entry.key, ...entry.value }).map((text) => [aliasKey(text), text]));
    for (const code of entry.value.codes) spellings.set(`=${code}`, code);
    return [...spellings].flatMap(([key, text]) => {
      const other = owner.get(key);
      owner.set(key, other ?? entry.key);
      if (other === undefined || other === entry.key) return [];
      return [
        problem(
          files,
          entry,
          `expected a spelling of one name only, came "${text}", which ${other} has too: move it to ambiguous`,
        ),
      ];
    });
  });
}

function problem(files: ReadonlyMap<string, string>, entry: Entry<unknown>, message: string): Problem {
  const lines = files.get(entry.file)?.split("\n") ?? [];
  const line = lines.findIndex((text) => text.startsWith(`${entry.key}:`) || text.startsWith(`"${entry.key}":`));
  return { file: entry.file, line: line + 1, column: 1, message: `${entry.key}: ${message}` };
}
