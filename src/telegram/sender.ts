/** Sends and edits the posts of the outbox. One call an attempt: whether it is made again is the outbox's decision. */
import type { Api } from "grammy";
import type { Delivery, SendOutcome } from "../domain/delivery.ts";
import { isPrivateChat } from "../domain/recovery.ts";
import type { Clock, Log, PinResult, Sender } from "../ports.ts";
import type { Budget } from "./budget.ts";
import { keyboard } from "./keyboard.ts";
import { classify, editOutcome, type Failure, sendOutcome } from "./outcome.ts";
import { type Details, type Rendered, renderPost } from "./render.ts";
import { turnOf } from "./turns.ts";

export interface SenderPorts {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
  /** The link by which a post is found again, if it is to carry one. Asked before every post: it may need a call. */
  readonly details?: (delivery: Delivery) => Details | undefined | Promise<Details | undefined>;
  /** Posts to private chats are paid for in Stars, and go out faster. */
  readonly paid?: boolean;
}

/** The budget is the caller's: `turn` waits for it, and what is done in a turn is one call. */
export function createTelegramSender(ports: SenderPorts): Sender {
  return {
    turn: (delivery, work) => ports.budget.run(turnOf(delivery, ports.paid), work),
    send: (delivery, replyTo) => send(delivery, replyTo, ports),
    edit: (delivery) => edit(delivery, ports),
    pin: (delivery) => pin(delivery, ports),
  };
}

type Attempt<T> = { readonly kind: "done"; readonly result: T } | (Failure & { readonly quiet?: "lane" | "all" });

async function attempt<T>(delivery: Delivery, ports: SenderPorts, call: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { kind: "done", result: await call() };
  } catch (error) {
    const failure = classify(error, ports.clock.now());
    if (failure.kind !== "flood") return failure;
    return { ...failure, quiet: ports.budget.flooded(turnOf(delivery, ports.paid), failure.retryAt) };
  }
}

type Mode = { readonly parse_mode?: "HTML" };

/**
 * A refused markup is certainly not sent, so the same words may go as plain text at once, in the same turn: it is rare.
 * Someone must look at it. The address stands in the text then, so that the post can still be found.
 */
async function asHtmlOrPlain<T>(
  delivery: Delivery,
  ports: SenderPorts,
  call: (text: string, mode: Mode) => Promise<T>,
): Promise<Attempt<T>> {
  const details = await linkOf(delivery, ports);
  if (details.kind !== "done") return details;
  const { html, plain }: Rendered = renderPost(delivery.post, details.result);
  const first = await attempt(delivery, ports, () => call(html, { parse_mode: "HTML" }));
  if (first.kind !== "markup") return first;
  ports.log({
    event: "telegram.problem",
    detail: `sent as plain text, since Telegram refused our markup: ${first.reason}`,
  });
  const text = details.result === undefined ? plain : `${plain}\n${details.result.url}`;
  return attempt(delivery, ports, () => call(text, {}));
}

/** Without its link a post could not be found again, so it is not sent: that is certain. */
async function linkOf(delivery: Delivery, ports: SenderPorts): Promise<Attempt<Details | undefined>> {
  const asked = await attempt(delivery, ports, async () => ports.details?.(delivery));
  return asked.kind === "uncertain" ? { kind: "notConnected", reason: asked.reason } : asked;
}

async function send(delivery: Delivery, replyTo: number | undefined, ports: SenderPorts): Promise<SendOutcome> {
  const options = {
    disable_notification: !delivery.ring,
    link_preview_options: { is_disabled: true },
    ...(ports.paid && isPrivateChat(delivery.chat) ? { allow_paid_broadcast: true } : {}),
    ...(delivery.topic === undefined ? {} : { message_thread_id: delivery.topic }),
    ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    ...keyboard(delivery.buttons),
  };
  const sent = await asHtmlOrPlain(delivery, ports, (text, mode) =>
    ports.api.sendMessage(delivery.chat, text, { ...options, ...mode }),
  );
  return sent.kind === "done" ? { kind: "sent", messageId: sent.result.message_id } : sendOutcome(sent, sent.quiet);
}

async function edit(delivery: Delivery, ports: SenderPorts): Promise<SendOutcome> {
  const { chat, messageId } = delivery;
  if (messageId === undefined) throw new Error(`delivery ${delivery.id} has no message to edit`);
  const options = { link_preview_options: { is_disabled: true }, ...keyboard(delivery.buttons) };
  const edited = await asHtmlOrPlain(delivery, ports, (text, mode) =>
    ports.api.editMessageText(chat, messageId, text, { ...options, ...mode }),
  );
  return edited.kind === "done" ? { kind: "sent", messageId } : editOutcome(edited, messageId, edited.quiet);
}

/** A right may be given at any time, and nobody reads the less for it: that is asked for again, slowly. */
const pauseMs = { uncertain: 10_000, refused: 3_600_000 } as const;

async function pin(delivery: Delivery, ports: SenderPorts): Promise<PinResult> {
  const { api, clock, log } = ports;
  const { chat, messageId } = delivery;
  if (messageId === undefined) throw new Error(`delivery ${delivery.id} has no message to pin`);
  const done = await attempt(delivery, ports, () =>
    delivery.pin
      ? api.pinChatMessage(chat, messageId, { disable_notification: true })
      : api.unpinChatMessage(chat, messageId),
  );
  switch (done.kind) {
    case "done":
    case "notModified":
    case "missing":
      return { kind: "done" };
    case "flood":
      return {
        kind: "later",
        retryAt: done.retryAt,
        reason: done.reason,
        ...(done.quiet === undefined ? {} : { quiet: done.quiet }),
      };
    case "uncertain":
    case "notConnected":
      return { kind: "later", retryAt: clock.now() + pauseMs.uncertain, reason: done.reason };
    default:
      log({ event: "telegram.problem", detail: `lane ${delivery.lane}: a pin was refused: ${done.reason}` });
      return { kind: "later", retryAt: clock.now() + pauseMs.refused, reason: done.reason };
  }
}
