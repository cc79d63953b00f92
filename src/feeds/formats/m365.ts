/**
 * Microsoft 365 for consumers, `api/posts/m365Consumer`: one row per service, well or not. A row has no id and its title
 * changes its tense, so an incident is known by its service and the start time in its message. A row that is well again
 * says "Service restored" for some hours and then nothing.
 */
import { z } from "zod";
import { hashOf } from "../../domain/ids.ts";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { jsonFormat, looseTime, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { monthOf } from "../time.ts";

const row = z.object({
  ServiceDisplayName: z.string(),
  ServiceWorkloadName: z.string().nullish(),
  Status: z.string(),
  Title: z.string().nullish(),
  Message: z.string().nullish(),
  LastUpdatedTime: looseTime,
});
type Row = z.output<typeof row>;

const phases: Readonly<Record<string, Phase>> = {
  Investigating: "investigating",
  "Service degradation": "investigating",
  "Service interruption": "investigating",
  "Restoring service": "identified",
  "Extended recovery": "monitoring",
  "Service restored": "resolved",
  "Post-incident report published": "resolved",
  "Post-incident review published": "resolved",
  "Investigation suspended": "unknown",
  "False positive": "cancelled",
};
const impacts: Readonly<Record<string, Impact>> = {
  ...Object.fromEntries(Object.keys(phases).map((word) => [word, "unknown" as const])),
  "Service degradation": "minor",
  "Service interruption": "major",
};

/** "Start time: Thursday, September 3, 2026, at 6:57 AM UTC" */
const clock = /(?:[A-Z][a-z]+day, )?([A-Z][a-z]+) (\d{1,2}), (\d{4}),? at (\d{1,2}):(\d{2}) ([AP])M \(?UTC\)?/;
function timeAfter(label: string, message: string): number | undefined {
  const found = clock.exec(message.split(new RegExp(`${label}:`, "i"))[1]?.slice(0, 80) ?? "");
  const month = monthOf(found?.[1] ?? "");
  if (!found || month === undefined) return undefined;
  const hour = (Number(found[4]) % 12) + (found[6] === "P" ? 12 : 0);
  return Date.UTC(Number(found[3]), month, Number(found[2]), hour, Number(found[5]));
}

function toIncident(source: Row, reading: Reading): ReportedIncident {
  const message = source.Message ?? "";
  const written = source.LastUpdatedTime ?? reading.readAt;
  const start = timeAfter("Start time", message);
  const phase = reading.word("post.Status", source.Status, phases, "unknown");
  const text = plainText(message);
  const update = { phase, rawStatus: source.Status, at: written };
  const service = plainLine(source.ServiceDisplayName);
  return present({
    providerId: `${source.ServiceWorkloadName ?? service}@${start ? new Date(start).toISOString().slice(0, 16) : "current"}`,
    url: "https://status.cloud.microsoft/",
    title: plainLine(source.Title || `${service} - ${source.Status}`),
    kind: "outage" as const,
    impact: reading.word("post.Status", source.Status, impacts, "unknown"),
    rawImpact: source.Status,
    phase,
    rawStatus: source.Status,
    startedAt: start ?? written,
    resolvedAt: phase === "resolved" ? (timeAfter("End time", message) ?? written) : undefined,
    components: [{ name: service }],
    updates: text === "" ? [] : [{ providerId: hashOf(source.Status, text), ...update, text }],
  });
}

const well: ReadonlySet<string> = new Set(["Operational", "Available"]);

export const m365 = jsonFormat(z.array(row).min(1), (rows, reading) => ({
  window: "open",
  incidents: rows.filter((one) => !well.has(one.Status)).map((one) => toIncident(one, reading)),
}));
