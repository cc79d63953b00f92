/**
 * When to run. node-cron gives the tick; what is due is data. Each due feed is read on its own, so a slow one delays
 * nobody; a feed under way is not started again; deliveries are dispatched one pass at a time. Stopping lets what is
 * under way end, for at most `graceMs`.
 */
import cron from "node-cron";
import type { Clock, Log } from "./ports.ts";

export interface Work {
  /** Names of what is due now. */
  due(): Promise<readonly string[]>;
  /** Reads one of them; never rejects for anything the outside does. True when there may be something to send. */
  read(name: string, signal: AbortSignal): Promise<boolean>;
  /** Sends what is due. */
  dispatch(signal: AbortSignal): Promise<void>;
}

/** Resolves when the work ends, or after `ms`; leaves no timer behind that would keep the process alive. */
export async function within(ms: number, work: Promise<unknown>, clock: Clock): Promise<void> {
  const over = new AbortController();
  await Promise.race([work, clock.sleep(ms, over.signal)]);
  over.abort();
}

export interface Scheduler {
  stop(): Promise<void>;
}

/** Ten thousand feeds at 60 s are 167 a second, and far pages take half a second: the next is begun when one ends. */
const atOnce = 128;
/** More than this due in one second, as at the start, are begun as fast as they end. */
const few = 64;
/** Less than the second of a tick. */
const apartMs = 800;

export function startScheduler(work: Work, ports: { clock: Clock; log: Log; graceMs: number }): Scheduler {
  const stopping = new AbortController();
  const reading = new Map<string, Promise<void>>();
  let waiting: string[] = [];
  let ticking: Promise<void> | undefined;
  let dispatching: Promise<void> | undefined;

  const guarded = async (where: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      if (!stopping.signal.aborted)
        ports.log({
          event: "internal.error",
          where,
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    }
  };

  const startDispatch = (): void => {
    dispatching ??= guarded("dispatch", () => work.dispatch(stopping.signal)).finally(() => {
      dispatching = undefined;
    });
  };

  const startReading = (name: string): void => {
    const run = guarded(name, async () => {
      if (await work.read(name, stopping.signal)) startDispatch();
    }).finally(() => {
      reading.delete(name);
      readOn();
    });
    reading.set(name, run);
  };

  const readOn = (): void => {
    while (reading.size < atOnce && !stopping.signal.aborted) {
      const name = waiting.shift();
      if (name === undefined) return;
      startReading(name);
    }
  };

  /** One after the other over the second of their tick, so that no second has the work of two. */
  const readApart = async (due: readonly string[]): Promise<void> => {
    for (const name of due) {
      if (stopping.signal.aborted) return;
      if (reading.size < atOnce && !reading.has(name)) startReading(name);
      await ports.clock.sleep(apartMs / due.length, stopping.signal);
    }
  };

  const tick = async (): Promise<void> => {
    startDispatch();
    const due = (await work.due()).filter((name) => !reading.has(name));
    waiting = due.length > few ? due : [];
    if (due.length > few) readOn();
    else await readApart(due);
  };

  const onTick = (): void => {
    if (stopping.signal.aborted) return;
    ticking ??= guarded("tick", tick).finally(() => {
      ticking = undefined;
    });
  };

  const task = cron.schedule("* * * * * *", onTick);
  onTick();

  return {
    async stop() {
      await task.stop();
      const underWay = Promise.all([ticking, dispatching, ...reading.values()]);
      stopping.abort();
      await within(ports.graceMs, underWay, ports.clock);
    },
  };
}
