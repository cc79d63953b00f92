/**
 * Riot, one file per game and region: titles and updates in many languages, of which the English is read. Updates that are
 * not published are skipped. An incident ends by its archive time or by leaving the list.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";

const translation = z.object({ locale: z.string(), content: z.string() });
const update = z.object({
  id: idText,
  publish: z.boolean().nullish(),
  translations: list(translation),
  created_at: looseTime,
  updated_at: looseTime,
});
const incident = z.object({
  id: idText,
  titles: list(translation),
  incident_severity: z.string().nullish(),
  maintenance_status: z.string().nullish(),
  created_at: looseTime,
  archive_at: looseTime,
  updates: list(update),
});
const document = z.object({
  id: idText,
  name: z.string(),
  maintenances: z.array(incident),
  incidents: z.array(incident),
});
type Incident = z.output<typeof incident>;

const impacts: Readonly<Record<string, Impact>> = { info: "minor", warning: "major", critical: "critical" };
const phases: Readonly<Record<string, Phase>> = {
  scheduled: "scheduled",
  in_progress: "inProgress",
  complete: "completed",
};

const english = (texts: readonly z.output<typeof translation>[]): string =>
  (
    texts.find((one) => one.locale === "en_US") ??
    texts.find((one) => one.locale.startsWith("en")) ??
    texts[0] ?? { content: "" }
  ).content;

function updatesOf(source: Incident, phase: Phase, start: number): readonly ReportedUpdate[] {
  return source.updates
    .filter((one) => one.publish !== false)
    .map((one) => ({
      providerId: one.id,
      phase: phase === "resolved" ? ("investigating" as const) : phase,
      rawStatus: "",
      text: plainText(english(one.translations)),
      at: one.created_at ?? start,
    }))
    .sort((a, b) => a.at - b.at);
}

function toIncident(source: Incident, kind: "outage" | "maintenance", reading: Reading): ReportedIncident {
  const start = source.created_at ?? source.updates[0]?.created_at ?? reading.readAt;
  const archived = source.archive_at !== undefined && source.archive_at <= reading.readAt;
  const planned = reading.word("maintenance.status", source.maintenance_status, phases, "unknown");
  const phase = kind === "maintenance" ? planned : archived ? "resolved" : "investigating";
  return present({
    providerId: source.id,
    title: plainLine(english(source.titles)),
    kind,
    impact:
      kind === "maintenance"
        ? ("none" as const)
        : reading.word("incident.severity", source.incident_severity, impacts, "unknown"),
    rawImpact: source.incident_severity ?? undefined,
    phase,
    rawStatus: source.maintenance_status ?? "",
    startedAt: start,
    resolvedAt: phase === "resolved" ? source.archive_at : undefined,
    // Platforms are the devices of the players, not parts of the game.
    components: [],
    updates: updatesOf(source, phase, start),
  });
}

export const riot = jsonFormat(document, ({ incidents, maintenances }, reading) => ({
  window: "open",
  incidents: [
    ...incidents.map((one) => toIncident(one, "outage", reading)),
    ...maintenances.map((one) => toIncident(one, "maintenance", reading)),
  ],
}));
