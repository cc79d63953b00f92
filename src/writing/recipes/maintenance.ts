/** Planned work. */
import { always, changed, inPhase, not } from "../formulas/conditions.ts";
import { type Recipe, recipe, say, sayAlone, sayWhen } from "./recipe.ts";
import { advice, told } from "./shared.ts";

const isVerifying = inPhase("verifying");
const planned = recipe("affected", sayAlone(always, "work-of"), say("work-parts-many", "work-parts"));
const plannedNow = recipe(
  "affected",
  sayAlone(not(isVerifying), "work-of"),
  sayAlone(isVerifying, "work-of-before"),
  sayWhen(not(isVerifying), "work-parts-many-now", "work-parts-now"),
);
const plannedBefore = (...parts: readonly string[]): Recipe =>
  recipe("affected", sayAlone(always, "work-of-before"), say(...parts));

export const scheduled: readonly Recipe[] = [
  recipe("lead", say("lead-scheduled", "lead-scheduled-from"), say("moved-from")),
  planned,
  told(),
  advice,
];

export const started: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isVerifying, "lead-verifying"),
    sayWhen(not(isVerifying), "lead-started"),
    sayWhen(not(isVerifying), "planned-until"),
  ),
  plannedNow,
  told(),
  advice,
];

export const extended: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(changed("overran"), "lead-overran"),
    sayWhen(not(changed("overran")), "lead-extended", "lead-extended-plain"),
    sayWhen(not(changed("overran")), "until-before"),
    sayWhen(not(changed("overran")), "planned-until-now"),
  ),
  plannedNow,
  told(),
  advice,
];

export const completed: readonly Recipe[] = [
  recipe("lead", say("lead-completed"), say("completed-planned")),
  plannedBefore("work-parts-many-done", "work-parts-done"),
  told(),
];

export const cancelled: readonly Recipe[] = [
  recipe("lead", say("lead-cancelled"), say("planned-window")),
  plannedBefore("work-parts-many-before", "work-parts-before"),
  told(),
];
