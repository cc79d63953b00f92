/** What a verb is given. It opens only what it needs, and prints through it. */
import type { Config } from "../config.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { ServiceId } from "../domain/ids.ts";
import type { Service } from "../domain/service.ts";
import type { Voice } from "../domain/voice.ts";
import type { Fetcher } from "../feeds/fetch.ts";
import type { FilingPorts, Newsroom } from "../filing.ts";
import type { Meter } from "../http/metrics.ts";
import type { HealthServer } from "../http/server.ts";
import type { Language } from "../language.ts";
import type { Clock, FeedReader, Log, Seeker, Sender } from "../ports.ts";
import type { SqliteStore } from "../store/index.ts";
import type { Station } from "./station.ts";

export interface Toolbox {
  /** Standard output: posts and results. */
  readonly out: (text: string) => void;
  /** Standard error: progress, and what a person should know. */
  readonly note: (text: string) => void;
  /** The program will end with exit code 1. */
  readonly fail: () => void;
  /** Standard error is a terminal: long work shows how far it is. */
  readonly progress: boolean;
  readonly clock: Clock;
  /** Throws a Refusal with every problem. */
  config(): Config;
  language(): Language;
  services(config: Config): ReadonlyMap<ServiceId, Service>;
  newsroom(config: Config): Newsroom;
  log(config: Config): Log;
  /** Counts what is logged. */
  readonly meter: Meter;
  feedReader(config: Config): FeedReader & { close(): Promise<void> };
  fetcher(config: Config): Fetcher;
  /** The store, with the lock of the one writer; closing it lets the lock go. */
  openWriter(config: Config): Promise<SqliteStore>;
  /** The store beside a running writer. */
  openBeside(config: Config, how: { readonly write: boolean }): Promise<SqliteStore>;
  terminalSender(options?: { readonly wholeCards?: boolean; readonly write?: (text: string) => void }): Sender;
  senders(): Promise<(delivery: Delivery) => Sender>;
  /** Undefined without a token, and then nothing of it is loaded. */
  telegram(): Promise<TelegramSide | undefined>;
  /** Names this process in the leases of the lanes. */
  readonly holder: string;
  /** A review as the desk sees it, in the desk's language. */
  reviewPost(language: Language, voice: Voice): FilingPorts["reviewPost"];
  /** Resolves with the reason when somebody asks the program to stop. */
  stopRequested(): Promise<string>;
}

/** One client and one budget, for whatever is said to Telegram. */
export interface TelegramSide {
  readonly sender: Sender;
  /** Looks for posts in doubt; undefined without an audit chat. */
  readonly seeker: Seeker | undefined;
  /** Telegram has asked for quiet until then. */
  quiet(until: number): void;
  /** Begins to listen. */
  listen(station: Station, mount: HealthServer["mount"]): Bot;
}

export interface Bot {
  /** Resolves when nothing more is heard: told to stop, or the token is refused for good. */
  readonly ended: Promise<{ readonly kind: "stopped" } | { readonly kind: "tokenRefused"; readonly reason: string }>;
  stop(): Promise<void>;
}

/** Ends the program with exit code 1; each problem is printed on a line of its own. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

export type { Config };
