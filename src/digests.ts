/**
 * Digests at their hour: what happened in the day or week of a channel, written like any other bulletin and sent through the
 * same outbox. An hour that passed while we were away is not made up for later.
 */
import type { Style } from "./domain/bulletin.ts";
import { composeReply, postHash } from "./domain/card.ts";
import type { Channel } from "./domain/channel.ts";
import type { Delivery } from "./domain/delivery.ts";
import { type Digest, digestOf } from "./domain/digest.ts";
import { type DigestSlot, digestSlot } from "./domain/digest-hours.ts";
import { day } from "./domain/found.ts";
import { type EpochMs, hashOf, type IncidentId } from "./domain/ids.ts";
import { type Incident, impacts } from "./domain/incident.ts";
import { isOwnCheck, pastSignals } from "./domain/signal.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Clock, Log, Store } from "./ports.ts";
import type { Composition, DigestItem, Writer } from "./writing/request.ts";

export interface DigestPorts {
  readonly store: Store;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly log: Log;
}

/** Enqueues every digest whose hour has come; asked as often as one likes, each goes out once. */
export async function enqueueDigests(newsroom: Newsroom, ports: DigestPorts): Promise<number> {
  const due = newsroom.channels.flatMap((channel) =>
    (["day", "week"] as const).flatMap((span) => {
      const slot = digestSlot(channel, span, ports.clock.now());
      return slot ? [{ channel, slot }] : [];
    }),
  );
  let enqueued = 0;
  for (const { channel, slot } of due) {
    if ((await ports.store.delivery(idOf(channel, slot))) !== undefined) continue;
    const delivery = await write(channel, slot, newsroom, ports);
    if (!delivery) continue;
    await ports.store.enqueue([delivery]);
    enqueued += 1;
  }
  return enqueued;
}

const idOf = (channel: Channel, slot: DigestSlot): string =>
  `d_${hashOf(channel.id, "digest", slot.span, String(slot.until))}`;

/** An outage older than this that is still open has been told in every digest since. */
const lookBack = 14 * day;

async function write(
  channel: Channel,
  slot: DigestSlot,
  newsroom: Newsroom,
  { store, writer, clock, log }: DigestPorts,
): Promise<Delivery | undefined> {
  const now = clock.now();
  const outages = await store.currentOutages(slot.from - lookBack, slot.from);
  const work = (await store.openIncidents()).filter(({ kind }) => kind === "maintenance");
  const wanted = [...outages, ...work].filter((one) => wants(channel, one));
  const itemsOf = itemsIn(wanted, newsroom);
  const digest = digestOf(wanted, pastSignals(outages), slot);
  const style: Style = { edition: channel.edition, digits: channel.digits };
  const recentFormulas = await store.recentFormulas(channel.edition, 2);
  const { longest, mostFrequent, lateAdmissions } = digest;
  const said = { ...(longest && { longest }), ...(mostFrequent && { mostFrequent }), lateAdmissions };
  const request = { ...slot, items: itemsOf(downIn(digest)), ahead: itemsOf(digest.comingWork), ...said, asOf: now };
  const composition = writer.digest({ ...request, recentFormulas }, style);
  return quietPost(idOf(channel, slot), channel, composition, now, log);
}

export const downIn = ({ stillDown, ended }: Digest): readonly IncidentId[] =>
  [...stillDown, ...ended].map(({ incident }) => incident);

export const itemsIn = (incidents: readonly Incident[], { services }: Pick<Newsroom, "services">) => {
  const known = new Map(incidents.map((one) => [one.id, one]));
  return (ids: readonly IncidentId[]): readonly DigestItem[] =>
    ids.flatMap((id) => {
      const incident = known.get(id);
      const service = incident && services.get(incident.service);
      return service ? [{ incident, service }] : [];
    });
};

/** What only our own check saw is no outage that a digest may count. */
export function wants(channel: Channel, incident: Incident): boolean {
  const { services, minImpact, kinds } = channel.include;
  if (isOwnCheck(incident) || !kinds.includes(incident.kind)) return false;
  if (!services.includes("all") && !services.includes(incident.service)) return false;
  return incident.kind === "maintenance" || impacts.indexOf(incident.impact) >= impacts.indexOf(minImpact);
}

/** A post that stands for itself and rings nobody; what the check of the text stopped is logged, and nothing goes out. */
export function quietPost(
  id: string,
  channel: Channel,
  composition: Composition,
  now: EpochMs,
  log: Log,
): Delivery | undefined {
  if (composition.kind !== "written") {
    const findings = composition.kind === "blocked" ? composition.findings.map(({ message }) => message) : [];
    log({ event: "bulletin.blocked", change: id, edition: channel.edition, findings });
    return undefined;
  }
  const post = composeReply(composition.bulletin);
  const { chat, topic } = channel;
  return {
    id,
    lane: channel.id,
    chat,
    ...(topic === undefined ? {} : { topic }),
    role: "message",
    post,
    postHash: postHash(post),
    ring: false,
    state: "due",
    attempt: 0,
    createdAt: now,
    notBefore: now,
  };
}
