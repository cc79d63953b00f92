/** Rows of the default coverage policy for what only our own check saw. */
import { ends, isPlaced, isWidelyUsed, opens } from "./coverage-cases.ts";
import type { Case, CoverageRule } from "./coverage-policy.ts";
import { isOwnCheck, ownCheck } from "./signal.ts";

const byOwnCheck = ({ incident }: Case): boolean => isOwnCheck(incident);
const ownCheckAnd =
  (fits: (matter: Case) => boolean) =>
  (matter: Case): boolean =>
    byOwnCheck(matter) && fits(matter);
/** Only of an operator whose page is read can it be said that it says nothing. */
const hasPage = ({ service }: Case): boolean => service.feeds.some(({ format }) => format !== ownCheck);

/** What only our own check saw is a signal: it strengthens a story, and is never published by itself. */
export const signals: readonly CoverageRule[] = [
  {
    id: "own-check-doubted",
    reason: "Most of what we check fails at once: our own line is the likelier cause.",
    fits: ownCheckAnd((matter) => opens(matter) && matter.context.doubtsOwnNetwork === true),
    verdict: "skip",
  },
  {
    id: "own-check-joins",
    reason: "Our own check sees it fail while its provider's outage is told: the card is updated, without an alarm.",
    fits: ownCheckAnd(isPlaced("joins")),
    verdict: "publish",
    ring: false,
  },
  {
    id: "own-check-back",
    reason: "Our own check, by which readers heard of it, finds it working again.",
    fits: ownCheckAnd((matter) => isPlaced("member")(matter) && ends(matter)),
    verdict: "publish",
    ring: false,
  },
  {
    id: "own-check-wide",
    reason: "Only our own check sees it fail, its page says nothing, and nearly everyone uses it: an editor decides.",
    fits: ownCheckAnd((matter) => opens(matter) && isWidelyUsed(matter) && hasPage(matter)),
    verdict: "review",
  },
  {
    id: "own-check-alone",
    reason: "Only our own check sees it fail, no page of it is read, and nearly everyone uses it: an editor decides.",
    fits: ownCheckAnd((matter) => opens(matter) && isWidelyUsed(matter)),
    verdict: "review",
  },
  {
    id: "own-check",
    reason: "Only our own check saw it: one signal, which waits for another.",
    fits: byOwnCheck,
    verdict: "skip",
  },
];
