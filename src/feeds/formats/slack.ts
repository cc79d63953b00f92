/**
 * Slack `api/v2.0.0/current` (what is open) and `/history` (a bare list). Notes carry no state of their own, and the last
 * one is often a summary written days after the end. Offsets flip with daylight saving; ids are numbers.
 */
import { z } from "zod";
import type { Impact, Kind, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";

const item = z.object({
  id: idText,
  date_created: time,
  date_updated: time.nullish(),
  title: z.string(),
  type: z.string(),
  status: z.string(),
  url: z.string().nullish(),
  services: list(z.string()),
  notes: list(z.object({ date_created: time, body: z.string() })),
});
const current = z.object({ status: z.string(), active_incidents: z.array(item) });

const phases: Readonly<Record<string, Phase>> = {
  active: "investigating",
  resolved: "resolved",
  scheduled: "scheduled",
  completed: "completed",
  cancelled: "cancelled",
};
const impacts: Readonly<Record<string, Impact>> = {
  incident: "minor",
  outage: "major",
  notice: "none",
  maintenance: "none",
};
const kinds: Readonly<Record<string, Kind>> = {
  incident: "outage",
  outage: "outage",
  notice: "notice",
  maintenance: "maintenance",
};

const summary = /^\s*issue summary/i;

function toIncident(source: z.output<typeof item>, reading: Reading): ReportedIncident {
  const phase = reading.word("incident.status", source.status, phases, "unknown");
  const updates = source.notes
    .map((note) => ({
      phase: "investigating" as const,
      rawStatus: "",
      text: plainText(note.body),
      at: note.date_created,
    }))
    .sort((a, b) => a.at - b.at);
  const lastWord = updates.findLast((update) => !summary.test(update.text)) ?? updates.at(-1);
  return present({
    providerId: source.id,
    url: source.url ?? undefined,
    title: plainLine(source.title),
    kind:
      phase === "scheduled" ? ("maintenance" as const) : reading.word("incident.type", source.type, kinds, "outage"),
    impact: reading.word("incident.type", source.type, impacts, "unknown"),
    rawImpact: source.type,
    phase,
    rawStatus: source.status,
    startedAt: source.date_created,
    resolvedAt: phase === "resolved" ? (lastWord?.at ?? source.date_updated ?? undefined) : undefined,
    components: source.services.map((name) => ({ name: plainLine(name) })),
    updates,
  });
}

export const slack = jsonFormat(z.union([current, z.array(item)]), (document, reading) => {
  const history = Array.isArray(document);
  return {
    window: history ? "history" : "open",
    zone: "America/Los_Angeles",
    incidents: (history ? document : document.active_incidents).map((one) => toIncident(one, reading)),
  };
});
