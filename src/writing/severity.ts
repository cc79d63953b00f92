/**
 * Severity words are earned (style guide, 1.4). The page's own impact gives the level; nothing here raises it. That a
 * service is wholly down is said only when a statement that was read says so, and a critical impact is not such a statement.
 */
import type { Impact } from "../domain/incident.ts";
import type { Severity } from "./facts.ts";

export interface SeverityGrounds {
  readonly impact: Impact;
  /** Named parts or regions: then a minor impact is a partial one. */
  readonly isPartial: boolean;
  /** The only symptom told is slowness. */
  readonly isSlowOnly: boolean;
  /** A statement says that everything fails for everybody. */
  readonly isTotal: boolean;
  /** Services with evidence of their own that went down with it. */
  readonly takenDown: number;
}

const ENOUGH_FOR_CASCADE = 5;

export function severityOf(grounds: SeverityGrounds): Severity {
  if (grounds.takenDown >= ENOUGH_FOR_CASCADE) return "cascade";
  if (grounds.isTotal) return "total";
  switch (grounds.impact) {
    case "critical":
    case "major":
      return grounds.isSlowOnly ? "slow" : "major";
    case "minor":
      if (grounds.isSlowOnly) return "slow";
      return grounds.isPartial ? "partial" : "minor";
    case "none":
    case "unknown":
      return grounds.isSlowOnly ? "slow" : "unknown";
  }
}
