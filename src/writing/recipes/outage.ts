/** An outage from its first word to its last. */
import { type Facts, factOf } from "../facts.ts";
import {
  all,
  anyOf,
  beganBefore,
  changed,
  fellBack,
  inPhase,
  isConfirmed,
  isEnding,
  isFalseAlarm,
  isFirst,
  isLate,
  isMended,
  isProbable,
  isSilent,
  isUnconfirmed,
  isWithdrawn,
  movedTo,
  not,
} from "../formulas/conditions.ts";
import { type Recipe, recipe, say, sayAlone, sayWhen, unless } from "./recipe.ts";
import {
  advice,
  affected,
  affectedBefore,
  background,
  cause,
  mending,
  next,
  phaseSaid,
  restoring,
  scale,
  seen,
  timeline,
  titled,
  told,
  unsaid,
} from "./shared.ts";

export const flash: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isProbable, "lead-probable"),
    sayWhen(isUnconfirmed, "lead-unconfirmed"),
    sayWhen(all(isConfirmed, isLate), "lead-late"),
    sayWhen(all(isConfirmed, not(isLate), beganBefore), "lead-flash-since"),
    sayWhen(all(isConfirmed, not(isLate), not(beganBefore)), "lead-flash-owner", "lead-flash"),
  ),
  affected,
  told(...titled, ...phaseSaid),
  seen,
  scale,
  cause,
  advice,
  next,
  unsaid,
];

export const update: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isFalseAlarm, "lead-false-alarm"),
    sayWhen(isWithdrawn, "lead-withdrawn"),
    sayWhen(changed("fellSilent"), "lead-silent"),
    sayWhen(changed("missedPromise"), "lead-missed-promise"),
    sayWhen(changed("eased"), "lead-eased", "lead-eased-plain"),
    sayWhen(movedTo("identified"), "lead-identified-owner", "lead-identified"),
    sayWhen(all(movedTo("monitoring"), isMended), "lead-monitoring-owner", "lead-monitoring"),
    sayWhen(all(movedTo("monitoring"), not(isMended)), "lead-watching-owner", "lead-watching"),
    sayWhen(all(movedTo("investigating"), fellBack), "lead-back-owner", "lead-back"),
    sayWhen(all(movedTo("investigating"), not(fellBack)), "lead-investigating-owner", "lead-investigating"),
    { kind: "news", when: isPlainNews },
    sayWhen(all(changed("eased"), isConfirmed, inPhase("identified")), "phase-identified"),
    mending,
    restoring,
    sayWhen(not(anyOf(isFalseAlarm, isWithdrawn, isEnding, isFirst)), "known-since"),
    sayWhen(anyOf(isWithdrawn, all(isEnding, not(anyOf(isFalseAlarm, isFirst)))), "known-began"),
  ),
  ...[
    affected,
    recipe("statement", { kind: "told", when: not(anyOf(isPlainNews, isFalseAlarm)) }),
    cause,
    advice,
    next,
    // What the page said before it took its word off is claimed no longer.
  ].map((each) => unless(isWithdrawn, each)),
];

function isPlainNews(facts: Facts): boolean {
  const phase = factOf(facts, "phase") ?? "";
  if (facts.change === "advanced") return !["identified", "monitoring", "investigating"].includes(phase);
  return facts.change === "updated";
}

export const escalated: readonly Recipe[] = [
  recipe("lead", say("lead-escalated", "lead-escalated-plain")),
  affected,
  told(...phaseSaid),
  advice,
  next,
];

export const resolved: readonly Recipe[] = [
  recipe("lead", say("lead-resolved-owner", "lead-resolved"), say("measured")),
  affectedBefore,
  told(sayAlone(isConfirmed, "complaint-before", "complaint-of-before")),
  recipe("cause", say("cause-said"), sayWhen(isSilent, "cause-unsaid")),
  timeline,
  background,
];

export const reopened: readonly Recipe[] = [
  recipe("lead", say("lead-reopened"), say("reopened-resolved-at")),
  affected,
  told(...phaseSaid),
  advice,
  next,
];
