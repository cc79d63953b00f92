/** Rows of the default coverage policy for what follows a story: told of, taken back, ended, or never told. */
import { ends, hasNoImpact, is, isFound, isMaintenance, isOver, isPlaced, lapses, wasTold } from "./coverage-cases.ts";
import type { Case, CoverageRule } from "./coverage-policy.ts";

/** Services that a story of another took down: readers were told of the story, so nothing of theirs is a new alarm. */
const membership: readonly CoverageRule[] = [
  {
    id: "joins",
    reason: "It fails with a story that readers were told of: the card is updated, without a new alarm.",
    fits: (matter) => isPlaced("joins")(matter) && !hasNoImpact(matter) && !isFound("retroactive", "future")(matter),
    verdict: "publish",
    ring: false,
  },
  {
    id: "member-end",
    reason: "Readers heard that it had failed with the story: they hear of its end, without an alarm.",
    fits: (matter) => isPlaced("member")(matter) && ends(matter),
    verdict: "publish",
    ring: false,
  },
  {
    id: "member-changed",
    reason: "Its state changed within a story that another leads: the card is brought up to date, silently.",
    fits: (matter) => isPlaced("member")(matter) && is("advanced", "escalated", "eased")(matter) && !isOver(matter),
    verdict: "publish",
    ring: false,
  },
  {
    id: "member-updated",
    reason: "What it adds within a story that another leads is stored and not told.",
    fits: (matter) => isPlaced("member")(matter) && is("updated")(matter),
    verdict: "skip",
  },
];

export const awayRule = "away";
export const summedRule = "away-summed";
/** A step of a told outage that nobody saw happen: how many there are decides whether each is told by itself. */
const isMissedStep = (matter: Case): boolean =>
  is("advanced", "escalated", "reopened")(matter) && !isMaintenance(matter) && !isOver(matter) && wasTold(matter);

const afterAbsence: readonly CoverageRule[] = [
  {
    id: awayRule,
    reason: "It happened while nobody looked: first everything is read, then the whole of it is told.",
    fits: (matter) => matter.context.away === "reading" && isMissedStep(matter),
    verdict: "hold",
  },
  {
    id: summedRule,
    reason: "It happened while nobody looked and stands in the summary: the card is brought up to date, silently.",
    fits: (matter) => matter.context.away === "summary" && isMissedStep(matter),
    verdict: "publish",
    ring: false,
  },
];

export const followingUp: readonly CoverageRule[] = [
  {
    id: "false-alarm-told",
    reason: "The operator says itself that it was a false alarm: whoever was told of it is told so.",
    fits: (matter) => is("falseAlarm")(matter) && wasTold(matter) && !isPlaced("member")(matter),
    verdict: "publish",
  },
  {
    id: "withdrawn-told",
    reason: "The page removed an incident that readers were told of: an editor decides on a retraction.",
    fits: (matter) => is("withdrawn", "falseAlarm")(matter) && wasTold(matter),
    verdict: "review",
  },
  {
    id: "withdrawn-untold",
    reason: "The operator took it back before anything was told.",
    fits: is("withdrawn", "falseAlarm"),
    verdict: "skip",
  },
  ...membership,
  {
    id: "end-told",
    reason: "Whoever was told of it is told of its end.",
    fits: (matter) => ends(matter) && wasTold(matter),
    verdict: "publish",
  },
  {
    id: "end-untold",
    reason: "Nothing was told of it while it lasted, so its end is no news.",
    fits: ends,
    verdict: "skip",
  },
  {
    id: "postscript",
    reason: "It is over: what the page adds afterwards is stored and not told.",
    fits: (matter) => is("updated")(matter) && isOver(matter),
    verdict: "skip",
  },
  {
    id: "unknown-phase",
    reason: "The page uses a status word that is not in the tables: an editor reads it before readers do.",
    fits: ({ change }) => change.to.phase === "unknown" && change.from?.phase !== "unknown",
    verdict: "review",
  },
  ...afterAbsence,
  {
    id: "inserted-late",
    reason: "The page inserted this update long after the fact: it is stored and not told.",
    fits: (matter) => is("updated")(matter) && isFound("retroactive")(matter),
    verdict: "skip",
  },
  {
    id: "told-updated",
    reason: "The story runs and nothing changed its state: the card is brought up to date, silently.",
    fits: (matter) => is("updated", "eased")(matter) && wasTold(matter),
    verdict: "publish",
    ring: false,
  },
  {
    id: "lapse-told",
    reason: "The operator is silent, or late with what it announced: whoever was told of the trouble is told so once.",
    fits: (matter) => lapses(matter) && wasTold(matter),
    verdict: "publish",
    ring: false,
  },
  {
    id: "lapse-untold",
    reason: "Nothing was told of it, so nobody waits for a word.",
    fits: lapses,
    verdict: "skip",
  },
  {
    id: "told-changed",
    reason: "Readers were told of it, and its state changed.",
    fits: (matter) => !is("opened")(matter) && wasTold(matter),
    verdict: "publish",
  },
  {
    id: "untold-updated",
    reason: "Nothing was told of it, and nothing changed its state.",
    fits: is("updated", "eased", "advanced", "extended"),
    verdict: "skip",
  },
];
