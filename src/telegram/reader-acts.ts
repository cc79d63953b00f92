/** A reader who wants to be told, to be left in peace, or to tell us: decided by the pure parts, kept in the store. */
import type { Edition } from "../domain/bulletin.ts";
import type { Follower } from "../domain/following.ts";
import { type DeskLanguage, type Voice, voiceOf } from "../domain/voice.ts";
import type { Answer } from "../readers/answer.ts";
import { answerSlowDown } from "../readers/answers.ts";
import { answerCategory, newFollower } from "../readers/following.ts";
import { answerAdministratorsOnly, answerForget, answerForgotten, answerPrivacy } from "../readers/held.ts";
import { type Act, type Outcome, only, type Reply } from "../readers/outcome.ts";
import type { ReaderTap } from "../readers/taps.ts";
import * as when from "../readers/when.ts";
import { categoriesFor, change, followingOf, followNamed, partsOf, watched } from "./choosing.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { forgetChat } from "./groups.ts";
import type { Asker, ReaderIntent } from "./intents.ts";
import { report, reportIncident } from "./reporting.ts";

type Command = Extract<ReaderIntent, { kind: "reader" }>;
type Tapping = Extract<ReaderIntent, { kind: "readerTap" }>;

/** The edition whose news they read, and in whose words they are spoken to. */
export interface Spoken {
  readonly edition: Edition;
  readonly voice: Voice;
}

export const spoken = ({ edition, language }: Pick<Follower, "edition" | "language">): Spoken => ({
  edition,
  voice: voiceOf(language, edition),
});

export const spokenFor = async (chat: number, desk: Desk, { store }: HandlerPorts): Promise<Spoken> =>
  spoken((await store.reader(chat)) ?? desk);

/** The news of a group goes to the thread in which its administrators spoke last. */
export async function readerOf(
  { chat, topic, isPrivate }: Asker,
  desk: Desk,
  { store }: HandlerPorts,
  about = chat,
): Promise<Follower> {
  const known = (await store.reader(about)) ?? newFollower(about, desk.edition);
  if (isPrivate) return known;
  const { topic: _before, ...reader } = known;
  return topic === undefined ? reader : { ...reader, topic };
}

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
  if (act.answer === answerAdministratorsOnly && intent.kind === "readerTap") {
    const { voice } = await spokenFor(asker.user, desk, ports);
    return { effects: [], note: ports.phrases.say(voice, "bot-administrators-only") };
  }
  const about = intent.kind === "readerTap" ? intent.about : undefined;
  const isOwn = act.reader !== undefined && about === undefined;
  const { voice } = isOwn && act.reader ? spoken(act.reader) : await spokenFor(asker.chat, desk, ports);
  const shown = intent.kind === "readerTap" && isMenu(intent.tap) ? intent.tapped.message : undefined;
  const reply = replyTo(asker, voice, act.answer, shown);
  return { effects: act.effects, reply: about === undefined ? reply : { ...reply, about } };
}

async function admitted(intent: ReaderIntent, desk: Desk, ports: HandlerPorts): Promise<Act | undefined> {
  switch (ports.manners?.admit(intent.asker.user, ports.clock.now()) ?? "answer") {
    case "silence":
      return undefined;
    case "slowDown":
      return only(answerSlowDown);
    case "answer":
      if (!(await mayChoose(intent, ports))) return only(answerAdministratorsOnly);
      return intent.kind === "reader" ? obey(intent, desk, ports) : press(intent, desk, ports);
  }
}

/** What a group is told is its administrators' choice; anybody may read what that is, and report. */
async function mayChoose(intent: ReaderIntent, { isAdministrator }: HandlerPorts): Promise<boolean> {
  const { asker } = intent;
  const about = intent.kind === "readerTap" ? intent.about : undefined;
  if (asker.isPrivate && about === undefined) return true;
  if (intent.kind === "reader" && ["following", "report", "privacy"].includes(intent.command)) return true;
  return (await isAdministrator?.(about ?? asker.chat, asker.user)) ?? false;
}

/** Taps that lead on from one screen of the menu to another; under a post nothing is changed. */
function isMenu(tap: ReaderTap): boolean {
  if (tap.kind === "follow" || tap.kind === "unfollow") return tap.page !== undefined;
  return tap.kind !== "mute" && tap.kind !== "forget";
}

async function obey({ command, rest, asker }: Command, desk: Desk, ports: HandlerPorts): Promise<Act> {
  const reader = await readerOf(asker, desk, ports);
  switch (command) {
    case "follow":
      return rest === "" ? only(categoriesFor(reader, desk)) : followNamed(rest, reader, desk, ports);
    case "following":
      return only(await followingOf(reader, desk, ports));
    case "mute":
      return mute(reader, hoursIn(rest), ports);
    case "quiet":
      return quiet(rest, reader);
    case "digest":
      return digestAt(rest, reader);
    case "language":
      return speakAs(rest, reader);
    case "privacy":
      return only(answerPrivacy);
    case "forgetme":
      return only(answerForget);
    case "report":
      return report(rest, asker, desk, ports);
  }
}

async function press({ tap, asker, about }: Tapping, desk: Desk, ports: HandlerPorts): Promise<Act> {
  const reader = await readerOf(asker, desk, ports, about);
  switch (tap.kind) {
    case "categories":
      return only(categoriesFor(reader, desk));
    case "category":
      return only(answerCategory(reader, watched(desk), tap.category, tap.page));
    case "parts":
      return only(await partsOf(reader, tap.service, tap.page, desk, ports));
    case "follow":
    case "unfollow":
      return change(tap, reader, desk, ports);
    case "settings":
      return only(when.answerSettings(reader));
    case "impact":
      return keep({ ...reader, minImpact: tap.impact });
    case "edition":
      return keep(when.inEdition(reader, tap.edition));
    case "digests":
      return only(when.answerDigests(reader));
    case "digest":
      return digest(reader, tap.wish);
    case "language":
      return speak(reader, tap.language);
    case "zones":
      return only(when.answerZones(reader));
    case "zone":
      return keep({ ...reader, rest: { ...reader.rest, zone: tap.zone } });
    case "switch":
      return keep(when.switched(reader, tap.name));
    case "mute":
      return mute(reader, tap.hours, ports);
    case "forget":
      return { ...(await forgetChat(reader.chat, ports, asker.user)), answer: answerForgotten };
    case "meToo":
      return reportIncident(tap.incident, asker, desk, ports);
  }
}

const keep = (reader: Follower, answer = when.answerSettings(reader)): Act => ({
  answer,
  effects: [{ kind: "settings", reader }],
  reader,
});

const longestMute = 72;
const hoursIn = (text: string): number =>
  Math.min(longestMute, text === "" ? 8 : Number.parseInt(when.inLatinDigits(text), 10) || 0);

const mute = (reader: Follower, hours: number, { clock }: HandlerPorts): Act =>
  keep(when.muted(reader, hours, clock.now()), when.answerMuted(hours));

function speak(reader: Follower, language: DeskLanguage): Act {
  const changed = when.spokenTo(reader, language);
  return keep(changed, when.answerLanguage(changed));
}

function speakAs(text: string, reader: Follower): Act {
  const language = when.languageIn(text);
  return language ? speak(reader, language) : only(when.answerLanguage(reader));
}

function digest(reader: Follower, wish: Follower["digest"]): Act {
  const changed = when.digested(reader, wish);
  return keep(changed, when.answerDigests(changed));
}

function digestAt(text: string, reader: Follower): Act {
  const wish = when.digestIn(text, reader);
  return wish ? digest(reader, wish) : only(when.answerDigests(reader));
}

function quiet(text: string, reader: Follower): Act {
  if (text === "") return only(when.answerSettings(reader));
  const hours = when.quietHoursIn(text);
  if (hours === undefined) return only(when.answerQuietUsage);
  return keep({ ...reader, rest: { ...reader.rest, hours } }, when.answerQuietHours);
}

async function notedReport(
  { incident }: Extract<ReaderTap, { kind: "meToo" }>,
  asker: Asker,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Served> {
  const { voice } = await spokenFor(asker.user, desk, ports);
  const { answer, effects } = await reportIncident(incident, asker, desk, ports);
  const lines = answer.paragraphs
    .flat()
    .flatMap((line) => (line.kind === "phrase" ? ports.phrases.say(voice, line.id, line.args) : []));
  return { effects, note: lines.join(" ") };
}
