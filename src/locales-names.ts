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
 * Cloudflare. A hyphen before a digit stays, for us-east-1 (AWS) is not us-east1 (Google). The nukta under ja is
 * dropped, as Kolkata's z is typed with and without it; the other nuktas are letters.
 */
export function aliasKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<=\u099C)\u09BC/gu, "")
    .replace(/[\s\u200B-\u200D._'’‘"·]|-(?!\d)/gu, "");
}

export interface NameIndex {
  /** The name that this spelling, id or code stands for; undefined when none or several do. */
  find(text: string): Name | undefined;
  /** Every name that it may stand for, ambiguous aliases included. */
  candidates(text: string): readonly Name[];
}

/** Cloud regions share their Bengali (several providers have one in Mumbai), so only their codes name them. */
export const spellingsOf = (name: Name): readonly string[] => [
  name.id,
  name.latin,
  ...(name.kind === "cloudRegion" ? [] : Object.values(name.bn)),
  ...name.aliases,
];

/** Codes count only as they are written: ADD, FOR and MAN are airports, add, for and man are not. */
export function indexNames(names: Iterable<Name>): NameIndex {
  const sure = new Map<string, Set<Name>>();
  const possible = new Map<string, Set<Name>>();
  for (const name of names) {
    for (const spelling of spellingsOf(name)) add(sure, aliasKey(spelling), name);
    for (const code of name.codes) add(sure, exactly(code), name);
    for (const spelling of name.ambiguous) add(possible, aliasKey(spelling), name);
  }
  const certain = (text: string): Name[] => [...(sure.get(aliasKey(text)) ?? sure.get(exactly(text)) ?? [])];
  return {
    find(text) {
      const [first, ...others] = certain(text);
      return others.length === 0 ? first : undefined;
    },
    candidates: (text) => [...new Set([...certain(text), ...(possible.get(aliasKey(text)) ?? [])])],
  };
}

const exactly = (code: string): string => `=${code}`;

function add(index: Map<string, Set<Name>>, key: string, name: Name): void {
  const known = index.get(key);
  if (known) known.add(name);
  else index.set(key, new Set([name]));
}
