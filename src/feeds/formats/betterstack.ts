/**
 * Better Stack `/index.json`, JSON:API. `ends_at` is null on reports that were resolved by hand: the aggregate state says
 * what is over. Updates come in any order. A page can say "downtime" because of one monitor without a report about it.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";
import { lastClosing } from "./phases.ts";

const affected = list(z.object({ status_page_resource_id: idText, status: z.string() }));
const reference = z.object({ id: idText });
const resource = z.object({
  type: z.literal("status_page_resource"),
  id: idText,
  attributes: z.object({ public_name: z.string() }),
});
const report = z.object({
  type: z.literal("status_report"),
  id: idText,
  attributes: z.object({
    title: z.string(),
    report_type: z.string(),
    starts_at: time,
    ends_at: time.nullish(),
    aggregate_state: z.string(),
    affected_resources: affected,
  }),
  relationships: z.object({ status_updates: z.object({ data: list(reference) }) }).nullish(),
});
const update = z.object({
  type: z.literal("status_update"),
  id: idText,
  attributes: z.object({ message: z.string(), published_at: time, affected_resources: affected }),
});
/** Sections and whatever comes; never one of the three above in a shape that we cannot read. */
const ours = ["status_page_resource", "status_report", "status_update"];
const other = z.object({ type: z.string().refine((type) => !ours.includes(type)) });
const document = z.object({
  data: z.object({ type: z.literal("status_page"), attributes: z.object({ aggregate_state: z.string() }) }),
  included: z.array(z.union([resource, report, update, other])),
});
type Report = z.output<typeof report>;
type Update = z.output<typeof update>;
type Included = z.output<typeof document>["included"][number];

const impacts: Readonly<Record<string, Impact>> = {
  operational: "none",
  resolved: "none",
  maintenance: "none",
  degraded: "minor",
  downtime: "major",
};
const severity: readonly Impact[] = ["none", "minor", "major", "critical"];

function toUpdate({ id, attributes }: Update, kind: ReportedIncident["kind"]): ReportedUpdate {
  const states = attributes.affected_resources.map((one) => one.status);
  const over = states.length > 0 && states.every((state) => state === "resolved" || state === "operational");
  return {
    providerId: id,
    phase: kind === "maintenance" ? "scheduled" : over ? "resolved" : "investigating",
    // An update that touches no resource says nothing about the state.
    rawStatus: states.length === 0 ? "" : over ? "resolved" : (states.find((state) => state !== "resolved") ?? ""),
    text: plainMarkdown(attributes.message),
    at: attributes.published_at,
  };
}

function worst(words: readonly string[], reading: Reading): Impact {
  const known = words.map((word) => reading.word("resource.status", word, impacts, "unknown"));
  if (known.includes("unknown")) return "unknown";
  return severity.findLast((level) => known.includes(level)) ?? "unknown";
}

function phaseOf({ attributes }: Report, reading: Reading): Phase {
  if (attributes.report_type !== "maintenance")
    return attributes.aggregate_state === "resolved" ? "resolved" : "investigating";
  if (attributes.aggregate_state === "resolved") return "completed";
  return attributes.starts_at > reading.readAt ? "scheduled" : "inProgress";
}

function toIncident(source: Report, all: readonly Included[], reading: Reading): ReportedIncident {
  const { attributes } = source;
  const own = new Set(source.relationships?.status_updates.data.map((one) => one.id));
  const parts = all.filter((one): one is Update => one.type === "status_update").filter((one) => own.has(one.id));
  const names = new Map(
    all
      .filter((one): one is z.output<typeof resource> => one.type === "status_page_resource")
      .map((one) => [one.id, one.attributes.public_name]),
  );
  const maintenance = attributes.report_type === "maintenance";
  const kind: ReportedIncident["kind"] = maintenance ? "maintenance" : "outage";
  const updates = parts.map((one) => toUpdate(one, kind)).sort((a, b) => a.at - b.at);
  const phase = phaseOf(source, reading);
  const words = [attributes, ...parts.map((one) => one.attributes)].flatMap((one) => one.affected_resources);
  return present({
    providerId: source.id,
    title: plainLine(attributes.title),
    kind,
    impact: maintenance
      ? ("none" as const)
      : worst(
          words.map((one) => one.status),
          reading,
        ),
    phase,
    rawStatus: attributes.aggregate_state,
    startedAt: attributes.starts_at,
    resolvedAt:
      phase === "resolved" || phase === "completed" ? (attributes.ends_at ?? lastClosing(phase, updates)) : undefined,
    scheduledFor: maintenance ? attributes.starts_at : undefined,
    scheduledUntil: maintenance ? (attributes.ends_at ?? undefined) : undefined,
    components: attributes.affected_resources.map((one) => ({
      name: plainLine(names.get(one.status_page_resource_id) ?? one.status_page_resource_id),
      status: one.status,
    })),
    updates,
  });
}

export const betterstack = jsonFormat(document, ({ included }, reading) => ({
  window: "partial",
  incidents: included
    .filter((one): one is Report => one.type === "status_report")
    .map((one) => toIncident(one, included, reading)),
}));
