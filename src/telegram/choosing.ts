/** What a reader follows: a service, a part of it, a category, everything; by words, by buttons, by a link. */
import { type Follower, inWords, ofPart, own, partIn, type Subject } from "../domain/following.ts";
import { type ServiceId, serviceId } from "../domain/ids.ts";
import type { Service } from "../domain/service.ts";
import type { Answer } from "../readers/answer.ts";
import { answerOldButton, answerWhich } from "../readers/answers.ts";
import type { ServiceFacts } from "../readers/facts.ts";
import { findService } from "../readers/find-service.ts";
import * as following from "../readers/following.ts";
import { type Act, type Effect, only } from "../readers/outcome.ts";
import {
  answerParts,
  answerUnknownPart,
  offeredParts,
  type PartNaming,
  partsButton,
  shownParts,
} from "../readers/parts.ts";
import type { ReaderTap } from "../readers/taps.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { readerOf } from "./reader-acts.ts";

export const watched = ({ services }: Desk): readonly Service[] =>
  [...services.values()].filter(({ feeds }) => feeds.length > 0);
export const categoriesFor = (reader: Follower, desk: Desk): Answer =>
  following.answerCategories(reader, watched(desk));

/** A service by its name, or a part of one: the name of the service stands before or behind it. */
export async function followNamed(query: string, reader: Follower, desk: Desk, ports: HandlerPorts): Promise<Act> {
  const found = findService(query, desk.directory);
  if (found.kind === "one") return change({ kind: "follow", subject: own(found.service) }, reader, desk, ports);
  const named = partNamed(query, desk);
  if (named) return followPart(named, reader, desk, ports);
  if (found.kind === "none") return only(answerWhich(query, found));
  const { paragraphs } = answerWhich(query, found);
  const controls = found.services.map(
    (service) =>
      [{ id: "bot-service-button", args: { service }, tap: { kind: "follow", subject: own(service) } }] as const,
  );
  return only({ paragraphs, controls });
}

interface NamedPart {
  readonly service: ServiceId;
  readonly words: string;
}

const mostWords = 8;
const longestShown = 40;

/** The longest run of words at either end that is a service's name; what is left names the part. */
function partNamed(query: string, { directory, services }: Desk): NamedPart | undefined {
  const words = query.split(/\s+/u).slice(0, mostWords);
  const serviceIn = (some: readonly string[]): ServiceId | undefined => {
    const found = findService(some.join(" "), directory, "exact");
    return found.kind === "one" && services.has(found.service) ? serviceId(found.service) : undefined;
  };
  for (let length = words.length - 1; length > 0; length -= 1) {
    const before = serviceIn(words.slice(0, length));
    if (before) return { service: before, words: words.slice(length).join(" ") };
    const behind = serviceIn(words.slice(-length));
    if (behind) return { service: behind, words: words.slice(0, -length).join(" ") };
  }
  return undefined;
}

async function followPart(
  { service, words }: NamedPart,
  reader: Follower,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Act> {
  const part = desk.parts.find(words, service, await shownOf(service, ports));
  if (part !== undefined) return change({ kind: "follow", subject: ofPart(service, part) }, reader, desk, ports);
  return only(
    answerUnknownPart(
      service,
      inWords(words).replaceAll("-", " ").slice(0, longestShown),
      await partsOf(reader, service, 0, desk, ports),
    ),
  );
}

/** So many incidents name every part that matters. */
const lookedAt = 50;
const shownOf = async (service: ServiceId, { store }: HandlerPorts): Promise<readonly string[]> =>
  shownParts(await store.latestIncidents(service, lookedAt));

export async function partsOf(
  reader: Follower,
  service: string,
  page: number,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Answer> {
  const known = desk.services.get(service);
  if (!known) return answerOldButton;
  const shown = await shownOf(known.id, ports);
  const naming: PartNaming = (_, part) => desk.parts.name(part, shown);
  return answerParts(reader, service, offeredParts(service, shown, desk.parts), page, naming);
}

export async function followingOf(reader: Follower, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  return following.answerFollowing(reader, await namingOf(reader.subjects, desk, ports));
}

async function namingOf(subjects: readonly Subject[], { parts }: Desk, ports: HandlerPorts): Promise<PartNaming> {
  const services = new Set(subjects.flatMap((subject) => partIn(subject)?.service ?? []));
  const shown = new Map<string, readonly string[]>();
  for (const service of services) shown.set(service, await shownOf(serviceId(service), ports));
  return (service, part) => parts.name(part, shown.get(service) ?? []);
}

type Change = Extract<ReaderTap, { kind: "follow" | "unfollow" }>;

export async function change(
  { kind, subject, page }: Change,
  reader: Follower,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Act> {
  const name =
    partIn(subject)?.service ?? (subject.startsWith("service:") ? subject.slice("service:".length) : undefined);
  const service = name === undefined ? undefined : desk.services.get(name);
  if (name !== undefined && service === undefined) return only(answerOldButton);
  const wanted = following.changeOf(kind, subject, reader.subjects, service);
  const moved: Effect = { kind: "follow", reader, change: wanted };
  // Only a group has threads, and its news may go to another one from now on.
  const effects: readonly Effect[] = reader.chat < 0 ? [{ kind: "settings", reader }, moved] : [moved];
  if (page === undefined) {
    const naming = await namingOf([subject], desk, ports);
    return { answer: following.answerChanged(kind, subject, naming), effects };
  }
  const then = following.changed(reader, wanted);
  if (service && partIn(subject)) return { answer: await partsOf(then, service.id, page, desk, ports), effects };
  const category = service?.category ?? categoryIn(subject);
  const answer =
    category === undefined ? categoriesFor(then, desk) : following.answerCategory(then, watched(desk), category, page);
  return { answer, effects };
}

const categoryIn = (subject: Subject): Service["category"] | undefined =>
  subject.startsWith("category:") ? (subject.slice("category:".length) as Service["category"]) : undefined;

const followLink = "follow_";

/** `t.me/BOT?start=follow_cloudflare`, from under a post. */
export async function followedByLink(
  { payload, asker }: Extract<Intent, { kind: "start" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Act | undefined> {
  const id = payload.startsWith(followLink) ? payload.slice(followLink.length) : "";
  if (!desk.services.has(id) || !asker.isPrivate) return undefined;
  return change({ kind: "follow", subject: own(id) }, await readerOf(asker, desk, ports), desk, ports);
}

/** Under the state of a service: to be told of it from now on. */
export const offering = ({ service, hasParts }: ServiceFacts, answer: Answer): Answer => ({
  ...answer,
  controls: [
    [{ id: "bot-follow-button", args: { service }, tap: { kind: "follow", subject: own(service) } }],
    ...(hasParts ? [[partsButton(service)]] : []),
  ],
});
