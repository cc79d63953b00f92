/**
 * One update: see what it wants, decide with the pure parts, act through the ports. What a reader wants is committed with
 * the number of the update and with the answer, before anything is sent; what an editor does is claimed first, and has
 * transactions of its own. A new command is a member of `Intent` and a case here.
 */
import type { Update } from "grammy/types";
import type { Outcome, Turn } from "../readers/outcome.ts";
import { obey } from "./commanding.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviseByReply } from "./editing.ts";
import { forgetChat, welcome } from "./groups.ts";
import { type Inquiry, inquiryOutcome } from "./inquiries.ts";
import { type Intent, intentOf } from "./intents.ts";
import { judge } from "./judging.ts";
import { linkByTap } from "./linking.ts";
import { readerOutcome, spokenFor } from "./reader-acts.ts";
import { roleOf } from "./roles.ts";
import { ruleByTap } from "./ruling.ts";
import { settleStop } from "./settling.ts";

export type { Desk, HandlerPorts } from "./desk.ts";

const ofReaders: ReadonlySet<Intent["kind"]> = new Set([
  "start",
  "help",
  "now",
  "status",
  "incident",
  "history",
  "services",
  "about",
  "ask",
  "choose",
  "reader",
  "readerTap",
  "botAdded",
  "botRemoved",
  "moved",
]);

export async function handleUpdate(update: Update, desk: Desk, ports: HandlerPorts): Promise<void> {
  const began = ports.clock.now();
  const intent = await addressed(intentOf(update, desk.botName), desk, ports);
  const turn: Turn = { id: update.update_id, isClaimed: !ofReaders.has(intent.kind) };
  if (turn.isClaimed && !(await ports.store.claimUpdate(turn.id, began))) return;
  await act(intent, turn, desk, ports);
  if (intent.kind === "ignored" || intent.kind === "posted") return;
  ports.log({ event: "intent.answered", intent: intent.kind, ms: ports.clock.now() - began });
}

async function act(intent: Intent, turn: Turn, desk: Desk, ports: HandlerPorts): Promise<void> {
  switch (intent.kind) {
    case "ignored":
      return;
    case "start":
    case "help":
    case "now":
    case "status":
    case "incident":
    case "history":
    case "services":
    case "about":
    case "ask":
      return reply(intent, turn, desk, ports);
    case "choose":
      ports.answers.note(intent.tapped, "");
      return reply(intent, turn, desk, ports);
    case "inline":
      return ports.answers.start(async () => ports.inline?.offer(intent.query, desk, ports));
    case "reader":
      await settle(await readerOutcome(intent, desk, ports), turn, ports);
      return;
    case "readerTap":
      return press(intent, turn, desk, ports);
    case "oldButton":
      return noteOld(intent, desk, ports);
    case "verdict":
      return judge(intent, desk, ports);
    case "linkTap":
      return linkByTap(intent, desk, ports);
    case "ruleTap":
      return ruleByTap(intent, desk, ports);
    case "stopTap":
      return settleStop(intent, desk, ports);
    case "deskReply":
      return reviseByReply(intent, desk, ports, () => reply({ ...intent, kind: "ask" }, turn, desk, ports));
    case "deskCommand":
      return obey(intent, desk, ports);
    case "posted":
      return ports.posted?.(intent);
    case "botAdded":
      if (await settle(await welcome(intent, desk, ports), turn, ports)) await ports.met(intent);
      return;
    case "moved":
      await settle({ effects: [{ ...intent, kind: "move" }] }, turn, ports);
      return;
    case "botRemoved": {
      const isNew = await settle(await forgetChat(intent.chat.id, ports), turn, ports);
      if (isNew && intent.chat.type !== "private") await ports.met(intent);
    }
  }
}

/** Everybody chooses a language, and answers what we wrote to them: of an editor it is meant for the desk. */
async function addressed(intent: Intent, desk: Desk, ports: HandlerPorts): Promise<Intent> {
  const isShared =
    (intent.kind === "deskCommand" && intent.command === "language") ||
    (intent.kind === "deskReply" && intent.asker.isPrivate);
  if (!isShared || (await roleOf(intent.asker.user, desk, ports)) !== undefined) return intent;
  const { asker } = intent;
  if (intent.kind === "deskReply") return { kind: "ask", asker, text: intent.text };
  return { kind: "reader", asker, command: "language", rest: intent.rest };
}

async function noteOld(
  { asker, tapped }: Extract<Intent, { kind: "oldButton" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  const { voice } = await spokenFor(asker.user, desk, ports);
  ports.answers.note(tapped, ports.phrases.say(voice, "bot-old-button"), true);
}

const reply = async (inquiry: Inquiry, turn: Turn, desk: Desk, ports: HandlerPorts): Promise<void> =>
  void (await settle(await inquiryOutcome(inquiry, desk, ports), turn, ports));

/** The note over a button takes away its clock: at once, unless it may be the answer. */
async function press(
  intent: Extract<Intent, { kind: "readerTap" }>,
  turn: Turn,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  const isNoted = intent.tap.kind === "meToo" || !intent.asker.isPrivate || intent.about !== undefined;
  if (!isNoted) ports.answers.note(intent.tapped, "");
  const { note, ...outcome } = await readerOutcome(intent, desk, ports);
  const isNew = await settle(outcome, turn, ports);
  if (isNew && isNoted) ports.answers.note(intent.tapped, note ?? "", note !== undefined);
}

/** False when it was done before. */
async function settle(outcome: Outcome, turn: Turn, ports: HandlerPorts): Promise<boolean> {
  const isNew = await ports.store.settleUpdate(turn, outcome, ports.clock.now());
  if (isNew && outcome.reply) ports.answers.send({ update: turn.id, reply: outcome.reply });
  return isNew;
}
