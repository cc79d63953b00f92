/** A reader who wants to be told, to be left in peace, or to tell us: decided by the pure parts, kept in the store. */
import type { Edition } from "../domain/bulletin.ts";
import type { Follower, Subject } from "../domain/following.ts";
import { own } from "../domain/following.ts";
import type { Service } from "../domain/service.ts";
import type { Answer } from "../readers/answer.ts";
import { answerOldButton, answerSlowDown, answerWhich } from "../readers/answers.ts";
import { findService } from "../readers/find-service.ts";
import * as following from "../readers/following.ts";
import { type Act, type Outcome, only, type Reply } from "../readers/outcome.ts";
import type { ReaderTap } from "../readers/taps.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { forgetChat } from "./groups.ts";
import type { Asker, Intent, ReaderIntent } from "./intents.ts";
import { report, reportIncident } from "./reporting.ts";

type Command = Extract<ReaderIntent, { kind: "reader" }>;
type Tapping = Extract<ReaderIntent, { kind: "readerTap" }>;

export const editionFor = async (chat: number, desk: Desk, { store }: HandlerPorts): Promise<Edition> =>
  (await store.reader(chat))?.edition ?? desk.edition;

const readerOf = async (chat: number, desk: Desk, { store }: HandlerPorts): Promise<Follower> =>
  (await store.reader(chat)) ?? following.newFollower(chat, desk.edition);

export const replyTo = ({ chat, topic }: Asker, voice: string, answer: Answer, message?: number): Reply => ({
  chat,
  ...(topic === undefined ? {} : { topic }),
  ...(message === undefined ? {} : { message }),
  voice,
  answer,
});

/** `note` is all that can be said over the button under a post in a channel. */
export type Served = Outcome & { readonly note?: string };

export async function readerOutcome(intent: ReaderIntent, desk: Desk, ports: HandlerPorts): Promise<Served> {
  const { asker } = intent;
  if (intent.kind === "readerTap" && intent.tap.kind === "meToo") return notedReport(intent.tap, asker, desk, ports);
  const act = await admitted(intent, desk, ports);
  if (act === undefined) return { effects: [] };
  const voice = act.reader?.edition ?? (await editionFor(asker.chat, desk, ports));
  const shown = intent.kind === "readerTap" && isMenu(intent.tap) ? intent.tapped.message : undefined;
  return { effects: act.effects, reply: replyTo(asker, voice, act.answer, shown) };
}

async function admitted(intent: ReaderIntent, desk: Desk, ports: HandlerPorts): Promise<Act | undefined> {
  switch (ports.manners?.admit(intent.asker.user, ports.clock.now()) ?? "answer") {
    case "silence":
      return undefined;
    case "slowDown":
      return only(answerSlowDown);
    case "answer":
      if (!(await mayChoose(intent, ports))) return only(following.answerAdministratorsOnly);
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

async function obey({ command, rest, asker }: Command, desk: Desk, ports: HandlerPorts): Promise<Act> {
  const reader = await readerOf(asker.chat, desk, ports);
  switch (command) {
    case "follow":
      return rest === "" ? only(categoriesFor(reader, desk)) : followNamed(rest, reader, desk);
    case "following":
      return only(following.answerFollowing(reader));
    case "mute":
      return mute(reader, hoursIn(rest), ports);
    case "quiet":
      return quiet(rest, reader);
    case "privacy":
      return only(following.answerPrivacy);
    case "forgetme":
      return only(following.answerForget);
    case "report":
      return report(rest, asker, desk, ports);
  }
}

async function press({ tap, asker }: Tapping, desk: Desk, ports: HandlerPorts): Promise<Act> {
  const reader = await readerOf(asker.chat, desk, ports);
  switch (tap.kind) {
    case "categories":
      return only(categoriesFor(reader, desk));
    case "category":
      return only(following.answerCategory(reader, watched(desk), tap.category, tap.page));
    case "follow":
    case "unfollow":
      return change(tap, reader, desk);
    case "settings":
      return only(following.answerSettings(reader));
    case "impact":
      return keep({ ...reader, minImpact: tap.impact });
    case "edition":
      return keep(following.inEdition(reader, tap.edition));
    case "zones":
      return only(following.answerZones(reader));
    case "zone":
      return keep({ ...reader, rest: { ...reader.rest, zone: tap.zone } });
    case "switch":
      return keep(following.switched(reader, tap.name));
    case "mute":
      return mute(reader, tap.hours, ports);
    case "forget":
      return { ...(await forgetChat(asker.chat, ports, asker.user)), answer: following.answerForgotten };
    case "meToo":
      return reportIncident(tap.incident, asker, desk, ports);
  }
}

const watched = ({ services }: Desk): readonly Service[] =>
  [...services.values()].filter(({ feeds }) => feeds.length > 0);
const categoriesFor = (reader: Follower, desk: Desk): Answer => following.answerCategories(reader, watched(desk));

const keep = (reader: Follower, answer = following.answerSettings(reader)): Act => ({
  answer,
  effects: [{ kind: "settings", reader }],
  reader,
});

function followNamed(query: string, reader: Follower, desk: Desk): Act {
  const found = findService(query, desk.directory);
  if (found.kind === "one") return change({ kind: "follow", subject: own(found.service) }, reader, desk);
  if (found.kind === "none") return only(answerWhich(query, found));
  const { paragraphs } = answerWhich(query, found);
  const controls = found.services.map(
    (service) =>
      [{ id: "bot-service-button", args: { service }, tap: { kind: "follow", subject: own(service) } }] as const,
  );
  return only({ paragraphs, controls });
}

type Change = Extract<ReaderTap, { kind: "follow" | "unfollow" }>;

function change({ kind, subject, page }: Change, reader: Follower, desk: Desk): Act {
  const [sort, name = ""] = subject.split(":");
  const service = sort === "service" ? desk.services.get(name) : undefined;
  if (sort === "service" && service === undefined) return only(answerOldButton);
  const wanted = following.changeOf(kind, subject, reader.subjects, service);
  const effects = [{ kind: "follow", reader, change: wanted }] as const;
  if (page === undefined) return { answer: following.answerChanged(kind, subject), effects };
  const then = following.changed(reader, wanted);
  const category = service?.category ?? categoryIn(subject);
  const answer =
    category === undefined ? categoriesFor(then, desk) : following.answerCategory(then, watched(desk), category, page);
  return { answer, effects };
}

const categoryIn = (subject: Subject): Service["category"] | undefined =>
  subject.startsWith("category:") ? (subject.slice("category:".length) as Service["category"]) : undefined;

const longestMute = 72;
const hoursIn = (text: string): number =>
  Math.min(longestMute, text === "" ? 8 : Number.parseInt(following.inLatinDigits(text), 10) || 0);

const mute = (reader: Follower, hours: number, { clock }: HandlerPorts): Act =>
  keep(following.muted(reader, hours, clock.now()), following.answerMuted(hours));

function quiet(text: string, reader: Follower): Act {
  if (text === "") return only(following.answerSettings(reader));
  const hours = following.quietHoursIn(text);
  if (hours === undefined) return only(following.answerQuietUsage);
  return keep({ ...reader, rest: { ...reader.rest, hours } }, following.answerQuietHours);
}

const followLink = "follow_";

/** `t.me/BOT?start=follow_cloudflare`, from under a post. */
export async function followedByLink(
  { payload, asker }: Extract<Intent, { kind: "start" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Act | undefined> {
  const id = payload.startsWith(followLink) ? payload.slice(followLink.length) : "";
  if (!desk.services.has(id) || !asker.isPrivate) return undefined;
  return change({ kind: "follow", subject: own(id) }, await readerOf(asker.chat, desk, ports), desk);
}

/** Under the state of a service: to be told of it from now on. */
export const offering = (service: string, answer: Answer): Answer => ({
  ...answer,
  controls: [[{ id: "bot-follow-button", args: { service }, tap: { kind: "follow", subject: own(service) } }]],
});

async function notedReport(
  { incident }: Extract<ReaderTap, { kind: "meToo" }>,
  asker: Asker,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Served> {
  const edition = await editionFor(asker.user, desk, ports);
  const { answer, effects } = await reportIncident(incident, asker, desk, ports);
  const lines = answer.paragraphs
    .flat()
    .flatMap((line) => (line.kind === "phrase" ? ports.phrases.say(edition, line.id, line.args) : []));
  return { effects, note: lines.join(" ") };
}
