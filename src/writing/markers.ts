/** The coloured sign before the headline; the text says the same without it. */
import type { Facts } from "./facts.ts";
import { factOf } from "./facts.ts";

const byPhase = (facts: Facts): string => {
  if (factOf(facts, "phase") === "monitoring" || factOf(facts, "phase") === "verifying") return "🟡";
  switch (factOf(facts, "severity")) {
    case "total":
    case "major":
    case "cascade":
      return "🔴";
    case "partial":
    case "minor":
      return "🟠";
    case "slow":
    case "unknown":
    case undefined:
      return "🟡";
  }
};

export function markerOf(facts: Facts): string {
  switch (facts.kind) {
    case "flash":
    case "joined":
    case "escalated":
    case "reopened":
      return byPhase(facts);
    case "story":
      return factOf(facts, "phase") === "resolved" ? "🟢" : byPhase(facts);
    case "update":
      if (facts.change === "falseAlarm") return "🟢";
      return facts.change === "withdrawn" ? "🟡" : byPhase(facts);
    case "resolved":
    case "followUp":
    case "returned":
      return "🟢";
    case "scheduled":
    case "started":
    case "extended":
    case "completed":
    case "cancelled":
      return "🔧";
    case "correction":
    case "retraction":
      return "✏️";
    case "digest":
      return "🗓";
  }
}
