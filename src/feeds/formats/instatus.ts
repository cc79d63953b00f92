/**
 * Instatus `summary.json`: what is active, without update texts; resolved incidents simply disappear. The lists are left
 * out when empty, and the page's own status word was seen outside every published list, so it is not read.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { jsonFormat, list, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine } from "../text.ts";

const incident = z.object({
  id: z.string(),
  name: z.string(),
  started: time,
  status: z.string(),
  impact: z.string().nullish(),
  url: z.string().nullish(),
});
const maintenance = z.object({
  id: z.string(),
  name: z.string(),
  start: time,
  status: z.string(),
  duration: z.coerce.number().nullish(),
  url: z.string().nullish(),
});
const document = z.object({
  page: z.object({ name: z.string(), url: z.string(), status: z.string() }),
  activeIncidents: list(incident),
  activeMaintenances: list(maintenance),
});

const phases: Readonly<Record<string, Phase>> = {
  INVESTIGATING: "investigating",
  IDENTIFIED: "identified",
  MONITORING: "monitoring",
  RESOLVED: "resolved",
  NOTSTARTEDYET: "scheduled",
  INPROGRESS: "inProgress",
  VERIFYING: "verifying",
  COMPLETED: "completed",
};
const impacts: Readonly<Record<string, Impact>> = {
  OPERATIONAL: "none",
  UNDERMAINTENANCE: "none",
  DEGRADEDPERFORMANCE: "minor",
  MINOROUTAGE: "minor",
  PARTIALOUTAGE: "major",
  MAJOROUTAGE: "critical",
};

export const instatus = jsonFormat(document, ({ activeIncidents, activeMaintenances }, reading) => ({
  window: "open",
  incidents: [
    ...activeIncidents.map(
      (one): ReportedIncident =>
        present({
          providerId: one.id,
          url: one.url ?? undefined,
          title: plainLine(one.name),
          kind: "outage" as const,
          impact: reading.word("incident.impact", one.impact, impacts, "unknown"),
          rawImpact: one.impact ?? undefined,
          phase: reading.word("incident.status", one.status, phases, "unknown"),
          rawStatus: one.status,
          startedAt: one.started,
          updates: [],
        }),
    ),
    ...activeMaintenances.map(
      (one): ReportedIncident =>
        present({
          providerId: one.id,
          url: one.url ?? undefined,
          title: plainLine(one.name),
          kind: "maintenance" as const,
          impact: "none" as const,
          phase: reading.word("maintenance.status", one.status, phases, "unknown"),
          rawStatus: one.status,
          startedAt: one.start,
          scheduledFor: one.start,
          // The duration is text, in minutes.
          scheduledUntil: one.duration ? one.start + one.duration * 60_000 : undefined,
          updates: [],
        }),
    ),
  ],
}));
