/** The full story: thirteen blocks, those that the facts support. */
import { all, did, has, inPhase, isMended, isOver, isSilent, not } from "../formulas/conditions.ts";
import { type Recipe, recipe, say, sayWhen } from "./recipe.ts";
import { phaseSaid, seen, timeline, told } from "./shared.ts";

export const story: readonly Recipe[] = [
  recipe(
    "dek",
    sayWhen(all(inPhase("identified"), did("fixing")), "dek-mending"),
    sayWhen(all(inPhase("identified"), not(did("fixing"))), "dek-identified"),
    sayWhen(inPhase("investigating"), "dek-investigating"),
    sayWhen(all(inPhase("monitoring"), isMended), "dek-monitoring"),
    sayWhen(all(inPhase("monitoring"), not(isMended)), "dek-watching"),
    sayWhen(all(isOver, has("cause")), "dek-resolved-why"),
    sayWhen(all(isOver, not(has("cause"))), "dek-resolved"),
  ),
  recipe("dateline", say("dateline")),
  recipe(
    "lead",
    sayWhen(not(isOver), "story-lead-open-owner", "story-lead-open"),
    sayWhen(isOver, "story-lead-over-owner", "story-lead-over"),
  ),
  recipe(
    "affected",
    // The lead speaks of the service; behind those that it took down, nobody knows whose parts are meant.
    sayWhen(not(isOver), "affected-parts-many", "affected-parts"),
    sayWhen(isOver, "past-parts-many", "past-parts"),
    sayWhen(not(isOver), "taken-down-many", "story-taken-down"),
    sayWhen(not(isOver), "tied-now"),
    sayWhen(isOver, "past-taken-down-many", "story-taken-down-before"),
    sayWhen(isOver, "past-tied"),
    sayWhen(all(isOver, not(has("takenDown"))), "past-suspected-many", "past-suspected"),
    sayWhen(not(isOver), "checked-now", "suspected-many", "suspected"),
    sayWhen(not(isOver), "unsaid-named"),
    sayWhen(not(isOver), "back-now"),
  ),
  told(...phaseSaid),
  seen,
  recipe(
    "scale",
    say("scale-reports"),
    say("scale-note"),
    sayWhen(not(isOver), "scale-caveat-now"),
    sayWhen(isOver, "scale-caveat"),
  ),
  timeline,
  recipe(
    "cause",
    say("cause-said"),
    sayWhen(all(isSilent, inPhase("identified", "monitoring")), "cause-open-found"),
    sayWhen(all(isSilent, inPhase("investigating")), "cause-open"),
    sayWhen(all(isSilent, isOver), "cause-unsaid"),
  ),
  // What to do while it lasts is stale once it is over.
  recipe("advice", sayWhen(not(isOver), "advice")),
  recipe(
    "background",
    say("remembered"),
    say("background-previous", "background-before"),
    say("background-why"),
    say("background-year-grave", "background-year", "background-since-grave", "background-since"),
    sayWhen(isOver, "background-longest-of", "background-longest", "background-longer"),
    say("background-usual-same", "background-usual"),
    say("profile-what"),
    say("users-over", "users-about"),
  ),
  recipe("closing", say("profile-why"), say("next-at")),
];
