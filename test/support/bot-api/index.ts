/**
 * A double of the Telegram Bot API over real HTTP on loopback. It is strict where Telegram is: what passes here is
 * meant to pass there. `test/telegram/conformance` holds request, expected answer and the source of every string.
 */
import type { AddressInfo } from "node:net";
import type { Context, TestClock } from "./context.ts";
import { FaultScript } from "./faults.ts";
import { FloodGate, type Limits } from "./flood.ts";
import type { BotUser } from "./json.ts";
import { methods } from "./methods.ts";
import { Refusal } from "./refusal.ts";
import { Scene } from "./scene.ts";
import { type Call, createBotServer } from "./server.ts";
import { UpdateQueue } from "./updates.ts";
import { Webhook } from "./webhook.ts";
import { type ChatSpec, World } from "./world.ts";

export type { TestClock } from "./context.ts";
export type { Fault, FaultChooser } from "./faults.ts";
export { type Limits, telegramLimits } from "./flood.ts";
export { signInitData } from "./init-data.ts";
export type { Call } from "./server.ts";
export type { ChatSpec, StoredMessage } from "./world.ts";

export interface BotApiOptions {
  readonly token?: string;
  readonly bot?: BotUser;
  readonly chats?: readonly ChatSpec[];
  readonly clock?: TestClock;
  /** Without limits the double never answers 429 by itself. */
  readonly limits?: Limits;
  readonly port?: number;
  /** How long an idle connection is kept; a client that writes just then loses its request. */
  readonly keepAliveMs?: number;
}

export const testToken = "123456789:AAdoubleOfTheBotApi-0123456789abcde";

const realClock: TestClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      }
    }),
};

export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const token = options.token ?? testToken;
  const api = new BotApi(token, contextOf(token, options), options);
  await api.listen(options.port ?? 0);
  return api;
}

function contextOf(token: string, { bot, chats = [], clock = realClock }: BotApiOptions): Context {
  const queue = new UpdateQueue(clock);
  const context: Context = {
    world: new World(chats, () => clock.now()),
    bot: bot ?? { id: Number(token.split(":")[0]), first_name: "Bibhrat", username: "bibhrat_bot" },
    queue,
    clock,
    commands: new Map(),
    callbacks: new Map(),
    inlineQueries: new Map(),
    webhook: new Webhook(queue, clock, async (method, args, signal) => {
      try {
        await methods.get(method.toLowerCase())?.(context, args, signal);
      } catch (error) {
        // Telegram tells nobody that a call in a webhook's answer was refused.
        if (!(error instanceof Refusal)) throw error;
      }
    }),
  };
  return context;
}

export class BotApi extends Scene {
  readonly token: string;
  readonly faults = new FaultScript();
  /** Every request with the right token, oldest first. */
  readonly calls: Call[] = [];
  readonly #server: ReturnType<typeof createBotServer>;

  constructor(token: string, context: Context, { limits, keepAliveMs = 5000 }: BotApiOptions) {
    super(context);
    this.token = token;
    const gate = limits ? new FloodGate(limits) : undefined;
    const { faults, calls } = this;
    this.#server = createBotServer({ token, faults, calls, gate, context, keepAliveMs });
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
  }

  /** What goes into TELEGRAM_API_ROOT. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.context.webhook.close();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Calls of one method, small or capital letters. */
  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method.toLowerCase() === method.toLowerCase());
  }
}
