/** Planned work. */
import { changed, inPhase, not } from "../formulas/conditions.ts";
import { type Recipe, recipe, say, sayWhen } from "./recipe.ts";
import { advice, told } from "./shared.ts";

const planned = recipe("affected", say("work-parts-many", "work-parts"));
const plannedNow = recipe("affected", say("work-parts-many-now", "work-parts-now"));
const isVerifying = inPhase("verifying");

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
    sayWhen(not(changed("overran")), "planned-until"),
  ),
  plannedNow,
  told(),
  advice,
];

export const completed: readonly Recipe[] = [recipe("lead", say("lead-completed"), say("completed-planned")), told()];

export const cancelled: readonly Recipe[] = [recipe("lead", say("lead-cancelled"), say("planned-window")), told()];
