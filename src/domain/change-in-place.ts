/** A change that no snapshot brought: something is told of an incident that stays in its state, at the moment we know it. */
import type { Change } from "./change.ts";
import type { ChangeId, EpochMs } from "./ids.ts";
import type { Incident } from "./incident.ts";

export function changeInPlace(incident: Incident, id: ChangeId, kind: Change["kind"], now: EpochMs): Change {
  const state = { phase: incident.phase, impact: incident.impact };
  return {
    id,
    kind,
    service: incident.service,
    incident: incident.id,
    story: incident.story,
    at: now,
    eventAt: now,
    found: "fresh",
    from: state,
    to: state,
    updates: [],
    amends: [],
    overtaken: false,
  };
}
