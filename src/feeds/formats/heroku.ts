/**
 * Heroku `api/v4/current-status` and `api/v4/incidents`. `resolved: false` stands beside `state: "resolved"`: the state is
 * right. Finished maintenances stay in `scheduled` as "upcoming", so their own dates decide.
 */
import { z } from "zod";
import type { Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { carried, lastClosing } from "./phases.ts";

const update = z.object({
  id: idText.nullish(),
  contents: z.string(),
  update_type: z.string().nullish(),
  created_at: time,
});
const system = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const incident = z.object({
  id: idText,
  title: z.string(),
  state: z.string(),
  created_at: time,
  full_url: z.string().nullish(),
  scheduled_for: looseTime,
  systems: list(system),
  updates: list(update),
});
const current = z.object({
  status: z.array(z.object({ system: z.string(), status: z.string() })),
  incidents: z.array(incident),
  scheduled: list(incident),
});
type Incident = z.output<typeof incident>;

const states: Readonly<Record<string, Phase>> = {
  open: "investigating",
  issue: "investigating",
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  upcoming: "scheduled",
  scheduled: "scheduled",
  in_progress: "inProgress",
  completed: "completed",
  update: "unknown",
};

function toIncident(source: Incident, kind: "outage" | "maintenance", reading: Reading): ReportedIncident {
  const updates = source.updates
    .toReversed()
    .map((one) =>
      present({
        providerId: one.id ?? undefined,
        phase: reading.word("update.update_type", one.update_type, states, "unknown"),
        rawStatus: one.update_type ?? "update",
        text: plainText(one.contents),
        at: one.created_at,
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map(carried());
  const phase = reading.word("incident.state", source.state, states, "unknown");
  return present({
    providerId: source.id,
    url: source.full_url ?? undefined,
    title: plainLine(source.title),
    kind,
    impact: kind === "maintenance" ? ("none" as const) : ("unknown" as const),
    phase,
    rawStatus: source.state,
    startedAt: source.created_at,
    resolvedAt: lastClosing(phase, updates),
    scheduledFor: source.scheduled_for,
    components: source.systems.map((name) => ({ name: plainLine(name) })),
    updates,
  });
}

/** Two months were seen between the end of a maintenance and its leaving the list. */
const recent = (source: Incident, reading: Reading): boolean =>
  (source.scheduled_for ?? source.created_at) > reading.readAt - 7 * 86_400_000;

export const heroku = jsonFormat(z.union([current, z.array(incident)]), (document, reading) =>
  Array.isArray(document)
    ? { window: "history", incidents: document.map((one) => toIncident(one, "outage", reading)) }
    : {
        window: "open",
        incidents: [
          ...document.incidents.map((one) => toIncident(one, "outage", reading)),
          ...document.scheduled
            .filter((one) => recent(one, reading))
            .map((one) => toIncident(one, "maintenance", reading)),
        ],
      },
);
