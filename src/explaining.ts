/** Whether an operator says only afterwards why an outage that is over had happened: in a report, or in words put in later. */
import type { Change } from "./domain/change.ts";
import { type Incident, type IncidentUpdate, isClosed } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import { isPostmortem } from "./domain/updates-match.ts";
import { readerOf } from "./operator-words.ts";
import type { Reader } from "./reading/read.ts";
import type { ReadSentence } from "./reading/statement.ts";

export interface Explanation {
  readonly change: Change;
  readonly incident: Incident;
  readonly before: Incident | undefined;
  readonly service: Service;
}

const mayExplain: readonly Change["kind"][] = ["amended", "updated"];

export function explains({ change, incident, before, service }: Explanation, english: Reader): boolean {
  if (!mayExplain.includes(change.kind) || !before || !isClosed(before.phase) || !isClosed(incident.phase))
    return false;
  const isPart = ({ key }: IncidentUpdate): boolean => change.updates.includes(key) || change.amends.includes(key);
  const words = incident.updates.filter(isPart);
  if (change.updates.length > 0 && words.some(isPostmortem)) return true;
  const causes = (updates: readonly IncidentUpdate[]): readonly string[] =>
    readerOf(incident, service, english)
      .read(updates)
      .flatMap(({ sentences }) => sentences.filter(statesCause).map(({ en }) => en.trim()));
  const known = new Set(causes(before.updates));
  return causes(words).some((cause) => !known.has(cause));
}

const statesCause = ({ statements }: ReadSentence): boolean =>
  (statements ?? []).some(({ act, polarity }) => act === "causeStated" && polarity === "affirmed");
