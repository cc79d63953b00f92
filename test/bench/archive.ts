/** An archive as the store files it: resolved incidents of five updates of the usual length. */
import { hashOf } from "../../src/domain/ids.ts";
import type { Incident, IncidentUpdate } from "../../src/domain/incident.ts";
import type { Filing, Store } from "../../src/ports.ts";
import { change, filing, incident, publish, storyOf, update } from "../store/samples.ts";

export const updatesEach = 5;
export const incidentsAtOnce = 100;
/** Mean length of the real updates at hand: 270 characters. */
export const sentence =
  "We are continuing to investigate elevated error rates for a subset of customers in several regions. ";

export const past = (number: number): Incident =>
  incident(`past-${number}`, {
    phase: "resolved",
    updates: Array.from({ length: updatesEach }, (_, index) => longUpdate(number, index)),
  });

export function longUpdate(incidentNumber: number, index: number): IncidentUpdate {
  const text = `${sentence.repeat(3).slice(0, 250)} ${incidentNumber}/${index}`;
  return update(index, { key: hashOf(text).slice(0, 12), text, textHash: hashOf(text) });
}

export const baseline = (incidents: readonly Incident[]): Filing => {
  const changes = incidents.map((one) => change(one, { kind: "filed", found: "baseline" }));
  return filing({
    incidents: incidents.map((one) => ({ incident: one, expectedVersion: 0 })),
    stories: incidents.map((one) => storyOf(one)),
    changes,
    decisions: changes.map((one) => ({ change: one.id, decision: { ...publish, kind: "skip" }, at: one.at })),
  });
};

export async function importHistory(store: Pick<Store, "file">, updates: number): Promise<void> {
  const count = updates / updatesEach;
  for (let from = 0; from < count; from += incidentsAtOnce) {
    const size = Math.min(incidentsAtOnce, count - from);
    await store.file(baseline(Array.from({ length: size }, (_, index) => past(from + index))));
  }
}
