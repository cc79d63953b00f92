/** D1 to D10. */
import { factOf } from "../facts.ts";
import { all, type Condition, HOUR, has, not } from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

const week: Condition = (facts) => facts.span === "week";
const away: Condition = (facts) => facts.span === "away";
const day = not((facts) => week(facts) || away(facts));
const quiet = not(has("total"));
const several: Condition = (facts) => (factOf(facts, "total") ?? 0) > 1;
const allSettled: Condition = (facts) => factOf(facts, "total") === factOf(facts, "settled");
const allDay: Condition = (facts) => (factOf(facts, "longestLasted") ?? 0) >= 8 * HOUR;

export const digest: readonly Formula[] = [
  formula("digest-ahead", 0, all(day, quiet)),
  formula("digest-quiet", 1, all(day, quiet)),
  formula("digest-week-quiet", 1, all(week, quiet)),
  formula("away-open", 1, all(away, not(has("settled")))),
  formula("away-count", 2, all(away, not(allSettled))),
  formula("away-settled", 2, all(away, several, allSettled)),
  formula("away-total", 3, away),
  formula("digest-week-longest", 2, week),
  formula("digest-week-count", 2, all(week, not(allSettled))),
  formula("digest-all-day", 2, all(day, allDay)),
  formula("digest-all-settled", 2, all(day, several, allSettled)),
  formula("digest-open", 2, day),
  formula("digest-count", 2, all(day, not(allSettled))),
  formula("digest-day-count", 2, all(day, not(allSettled))),
  formula("digest-longest", 2, all(day, several, not(has("open")))),
  formula("digest-open-only", 3, all(day, not(has("settled")))),
  formula(
    "digest-night",
    4,
    all(day, (facts) => factOf(facts, "open")?.length === 1),
  ),
  formula("digest-glance", 4, day),
  formula("digest-total", 5, day),
  formula("digest-week-total", 5, week),
];
