/** M1 to M9. */
import { type Facts, factOf } from "../facts.ts";
import { all, has, inPhase, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

const QUARTER = 900_000;
const isEarly = (facts: Facts): boolean => {
  const [at, until] = [factOf(facts, "at"), factOf(facts, "until")];
  return at !== undefined && until !== undefined && until - at >= QUARTER;
};

export const scheduled: readonly Formula[] = [
  formula("moved-to", 0, has("fromBefore")),
  formula("scheduled-length", 1),
  formula("scheduled-when", 1),
  formula("scheduled-hours", 1),
  formula("scheduled-notice", 1),
];

export const started: readonly Formula[] = [
  formula("verifying-now", 0, inPhase("verifying")),
  formula("started-until", 1, not(inPhase("verifying"))),
  formula("started-now", 2, not(inPhase("verifying"))),
];

export const extended: readonly Formula[] = [
  formula("moved-to", 0, has("fromBefore")),
  formula("extended-longer", 1),
  formula("extended-late", 2),
];

export const completed: readonly Formula[] = [
  formula("completed-early", 1, isEarly),
  formula("completed-done", 2),
  formula("completed-back", 2, all(not(isEarly))),
];

export const cancelled: readonly Formula[] = [formula("cancelled-when", 1), formula("cancelled-off", 2)];
