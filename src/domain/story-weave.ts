/**
 * Incidents that fell together become one story: a cause, and those it took down. Woven anew from what is known, so that
 * it does not matter in which order the vendors spoke. Linked, never merged: every incident keeps its identity.
 */
import { providersOf, type Services } from "./dependence.ts";
import type { Evidence } from "./evidence.ts";
import { type EpochMs, type IncidentId, type ServiceId, type StoryId, storyIdOf } from "./ids.ts";
import { type Incident, isClosed } from "./incident.ts";
import { isInfrastructure } from "./newsworthiness.ts";
import { current, evidenceOfFailure, isOwnCheck, type Signal } from "./signal.ts";
import type { Story } from "./story.ts";
import { type EditorLink, type Link, type LinkContext, linkIncidents } from "./story-links.ts";

export interface Affected {
  readonly service: ServiceId;
  readonly since: EpochMs;
  /** How sure it is that the service fails. */
  readonly evidence: Evidence;
  /** Its own incident; without one it is known by signals only. */
  readonly incident?: IncidentId;
  /** How sure it is that the cause took it down. */
  readonly tie: Evidence;
  /** Its operator has said something; while it has not, that is a clause of its own, with its clock. */
  readonly hasSpoken: boolean;
  /** Its incident is over. */
  readonly isOver: boolean;
  /** The editor's word that it belongs here rests on. */
  readonly tiedBy?: EditorLink;
}

export interface WovenStory extends Story {
  /** Those that the cause took down, the cause's own service left out. Best known first, then oldest. */
  readonly affected: readonly Affected[];
  readonly links: readonly Link[];
  /** How sure it is that the cause is the cause; `undefined` in a story of one incident. */
  readonly causeEvidence?: Evidence;
  /** Whom the headline names first: services that readers know better than the cause, and that surely or probably fail. */
  readonly headline: readonly ServiceId[];
}

export interface Weaving extends LinkContext {
  /** Open, or ended lately, of all services. */
  readonly incidents: readonly Incident[];
  readonly signals: readonly Signal[];
  readonly doubtsOwnNetwork: boolean;
}

export const headlineNames = 3;

export function weaveStories(weaving: Weaving): readonly WovenStory[] {
  const links = linkIncidents(weaving.incidents, weaving);
  const causeOf = new Map(links.map((link) => [link.effect, link.cause]));
  const known = new Map(weaving.incidents.map((incident) => [incident.id, incident]));
  const rootOf = (incident: Incident): IncidentId => {
    let id = incident.id;
    for (let next = causeOf.get(id); next !== undefined && known.has(next); next = causeOf.get(id)) id = next;
    return id;
  };
  const groups = Map.groupBy(weaving.incidents, rootOf);
  const roots = [...groups].flatMap(([id, members]) => {
    const root = known.get(id);
    return root ? [{ root, members }] : [];
  });
  const claimed = claimSignals(
    roots.map(({ root }) => root),
    weaving,
  );
  return roots
    .map(({ root, members }) => weave(root, members, links, claimed.get(root.id) ?? [], weaving))
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
}

function weave(
  root: Incident,
  members: readonly Incident[],
  allLinks: readonly Link[],
  bySignal: readonly Affected[],
  weaving: Weaving,
): WovenStory {
  const ordered = members.toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const ids = new Set(ordered.map(({ id }) => id));
  const links = allLinks.filter(({ effect }) => ids.has(effect)).toSorted((a, b) => (a.effect < b.effect ? -1 : 1));
  const own = ordered.filter((member) => member.service !== root.service);
  const ties = new Map(links.map(({ effect, evidence }) => [effect, evidence]));
  const tied = own.map((member) => ({
    ...affectedBy(member, ties.get(member.id) ?? "unconfirmed", weaving),
    ...editorsWordOn(member, links, weaving),
  }));
  const affected = onePerService([...tied, ...bySignal]).toSorted(
    (a, b) => publicRank(a.service, weaving.services) - publicRank(b.service, weaving.services) || a.since - b.since,
  );
  const closed = members.every(({ phase }) => isClosed(phase));
  const ends = members.map(({ resolvedAt, startedAt }) => resolvedAt ?? startedAt);
  const isCascade = affected.length > 0;
  const causeEvidence = isCascade ? strongest(links.map(({ evidence }) => evidence)) : undefined;
  return {
    id: storyIdOf(root.id),
    lead: root.id,
    incidents: ordered.map(({ id }) => id),
    services: [root.service, ...affected.map(({ service }) => service)],
    ...(isCascade ? { cause: root.id, causeEvidence: causeEvidence ?? "unconfirmed" } : {}),
    openedAt: Math.min(...members.map(({ startedAt }) => startedAt)),
    ...(closed ? { closedAt: Math.max(...ends) } : {}),
    affected,
    links,
    headline: headlineOf(root, affected, weaving.services),
  };
}

const order: readonly Evidence[] = ["confirmed", "probable", "unconfirmed"];
const strongest = (all: readonly Evidence[]): Evidence | undefined => order.find((level) => all.includes(level));
const isWeaker = (a: Evidence, b: Evidence): boolean => order.indexOf(a) > order.indexOf(b);

/** What only our probe saw is probable beside the outage of its provider: two signs that do not depend on each other. */
function affectedBy(incident: Incident, tie: Evidence, { signals, now, doubtsOwnNetwork }: Weaving): Affected {
  const own = current(signals, now).filter(({ service }) => service === incident.service);
  const seen = evidenceOfFailure("nothing", own, doubtsOwnNetwork);
  const evidence = isOwnCheck(incident)
    ? seen === "probable" || !doubtsOwnNetwork
      ? "probable"
      : "unconfirmed"
    : "confirmed";
  const { service, startedAt: since, id, phase } = incident;
  return { service, since, evidence, tie, incident: id, hasSpoken: !isOwnCheck(incident), isOver: isClosed(phase) };
}

/** On the way from it to the cause, the first link that an editor drew. */
function editorsWordOn(member: Incident, links: readonly Link[], { editors }: LinkContext): Pick<Affected, "tiedBy"> {
  const drawn = new Map(links.map((link) => [link.effect, link]));
  for (let link = drawn.get(member.id); link; link = drawn.get(link.cause)) {
    const word = link.relation === "editor" ? editors.find(({ effect }) => effect === link.effect) : undefined;
    if (word) return { tiedBy: word };
  }
  return {};
}

/** Two incidents of one service in a story are one failing service: the open one, the surer one, speaks for it. */
function onePerService(all: readonly Affected[]): readonly Affected[] {
  const best = new Map<ServiceId, Affected>();
  for (const one of all) {
    const before = best.get(one.service);
    const better =
      !before ||
      (before.isOver && !one.isOver) ||
      (before.isOver === one.isOver && isWeaker(before.evidence, one.evidence));
    if (better) best.set(one.service, one);
  }
  return [...best.values()];
}

/** Services without an incident of their own that fail by signals while a grave incident of their provider runs. */
function claimSignals(roots: readonly Incident[], weaving: Weaving): ReadonlyMap<IncidentId, readonly Affected[]> {
  const { incidents, signals, services, now, doubtsOwnNetwork } = weaving;
  const speaking = new Set(incidents.filter(({ phase }) => !isClosed(phase)).map(({ service }) => service));
  const claimed = new Map<IncidentId, Affected[]>();
  for (const [service, own] of Map.groupBy(current(signals, now), (signal) => signal.service)) {
    const evidence = evidenceOfFailure("nothing", own, doubtsOwnNetwork);
    if (evidence === undefined || speaking.has(service)) continue;
    const root = nearestRoot(service, roots, services);
    if (!root) continue;
    const since = Math.min(...own.filter(({ observed }) => observed === "failing").map(({ at }) => at));
    const surer: Evidence = doubtsOwnNetwork ? evidence : "probable";
    claimed.set(root.id, [
      ...(claimed.get(root.id) ?? []),
      { service, since, evidence: surer, tie: "probable", hasSpoken: false, isOver: false },
    ]);
  }
  return claimed;
}

function nearestRoot(service: ServiceId, roots: readonly Incident[], services: Services): Incident | undefined {
  const steps = providersOf(service, services);
  return roots
    .filter(({ phase, impact }) => !isClosed(phase) && (impact === "major" || impact === "critical"))
    .filter((root) => steps.has(root.service))
    .toSorted((a, b) => (steps.get(a.service) ?? 0) - (steps.get(b.service) ?? 0) || a.startedAt - b.startedAt)[0];
}

/** Readers know what they open themselves; a cloud or a network they meet only when it fails. */
function publicRank(service: ServiceId, services: Services): number {
  const known = services.get(service);
  return known ? known.reach + (isInfrastructure(known) ? 1 : 0) : 9;
}

/** Those that surely or probably failed and that readers know better than the cause; best known first. */
export function betterKnown(cause: ServiceId, affected: readonly Affected[], services: Services): readonly Affected[] {
  return affected
    .filter(({ evidence }) => evidence !== "unconfirmed")
    .filter(({ service }) => publicRank(service, services) < publicRank(cause, services));
}

const headlineOf = (root: Incident, affected: readonly Affected[], services: Services): readonly ServiceId[] =>
  betterKnown(root.service, affected, services)
    .filter(({ isOver }) => !isOver)
    .slice(0, headlineNames)
    .map(({ service }) => service);

/** What a new weaving changes for readers. */
export interface StoryDelta {
  /** Told as an update of the card, not as a new alarm. */
  readonly joined: readonly Affected[];
  readonly left: readonly Affected[];
  /** Claims that were stronger before: what was published of them is corrected. */
  readonly weakened: readonly ServiceId[];
  readonly causeChanged: boolean;
}

export function storyDelta(before: WovenStory, after: WovenStory): StoryDelta {
  const was = new Map(before.affected.map((one) => [one.service, one]));
  const is = new Map(after.affected.map((one) => [one.service, one]));
  return {
    joined: after.affected.filter(({ service }) => !was.has(service)),
    left: before.affected.filter(({ service }) => !is.has(service)),
    weakened: after.affected
      .filter(({ service, evidence }) => isWeaker(evidence, was.get(service)?.evidence ?? evidence))
      .map(({ service }) => service),
    causeChanged: before.cause !== after.cause,
  };
}

/** Incidents whose story is another one now: their posts stay, and are pointed to the lead's card. */
export function moves(
  stories: readonly WovenStory[],
  incidents: readonly Incident[],
): readonly { readonly incident: IncidentId; readonly from: StoryId; readonly to: StoryId }[] {
  const storyOf = new Map(stories.flatMap((story) => story.incidents.map((id) => [id, story.id] as const)));
  return incidents.flatMap(({ id, story }) => {
    const to = storyOf.get(id);
    return to === undefined || to === story ? [] : [{ incident: id, from: story, to }];
  });
}
