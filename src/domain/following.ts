/**
 * Readers who asked to be told. A reader has one message a story, which is edited as the story goes on, and a ringing
 * reply when its state changes. Whoever was told of a story sees their message kept true, whatever they follow by then;
 * what was wrong is corrected aloud for everybody who got it.
 */
import type { Bulletin, BulletinKind, Edition } from "./bulletin.ts";
import { composeCard, composeReply, postHash } from "./card.ts";
import type { Change } from "./change.ts";
import type { Button, Delivery, DeliveryRole, Post } from "./delivery.ts";
import type { DigestWish } from "./digest-wish.ts";
import { type EpochMs, hashOf, type StoryId } from "./ids.ts";
import { type Impact, type Incident, impacts, type Kind } from "./incident.ts";
import { tellingChanges } from "./publishing.ts";
import { quietUntil, type Rest } from "./rest.ts";
import type { Category, Service } from "./service.ts";

/**
 * What is followed: everything, a category, a service, a part of one (a component or a region, by the id of its name or
 * by its words); "except" takes one service out of the wide ones.
 */
export type Subject =
  | "all"
  | `category:${Category}`
  | `service:${string}`
  | `except:${string}`
  | `part:${string}/${string}`;

export interface Follower {
  /** A person's private chat, or a group or channel whose administrator asked. */
  readonly chat: number;
  readonly edition: Edition;
  readonly subjects: readonly Subject[];
  readonly minImpact: Impact;
  readonly kinds: readonly Kind[];
  readonly rest: Rest;
  readonly digest?: DigestWish;
  /** In which the frame and the answers are, where it is not the edition's Bengali. */
  readonly language?: "english";
  /** The thread of a group that the news goes to. */
  readonly topic?: number;
}

/** The message that a follower has of the story, and up to which bulletin it told when it was planned. */
export interface Told {
  readonly card: Delivery;
  readonly seen: number;
}

export interface Telling {
  /** Grows from bulletin to bulletin. */
  readonly place: number;
  readonly bulletin: Bulletin;
  /** Not there for what no page said: a correction by an editor. */
  readonly change?: Change;
  readonly incident: Incident;
  /** All of the story in this edition, oldest first. */
  readonly bulletins: readonly Bulletin[];
  /** Those that the story is about. */
  readonly services: readonly Pick<Service, "id" | "category">[];
  /** Names of parts and places that the incident itself names. */
  readonly names: readonly string[];
  readonly ring: boolean;
  readonly now: EpochMs;
}

/** The message that a follower has of a story. */
export const cardId = (story: StoryId, chat: number): string => `d_${hashOf(laneOf(chat), "card", story)}`;

/** A colon stands in no channel's id. */
export const laneOf = (chat: number): string => `to:${chat}`;
export const chatOfLane = (lane: string): number | undefined =>
  lane.startsWith("to:") ? Number(lane.slice("to:".length)) : undefined;

type Known = Pick<Service, "id" | "category">;

/** Under which subjects the followers of a story are found. */
export const subjectsOf = (services: readonly Known[]): readonly Subject[] => [
  ...new Set<Subject>(["all", ...services.flatMap(({ id, category }) => [own(id), ofCategory(category)])]),
];

export const own = (service: string): Subject => `service:${service}`;
export const ofCategory = (category: Category): Subject => `category:${category}`;
export const except = (service: string): Subject => `except:${service}`;

export function follows(subjects: readonly Subject[], { id, category }: Known): boolean {
  if (subjects.includes(own(id))) return true;
  const isWide = subjects.includes("all") || subjects.includes(ofCategory(category));
  return isWide && !subjects.includes(except(id));
}

export const ofPart = (service: string, part: string): Subject => `part:${service}/${part}`;
export function partIn(subject: Subject): { readonly service: string; readonly part: string } | undefined {
  const [, service, part] = /^part:([^/]+)\/(.+)$/.exec(subject) ?? [];
  return service === undefined || part === undefined ? undefined : { service, part };
}

/** Parts of a service that are followed, as they are kept. */
export const partsIn = (subjects: readonly Subject[], service: string): readonly string[] =>
  subjects.flatMap((subject) => {
    const found = partIn(subject);
    return found?.service === service ? [found.part] : [];
  });

/** "Mumbai, India - (BOM)" as "mumbai-india-bom". */
export const inWords = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-");

/** An incident touches a part that its title or one of its components names, by whatever spelling. */
export function touches(
  part: string,
  { title, components }: Pick<Incident, "title" | "components">,
  names: readonly string[],
): boolean {
  const isNamed = (text: string): boolean => `-${inWords(text)}-`.includes(`-${part}-`);
  return names.includes(part) || [title, ...components.map(({ name }) => name)].some(isNamed);
}

/** Of parts that are followed, those under which the followers of this incident are found. */
export const partSubjects = (
  followed: readonly Subject[],
  { incident, names }: Pick<Telling, "incident" | "names">,
): readonly Subject[] =>
  followed.filter((subject) => {
    const found = partIn(subject);
    return found?.service === incident.service && touches(found.part, incident, names);
  });

const corrections: readonly BulletinKind[] = ["correction", "retraction"];

/** The rows of one follower: a new card, or its edit and what rings under it. `undefined`: they were not told before. */
export function postsForFollower(
  follower: Follower,
  told: Told | undefined,
  telling: Telling,
  buttons: readonly (readonly Button[])[],
): readonly Delivery[] {
  const isFollowing = telling.services.some((service) => follows(follower.subjects, service));
  if (!told) {
    const isAsked = isFollowing || partSubjects(follower.subjects, telling).length > 0;
    return isAsked && isWanted(follower, telling.incident) ? [newCard(follower, telling, buttons)] : [];
  }
  // Whoever was told because of a part stays with the story, whichever parts it names by then.
  const isWith = isFollowing || telling.services.some(({ id }) => partsIn(follower.subjects, id).length > 0);
  const edited = editOf(told.card, telling);
  const isNew = telling.place > told.seen && told.card.messageId !== undefined;
  const rings = isNew && tells(telling) && (isWith || corrections.includes(telling.bulletin.kind));
  return [...(edited ? [edited] : []), ...(rings ? [replyUnder(told.card, follower, telling)] : [])];
}

/** An unknown impact is let through where minor ones are: it may be anything. */
const weight = (impact: Impact): number => impacts.indexOf(impact === "unknown" ? "minor" : impact);

const isWanted = ({ minImpact, kinds }: Follower, incident: Incident): boolean =>
  kinds.includes(incident.kind) && (incident.kind !== "outage" || weight(incident.impact) >= weight(minImpact));

/** A digest counts what is followed, whether or not each outage is told by itself. */
export function isDigested(follower: Follower, service: Known, incident: Incident, names: readonly string[]): boolean {
  const { subjects, kinds } = follower;
  const isAsked = follows(subjects, service) || partSubjects(subjects, { incident, names }).length > 0;
  if (incident.kind !== "outage") return isAsked && kinds.includes(incident.kind);
  return isAsked && weight(incident.impact) >= weight(follower.minImpact);
}

function tells({ bulletin, change }: Telling): boolean {
  if (corrections.includes(bulletin.kind)) return true;
  if (change === undefined || change.overtaken) return false;
  // What the page took off leaves the card at once; what is told of it an editor decides.
  return change.kind !== "withdrawn" && tellingChanges.includes(change.kind);
}

/** A card that was given up stays as it is. */
function editOf(card: Delivery, { bulletins, bulletin }: Telling): Delivery | undefined {
  const post = composeCard(bulletins);
  const hash = postHash(post);
  if (hash === card.postHash || card.state === "dropped") return undefined;
  return { ...card, post, postHash: hash, bulletin: bulletin.id };
}

const newCard = (follower: Follower, telling: Telling, buttons: readonly (readonly Button[])[]): Delivery => ({
  ...row(follower, telling, "card", composeCard(telling.bulletins), telling.bulletin.story),
  ...(buttons.length > 0 ? { buttons } : {}),
});

const replyUnder = (card: Delivery, follower: Follower, telling: Telling): Delivery => ({
  ...row(follower, telling, "reply", composeReply(telling.bulletin), telling.bulletin.id),
  replyTo: card.id,
});

export const toFollower = ({ chat, topic }: Follower): Pick<Delivery, "lane" | "chat" | "topic"> => ({
  lane: laneOf(chat),
  chat,
  ...(topic === undefined ? {} : { topic }),
});

/** Without its story: a story's file holds what the newsroom published, not ten thousand copies of it. */
function row(follower: Follower, telling: Telling, role: DeliveryRole, post: Post, of: string): Delivery {
  const { bulletin, incident, now, ring } = telling;
  return {
    id: `d_${hashOf(laneOf(follower.chat), role, of)}`,
    ...toFollower(follower),
    role,
    bulletin: bulletin.id,
    post,
    postHash: postHash(post),
    ring,
    state: "due",
    attempt: 0,
    createdAt: now,
    notBefore: quietUntil(follower.rest, incident.impact === "critical", now),
  };
}
