import type { EpochMs } from "../../domain/ids.ts";
import { isClosed, type Phase } from "../../domain/incident.ts";
import type { ReportedUpdate } from "../../domain/snapshot.ts";

/** When it ended, for pages that do not say: the first update of the closed run at the end. */
export function lastClosing(phase: Phase, updates: readonly ReportedUpdate[]): EpochMs | undefined {
  if (!isClosed(phase)) return undefined;
  const open = updates.findLastIndex((update) => !isClosed(update.phase));
  return updates[open + 1]?.at;
}

export const carriedLabel = "update";

/** "update" is a label, not a state: such an update keeps the phase of the one before it. */
export function carried(): (update: ReportedUpdate) => ReportedUpdate {
  let phase: Phase = "unknown";
  return (update) => {
    if (update.rawStatus !== carriedLabel) phase = update.phase;
    return { ...update, phase };
  };
}
