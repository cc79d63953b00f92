/** What the archive knows of a service, for the background of a text: read once, told in each edition's own calendar. */
import { backgroundOf, coveredSince } from "./domain/background.ts";
import type { Edition } from "./domain/bulletin.ts";
import { isByHand } from "./domain/hand.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { homeZone } from "./domain/rest.ts";
import type { Service } from "./domain/service.ts";
import { isOwnCheck } from "./domain/signal.ts";
import { readerOf } from "./operator-words.ts";
import type { Clock, Store } from "./ports.ts";
import type { Reader } from "./reading/read.ts";
import { lastComparable } from "./writing/facts-from-archive.ts";
import type { ComposeRequest, PastIncident } from "./writing/request.ts";

export interface ArchivePorts {
  readonly store: Pick<Store, "latestIncidents" | "recentFormulas">;
  readonly english: Reader;
  readonly clock: Clock;
}

type Past = Pick<ComposeRequest, "past" | "pastSince" | "lastWords">;
export type Archive = Past & Pick<ComposeRequest, "background" | "recentFormulas">;

/** How far back the background of a story looks. */
const pastAtMost = 200;

/** What the operator's page tells of outages before this one, in any edition. */
export async function openArchive(
  incident: Incident,
  service: Service,
  ports: ArchivePorts,
): Promise<(edition: Edition) => Promise<Archive>> {
  const latest = await ports.store.latestIncidents(incident.service, pastAtMost);
  const incidents = latest.filter((one) => !isOwnCheck(one) && !isByHand(one));
  const since = coveredSince(incidents, incident.startedAt);
  const past = pastOf(incident, service, incidents, ports);
  return async (edition) => ({
    ...past,
    pastSince: since,
    background: backgroundOf(incident, { incidents, since }, { now: ports.clock.now(), zone: homeZone[edition] }),
    recentFormulas: await ports.store.recentFormulas(edition, 2),
  });
}

/** Those that were over before this one began, and what was said of the last that compares. */
function pastOf(
  incident: Incident,
  service: Service,
  incidents: readonly Incident[],
  { english }: ArchivePorts,
): Pick<Past, "past" | "lastWords"> {
  const earlier = incidents.filter(
    (one) => one.kind === "outage" && isClosed(one.phase) && one.startedAt < incident.startedAt,
  );
  const past = earlier.map(({ id, startedAt, resolvedAt, impact }): PastIncident => {
    const ended = resolvedAt === undefined ? {} : { endedAt: resolvedAt };
    return { incident: id, startedAt, impact, ...ended };
  });
  const last = earlier.find(({ id }) => id === lastComparable({ past, incident })?.incident);
  if (!last) return { past };
  return { past, lastWords: { incident: last.id, updates: readerOf(last, service, english).read(last.updates) } };
}
