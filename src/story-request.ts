/** What a story adds to the request for a text: who went down with it, what took it down, and whom readers know best. */

import type { RememberedOutage } from "./curated.ts";
import { curatedBefore } from "./domain/background.ts";
import type { Source } from "./domain/bulletin.ts";
import type { EpochMs, IncidentId, ServiceId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import { isOwnCheck } from "./domain/signal.ts";
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

/** The provider's own error page in the place of a service proves both that it is down and what took it down. */
const sureness = ({ evidence, tie }: Affected): AffectedService["evidence"] =>
  evidence === "probable" && tie === "confirmed" ? "confirmed" : evidence;

function affectedService(one: Affected, view: StoryView): AffectedService {
  const own = one.incident === undefined ? undefined : view.incidents.get(one.incident);
  const unsaidAt = one.hasSpoken || one.isOver ? undefined : unsaidSince(one.service, one.since, view.silent);
  return {
    service: one.service,
    ...(unsaidAt === undefined ? {} : { unsaidAt }),
    evidence: sureness(one),
    sources: [statusOf(one.incident ?? view.woven.lead)],
    checked: own === undefined || isOwnCheck(own),
    // Once the cause is over, all of them are told in the past.
    isBack: one.isOver && isRunning(view),
  };
}

type LeadPart = Pick<ComposeRequest, "affected" | "known" | "story" | "spotlight" | "remembered">;

/** For a text about the incident that leads. The cause is named only when it is sure for everyone the headline names. */
export function leadPart(view: StoryView): LeadPart {
  const { woven, services } = view;
  const { cause, ...story } = woven;
  const lead = rootOf(view);
  const known = lead === undefined ? [] : betterKnown(lead.service, woven.affected, services);
  const active = woven.affected.filter(({ isOver, evidence }) => !isOver && evidence !== "unconfirmed");
  const named = active.filter(({ service }) => woven.headline.includes(service));
  const claimed = named.length > 0 ? named : active;
  const isSure = cause !== undefined && claimed.every(({ tie }) => tie === "confirmed");
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
  const tie: Tie = {
    provider: cause.service,
    relation: link?.relation ?? "depends",
    sources: [statusOf(cause.id)],
  };
  if (isClosed(cause.phase)) return { tie };
  return { tie, given: { stillDown: { value: [cause.service], sources: tie.sources } } };
}
