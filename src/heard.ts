/** Whose pages have said nothing, and until when: only of an operator whose page we have just read can that be said. */
import { minute } from "./domain/found.ts";
import { type EpochMs, type ServiceId, serviceId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { isOwnCheck, ownCheck } from "./domain/signal.ts";
import type { FeedMemory } from "./ports.ts";

/** A page that was read longer ago may have spoken since. */
const readWithin = 10 * minute;

/** A feed key is service/format/address; of several pages of a service the one that was read least lately counts. */
export function silentPages(
  memories: readonly FeedMemory[],
  incidents: readonly Incident[],
  now: EpochMs,
): ReadonlyMap<ServiceId, EpochMs> {
  const speaking = new Set(incidents.filter(hasWord).map(({ service }) => service));
  const silent = new Map<ServiceId, EpochMs>();
  for (const { key, lastGoodAt, problem } of memories) {
    const [name = "", format] = key.split("/");
    const service = serviceId(name);
    if (format === ownCheck || speaking.has(service)) continue;
    const isUnread = lastGoodAt === undefined || problem !== undefined || now - lastGoodAt > readWithin;
    silent.set(service, isUnread ? Number.NEGATIVE_INFINITY : Math.min(lastGoodAt, silent.get(service) ?? now));
  }
  return new Map([...silent].filter(([, at]) => at > 0));
}

/** Only a reading after the trouble began says that nothing is said of it. */
export function unsaidSince(
  service: ServiceId,
  since: EpochMs,
  silent: ReadonlyMap<ServiceId, EpochMs> | undefined,
): EpochMs | undefined {
  const at = silent?.get(service);
  return at !== undefined && at >= since ? at : undefined;
}

const hasWord = (incident: Incident): boolean =>
  !isOwnCheck(incident) && !isClosed(incident.phase) && incident.withdrawnAt === undefined;
