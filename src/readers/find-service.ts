/**
 * Which service a reader means. A spelling that is known stands for its service; what only resembles one, or may mean
 * several, is asked back: an answer about the wrong service is worse than a question.
 */
import type { Directory, Entry } from "./directory.ts";

export type Found =
  | { readonly kind: "one"; readonly service: string }
  /** `close`: nothing is spelled so, but these are nearly. */
  | { readonly kind: "several"; readonly services: readonly string[]; readonly close: boolean }
  | { readonly kind: "none" };

const mostCandidates = 6;
const longestQuery = 64;

/** `exact` leaves out what only resembles a name. */
export function findService(query: string, directory: Directory, by: "exact" | "likeness" = "likeness"): Found {
  const key = directory.key(query.slice(0, longestQuery));
  if (key === "") return { kind: "none" };
  const sure = directory.sure.get(key) ?? [];
  const [only] = sure;
  if (only && sure.length === 1) return { kind: "one", service: only.service };
  const named = [...sure, ...(directory.possible.get(key) ?? [])];
  if (named.length > 0) return several(named, false);
  const close = by === "exact" ? [] : resembling(key, directory);
  return close.length > 0 ? several(close, true) : { kind: "none" };
}

/** Several names in one question: all of them are candidates. */
export function merged(found: readonly Found[]): Found {
  const services = [...new Set(found.flatMap(servicesOf))].slice(0, mostCandidates);
  const [only] = services;
  if (only === undefined) return { kind: "none" };
  const isSure = services.length === 1 && found.some(({ kind }) => kind === "one");
  return isSure ? { kind: "one", service: only } : { kind: "several", services, close: false };
}

function servicesOf(found: Found): readonly string[] {
  switch (found.kind) {
    case "one":
      return [found.service];
    case "several":
      return found.services;
    case "none":
      return [];
  }
}

function several(entries: readonly Entry[], close: boolean): Found {
  const known = [...new Map(entries.map((entry) => [entry.service, entry])).values()];
  const sorted = close ? known : known.toSorted((a, b) => a.reach - b.reach);
  return { kind: "several", services: sorted.slice(0, mostCandidates).map(({ service }) => service), close };
}

/** Nearest first, then what more people use. */
function resembling(key: string, directory: Directory): readonly Entry[] {
  const { sure, possible, heard, hear } = directory;
  const found: { readonly entry: Entry; readonly distance: number }[] = [];
  for (const [spelling, entries] of [...sure, ...possible]) {
    const distance = distanceOf(key, spelling);
    if (distance !== undefined) found.push(...entries.map((entry) => ({ entry, distance })));
  }
  const sound = hear(key);
  const alike = sound.length >= shortestSound ? (heard.get(sound) ?? []) : [];
  found.push(...alike.map((entry) => ({ entry, distance: 1 })));
  return found.toSorted((a, b) => a.distance - b.distance || a.entry.reach - b.entry.reach).map(({ entry }) => entry);
}

/** Two consonants are shared by too many names. */
const shortestSound = 3;

/** Mistakes that a word of this length may have: none in a short one, where every letter makes another name. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const shortestPrefix = 4;

/** `undefined`: not alike. A beginning counts as less alike than a slip of the finger. */
function distanceOf(query: string, spelling: string): number | undefined {
  const allowed = tolerance(Math.min(query.length, spelling.length));
  const distance = editDistance(query, spelling, allowed);
  if (distance <= allowed && allowed > 0) return distance;
  return query.length >= shortestPrefix && spelling.startsWith(query) ? allowed + 1 : undefined;
}

/** Insertions, deletions, replacements and swaps of neighbours; anything above `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const [left = 0, above = 0, across = 0] = [current[column - 1], last[column], last[column - 1]];
      const swap = swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(left + 1, above + 1, across + (same ? 0 : 1), swap));
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
