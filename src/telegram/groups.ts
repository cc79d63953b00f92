/**
 * The bot in a group or channel: what it offers when it is added, what it lacks there, and what is forgotten when it goes.
 * A channel is no place to ask its administrator anything: that is done in their private chat.
 */
import { answerWelcome } from "../readers/held.ts";
import type { Outcome } from "../readers/outcome.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { spokenFor } from "./reader-acts.ts";

type Added = Extract<Intent, { kind: "botAdded" }>;

export async function welcome(added: Added, desk: Desk, ports: HandlerPorts): Promise<Outcome> {
  const { chat, missing, isKnown, by } = added;
  if (isKnown) return { effects: [] };
  const isChannel = chat.type === "channel";
  const answer = answerWelcome(isChannel ? "channel" : "group", chat.title, missing);
  const isSpokenThere = !isChannel && missing === undefined;
  if (isSpokenThere) {
    const { voice } = await spokenFor(chat.id, desk, ports);
    return { effects: [], reply: { chat: chat.id, voice, answer } };
  }
  const { voice } = await spokenFor(by, desk, ports);
  return { effects: [], reply: { chat: by, voice, answer, about: chat.id } };
}

/** Who blocked us, or a group that put us out, is forgotten at once. */
export async function forgetChat(chat: number, { hashPerson }: HandlerPorts, user = chat): Promise<Outcome> {
  return { effects: [{ kind: "forget", chat, person: (await hashPerson?.(user)) ?? "" }] };
}
