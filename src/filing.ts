/**
 * What one snapshot causes, before any of it is committed: for each change a decision, the bulletins in every style
 * that a channel uses, the posts, or the question to an editor.
 */
import { type Covered, coverNext } from "./covering.ts";
import { pointed, postHash } from "./domain/card.ts";
import type { Change } from "./domain/change.ts";
import type { Delivery } from "./domain/delivery.ts";
import { type StoryId, storyIdOf } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Reconciliation } from "./domain/reconcile.ts";
import type { Story } from "./domain/story.ts";
import { mendFalls, openFalls } from "./falling.ts";
import type { FilingPorts, Newsroom } from "./newsroom.ts";
import type { FeedMemory, Filing, StoryFile } from "./ports.ts";
import { latestOfEach, openSession, type Session } from "./session.ts";
import { storiesSpokenOf, withoutSilence } from "./spoken.ts";
import { isAnnounced, type Weave, weaveAround } from "./weaving.ts";

export type { FilingPorts, Newsroom } from "./newsroom.ts";

/** A first import has hundreds of incidents: it is committed in parts, the memory of the read with the last one. */
const incidentsPerFiling = 100;

/** What is to be filed, against what was known before. */
export interface Intake {
  readonly reconciliation: Reconciliation;
  readonly known: readonly Incident[];
  readonly read: FeedMemory;
}

export async function prepareFiling(
  { reconciliation, known, read }: Intake,
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<readonly Filing[]> {
  const { incidents, changes } = reconciliation;
  const before = new Map(known.map((incident) => [incident.id, incident]));
  const live = new Set(changes.filter(({ kind }) => kind !== "filed").map(({ incident }) => incident));
  const changed = incidents.map(({ incident }) => incident).filter(({ id }) => live.has(id));
  const weave = await weaveAround(changed, newsroom.services, ports);
  const filings: Filing[] = [];
  for (let from = 0; from === 0 || from < incidents.length; from += incidentsPerFiling) {
    const part = incidents.slice(from, from + incidentsPerFiling);
    filings.push({ feed: read, ...(await filePart(part, { changes, before, weave }, newsroom, ports)) });
  }
  // Until the last part is in, the feed counts as not read: a crash between two parts repeats the rest.
  return filings.map((filing, at) =>
    at === filings.length - 1 ? filing : { ...filing, feed: { key: read.key, failures: 0 } },
  );
}

interface Known {
  readonly changes: readonly Change[];
  readonly before: ReadonlyMap<Incident["id"], Incident>;
  readonly weave: Weave;
}

/** A part of a reading, or what time alone caused, before it is committed. */
export async function filePart(
  part: Reconciliation["incidents"],
  { changes, before, weave }: Known,
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<Omit<Filing, "feed">> {
  const ids = new Set(part.map(({ incident }) => incident.id));
  const own = changes.filter((change) => ids.has(change.incident));
  const placed = part.map(({ incident }) => ({ incident, before: before.get(incident.id) }));
  const session = await openSession(placed, weave, newsroom, ports);
  const covered: Covered[] = [];
  for (const change of own) covered.push(await coverNext(change, session));
  return closeSession(part, covered, session);
}

/** What the part leaves behind: its incidents, those that the weaving moved, their stories, and pointers under older posts. */
async function closeSession(
  part: Reconciliation["incidents"],
  covered: readonly Covered[],
  session: Session,
): Promise<Omit<Filing, "feed">> {
  const own = part.map(({ incident, expectedVersion }) => ({
    incident: session.versions.get(incident.id)?.incident ?? incident,
    expectedVersion,
  }));
  await openFalls(session);
  const followers = followersOf(session);
  const incidents = [...own, ...followers];
  const left = await storiesLeft(incidents, session);
  const spoken = await spokenPosts(session);
  const member = new Map(incidents.map(({ incident }) => [incident.id, incident.story]));
  const deliveries = latestOfEach([...left.deliveries, ...spoken, ...covered.flatMap((one) => one.deliveries)]);
  const mended = await mendFalls(deliveries, session);
  const all = [...covered, mended];
  return {
    incidents,
    stories: [...[...session.files.values()].map(({ story }) => rowOf(story, session, member)), ...left.stories],
    changes: all.flatMap(({ changes }) => changes),
    decisions: all.flatMap(({ decisions }) => decisions),
    bulletins: all.flatMap(({ bulletins }) => bulletins),
    reviews: [...new Map(all.flatMap(({ reviews }) => reviews).map((one) => [one.id, one])).values()],
    deliveries: latestOfEach([...deliveries, ...mended.deliveries]),
    ...linksOf(session),
  };
}

/** Incidents of other services that belong to a story of this reading now. */
function followersOf({ weave, versions, files }: Session): Filing["incidents"] {
  const isParted = ({ id, story }: Incident): boolean =>
    story === storyIdOf(id) && weave.falls.some(({ was, is }) => was.effect === id && is === undefined);
  return weave.moved
    .filter(({ incident }) => !versions.has(incident.id) && files.has(incident.story))
    .filter(
      ({ incident, from }) =>
        isParted(incident) ||
        isAnnounced(files.get(incident.story) ?? { deliveries: [] }) ||
        !weave.announced.has(from),
    )
    .map(({ incident }) => ({
      incident: { ...incident, version: incident.version + 1 },
      expectedVersion: incident.version,
    }));
}

const linksOf = ({ weave, files }: Session): Pick<Filing, "links" | "unlinked"> => {
  const isHere = (id: Incident["id"]): boolean => files.has(weave.storyOf.get(id)?.id ?? ("" as StoryId));
  const fallen = weave.falls.flatMap(({ is }) => is ?? []);
  return {
    links: [...weave.links.filter(({ effect }) => isHere(effect)), ...fallen],
    unlinked: [...weave.unlinked.filter(isHere), ...weave.falls.map(({ was }) => was.effect)],
  };
};

/** The row of a story: woven anew, with the members that did come into it. */
function rowOf(story: Story, { weave }: Session, member: ReadonlyMap<Incident["id"], StoryId>): Story {
  const woven = [...weave.storyOf.values()].find(({ id }) => id === story.id);
  if (!woven) return story;
  const { affected: _a, links: _l, causeEvidence: _e, headline: _h, ...row } = woven;
  const isIn = (id: Incident["id"]): boolean => (member.get(id) ?? weave.incidents.get(id)?.story) === story.id;
  return { ...row, incidents: woven.incidents.filter(isIn) };
}

/** Stories that an incident has left: it is no member any more, and their posts point to where its news goes on. */
async function storiesLeft(
  incidents: Filing["incidents"],
  session: Session,
): Promise<Pick<Filing, "stories" | "deliveries">> {
  const stories: Story[] = [];
  const deliveries: Delivery[] = [];
  for (const { incident } of incidents) {
    const from = session.weave.moved.find((move) => move.incident.id === incident.id)?.from;
    if (from === undefined || from === incident.story || session.files.has(from)) continue;
    const file = await session.ports.store.storyFile(from);
    if (!file) continue;
    stories.push({ ...file.story, incidents: file.story.incidents.filter((id) => id !== incident.id) });
    // The post of a story that goes on without it is not pointed anywhere.
    if (file.story.lead === incident.id) deliveries.push(...pointers(file, incident, session));
  }
  return { stories, deliveries };
}

/** What our own check had told of a service that has spoken now: without its silence, and pointed to where it is told. */
async function spokenPosts(session: Session): Promise<readonly Delivery[]> {
  const spokenOf = await storiesSpokenOf(session, session.ports.store);
  return spokenOf.flatMap(({ file, incident }) => {
    const isTold = isAnnounced(session.files.get(incident.story) ?? { deliveries: [] });
    const cards = file.deliveries.filter(({ role, state }) => role === "card" && state !== "dropped");
    const unsilenced = { ...file, deliveries: cards.map(withoutSilence) };
    return isTold ? pointers(unsilenced, incident, session) : unsilenced.deliveries;
  });
}

/** An older post keeps what it says; where the story goes on stands under it, silently. */
function pointers(file: StoryFile, incident: Incident, { weave, newsroom, ports }: Session): readonly Delivery[] {
  const lead = weave.incidents.get(weave.storyOf.get(incident.id)?.lead ?? incident.id);
  const provider = lead && newsroom.services.get(lead.service);
  if (!provider) return [];
  return file.deliveries.flatMap((delivery) => {
    const channel = newsroom.channels.find(({ id }) => id === delivery.lane);
    if (delivery.role !== "card" || delivery.state === "dropped" || !channel) return [];
    const pointer = ports.writer.pointer({ provider, incident: incident.id, asOf: ports.clock.now() }, channel);
    const post = pointed(delivery.post, pointer);
    return [{ ...delivery, post, postHash: postHash(post) }];
  });
}
