/**
 * Services by the words that readers use for them. Built once from the catalogue and the names of `locales/bn`; the
 * caller gives the rule by which two spellings count as one.
 */
import type { Edition } from "../domain/bulletin.ts";
import type { Reach, Service } from "../domain/service.ts";
import { byEar } from "./by-ear.ts";

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
  readonly hear: (text: string) => string;
  /** Spellings that mean one service, or several when the world is careless. */
  readonly sure: ReadonlyMap<string, readonly Entry[]>;
  /** Words that may mean it: a nickname shared with other things, the name of its owner, a part of it. */
  readonly possible: ReadonlyMap<string, readonly Entry[]>;
  /** Services by the sound of their sure spellings. */
  readonly heard: ReadonlyMap<string, readonly Entry[]>;
  /** Every service that can be found. */
  readonly services: ReadonlySet<string>;
}

type Key = Directory["key"];

type Catalogued = Pick<Service, "id" | "name" | "owner" | "reach">;

/** Services that are known by name only: nothing is read of them, and that is the answer. */
const unwatchedReach: Reach = 3;

export function createDirectory(
  services: Iterable<Catalogued>,
  names: ReadonlyMap<string, Spelled>,
  key: Key,
  /** Letters by their sound, for names that are typed by ear. */
  sounds: ReadonlyMap<string, string> = new Map(),
): Directory {
  const index = { sure: new Map<string, Entry[]>(), possible: new Map<string, Entry[]>() };
  const byService = Map.groupBy(names.values(), ({ id, service }) => service ?? id);
  const companies = new Map([...names.values()].flatMap((name) => spellings(name).map((word) => [key(word), name])));
  const catalogue = [...services];
  for (const { id, name, owner, reach } of catalogue) {
    const entry: Entry = { service: id, reach };
    const related = byService.get(id) ?? [];
    const own = related.filter(({ kind }) => kind !== "component");
    const parts = related.filter(({ kind }) => kind === "component");
    const company = owner === undefined ? undefined : companies.get(key(owner));
    const owners = owner === undefined ? [] : [owner, ...(company ? spellings(company) : [])];
    const called = [id, ...namesOf(name), ...own.flatMap(spellings)];
    const hints = [...own.flatMap(({ ambiguous }) => ambiguous), ...owners, ...parts.flatMap(spellings)];
    for (const spelling of called) add(index.sure, key(spelling), entry);
    for (const word of [...hints, ...called.flatMap(firstWord)]) add(index.possible, key(word), entry);
  }
  const catalogued = new Set<string>(catalogue.map(({ id }) => id));
  for (const name of names.values()) addUnwatched(name, catalogued, key, index);
  const hear = (text: string): string => byEar(text, sounds);
  const found = [...index.sure.values()].flat().map(({ service }) => service);
  return { key, hear, ...index, heard: heardOf(index.sure, hear), services: new Set(found) };
}

interface Index {
  readonly sure: Map<string, Entry[]>;
  readonly possible: Map<string, Entry[]>;
}

function addUnwatched(name: Spelled, catalogued: ReadonlySet<string>, key: Key, index: Index): void {
  const id = name.service ?? name.id;
  if (name.kind !== "service" || catalogued.has(id)) return;
  const entry: Entry = { service: id, reach: unwatchedReach };
  for (const spelling of [id, ...spellings(name)]) add(index.sure, key(spelling), entry);
  for (const word of name.ambiguous) add(index.possible, key(word), entry);
}

function heardOf(sure: Index["sure"], hear: Directory["hear"]): ReadonlyMap<string, readonly Entry[]> {
  const heard = new Map<string, Entry[]>();
  for (const [spelling, entries] of sure) for (const entry of entries) add(heard, hear(spelling), entry);
  return heard;
}

const spellings = ({ latin, bn, aliases }: Spelled): readonly string[] => [latin, bn["bn-IN"], bn["bn-BD"], ...aliases];

/** "X (Twitter)" is known as X and as Twitter, too. */
function namesOf(name: string): readonly string[] {
  const inBrackets = /^(.+?) \((.+)\)$/.exec(name);
  return inBrackets ? [name, inBrackets[1] ?? "", inBrackets[2] ?? ""] : [name];
}

const shortestWord = 3;
/** "SBI" for SBI YONO: whoever writes it may mean that, or another thing of the same house. */
const firstWord = (spelling: string): readonly string[] => {
  const [first = "", ...others] = spelling.split(" ");
  return others.length > 0 && first.length >= shortestWord ? [first] : [];
};

function add(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  if (key === "") return;
  const known = index.get(key) ?? [];
  if (!known.some(({ service }) => service === entry.service)) index.set(key, [...known, entry]);
}
