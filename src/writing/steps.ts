/** Says the steps of a timeline: the hour, the date where it is another one, and what happened. */

import { zoneOf } from "../bengali/index.ts";
import type { Clause } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Desk } from "./desk.ts";
import type { Facts } from "./facts.ts";
import type { PlannedStep, Step } from "./timeline.ts";

const dateIn = (at: EpochMs, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The facts of one step: the moment alone. */
const factsAt = (step: PlannedStep, facts: Facts): Facts => ({
  ...facts,
  table: { at: { value: step.at, sources: [step.source] } },
});

function stepClause(step: PlannedStep, isNewDate: boolean, facts: Facts, desk: Desk): Clause {
  const stamp = desk.say(isNewDate ? "stamp-dated" : "stamp", factsAt(step, facts));
  return { text: `${stamp.text} ${desk.word(step.message)}`, sources: stamp.sources };
}

export function saySteps(steps: readonly PlannedStep[], facts: Facts, desk: Desk): readonly Step[] {
  const zone = zoneOf(desk.style.edition);
  return steps.map((step, index) => {
    const before = steps[index - 1];
    const isNewDate = before !== undefined && dateIn(before.at, zone) !== dateIn(step.at, zone);
    return { at: step.at, clause: stepClause(step, isNewDate, facts, desk) };
  });
}

/** One dated line for the card: it stays true whenever it is read. */
export function historyClause(step: PlannedStep, facts: Facts, desk: Desk): Clause {
  const stamp = desk.say("history", factsAt(step, facts));
  return { text: `${stamp.text} ${desk.word(step.message)}`, sources: stamp.sources };
}
