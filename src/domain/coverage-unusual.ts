/** Rows of the default coverage policy for what is new and unusual, planned, or in need of a person. */
import {
  hasNoImpact,
  hasUnknownImpact,
  is,
  isForSpecialists,
  isFound,
  isGrave,
  isMaintenance,
  isOld,
  isOver,
  isWidelyUsed,
} from "./coverage-cases.ts";
import type { CoverageRule } from "./coverage-policy.ts";
import { titleTakesBack } from "./false-alarm.ts";

/** "AMS (Amsterdam) on 2026-07-29": rerouted traffic in one data centre, dozens a week, no reader notices. */
const dataCentre = /^[A-Z]{3}\b.{0,40}\([^)]+\).{0,10}\bon \d{4}-\d{2}-\d{2}/;

export const unusual: readonly CoverageRule[] = [
  {
    id: "test-or-mistake",
    reason: "Its title says that it is a test or a mistake.",
    fits: ({ incident }) => titleTakesBack(incident.title),
    verdict: "skip",
  },
  {
    id: "data-centre",
    reason: "Maintenance of one data centre, whose traffic goes elsewhere.",
    fits: (matter) => isMaintenance(matter) && dataCentre.test(matter.incident.title),
    verdict: "skip",
  },
  {
    id: "unusual-grave",
    reason: "Dated in the future or long past, and still open: an editor checks what it is.",
    fits: (matter) =>
      isFound("future", "retroactive")(matter) && !isOver(matter) && (isGrave(matter) || isWidelyUsed(matter)),
    verdict: "review",
  },
  {
    id: "unusual",
    reason: "Dated in the future, inserted after the fact, or over before it was seen: no news by itself.",
    fits: isFound("future", "retroactive", "alreadyClosed"),
    verdict: "skip",
  },
  {
    id: "unknown-words",
    reason: "The page uses a status or impact word that is not in the tables: an editor reads it before readers do.",
    fits: (matter) => matter.change.to.phase === "unknown" || hasUnknownImpact(matter),
    verdict: "review",
  },
  {
    id: "maintenance-before-us",
    reason: "It was announced before the feed was read for the first time: what comes of it will be told.",
    fits: (matter) => isMaintenance(matter) && isFound("baseline")(matter),
    verdict: "skip",
  },
  {
    id: "maintenance-overdue",
    reason: "It was to have begun already and the page does not say that it has.",
    fits: (matter) => is("scheduled")(matter) && (matter.incident.scheduledFor ?? Infinity) <= matter.context.now,
    verdict: "skip",
  },
  {
    id: "maintenance-special",
    reason: "Planned work on a service for specialists.",
    fits: (matter) => isMaintenance(matter) && isForSpecialists(matter),
    verdict: "skip",
  },
  {
    id: "maintenance-known",
    reason: "Planned work on a service that many readers know.",
    fits: isMaintenance,
    verdict: "publish",
    ring: false,
  },
  {
    id: "notice-wide",
    reason: "The page gives it no impact, but nearly everyone uses the service: an editor decides.",
    fits: (matter) => hasNoImpact(matter) && isWidelyUsed(matter),
    verdict: "review",
  },
  {
    id: "notice",
    reason: "The page gives it no impact.",
    fits: hasNoImpact,
    verdict: "skip",
  },
  {
    id: "open-and-old",
    reason: "It was open at the first read and the operator has been silent for longer than the freshness limit.",
    fits: isFound("baseline"),
    verdict: "review",
  },
  {
    id: "late-and-old",
    reason: "It was found late and the operator has been silent for longer than the freshness limit.",
    fits: (matter) => isFound("late")(matter) && isOld(matter),
    verdict: "review",
  },
];
