/**
 * Yandex Cloud `api/incidents`. `status: "open"` was seen with an end date and a comment "resolved" beside it: the comment
 * is the operator's word and counts. Texts are Russian.
 */
import { z } from "zod";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, type Reading, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { carried } from "./phases.ts";

const comment = z.object({ id: idText, type: z.string(), content: z.string(), createdAt: time });
const incident = z.object({
  id: idText,
  title: z.string(),
  status: z.string(),
  startDate: time,
  endDate: time.nullish(),
  level: z.object({ label: z.string() }).nullish(),
  services: list(z.object({ name: z.string() })),
  comments: list(comment),
});
const document = z.object({ items: z.array(incident) });

const phases: Readonly<Record<string, Phase>> = {
  open: "investigating",
  investigation: "investigating",
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  update: "unknown",
  report: "resolved",
};
const impacts: Readonly<Record<string, Impact>> = {
  Information: "none",
  Minor: "minor",
  Major: "major",
  Unavailable: "major",
  Critical: "critical",
};

function toIncident(source: z.output<typeof incident>, reading: Reading): ReportedIncident {
  const updates = source.comments
    .toReversed()
    .map((one) => ({
      providerId: one.id,
      phase: reading.word("comment.type", one.type, phases, "unknown"),
      rawStatus: one.type,
      text: plainText(one.content),
      at: one.createdAt,
    }))
    .sort((a, b) => a.at - b.at)
    .map(carried());
  const said = reading.word("incident.status", source.status, phases, "unknown");
  const phase = updates.at(-1)?.phase === "resolved" ? "resolved" : said;
  return present({
    providerId: source.id,
    url: `https://status.yandex.cloud/incidents/${source.id}`,
    title: plainLine(source.title),
    kind: "outage" as const,
    impact: reading.word("incident.level", source.level?.label, impacts, "unknown"),
    rawImpact: source.level?.label,
    phase,
    rawStatus: source.status,
    startedAt: source.startDate,
    resolvedAt: phase === "resolved" ? (source.endDate ?? undefined) : undefined,
    components: source.services.map(({ name }) => ({ name: plainLine(name) })),
    updates,
  });
}

export const yandex = jsonFormat(document, ({ items }, reading) => ({
  window: "history",
  incidents: items.map((one) => toIncident(one, reading)),
}));
