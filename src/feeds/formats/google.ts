/**
 * Google Cloud, Workspace, Firebase, Play, Search: `incidents.json`, a bare list. An incident is open exactly when it has
 * no `end`; "AVAILABLE" in an update comes before or with it, and reports follow days after. `modified` of an update is
 * the time of the next one. Times in the prose are US/Pacific. The list shrinks at will: absence means nothing.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { jsonFormat, list, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";

const update = z.object({ created: time, when: time.nullish(), text: z.string(), status: z.string().nullish() });
const incident = z.object({
  id: z.string(),
  begin: time,
  end: time.nullish(),
  external_desc: z.string(),
  status_impact: z.string().nullish(),
  service_name: z.string().nullish(),
  affected_products: list(z.object({ title: z.string() })),
  uri: z.string().nullish(),
  updates: list(update),
});
type Incident = z.output<typeof incident>;

const impacts: Readonly<Record<string, Impact>> = {
  SERVICE_INFORMATION: "minor",
  SERVICE_DISRUPTION: "major",
  SERVICE_OUTAGE: "critical",
  AVAILABLE: "none",
};
const phases: Readonly<Record<string, Phase>> = {
  SERVICE_INFORMATION: "investigating",
  SERVICE_DISRUPTION: "investigating",
  SERVICE_OUTAGE: "investigating",
  AVAILABLE: "monitoring",
};

/** The description may be a whole Markdown report: its first sentence that is no heading is the title. */
export function titleOf(description: string): string {
  const lines = plainMarkdown(description)
    .split("\n")
    .map((line) => line.replace(/^(title|summary|description)\s*:?\s*/i, "").trim());
  return plainLine(lines.find((line) => line !== "") ?? description).slice(0, 240);
}

function updatesOf(source: Incident, reading: Reading): ReportedIncident["updates"] {
  return source.updates
    .toReversed()
    .map((one) => {
      const phase = reading.word("update.status", one.status, phases, "unknown");
      return {
        phase: phase === "monitoring" && source.end ? ("resolved" as const) : phase,
        rawStatus: one.status ?? "",
        text: plainMarkdown(one.text),
        at: one.when ?? one.created,
        writtenAt: one.created,
      };
    })
    .sort((a, b) => a.at - b.at);
}

/** The page of a dashboard is the folder its list lies in. */
const pageOf = (feed: string): string => (URL.canParse(".", feed) ? new URL(".", feed).href : "");

function toIncident(source: Incident, reading: Reading): ReportedIncident {
  const updates = updatesOf(source, reading);
  const products = source.affected_products.map(({ title }) => ({ name: plainLine(title) }));
  const named =
    source.service_name && source.service_name !== "Multiple Products" ? [{ name: source.service_name }] : [];
  return present({
    providerId: source.id,
    url: source.uri ? `${pageOf(reading.feed.url)}${source.uri}` : undefined,
    title: titleOf(source.external_desc),
    kind: "outage" as const,
    impact: reading.word("incident.status_impact", source.status_impact, impacts, "unknown"),
    rawImpact: source.status_impact ?? undefined,
    phase: source.end ? ("resolved" as const) : (updates.at(-1)?.phase ?? "unknown"),
    rawStatus: updates.at(-1)?.rawStatus ?? "",
    startedAt: source.begin,
    resolvedAt: source.end ?? undefined,
    components: products.length > 0 ? products : named,
    updates,
  });
}

export const google = jsonFormat(z.array(incident), (incidents, reading) => ({
  window: "partial",
  zone: "America/Los_Angeles",
  incidents: incidents.map((one) => toIncident(one, reading)),
}));
