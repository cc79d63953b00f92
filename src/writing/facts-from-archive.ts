/**
 * The background: the last comparable outage of the service and its cause, how often it has happened, and how this one
 * compares in length. What may be said at all is decided by `domain/background.ts`, from as many outages and over as long a
 * time as it takes; a statement that does not cover its whole period names the day from which it holds.
 */
import type { BackgroundFact } from "../domain/background.ts";
import type { Source } from "../domain/bulletin.ts";
import type { IncidentId } from "../domain/ids.ts";
import { type Incident, impacts, isClosed } from "../domain/incident.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest, PastIncident } from "./request.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const A_MONTH_OF_DAYS = 30;
const A_MONTH = A_MONTH_OF_DAYS * 24 * HOUR;
/** Beyond this an ordinal says more about a page's habits than about the outage. */
const HIGHEST_NTH = 5;
/** Beyond this a count of the year says the same. */
const HIGHEST_OF_YEAR = 30;

const sourced = <Value>(value: Value, ...sources: readonly Source[]) => ({ value, sources });

const archived = (past: Pick<PastIncident, "incident">, field: string): Source => ({
  kind: "archive",
  incident: past.incident,
  field,
});

/** Of many the newest and the oldest, between which the others lie. */
function endsOf(ids: readonly IncidentId[], field: string): readonly Source[] {
  const ends = [...new Set([ids[0], ids.at(-1)])].filter((id) => id !== undefined);
  return ends.map((incident) => archived({ incident }, field));
}

function isComparable(past: PastIncident, incident: Incident): boolean {
  const asGrave = past.impact === undefined || impacts.indexOf(past.impact) >= impacts.indexOf(incident.impact);
  return past.startedAt < incident.startedAt && asGrave;
}

const comparable = ({ past = [], incident }: Pick<ComposeRequest, "past" | "incident">): readonly PastIncident[] =>
  past.filter((each) => isComparable(each, incident)).toSorted((a, b) => b.startedAt - a.startedAt);

/** The outage that a text compares this one with. */
export const lastComparable = (known: Pick<ComposeRequest, "past" | "incident">): PastIncident | undefined =>
  comparable(known)[0];

export function archiveFacts(request: ComposeRequest): FactTable {
  const past = comparable(request);
  const [last] = past;
  if (last === undefined) return {};
  return {
    previousAt: sourced(last.startedAt, archived(last, "startedAt")),
    ...(last.endedAt !== undefined && {
      previousLasted: sourced(last.endedAt - last.startedAt, archived(last, "startedAt"), archived(last, "resolvedAt")),
    }),
    ...nthFacts(past, request),
    ...sameSpan(Object.assign({}, ...(request.background ?? []).map((fact) => factsOf(fact, last, request.incident)))),
  };
}

/** Where a sentence before has named the day from which the archive is whole, the next one need not name it again. */
function sameSpan({ longestOf, ...facts }: FactTable): FactTable {
  const { countedSince, longestSince, usual } = facts;
  return {
    ...facts,
    ...(countedSince && longestOf && { longestOf }),
    ...((countedSince ?? longestSince) && usual && { usualSame: usual }),
  };
}

function nthFacts(past: readonly PastIncident[], { incident, pastSince = 0 }: ComposeRequest): FactTable {
  const recent = past.filter((each) => incident.startedAt - each.startedAt <= A_MONTH);
  const nth = recent.length + 1;
  // "The second in thirty days" is said only of thirty days that the archive covers.
  const isWhole = incident.startedAt - pastSince >= A_MONTH;
  if (!isWhole || nth < 2 || nth > HIGHEST_NTH) return {};
  const counts = recent.map((each) => archived(each, "startedAt"));
  return { nth: sourced(nth, ...counts), nthDays: sourced(A_MONTH_OF_DAYS, ...counts) };
}

function factsOf(fact: BackgroundFact, last: PastIncident, incident: Incident): FactTable {
  switch (fact.kind) {
    case "last":
      return {};
    case "count":
      return fact.count > HIGHEST_OF_YEAR ? {} : countFacts(fact);
    case "longest": {
      // While it lasts it may yet be the longest of all, or end before the next look.
      if (!isClosed(incident.phase)) return {};
      const sources = endsOf(fact.of, "startedAt");
      return { longestSince: sourced(fact.since, ...sources), longestOf: sourced(fact.others + 1, ...sources) };
    }
    case "longer": {
      if (fact.incident === last.incident) return {};
      const source = archived(fact, "startedAt");
      return { longerAt: sourced(fact.startedAt, source), longerLasted: sourced(fact.duration, source) };
    }
    case "usual": {
      const sources = endsOf(fact.of, "resolvedAt");
      return {
        usual: sourced(Math.ceil(fact.median / MINUTE) * MINUTE, ...sources),
        usualSince: sourced(fact.since, ...sources),
      };
    }
  }
}

function countFacts({ count, grave, since, of }: Extract<BackgroundFact, { kind: "count" }>): FactTable {
  const sources = endsOf(of, "startedAt");
  const counted = sourced(count, ...sources);
  if (since === undefined) return grave ? { graveOfYear: counted } : { countOfYear: counted };
  const from = { countedSince: sourced(since, ...sources) };
  return grave ? { graveSoFar: counted, ...from } : { countSoFar: counted, ...from };
}
