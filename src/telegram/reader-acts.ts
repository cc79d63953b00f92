/** A reader who wants to be told, to be left in peace, or to tell us: decided by the pure parts, kept in the store. */
import type { Edition } from "../domain/bulletin.ts";
import type { Follower, Subject } from "../domain/following.ts";
import { own } from "../domain/following.ts";
import type { Service } from "../domain/service.ts";
import type { Answer } from "../readers/answer.ts";
import { answerOldButton, answerSlowDown, answerWhich } from "../readers/answers.ts";
import { findService } from "../readers/find-service.ts";
import * as following from "../readers/following.ts";
import type { ReaderTap } from "../readers/taps.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker, Intent, ReaderIntent } from "./intents.ts";
import { report, reportIncident } from "./reporting.ts";

type Command = Extract<ReaderIntent, { kind: "reader" }>;
type Tapping = Extract<ReaderIntent, { kind: "readerTap" }>;

export const editionFor = async (chat: number, desk: Desk, { store }: HandlerPorts): Promise<Edition> =>
  (await store.reader(chat))?.edition ?? desk.edition;

const readerOf = async (chat: number, desk: Desk, { store }: HandlerPorts): Promise<Follower> =>
  (await store.reader(chat)) ?? following.newFollower(chat, desk.edition);

export async function serveReader(intent: ReaderIntent, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { asker } = intent;
  if (intent.kind === "readerTap" && intent.tap.kind === "meToo") return noteReport(intent, intent.tap, desk, ports);
  if (intent.kind === "readerTap") ports.answers.note(intent.tapped, "");
  const answer = await admitted(intent, desk, ports);
  if (answer === undefined) return;
  const edition = await editionFor(asker.chat, desk, ports);
  if (intent.kind === "readerTap" && isMenu(intent.tap))
    return ports.answers.change(asker, intent.tapped.message, edition, answer);
  ports.answers.answer(asker, edition, answer);
}

async function admitted(intent: ReaderIntent, desk: Desk, ports: HandlerPorts): Promise<Answer | undefined> {
  switch (ports.manners?.admit(intent.asker.user, ports.clock.now()) ?? "answer") {
    case "silence":
      return undefined;
    case "slowDown":
      return answerSlowDown;
    case "answer":
      if (!(await mayChoose(intent, ports))) return following.answerAdministratorsOnly;
      return intent.kind === "reader" ? obey(intent, desk, ports) : press(intent, desk, ports);
  }
}

/** What a group is told is its administrators' choice; anybody may read what that is, and report. */
async function mayChoose(intent: ReaderIntent, { isAdministrator }: HandlerPorts): Promise<boolean> {
  const { asker } = intent;
  if (asker.isPrivate) return true;
  if (intent.kind === "reader" && ["following", "report", "privacy"].includes(intent.command)) return true;
  return (await isAdministrator?.(asker.chat, asker.user)) ?? false;
}

/** Taps that lead on from one screen of the menu to another; under a post nothing is changed. */
function isMenu(tap: ReaderTap): boolean {
  if (tap.kind === "follow" || tap.kind === "unfollow") return tap.page !== undefined;
  return tap.kind !== "mute" && tap.kind !== "forget";
}

async function obey({ command, rest, asker }: Command, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  const reader = await readerOf(asker.chat, desk, ports);
  switch (command) {
    case "follow":
      return rest === "" ? categoriesFor(reader, desk) : followNamed(rest, reader, desk, ports);
    case "following":
      return following.answerFollowing(reader);
    case "mute":
      return mute(reader, hoursIn(rest), ports);
    case "quiet":
      return quiet(rest, reader, ports);
    case "privacy":
      return following.answerPrivacy;
    case "forgetme":
      return following.answerForget;
    case "report":
      return report(rest, asker, desk, ports);
  }
}

async function press({ tap, asker }: Tapping, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  const reader = await readerOf(asker.chat, desk, ports);
  const keep = (changed: Follower): Promise<Answer> => keepSettings(changed, ports);
  switch (tap.kind) {
    case "categories":
      return categoriesFor(reader, desk);
    case "category":
      return following.answerCategory(reader, watched(desk), tap.category, tap.page);
    case "follow":
    case "unfollow":
      return change(tap, reader, desk, ports);
    case "settings":
      return following.answerSettings(reader);
    case "impact":
      return keep({ ...reader, minImpact: tap.impact });
    case "edition":
      return keep(following.inEdition(reader, tap.edition));
    case "zones":
      return following.answerZones(reader);
    case "zone":
      return keep({ ...reader, rest: { ...reader.rest, zone: tap.zone } });
    case "switch":
      return keep(following.switched(reader, tap.name));
    case "mute":
      return mute(reader, tap.hours, ports);
    case "forget":
      return forget(asker, ports);
    case "meToo":
      return reportIncident(tap.incident, asker, desk, ports);
  }
}

const watched = ({ services }: Desk): readonly Service[] =>
  [...services.values()].filter(({ feeds }) => feeds.length > 0);
const categoriesFor = (reader: Follower, desk: Desk): Answer => following.answerCategories(reader, watched(desk));

async function keepSettings(reader: Follower, { store, clock }: HandlerPorts): Promise<Answer> {
  await store.saveReader(reader, clock.now());
  return following.answerSettings(reader);
}

async function followNamed(query: string, reader: Follower, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  const found = findService(query, desk.directory);
  if (found.kind === "one") return change({ kind: "follow", subject: own(found.service) }, reader, desk, ports);
  if (found.kind === "none") return answerWhich(query, found);
  const { paragraphs } = answerWhich(query, found);
  const controls = found.services.map(
    (service) =>
      [{ id: "bot-service-button", args: { service }, tap: { kind: "follow", subject: own(service) } }] as const,
  );
  return { paragraphs, controls };
}

type Change = Extract<ReaderTap, { kind: "follow" | "unfollow" }>;

async function change(
  { kind, subject, page }: Change,
  reader: Follower,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Answer> {
  const [sort, name = ""] = subject.split(":");
  const service = sort === "service" ? desk.services.get(name) : undefined;
  if (sort === "service" && service === undefined) return answerOldButton;
  const wanted = following.changeOf(kind, subject, reader.subjects, service);
  await ports.store.follow(reader, wanted, ports.clock.now());
  if (page === undefined) return following.answerChanged(kind, subject);
  const now = await readerOf(reader.chat, desk, ports);
  const category = service?.category ?? categoryIn(subject);
  return category === undefined
    ? categoriesFor(now, desk)
    : following.answerCategory(now, watched(desk), category, page);
}

const categoryIn = (subject: Subject): Service["category"] | undefined =>
  subject.startsWith("category:") ? (subject.slice("category:".length) as Service["category"]) : undefined;

const longestMute = 72;
const hoursIn = (text: string): number =>
  Math.min(longestMute, text === "" ? 8 : Number.parseInt(following.inLatinDigits(text), 10) || 0);

async function mute(reader: Follower, hours: number, { store, clock }: HandlerPorts): Promise<Answer> {
  await store.saveReader(following.muted(reader, hours, clock.now()), clock.now());
  return following.answerMuted(hours);
}

async function quiet(text: string, reader: Follower, { store, clock }: HandlerPorts): Promise<Answer> {
  if (text === "") return following.answerSettings(reader);
  const hours = following.quietHoursIn(text);
  if (hours === undefined) return following.answerQuietUsage;
  await store.saveReader({ ...reader, rest: { ...reader.rest, hours } }, clock.now());
  return following.answerQuietHours;
}

async function forget(asker: Asker, ports: HandlerPorts): Promise<Answer> {
  await forgetChat(asker.chat, ports, asker.user);
  return following.answerForgotten;
}

/** Who blocked us, or a group that put us out, is forgotten at once. */
export async function forgetChat(chat: number, { store, hashPerson }: HandlerPorts, user = chat): Promise<void> {
  await store.forgetReader(chat, (await hashPerson?.(user)) ?? "");
}

export async function welcomeGroup(
  { chat }: Extract<Intent, { kind: "botAdded" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  if (chat.type !== "group" && chat.type !== "supergroup") return;
  const asker: Asker = { user: 0, name: chat.title, chat: chat.id, isPrivate: false };
  ports.answers.answer(asker, desk.edition, following.answerGroupWelcome);
}

const followLink = "follow_";

/** `t.me/BOT?start=follow_cloudflare`, from under a post. */
export async function followedByLink(
  { payload, asker }: Extract<Intent, { kind: "start" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Answer | undefined> {
  const id = payload.startsWith(followLink) ? payload.slice(followLink.length) : "";
  if (!desk.services.has(id) || !asker.isPrivate) return undefined;
  return change({ kind: "follow", subject: own(id) }, await readerOf(asker.chat, desk, ports), desk, ports);
}

/** Under the state of a service: to be told of it from now on. */
export const offering = (service: string, answer: Answer): Answer => ({
  ...answer,
  controls: [[{ id: "bot-follow-button", args: { service }, tap: { kind: "follow", subject: own(service) } }]],
});

/** Over the button under a post in a channel nothing can be written but a note. */
async function noteReport(
  { asker, tapped }: Tapping,
  { incident }: Extract<ReaderTap, { kind: "meToo" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  const edition = await editionFor(asker.user, desk, ports);
  const { paragraphs } = await reportIncident(incident, asker, desk, ports);
  const lines = paragraphs
    .flat()
    .flatMap((line) => (line.kind === "phrase" ? ports.phrases.say(edition, line.id, line.args) : []));
  ports.answers.note(tapped, lines.join(" "), true);
}
