/** What a snapshot adds to the updates of one incident: new ones, rewritten ones, and ids and times learned. */
import type { EpochMs } from "./ids.ts";
import type { IncidentUpdate, UpdateKey } from "./incident.ts";
import type { Format } from "./service.ts";
import {
  type HashedUpdate,
  isWildcard,
  type Matches,
  matchUpdates,
  minuteOf,
  showsAllUpdates,
} from "./updates-match.ts";

/** A new update, and whether it comes after everything we knew, so that it moves the phase. */
export interface FreshUpdate {
  readonly update: IncidentUpdate;
  readonly moves: boolean;
}

export interface UpdatesMerge {
  /** Oldest first. */
  readonly updates: readonly IncidentUpdate[];
  readonly fresh: readonly FreshUpdate[];
  readonly amends: readonly UpdateKey[];
  /** The status word of a stored update was edited in place. */
  readonly relabelled: boolean;
  /** The snapshot lacks the newest update we know: it is an older copy, and says nothing about now. */
  readonly stale: boolean;
  readonly changed: boolean;
}

const minuteText = (at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: "minute" });

function keyFor(update: HashedUpdate, taken: ReadonlySet<UpdateKey>): UpdateKey {
  const base = update.providerId ?? `${minuteText(update.at)}/${update.rawStatus.toLowerCase()}/${update.textHash}`;
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}#${n}`;
  return key;
}

export function isStale(
  stored: readonly IncidentUpdate[],
  reported: readonly HashedUpdate[],
  matches: Matches,
): boolean {
  const newest = stored.at(-1);
  const last = reported.at(-1);
  if (newest === undefined || last === undefined) return false;
  const known = [...matches.values()].includes(stored.length - 1);
  return !known && minuteOf(last.at) < minuteOf(newest.at);
}

function rewrite(stored: IncidentUpdate, reported: HashedUpdate, mayRewrite: boolean): IncidentUpdate {
  const learnsId = stored.providerId === undefined && reported.providerId !== undefined;
  const relabel = !isWildcard(reported) && (learnsId || isWildcard(stored) || stored.phase !== reported.phase);
  const moved = learnsId || Math.abs(stored.at - reported.at) >= 60_000;
  const reworded = stored.textHash !== reported.textHash && reported.text.trim() !== "";
  return {
    ...stored,
    ...(learnsId ? { providerId: reported.providerId } : {}),
    ...(relabel && mayRewrite ? { phase: reported.phase, rawStatus: reported.rawStatus } : {}),
    ...(moved && mayRewrite ? { at: reported.at } : {}),
    ...(reworded && mayRewrite ? { text: reported.text, textHash: reported.textHash } : {}),
  };
}

function freshUpdate(reported: HashedUpdate, after: EpochMs, key: UpdateKey, now: EpochMs): IncidentUpdate {
  const { phase, rawStatus, text, textHash, providerId } = reported;
  // Atom counts in minutes: an update is not older than the one it is listed after.
  const at = minuteOf(after) === minuteOf(reported.at) ? Math.max(after, reported.at) : reported.at;
  return {
    key,
    ...(providerId === undefined ? {} : { providerId }),
    phase,
    rawStatus,
    text,
    textHash,
    at,
    firstSeenAt: now,
  };
}

function addFresh(
  stored: readonly IncidentUpdate[],
  reported: readonly HashedUpdate[],
  matches: Matches,
  now: EpochMs,
): readonly FreshUpdate[] {
  const taken = new Set(stored.map(({ key }) => key));
  const newest = stored.at(-1);
  const newestIsAt = [...matches].find(([, index]) => index === stored.length - 1)?.[0];
  const fresh: FreshUpdate[] = [];
  let after = Number.NEGATIVE_INFINITY;
  for (const [i, update] of reported.entries()) {
    const match = stored[matches.get(i) ?? -1];
    if (match !== undefined) after = match.at;
    if (match !== undefined) continue;
    const added = freshUpdate(update, after, keyFor(update, taken), now);
    taken.add(added.key);
    after = added.at;
    const moves = newestIsAt === undefined ? added.at >= (newest?.at ?? Number.NEGATIVE_INFINITY) : i > newestIsAt;
    fresh.push({ update: added, moves });
  }
  return fresh;
}

export interface MergeContext {
  readonly format: Format;
  readonly now: EpochMs;
  /** False for a poor format of a page whose richer one we read: its caches lag, and would undo what the other told. */
  readonly mayRewrite: boolean;
}

export function mergeUpdates(
  stored: readonly IncidentUpdate[],
  reported: readonly HashedUpdate[],
  { format, now, mayRewrite }: MergeContext,
): UpdatesMerge {
  const matches = matchUpdates(stored, reported, format);
  const stale = isStale(stored, reported, matches);
  const rewritten = [...stored];
  for (const [i, index] of matches) {
    const [was, is] = [stored[index], reported[i]];
    if (was && is) rewritten[index] = rewrite(was, is, mayRewrite && !stale && showsAllUpdates(format));
  }
  const fresh = addFresh(stored, reported, matches, now);
  const differs = (one: IncidentUpdate, index: number, field: keyof IncidentUpdate) =>
    one[field] !== stored[index]?.[field];
  return {
    updates: [...rewritten, ...fresh.map(({ update }) => update)].toSorted((a, b) => a.at - b.at),
    fresh,
    amends: rewritten.filter((one, index) => differs(one, index, "textHash")).map(({ key }) => key),
    relabelled: rewritten.some(
      (one, index) => differs(one, index, "phase") && !isWildcard(stored[index] ?? { rawStatus: "" }),
    ),
    stale,
    changed:
      fresh.length > 0 ||
      rewritten.some((one, index) =>
        (["providerId", "phase", "rawStatus", "at", "textHash"] as const).some((field) => differs(one, index, field)),
      ),
  };
}
