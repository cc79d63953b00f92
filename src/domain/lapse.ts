/** What time alone made of an open incident and readers have not been told yet: one matter at a time, each told once. */
import type { Change, ChangeKind } from "./change.ts";
import { changeInPlace } from "./change-in-place.ts";
import { changeId, type EpochMs } from "./ids.ts";
import type { Incident, UpdateKey } from "./incident.ts";
import { type GivenWord, overrunOf, promiseState, silenceOf } from "./life.ts";
import { isOwnCheck } from "./signal.ts";

export const lapseKinds = ["silence", "promise", "overrun"] as const;
export type LapseKind = (typeof lapseKinds)[number];

/** `key`: after it, the same lapse is not told again. */
export interface Lapse {
  readonly kind: LapseKind;
  readonly key: string;
}

/** What has been told of the incident, oldest first. */
export type ToldLapse = { readonly kind: string; readonly key: string };

/** A promise says more than a silence, and while one is pending nobody is silent. */
export function lapseOf(
  incident: Incident,
  promise: GivenWord | undefined,
  told: readonly ToldLapse[],
  now: EpochMs,
): Lapse | undefined {
  if (isOwnCheck(incident) || incident.withdrawnAt !== undefined || incident.missedReads > 0) return undefined;
  const overrun = overrunOf(incident, now);
  if (overrun.kind === "overrun") return unlessTold({ kind: "overrun", key: String(overrun.since) }, told);
  if (incident.kind !== "outage") return undefined;
  const word = promise && promiseState(incident, promise, now);
  if (promise && word?.kind === "broken") return unlessTold({ kind: "promise", key: promise.update }, told);
  if (word?.kind === "pending") return undefined;
  const silence = silenceOf(incident, lastTold(told), now);
  return silence.kind === "silent" ? unlessTold({ kind: "silence", key: silence.after ?? "" }, told) : undefined;
}

const lastTold = (told: readonly ToldLapse[]): UpdateKey | undefined =>
  told.findLast(({ kind }) => kind === "silence" || kind === "promise")?.key;

const unlessTold = (lapse: Lapse, told: readonly ToldLapse[]): Lapse | undefined =>
  told.some(({ kind, key }) => kind === lapse.kind && key === lapse.key) ? undefined : lapse;

const changeKindOf: Readonly<Record<LapseKind, ChangeKind>> = {
  silence: "fellSilent",
  promise: "missedPromise",
  overrun: "overran",
};

/** The page brought nothing: the change is ours, and its moment is when we looked. */
export function lapseChange({ kind, key }: Lapse, incident: Incident, now: EpochMs): Change {
  const change = changeKindOf[kind];
  return changeInPlace(incident, changeId(incident.id, change, [key], ""), change, now);
}
