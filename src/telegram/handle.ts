/**
 * One update: see what it wants, decide with the pure parts, act through the ports. What a reader wants is committed with
 * the number of the update and with the answer, before anything is sent, and so is what an editor does. A new command is a
 * member of `Intent` and a case here, or at the desk.
 */
import type { Update } from "grammy/types";
import type { Outcome } from "../readers/outcome.ts";
import { type Atomically, type DeskIntent, isOfDesk, workAtDesk } from "./at-desk.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import { forgetChat, welcome } from "./groups.ts";
import { type Inquiry, inquiryOutcome } from "./inquiries.ts";
import { type Intent, intentOf } from "./intents.ts";
import { readerOutcome, spokenFor } from "./reader-acts.ts";
import { roleOf } from "./roles.ts";

export type { Atomically } from "./at-desk.ts";
export type { Desk, HandlerPorts } from "./desk.ts";

export async function handleUpdate(
  update: Update,
  desk: Desk,
  ports: HandlerPorts,
  atomically: Atomically,
): Promise<void> {
  const began = ports.clock.now();
  const intent = await addressed(intentOf(update, desk.botName), desk, ports);
  if (isOfDesk(intent)) await workAtDesk(intent, update.update_id, desk, ports, atomically);
  else await act(intent, update.update_id, desk, ports);
  if (intent.kind === "ignored" || intent.kind === "posted") return;
  ports.log({ event: "intent.answered", intent: intent.kind, ms: ports.clock.now() - began });
}

async function act(
  intent: Exclude<Intent, DeskIntent>,
  update: number,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
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
      return reply(intent, update, desk, ports);
    case "choose":
      ports.answers.note(intent.tapped, "");
      return reply(intent, update, desk, ports);
    case "inline":
      return ports.answers.start(async () => ports.inline?.offer(intent.query, desk, ports));
    case "reader":
      await settle(await readerOutcome(intent, desk, ports), update, ports);
      return;
    case "readerTap":
      return press(intent, update, desk, ports);
    case "oldButton":
      return noteOld(intent, desk, ports);
    case "posted":
      return ports.posted?.(intent);
    case "botAdded":
      if (await settle(await welcome(intent, desk, ports), update, ports)) await ports.met(intent);
      return;
    case "moved":
      await settle({ effects: [{ ...intent, kind: "move" }] }, update, ports);
      return;
    case "botRemoved": {
      const isNew = await settle(await forgetChat(intent.chat.id, ports), update, ports);
      if (isNew && intent.chat.type !== "private") await ports.met(intent);
    }
  }
}

/** Everybody chooses a language, and answers what we wrote to them: of an editor a draft is meant for the desk. */
async function addressed(intent: Intent, desk: Desk, ports: HandlerPorts): Promise<Intent> {
  if (intent.kind === "deskReply" && intent.asker.isPrivate) {
    const { asker, replied, text } = intent;
    const isWorked = (await roleOf(asker.user, desk, ports)) && (await reviewAt(asker.chat, replied, ports));
    return isWorked ? intent : { kind: "ask", asker, text };
  }
  if (intent.kind !== "deskCommand" || intent.command !== "language") return intent;
  if ((await roleOf(intent.asker.user, desk, ports)) !== undefined) return intent;
  return { kind: "reader", asker: intent.asker, command: "language", rest: intent.rest };
}

async function noteOld(
  { asker, tapped }: Extract<Intent, { kind: "oldButton" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  const { voice } = await spokenFor(asker.user, desk, ports);
  ports.answers.note(tapped, ports.phrases.say(voice, "bot-old-button"), true);
}

const reply = async (inquiry: Inquiry, update: number, desk: Desk, ports: HandlerPorts): Promise<void> =>
  void (await settle(await inquiryOutcome(inquiry, desk, ports), update, ports));

/** The note over a button takes away its clock: at once, unless it may be the answer. */
async function press(
  intent: Extract<Intent, { kind: "readerTap" }>,
  update: number,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  const isNoted = intent.tap.kind === "meToo" || !intent.asker.isPrivate || intent.about !== undefined;
  if (!isNoted) ports.answers.note(intent.tapped, "");
  const { note, ...outcome } = await readerOutcome(intent, desk, ports);
  const isNew = await settle(outcome, update, ports);
  if (isNew && isNoted) ports.answers.note(intent.tapped, note ?? "", note !== undefined);
}

/** False when it was done before. */
async function settle(outcome: Outcome, update: number, ports: HandlerPorts): Promise<boolean> {
  const isNew = await ports.store.settleUpdate(update, outcome, ports.clock.now());
  if (isNew && outcome.reply) ports.answers.send({ update, reply: outcome.reply });
  return isNew;
}
