/**
 * PlayStation Network, one file per region: a status list for the region, for each country, for each service and for each
 * resource; an empty list is health. The file names no incidents, so one status id is one incident and the services under
 * which it stands are its components.
 */
import { z } from "zod";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Reading } from "../format.ts";
import { plainLine, plainText } from "../text.ts";

const status = z.object({
  statusId: idText.nullish(),
  statusType: z.string(),
  startDate: looseTime,
  createdDate: looseTime,
  message: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
});
const statuses = list(status);
const resource = z.object({ status: statuses });
const service = z.object({ serviceName: z.string(), status: statuses, resources: list(resource) });
const country = z.object({ countryCode: z.string(), status: statuses, services: list(service) });
const document = z.object({ regionName: z.string(), status: statuses, countries: z.array(country) });

type Status = z.output<typeof status>;
interface Found {
  readonly status: Status;
  readonly component: string | undefined;
}

const impacts: Readonly<Record<string, Impact>> = {
  OK: "none",
  Degraded: "minor",
  Outage: "major",
  Maintenance: "none",
};

function everywhere(source: z.output<typeof document>): readonly Found[] {
  const top = [...source.status, ...source.countries.flatMap((one) => one.status)];
  return [
    ...top.map((one) => ({ status: one, component: undefined })),
    ...source.countries.flatMap((land) =>
      land.services.flatMap((one) =>
        [...one.status, ...one.resources.flatMap((part) => part.status)].map((found) => ({
          status: found,
          component: plainLine(one.serviceName),
        })),
      ),
    ),
  ];
}

const begin = (one: Status): number | undefined => one.startDate ?? one.createdDate;

function toIncident(key: string, found: readonly Found[], reading: Reading): ReportedIncident | undefined {
  const first = found[0]?.status;
  if (!first) return undefined;
  const names = [...new Set(found.flatMap(({ component }) => component ?? []))];
  const kind = first.statusType === "Maintenance" ? ("maintenance" as const) : ("outage" as const);
  const at = begin(first) ?? 0;
  const phase = kind === "maintenance" ? (at > reading.readAt ? "scheduled" : "inProgress") : "investigating";
  const text = typeof first.message === "string" ? plainText(first.message) : "";
  return {
    providerId: key,
    url: "https://status.playstation.com",
    title: `${names.slice(0, 6).join(", ") || "PlayStation Network"} - ${plainLine(first.statusType)}`,
    kind,
    impact: reading.word("status.statusType", first.statusType, impacts, "unknown"),
    rawImpact: first.statusType,
    phase,
    rawStatus: first.statusType,
    startedAt: at,
    components: names.map((name) => ({ name })),
    updates: text === "" ? [] : [{ phase, rawStatus: "", text, at }],
  };
}

export const playstation = jsonFormat(document, (source, reading) => {
  const ill = everywhere(source).filter(({ status: one }) => one.statusType !== "OK");
  const dateless = ill.find(({ status: one }) => begin(one) === undefined);
  if (dateless) return { wrongShape: `a status ${dateless.status.statusType} without a readable time` };
  const byId = Map.groupBy(ill, ({ status: one }) => one.statusId ?? `${one.statusType}@${begin(one)}`);
  return { window: "open", incidents: [...byId].flatMap(([key, found]) => toIncident(key, found, reading) ?? []) };
});
