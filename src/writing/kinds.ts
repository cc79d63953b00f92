/** Which bulletin a change makes. `undefined`: it is no news by itself. */
import type { BulletinKind } from "../domain/bulletin.ts";
import type { Change } from "../domain/change.ts";
import { isClosed, type Kind } from "../domain/incident.ts";

export function bulletinKindOf(change: Pick<Change, "kind" | "to">, kind: Kind): BulletinKind | undefined {
  const isPlanned = kind === "maintenance";
  // First seen when it was over: nothing is announced as beginning.
  if (change.kind === "opened" && isClosed(change.to.phase)) return isPlanned ? "completed" : "resolved";
  switch (change.kind) {
    case "filed":
    case "amended":
      return undefined;
    // What was over stays as it was told; work that is taken off the page is an editor's to tell.
    case "withdrawn":
      return isPlanned || isClosed(change.to.phase) ? undefined : "update";
    case "opened":
      return isPlanned ? "started" : "flash";
    case "advanced":
      return isPlanned ? "started" : "update";
    case "updated":
    case "eased":
    case "fellSilent":
    case "missedPromise":
    case "falseAlarm":
      return "update";
    case "escalated":
      return "escalated";
    case "resolved":
      return isPlanned ? "completed" : "resolved";
    case "reopened":
      return "reopened";
    case "scheduled":
      return "scheduled";
    case "started":
      return "started";
    case "extended":
    case "overran":
      return "extended";
    case "completed":
      return "completed";
    case "cancelled":
      return "cancelled";
  }
}
