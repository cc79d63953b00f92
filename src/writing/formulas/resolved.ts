/** R1 to R11. A service that was never wholly down does not "come back": then the trouble is over. */
import { all, anyOf, did, has, isSilent, isWhole, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

export const resolved: readonly Formula[] = [
  formula("resolved-others-down", 0),
  formula("resolved-remains", 1, has("remains")),
  formula("resolved-why", 2, all(isWhole, has("cause"))),
  formula("resolved-cause", 2, all(isWhole, has("cause"))),
  formula("resolved-anatomy", 2, all(has("cause"), did("causeStated"))),
  formula("resolved-sorry", 3, all(isWhole, did("apology"))),
  formula("resolved-after-unknown", 3, all(isWhole, isSilent, not(has("cause")))),
  formula("resolved-after", 3, isWhole),
  formula("resolved-length", 3, isWhole),
  formula("resolved-part-long", 3, not(isWhole)),
  formula("resolved-part", 4, not(isWhole)),
  formula("resolved-over-long", 3, anyOf(isWhole, not(has("headPart")))),
  formula("resolved-over", 4),
  formula("resolved-at", 4, isWhole),
  formula("resolved-said", 5),
];
