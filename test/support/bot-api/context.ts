import type { Args } from "./args.ts";
import type { BotUser } from "./json.ts";
import type { UpdateQueue } from "./updates.ts";
import type { World } from "./world.ts";

export interface TestClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A tap on a button, until it is answered. */
export interface Tapped {
  readonly at: number;
  answer?: { readonly text: string; readonly alert: string };
}

export interface InlineQueried {
  readonly at: number;
  results?: readonly unknown[];
}

/** What a method of the double works on. */
export interface Context {
  readonly world: World;
  readonly bot: BotUser;
  readonly queue: UpdateQueue;
  readonly clock: TestClock;
  /** By scope and language: see `methods/bot.ts`. */
  readonly commands: Map<string, readonly unknown[]>;
  readonly callbacks: Map<string, Tapped>;
  readonly inlineQueries: Map<string, InlineQueried>;
  /** Where updates are pushed to; methods only set it. */
  readonly webhook: { secret: string; readonly lastError: string | undefined; deliver(): void; close(): void };
}

export type Method = (context: Context, args: Args, signal: AbortSignal) => unknown;
