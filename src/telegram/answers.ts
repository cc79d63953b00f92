/**
 * Answers to people: said in their edition, escaped here. They queue in the budget and nobody waits for them, so that one
 * person's questions keep no other's waiting. What certainly was not sent is sent again; what may have been is not: a
 * lost answer is asked for again, a double one annoys.
 */
import type { Api } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import type { Button } from "../domain/delivery.ts";
import type { Clock, Log, Phrases } from "../ports.ts";
import type { Answer, Line } from "../readers/answer.ts";
import type { KeptReply, Reply } from "../readers/outcome.ts";
import type { ReplyStore } from "../readers/ports.ts";
import type { Budget } from "./budget.ts";
import { type Asker, choiceOf, type TappedMessage } from "./intents.ts";
import { buttonOf, keyboard } from "./keyboard.ts";
import { classify, type Failure } from "./outcome.ts";
import { cut, escapeHtml, telegramLimit } from "./render.ts";

export interface AnswerPorts {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
  readonly kept: Pick<ReplyStore, "takeReply" | "keepReply">;
}

export interface Answers {
  /** Lost when the process dies before it is sent. */
  answer(asker: Asker, edition: string, answer: Answer): void;
  /** From what the database keeps. */
  send(kept: KeptReply): void;
  /** The small note over a tapped button; Telegram shows at most 200 letters. */
  note(tapped: TappedMessage, text: string, alert?: boolean): void;
  /** What may be pasted into another chat. */
  offer(inlineQuery: string, results: readonly InlineQueryResult[], cacheSeconds: number): Promise<unknown>;
  /** Work that nobody waits for; `idle` does. */
  start(begin: () => Promise<unknown>): void;
  /** Plain words to a chat. */
  tell(chat: number, text: string): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

const longestNote = 200;
const mostUnderWay = 20_000;

export function createAnswers(ports: AnswerPorts, phrases: Phrases): Answers {
  const { api } = ports;
  const underWay = new Set<Promise<unknown>>();
  const start = (begin: () => Promise<unknown>): void => {
    if (underWay.size >= mostUnderWay) {
      ports.log({ event: "telegram.problem", detail: `an answer was not begun: ${mostUnderWay} are waiting` });
      return;
    }
    const work = begin();
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  return {
    answer(asker, edition, answer) {
      const { chat, topic } = asker;
      const reply = { chat, ...(topic === undefined ? {} : { topic }), voice: edition, answer };
      start(() => sendReply(reply, undefined, ports, phrases));
    },
    send(kept) {
      start(() => sendReply(kept.reply, keeping(kept, ports), ports, phrases));
    },
    offer(query, results, seconds) {
      const options = { cache_time: seconds, is_personal: true };
      return attempt(ports, () => api.answerInlineQuery(query, results, options));
    },
    start,
    note({ callback }, text, alert = false) {
      const note = { text: cut(text, longestNote), show_alert: alert };
      start(() => attempt(ports, () => api.answerCallbackQuery(callback, note)));
    },
    tell(chat, text) {
      start(() => inTurn(chat, ports, () => api.sendMessage(chat, cut(text, telegramLimit))));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** What is kept of an answer goes before its call begins, and comes back when the call certainly told nobody. */
interface Keeping {
  take(): Promise<boolean>;
  putBack(): Promise<void>;
}

const keeping = (kept: KeptReply, { kept: store, clock }: AnswerPorts): Keeping => ({
  take: () => store.takeReply(kept),
  putBack: () => store.keepReply(kept, clock.now()),
});

async function sendReply(
  reply: Reply,
  keeping: Keeping | undefined,
  ports: AnswerPorts,
  phrases: Phrases,
): Promise<void> {
  const { api } = ports;
  const { chat, message, tapped, voice, answer, about } = reply;
  const { html, plain } = writeAnswer(answer, voice, phrases);
  if (tapped !== undefined && (await isNoted(tapped, plain, keeping, ports))) return;
  const options = { link_preview_options: { is_disabled: true }, ...choices(answer, voice, phrases, about) } as const;
  const inHtml = { ...options, parse_mode: "HTML" } as const;
  if (message !== undefined)
    return void (await inTurn(chat, ports, () => api.editMessageText(chat, message, html, inHtml), keeping));
  const place = placeOf(reply);
  const refused = await inTurn(chat, ports, () => api.sendMessage(chat, html, { ...inHtml, ...place }), keeping);
  if (refused?.kind === "markup")
    await inTurn(chat, ports, () => api.sendMessage(chat, plain, { ...options, ...place }));
}

const placeOf = ({ topic, tapped }: Reply) => ({
  ...(topic === undefined ? {} : { message_thread_id: topic }),
  ...(tapped === undefined
    ? {}
    : { reply_parameters: { message_id: tapped.message, allow_sending_without_reply: true } }),
});

/** False when the tap was too long ago for a note: it is owed still. */
async function isNoted(
  { callback, alert }: NonNullable<Reply["tapped"]>,
  text: string,
  keeping: Keeping | undefined,
  ports: AnswerPorts,
): Promise<boolean> {
  const note = { text: cut(text, longestNote), show_alert: alert };
  const call = (): Promise<unknown> => ports.api.answerCallbackQuery(callback, note);
  const failure = await attempt(ports, () => taken(call, keeping), keeping);
  if (failure?.kind !== "staleCallback") return true;
  await keeping?.putBack();
  return false;
}

/** What nobody has taken meanwhile is sent. */
const taken = async (call: () => Promise<unknown>, keeping: Keeping | undefined): Promise<void> => {
  if ((await keeping?.take()) ?? true) await call();
};

function inTurn(
  chat: number,
  ports: AnswerPorts,
  call: () => Promise<unknown>,
  keeping?: Keeping,
): Promise<Failure | undefined> {
  const turn = { chat: String(chat), group: chat < 0, priority: "answer" } as const;
  return attempt(ports, () => ports.budget.run(turn, () => taken(call, keeping)), keeping);
}

/** Someone who blocked us, or tapped too long ago, is no problem of ours; the rest is worth a line. */
const unremarkable: ReadonlySet<Failure["kind"]> = new Set([
  "gone",
  "staleCallback",
  "markup",
  "notModified",
  "missing",
]);

const mostAttempts = 4;
const pauseMs = 2000;

async function attempt(
  ports: AnswerPorts,
  call: () => Promise<unknown>,
  keeping?: Keeping,
): Promise<Failure | undefined> {
  for (let made = 1; ; made += 1) {
    const failure = await failureOf(ports, call);
    if (!failure) return undefined;
    const isUnsent = failure.kind === "flood" || failure.kind === "notConnected";
    if (isUnsent && made < mostAttempts) {
      await keeping?.putBack();
      if (failure.kind === "flood") ports.budget.pause(failure.retryAt);
      else await ports.clock.sleep(pauseMs * made);
      continue;
    }
    if (!unremarkable.has(failure.kind)) {
      ports.log({ event: "telegram.problem", detail: `an answer was lost: ${failure.reason}` });
    }
    return failure;
  }
}

async function failureOf(ports: AnswerPorts, call: () => Promise<unknown>): Promise<Failure | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return classify(error, ports.clock.now());
  }
}

export interface WrittenAnswer {
  readonly html: string;
  readonly plain: string;
}

export function writeAnswer(answer: Answer, edition: string, phrases: Phrases): WrittenAnswer {
  const paragraphs = answer.paragraphs.map((lines) => lines.map((line) => writeLine(line, edition, phrases)));
  const joined = (of: (line: WrittenAnswer) => string): string =>
    paragraphs.map((lines) => lines.map(of).join("\n")).join("\n\n");
  return { html: joined(({ html }) => html), plain: joined(({ plain }) => plain) };
}

function writeLine(line: Line, edition: string, phrases: Phrases): WrittenAnswer {
  const plain = line.kind === "quote" ? line.text : phrases.say(edition, line.id, line.args);
  const html = escapeHtml(plain);
  if (line.kind === "link")
    return { html: `<a href="${escapeHtml(line.url)}">${html}</a>`, plain: `${plain}: ${line.url}` };
  if (line.kind === "quote" && line.copied) return { html: `<code>${html}</code>`, plain };
  return { html: line.strong ? `<b>${html}</b>` : html, plain };
}

function choices(
  { choices: offered = [], controls = [], buttons = [] }: Answer,
  edition: string,
  phrases: Phrases,
  about?: number,
): ReturnType<typeof keyboard> {
  return keyboard([
    ...offered.map(({ service }) => [
      { label: phrases.say(edition, "bot-service-button", { service }), data: choiceOf(service) },
    ]),
    ...buttons,
    ...controls.map((row) => row.map((control) => buttonOf(control, edition, phrases, about)).filter(fits)),
  ]);
}

const mostBytes = 64;
/** The number of a channel takes room: the longest of its buttons are left out. */
const fits = ({ data }: Button): boolean => Buffer.byteLength(data) <= mostBytes;
