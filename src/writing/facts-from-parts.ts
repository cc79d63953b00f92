/** Which parts of a service were hit, and which of their names can be printed. */
import type { Source } from "../domain/bulletin.ts";
import type { AffectedComponent, Incident } from "../domain/incident.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest } from "./request.ts";

const SHOWN_PARTS = 3;
/** Of names in Latin letters, which readers take in more slowly (style guide, 3.8). */
const SHOWN_LATIN = 2;
/** A longer Latin name is shown only when there is no other. */
const LONGEST_SHOWN = 30;
/** A name of more letters than this is a sentence. */
const LONGEST_PRINTED = 60;

/** Most names are Latin words with one space between them. */
const tidy = /^[!-~]+(?: [!-~]+)*$/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Names come from outside: no marks that steer the direction of writing, no line breaks, one space at a time. */
export const cleanName = (name: string): string =>
  tidy.test(name) ? name : name.normalize("NFC").replace(invisible, "").replace(/\s+/g, " ").trim();

/** Its words with a space around each: "X" is a word of "X Spaces", not of "Inbox". */
const wordsOf = (name: string): string => ` ${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")} `;

/** Pages list notes among their parts: "Visit www.… for more information". */
const isPart = (name: string): boolean => /^\P{M}/u.test(name.trim()) && !/https?:|\bwww\.|^visit\b/i.test(name.trim());

/** Parts that the page marks as hit; all of them when it marks none, as a page does once everything is over. */
export function hitComponents(incident: Incident, serviceName: string): readonly AffectedComponent[] {
  const named = incident.components.filter(({ name }) => isPart(name) && name !== serviceName);
  const hit = named.filter(({ status }) => status !== undefined && status !== "operational");
  return hit.length > 0 ? hit : named;
}

interface PartListing {
  /** Whether a name has a Bengali spelling. */
  isListed(ref: string): boolean;
  latin(ref: string): string;
}

/** Names of one word with a Bengali spelling come first, then those of more words, then Latin ones, the long ones last. */
export function partFacts({ incident, service }: ComposeRequest, listing: PartListing): FactTable {
  const names = [...new Set(hitComponents(incident, service.name).map(({ name }) => cleanName(name)))];
  if (names.length === 0) return {};
  const own = wordsOf(service.name);
  const repeats = (name: string): boolean => wordsOf(listing.latin(name)).includes(own);
  const rank = (name: string): number => {
    if (!listing.isListed(name)) return name.length > LONGEST_SHOWN ? 3 : 2;
    return /[\s/]/.test(name) || repeats(name) ? 1 : 0;
  };
  const sorted = names
    .filter((name) => name.length <= LONGEST_PRINTED)
    .map((name) => ({ name, rank: rank(name) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
  const limit = sorted.slice(0, SHOWN_PARTS).every((name) => listing.isListed(name)) ? SHOWN_PARTS : SHOWN_LATIN;
  const shown = sorted.slice(0, limit);
  const [first] = shown;
  if (first === undefined) return {};
  const source: Source = { kind: "feed", incident: incident.id, field: "components" };
  const suits = names.length === 1 && first.length <= LONGEST_SHOWN && !repeats(first);
  return {
    parts: { value: shown, sources: [source] },
    ...(suits && { headPart: { value: first, sources: [source] } }),
    ...(names.length > limit && { partCount: { value: names.length, sources: [source] } }),
  };
}
