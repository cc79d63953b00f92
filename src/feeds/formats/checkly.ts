/** Checkly `/api/status-page/<slug>/unresolved-incidents`: only what is open; an incident ends by leaving the list. */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";

const update = z.object({
  id: idText.nullish(),
  status: z.string(),
  description: z.string().nullish(),
  created_at: looseTime,
  publicIncidentUpdateDate: looseTime,
});
const incident = z.object({
  id: idText,
  name: z.string(),
  severity: z.string().nullish(),
  lastUpdateStatus: z.string(),
  created_at: looseTime,
  updated_at: looseTime,
  services: list(z.object({ name: z.string().nullish() })),
  incidentUpdates: list(update),
});
const document = z.object({ incidents: z.array(incident) });
type Incident = z.output<typeof incident>;

const phases: Readonly<Record<string, Phase>> = {
  INVESTIGATING: "investigating",
  IDENTIFIED: "identified",
  MONITORING: "monitoring",
  RESOLVED: "resolved",
};
const impacts: Readonly<Record<string, Impact>> = {
  MINOR: "minor",
  MEDIUM: "minor",
  MAJOR: "major",
  CRITICAL: "critical",
};

function toUpdate(source: z.output<typeof update>, start: number, reading: Reading): ReportedUpdate {
  return present({
    providerId: source.id ?? undefined,
    phase: reading.word("update.status", source.status, phases, "unknown"),
    rawStatus: source.status,
    text: plainMarkdown(source.description ?? ""),
    at: source.publicIncidentUpdateDate ?? source.created_at ?? start,
  });
}

function toIncident(source: Incident, start: number, reading: Reading): ReportedIncident {
  const phase = reading.word("incident.lastUpdateStatus", source.lastUpdateStatus, phases, "unknown");
  return present({
    providerId: source.id,
    title: plainLine(source.name),
    kind: "outage" as const,
    impact: reading.word("incident.severity", source.severity, impacts, "unknown"),
    rawImpact: source.severity ?? undefined,
    phase,
    rawStatus: source.lastUpdateStatus,
    startedAt: start,
    resolvedAt: phase === "resolved" ? source.updated_at : undefined,
    components: source.services.flatMap(({ name }) => (name ? [{ name: plainLine(name) }] : [])),
    updates: source.incidentUpdates.map((one) => toUpdate(one, start, reading)).sort((a, b) => a.at - b.at),
  });
}

export const checkly = jsonFormat(document, ({ incidents }, reading): Mapped => {
  const dated = incidents.map((one) => ({ one, start: one.created_at }));
  const dateless = dated.find(({ start }) => start === undefined);
  if (dateless) return { wrongShape: `incident ${dateless.one.id} has no readable created_at` };
  return { window: "open", incidents: dated.map(({ one, start = 0 }) => toIncident(one, start, reading)) };
});
