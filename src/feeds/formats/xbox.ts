/**
 * Xbox `servicestatusv6`: XML unless JSON is asked for, and it is. Incidents stand under scenarios of services and of
 * titles, the same one under several; they have a stage and no list of updates.
 */
import { z } from "zod";
import { hashOf } from "../../domain/ids.ts";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";

const named = z.object({ Name: z.string().nullish() }).nullish();
const incident = z.object({
  Id: idText,
  Begin: looseTime,
  End: looseTime,
  Stage: z.object({ Message: z.string().nullish() }).nullish(),
  Status: named,
  LevelOfImpact: named,
});
const scenario = z.object({ Name: z.string(), Incidents: list(incident) });
const category = z.object({ Name: z.string(), Scenarios: list(scenario) });
const document = z.object({
  Status: z.object({ Overall: z.object({ State: z.string() }) }),
  CoreServices: z.array(category),
  Titles: list(category),
});
type Incident = z.output<typeof incident>;
interface Found {
  readonly incident: Incident;
  readonly category: string;
  readonly scenario: string;
}

const impacts: Readonly<Record<string, Impact>> = {
  None: "none",
  Limited: "minor",
  Degraded: "minor",
  Impacted: "major",
  Major: "major",
  Critical: "critical",
};

function toIncident(found: readonly Found[], reading: Reading): ReportedIncident[] {
  const [first] = found;
  if (!first) return [];
  const { incident: source } = first;
  const over = source.End !== undefined || source.Status?.Name === "Resolved";
  const phase = over ? ("resolved" as const) : ("investigating" as const);
  const level = source.LevelOfImpact?.Name ?? source.Status?.Name;
  const text = plainText(source.Stage?.Message ?? "");
  const begin = source.Begin ?? reading.readAt;
  return [
    present({
      providerId: source.Id,
      url: "https://support.xbox.com/en-US/xbox-live-status",
      title: plainLine(`${first.category} - ${first.scenario}`),
      kind: "outage" as const,
      impact: reading.word("incident.impact", level, impacts, "unknown"),
      rawImpact: level ?? undefined,
      phase,
      rawStatus: source.Status?.Name ?? "",
      startedAt: begin,
      resolvedAt: over ? source.End : undefined,
      components: [...new Set(found.map((one) => one.category))].map((name) => ({ name: plainLine(name) })),
      updates: text === "" ? [] : [{ providerId: hashOf(text), phase, rawStatus: "", text, at: begin }],
    }),
  ];
}

export const xbox = jsonFormat(document, ({ CoreServices, Titles }, reading) => {
  const found = [...CoreServices, ...Titles].flatMap((one) =>
    one.Scenarios.flatMap((part) =>
      part.Incidents.map((source) => ({ incident: source, category: one.Name, scenario: part.Name })),
    ),
  );
  const byId = Map.groupBy(found, (one) => one.incident.Id);
  return { window: "open", incidents: [...byId.values()].flatMap((same) => toIncident(same, reading)) };
});
