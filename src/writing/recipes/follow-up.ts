/** What an operator says of an outage that is over: which one, why, and what else. */
import { has, not } from "../formulas/conditions.ts";
import { type Recipe, recipe, say, sayWhen } from "./recipe.ts";
import { cause, told } from "./shared.ts";

export const followUp: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(has("cause"), "lead-explained-owner", "lead-explained"),
    sayWhen(not(has("cause")), "lead-reported-owner", "lead-reported"),
    say("explained-lasted"),
  ),
  cause,
  told(),
];
