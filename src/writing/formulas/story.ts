/** The full story is told while the trouble lasts and after it. */
import { all, beganLately, has, inPhase, isCause, isGrave, isLed, isOver, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";
import { resolved } from "./resolved.ts";

const open = not(isOver);
const afterwards = (each: Formula): Formula =>
  formula(each.id, each.rank, each.when === undefined ? isOver : all(isOver, each.when));

export const story: readonly Formula[] = [
  formula("story-over-with", 0, isOver),
  formula("story-back-with", 0, all(isOver, isGrave)),
  formula("story-over-first-many", 1, isOver),
  formula("story-over-first", 2, isOver),
  formula("story-over-many", 2, isOver),
  formula("story-behind-many", 0, all(open, isCause, isLed)),
  formula("story-behind", 0, all(open, isCause, isLed)),
  formula("story-beside-many", 1, all(open, isLed, not(isCause))),
  formula("story-beside", 1, all(open, isLed, not(isCause))),
  formula("story-signs-many", 2, all(open, isLed)),
  formula("story-signs", 2, all(open, isLed, not(has("suspectedCount")))),
  formula("story-with-many", 2, open),
  formula("story-with", 2, open),
  ...resolved.map(afterwards),
  formula("flash-symptom", 4, open),
  formula("flash-parts-count", 5, open),
  formula("flash-cause-known", 6, all(open, inPhase("identified"))),
  formula("flash-since", 7, all(open, beganLately)),
  formula("flash-plain", 8, open),
];
