/** The words of Atlassian Statuspage, shared by its JSON, its Atom and RSS, and by pages that imitate it. */
import type { Impact, Phase } from "../../domain/incident.ts";

export const phaseWords: Readonly<Record<string, Phase>> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  postmortem: "resolved",
  scheduled: "scheduled",
  in_progress: "inProgress",
  verifying: "verifying",
  completed: "completed",
  canceled: "cancelled",
  cancelled: "cancelled",
};

/** A maintenance has no impact word of its own: "maintenance" says what it is, not how bad it is. */
export const impactWords: Readonly<Record<string, Impact>> = {
  none: "none",
  minor: "minor",
  major: "major",
  critical: "critical",
  maintenance: "none",
};

export const maintenancePhases: ReadonlySet<Phase> = new Set([
  "scheduled",
  "inProgress",
  "verifying",
  "completed",
  "cancelled",
]);

export const lastSegment = (url: string): string =>
  url
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .split("/")
    .at(-1) ?? "";
