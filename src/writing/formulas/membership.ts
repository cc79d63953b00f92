/** U4, and its opposite: a service that a running story took down too, and one that works again while the story goes on. */
import { all, anyOf, isConfirmed, isLate, isTied, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

export const joined: readonly Formula[] = [
  formula("joined-wider", 1, all(isConfirmed, not(isLate), not(isTied("editor")))),
  // That the one outage spread to the other is more than an editor's word on a link.
  formula("joined-late", 1, all(isConfirmed, anyOf(isLate, isTied("editor")))),
  formula("joined-signs", 1, not(isConfirmed)),
];

export const returned: readonly Formula[] = [formula("returned-others-down", 1), formula("returned-plain", 2)];
