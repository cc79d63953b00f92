/**
 * Which posts a change makes: one live card per story and channel, a reply that hangs under it at each change of
 * state, and the rows' desired states. Pure: it returns delivery rows, the outbox sends them.
 */
import { type Bulletin, redMarker } from "./bulletin.ts";
import { composeCard, composeEarlier, composeReply, postHash } from "./card.ts";
import type { Change, ChangeKind } from "./change.ts";
import type { Channel } from "./channel.ts";
import type { CoverageDecision } from "./coverage.ts";
import type { Delivery, DeliveryRole, Post } from "./delivery.ts";
import type { Hours } from "./desk-rules.ts";
import { type EpochMs, hashOf } from "./ids.ts";
import { type Impact, type Incident, impacts, isClosed } from "./incident.ts";
import { homeZone, quietUntil } from "./rest.ts";

export interface Publication {
  readonly change: Change;
  readonly incident: Incident;
  readonly decision: CoverageDecision;
  /** Every bulletin of the story so far, all styles, oldest first, those of this change included. */
  readonly bulletins: readonly Bulletin[];
  /** Every delivery of the story so far. */
  readonly deliveries: readonly Delivery[];
  readonly channels: readonly Channel[];
  readonly now: EpochMs;
  /** Services of the story whose failing is told with it; left out: the incident's own. */
  readonly services?: readonly string[];
  /** Whether a message of its own tells it; left out: by the kind of change. */
  readonly tells?: boolean;
  /** Nights of channels, each by its own clock: what is not red waits for their end. */
  readonly night?: ReadonlyMap<string, Hours>;
  /** Another incident is what the story is about; left out: this one is. */
  readonly follows?: boolean;
}

/** Changes that a reader is told of by a message of its own; the others only move the card. */
export const tellingChanges: readonly ChangeKind[] = [
  "opened",
  "advanced",
  "escalated",
  "resolved",
  "reopened",
  "falseAlarm",
  "withdrawn",
  "scheduled",
  "started",
  "extended",
  "completed",
  "cancelled",
  "fellSilent",
  "missedPromise",
  "overran",
];

export function planPosts(publication: Publication): readonly Delivery[] {
  return publication.channels.flatMap((channel) => postsFor(channel, publication));
}

function postsFor(channel: Channel, publication: Publication): readonly Delivery[] {
  const inStyle = publication.bulletins.filter(
    (bulletin) => bulletin.style.edition === channel.edition && bulletin.style.digits === channel.digits,
  );
  const fresh = inStyle.filter((bulletin) => bulletin.change === publication.change.id);
  const newest = fresh.at(-1);
  if (!newest || isTakenBack(inStyle, publication)) return [];
  const card = cardOf(channel, publication);
  // Days later nobody reads the card again: whoever has it is told under it, in every mode.
  if (newest.kind === "followUp") return card ? [replyUnder(card, channel, publication, newest)] : [];
  if (!card && !wants(channel, publication)) return [];
  if (channel.mode === "messages") return tells(publication) || !card ? [message(channel, publication, newest)] : [];
  if (!card) return [newCard(channel, publication, inStyle)];
  const isAsleep = sleeps(card, publication);
  const post = composeCard(inStyle);
  const edited = {
    ...card,
    post,
    postHash: postHash(post),
    bulletin: newest.id,
    pin: isPinned(publication, card.pin),
    ...(isAsleep && { notBefore: goesOutAt(channel, post, publication), ring: card.ring || publication.decision.ring }),
  };
  // A card that waits for the morning tells it all itself.
  const isTold = channel.mode === "card-and-replies" && tells(publication) && !isAsleep;
  const reply = isTold ? [replyUnder(card, channel, publication, newest)] : [];
  const isSame = edited.postHash === card.postHash && edited.pin === (card.pin ?? false);
  return [...(isSame ? [] : [edited]), ...earlierCards(card, channel, publication, inStyle), ...reply];
}

/** The oldest lines of a card that has grown too long hang under it, silently; a page that stands there stays as it is. */
function earlierCards(
  card: Delivery,
  channel: Channel,
  publication: Publication,
  bulletins: readonly Bulletin[],
): readonly Delivery[] {
  const known = new Set(publication.deliveries.map(({ id }) => id));
  return composeEarlier(bulletins)
    .map((post, page) => row(channel, publication, "reply", post, `${card.id}/earlier-${page}`))
    .filter(({ id }) => !known.has(id))
    .map((one) => ({ ...one, replyTo: card.id, ring: false, notBefore: publication.now }));
}

const endings: readonly ChangeKind[] = ["resolved", "withdrawn", "falseAlarm"];

/** A grave outage stands on top of its channel while it lasts; what merely follows from it takes no pin away. */
function isPinned({ incident, change, follows }: Publication, before = false): boolean {
  const isOver = isClosed(incident.phase) || endings.includes(change.kind);
  if (incident.kind === "outage" && !isOver && weight(incident.impact) >= weight("major")) return true;
  return follows === true && before;
}

/** What an editor has retracted only an editor tells again; no feed brings it back. */
const isTakenBack = (bulletins: readonly Bulletin[], { decision }: Publication): boolean =>
  decision.rule !== "editor" && bulletins.some(({ kind }) => kind === "retraction");

const tells = (publication: Publication): boolean =>
  (publication.tells ?? tellingChanges.includes(publication.change.kind)) && !publication.change.overtaken;

function cardOf(channel: Channel, publication: Publication): Delivery | undefined {
  const role: DeliveryRole = channel.mode === "messages" ? "message" : "card";
  return publication.deliveries.find(
    (delivery) => delivery.lane === channel.id && delivery.role === role && delivery.state !== "dropped",
  );
}

/** A channel that was told of the story is told of its end, whatever its filters say by then. */
function wants(channel: Channel, { incident, services: told = [] }: Publication): boolean {
  const { services, minImpact, kinds } = channel.include;
  const serviceFits = services.includes("all") || [incident.service, ...told].some((one) => services.includes(one));
  const impactFits = incident.kind !== "outage" || weight(incident.impact) >= weight(minImpact);
  return serviceFits && impactFits && kinds.includes(incident.kind);
}

/** An unknown impact is let through where minor ones are: it may be anything. */
const weight = (impact: Impact): number => (impact === "unknown" ? weight("minor") : impacts.indexOf(impact));

function newCard(channel: Channel, publication: Publication, bulletins: readonly Bulletin[]): Delivery {
  const card = row(channel, publication, "card", composeCard(bulletins), publication.change.story);
  return { ...card, pin: isPinned(publication) };
}

function message(channel: Channel, publication: Publication, bulletin: Bulletin): Delivery {
  return row(channel, publication, "message", composeReply(bulletin), bulletin.id);
}

/** One that still waits for the morning tells what is newest by then. */
function replyUnder(card: Delivery, channel: Channel, publication: Publication, bulletin: Bulletin): Delivery {
  const reply = { ...row(channel, publication, "reply", composeReply(bulletin), bulletin.id), replyTo: card.id };
  const waiting = publication.deliveries.find(
    (one) => one.role === "reply" && one.replyTo === card.id && sleeps(one, publication),
  );
  return waiting ? { ...reply, id: waiting.id, createdAt: waiting.createdAt } : reply;
}

const sleeps = ({ state, messageId, notBefore }: Delivery, { now }: Publication): boolean =>
  state === "due" && messageId === undefined && notBefore > now;

/** What is not red waits for the end of the channel's night. */
export function goesOutAt(
  { id, edition }: Channel,
  { marker }: Pick<Post, "marker">,
  { night, now }: Pick<Publication, "night" | "now">,
): EpochMs {
  const hours = night?.get(id);
  if (!hours || marker === redMarker) return now;
  return quietUntil({ zone: homeZone[edition], hours, days: [], graveBreaksIn: false }, false, now);
}

function row(channel: Channel, publication: Publication, role: DeliveryRole, post: Post, of: string): Delivery {
  const newest = publication.bulletins.filter((bulletin) => bulletin.style.edition === channel.edition).at(-1);
  return {
    id: `d_${hashOf(channel.id, role, of)}`,
    lane: channel.id,
    chat: channel.chat,
    ...(channel.topic === undefined ? {} : { topic: channel.topic }),
    role,
    story: publication.change.story,
    ...(newest ? { bulletin: newest.id } : {}),
    post,
    postHash: postHash(post),
    ring: publication.decision.ring,
    state: "due",
    attempt: 0,
    createdAt: publication.now,
    notBefore: goesOutAt(channel, post, publication),
    eventAt: publication.change.eventAt,
  };
}
