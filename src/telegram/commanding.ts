/** Editors' commands: each is checked against the rule of its act before anything is looked up. */
import { mayAct, type RoleRefusal, roleRefusal } from "../desk/acts.ts";
import { latinDigits } from "../desk/digits.ts";
import type { Say } from "../desk/review-card.ts";
import { type Edition, headlineOf } from "../domain/bulletin.ts";
import type { Role } from "../domain/review.ts";
import type { Answer } from "../readers/answer.ts";
import { composeByHand } from "./composing.ts";
import { copyByName } from "./copying.ts";
import { publishLater } from "./delaying.ts";
import type { Desk, HandlerPorts, Mending } from "./desk.ts";
import { deskHelp } from "./desk-help.ts";
import { reviewAt } from "./drafts.ts";
import { handOver } from "./handing-over.ts";
import type { Intent } from "./intents.ts";
import { linkByCommand } from "./linking.ts";
import { serviceNamed } from "./named.ts";
import { appoint, speak } from "./people.ts";
import { renderByNumber } from "./rendering.ts";
import { roleOf } from "./roles.ts";
import { ruleBy } from "./ruling.ts";
import { sayTo, wordsIn } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

export async function obey(command: Command, desk: Desk, ports: HandlerPorts): Promise<void> {
  if (mayAct[command.command] === "anyone" && isTooMuch(command, ports)) return;
  const say = await sayTo(command.asker.user, desk, ports);
  const forbidden = roleRefusal(command.command, await roleOf(command.asker.user, desk, ports));
  const told = forbidden ? refusalIn(forbidden, command, say) : await done(command, desk, say, ports);
  if (forbidden)
    ports.log({ event: "intent.refused", intent: command.command, reason: forbidden, user: command.asker.user });
  for (const answer of typeof told === "string" ? [inWords(told)] : told)
    ports.answers.answer(command.asker, desk.edition, answer);
}

/** Who is not of the desk learns the number by which a chief names people. */
const refusalIn = (forbidden: RoleRefusal, { asker }: Command, say: Say): string =>
  forbidden === "stranger"
    ? say("desk-stranger-number", { person: String(asker.user) })
    : say(`desk-refused-${forbidden}`);

const inWords = (text: string): Answer => ({ paragraphs: [[{ kind: "quote", text }]] });

const isTooMuch = ({ asker }: Command, { manners, clock }: HandlerPorts): boolean =>
  manners !== undefined && manners.admit(asker.user, clock.now()) !== "answer";

/** A sentence, or answers that need more than one message. */
function done(command: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string | readonly Answer[]> {
  switch (command.command) {
    case "desk":
      return roleOf(command.asker.user, desk, ports).then((role) => waiting(role, say, ports));
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
      return correct(command, desk, say, ports);
    case "retract":
      return mend({ act: "retraction" }, command, desk, say, ports);
    case "link":
    case "unlink":
      return linkByCommand(command, desk, say, ports);
    case "editor":
      return appoint(command, desk, say, ports);
    case "open":
    case "say":
    case "cause":
    case "figure":
    case "tip":
    case "update":
    case "close":
      return composeByHand({ ...command, command: command.command }, desk, say, ports);
  }
}

/** What waits, and what can be done: also when nothing waits, since that is when people learn. */
async function waiting(role: Role | undefined, say: Say, { store }: HandlerPorts): Promise<string> {
  const reviews = await store.waitingReviews();
  const help = deskHelp(role, say);
  if (reviews.length === 0) return [say("desk-none"), "", ...help].join("\n");
  const lines = reviews.map(({ bulletins, state }) => {
    const [first] = bulletins;
    return `• ${first ? headlineOf(first) : say("desk-nothing")}${state === "held" ? ` (${say("desk-is-held")})` : ""}`;
  });
  return [say("desk-waiting"), ...lines, "", ...help].join("\n");
}

/** For everybody: what we had to take back or put right. */
async function corrections(edition: Edition, say: Say, { store }: HandlerPorts): Promise<string> {
  const mends = await store.mends(edition, 10);
  if (mends.length === 0) return say("desk-no-corrections");
  const lines = mends.map((one) => `• ${say("desk-correction-at", { at: one.asOf })} ${headlineOf(one)}`);
  return [say("desk-corrections"), ...lines].join("\n");
}

const repairs = ["cause", "state", "figure"] as const;

/** "cause", "state" or "figure 5000 500" in either language, after the name of what is corrected unless a card is answered. */
const repairPattern = /^(?:(.{1,60}?)\s+)?(\p{L}[\p{L}\p{M}]*)(?:\s+(\d{1,9})\s+(\d{1,9}))?$/u;

function correct(command: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string> {
  const typed = latinDigits(command.rest.normalize("NFC"));
  const [, rest = "", word = "", was, is] = repairPattern.exec(typed) ?? [];
  const kind = repairs.find((one) => wordsIn(desk, ports, `desk-words-${one}`).includes(word.toLowerCase()));
  const named = { ...command, rest };
  if (kind === "figure" && was !== undefined && is !== undefined)
    return mend({ act: "correction", repair: { kind, was: Number(was), is: Number(is) } }, named, desk, say, ports);
  if ((kind === "cause" || kind === "state") && was === undefined)
    return mend({ act: "correction", repair: { kind } }, named, desk, say, ports);
  return Promise.resolve(say("desk-correct-how"));
}

async function mend(
  wanted: Mending,
  { asker, rest, replied }: Command,
  desk: Desk,
  say: Say,
  ports: HandlerPorts,
): Promise<string> {
  const review = replied === undefined ? undefined : await reviewAt(asker.chat, replied, ports);
  if (!review && rest === "") return say("desk-retract-which");
  const reference = review
    ? ({ kind: "review", review } as const)
    : ({ kind: "named", name: serviceNamed(rest, desk) ?? rest } as const);
  const person = { by: asker.user, name: asker.name };
  const drafted = (await ports.draftMend?.(wanted, reference, person)) ?? { kind: "unknown" };
  return say(drafted.kind === "drafted" ? `desk-drafted-${wanted.act}` : `desk-retract-${drafted.kind}`);
}
