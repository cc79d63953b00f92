/**
 * What a bulletin does not say twice. Every status page repeats itself: thanks, promises of more, and in other words the
 * state that the lead has just told. Such statements are left out clause by clause, so that what a sentence says besides
 * them still reaches the reader.
 */
import { isClosed, type Phase } from "../domain/incident.ts";
import type { Act, Statement } from "../reading/statement.ts";
import { saysMended } from "./mended.ts";

/** Never news: courtesies, promises, labels and references; the next message has a sentence of its own. */
const courtesies: ReadonlySet<Act> = new Set(["thanks", "apology", "updateSoon", "reference", "label", "noAction"]);

/** Told in blocks of their own; that work goes on has a line of its own. */
const elsewhere: ReadonlySet<Act> = new Set(["causeStated", "advice", "workaround", "fixing"]);

/** What the lead or the line about the phase tells already. */
function toldByPhase(phase: Phase): readonly Act[] {
  switch (phase) {
    case "investigating":
      return ["investigating", "stillInvestigating", "acknowledged"];
    case "identified":
      return ["investigating", "acknowledged", "identified"];
    case "monitoring":
      return ["identified", "fixDeployed", "monitoring"];
    case "resolved":
      return ["resolved", "monitoring", "fixDeployed"];
    case "scheduled":
      return ["scheduled"];
    case "inProgress":
      return ["maintenanceStarted"];
    case "verifying":
    case "completed":
      return ["maintenanceDone", "maintenanceStarted"];
    case "cancelled":
      return ["cancelled", "scheduled", "maintenanceStarted"];
    case "unknown":
      return [];
  }
}

/** Once it is over, the present of a trouble that has been is stale. */
const passing: ReadonlySet<Act> = new Set([
  "investigating",
  "stillInvestigating",
  "acknowledged",
  "identified",
  "symptomReported",
  "recovering",
  "improving",
]);
const pastTenses: ReadonlySet<string> = new Set(["past", "pastProgressive", "pastPerfect"]);
const isPast = ({ meaning }: Statement): boolean =>
  meaning.kind === "clause" && pastTenses.has(meaning.clause.verb.tense);

/** A denial or a hope is never covered by a lead that affirms. */
export function isCovered(statement: Statement, phase: Phase, isFalseAlarm: boolean): boolean {
  const { act, polarity, hedge, when, until } = statement;
  if (courtesies.has(act) || elsewhere.has(act)) return true;
  // With a clock time it has a sentence of its own; "within 30 minutes" is said as the operator says it.
  if (act === "nextUpdateAt") return (until ?? when) !== undefined;
  if (isClosed(phase) && passing.has(act) && !isPast(statement)) return true;
  if (polarity !== "affirmed" || hedge !== undefined) return false;
  if (isFalseAlarm && act === "falseAlarm") return true;
  if (act === "acknowledged" && namesWhere(statement)) return false;
  // The lead tells of a repair; what was done short of one is told in the operator's words.
  if (act === "fixDeployed" && !isClosed(phase) && !saysMended(statement)) return false;
  return toldByPhase(phase).includes(act);
}

/** "We are aware of an issue with recordings" says more than that there is one. */
function namesWhere({ meaning }: Statement): boolean {
  if (meaning.kind !== "clause") return false;
  return Object.values(meaning.clause.arguments).some((given) => given.kind === "noun" && given.noun.posts.length > 0);
}
