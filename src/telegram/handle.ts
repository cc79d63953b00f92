/**
 * One update: claim it, see what it wants, decide with the pure parts, act through the ports. A new command is a member
 * of `Intent` and a case here.
 */
import type { Update } from "grammy/types";
import type { Answer } from "../readers/answer.ts";
import { answerSlowDown } from "../readers/answers.ts";
import { obey } from "./commanding.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviseByReply } from "./editing.ts";
import { answerInquiry, type Inquiry } from "./inquiries.ts";
import { type Intent, intentOf } from "./intents.ts";
import { judge } from "./judging.ts";
import { editionFor, forgetChat, serveReader, welcomeGroup } from "./reader-acts.ts";
import { settleStop } from "./settling.ts";

export type { Desk, HandlerPorts } from "./desk.ts";

export async function handleUpdate(update: Update, desk: Desk, ports: HandlerPorts): Promise<void> {
  if (!(await ports.store.claimUpdate(update.update_id, ports.clock.now()))) return;
  await handleIntent(intentOf(update, desk.botName), desk, ports);
}

export async function handleIntent(intent: Intent, desk: Desk, ports: HandlerPorts): Promise<void> {
  const began = ports.clock.now();
  await act(intent, desk, ports);
  if (intent.kind !== "ignored" && intent.kind !== "posted") {
    ports.log({ event: "intent.answered", intent: intent.kind, ms: ports.clock.now() - began });
  }
}

async function act(intent: Intent, desk: Desk, ports: HandlerPorts): Promise<void> {
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
      return reply(intent, desk, ports);
    case "choose":
      ports.answers.note(intent.tapped, "");
      return reply(intent, desk, ports);
    case "inline":
      return ports.answers.start(async () => ports.inline?.offer(intent.query, desk, ports));
    case "reader":
    case "readerTap":
      return serveReader(intent, desk, ports);
    case "oldButton":
      return ports.answers.note(intent.tapped, ports.phrases.say(desk.edition, "bot-old-button"), true);
    case "verdict":
      return judge(intent, desk, ports);
    case "stopTap":
      return settleStop(intent, desk, ports);
    case "deskReply":
      return reviseByReply(intent, desk, ports, () => reply({ ...intent, kind: "ask" }, desk, ports));
    case "deskCommand":
      return obey(intent, desk, ports);
    case "posted":
      return ports.posted?.(intent);
    case "botAdded":
      await welcomeGroup(intent, desk, ports);
      return ports.met(intent);
    case "botRemoved":
      await forgetChat(intent.chat.id, ports);
      return intent.chat.type === "private" ? undefined : ports.met(intent);
  }
}

async function reply(inquiry: Inquiry, desk: Desk, ports: HandlerPorts): Promise<void> {
  const mine = { ...desk, edition: await editionFor(inquiry.asker.chat, desk, ports) };
  const answer = await admitted(inquiry, mine, ports);
  if (answer) ports.answers.answer(inquiry.asker, mine.edition, answer);
}

async function admitted(inquiry: Inquiry, desk: Desk, ports: HandlerPorts): Promise<Answer | undefined> {
  switch (ports.manners?.admit(inquiry.asker.user, ports.clock.now()) ?? "answer") {
    case "answer":
      return answerInquiry(inquiry, desk, ports);
    case "slowDown":
      return answerSlowDown;
    case "silence":
      return undefined;
  }
}
