import type { EpochMs } from "../../domain/ids.ts";
import { isClosed, type Phase } from "../../domain/incident.ts";
import type { ReportedUpdate } from "../../domain/snapshot.ts";

/** When it ended, for pages that do not say: the first update of the closed run at the end. */
export function lastClosing(phase: Phase, updates: readonly ReportedUpdate[]): EpochMs | undefined {
  if (!isClosed(phase)) return undefined;
  const open = updates.findLastIndex((update) => !isClosed(update.phase));
  return updates[open + 1]?.at;
}
