/** The tools of the verbs, made of the real adapters. Nothing is opened before a verb asks for it. */
import { fileURLToPath } from "node:url";
import { startBot } from "./bot.ts";
import { systemClock } from "./clock.ts";
import { Refusal, type Toolbox } from "./commands/toolbox.ts";
import { type Config, loadConfig } from "./config.ts";
import { reviewPost } from "./desk/review-card.ts";
import type { Delivery } from "./domain/delivery.ts";
import { loadCatalogue } from "./feeds/catalogue.ts";
import { createFetcher, type FetchOptions } from "./feeds/fetch.ts";
import { createFeedReader } from "./feeds/reader.ts";
import type { Newsroom } from "./filing.ts";
import { type Language, openLanguage } from "./language.ts";
import { LocalesRefused } from "./locales.ts";
import { createLog, openLogger } from "./log.ts";
import type { Log, Sender } from "./ports.ts";
import { watchedServices } from "./services.ts";
import { acquireWriterLock, openStore, pathOf, type SqliteStore } from "./store/index.ts";
import { type Budget, createBudget } from "./telegram/budget.ts";
import { createClient } from "./telegram/client.ts";
import { createTelegramSender } from "./telegram/sender.ts";
import { createTerminalSender } from "./terminal/sender.ts";
import { showProblem } from "./yaml.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Surroundings = Pick<NodeJS.Process, "env" | "stdout" | "stderr"> & {
  exitCode?: number | string | null | undefined;
  once(event: "SIGINT" | "SIGTERM", listener: () => void): unknown;
};

export function createToolbox(surroundings: Surroundings): Toolbox {
  const { stdout, stderr } = surroundings;
  const budget = createBudget(systemClock);
  const note = (text: string): void => void stderr.write(text);
  const out = (text: string): void => void stdout.write(text);
  const config = lazily(() => configOf(surroundings.env));
  const language = lazily(languageOf);
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
    log: (of) => createLog(openLogger(of.logLevel, stderr.isTTY === true)),
    feedReader: (of) => createFeedReader(fetchOptions(of)),
    fetcher: (of) => createFetcher(fetchOptions(of)),
    openWriter,
    openBeside: (of, { write }) => openStore({ url: of.databaseUrl, readOnly: !write }),
    terminalSender,
    senders: (of, log) => sendersOf(of, log, { terminal: terminalSender(), budget }),
    startBot: async (of, station) => {
      if (of.token === undefined) return undefined;
      const { log } = station.ports;
      return startBot(
        { ...of, token: of.token },
        { station, language: language(), budget, clock: systemClock, log, note },
      );
    },
    reviewPost: (of, edition) => (review, source) =>
      reviewPost(review, (id, args) => of.phrases.say(edition, id, args), source),
    stopRequested: () =>
      new Promise((resolve) => {
        surroundings.once("SIGINT", () => resolve("SIGINT"));
        surroundings.once("SIGTERM", () => resolve("SIGTERM"));
      }),
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

function newsroomOf(config: Config): Newsroom {
  const reviewLane =
    config.token !== undefined && config.reviewChat !== undefined
      ? { lane: "review", chat: config.reviewChat }
      : { lane: "review", chat: "terminal" };
  return {
    services: servicesOf(config),
    channels: config.channels,
    rules: config.policy,
    freshnessMs: config.freshnessMs,
    reviewLane,
  };
}

/** The lock is the operating system's: it goes with the process, however that ends. */
async function openWriter(config: Config): Promise<SqliteStore> {
  const lock = acquireWriterLock(pathOf(config.databaseUrl));
  try {
    const store = await openStore({ url: config.databaseUrl });
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
function sendersOf(
  config: Config,
  log: Log,
  { terminal, budget }: { terminal: Sender; budget: Budget },
): (delivery: Delivery) => Sender {
  if (config.token === undefined) return () => terminal;
  const api = createClient({
    token: config.token,
    ...(config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot }),
  });
  const telegram = createTelegramSender({ api, budget, clock: systemClock, log });
  return (delivery) => (delivery.chat === "terminal" ? terminal : telegram);
}
