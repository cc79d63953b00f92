import type { Args } from "./args.ts";
import type { BotUser } from "./json.ts";
import type { UpdateQueue } from "./updates.ts";
import type { World } from "./world.ts";

export interface TestClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What a method of the double works on. */
export interface Context {
  readonly world: World;
  readonly bot: BotUser;
  readonly queue: UpdateQueue;
  readonly clock: TestClock;
  readonly commands: Map<string, readonly unknown[]>;
  readonly callbacks: Map<string, { readonly at: number; answer?: Readonly<Record<string, string>> }>;
}

export type Method = (context: Context, args: Args, signal: AbortSignal) => unknown;
