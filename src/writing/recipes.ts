/**
 * What each kind of bulletin is made of, block by block and sentence by sentence. A sentence is a list of messages: the
 * first whose facts are all known is used; when none is, the sentence is left out, and with its last sentence the block.
 */
import type { BlockKind, BulletinKind } from "../domain/bulletin.ts";
import { type Facts, factOf } from "./facts.ts";
import {
  all,
  anyOf,
  beganBefore,
  type Condition,
  changed,
  did,
  fellBack,
  has,
  inPhase,
  isConfirmed,
  isEnding,
  isFalseAlarm,
  isFirst,
  isLate,
  isMending,
  isOver,
  isProbable,
  isSeen,
  isSilent,
  isTied,
  isUnconfirmed,
  movedTo,
  not,
} from "./formulas/conditions.ts";

export type Slot =
  | { readonly kind: "say"; readonly messages: readonly string[]; readonly when?: Condition }
  /** The operator's words in reported speech. */
  | { readonly kind: "told"; readonly when?: Condition }
  /** The same as the lead of a bulletin that has no other news. */
  | { readonly kind: "news"; readonly when: Condition }
  | { readonly kind: "timeline" };

export interface Recipe {
  readonly block: BlockKind;
  readonly slots: readonly Slot[];
}

const say = (...messages: readonly string[]): Slot => ({ kind: "say", messages });
const sayWhen = (when: Condition, ...messages: readonly string[]): Slot => ({
  kind: "say",
  messages,
  when,
});
const recipe = (block: BlockKind, ...slots: readonly Slot[]): Recipe => ({ block, slots });

const mending = sayWhen(all(inPhase("identified", "monitoring"), isMending), "phase-mending");
const restoring = sayWhen(all(inPhase("investigating"), isMending), "phase-restoring");
const phaseSaid: readonly Slot[] = [
  sayWhen(all(isConfirmed, inPhase("investigating"), not(did("identified"))), "phase-investigating"),
  sayWhen(all(isConfirmed, inPhase("identified")), "phase-identified"),
  sayWhen(all(isConfirmed, inPhase("monitoring")), "phase-monitoring"),
  mending,
  restoring,
];
/** The operator's words, then the line about the phase where the lead has not told it. */
const told = (...lines: readonly Slot[]): Recipe => recipe("statement", { kind: "told" }, ...lines);
const affected = recipe(
  "affected",
  say("affected-region"),
  say("affected-parts-many", "affected-parts"),
  say("taken-down-many", "taken-down"),
  say("spared-said"),
);
/** What people see is told as their complaint; what the operator says of it stands in its own words. */
const seen = recipe(
  "symptom",
  sayWhen(all(isSeen, not(isOver)), "symptom-said"),
  sayWhen(all(isSeen, isOver), "symptom-said-before"),
);
const scale = recipe("scale", say("scale-reports"), say("scale-note"));
const affectedBefore = recipe(
  "affected",
  say("past-parts-many", "past-parts"),
  say("past-taken-down-many", "past-taken-down"),
);
const cause = recipe("cause", say("cause-said"));
const advice = recipe("advice", say("advice"));
const next = recipe("closing", say("next-at"));
const timeline = recipe("timeline", { kind: "timeline" });
const background = recipe("background", say("background-previous"));
const window = say("planned-until");

const flash: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isProbable, "lead-probable"),
    sayWhen(isUnconfirmed, "lead-unconfirmed"),
    sayWhen(all(isConfirmed, isLate), "lead-late"),
    sayWhen(all(isConfirmed, not(isLate), beganBefore), "lead-flash-since"),
    sayWhen(all(isConfirmed, not(isLate), not(beganBefore)), "lead-flash-owner", "lead-flash"),
  ),
  affected,
  told(...phaseSaid),
  seen,
  scale,
  cause,
  advice,
  next,
];

const update: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isFalseAlarm, "lead-false-alarm"),
    sayWhen(changed("eased"), "lead-eased", "lead-eased-plain"),
    sayWhen(movedTo("identified"), "lead-identified-owner", "lead-identified"),
    sayWhen(movedTo("monitoring"), "lead-monitoring-owner", "lead-monitoring"),
    sayWhen(all(movedTo("investigating"), fellBack), "lead-back-owner", "lead-back"),
    sayWhen(all(movedTo("investigating"), not(fellBack)), "lead-investigating-owner", "lead-investigating"),
    { kind: "news", when: isPlainNews },
    mending,
    restoring,
    sayWhen(not(anyOf(isFalseAlarm, isEnding, isFirst)), "known-since"),
    sayWhen(all(isEnding, not(anyOf(isFalseAlarm, isFirst))), "known-began"),
  ),
  affected,
  recipe("statement", { kind: "told", when: not(anyOf(isPlainNews, isFalseAlarm)) }),
  cause,
  advice,
  next,
];

function isPlainNews(facts: Facts): boolean {
  const phase = factOf(facts, "phase") ?? "";
  if (facts.change === "advanced") return !["identified", "monitoring", "investigating"].includes(phase);
  return facts.change === "updated";
}

/** Why it is held to belong to the story: told as surely as it is known, and never from the catalogue alone. */
const why: Recipe = recipe(
  "cause",
  sayWhen(isTied("named"), "joined-named"),
  sayWhen(isTied("observed"), "joined-observed"),
  sayWhen(all(isTied("depends"), isConfirmed), "joined-depends"),
  sayWhen(all(isTied("depends"), not(isConfirmed)), "joined-stands-on"),
);

const joined: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isConfirmed, "lead-joined-owner", "lead-joined"),
    sayWhen(not(isConfirmed), "lead-joined-checked"),
  ),
  why,
  recipe("affected", say("affected-parts-many", "affected-parts")),
  told(),
  advice,
];

const returned: readonly Recipe[] = [recipe("lead", say("lead-returned"), say("returned-after"))];

const planned = recipe("affected", say("work-parts-many", "work-parts"));
const plannedNow = recipe("affected", say("work-parts-many-now", "work-parts-now"));

const story: readonly Recipe[] = [
  recipe(
    "dek",
    sayWhen(all(inPhase("identified"), did("fixing")), "dek-mending"),
    sayWhen(all(inPhase("identified"), not(did("fixing"))), "dek-identified"),
    sayWhen(inPhase("investigating"), "dek-investigating"),
    sayWhen(inPhase("monitoring"), "dek-monitoring"),
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
    sayWhen(not(isOver), "taken-down-many", "story-taken-down"),
    sayWhen(isOver, "past-taken-down-many", "story-taken-down-before"),
    sayWhen(not(isOver), "checked-now"),
    sayWhen(not(isOver), "back-now"),
    sayWhen(not(isOver), "affected-parts-many", "affected-parts"),
    sayWhen(isOver, "past-parts-many", "past-parts"),
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
  advice,
  recipe(
    "background",
    say("remembered"),
    say("background-previous", "background-before"),
    say("profile-what"),
    say("users-over"),
  ),
  recipe("closing", say("profile-why"), say("next-at")),
];

const bodies: Readonly<Partial<Record<BulletinKind, readonly Recipe[]>>> = {
  flash,
  update,
  escalated: [
    recipe("lead", say("lead-escalated", "lead-escalated-plain")),
    affected,
    told(...phaseSaid),
    advice,
    next,
  ],
  story,
  joined,
  returned,
  resolved: [
    recipe("lead", say("lead-resolved-owner", "lead-resolved"), say("measured")),
    affectedBefore,
    told(),
    recipe("cause", say("cause-said"), sayWhen(isSilent, "cause-unsaid")),
    timeline,
    background,
  ],
  reopened: [
    recipe("lead", say("lead-reopened"), say("reopened-resolved-at")),
    affected,
    told(...phaseSaid),
    advice,
    next,
  ],
  scheduled: [recipe("lead", say("lead-scheduled", "lead-scheduled-from")), planned, told(), advice],
  started: [
    recipe(
      "lead",
      sayWhen(inPhase("verifying"), "lead-verifying"),
      sayWhen(not(inPhase("verifying")), "lead-started"),
      sayWhen(not(inPhase("verifying")), "planned-until"),
    ),
    plannedNow,
    told(),
    advice,
  ],
  extended: [recipe("lead", say("lead-extended", "lead-extended-plain"), window), plannedNow, told(), advice],
  completed: [recipe("lead", say("lead-completed"), say("completed-planned")), told()],
  cancelled: [recipe("lead", say("lead-cancelled"), say("planned-window")), told()],
};

/** Blocks of the body, in the order of the story; headline, source, tags and history are the same for every kind. */
export const bodyOf = (kind: BulletinKind): readonly Recipe[] => bodies[kind] ?? [];

function messagesOfSlot(slot: Slot): readonly string[] {
  switch (slot.kind) {
    case "say":
      return slot.messages;
    case "news":
      return ["lead-news-owner", "lead-news", "news-says-owner", "news-says", "operator-says"];
    case "told":
      return ["operator-says"];
    case "timeline":
      return [];
  }
}

export const messagesOf = (slots: readonly Slot[]): readonly string[] => slots.flatMap(messagesOfSlot);
