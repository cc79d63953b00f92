/**
 * Uptime Kuma `/api/status-page/<slug>`: v2 has a list of pinned and active incidents, v1 one incident or null. Dates are UTC
 * without saying so. There is no resolution: an incident is unpinned and gone.
 */
import { z } from "zod";
import { hashOf } from "../../domain/ids.ts";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";

const incident = z.object({
  id: idText,
  style: z.string().nullish(),
  title: z.string(),
  content: z.string().nullish(),
  active: z.union([z.boolean(), z.number()]).nullish(),
  createdDate: looseTime,
  lastUpdatedDate: looseTime,
});
const slot = z.object({ startDate: looseTime, endDate: looseTime });
const maintenance = z.object({
  id: idText,
  title: z.string(),
  description: z.string().nullish(),
  status: z.string().nullish(),
  timeslotList: list(slot),
});
const document = z.object({
  config: z.object({ slug: z.string() }),
  incident: incident.nullish(),
  incidents: list(incident),
  maintenanceList: list(maintenance),
});

const impacts: Readonly<Record<string, Impact>> = {
  info: "minor",
  warning: "minor",
  danger: "major",
  primary: "unknown",
  light: "unknown",
  dark: "unknown",
};

function toIncident(source: z.output<typeof incident>, reading: Reading): ReportedIncident[] {
  const start = source.createdDate;
  if (start === undefined || source.active === false || source.active === 0) return [];
  const text = plainMarkdown(source.content ?? "");
  const at = source.lastUpdatedDate ?? start;
  const update = { providerId: hashOf(source.id, text), phase: "investigating" as const, rawStatus: "", text, at };
  return [
    present({
      providerId: source.id,
      title: plainLine(source.title),
      kind: "outage" as const,
      impact: reading.word("incident.style", source.style, impacts, "unknown"),
      rawImpact: source.style ?? undefined,
      phase: "investigating" as const,
      rawStatus: "",
      startedAt: start,
      updates: text === "" ? [] : [update],
    }),
  ];
}

function toMaintenance(source: z.output<typeof maintenance>): ReportedIncident[] {
  const [slotNow] = source.timeslotList;
  if (slotNow?.startDate === undefined) return [];
  const phase = source.status === "under-maintenance" ? ("inProgress" as const) : ("scheduled" as const);
  const text = plainMarkdown(source.description ?? "");
  return [
    present({
      providerId: `maintenance/${source.id}`,
      title: plainLine(source.title),
      kind: "maintenance" as const,
      impact: "none" as const,
      phase,
      rawStatus: source.status ?? "",
      startedAt: slotNow.startDate,
      scheduledFor: slotNow.startDate,
      scheduledUntil: slotNow.endDate,
      updates: text === "" ? [] : [{ phase, rawStatus: "", text, at: slotNow.startDate }],
    }),
  ];
}

export const uptimeKuma = jsonFormat(document, (page, reading): Mapped => {
  const all = [...page.incidents, ...(page.incident ? [page.incident] : [])];
  const dateless = all.find((one) => one.createdDate === undefined);
  if (dateless) return { wrongShape: `"${dateless.title.slice(0, 60)}" has no readable createdDate` };
  return {
    window: "open",
    incidents: [...all.flatMap((one) => toIncident(one, reading)), ...page.maintenanceList.flatMap(toMaintenance)],
  };
});
