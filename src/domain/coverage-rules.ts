/**
 * The default coverage policy, in order: the first row that fits decides. Rows come in four groups: what is never news,
 * what follows a story that was told, what is unusual or needs a person, and what is published.
 */
import type { ChangeKind } from "./change.ts";
import type { Case, CoverageRule } from "./coverage-policy.ts";
import { titleTakesBack } from "./false-alarm.ts";
import { newestAt } from "./found.ts";
import { type Impact, isClosed } from "./incident.ts";
import { confirm } from "./life.ts";
import { isInfrastructure, worthTelling } from "./newsworthiness.ts";
import type { Place } from "./placing.ts";
import { isOwnCheck, ownCheck } from "./signal.ts";

const is =
  (...kinds: readonly ChangeKind[]) =>
  ({ change }: Case): boolean =>
    kinds.includes(change.kind);
const ends = is("resolved", "completed", "cancelled");
const lapses = is("fellSilent", "missedPromise", "overran");

const wasTold = ({ context }: Case): boolean => context.published;
const isMaintenance = ({ incident }: Case): boolean => incident.kind === "maintenance";
const isOver = ({ incident }: Case): boolean => isClosed(incident.phase);
const graveImpacts: readonly Impact[] = ["major", "critical"];
const isGrave = ({ incident }: Case): boolean => graveImpacts.includes(incident.impact);
const isWidelyUsed = ({ service }: Case): boolean => service.reach <= 2;
/** Work on a cloud of the second rank, or on what few people use: its customers know, readers need not. */
const isForSpecialists = ({ service }: Case): boolean =>
  service.reach >= 4 || (isInfrastructure(service) && service.reach >= 2);
const hasNoImpact = ({ incident }: Case): boolean => incident.impact === "none";
/** A word the tables do not know, as opposed to a format that carries none. */
const hasUnknownImpact = ({ incident }: Case): boolean =>
  incident.impact === "unknown" && incident.rawImpact !== undefined;
const isOld = ({ incident, context }: Case): boolean => context.now - newestAt(incident) > context.freshness;
const isFound =
  (...found: readonly Case["change"]["found"][]) =>
  ({ change }: Case): boolean =>
    found.includes(change.found);

/** "AMS (Amsterdam) on 2026-07-29": rerouted traffic in one data centre, dozens a week, no reader notices. */
const dataCentre = /^[A-Z]{3}\b.{0,40}\([^)]+\).{0,10}\bon \d{4}-\d{2}-\d{2}/;

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

const isPlaced =
  (place: Place) =>
  ({ context }: Case): boolean =>
    context.place === place;
const byOwnCheck = ({ incident }: Case): boolean => isOwnCheck(incident);
const ownCheckAnd =
  (fits: (matter: Case) => boolean) =>
  (matter: Case): boolean =>
    byOwnCheck(matter) && fits(matter);
const opens = is("opened", "reopened");
/** Only of an operator whose page is read can it be said that it says nothing. */
const hasPage = ({ service }: Case): boolean => service.feeds.some(({ format }) => format !== ownCheck);

/** What only our own check saw is a signal: it strengthens a story, and is never published by itself. */
const signals: readonly CoverageRule[] = [
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

const followingUp: readonly CoverageRule[] = [
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

const unusual: readonly CoverageRule[] = [
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
