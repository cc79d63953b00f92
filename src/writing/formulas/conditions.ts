/** Conditions on facts, for formulas and recipes. */
import type { ChangeKind } from "../../domain/change.ts";
import { isClosed, type Phase } from "../../domain/incident.ts";
import type { Relation } from "../../domain/story-links.ts";
import type { Act } from "../../reading/statement.ts";
import { type FactKey, type Facts, factOf, type Severity } from "../facts.ts";

export type Condition = (facts: Facts) => boolean;

export const always: Condition = () => true;
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (facts) =>
    conditions.every((condition) => condition(facts));
export const anyOf =
  (...conditions: readonly Condition[]): Condition =>
  (facts) =>
    conditions.some((condition) => condition(facts));
export const not =
  (condition: Condition): Condition =>
  (facts) =>
    !condition(facts);
export const has =
  (...keys: readonly FactKey[]): Condition =>
  (facts) =>
    keys.every((key) => facts.table[key] !== undefined);

export const inPhase =
  (...phases: readonly Phase[]): Condition =>
  (facts) =>
    phases.some((phase) => factOf(facts, "phase") === phase);
export const isOver: Condition = (facts) => isClosed(factOf(facts, "phase") ?? "unknown");
export const changed =
  (...kinds: readonly ChangeKind[]): Condition =>
  (facts) =>
    kinds.includes(facts.change);
/** The page moved to this phase with this change. */
export const movedTo = (phase: Phase): Condition => all(changed("advanced"), inPhase(phase));
/** A fix did not hold: the page told of it, and went back from watching to working. */
export const fellBack: Condition = all(
  changed("advanced"),
  inPhase("investigating", "identified"),
  (facts) => facts.phaseBefore === "monitoring" && facts.wasMended,
);

export const did =
  (...acts: readonly Act[]): Condition =>
  (facts) =>
    acts.some((act) => facts.acts.has(act));
export const isMending = did("fixing");
export const isReturning = did("recovering", "improving");

const levelIn =
  (...levels: readonly Severity[]): Condition =>
  (facts) =>
    levels.some((level) => factOf(facts, "severity") === level);
export const isGrave = levelIn("major", "total", "cascade");
const namesFew: Condition = (facts) => facts.table.parts !== undefined && facts.table.partCount === undefined;
/** The service itself was down: where one or two of its parts are named, it was not. */
export const isWhole: Condition = (facts) => isGrave(facts) && !namesFew(facts);
/** Its word in a headline is "a problem". */
export const isSlight = levelIn("unknown", "minor");
export const isTotal = levelIn("total");
export const isSlow = levelIn("slow");
export const isCascade = levelIn("cascade");

export const isConfirmed: Condition = (facts) => facts.evidence === "confirmed";
export const isProbable: Condition = (facts) => facts.evidence === "probable";
export const isUnconfirmed: Condition = (facts) => facts.evidence === "unconfirmed";
/** Not seen when it began, whatever the reason: it is going on, and nothing of it has just happened. */
export const isLate: Condition = ({ found }) => found === "late" || found === "baseline" || found === "retroactive";
export const isCause: Condition = (facts) => facts.isCause;
export const isLed: Condition = (facts) => facts.isLed;
export const isTied =
  (...relations: readonly Relation[]): Condition =>
  (facts) =>
    facts.relation !== undefined && relations.includes(facts.relation);
export const isMended: Condition = (facts) => facts.isMended;
export const isSilent: Condition = (facts) => facts.silent;
export const isFalseAlarm = changed("falseAlarm");
/** The page shows it no longer, and says nothing of why. */
export const isWithdrawn = changed("withdrawn");

/** Something in it says that the worst is over, so that "it goes on" would be too much. */
export const isEnding: Condition = anyOf(
  inPhase("monitoring"),
  did("resolved", "recovered", "recovering", "fixDeployed", "improving"),
);
/** What is told is the first that the page said. */
export const isFirst: Condition = (facts) => factOf(facts, "since") === factOf(facts, "at");

/** People say that they see it; it is not from the operator's page. */
export const isSeen: Condition = (facts) => facts.table.symptom?.sources.some(({ kind }) => kind === "report") === true;

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The trouble began well before the page spoke of it. */
export const beganBefore: Condition = (facts) => {
  const [since, at] = [factOf(facts, "since"), factOf(facts, "at")];
  return since !== undefined && at !== undefined && at - since >= 5 * MINUTE;
};
/** "Since the afternoon" names no day: it holds for half a day at most. */
export const beganLately: Condition = (facts) => facts.asOf - (factOf(facts, "since") ?? 0) < 12 * HOUR;
export const oneRegion: Condition = (facts) => factOf(facts, "region")?.length === 1;
