/**
 * The headline formulas as data. A formula can be used when every fact its message names is known and its condition holds.
 * The facts choose first: only the formulas of the best rank stay. Among them the incident's id chooses, so that one
 * incident keeps its manner of speaking and a page of bulletins does not repeat one.
 */
import type { BulletinKind } from "../domain/bulletin.ts";
import type { Act } from "../reading/statement.ts";
import { type Facts, factOf } from "./facts.ts";

export interface Formula {
  /** Message id, and what is remembered as the formula of the headline. */
  readonly id: string;
  /** Lower ranks say more. */
  readonly rank: number;
  readonly when?: (facts: Facts) => boolean;
}

const formula = (id: string, rank: number, when?: Formula["when"]): Formula =>
  when === undefined ? { id, rank } : { id, rank, when };

const isGrave = (facts: Facts): boolean => ["major", "total", "cascade"].includes(factOf(facts, "severity") ?? "");
const isTotal = (facts: Facts): boolean => factOf(facts, "severity") === "total";
const isSlow = (facts: Facts): boolean => factOf(facts, "severity") === "slow";
const isConfirmed = (facts: Facts): boolean => facts.evidence === "confirmed";
const isLate = (facts: Facts): boolean => facts.found === "late";
const inPhase =
  (...phases: readonly string[]) =>
  (facts: Facts): boolean =>
    isConfirmed(facts) && !isLate(facts) && phases.includes(factOf(facts, "phase") ?? "");
const changed =
  (...kinds: readonly string[]) =>
  (facts: Facts): boolean =>
    kinds.includes(facts.change);
const moved =
  (phase: string) =>
  (facts: Facts): boolean =>
    facts.change === "advanced" && factOf(facts, "phase") === phase;
const did =
  (...acts: readonly Act[]) =>
  (facts: Facts): boolean =>
    acts.some((act) => facts.acts.has(act));
const isMending = did("fixing");
const isReturning = did("recovering", "improving");
const fresh = (facts: Facts): boolean => isConfirmed(facts) && !isLate(facts);
const freshAnd =
  (more: (facts: Facts) => boolean) =>
  (facts: Facts): boolean =>
    fresh(facts) && more(facts);
const investigating = inPhase("investigating");

const flash: readonly Formula[] = [
  formula("flash-unconfirmed", 0, (facts) => facts.evidence === "unconfirmed"),
  formula("flash-probable", 0, (facts) => facts.evidence === "probable"),
  formula("flash-late-open", 0, (facts) => isConfirmed(facts) && isLate(facts)),
  formula("flash-late-length", 0, (facts) => isConfirmed(facts) && isLate(facts)),
  formula(
    "flash-cascade",
    1,
    freshAnd((facts) => factOf(facts, "severity") === "cascade"),
  ),
  formula("flash-down-many", 2, freshAnd(isGrave)),
  formula("flash-down-with", 2, freshAnd(isGrave)),
  formula(
    "flash-payment",
    3,
    freshAnd((facts) => factOf(facts, "symptom") === "paymentStuck"),
  ),
  formula("flash-total-users", 3, freshAnd(isTotal)),
  formula("flash-again", 4, freshAnd(isGrave)),
  formula(
    "flash-symptom",
    4,
    freshAnd((facts) => !isSlow(facts)),
  ),
  formula(
    "flash-symptom-since",
    4,
    freshAnd((facts) => !isSlow(facts)),
  ),
  formula(
    "flash-region",
    5,
    freshAnd((facts) => factOf(facts, "region")?.length === 1),
  ),
  formula("flash-slow", 6, (facts) => investigating(facts) && isSlow(facts)),
  formula("flash-part-why", 7, (facts) => investigating(facts) && onePart(facts)),
  formula("flash-part", 8, freshAnd(onePart)),
  formula("flash-cause-known", 9, inPhase("identified")),
  formula("flash-mended", 9, inPhase("monitoring")),
  formula("flash-why", 10, investigating),
  formula("flash-admits", 10, (facts) => investigating(facts) && factOf(facts, "owner") === undefined),
  formula("flash-parts-count", 10, fresh),
  formula(
    "flash-since",
    11,
    freshAnd((facts) => facts.asOf - (factOf(facts, "since") ?? 0) < 12 * 3_600_000),
  ),
  formula("flash-plain", 12, fresh),
];

function onePart(facts: Facts): boolean {
  return factOf(facts, "parts")?.length === 1;
}

const update: readonly Formula[] = [
  formula("update-false-alarm", 0, changed("falseAlarm")),
  formula("update-eased", 1, changed("eased")),
  formula("update-cause-mending", 2, (facts) => moved("identified")(facts) && isMending(facts)),
  formula("update-cause-of", 2, (facts) => moved("identified")(facts) && isMending(facts)),
  formula("update-cause-found", 3, moved("identified")),
  formula("update-returning", 1, (facts) => moved("monitoring")(facts) && isReturning(facts)),
  formula("update-returning-slowly", 2, isReturning),
  formula("update-mended-watch", 2, moved("monitoring")),
  formula("update-mended-of", 2, moved("monitoring")),
  formula("update-why", 3, moved("investigating")),
  formula("update-still", 4, changed("updated", "advanced")),
  formula("update-next", 5, changed("updated", "advanced")),
  formula("update-what-said", 5, changed("updated", "advanced")),
  formula("update-news", 5, changed("updated", "advanced")),
  formula("update-open", 6, changed("updated", "advanced")),
];

const resolved: readonly Formula[] = [
  formula("resolved-why", 1, (facts) => factOf(facts, "cause") !== undefined),
  formula("resolved-after", 2),
  formula("resolved-length", 2),
  formula("resolved-over-long", 2),
  formula("resolved-over", 3),
  formula("resolved-at", 3),
  formula("resolved-said", 4),
];

const isOver = (facts: Facts): boolean => ["resolved", "completed"].includes(factOf(facts, "phase") ?? "");
const open =
  (more: (facts: Facts) => boolean = () => true) =>
  (facts: Facts): boolean =>
    !isOver(facts) && more(facts);
const over = (each: Formula): Formula =>
  formula(each.id, each.rank, (facts) => isOver(facts) && (each.when === undefined || each.when(facts)));

/** A full story may be told while the trouble lasts and after it. */
const story: readonly Formula[] = [
  formula("story-over-with", 0, isOver),
  formula(
    "story-behind-many",
    0,
    open((facts) => facts.isCause),
  ),
  formula(
    "story-behind",
    0,
    open((facts) => facts.isCause),
  ),
  formula("story-with-many", 1, open()),
  formula("story-with", 1, open()),
  ...resolved.map(over),
  formula("flash-symptom", 4, open()),
  formula("flash-parts-count", 5, open()),
  formula(
    "flash-cause-known",
    6,
    open((facts) => factOf(facts, "phase") === "identified"),
  ),
  formula("flash-since", 7, open()),
  formula("flash-plain", 8, open()),
];

const HOURS = 3_600_000;
const isWeek = (facts: Facts): boolean => facts.span === "week";
const day =
  (more: (facts: Facts) => boolean = () => true) =>
  (facts: Facts): boolean =>
    !isWeek(facts) && more(facts);
const none = (facts: Facts): boolean => factOf(facts, "total") === undefined;

const digest: readonly Formula[] = [
  formula(
    "digest-ahead",
    0,
    day((facts) => none(facts)),
  ),
  formula("digest-quiet", 1, day(none)),
  formula("digest-week-quiet", 1, (facts) => isWeek(facts) && none(facts)),
  formula("digest-week-longest", 2, isWeek),
  formula("digest-week-count", 2, isWeek),
  formula(
    "digest-all-day",
    2,
    day((facts) => (factOf(facts, "longestLasted") ?? 0) >= 8 * HOURS),
  ),
  formula("digest-open", 2, day()),
  formula("digest-count", 2, day()),
  formula("digest-day-count", 2, day()),
  formula(
    "digest-longest",
    2,
    day((facts) => (factOf(facts, "total") ?? 0) > 1),
  ),
  formula("digest-open-only", 3, day()),
  formula(
    "digest-night",
    3,
    day((facts) => factOf(facts, "open")?.length === 1),
  ),
  formula("digest-glance", 4, day()),
  formula("digest-total", 5),
];

export const formulas: Readonly<Partial<Record<BulletinKind, readonly Formula[]>>> = {
  flash,
  update,
  escalated: [
    formula("escalated-level", 1, (facts) => facts.table.before !== undefined),
    formula("escalated-worse", 2),
  ],
  resolved,
  story,
  digest,
  reopened: [formula("reopened-after", 1), formula("reopened-again", 2)],
  scheduled: [formula("scheduled-length", 1), formula("scheduled-when", 1), formula("scheduled-notice", 1)],
  started: [
    formula("verifying-now", 0, (facts) => factOf(facts, "phase") === "verifying"),
    formula("started-until", 1),
    formula("started-now", 2),
  ],
  extended: [formula("extended-longer", 1), formula("extended-late", 2)],
  completed: [formula("completed-done", 1), formula("completed-back", 1)],
  cancelled: [formula("cancelled-when", 1), formula("cancelled-off", 2)],
};

/** A small stable number out of an id, so that ids spread over the formulas. */
function spread(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

/** Formulas in the order in which they should be tried. One that was used the last two times running comes last. */
export function orderFormulas(usable: readonly Formula[], id: string, recent: readonly string[]): readonly Formula[] {
  const tired = recent[0] !== undefined && recent[0] === recent[1] ? recent[0] : undefined;
  const ranks = [...new Set(usable.map(({ rank }) => rank))].sort((a, b) => a - b);
  const ordered = ranks.flatMap((rank) => {
    const peers = usable.filter((each) => each.rank === rank);
    const start = spread(id) % peers.length;
    return [...peers.slice(start), ...peers.slice(0, start)];
  });
  return [...ordered.filter((each) => each.id !== tired), ...ordered.filter((each) => each.id === tired)];
}
