/**
 * One part of a reading under work: its incidents in the stories that the weaving gave them, and the files of those stories
 * as they will stand when the changes before have been committed.
 */
import type { Absence } from "./domain/catch-up.ts";
import type { Delivery } from "./domain/delivery.ts";
import type { DeskRules } from "./domain/desk-rules.ts";
import { type IncidentId, type StoryId, storyIdOf } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import type { Review } from "./domain/review.ts";
import type { Story } from "./domain/story.ts";
import type { WovenStory } from "./domain/story-weave.ts";
import type { FilingPorts, Newsroom } from "./newsroom.ts";
import type { Store, StoryFile } from "./ports.ts";
import { rulesNow } from "./rules-now.ts";
import { isAnnounced, type Weave } from "./weaving.ts";

/** An incident as it is to be, and as it was stored; undefined when it is new. */
export interface Versions {
  readonly incident: Incident;
  readonly before: Incident | undefined;
}

export interface Session {
  readonly versions: ReadonlyMap<IncidentId, Versions>;
  readonly weave: Weave;
  readonly waiting: readonly Review[];
  /** When nobody looked last, if ever. */
  readonly absence: Absence | undefined;
  /** Of the desk, as they count now. */
  readonly rules: DeskRules;
  readonly files: Map<StoryId, StoryFile>;
  readonly newsroom: Newsroom;
  readonly ports: FilingPorts;
}

export async function openSession(
  versions: readonly Versions[],
  weave: Weave,
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<Session> {
  const placed: Versions[] = [];
  for (const one of versions) placed.push({ ...one, incident: await inItsStory(one.incident, weave, ports.store) });
  return {
    versions: new Map(placed.map((one) => [one.incident.id, one])),
    weave,
    waiting: weave.storyOf.size > 0 ? await ports.store.waitingReviews() : [],
    absence: await ports.store.absence(),
    rules: await rulesNow(newsroom, ports.store),
    files: new Map(),
    newsroom,
    ports,
  };
}

/** Readers follow its own post: it moves to another story only where that has a post to go on in. */
async function inItsStory(incident: Incident, weave: Weave, store: Store): Promise<Incident> {
  const to = weave.storyOf.get(incident.id)?.id;
  if (to === undefined || to === incident.story) return incident;
  const own = await store.storyFile(incident.story);
  const other = await store.storyFile(to);
  // What led it holds no longer: readers were told of it there, and are told here how it goes on.
  const isParted = own !== undefined && own.story.lead !== incident.id && to === storyIdOf(incident.id);
  const mayMove = isParted || own === undefined || !isAnnounced(own) || (other !== undefined && isAnnounced(other));
  return mayMove ? { ...incident, story: to } : incident;
}

/** The woven story that the incident is told in; undefined while it stands alone. */
export function wovenOf(incident: Incident, { weave }: Session): WovenStory | undefined {
  const woven = weave.storyOf.get(incident.id);
  return woven?.id === incident.story ? woven : undefined;
}

export async function fileOf(incident: Incident, session: Session): Promise<StoryFile> {
  const { files, ports } = session;
  return files.get(incident.story) ?? (await ports.store.storyFile(incident.story)) ?? newStory(incident);
}

function newStory(incident: Incident): StoryFile {
  const story: Story = {
    id: incident.story,
    lead: incident.id,
    incidents: [incident.id],
    services: [incident.service],
    openedAt: incident.startedAt,
  };
  return { story, incidents: [incident], bulletins: [], deliveries: [] };
}

/** The file as it will stand when this change is committed, for the next change of the same snapshot. */
export function grown(
  file: StoryFile,
  incident: Incident,
  added: Pick<StoryFile, "bulletins" | "deliveries">,
): StoryFile {
  const incidents = [...file.incidents.filter((known) => known.id !== incident.id), incident];
  const closed = incidents.every((known) => isClosed(known.phase));
  const { closedAt: _earlier, ...story } = file.story;
  const closedAt = incident.resolvedAt ?? incident.updates.at(-1)?.at ?? incident.startedAt;
  return {
    story: { ...story, ...(closed ? { closedAt } : {}) },
    incidents,
    bulletins: [...file.bulletins, ...added.bulletins],
    deliveries: latestOfEach([...file.deliveries, ...added.deliveries]),
  };
}

/** Two changes of one snapshot move the same card: only its last state is wanted. */
export function latestOfEach(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...new Map(deliveries.map((delivery) => [delivery.id, delivery])).values()];
}
