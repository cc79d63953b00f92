/**
 * FireHydrant `/data/payload.json`: the whole history. Severities are the customer's own words, phases stand in the prose of
 * timeline notes, and an entry written weeks later carries a back-dated `occurredAt`. No `resolved` time means open.
 */
import { z } from "zod";
import type { AffectedComponent, Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { jsonFormat, list, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";

const note = z.union([z.string(), z.object({ note: z.string() }).transform((value) => value.note)]);
const event = z.object({
  time: time,
  occurredAt: time.nullish(),
  details: z.object({ note: note.nullish() }).nullish(),
});
const incident = z.object({
  id: z.string(),
  title: z.string(),
  timestamps: z.object({ started: time.nullish(), detected: time.nullish(), resolved: time.nullish() }),
  severitySlug: z.string().nullish(),
  timeline: list(event),
  components: list(z.object({ name: z.string(), condition: z.string().nullish() })),
  componentConditions: z.record(z.string(), z.string()).nullish(),
});
const document = z.object({
  config: z.object({ title: z.string() }),
  conditions: z.record(z.string(), z.string()).nullish(),
  incidents: z.array(incident),
});
type Incident = z.output<typeof incident>;

const phases: Readonly<Record<string, Phase>> = {
  Investigating: "investigating",
  Identified: "identified",
  Monitoring: "monitoring",
  Resolved: "resolved",
  Scheduled: "scheduled",
  "In Progress": "inProgress",
  Verifying: "verifying",
  Completed: "completed",
};
/** Only the customary words; what a customer means by its own is for an editor to say. */
const impacts: Readonly<Record<string, Impact>> = {
  SEV1: "critical",
  SEV2: "major",
  SEV3: "minor",
  SEV4: "minor",
  SEV5: "minor",
  MAINTENANCE: "none",
  UNSET: "unknown",
};

const heading = /^\s*\u27a1\ufe0f?\s*\*\*([^*\n]{3,30})\*\*\s*(?:\u2014|-)?\s*/;

function toUpdate(source: z.output<typeof event>, reading: Reading): ReportedUpdate[] {
  const text = source.details?.note;
  if (!text) return [];
  const word = heading.exec(text)?.[1]?.trim() ?? "";
  return [
    {
      phase: word === "" ? "investigating" : reading.word("note.phase", word, phases, "unknown"),
      rawStatus: word,
      text: plainMarkdown(text.replace(heading, "")),
      at: source.occurredAt ?? source.time,
      writtenAt: source.time,
    },
  ];
}

function componentsOf(source: Incident): readonly AffectedComponent[] {
  if (source.components.length > 0)
    return source.components.map((one) => present({ name: plainLine(one.name), status: one.condition ?? undefined }));
  return Object.entries(source.componentConditions ?? {}).map(([name, status]) => ({ name: plainLine(name), status }));
}

function toIncident(source: Incident, reading: Reading): ReportedIncident {
  const updates = source.timeline.flatMap((one) => toUpdate(one, reading)).sort((a, b) => a.at - b.at);
  const maintenance = source.severitySlug === "MAINTENANCE";
  const open = updates.findLast((update) => update.rawStatus !== "" && update.phase !== "resolved")?.phase;
  const over = source.timestamps.resolved != null;
  const phase: Phase = over ? (maintenance ? "completed" : "resolved") : (open ?? "investigating");
  return present({
    providerId: source.id,
    title: plainLine(source.title),
    kind: maintenance ? ("maintenance" as const) : ("outage" as const),
    impact: reading.word("incident.severity", source.severitySlug, impacts, "unknown"),
    rawImpact: source.severitySlug ?? undefined,
    phase,
    rawStatus: updates.at(-1)?.rawStatus ?? "",
    startedAt: source.timestamps.started ?? source.timestamps.detected ?? updates[0]?.at ?? reading.readAt,
    resolvedAt: source.timestamps.resolved ?? undefined,
    components: componentsOf(source),
    updates,
  });
}

export const firehydrant = jsonFormat(document, ({ incidents }, reading) => ({
  window: "history",
  incidents: incidents.map((one) => toIncident(one, reading)),
}));
