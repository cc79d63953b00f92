/** Statuspal `/api/v2/status_pages/<subdomain>/summary`: incidents, maintenances and notices that are current. */
import { z } from "zod";
import type { Impact, Kind, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { carried, lastClosing } from "./phases.ts";

const update = z.object({
  id: idText.nullish(),
  type: z.string(),
  description: z.string().nullish(),
  description_html: z.string().nullish(),
  posted_at: looseTime,
});
const incident = z.object({
  id: idText,
  title: z.string(),
  type: z.string().nullish(),
  starts_at: looseTime,
  ends_at: looseTime,
  url: z.string().nullish(),
  updates: list(update),
  services: list(z.object({ name: z.string() })),
});
const document = z.object({
  status_page: z.object({ name: z.string(), time_zone: z.string().nullish() }),
  incidents: z.array(incident),
  maintenances: list(incident),
  upcoming_maintenances: list(incident),
  info_notices: list(incident),
});
type Incident = z.output<typeof incident>;

const phases: Readonly<Record<string, Phase>> = {
  issue: "investigating",
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  scheduled: "scheduled",
  progress: "inProgress",
  in_progress: "inProgress",
  completed: "completed",
  retroactive: "resolved",
  update: "unknown",
  information: "unknown",
};
const impacts: Readonly<Record<string, Impact>> = { minor: "minor", major: "major", scheduled: "none", info: "none" };

function toIncident(source: Incident, kind: Kind, head: Phase, reading: Reading): ReportedIncident[] {
  const start = source.starts_at;
  if (start === undefined) return [];
  const updates = source.updates
    .map((one) =>
      present({
        providerId: one.id ?? undefined,
        phase: reading.word("update.type", one.type, phases, "unknown"),
        rawStatus: one.type,
        text: plainText(one.description_html ?? one.description ?? ""),
        at: one.posted_at ?? start,
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map(carried());
  const last = updates.at(-1)?.phase;
  const phase = kind === "outage" && last && last !== "unknown" ? last : head;
  return [
    present({
      providerId: source.id,
      url: source.url ?? undefined,
      title: plainLine(source.title),
      kind,
      impact: kind === "outage" ? reading.word("incident.type", source.type, impacts, "unknown") : ("none" as const),
      rawImpact: source.type ?? undefined,
      phase,
      rawStatus: updates.at(-1)?.rawStatus ?? "",
      startedAt: start,
      resolvedAt: lastClosing(phase, updates),
      scheduledFor: kind === "maintenance" ? start : undefined,
      scheduledUntil: kind === "maintenance" ? source.ends_at : undefined,
      components: source.services.map(({ name }) => ({ name: plainLine(name) })),
      updates,
    }),
  ];
}

export const statuspal = jsonFormat(document, (page, reading): Mapped => {
  const all = [...page.incidents, ...page.maintenances, ...page.upcoming_maintenances, ...page.info_notices];
  const dateless = all.find((one) => one.starts_at === undefined);
  if (dateless) return { wrongShape: `"${dateless.title.slice(0, 60)}" has no readable starts_at` };
  return {
    window: "open",
    incidents: [
      ...page.incidents.flatMap((one) => toIncident(one, "outage", "investigating", reading)),
      ...page.maintenances.flatMap((one) => toIncident(one, "maintenance", "inProgress", reading)),
      ...page.upcoming_maintenances.flatMap((one) => toIncident(one, "maintenance", "scheduled", reading)),
      ...page.info_notices.flatMap((one) => toIncident(one, "notice", "unknown", reading)),
    ],
  };
});
