/**
 * What time alone does to an incident: a blip is confirmed or gone, an operator falls silent or breaks a promise, planned
 * work runs over, an open entry dies. Each decision says what it waits for, so that a timer can be set; none of them is a
 * change of the incident.
 */
import { minute, newestAt, zombieAfter } from "./found.ts";
import type { EpochMs } from "./ids.ts";
import { type Incident, isClosed, type UpdateKey } from "./incident.ts";
import { isInfrastructure } from "./newsworthiness.ts";
import type { Service } from "./service.ts";

/** A minor outage has to last this long before it is told. */
export const confirmAfter = 5 * minute;
export const silentAfter = 90 * minute;
/** Promises are kept by the minute nowhere. */
export const promiseGrace = 10 * minute;
export const overrunGrace = 15 * minute;

export type Confirmation =
  | { readonly kind: "wait"; readonly until: EpochMs }
  | { readonly kind: "confirmed" }
  /** Over before it was confirmed: for the digest only. */
  | { readonly kind: "blip"; readonly lasted: number };

/** What is grave, or stands under everything else, needs no confirming; neither does what an operator has already worked on. */
export function confirm(incident: Incident, service: Pick<Service, "category" | "reach">, now: EpochMs): Confirmation {
  const isMinor = incident.impact === "minor" || incident.impact === "unknown";
  const isBasic = isInfrastructure(service) && service.reach === 1;
  if (incident.kind !== "outage" || !isMinor || isBasic) return { kind: "confirmed" };
  const lasted = (isClosed(incident.phase) ? (incident.resolvedAt ?? now) : now) - incident.startedAt;
  if (isClosed(incident.phase)) return lasted < confirmAfter ? { kind: "blip", lasted } : { kind: "confirmed" };
  const isWorkedOn = incident.phase === "identified" || incident.phase === "monitoring";
  if (isWorkedOn || lasted >= confirmAfter) return { kind: "confirmed" };
  return { kind: "wait", until: incident.startedAt + confirmAfter };
}

/** Open in name only: silent for seven days. */
export const isZombie = (incident: Incident, now: EpochMs): boolean =>
  !isClosed(incident.phase) && !isAhead(incident, now) && now - newestAt(incident) > zombieAfter;

const isAhead = ({ scheduledFor }: Incident, now: EpochMs): boolean => scheduledFor !== undefined && scheduledFor > now;

export type Silence =
  | { readonly kind: "none" }
  | { readonly kind: "wait"; readonly until: EpochMs }
  /** `after` is the update since which nothing came: silence is told once after each. */
  | { readonly kind: "silent"; readonly since: EpochMs; readonly after: UpdateKey | undefined }
  | { readonly kind: "told" };

/** `toldAfter`: the update after which silence has been told already. */
export function silenceOf(incident: Incident, toldAfter: UpdateKey | undefined, now: EpochMs): Silence {
  if (incident.kind !== "outage" || isClosed(incident.phase) || incident.withdrawnAt !== undefined)
    return { kind: "none" };
  if (isZombie(incident, now)) return { kind: "none" };
  const newest = incident.updates.at(-1);
  const since = newestAt(incident);
  if (newest !== undefined && newest.key === toldAfter) return { kind: "told" };
  // Watching a fix in silence is what "monitoring" announces.
  if (incident.phase === "monitoring") return { kind: "none" };
  if (now < since + silentAfter) return { kind: "wait", until: since + silentAfter };
  return { kind: "silent", since, after: newest?.key };
}

/** "Next update by …": read from an update of the incident. */
export interface GivenWord {
  readonly update: UpdateKey;
  readonly by: EpochMs;
}
export type PromiseState =
  | { readonly kind: "kept" }
  | { readonly kind: "pending"; readonly until: EpochMs }
  | { readonly kind: "broken"; readonly by: EpochMs; readonly late: number };

/** Kept by any later word, even one that comes late: then there is nothing left to say. */
export function promiseState(incident: Incident, promise: GivenWord, now: EpochMs): PromiseState {
  const index = incident.updates.findIndex(({ key }) => key === promise.update);
  if (isClosed(incident.phase) || index < incident.updates.length - 1) return { kind: "kept" };
  const until = promise.by + promiseGrace;
  return now < until ? { kind: "pending", until } : { kind: "broken", by: promise.by, late: now - promise.by };
}

export type Overrun =
  | { readonly kind: "none" }
  | { readonly kind: "wait"; readonly until: EpochMs }
  | { readonly kind: "overrun"; readonly since: EpochMs };

/** Planned work past its announced end that the page neither ends nor extends. */
export function overrunOf(incident: Incident, now: EpochMs): Overrun {
  const { kind, phase, scheduledUntil } = incident;
  const runs = phase === "inProgress" || phase === "verifying";
  if (kind !== "maintenance" || !runs || scheduledUntil === undefined || isZombie(incident, now))
    return { kind: "none" };
  const until = scheduledUntil + overrunGrace;
  return now < until ? { kind: "wait", until } : { kind: "overrun", since: scheduledUntil };
}
