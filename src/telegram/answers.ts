/** Answers to people: said in their edition, escaped here, sent once. A lost answer is asked for again, so it is never retried. */
import type { Api } from "grammy";
import type { Clock, Log, Phrases } from "../ports.ts";
import type { Answer, Line } from "../readers/answer.ts";
import type { Budget } from "./budget.ts";
import { type Asker, choiceOf, type TappedMessage } from "./intents.ts";
import { keyboard } from "./keyboard.ts";
import { classify, type Failure } from "./outcome.ts";
import { cut, escapeHtml, telegramLimit } from "./render.ts";

export interface AnswerPorts {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Answers {
  answer(asker: Asker, edition: string, answer: Answer): Promise<void>;
  /** The small note over a tapped button; Telegram shows at most 200 letters. */
  note(tapped: TappedMessage, text: string, alert?: boolean): Promise<void>;
  /** Plain words to a chat. */
  tell(chat: number, text: string): Promise<void>;
}

const longestNote = 200;

export function createAnswers(ports: AnswerPorts, phrases: Phrases): Answers {
  const { api } = ports;
  return {
    async answer(asker, edition, answer) {
      const { html, plain } = writeAnswer(answer, edition, phrases);
      const options = {
        link_preview_options: { is_disabled: true },
        ...choices(answer, edition, phrases),
        ...topic(asker),
      };
      const refused = await once(asker.chat, ports, () =>
        api.sendMessage(asker.chat, html, { ...options, parse_mode: "HTML" }),
      );
      if (refused?.kind === "markup") await once(asker.chat, ports, () => api.sendMessage(asker.chat, plain, options));
    },
    async note({ callback }, text, alert = false) {
      const note = { text: cut(text, longestNote), show_alert: alert };
      await attempt(ports, () => api.answerCallbackQuery(callback, note));
    },
    async tell(chat, text) {
      await once(chat, ports, () => api.sendMessage(chat, cut(text, telegramLimit)));
    },
  };
}

const topic = ({ topic: thread }: Asker): { message_thread_id?: number } =>
  thread === undefined ? {} : { message_thread_id: thread };

function once(chat: number, ports: AnswerPorts, call: () => Promise<unknown>): Promise<Failure | undefined> {
  const turn = { chat: String(chat), group: chat < 0, priority: 0 } as const;
  return attempt(ports, () => ports.budget.run(turn, call));
}

/** Someone who blocked us, or tapped too long ago, is no problem of ours; the rest is worth a line. */
const unremarkable: ReadonlySet<Failure["kind"]> = new Set(["gone", "staleCallback", "markup"]);

async function attempt(ports: AnswerPorts, call: () => Promise<unknown>): Promise<Failure | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    const failure = classify(error, ports.clock.now());
    if (failure.kind === "flood") ports.budget.pause(failure.retryAt);
    if (!unremarkable.has(failure.kind))
      ports.log({ event: "telegram.problem", detail: `an answer was lost: ${failure.reason}` });
    return failure;
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
  return { html: line.strong ? `<b>${html}</b>` : html, plain };
}

function choices({ choices: offered = [] }: Answer, edition: string, phrases: Phrases): ReturnType<typeof keyboard> {
  return keyboard(
    offered.map(({ service }) => [
      { label: phrases.say(edition, "bot-service-button", { service }), data: choiceOf(service) },
    ]),
  );
}
