/**
 * Atlassian Statuspage, `/api/v2/`: incidents.json, summary.json, scheduled-maintenances.json and their filtered forms.
 * A root-cause report is written over the text of an update under the same id, so nothing here looks at `updated_at`.
 */
import { z } from "zod";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { jsonFormat, list, type Mapped, type Reading, time } from "../format.ts";
import { plainLine } from "../text.ts";
import { carried, lastClosing } from "./phases.ts";
import { affected, component, componentsOf, groupsOf } from "./statuspage-components.ts";
import { atlassian, type Dialect, incidentIo, isUlid } from "./statuspage-dialects.ts";
import { impactWords, maintenancePhases } from "./statuspage-words.ts";

const update = z.object({
  id: z.string().nullish(),
  status: z.string(),
  body: z.string().nullish(),
  created_at: time.nullish(),
  display_at: time.nullish(),
  affected_components: list(affected),
});
const incident = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  impact: z.string().nullish(),
  created_at: time,
  started_at: time.nullish(),
  resolved_at: time.nullish(),
  scheduled_for: time.nullish(),
  scheduled_until: time.nullish(),
  shortlink: z.string().nullish(),
  incident_updates: list(update),
  components: z.array(component).nullish(),
});
const document = z.object({
  page: z.object({ id: z.string(), url: z.string().nullish(), time_zone: z.string().nullish() }),
  incidents: list(incident),
  scheduled_maintenances: list(incident),
  components: z.unknown().optional(),
});
/** A list may be null, but a document that names none of these keys is another document (status.json, a new platform). */
const lists = ["incidents", "scheduled_maintenances", "components"];
export const statuspageSchema = z
  .looseObject({})
  .refine((value) => lists.some((key) => key in value), `expected one of the keys ${lists.join(", ")}`)
  .pipe(document);

type Incident = z.output<typeof incident>;
type Update = z.output<typeof update>;
function toUpdate(source: Update, fallback: number, reading: Reading, dialect: Dialect): ReportedUpdate {
  const at = source.display_at ?? source.created_at ?? fallback;
  return {
    ...(source.id && { providerId: source.id }),
    phase: reading.word("update.status", source.status, dialect.phases, "unknown"),
    rawStatus: source.status,
    text: dialect.text(source.body ?? ""),
    at,
    ...(source.created_at && { writtenAt: source.created_at }),
  };
}

function urlOf(source: Incident, page: string | null | undefined): string | undefined {
  return page ? `${page.replace(/\/+$/, "")}/incidents/${source.id}` : (source.shortlink ?? undefined);
}

function toIncident(
  source: Incident,
  page: string | null | undefined,
  reading: Reading,
  dialect: Dialect,
): ReportedIncident {
  const startedAt = source.started_at ?? source.created_at;
  const updates = source.incident_updates
    .toReversed()
    .map((one) => toUpdate(one, startedAt, reading, dialect))
    .sort((a, b) => a.at - b.at)
    .map(carried());
  const phase = reading.word("incident.status", source.status, dialect.phases, "unknown");
  const planned = source.scheduled_for != null || source.impact === "maintenance" || maintenancePhases.has(phase);
  const url = urlOf(source, page);
  const components = componentsOf(
    source.components,
    source.incident_updates.toReversed().flatMap((one) => one.affected_components),
  );
  const resolvedAt = source.resolved_at ?? lastClosing(phase, updates);
  return {
    providerId: source.id,
    ...(url && { url }),
    title: plainLine(source.name),
    kind: planned ? "maintenance" : "outage",
    impact: reading.word("incident.impact", source.impact, impactWords, "unknown"),
    ...(source.impact && { rawImpact: source.impact }),
    phase,
    rawStatus: source.status,
    startedAt,
    ...(resolvedAt && { resolvedAt }),
    ...(source.scheduled_for && { scheduledFor: source.scheduled_for }),
    ...(source.scheduled_until && { scheduledUntil: source.scheduled_until }),
    ...(components && { components }),
    updates,
  };
}

const filtered = /\/(unresolved|active|upcoming)\.json/;

export function mapStatuspage(document: z.output<typeof statuspageSchema>, reading: Reading): Mapped {
  const { page } = document;
  const summary = document.components !== undefined;
  const all = [...document.incidents, ...document.scheduled_maintenances];
  const changes = (one: Incident) => one.incident_updates.flatMap((update) => update.affected_components);
  return {
    window: summary || filtered.test(reading.feed.url) ? "partial" : "history",
    ...(page.time_zone && { zone: page.time_zone }),
    groups: new Map(all.map((one) => [one.id, groupsOf(changes(one))])),
    incidents: all.map((one) => toIncident(one, page.url, reading, isUlid(page.id) ? incidentIo : atlassian)),
  };
}

export const statuspage = jsonFormat(statuspageSchema, mapStatuspage);
