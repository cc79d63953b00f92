/**
 * Upptime: incidents are GitHub issues, read from the issues API (`/repos/<owner>/<repo>/issues?labels=status&state=all`). Closed means resolved;
 * a maintenance hides its times in an HTML comment.
 */
import { z } from "zod";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";
import { moment } from "../time.ts";

const label = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const issue = z.object({
  number: idText,
  title: z.string(),
  state: z.string(),
  html_url: z.string(),
  body: z.string().nullish(),
  labels: list(label),
  created_at: time,
  closed_at: time.nullish(),
  pull_request: z.unknown().optional(),
});
type Issue = z.output<typeof issue>;

const hidden = (field: string, body: string): number | undefined =>
  moment(
    new RegExp(`^\\s*${field}:\\s*(\\S+)\\s*$`, "m").exec(/<!--([\s\S]{0,2000}?)-->/.exec(body)?.[1] ?? "")?.[1] ?? "",
  );

/** "🛑 Site is down", "⚠️ Site has degraded performance" */
const said = /^\W*(.+?) (is down|has degraded performance)$/u;
const impacts: Readonly<Record<string, Impact>> = { "is down": "major", "has degraded performance": "minor" };

function toIncident(source: Issue): ReportedIncident {
  const body = source.body ?? "";
  const start = hidden("start", body);
  const planned = source.labels.includes("maintenance") || start !== undefined;
  const open = planned ? ("scheduled" as const) : ("investigating" as const);
  const closed = planned ? ("completed" as const) : ("resolved" as const);
  const found = said.exec(source.title);
  const text = plainMarkdown(body.replace(/<!--[\s\S]*?-->/g, ""));
  return present({
    providerId: source.number,
    url: source.html_url,
    title: plainLine(source.title.replace(/^\W+/u, "")),
    kind: planned ? ("maintenance" as const) : ("outage" as const),
    impact: planned ? ("none" as const) : (impacts[found?.[2] ?? ""] ?? "unknown"),
    rawImpact: found?.[2],
    phase: source.state === "closed" ? closed : open,
    rawStatus: source.state,
    startedAt: source.created_at,
    resolvedAt: source.closed_at ?? undefined,
    scheduledFor: start,
    scheduledUntil: hidden("end", body),
    components: found?.[1] ? [{ name: plainLine(found[1]) }] : undefined,
    updates: text === "" ? [] : [{ phase: open, rawStatus: "", text, at: source.created_at }],
  });
}

export const upptime = jsonFormat(z.array(issue), (issues) => ({
  window: "history",
  incidents: issues.filter((one) => one.pull_request === undefined).map(toIncident),
}));
