/**
 * The default coverage policy, in order: the first row that fits decides. Rows come in five groups: what is never news,
 * what only our own check saw, what follows a story, what is unusual or needs a person, and what is published.
 */
import { is, isFound, isGrave, opens, wasTold } from "./coverage-cases.ts";
import { followingUp } from "./coverage-following.ts";
import { signals } from "./coverage-own-check.ts";
import type { Case, CoverageRule } from "./coverage-policy.ts";
import { unusual } from "./coverage-unusual.ts";
import { confirm } from "./life.ts";
import { worthTelling } from "./newsworthiness.ts";

const neverNews: readonly CoverageRule[] = [
  {
    id: "filed",
    reason: "It was already there at the first read of the feed: it is kept as background.",
    fits: is("filed"),
    verdict: "skip",
  },
  {
    id: "follow-up",
    reason:
      "The operator explains an outage that is over and that readers were told of: an editor decides on a follow-up.",
    fits: (matter) => matter.context.explains === true && wasTold(matter) && !matter.change.overtaken,
    verdict: "review",
  },
  {
    id: "amended",
    reason: "Only the wording of the page was changed: it is stored and not told.",
    fits: is("amended"),
    verdict: "skip",
  },
  {
    id: "overtaken",
    reason: "A later change of the same snapshot tells it too: it is told with the later change.",
    fits: ({ change }) => change.overtaken,
    verdict: "skip",
  },
];

export const confirmingRule = "confirming";
const isPassing = ({ incident, service, context }: Case): boolean =>
  incident.impact === "minor" && confirm(incident, service, context.now).kind === "wait";

const published: readonly CoverageRule[] = [
  {
    id: "digest-only",
    reason: "Too little for a post of its own: it is left to the digest.",
    fits: ({ value }) => value.points < worthTelling,
    verdict: "skip",
  },
  {
    id: "found-late",
    reason: "It is open and was found late: it is told as found late, not as breaking.",
    fits: isFound("late"),
    verdict: "publish",
    ring: false,
  },
  {
    id: confirmingRule,
    reason: "It is minor and has only just begun: it is told once it has lasted, and a blip is left to the digest.",
    fits: (matter) => opens(matter) && isPassing(matter),
    verdict: "hold",
  },
  {
    id: "grave",
    reason: "The operator calls it major or critical.",
    fits: isGrave,
    verdict: "publish",
  },
  {
    id: "ordinary",
    reason: "A new state of an open incident: it is told silently.",
    fits: () => true,
    verdict: "publish",
    ring: false,
  },
];

export const builtInRules: readonly CoverageRule[] = [
  ...neverNews,
  ...signals,
  ...followingUp,
  ...unusual,
  ...published,
];

/** What the operator and `why` call them. */
export const builtInRuleIds: readonly string[] = builtInRules.map(({ id }) => id);
