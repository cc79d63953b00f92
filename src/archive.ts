/** What the archive knows of a service, for the background of a text. */
import { coveredSince } from "./domain/background.ts";
import type { Edition } from "./domain/bulletin.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { Store } from "./ports.ts";
import type { ComposeRequest } from "./writing/request.ts";

type Archive = Pick<ComposeRequest, "past" | "pastSince" | "recentFormulas">;

/** How far back the background of a story looks. */
const pastAtMost = 50;

/** Outages of the same service that were over before this one began, and the headlines of late. */
export async function archiveFor(incident: Incident, edition: Edition, store: Store): Promise<Archive> {
  const latest = await store.latestIncidents(incident.service, pastAtMost);
  const past = latest.filter(
    (one) => one.kind === "outage" && isClosed(one.phase) && one.startedAt < incident.startedAt && !isOwnCheck(one),
  );
  return {
    recentFormulas: await store.recentFormulas(edition, 2),
    pastSince: coveredSince(latest, incident.startedAt),
    past: past.map(({ id, startedAt, resolvedAt, impact }) => ({
      incident: id,
      startedAt,
      impact,
      ...(resolvedAt === undefined ? {} : { endedAt: resolvedAt }),
    })),
  };
}
