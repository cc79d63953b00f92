/**
 * cState `/index.json`: what is unresolved, under every system it touches. Dates are Go's `time.String()`; the template
 * escapes nothing, so a quote in a title makes the document invalid, which is a problem of the page and said as one.
 */
import { z } from "zod";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { lastSegment } from "./statuspage-words.ts";

const issue = z.object({
  title: z.string(),
  createdAt: looseTime,
  permalink: z.string(),
  severity: z.string().nullish(),
  resolved: z.boolean().nullish(),
  resolvedAt: looseTime,
  informational: z.boolean().nullish(),
  affected: list(z.string()),
  body: z.string().nullish(),
});
const system = z.object({ name: z.string(), status: z.string().nullish(), unresolvedIssues: list(issue) });
const document = z.object({ is: z.literal("index"), systems: z.array(system), pinnedIssues: list(issue) });
type Issue = z.output<typeof issue>;

const impacts: Readonly<Record<string, Impact>> = { notice: "minor", disrupted: "major", down: "critical" };

function toIncident(source: Issue, start: number, reading: Reading): ReportedIncident {
  const over = source.resolved === true;
  const phase = over ? ("resolved" as const) : ("investigating" as const);
  const text = plainText(source.body ?? "");
  return present({
    providerId: lastSegment(source.permalink),
    url: source.permalink,
    title: plainLine(source.title),
    kind: source.informational ? ("notice" as const) : ("outage" as const),
    impact: reading.word("issue.severity", source.severity, impacts, "unknown"),
    rawImpact: source.severity ?? undefined,
    phase,
    rawStatus: over ? "resolved" : "",
    startedAt: start,
    resolvedAt: over ? source.resolvedAt : undefined,
    components: source.affected.map((name) => ({ name: plainLine(name) })),
    updates: text === "" ? [] : [{ phase: "investigating" as const, rawStatus: "", text, at: start }],
  });
}

export const cstate = jsonFormat(document, ({ systems, pinnedIssues }, reading): Mapped => {
  const all = [...systems.flatMap((one) => one.unresolvedIssues), ...pinnedIssues];
  const dateless = all.find((one) => one.createdAt === undefined);
  if (dateless) return { wrongShape: `"${dateless.title.slice(0, 60)}" has no readable createdAt` };
  const byLink = new Map(all.map((one) => [one.permalink, one]));
  return {
    window: "open",
    incidents: [...byLink.values()].map((one) => toIncident(one, one.createdAt ?? 0, reading)),
  };
});
