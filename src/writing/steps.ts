/** Says the steps of a timeline: the hour, the date where it is another one, and what happened. */

import type { Clause } from "../domain/bulletin.ts";
import type { Desk } from "./desk.ts";
import type { Facts } from "./facts.ts";
import type { PlannedStep, Step } from "./timeline.ts";

/** The facts of one step: the moment alone. */
const factsAt = (step: PlannedStep, facts: Facts): Facts => ({
  ...facts,
  table: { at: { value: step.at, sources: [step.source] } },
});

const A_DAY = 86_400_000;

/** A clock that runs backwards has passed midnight: the hours alone tell that the date is another one. */
const isAnotherDate = (step: PlannedStep, hour: string, before: PlannedStep, hourBefore: string): boolean =>
  step.at - before.at >= A_DAY || hour < hourBefore;

export function saySteps(steps: readonly PlannedStep[], facts: Facts, desk: Desk): readonly Step[] {
  const hours = steps.map((step) => desk.say("stamp", factsAt(step, facts)));
  return steps.map((step, index) => {
    const [hour, before, hourBefore] = [hours[index], steps[index - 1], hours[index - 1]];
    const dated =
      hour !== undefined &&
      before !== undefined &&
      hourBefore !== undefined &&
      isAnotherDate(step, hour.text, before, hourBefore.text);
    const stamp = dated ? desk.say("stamp-dated", factsAt(step, facts)) : hour;
    const text = `${stamp?.text ?? ""} ${desk.word(step.message)}`;
    return { at: step.at, clause: { text, sources: [step.source] } };
  });
}

/** One dated line for the card: it stays true whenever it is read. In the story of another service its own is named. */
export function historyClause(step: PlannedStep, facts: Facts, desk: Desk): Clause {
  const isGuest = facts.table.provider !== undefined;
  const { at, service } = { ...facts.table, ...factsAt(step, facts).table };
  const stamp = isGuest
    ? desk.say("history-of", { ...facts, table: { ...(at && { at }), ...(service && { service }) } })
    : desk.say("history", factsAt(step, facts));
  return { text: `${stamp.text} ${desk.word(step.message)}`, sources: stamp.sources };
}
