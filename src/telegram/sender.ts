/** Sends and edits the posts of the outbox. One call an attempt: whether it is made again is the outbox's decision. */
import type { Api } from "grammy";
import type { Delivery, SendOutcome } from "../domain/delivery.ts";
import type { Clock, Log, Sender } from "../ports.ts";
import type { Budget, Priority, Turn } from "./budget.ts";
import { keyboard } from "./keyboard.ts";
import { classify, editOutcome, type Failure, sendOutcome } from "./outcome.ts";
import { type Details, type Rendered, renderPost } from "./render.ts";

export interface SenderPorts {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
  /** The link that each post carries, if any: see `recovery.ts`. */
  readonly details?: (delivery: Delivery) => Details | undefined;
}

export function createTelegramSender(ports: SenderPorts): Sender {
  return {
    send: (delivery, replyTo) => send(delivery, replyTo, ports),
    edit: (delivery) => edit(delivery, ports),
  };
}

type Attempt<T> = { readonly kind: "done"; readonly result: T } | Failure;

async function attempt<T>(turn: Turn, call: () => Promise<T>, ports: SenderPorts): Promise<Attempt<T>> {
  try {
    return { kind: "done", result: await ports.budget.run(turn, call) };
  } catch (error) {
    const failure = classify(error, ports.clock.now());
    if (failure.kind === "flood") ports.budget.pause(failure.retryAt);
    return failure;
  }
}

const sendPriority: Priority = 1;
const editPriority: Priority = 2;

/** A refused markup is certainly not sent, so the same words may go as plain text at once; someone must look at it. */
async function asHtmlOrPlain<T>(
  rendered: Rendered,
  ports: SenderPorts,
  call: (text: string, mode: { parse_mode?: "HTML" }) => Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  const first = await call(rendered.html, { parse_mode: "HTML" });
  if (first.kind !== "markup") return first;
  ports.log({
    event: "telegram.problem",
    detail: `sent as plain text, since Telegram refused our markup: ${first.reason}`,
  });
  return call(rendered.plain, {});
}

async function send(delivery: Delivery, replyTo: number | undefined, ports: SenderPorts): Promise<SendOutcome> {
  const turn = turnOf(delivery, sendPriority);
  const options = {
    disable_notification: !delivery.ring,
    link_preview_options: { is_disabled: true },
    ...(delivery.topic === undefined ? {} : { message_thread_id: delivery.topic }),
    ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    ...keyboard(delivery.buttons),
  };
  const sent = await asHtmlOrPlain(renderPost(delivery.post, ports.details?.(delivery)), ports, (text, mode) =>
    attempt(turn, () => ports.api.sendMessage(delivery.chat, text, { ...options, ...mode }), ports),
  );
  return sent.kind === "done" ? { kind: "sent", messageId: sent.result.message_id } : sendOutcome(sent);
}

async function edit(delivery: Delivery, ports: SenderPorts): Promise<SendOutcome> {
  const { chat, messageId } = delivery;
  if (messageId === undefined) throw new Error(`delivery ${delivery.id} has no message to edit`);
  const options = { link_preview_options: { is_disabled: true }, ...keyboard(delivery.buttons) };
  const turn = turnOf(delivery, editPriority);
  const edited = await asHtmlOrPlain(renderPost(delivery.post, ports.details?.(delivery)), ports, (text, mode) =>
    attempt(turn, () => ports.api.editMessageText(chat, messageId, text, { ...options, ...mode }), ports),
  );
  return edited.kind === "done" ? { kind: "sent", messageId } : editOutcome(edited, messageId);
}

/** Chats of people have positive ids; all others, and all public names, are groups or channels. */
function turnOf({ chat }: Delivery, priority: Priority): Turn {
  return { chat: String(chat), group: typeof chat === "string" || chat < 0, priority };
}
