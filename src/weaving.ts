/**
 * The stories that a reading touches: what is open or has lately ended everywhere is woven anew around what changed. Only
 * the store is asked; the weaving itself is the domain's.
 */
import { providersOf } from "./domain/dependence.ts";
import { day, hour } from "./domain/found.ts";
import { type IncidentId, type StoryId, serviceId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import { type Checked, doubtsOwnNetwork, isCheckFeed, type Signal, signalsOf } from "./domain/signal.ts";
import { type Fall, fallsOf } from "./domain/story-fall.ts";
import type { Link } from "./domain/story-links.ts";
import { moves, type WovenStory, weaveStories } from "./domain/story-weave.ts";
import type { Clock, FeedMemory, Store, StoryFile } from "./ports.ts";

export interface WeavingPorts {
  readonly store: Store;
  readonly clock: Clock;
}

export const isAnnounced = (file: Pick<StoryFile, "deliveries">): boolean =>
  file.deliveries.some(({ role, state }) => (role === "card" || role === "message") && state !== "dropped");

export interface Move {
  /** As it stands, in its new story. */
  readonly incident: Incident;
  readonly from: StoryId;
}

export interface Weave {
  /** Every incident that was looked at, the changed ones as they are to be. */
  readonly incidents: ReadonlyMap<IncidentId, Incident>;
  /** Only stories that an incident of this reading belongs to. */
  readonly storyOf: ReadonlyMap<IncidentId, WovenStory>;
  readonly moved: readonly Move[];
  readonly links: readonly Link[];
  /** Effects whose link was held before and is gone. */
  readonly unlinked: readonly IncidentId[];
  /** Links of this reading's incidents that hold no longer, or no longer as surely. */
  readonly falls: readonly Fall[];
  readonly doubtsOwnNetwork: boolean;
  /** Stories that incidents moved out of and that readers were told of. */
  readonly announced: ReadonlySet<StoryId>;
}

export const noWeave: Weave = {
  incidents: new Map(),
  storyOf: new Map(),
  moved: [],
  links: [],
  unlinked: [],
  falls: [],
  doubtsOwnNetwork: false,
  announced: new Set(),
};

/** Outages that began earlier than this take nothing down any more. */
const began = 3 * day;
/** A service may still find its own trouble, or end it, some time after its provider. */
const ended = 6 * hour;
const editorsWord = 30 * day;

export async function weaveAround(
  changed: readonly Incident[],
  services: ReadonlyMap<Service["id"], Service>,
  ports: WeavingPorts,
): Promise<Weave> {
  if (changed.length === 0) return noWeave;
  const { store, clock } = ports;
  const now = clock.now();
  const incidents = await incidentsAround(changed, now, store);
  const all = [...incidents.values()];
  const held = await store.linksOf([...incidents.keys()]);
  const signals = signalsOf(checkedBy(await store.allFeedMemories(), services), all);
  const doubts = doubtsLine(signals, services);
  const editors = await store.editorLinks(now - editorsWord);
  const woven = weaveStories({ incidents: all, signals, services, editors, held, now, doubtsOwnNetwork: doubts });
  const changedIds = changed.map(({ id }) => id);
  const falls = fallsAround(changedIds, { held, links: woven.flatMap(({ links }) => links), editors, incidents });
  const ids = new Set([
    ...changedIds,
    ...falls.flatMap(({ was, is }) => [was.effect, was.cause, ...(is ? [is.cause] : [])]),
  ]);
  const touched = woven.filter((story) => story.incidents.some((id) => ids.has(id)));
  const result = resultOf(touched, incidents, held);
  const announced = await announcedOf(result.moved, store);
  return { ...result, falls, incidents, doubtsOwnNetwork: doubts, announced };
}

/** What fell elsewhere is found when its own incidents are read. */
const fallsAround = (changed: readonly IncidentId[], context: Parameters<typeof fallsOf>[0]): readonly Fall[] =>
  fallsOf(context).filter(({ was }) => changed.includes(was.effect) || changed.includes(was.cause));

async function announcedOf(moved: readonly Move[], store: Store): Promise<ReadonlySet<StoryId>> {
  const files = await Promise.all([...new Set(moved.map(({ from }) => from))].map((from) => store.storyFile(from)));
  return new Set(files.flatMap((file) => (file && isAnnounced(file) ? [file.story.id] : [])));
}

function resultOf(
  touched: readonly WovenStory[],
  incidents: ReadonlyMap<IncidentId, Incident>,
  held: readonly Link[],
): Pick<Weave, "storyOf" | "links" | "moved" | "unlinked"> {
  const storyOf = new Map(touched.flatMap((story) => story.incidents.map((id) => [id, story] as const)));
  const links = touched.flatMap((story) => story.links);
  const linked = new Set(links.map(({ effect }) => effect));
  const moved = moves(touched, [...incidents.values()]).flatMap(({ incident: id, from, to }) => {
    const incident = incidents.get(id);
    return incident ? [{ incident: { ...incident, story: to }, from }] : [];
  });
  const unlinked = held.map(({ effect }) => effect).filter((effect) => storyOf.has(effect) && !linked.has(effect));
  return { storyOf, links, moved, unlinked };
}

/** What is current everywhere, and the story mates of what changed, however long ago they ended. */
async function incidentsAround(
  changed: readonly Incident[],
  now: number,
  store: Store,
): Promise<ReadonlyMap<IncidentId, Incident>> {
  const current = await store.currentOutages(now - began, now - ended);
  const stories = new Set(changed.map(({ story }) => story));
  const files = await Promise.all([...stories].map((story) => store.storyFile(story)));
  const mates = files.flatMap((file) => file?.incidents ?? []);
  return new Map([...current, ...mates, ...changed].map((incident) => [incident.id, incident]));
}

/** A feed key is service/format/address. Of ten thousand feeds few are our checks, and each change looks at all. */
function checkedBy(memories: readonly FeedMemory[], services: ReadonlyMap<Service["id"], Service>): readonly Checked[] {
  const checks = memories.filter(({ key }) => isCheckFeed(key));
  return checks.flatMap(({ key, lastGoodAt }) => {
    const service = services.get(serviceId(key.split("/")[0] ?? ""))?.id;
    return service === undefined || lastGoodAt === undefined ? [] : [{ feed: key, service, at: lastGoodAt }];
  });
}

const doubtsLine = (signals: readonly Signal[], services: ReadonlyMap<Service["id"], Service>): boolean =>
  doubtsOwnNetwork(signals, (service) => new Set(providersOf(service, services).keys()));
