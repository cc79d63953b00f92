/**
 * Status.io `1.0/status/<page>`: only what is current, messages oldest first, states and severities as numbers. 200 is
 * planned maintenance and stands between well and worse, so codes are mapped and never compared.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { lastClosing } from "./phases.ts";

const message = z.object({ details: z.string(), state: idText, status: idText.nullish(), datetime: time });
const named = list(z.object({ name: z.string() }));
const incident = z.object({
  _id: z.string(),
  name: z.string(),
  datetime_open: time,
  messages: list(message),
  components_affected: named,
  datetime_planned_start: time.nullish(),
  datetime_planned_end: time.nullish(),
});
const document = z.object({
  result: z.object({
    status_overall: z.object({ status_code: z.number() }),
    incidents: z.array(incident).nullable(),
    maintenance: z.object({ active: list(incident), upcoming: list(incident) }).nullish(),
  }),
});
type Incident = z.output<typeof incident>;

const outagePhases: Readonly<Record<string, Phase>> = {
  "100": "investigating",
  "200": "identified",
  "300": "monitoring",
  "400": "resolved",
};
const plannedPhases: Readonly<Record<string, Phase>> = {
  "100": "scheduled",
  "200": "inProgress",
  "300": "verifying",
  "400": "completed",
};
/** From well to worse, with planned work where it belongs. */
const severities = ["100", "200", "300", "400", "500", "600"];
const impacts: Readonly<Record<string, Impact>> = {
  "100": "unknown",
  "200": "none",
  "300": "minor",
  "400": "major",
  "500": "critical",
  "600": "critical",
};

interface Place {
  readonly kind: "outage" | "maintenance";
  /** The list it stands in says more than its last message, which may be old. */
  readonly phase?: Phase;
}

function toIncident(source: Incident, place: Place, reading: Reading): ReportedIncident {
  const phases = place.kind === "outage" ? outagePhases : plannedPhases;
  const updates: readonly ReportedUpdate[] = source.messages
    .map((one) => ({
      phase: reading.word("message.state", one.state, phases, "unknown"),
      rawStatus: one.state,
      text: plainText(one.details),
      at: one.datetime,
    }))
    .sort((a, b) => a.at - b.at);
  const phase = place.phase ?? updates.at(-1)?.phase ?? "unknown";
  const worst = severities.findLast((code) => source.messages.some((one) => one.status === code));
  const severity = worst ?? source.messages.at(-1)?.status;
  return present({
    providerId: source._id,
    title: plainLine(source.name),
    kind: place.kind,
    impact: reading.word("message.status", severity, impacts, "unknown"),
    rawImpact: severity ?? undefined,
    phase,
    rawStatus: source.messages.at(-1)?.state ?? "",
    startedAt: source.datetime_open,
    resolvedAt: lastClosing(phase, updates),
    scheduledFor: source.datetime_planned_start ?? undefined,
    scheduledUntil: source.datetime_planned_end ?? undefined,
    components: source.components_affected.map(({ name }) => ({ name: plainLine(name) })),
    updates,
  });
}

export const statusio = jsonFormat(document, ({ result }, reading) => ({
  window: "open",
  incidents: [
    ...(result.incidents ?? []).map((one) => toIncident(one, { kind: "outage" }, reading)),
    ...(result.maintenance?.active ?? []).map((one) =>
      toIncident(one, { kind: "maintenance", phase: "inProgress" }, reading),
    ),
    ...(result.maintenance?.upcoming ?? []).map((one) =>
      toIncident(one, { kind: "maintenance", phase: "scheduled" }, reading),
    ),
  ],
}));
