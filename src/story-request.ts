/** What a story adds to the request for a text: who went down with it, what took it down, and whom readers know best. */

import type { RememberedOutage } from "./curated.ts";
import { curatedBefore } from "./domain/background.ts";
import type { Source } from "./domain/bulletin.ts";
import { providersOf } from "./domain/dependence.ts";
import type { EpochMs, IncidentId, ServiceId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { EditorLink } from "./domain/story-links.ts";
import { type Affected, betterKnown, type WovenStory } from "./domain/story-weave.ts";
import { unsaidSince } from "./heard.ts";
import type { AffectedService, ComposeRequest, Tie } from "./writing/request.ts";

export interface StoryView {
  readonly woven: WovenStory;
  readonly incidents: ReadonlyMap<IncidentId, Incident>;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly remembered: readonly RememberedOutage[];
  /** Whose pages had said nothing, and when they were last read. */
  readonly silent?: ReadonlyMap<ServiceId, EpochMs>;
}

const statusOf = (incident: IncidentId): Source => ({ kind: "feed", incident, field: "status" });

export const rootOf = ({ woven, incidents }: StoryView): Incident | undefined => incidents.get(woven.lead);

const isRunning = (view: StoryView): boolean => {
  const root = rootOf(view);
  return root !== undefined && !isClosed(root.phase);
};

/**
 * The provider's own error page in the place of a service proves both that it is down and what took it down. An editor's
 * word on what did is none on whether it is.
 */
const sureness = ({ evidence, tie, tiedBy }: Affected): AffectedService["evidence"] =>
  evidence === "probable" && tie === "confirmed" && tiedBy === undefined ? "confirmed" : evidence;

const wordOf = ({ by, at }: EditorLink, { woven }: StoryView): Source => ({
  kind: "editor",
  editor: by ?? 0,
  at: at ?? woven.openedAt,
});

/** Whose word alone ties it to the cause: the catalogue knows of no dependence. */
function tiedBy({ service, tiedBy: word }: Affected, view: StoryView): Source | undefined {
  const cause = rootOf(view)?.service;
  const depends = cause !== undefined && providersOf(service, view.services).has(cause);
  return word === undefined || depends ? undefined : wordOf(word, view);
}

function affectedService(one: Affected, view: StoryView): AffectedService {
  const own = one.incident === undefined ? undefined : view.incidents.get(one.incident);
  const byEditor = tiedBy(one, view);
  const unsaidAt = one.hasSpoken || one.isOver ? undefined : unsaidSince(one.service, one.since, view.silent);
  return {
    service: one.service,
    ...(unsaidAt === undefined ? {} : { unsaidAt }),
    evidence: sureness(one),
    sources: [statusOf(one.incident ?? view.woven.lead)],
    checked: own === undefined || isOwnCheck(own),
    // Once the cause is over, all of them are told in the past.
    isBack: one.isOver && isRunning(view),
    ...(byEditor && { tiedBy: byEditor }),
  };
}

type LeadPart = Pick<ComposeRequest, "affected" | "known" | "story" | "spotlight" | "remembered">;

/**
 * For a text about the incident that leads. The cause is named only when it is sure for everyone the headline names; what
 * only an editor holds stands in a sentence that says so.
 */
export function leadPart(view: StoryView): LeadPart {
  const { woven, services } = view;
  const { cause, ...story } = woven;
  const lead = rootOf(view);
  const known = lead === undefined ? [] : betterKnown(lead.service, woven.affected, services);
  const active = woven.affected.filter(({ isOver, evidence }) => !isOver && evidence !== "unconfirmed");
  const named = active.filter(({ service }) => woven.headline.includes(service));
  const claimed = named.length > 0 ? named : active;
  const isSure =
    cause !== undefined &&
    claimed.every(({ tie }) => tie === "confirmed") &&
    // A headline that counts the others speaks of all of them.
    active.every((one) => tiedBy(one, view) === undefined);
  const [spotlight] = known;
  return {
    story: isSure ? { ...story, cause } : story,
    affected: woven.affected.map((one) => affectedService(one, view)),
    known: woven.headline,
    ...(spotlight && { spotlight: spotlight.service, remembered: rememberedOf(spotlight.service, view) }),
  };
}

const rememberedAtMost = 2;

function rememberedOf(service: ServiceId, view: StoryView): NonNullable<ComposeRequest["remembered"]> {
  return curatedBefore(view.remembered, service, view.woven.openedAt)
    .slice(0, rememberedAtMost)
    .map(({ text, source: { outlet, at } }) => ({ text, source: { kind: "report", outlet, at } }));
}

/** For a text about an incident that another leads. */
export function memberPart(incident: Incident, view: StoryView): Pick<ComposeRequest, "tie" | "given"> {
  const link = view.woven.links.find(({ effect }) => effect === incident.id);
  const cause = view.incidents.get(link?.cause ?? view.woven.lead);
  if (!cause) return {};
  const word = view.woven.affected.find((one) => one.incident === incident.id)?.tiedBy;
  const tie: Tie = {
    provider: cause.service,
    relation: link?.relation ?? "depends",
    sources: [statusOf(cause.id), ...(word && link?.relation === "editor" ? [wordOf(word, view)] : [])],
  };
  if (isClosed(cause.phase)) return { tie };
  return { tie, given: { stillDown: { value: [cause.service], sources: tie.sources } } };
}
