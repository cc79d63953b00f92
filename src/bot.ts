/** The side of the bot that listens: long polling, intents, answers. Sending posts is the outbox's. */
import type { Api } from "grammy";
import type { Station } from "./commands/station.ts";
import type { Bot } from "./commands/toolbox.ts";
import { compose } from "./composing.ts";
import type { Config } from "./config.ts";
import type { EpochMs } from "./domain/ids.ts";
import { answerableMs } from "./following-up.ts";
import { handoverSince } from "./handover.ts";
import type { Language } from "./language.ts";
import { linkIncidents } from "./linking.ts";
import { aliasKey } from "./locales-names.ts";
import { draftMend } from "./mending.ts";
import { deskEdition, frameOf } from "./newsroom.ts";
import type { Clock, Log } from "./ports.ts";
import { heldByNight, publishReview } from "./publish-review.ts";
import { createDirectory } from "./readers/directory.ts";
import { createParts } from "./readers/parts.ts";
import type { ReplyStore } from "./readers/ports.ts";
import { readerPorts } from "./readership.ts";
import { rulesNow } from "./rules-now.ts";
import type { StoreParts } from "./store/index.ts";
import { createAnswers } from "./telegram/answers.ts";
import type { Budget } from "./telegram/budget.ts";
import { createClient, pollTimeoutSeconds } from "./telegram/client.ts";
import { registerCommands } from "./telegram/commands.ts";
import { type Atomically, type Desk, type HandlerPorts, handleUpdate } from "./telegram/handle.ts";
import type { Intent } from "./telegram/intents.ts";
import { classify } from "./telegram/outcome.ts";
import { type PollerEnd, runPoller } from "./telegram/poller.ts";
import { type ConfiguredChat, checkChats, sayCheck } from "./telegram/rights.ts";
import { runWebhook, type WebhookPorts } from "./telegram/webhook.ts";

export interface BotPorts {
  readonly station: Station;
  readonly language: Language;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
  /** Where a webhook listens. */
  readonly mount: WebhookPorts["mount"];
  /** Says something to the operator. */
  readonly note: (text: string) => void;
}

const firstPauseMs = 1000;
const longestPauseMs = 60_000;

/** Everything of it happens beside the service: a Telegram that cannot be reached stops no feed from being read. */
export function startBot(config: Config & { readonly token: string }, ports: BotPorts): Bot {
  const stopping = new AbortController();
  const ended = live(config, ports, stopping.signal);
  return {
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function live(
  config: Config & { readonly token: string },
  ports: BotPorts,
  signal: AbortSignal,
): Promise<PollerEnd> {
  const { clock, log } = ports;
  const root = config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot };
  const api = createClient({ token: config.token, ...root });
  const me = await identify(api, ports, signal);
  if ("kind" in me) return me;
  const desk = deskOf(config, me.username, ports);
  for (const check of await checkChats(api, chatsOf(config), me.id, clock.now())) {
    const problem = sayCheck(check);
    if (problem !== undefined) ports.note(`${problem}\n`);
  }
  const room = config.reviewChat === undefined ? {} : { reviewChat: config.reviewChat };
  await registerCommands(api, ports.language.phrases, desk.edition, { ...room, log, now: clock.now() });
  const answers = createAnswers(
    { api, budget: ports.budget, clock, log, kept: ports.station.store },
    ports.language.phrases,
  );
  const { station, language } = ports;
  const readership = { store: station.store, newsroom: station.newsroom, phrases: language.phrases, clock };
  const forReaders = readerPorts(api, config.token, readership);
  const over = (store: StoreParts): HandlerPorts => ({ ...handlerOf(store, config, answers, ports), ...forReaders });
  const handler = over(station.store);
  const atomically: Atomically = (work) => station.store.atomically((store) => work(over(store)));
  const handle: Hearing["handle"] = (update) => handleUpdate(update, desk, handler, atomically);
  await sendKept(answers, station.store, clock.now());
  const end = await hear(config, { api, handle, ports }, signal);
  await answers.idle();
  return end;
}

/** What the last run had still to answer. */
async function sendKept(
  answers: Pick<HandlerPorts["answers"], "send">,
  store: ReplyStore,
  now: EpochMs,
): Promise<void> {
  await store.forgetReplies(now - answerableMs);
  for (const kept of await store.keptReplies()) answers.send(kept);
}

interface Hearing {
  readonly api: Api;
  readonly handle: WebhookPorts["handle"];
  readonly ports: BotPorts;
}

function hear(
  config: Config & { readonly token: string },
  { api, handle, ports }: Hearing,
  signal: AbortSignal,
): Promise<PollerEnd> {
  const { clock, log, mount } = ports;
  const { token, webhook } = config;
  if (webhook !== undefined) return runWebhook({ api, token, url: webhook, mount, handle, clock, log }, signal);
  const root = config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot };
  const polling = createClient({ token: config.token, ...root, timeoutSeconds: pollTimeoutSeconds });
  return runPoller({ api: polling, clock, log, handle }, signal);
}

type Me = { readonly id: number; readonly username: string };

/** Who we are, asked until Telegram answers. */
async function identify(api: Api, { clock, log }: BotPorts, signal: AbortSignal): Promise<Me | PollerEnd> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      return await api.getMe();
    } catch (error) {
      const failure = classify(error, clock.now());
      if (failure.kind === "token") return { kind: "tokenRefused", reason: failure.reason };
      if (failures === 0) log({ event: "telegram.problem", detail: `Telegram cannot be reached: ${failure.reason}` });
      await clock.sleep(Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures, 10)), signal);
    }
  }
  return { kind: "stopped" };
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
    parts: createParts(language.names, aliasKey),
    questions: language.questions,
    editors: config.editors,
    rules: { operator: config.deskRules, channels: station.newsroom.channels.map(({ id }) => id) },
    edition: deskEdition(config),
    frame: frameOf(config),
  };
}

/** Everything that it does goes through this store: the open one, or one transaction of it. */
function handlerOf(
  store: StoreParts,
  config: Config,
  answers: HandlerPorts["answers"],
  { station, language, clock, log, note }: BotPorts,
): HandlerPorts {
  const { newsroom } = station;
  const { notesOf, renderings } = store;
  const { given } = station.ports;
  const ports = { ...station.ports, store, ...(given && { given: { ...given, notesOf, renderings } }) };
  return {
    store,
    phrases: language.phrases,
    answers,
    clock,
    log,
    publishReview: (review, audit, ring) => publishReview(review, audit, newsroom, { store, clock }, ring),
    rules: () => rulesNow(newsroom, store),
    heldByNight: (review) => heldByNight(review, newsroom, { store, clock }),
    lint: language.lintText,
    draftMend: (wanted, reference, person) => draftMend(wanted, reference, person, newsroom, ports),
    handover: (since) => handoverSince(since, newsroom, ports),
    link: (wanted) => linkIncidents(wanted, newsroom, ports),
    compose: (wanted) => compose(wanted, newsroom, ports),
    met: async (intent) => note(metText(intent, config)),
    posted: (intent) => raiseWatermarks(intent, config, store),
  };
}

/** Somebody's post takes a number: a search for one of ours begins behind it. */
async function raiseWatermarks(
  { chat, message }: Extract<Intent, { kind: "posted" }>,
  config: Config,
  store: StoreParts,
): Promise<void> {
  const isIt = (named: string | number): boolean =>
    named === chat.id || String(named).toLowerCase() === `@${chat.username}`.toLowerCase();
  for (const channel of config.channels) if (isIt(channel.chat)) await store.raiseWatermark(channel.id, message);
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
