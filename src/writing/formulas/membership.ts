/** U4, and its opposite: a service that a running story took down too, and one that works again while the story goes on. */
import { all, isConfirmed, isLate, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

export const joined: readonly Formula[] = [
  formula("joined-wider", 1, all(isConfirmed, not(isLate))),
  formula("joined-late", 1, all(isConfirmed, isLate)),
  formula("joined-signs", 1, not(isConfirmed)),
];

export const returned: readonly Formula[] = [formula("returned-others-down", 1), formula("returned-plain", 2)];
