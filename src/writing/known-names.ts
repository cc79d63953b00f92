/** The lexicon as the lint wants it: every name in the spelling of the edition. Built once per edition. */
import type { KnownName, Noun } from "../bengali/index.ts";
import type { Edition, Style } from "../domain/bulletin.ts";
import type { Name } from "../locales-schema.ts";
import type { Lexicon } from "./naming.ts";

function knownName(name: Name, edition: Edition): KnownName {
  const forms = name.forms?.[edition];
  const noun: Noun = {
    text: name.bn[edition],
    ...(name.place && { place: true }),
    ...(name.kind === "person" && { person: true }),
    ...(forms && { forms }),
  };
  // "(formerly Twitter)" is printed on purpose.
  const gloss = name.gloss?.[edition] ?? "";
  const commonWord = name.commonWord !== undefined;
  return { noun, kind: name.kind, commonWord, aliases: name.aliases.filter((alias) => !gloss.includes(alias)) };
}

export function knownNames(lexicon: Lexicon): (style: Style) => readonly KnownName[] {
  const byEdition = new Map<Edition, readonly KnownName[]>();
  return ({ edition }) => {
    const known = byEdition.get(edition) ?? [...lexicon.names.values()].map((name) => knownName(name, edition));
    byEdition.set(edition, known);
    return known;
  };
}
