/**
 * Gatus `/api/v1/endpoints/statuses`: measurements and no incidents. Three failures in a row are one incident, begun with the first
 * of them; it is over with the first success after it.
 */
import { z } from "zod";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { jsonFormat, list, time } from "../format.ts";
import { present } from "../present.ts";
import { plainLine } from "../text.ts";

const result = z.object({ success: z.boolean(), timestamp: time, errors: list(z.string()) });
const endpoint = z.object({
  name: z.string(),
  group: z.string().nullish(),
  key: z.string(),
  results: list(result),
});
type Endpoint = z.output<typeof endpoint>;
type Result = z.output<typeof result>;

const needed = 3;

/** Runs of failures that are long enough, each with the success that ended it. */
function runsOf(results: readonly Result[]): readonly { failures: readonly Result[]; end: Result | undefined }[] {
  const runs: { failures: Result[]; end: Result | undefined }[] = [];
  let run: Result[] = [];
  for (const one of results.toSorted((a, b) => a.timestamp - b.timestamp)) {
    if (!one.success) run.push(one);
    else {
      if (run.length >= needed) runs.push({ failures: run, end: one });
      run = [];
    }
  }
  return run.length >= needed ? [...runs, { failures: run, end: undefined }] : runs;
}

function toIncidents(source: Endpoint): readonly ReportedIncident[] {
  return runsOf(source.results).flatMap(({ failures, end }) => {
    const [first] = failures;
    if (!first) return [];
    const text = plainLine(failures.flatMap((one) => one.errors)[0] ?? "");
    return [
      present({
        providerId: `${source.key}@${new Date(first.timestamp).toISOString().slice(0, 19)}`,
        title: plainLine(source.group ? `${source.group} - ${source.name}` : source.name),
        kind: "outage" as const,
        impact: "unknown" as const,
        phase: end ? ("resolved" as const) : ("investigating" as const),
        rawStatus: end ? "success" : "failure",
        startedAt: first.timestamp,
        resolvedAt: end?.timestamp,
        components: [{ name: plainLine(source.name) }],
        updates: text === "" ? [] : [{ phase: "investigating" as const, rawStatus: "", text, at: first.timestamp }],
      }),
    ];
  });
}

export const gatus = jsonFormat(z.array(endpoint), (endpoints) => ({
  window: "partial",
  incidents: endpoints.flatMap(toIncidents),
}));
