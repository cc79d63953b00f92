/** The tools of the verbs, made of the real adapters. Nothing is opened before a verb asks for it. */
import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { systemClock } from "./clock.ts";
import { Refusal, type TelegramSide, type Toolbox } from "./commands/toolbox.ts";
import { type Config, loadConfig } from "./config.ts";
import { readCurated } from "./curated.ts";
import { reviewPost } from "./desk/review-card.ts";
import { editions } from "./domain/bulletin.ts";
import type { Delivery } from "./domain/delivery.ts";
import { loadCatalogue } from "./feeds/catalogue.ts";
import { createFetcher, type FetchOptions } from "./feeds/fetch.ts";
import { createFeedReader } from "./feeds/reader.ts";
import type { Newsroom } from "./filing.ts";
import { createMeter } from "./http/metrics.ts";
import { type Language, openLanguage } from "./language.ts";
import { LocalesRefused } from "./locales.ts";
import { createLog, type LogEvent, openLogger } from "./log.ts";
import type { Log, Sender } from "./ports.ts";
import { watchedServices } from "./services.ts";
import { acquireWriterLock, keepFeedMemories, openStore, pathOf, type SqliteStore } from "./store/index.ts";
import { createTerminalSender } from "./terminal/sender.ts";
import { showProblem } from "./yaml.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Surroundings = Pick<NodeJS.Process, "env" | "stdout" | "stderr"> & {
  exitCode?: number | string | null | undefined;
  once(event: "SIGINT" | "SIGTERM", listener: () => void): unknown;
};

export function createToolbox(surroundings: Surroundings): Toolbox {
  const { stdout, stderr } = surroundings;
  const note = (text: string): void => void stderr.write(text);
  const out = (text: string): void => void stdout.write(text);
  const config = lazily(() => configOf(surroundings.env));
  const language = lazily(languageOf);
  const meter = createMeter();
  const log = lazily(() => {
    const write = createLog(openLogger(config().logLevel, stderr.isTTY === true));
    return (event: LogEvent): void => {
      meter.observe(event);
      write(event);
    };
  });
  const telegram = lazily(() => telegramOf(config(), { language, log, note }));
  const terminalSender: Toolbox["terminalSender"] = (options = {}) =>
    createTerminalSender({ write: out, colour: stdout.isTTY === true, wholeCards: false, ...options });
  return {
    out,
    note,
    fail: () => {
      surroundings.exitCode = 1;
    },
    progress: stderr.isTTY === true,
    clock: systemClock,
    config,
    language,
    services: servicesOf,
    newsroom: (of) => newsroomOf(of),
    log: () => log(),
    meter,
    feedReader: (of) => createFeedReader(fetchOptions(of)),
    fetcher: (of) => createFetcher(fetchOptions(of)),
    openWriter,
    openBeside: (of, { write }) => openStore({ url: of.databaseUrl, readOnly: !write }),
    terminalSender,
    senders: async () => senderFor(terminalSender(), (await telegram())?.sender),
    telegram,
    holder: `${hostname()}/${process.pid}/${systemClock.now()}`,
    reviewPost: (of, voice) => (review, source) =>
      reviewPost(review, (id, args) => of.phrases.say(voice, id, args), source),
    stopRequested: () =>
      new Promise((resolve) => {
        surroundings.once("SIGINT", () => resolve("SIGINT"));
        surroundings.once("SIGTERM", () => resolve("SIGTERM"));
      }),
  };
}

interface TelegramTools {
  readonly language: () => Language;
  readonly log: () => Log;
  readonly note: (text: string) => void;
}

/** The client and what speaks through it are a tenth of the memory at rest: only who has a token pays for them. */
async function telegramOf(config: Config, tools: TelegramTools): Promise<TelegramSide | undefined> {
  const { token } = config;
  if (token === undefined) return undefined;
  const [{ openOutgoing }, { startBot }] = await Promise.all([import("./outgoing.ts"), import("./bot.ts")]);
  const [language, log, clock] = [tools.language(), tools.log(), systemClock];
  const { sender, seeker, budget } = openOutgoing({ ...config, token }, { clock, log, phrases: language.phrases });
  return {
    sender,
    seeker,
    quiet: (until) => budget.pause(until),
    listen: (station, mount) =>
      startBot({ ...config, token }, { station, language, budget, clock, log, note: tools.note, mount }),
  };
}

const fetchOptions = ({ allowPrivateNetworks, contact }: Config): FetchOptions => ({
  allowPrivateNetworks,
  ...(contact === undefined ? {} : { contact }),
});

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function configOf(environment: NodeJS.ProcessEnv): Config {
  const outcome = loadConfig(environment);
  if (outcome.kind === "problems") throw new Refusal(outcome.problems.map(showProblem));
  return outcome.config;
}

function languageOf(): Language {
  try {
    return openLanguage(folder("../locales"));
  } catch (error) {
    if (error instanceof LocalesRefused) throw new Refusal([error.message]);
    throw error;
  }
}

function servicesOf(config: Config): ReturnType<Toolbox["services"]> {
  const { services, problems } = loadCatalogue(folder("./feeds/catalogue"));
  if (problems.length > 0) throw new Refusal(problems);
  const watched = watchedServices(services, config);
  if (watched.kind === "problems") throw new Refusal(watched.problems);
  return watched.services;
}

function rememberedOf(): NonNullable<Newsroom["remembered"]> {
  const reading = readCurated(folder("../locales/bn/curated.yaml"));
  if (reading.kind === "problems") throw new Refusal(reading.problems.map(showProblem));
  return reading.outages;
}

function newsroomOf(config: Config): Newsroom {
  const reviewLane =
    config.token !== undefined && config.reviewChat !== undefined
      ? { lane: "review", chat: config.reviewChat }
      : { lane: "review", chat: "terminal" };
  return {
    services: servicesOf(config),
    channels: config.channels.filter(({ drill }) => drill !== true),
    rules: config.policy,
    freshnessMs: config.freshnessMs,
    deskRules: config.deskRules,
    reviewLane,
    deskLanguage: config.deskLanguage,
    ...(config.token === undefined
      ? {}
      : { readers: editions.map((edition) => ({ edition, digits: "bengali" as const })) }),
    remembered: rememberedOf(),
  };
}

/** The lock is the operating system's: it goes with the process, however that ends. */
async function openWriter(config: Config): Promise<SqliteStore> {
  const lock = acquireWriterLock(pathOf(config.databaseUrl));
  try {
    const store = await keepFeedMemories(await openStore({ url: config.databaseUrl }));
    return {
      ...store,
      async close() {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Without a token everything is printed; with one, what is addressed to the terminal still is. */
const senderFor =
  (terminal: Sender, telegram: Sender = terminal) =>
  (delivery: Delivery): Sender =>
    delivery.chat === "terminal" ? terminal : telegram;
