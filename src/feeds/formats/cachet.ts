/**
 * Cachet v1 and v2 `/api/v1/incidents` and `/api/v1/schedules`. Times have no zone and mean the server's, which nobody
 * outside knows: they are read as UTC. The top-level `status` is the first one; `latest_status` is how things are.
 */
import { z } from "zod";
import type { Phase } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";
import { lastClosing } from "./phases.ts";

const code = idText;
const update = z.object({ id: idText, status: code, message: z.string().nullish(), created_at: looseTime });
const incident = z.object({
  id: idText,
  name: z.string(),
  message: z.string().nullish(),
  status: code,
  latest_status: code.nullish(),
  permalink: z.string().nullish(),
  occurred_at: looseTime,
  scheduled_at: looseTime,
  completed_at: looseTime,
  created_at: looseTime,
  updates: list(update),
});
const document = z.object({ meta: z.object({ pagination: z.unknown() }), data: z.array(incident) });
type Incident = z.output<typeof incident>;

const phases: Readonly<Record<string, Phase>> = {
  "0": "scheduled",
  "1": "investigating",
  "2": "identified",
  "3": "monitoring",
  "4": "resolved",
};
const plannedPhases: Readonly<Record<string, Phase>> = { "0": "scheduled", "1": "inProgress", "2": "completed" };

function updatesOf(source: Incident, start: number, words: typeof phases, reading: Reading): readonly ReportedUpdate[] {
  const first = { id: `${source.id}/0`, status: source.status, message: source.message, created_at: source.created_at };
  return [first, ...source.updates]
    .filter((one) => one.message)
    .map((one) => ({
      providerId: one.id,
      phase: reading.word("incident.status", one.status, words, "unknown"),
      rawStatus: one.status,
      text: plainMarkdown(one.message ?? ""),
      at: one.created_at ?? start,
    }))
    .sort((a, b) => a.at - b.at);
}

const begin = (source: Incident): number | undefined => source.scheduled_at ?? source.occurred_at ?? source.created_at;

function toIncident(source: Incident, schedule: boolean, reading: Reading): ReportedIncident {
  const words = schedule ? plannedPhases : phases;
  const start = begin(source) ?? 0;
  const updates = updatesOf(source, start, words, reading);
  const raw = source.latest_status ?? source.updates.at(-1)?.status ?? source.status;
  const phase = reading.word("incident.status", raw, words, "unknown");
  const planned = schedule || phase === "scheduled";
  return present({
    providerId: schedule ? `schedule/${source.id}` : source.id,
    url: source.permalink ?? undefined,
    title: plainLine(source.name),
    kind: planned ? ("maintenance" as const) : ("outage" as const),
    impact: planned ? ("none" as const) : ("unknown" as const),
    phase,
    rawStatus: raw,
    startedAt: start,
    resolvedAt: source.completed_at ?? lastClosing(phase, updates),
    scheduledFor: source.scheduled_at,
    updates,
  });
}

export const cachet = jsonFormat(document, ({ data }, reading): Mapped => {
  const schedule = /\/schedules/.test(reading.feed.url);
  const dateless = data.find((one) => begin(one) === undefined);
  if (dateless) return { wrongShape: `incident ${dateless.id} has no readable time` };
  return { window: "history", incidents: data.map((one) => toIncident(one, schedule, reading)) };
});
