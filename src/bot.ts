/** The side of the bot that listens: long polling, intents, answers. Sending posts is the outbox's. */
import type { Station } from "./commands/station.ts";
import type { Config } from "./config.ts";
import type { Language } from "./language.ts";
import { aliasKey } from "./locales-names.ts";
import type { Clock, Log } from "./ports.ts";
import { publishReview } from "./publish-review.ts";
import { createDirectory } from "./readers/directory.ts";
import { createAnswers } from "./telegram/answers.ts";
import type { Budget } from "./telegram/budget.ts";
import { createClient, pollTimeoutSeconds } from "./telegram/client.ts";
import { registerCommands } from "./telegram/commands.ts";
import { type Desk, type HandlerPorts, handleUpdate } from "./telegram/handle.ts";
import type { Intent } from "./telegram/intents.ts";
import { runPoller } from "./telegram/poller.ts";
import { type ConfiguredChat, checkChats, sayCheck } from "./telegram/rights.ts";

export interface BotPorts {
  readonly station: Station;
  readonly language: Language;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
  /** Says something to the operator. */
  readonly note: (text: string) => void;
}

export interface Bot {
  stop(): Promise<void>;
}

export async function startBot(config: Config & { readonly token: string }, ports: BotPorts): Promise<Bot> {
  const { clock, log } = ports;
  const root = config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot };
  const api = createClient({ token: config.token, ...root });
  const polling = createClient({ token: config.token, ...root, timeoutSeconds: pollTimeoutSeconds });
  const me = await api.getMe();
  const desk = deskOf(config, me.username, ports);
  for (const check of await checkChats(api, chatsOf(config), me.id, clock.now())) {
    const problem = sayCheck(check);
    if (problem !== undefined) ports.note(`${problem}\n`);
  }
  await registerCommands(api, ports.language.phrases, desk.edition, { log, now: clock.now() });
  const handler = handlerOf(
    config,
    createAnswers({ api, budget: ports.budget, clock, log }, ports.language.phrases),
    ports,
  );
  const stopping = new AbortController();
  const handle = (update: Parameters<typeof handleUpdate>[0]): Promise<void> => handleUpdate(update, desk, handler);
  const ended = runPoller({ api: polling, clock, log, handle }, stopping.signal).then((end) => {
    if (end.kind === "tokenRefused")
      ports.note(`Telegram refuses the token (${end.reason}): nothing is sent or answered until it is replaced\n`);
  });
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Every chat that the configuration names, as its owner calls it there. */
function chatsOf(config: Config): readonly ConfiguredChat[] {
  const channels = config.channels.map(({ id, chat }) => ({ name: `channel ${id}`, chat }));
  const rooms = [
    ...(config.reviewChat === undefined ? [] : [{ name: "newsroom.reviewChat", chat: config.reviewChat }]),
    ...(config.auditChat === undefined ? [] : [{ name: "newsroom.auditChat", chat: config.auditChat }]),
  ];
  return [...channels, ...rooms].filter(({ chat }) => chat !== "terminal");
}

function deskOf(config: Config, botName: string, { station, language }: BotPorts): Desk {
  const { services } = station.newsroom;
  return {
    botName,
    services,
    directory: createDirectory(services.values(), language.names, aliasKey, language.questions.sounds),
    questions: language.questions,
    editors: config.editors,
    edition: config.channels[0]?.edition ?? "bn-IN",
  };
}

function handlerOf(config: Config, answers: HandlerPorts["answers"], ports: BotPorts): HandlerPorts {
  const { station, language, clock, log } = ports;
  return {
    store: station.store,
    phrases: language.phrases,
    answers,
    clock,
    log,
    publishReview: (review, audit) => publishReview(review, audit, station.newsroom, { store: station.store, clock }),
    met: async (intent) => ports.note(metText(intent, config)),
  };
}

/** What to paste into the configuration for a channel that the bot was made administrator of. */
function metText(intent: Extract<Intent, { kind: "botAdded" | "botRemoved" }>, config: Config): string {
  const { chat } = intent;
  const name = chat.username === undefined ? String(chat.id) : `"@${chat.username}"`;
  if (intent.kind === "botRemoved") return `the bot is no longer in ${name}\n`;
  if (config.channels.some((channel) => channel.chat === chat.id || channel.chat === `@${chat.username}`)) return "";
  return [
    `the bot is now in ${name}; to publish there, paste this into ${config.source === "built-in defaults" ? "bibhrat.yaml" : config.source} and start again:`,
    "channels:",
    `  - id: ${chat.username?.toLowerCase().replaceAll("_", "-") ?? "channel-1"}`,
    `    chat: ${name}`,
    "    edition: bn-IN        # or bn-BD",
    "",
  ].join("\n");
}
