/**
 * What was published is told to those who follow it. The database keeps one row a bulletin; here it becomes messages, a
 * page of followers at a time and never more than the outbox sends in some seconds, so that ten thousand of them
 * neither delay a channel's post nor fill the outbox. Whatever happens in the middle, each follower is told once.
 */
import type { Bulletin } from "./domain/bulletin.ts";
import type { Button, Delivery } from "./domain/delivery.ts";
import {
  type Follower,
  partSubjects,
  postsForFollower,
  type Subject,
  subjectsOf,
  type Telling,
} from "./domain/following.ts";
import type { ServiceId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import type { Clock, Store } from "./ports.ts";
import type { Parts } from "./readers/parts.ts";
import type { Broadcast, BroadcastStore, Listener, ToldPage } from "./readers/ports.ts";

export interface FanoutPorts {
  readonly store: Pick<Store, "storyFile" | "changesOf"> & BroadcastStore;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly clock: Clock;
  readonly parts: Pick<Parts, "namesIn">;
  /** What stands under a card. */
  readonly buttons: (follower: Follower, incident: Incident) => readonly (readonly Button[])[];
}

const pageSize = 200;
/** What a window of thirty messages a second sends in a quarter of a minute. */
const mostWaiting = 400;

/** Until the outbox has enough to do, or nothing is left to tell: how many followers were told something. */
export async function tellFollowers(ports: FanoutPorts, signal?: AbortSignal): Promise<number> {
  const { store, clock } = ports;
  await store.forgetUnreachable(clock.now());
  let told = 0;
  while (!signal?.aborted) {
    const broadcast = await store.nextBroadcast();
    if (broadcast === undefined || (await store.followersWaiting(clock.now())) >= mostWaiting) break;
    told += await tellSome(broadcast, ports);
  }
  return told;
}

async function tellSome(broadcast: Broadcast, ports: FanoutPorts): Promise<number> {
  const page = await pageOf(broadcast, ports);
  return (await ports.store.tellPage(page)) ? page.told : 0;
}

type Reach = NonNullable<Broadcast["reach"]>;
const nobody: Reach = { total: 0, left: 0 };

async function reachOf(broadcast: Broadcast, subjects: readonly Subject[], { store }: FanoutPorts): Promise<Reach> {
  const total = await store.reachOf(broadcast, subjects);
  return { total, left: total };
}

async function pageOf(broadcast: Broadcast, ports: FanoutPorts): Promise<ToldPage> {
  const telling = await tellingOf(broadcast, ports);
  if (telling === undefined) return { broadcast, deliveries: [], carded: [], told: 0, reach: nobody };
  const subjects = await subjectsIn(telling, ports);
  const { total, left } = broadcast.reach ?? (await reachOf(broadcast, subjects, ports));
  const { listeners, next } = await ports.store.audience(broadcast, subjects, pageSize);
  const posts = listeners.map((listener) => [listener, postsFor(listener, telling, ports)] as const);
  const reached = posts.filter(([, deliveries]) => deliveries.length > 0);
  return {
    broadcast,
    deliveries: reached.flatMap(([, deliveries]) => deliveries),
    carded: reached.filter(([{ told }]) => told === undefined).map(([{ follower }]) => follower.chat),
    told: reached.length,
    reach: { total, left: Math.max(0, left - listeners.length) },
    ...(next === undefined ? {} : { next }),
  };
}

async function subjectsIn(telling: Telling, { store }: FanoutPorts): Promise<readonly Subject[]> {
  const parts = await store.partsFollowed(telling.incident.service);
  return [...subjectsOf(telling.services), ...partSubjects(parts, telling)];
}

const postsFor = ({ follower, told }: Listener, telling: Telling, ports: FanoutPorts): readonly Delivery[] =>
  postsForFollower(follower, told, telling, ports.buttons(follower, telling.incident));

/** Nothing for a bulletin that is gone, as one that was written anew. */
async function tellingOf(broadcast: Broadcast, ports: FanoutPorts): Promise<Telling | undefined> {
  const file = await ports.store.storyFile(broadcast.story);
  const bulletins = (file?.bulletins ?? []).filter((one) => isIn(broadcast, one));
  const bulletin = bulletins.find(({ id }) => id === broadcast.bulletin);
  const incident = file?.incidents.find(({ id }) => id === bulletin?.incident);
  if (!file || !bulletin || !incident) return undefined;
  const entry = (await ports.store.changesOf(incident.id)).find(({ change }) => change.id === bulletin.change);
  const ids = new Set([...file.story.services, incident.service]);
  return {
    place: broadcast.seq,
    bulletin,
    ...(entry ? { change: entry.change } : {}),
    incident,
    bulletins,
    services: [...ids].flatMap((id) => ports.services.get(id) ?? []),
    names: ports.parts.namesIn(incident),
    ring: entry?.decision?.ring ?? true,
    now: ports.clock.now(),
  };
}

const isIn = ({ edition }: Broadcast, { style }: Bulletin): boolean =>
  style.edition === edition && style.digits === "bengali";
