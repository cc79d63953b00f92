/** The background: the last comparable outage of the service, and how often it has happened of late. */
import type { Source } from "../domain/bulletin.ts";
import { type Incident, impacts } from "../domain/incident.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest, PastIncident } from "./request.ts";

const HOUR = 3_600_000;
const A_MONTH_OF_DAYS = 30;
const A_MONTH = A_MONTH_OF_DAYS * 24 * HOUR;
/** Beyond this an ordinal says more about a page's habits than about the outage. */
const HIGHEST_NTH = 5;

const sourced = <Value>(value: Value, ...sources: readonly Source[]) => ({ value, sources });

const archived = (past: PastIncident, field: string): Source => ({ kind: "archive", incident: past.incident, field });

function isComparable(past: PastIncident, incident: Incident): boolean {
  const asGrave = past.impact === undefined || impacts.indexOf(past.impact) >= impacts.indexOf(incident.impact);
  return past.startedAt < incident.startedAt && asGrave;
}

export function archiveFacts(request: ComposeRequest): FactTable {
  const past = (request.past ?? []).filter((each) => isComparable(each, request.incident));
  const [last] = past.toSorted((a, b) => b.startedAt - a.startedAt);
  if (last === undefined) return {};
  const recent = past.filter((each) => request.incident.startedAt - each.startedAt <= A_MONTH);
  const nth = recent.length + 1;
  // "The second in thirty days" is said only of thirty days that the archive covers.
  const isWhole = request.incident.startedAt - (request.pastSince ?? 0) >= A_MONTH;
  const counts = recent.map((each) => archived(each, "startedAt"));
  return {
    previousAt: sourced(last.startedAt, archived(last, "startedAt")),
    ...(last.endedAt !== undefined && {
      previousLasted: sourced(last.endedAt - last.startedAt, archived(last, "startedAt"), archived(last, "resolvedAt")),
    }),
    ...(isWhole &&
      nth >= 2 &&
      nth <= HIGHEST_NTH && { nth: sourced(nth, ...counts), nthDays: sourced(A_MONTH_OF_DAYS, ...counts) }),
  };
}
