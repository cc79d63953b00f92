/**
 * Services by the words that readers use for them. Built once from the catalogue and the names of `locales/bn`; the
 * caller gives the rule by which two spellings count as one.
 */
import type { Edition } from "../domain/bulletin.ts";
import type { Reach, Service } from "../domain/service.ts";

/** What the names of the locales say of one thing, as far as finding it goes. */
export interface Spelled {
  readonly id: string;
  readonly latin: string;
  readonly bn: Readonly<Record<Edition, string>>;
  readonly aliases: readonly string[];
  readonly ambiguous: readonly string[];
  /** The service it names, or the one that it is a part of. */
  readonly service?: string | undefined;
  readonly kind?: string;
}

export interface Entry {
  readonly service: string;
  readonly reach: Reach;
}

export interface Directory {
  readonly key: (text: string) => string;
  /** Spellings that mean one service, or several when the world is careless. */
  readonly sure: ReadonlyMap<string, readonly Entry[]>;
  /** Words that may mean it: a nickname shared with other things, the name of its owner. */
  readonly possible: ReadonlyMap<string, readonly Entry[]>;
}

export function createDirectory(
  services: Iterable<Pick<Service, "id" | "name" | "owner" | "reach">>,
  names: ReadonlyMap<string, Spelled>,
  key: (text: string) => string,
): Directory {
  const sure = new Map<string, Entry[]>();
  const possible = new Map<string, Entry[]>();
  const byService = Map.groupBy(names.values(), ({ id, service }) => service ?? id);
  const byLatin = new Map([...names.values()].map((name) => [key(name.latin), name]));
  for (const { id, name, owner, reach } of services) {
    const entry: Entry = { service: id, reach };
    const related = byService.get(id) ?? [];
    const own = related.filter(({ kind }) => kind !== "component");
    const parts = related.filter(({ kind }) => kind === "component");
    const company = owner === undefined ? undefined : byLatin.get(key(owner));
    const owners = owner === undefined ? [] : [owner, ...(company ? spellings(company) : [])];
    for (const spelling of [id, ...namesOf(name), ...own.flatMap(spellings)]) add(sure, key(spelling), entry);
    for (const word of [...own.flatMap(({ ambiguous }) => ambiguous), ...owners, ...parts.flatMap(spellings)]) {
      add(possible, key(word), entry);
    }
  }
  return { key, sure, possible };
}

const spellings = ({ latin, bn, aliases }: Spelled): readonly string[] => [latin, bn["bn-IN"], bn["bn-BD"], ...aliases];

/** "X (Twitter)" is known as X and as Twitter, too. */
function namesOf(name: string): readonly string[] {
  const inBrackets = /^(.+?) \((.+)\)$/.exec(name);
  return inBrackets ? [name, inBrackets[1] ?? "", inBrackets[2] ?? ""] : [name];
}

function add(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  if (key === "") return;
  const known = index.get(key) ?? [];
  if (!known.some(({ service }) => service === entry.service)) index.set(key, [...known, entry]);
}
