/** Finding the one entry that a spelling names, whichever way readers or status pages spell it. */
import type { Noun } from "./bengali/inflect.ts";
import type { Edition } from "./domain/bulletin.ts";
import type { Name } from "./locales-schema.ts";

/** The name as an edition prints it, ready for `inflect`. */
export function nounOf(name: Name, edition: Edition): Noun {
  const forms = name.forms?.[edition];
  return {
    text: name.bn[edition],
    ...(name.place && { place: true }),
    ...(name.kind === "person" && { person: true }),
    ...(forms && { forms }),
  };
}

/** The name in Latin script, for texts that keep it so. */
export const latinNounOf = (name: Name): Noun => ({
  text: name.latin,
  latin: true,
  ...(name.sound && { sound: name.sound }),
});

/**
 * Spellings that differ only in case, spacing, hyphens, dots or invisible joiners are one alias: "cloud flare" and
 * Cloudflare. The nukta under ja is dropped, as Kolkata's z is typed with and without it; the other nuktas are letters.
 */
export function aliasKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<=\u099C)\u09BC/gu, "")
    .replace(/[\s\u200B-\u200D._'’‘"·-]/gu, "");
}

export interface NameIndex {
  /** The name that this spelling, id or code stands for; undefined when none or several do. */
  find(text: string): Name | undefined;
  /** Every name that it may stand for, ambiguous aliases included. */
  candidates(text: string): readonly Name[];
}

export const spellingsOf = (name: Name): readonly string[] => [
  name.id,
  name.latin,
  name.bn["bn-IN"],
  name.bn["bn-BD"],
  ...name.aliases,
  ...name.codes,
];

export function indexNames(names: Iterable<Name>): NameIndex {
  const sure = new Map<string, Set<Name>>();
  const possible = new Map<string, Set<Name>>();
  for (const name of names) {
    for (const spelling of spellingsOf(name)) add(sure, spelling, name);
    for (const spelling of name.ambiguous) add(possible, spelling, name);
  }
  const candidates = (text: string): readonly Name[] => {
    const key = aliasKey(text);
    return [...new Set([...(sure.get(key) ?? []), ...(possible.get(key) ?? [])])];
  };
  const find = (text: string): Name | undefined => {
    const [first, ...others] = sure.get(aliasKey(text)) ?? [];
    return others.length === 0 ? first : undefined;
  };
  return { find, candidates };
}

function add(index: Map<string, Set<Name>>, spelling: string, name: Name): void {
  const key = aliasKey(spelling);
  const known = index.get(key);
  if (known) known.add(name);
  else index.set(key, new Set([name]));
}
