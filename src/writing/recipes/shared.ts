/** Blocks that several kinds of bulletins share. */
import {
  all,
  did,
  has,
  inPhase,
  isConfirmed,
  isMended,
  isMending,
  isOver,
  isSeen,
  isSlow,
  not,
} from "../formulas/conditions.ts";
import { type Recipe, recipe, type Slot, say, sayAlone, sayUnlessTold, sayWhen } from "./recipe.ts";

export const mending = sayWhen(all(inPhase("identified", "monitoring"), isMending), "phase-mending");
export const restoring = sayWhen(all(inPhase("investigating"), isMending), "phase-restoring");
export const phaseSaid: readonly Slot[] = [
  sayWhen(all(isConfirmed, inPhase("investigating"), not(did("identified"))), "phase-investigating"),
  sayWhen(all(isConfirmed, inPhase("identified")), "phase-identified"),
  sayWhen(all(isConfirmed, inPhase("monitoring"), isMended), "phase-monitoring"),
  sayWhen(all(isConfirmed, inPhase("monitoring"), not(isMended)), "phase-watching"),
  mending,
  restoring,
];
/** What is wrong, where the title alone says it; what people complain of is told as their complaint. */
export const titled: readonly Slot[] = [
  sayAlone(all(isConfirmed, not(isSeen), not(isSlow)), "symptom-operator"),
  sayAlone(all(isConfirmed, not(has("symptom"))), "complaint-now", "complaint-of"),
];
/** The operator's words, then the line about the phase where the lead has not told it. */
export const told = (...lines: readonly Slot[]): Recipe => recipe("statement", { kind: "told" }, ...lines);
export const affected = recipe(
  "affected",
  say("affected-region"),
  say("affected-parts-many"),
  sayUnlessTold("parts-named", not(has("partCount")), "affected-parts"),
  say("taken-down-many", "taken-down"),
  say("tied-now"),
  say("suspected-many", "suspected"),
  sayWhen(not(isOver), "unsaid-named"),
  say("spared-said"),
);
/** What people see is told as their complaint; what the operator says of it stands in its own words. */
export const seen = recipe(
  "symptom",
  sayWhen(all(isSeen, not(isOver)), "symptom-said"),
  sayWhen(all(isSeen, isOver), "symptom-said-before"),
);
export const scale = recipe("scale", say("scale-reports"), say("scale-note"));
export const affectedBefore = recipe(
  "affected",
  say("past-parts-many"),
  sayUnlessTold("parts-named", not(has("partCount")), "past-parts"),
  say("past-taken-down-many", "past-taken-down"),
  say("past-tied"),
  say("past-suspected-many", "past-suspected"),
);
export const cause = recipe("cause", say("cause-said"));
/** A block of its own: once they speak it is taken out of the post. */
export const unsaid = recipe("closing", sayWhen(not(isOver), "unsaid-own"));
export const advice = recipe("advice", say("advice"));
export const next = recipe("closing", say("next-at"));
export const timeline = recipe("timeline", { kind: "timeline" });
/** One line: what stands out most, else the last one. */
export const background = recipe(
  "background",
  say("background-longest", "background-year-grave", "background-since-grave", "background-previous"),
);
