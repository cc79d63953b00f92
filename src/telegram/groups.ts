/** The bot in a group or channel: what it says when it is added, and what is forgotten when it goes. */
import { answerGroupWelcome } from "../readers/held.ts";
import type { Outcome } from "../readers/outcome.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Intent } from "./intents.ts";

export function welcome({ chat }: Extract<Intent, { kind: "botAdded" }>, desk: Desk): Outcome {
  if (chat.type !== "group" && chat.type !== "supergroup") return { effects: [] };
  return { effects: [], reply: { chat: chat.id, voice: desk.edition, answer: answerGroupWelcome } };
}

/** Who blocked us, or a group that put us out, is forgotten at once. */
export async function forgetChat(chat: number, { hashPerson }: HandlerPorts, user = chat): Promise<Outcome> {
  return { effects: [{ kind: "forget", chat, person: (await hashPerson?.(user)) ?? "" }] };
}
