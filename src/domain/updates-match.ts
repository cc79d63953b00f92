/**
 * Which reported update is which stored one? A page names its updates in JSON but not in Atom, moves their times, and
 * rewrites their texts, so identity is settled in rounds, each one-to-one, from the surest sign to the weakest.
 */
import type { EpochMs } from "./ids.ts";
import type { IncidentUpdate } from "./incident.ts";
import type { Format } from "./service.ts";
import type { ReportedUpdate } from "./snapshot.ts";
import { textHashOf } from "./text.ts";

export interface HashedUpdate extends ReportedUpdate {
  readonly textHash: string;
}

/** Formats whose entry shows the newest update only: what is missing there has not been rewritten or moved. */
const newestOnly: ReadonlySet<Format> = new Set(["incidentio-feed", "aws-rss", "azure-rss", "rss"]);
export const showsAllUpdates = (format: Format): boolean => !newestOnly.has(format);

export const minuteOf = (at: EpochMs): number => Math.floor(at / 60_000);

const letters = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
type Labelled = Pick<ReportedUpdate, "rawStatus" | "phase">;

/** Statuspage's HTML says "Update" where the status did not change; the JSON repeats the status. */
export const isWildcard = (update: Pick<Labelled, "rawStatus">): boolean =>
  ["update", ""].includes(letters(update.rawStatus));
export const isPostmortem = (update: Pick<Labelled, "rawStatus">): boolean =>
  letters(update.rawStatus) === "postmortem";

/** An "Update" has the phase of the one before it, so that it fits the JSON's word for the same update. */
function sameLabel(a: Labelled, b: Labelled): boolean {
  if (letters(a.rawStatus) === letters(b.rawStatus)) return true;
  return a.phase === b.phase && a.phase !== "unknown" && isPostmortem(a) === isPostmortem(b);
}

/** A sentence this long is not boilerplate: its words alone identify it, wherever it has moved to. */
const distinctiveLength = 80;

interface Candidate {
  readonly stored: IncidentUpdate;
  readonly reported: HashedUpdate;
  /** Both stand between the same neighbours that are already matched. */
  readonly sameGap: boolean;
  /** Of as many in their minute, both stand in the same place. */
  readonly samePlace: boolean;
}
type Round = (candidate: Candidate) => boolean;

const sameMinute: Round = ({ stored, reported }) => minuteOf(stored.at) === minuteOf(reported.at);
const sameText: Round = ({ stored, reported }) => stored.textHash === reported.textHash;
const idsAgree: Round = ({ stored, reported }) =>
  stored.providerId === undefined || reported.providerId === undefined || stored.providerId === reported.providerId;
const sameWord: Round = ({ stored, reported }) => letters(stored.rawStatus) === letters(reported.rawStatus);
const labelled: Round = ({ stored, reported }) => sameLabel(stored, reported);
const loosely: Round = ({ stored, reported }) =>
  isWildcard(stored) || isWildcard(reported) || sameLabel(stored, reported);
const inPlace: Round = ({ samePlace }) => samePlace;
const inGap: Round = ({ sameGap }) => sameGap;
const distinctive: Round = ({ reported }) => reported.text.length >= distinctiveLength;
const all =
  (...rounds: readonly Round[]): Round =>
  (candidate) =>
    rounds.every((round) => round(candidate));

const eachLabel = (...rounds: readonly Round[]): readonly Round[] =>
  [sameWord, labelled, loosely].map((label) => all(label, ...rounds));

const surely: readonly Round[] = [
  ({ stored, reported }) => stored.providerId !== undefined && stored.providerId === reported.providerId,
  // Two of one minute with one text: once one of them is rewritten, the text alone would name the wrong one.
  all(sameMinute, sameText, loosely, inPlace),
  // Without `idsAgree`: two feeds of one page may number the same update differently.
  ...eachLabel(sameMinute, sameText),
  ...eachLabel(idsAgree, sameMinute, inGap),
  all(idsAgree, sameMinute, loosely),
  all(idsAgree, loosely, sameText, distinctive),
];
const rewrittenOrMoved: readonly Round[] = [all(idsAgree, loosely, sameText, inGap), ...eachLabel(idsAgree, inGap)];

/** Index of a reported update -> index of the stored one it is. Both lists oldest first. */
export type Matches = ReadonlyMap<number, number>;

function gapOf(matches: Matches, index: number, length: number): readonly [number, number] {
  let low = -1;
  for (let i = index - 1; i >= 0 && low < 0; i--) low = matches.get(i) ?? -1;
  let high = Number.POSITIVE_INFINITY;
  for (let i = index + 1; i < length && high === Number.POSITIVE_INFINITY; i++)
    high = matches.get(i) ?? Number.POSITIVE_INFINITY;
  return [low, high];
}

/** Each one's place in its minute, and how many share it. */
function placesOf(updates: readonly { readonly at: EpochMs }[]): readonly string[] {
  const crowds = Map.groupBy(updates.keys(), (index) => minuteOf(updates[index]?.at ?? 0));
  return updates.map(({ at }, index) => {
    const crowd = crowds.get(minuteOf(at)) ?? [];
    return `${crowd.indexOf(index)} of ${crowd.length}`;
  });
}

function nearest(at: EpochMs, candidates: readonly { index: number; at: EpochMs }[]): number | undefined {
  const byDistance = candidates.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return byDistance[0]?.index;
}

export function matchUpdates(
  stored: readonly IncidentUpdate[],
  reported: readonly HashedUpdate[],
  format: Format,
): Matches {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const [places, reportedPlaces] = [placesOf(stored), placesOf(reported)];
  const rounds = showsAllUpdates(format) ? [...surely, ...rewrittenOrMoved] : surely;
  for (const round of rounds) {
    if (matches.size === reported.length) break;
    for (const [i, update] of reported.entries()) {
      if (matches.has(i)) continue;
      const [low, high] = gapOf(matches, i, reported.length);
      const candidates = stored
        .map((one, index) => ({ one, index, at: one.at }))
        .filter(({ index }) => !taken.has(index))
        .filter(({ one, index }) => {
          const [sameGap, samePlace] = [index > low && index < high, places[index] === reportedPlaces[i]];
          return round({ stored: one, reported: update, sameGap, samePlace });
        });
      const found = nearest(update.at, candidates);
      if (found === undefined) continue;
      matches.set(i, found);
      taken.add(found);
    }
  }
  return matches;
}

/** Oldest first, one entry per provider id, with hashes: feeds list updates in any order, and sometimes twice. */
export function tidyUpdates(
  updates: readonly ReportedUpdate[],
  stored: readonly IncidentUpdate[] = [],
): readonly HashedUpdate[] {
  // At most polls every text is a stored one, to the letter: hashing it again would be most of the work.
  const hashes = new Map(stored.map(({ text, textHash }) => [text, textHash]));
  const seen = new Set<string>();
  return updates
    .filter(({ providerId }) => {
      if (providerId === undefined) return true;
      const first = !seen.has(providerId);
      seen.add(providerId);
      return first;
    })
    .map((update) => ({ ...update, textHash: hashes.get(update.text) ?? textHashOf(update.text) }))
    .toSorted((a, b) => a.at - b.at);
}
