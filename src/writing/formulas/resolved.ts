/** R1 to R11. */
import { all, did, has, isSilent, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

export const resolved: readonly Formula[] = [
  formula("resolved-others-down", 0),
  formula("resolved-remains", 1, has("remains")),
  formula("resolved-why", 2, has("cause")),
  formula("resolved-cause", 2, has("cause")),
  formula("resolved-anatomy", 2, all(has("cause"), did("causeStated"))),
  formula("resolved-sorry", 3, did("apology")),
  formula("resolved-after-unknown", 3, all(isSilent, not(has("cause")))),
  formula("resolved-after", 3),
  formula("resolved-length", 3),
  formula("resolved-over-long", 3),
  formula("resolved-over", 4),
  formula("resolved-at", 4),
  formula("resolved-said", 5),
];
