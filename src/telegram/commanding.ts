/** Editors' commands: each is checked against the rule of its act before anything is looked up. */
import { z } from "zod";
import { mayAct, roleRefusal } from "../desk/acts.ts";
import type { Say } from "../desk/review-card.ts";
import { type Edition, headlineOf } from "../domain/bulletin.ts";
import { roles } from "../domain/review.ts";
import { type DeskLanguage, deskLanguages } from "../domain/voice.ts";
import type { Answer } from "../readers/answer.ts";
import { composeByHand } from "./composing.ts";
import { copyByName } from "./copying.ts";
import { publishLater } from "./delaying.ts";
import type { Desk, HandlerPorts, Mending } from "./desk.ts";
import { linkByCommand } from "./linking.ts";
import { appoint, speak } from "./people.ts";
import { reviewAt } from "./drafts.ts";
import { handOver } from "./handing-over.ts";
import type { Intent } from "./intents.ts";
import { renderByNumber } from "./rendering.ts";
import { roleOf } from "./roles.ts";
import { ruleBy } from "./ruling.ts";
import { sayTo, wordsIn } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

export async function obey(command: Command, desk: Desk, ports: HandlerPorts): Promise<void> {
  if (mayAct[command.command] === "anyone" && isTooMuch(command, ports)) return;
  const say = await sayTo(command.asker.user, desk, ports);
  const forbidden = roleRefusal(command.command, await roleOf(command.asker.user, desk, ports));
  const told = forbidden ? say(`desk-refused-${forbidden}`) : await done(command, desk, say, ports);
  if (forbidden)
    ports.log({ event: "intent.refused", intent: command.command, reason: forbidden, user: command.asker.user });
  for (const answer of typeof told === "string" ? [inWords(told)] : told)
    ports.answers.answer(command.asker, desk.edition, answer);
}

const inWords = (text: string): Answer => ({ paragraphs: [[{ kind: "quote", text }]] });

const isTooMuch = ({ asker }: Command, { manners, clock }: HandlerPorts): boolean =>
  manners !== undefined && manners.admit(asker.user, clock.now()) !== "answer";

/** A sentence, or answers that need more than one message. */
function done(command: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string | readonly Answer[]> {
  switch (command.command) {
    case "desk":
      return waiting(say, ports);
    case "handover":
      return handOver(command, say, ports);
    case "language":
      return speak(command, desk, ports);
    case "rules":
      return ruleBy(command, desk, say, ports);
    case "at":
      return publishLater(command, desk, say, ports);
    case "copy":
      return copyByName(command, desk, say, ports);
    case "render":
      return renderByNumber(command, desk, say, ports);
    case "corrections":
      return corrections(desk.edition, say, ports);
    case "correct":
      return correct(command, say, ports);
    case "retract":
      return mend({ act: "retraction" }, command, say, ports);
    case "editor":
      return appoint(command, say, ports);
    case "open":
    case "say":
    case "cause":
    case "figure":
    case "link":
    case "unlink":
      return linkByCommand(command, desk, say, ports);
    case "tip":
    case "update":
    case "close":
      return composeByHand({ ...command, command: command.command }, desk, say, ports);
  }
}

async function waiting(say: Say, { store }: HandlerPorts): Promise<string> {
  const reviews = await store.waitingReviews();
  if (reviews.length === 0) return say("desk-none");
  const lines = reviews.map(({ bulletins, state }) => {
    const [first] = bulletins;
    return `• ${first ? headlineOf(first) : say("desk-nothing")}${state === "held" ? ` (${say("desk-is-held")})` : ""}`;
  });
  return [
    say("desk-waiting"),
    ...lines,
    "",
    say("desk-how"),
    say("desk-how-correct"),
    say("desk-how-compose"),
    say("desk-how-at"),
    say("desk-how-copy"),
    say("desk-how-rules"),
  ].join("\n");
}

    say("desk-how-link"),
/** For everybody: what we had to take back or put right. */
async function corrections(edition: Edition, say: Say, { store }: HandlerPorts): Promise<string> {
  const mends = await store.mends(edition, 10);
  if (mends.length === 0) return say("desk-no-corrections");
  const lines = mends.map((one) => `• ${say("desk-correction-at", { at: one.asOf })} ${headlineOf(one)}`);
  return [say("desk-corrections"), ...lines].join("\n");
}

/** "cause", "state" or "figure 5000 500", after the name of what is corrected unless a card is answered. */
const repairPattern = /^(?:(\S+)\s+)?(cause|state|figure)(?:\s+(\d{1,9})\s+(\d{1,9}))?$/iu;

function correct(command: Command, say: Say, ports: HandlerPorts): Promise<string> {
  const [, name = "", word = "", was, is] = repairPattern.exec(command.rest) ?? [];
  const kind = word.toLowerCase();
  const named = { ...command, rest: name };
  if (kind === "figure" && was !== undefined && is !== undefined)
    return mend({ act: "correction", repair: { kind, was: Number(was), is: Number(is) } }, named, say, ports);
  if (kind === "cause" || kind === "state") return mend({ act: "correction", repair: { kind } }, named, say, ports);
  return Promise.resolve(say("desk-correct-how"));
}

async function mend(
  wanted: Mending,
  { asker, rest, replied }: Command,
  say: Say,
  ports: HandlerPorts,
): Promise<string> {
  const review = replied === undefined ? undefined : await reviewAt(asker.chat, replied, ports);
  if (!review && rest === "") return say("desk-retract-which");
  const reference = review ? ({ kind: "review", review } as const) : ({ kind: "named", name: rest } as const);
  const person = { by: asker.user, name: asker.name };
  const drafted = (await ports.draftMend?.(wanted, reference, person)) ?? { kind: "unknown" };
  return say(`desk-retract-${drafted.kind}`);
}

/** Answered in the language that counts from now on, which is the one it was when no language is named. */
async function speak({ asker, rest }: Command, desk: Desk, ports: HandlerPorts): Promise<string> {
  const named = rest.normalize("NFC").toLowerCase();
  const language = deskLanguages.find((one) => wordsIn(desk, ports, `desk-words-${one}`).includes(named));
  if (language) await choose(asker.user, language, ports);
  return (await sayTo(asker.user, desk, ports))("desk-language-now");
}

async function choose(person: number, language: DeskLanguage, { store, clock }: HandlerPorts): Promise<void> {
  const before = (await store.deskLanguage(person)) ?? "";
  const audit = { at: clock.now(), actor: person, act: "editor.language", subject: String(person), before };
  await store.chooseLanguage(person, language, { ...audit, after: language });
}

const appointment = z.templateLiteral([z.number().int().positive(), " ", z.enum([...roles, "none"])]);

async function appoint({ asker, rest }: Command, say: Say, ports: HandlerPorts): Promise<string> {
  const read = appointment.safeParse(rest.replace(/\s+/gu, " "));
  const [id = "", word = ""] = read.success ? read.data.split(" ") : [];
  const role = roles.find((one) => one === word);
  if (!read.success) return say("desk-editor-how");
  const person = Number(id);
  if (person === asker.user) return say("desk-editor-self");
  const at = ports.clock.now();
  const before = (await ports.store.editors()).find((editor) => editor.person === person)?.role ?? "";
  const audit = { at, actor: asker.user, act: "editor.appoint", subject: id, before, after: role ?? "none" };
  await ports.store.appoint({ person, role, name: asker.name, by: asker.user, at }, audit);
  return say(role ? "desk-editor-named" : "desk-editor-dismissed", { person: id });
}
