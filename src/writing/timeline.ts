/** The steps of an incident as its status page told them: the first time each phase was reached, and what came back. */
import type { Clause, Source } from "../domain/bulletin.ts";
import type { Change } from "../domain/change.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Incident, IncidentUpdate, Phase } from "../domain/incident.ts";
import { isClosed } from "../domain/incident.ts";

export const stepMessages = [
  "step-opened",
  "step-identified",
  "step-monitoring",
  "step-watching",
  "step-resolved",
  "step-reopened",
  "step-escalated",
  "step-eased",
  "step-updated",
  "step-unreachable",
  "step-reachable",
  "step-investigating",
  "step-false-alarm",
  "step-withdrawn",
  "step-scheduled",
  "step-started",
  "step-verifying",
  "step-extended",
  "step-completed",
  "step-cancelled",
  "step-silent",
  "step-missed-promise",
  "step-overran",
  "step-explained",
] as const;
export type StepMessage = (typeof stepMessages)[number];

export interface Step {
  readonly at: EpochMs;
  readonly clause: Clause;
}

export interface PlannedStep {
  readonly at: EpochMs;
  readonly message: StepMessage;
  readonly source: Source;
}

function stepOfPhase(phase: Phase): StepMessage | undefined {
  switch (phase) {
    case "investigating":
      return "step-investigating";
    case "identified":
      return "step-identified";
    case "monitoring":
      return "step-monitoring";
    case "resolved":
      return "step-resolved";
    case "scheduled":
      return "step-scheduled";
    case "inProgress":
      return "step-started";
    case "verifying":
      return "step-verifying";
    case "completed":
      return "step-completed";
    case "cancelled":
      return "step-cancelled";
    case "unknown":
      return undefined;
  }
}

function stepOf(update: IncidentUpdate, before: IncidentUpdate | undefined): StepMessage | undefined {
  if (before === undefined && !isClosed(update.phase) && update.phase !== "scheduled") return "step-opened";
  if (before !== undefined && isClosed(before.phase) && !isClosed(update.phase)) return "step-reopened";
  return stepOfPhase(update.phase);
}

/** `mendedIn`: keys of the updates that tell of a repair; watching alone is none. */
export function stepsOf(incident: Incident, mendedIn: ReadonlySet<string>): readonly PlannedStep[] {
  const told = new Set<StepMessage>();
  return incident.updates.flatMap((update, index) => {
    const plain = stepOf(update, incident.updates[index - 1]);
    const message = plain === "step-monitoring" && !mendedIn.has(update.key) ? "step-watching" : plain;
    // A page that comes back may close a second time: its last word counts.
    const before = incident.updates[index - 1];
    if (message === undefined || before?.phase === update.phase) return [];
    if (told.has(message) && message !== "step-resolved") return [];
    told.add(message);
    // The first message of an incident already says its phase.
    const phase = stepOfPhase(update.phase);
    if (phase !== undefined && phase !== "step-resolved") told.add(phase);
    const source: Source = { kind: "feed", incident: incident.id, update: update.key, field: "status" };
    return [{ at: update.at, message, source }];
  });
}

/** The line that a change leaves in the history of a card. */
export function stepOfChange(change: Change): StepMessage {
  switch (change.kind) {
    case "advanced":
      return stepOfPhase(change.to.phase) ?? "step-updated";
    case "resolved":
      return "step-resolved";
    case "escalated":
      return "step-escalated";
    case "eased":
      return "step-eased";
    case "reopened":
      return "step-reopened";
    case "falseAlarm":
      return "step-false-alarm";
    case "scheduled":
      return "step-scheduled";
    case "started":
      return "step-started";
    case "extended":
      return "step-extended";
    case "completed":
      return "step-completed";
    case "cancelled":
      return "step-cancelled";
    case "opened":
      return "step-opened";
    case "fellSilent":
      return "step-silent";
    case "missedPromise":
      return "step-missed-promise";
    case "overran":
      return "step-overran";
    case "filed":
    case "updated":
    case "amended":
      return "step-updated";
    case "withdrawn":
      return "step-withdrawn";
  }
}
