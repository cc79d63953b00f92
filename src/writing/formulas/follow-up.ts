/** What an operator says of an outage days after its end. */
import { has } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

export const followUp: readonly Formula[] = [
  formula("follow-up-why", 1, has("cause")),
  formula("follow-up-report-owner", 2, has("owner")),
  formula("follow-up-report", 3),
];
