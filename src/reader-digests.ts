/**
 * The digests of readers, each at its own hour: what happened in what they follow, in one message. A page of readers at
 * a time; their messages and when the next ones are due commit together. Where nothing happened nothing is sent.
 */
import { downIn, itemsIn } from "./digests.ts";
import { composeReply, postHash } from "./domain/card.ts";
import type { Button, Delivery, Post } from "./domain/delivery.ts";
import { digestOf } from "./domain/digest.ts";
import type { DigestSlot } from "./domain/digest-hours.ts";
import { nextDigest, slotDue } from "./domain/digest-wish.ts";
import { type Follower, isDigested, laneOf, toFollower } from "./domain/following.ts";
import { day } from "./domain/found.ts";
import { hashOf } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import { quietUntil } from "./domain/rest.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Clock, Log, Store } from "./ports.ts";
import type { Parts } from "./readers/parts.ts";
import type { BroadcastStore, DigestStore, DueDigest } from "./readers/ports.ts";
import type { Writer } from "./writing/request.ts";

export interface ReaderDigestPorts {
  readonly store: Pick<Store, "currentOutages" | "openIncidents" | "recentFormulas"> &
    DigestStore &
    Pick<BroadcastStore, "followersWaiting">;
  readonly newsroom: Pick<Newsroom, "services">;
  readonly writer: Pick<Writer, "digest">;
  readonly parts: Pick<Parts, "namesIn">;
  readonly clock: Clock;
  readonly log: Log;
  /** What stands under a digest. */
  readonly buttons: (follower: Follower) => readonly (readonly Button[])[];
}

const pageSize = 100;
const mostWaiting = 400;
/** An outage older than this that is still open has been told in every digest since. */
const lookBack = 14 * day;

/** Until the outbox has enough to do, or nobody's hour has come. */
export async function tellDigests(ports: ReaderDigestPorts, signal?: AbortSignal): Promise<void> {
  const { store, clock } = ports;
  while (!signal?.aborted) {
    const now = clock.now();
    const due = await store.dueDigests(now, pageSize);
    if (due.length === 0 || (await store.followersWaiting(now)) >= mostWaiting) return;
    await store.tellDigests(await pageOf(due, ports));
  }
}

type Told = Parameters<DigestStore["tellDigests"]>[0][number];

async function pageOf(due: readonly DueDigest[], ports: ReaderDigestPorts): Promise<readonly Told[]> {
  const now = ports.clock.now();
  const post = posts(ports);
  const told: Told[] = [];
  for (const { follower, at } of due) {
    const { digest: wish, rest, edition } = follower;
    const slot = wish && slotDue(wish, rest.zone, at, now);
    const written = slot && (await post(follower, slot));
    const delivery = written && deliveryOf(follower, slot, written, ports);
    const next = wish && nextDigest(wish, edition, rest.zone, now);
    told.push({ chat: follower.chat, due: at, ...(next === undefined ? {} : { next }), ...(delivery && { delivery }) });
  }
  return told;
}

/** Readers who follow the same at the same hour are told in the same words: they are looked for once. */
function posts(ports: ReaderDigestPorts): (follower: Follower, slot: DigestSlot) => Promise<Post | undefined> {
  const known = new Map<string, Promise<readonly Incident[]>>();
  const written = new Map<string, Post | undefined>();
  return async (follower, slot) => {
    const key = `${slot.span}/${slot.until}`;
    const all = known.get(key) ?? gathered(slot, ports);
    known.set(key, all);
    const wanted = (await all).filter((one) => isHis(follower, one, ports));
    const words = `${key}/${follower.edition}/${wanted.map(({ id }) => id).join()}`;
    if (!written.has(words)) written.set(words, await write(follower, wanted, slot, ports));
    return written.get(words);
  };
}

async function gathered({ from }: DigestSlot, { store }: ReaderDigestPorts): Promise<readonly Incident[]> {
  const outages = await store.currentOutages(from - lookBack, from);
  const work = (await store.openIncidents()).filter(({ kind }) => kind === "maintenance");
  return [...outages, ...work].filter((one) => !isOwnCheck(one));
}

function isHis(follower: Follower, incident: Incident, { newsroom, parts }: ReaderDigestPorts): boolean {
  const service = newsroom.services.get(incident.service);
  return service !== undefined && isDigested(follower, service, incident, parts.namesIn(incident));
}

async function write(
  { edition }: Follower,
  wanted: readonly Incident[],
  slot: DigestSlot,
  { store, writer, clock, log, newsroom }: ReaderDigestPorts,
): Promise<Post | undefined> {
  const digest = digestOf(wanted, [], slot);
  if (digest.isQuiet) return undefined;
  const itemsOf = itemsIn(wanted, newsroom);
  const recentFormulas = await store.recentFormulas(edition, 2);
  const request = { ...slot, items: itemsOf(downIn(digest)), ahead: itemsOf(digest.comingWork), asOf: clock.now() };
  const composition = writer.digest({ ...request, recentFormulas }, { edition, digits: "bengali" });
  if (composition.kind === "written") return composeReply(composition.bulletin);
  const findings = composition.kind === "blocked" ? composition.findings.map(({ message }) => message) : [];
  log({ event: "bulletin.blocked", change: `digest ${slot.span} ${slot.until}`, edition, findings });
  return undefined;
}

function deliveryOf(follower: Follower, slot: DigestSlot, post: Post, { clock, buttons }: ReaderDigestPorts): Delivery {
  const now = clock.now();
  return {
    id: `d_${hashOf(laneOf(follower.chat), "digest", slot.span, String(slot.until))}`,
    ...toFollower(follower),
    role: "message",
    post,
    postHash: postHash(post),
    buttons: buttons(follower),
    ring: true,
    state: "due",
    attempt: 0,
    createdAt: now,
    notBefore: quietUntil(follower.rest, false, now),
  };
}
