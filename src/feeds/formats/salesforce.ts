/**
 * Salesforce Trust `/v1/incidents`. Not captured, and being replaced by an API with personal tokens: everything but the ids and the
 * impacts is optional here.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { lastClosing } from "./phases.ts";

const impact = z.object({
  startTime: looseTime,
  endTime: looseTime,
  severity: z.string().nullish(),
  type: z.string().nullish(),
});
const event = z.object({
  id: idText.nullish(),
  type: z.string().nullish(),
  message: z.string().nullish(),
  createdAt: looseTime,
});
const incident = z.object({
  id: idText,
  message: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  serviceKeys: list(z.string()),
  instanceKeys: list(z.string()),
  IncidentImpacts: z.array(impact),
  IncidentEvents: list(event),
});
type Incident = z.output<typeof incident>;

const impacts: Readonly<Record<string, Impact>> = { minor: "minor", major: "major" };
const phases: Readonly<Record<string, Phase>> = {
  investigating: "investigating",
  identified: "identified",
  implementing: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  update: "investigating",
};

const begin = (source: Incident): number | undefined =>
  source.IncidentImpacts.find((one) => one.startTime)?.startTime ??
  source.IncidentEvents.find((one) => one.createdAt)?.createdAt;

function toIncident(source: Incident, start: number, reading: Reading): ReportedIncident {
  const updates = source.IncidentEvents.filter((one) => one.message)
    .map((one) =>
      present({
        providerId: one.id ?? undefined,
        phase: reading.word("event.type", one.type?.toLowerCase(), phases, "unknown"),
        rawStatus: one.type ?? "",
        text: plainText(one.message ?? ""),
        at: one.createdAt ?? start,
      }),
    )
    .sort((a, b) => a.at - b.at);
  const ends = source.IncidentImpacts.map((one) => one.endTime);
  const over = ends.length > 0 && ends.every((end) => end !== undefined);
  const phase: Phase = over ? "resolved" : (updates.at(-1)?.phase ?? "investigating");
  const severity =
    source.IncidentImpacts.find((one) => one.severity === "major")?.severity ?? source.IncidentImpacts[0]?.severity;
  const services = source.serviceKeys.map((name) => ({ name: plainLine(name) }));
  const title = typeof source.message === "string" ? plainLine(source.message).slice(0, 200) : "";
  return present({
    providerId: source.id,
    url: `https://status.salesforce.com/incidents/${source.id}`,
    title:
      title ||
      `${source.serviceKeys.slice(0, 3).join(", ") || "Salesforce"} - ${source.IncidentImpacts[0]?.type ?? "incident"}`,
    kind: "outage" as const,
    impact: reading.word("impact.severity", severity, impacts, "unknown"),
    rawImpact: severity ?? undefined,
    phase,
    rawStatus: updates.at(-1)?.rawStatus ?? "",
    startedAt: start,
    resolvedAt: over ? Math.max(...ends.map((end) => end ?? 0)) : lastClosing(phase, updates),
    components: services,
    updates,
  });
}

export const salesforce = jsonFormat(z.array(incident), (incidents, reading): Mapped => {
  const dateless = incidents.find((one) => begin(one) === undefined);
  if (dateless) return { wrongShape: `incident ${dateless.id} has no readable time` };
  return { window: "history", incidents: incidents.map((one) => toIncident(one, begin(one) ?? 0, reading)) };
});
