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
  /** Reads one of them; never rejects for anything the outside does. */
  read(name: string, signal: AbortSignal): Promise<void>;
  /** Sends what is due. */
  dispatch(signal: AbortSignal): Promise<void>;
}

export interface Scheduler {
  stop(): Promise<void>;
}

const atOnce = 64;

export function startScheduler(work: Work, ports: { clock: Clock; log: Log; graceMs: number }): Scheduler {
  const stopping = new AbortController();
  const reading = new Map<string, Promise<void>>();
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
    const run = guarded(name, () => work.read(name, stopping.signal)).finally(() => {
      reading.delete(name);
      startDispatch();
    });
    reading.set(name, run);
  };

  const tick = async (): Promise<void> => {
    startDispatch();
    const due = await work.due();
    for (const name of due) {
      if (reading.size >= atOnce || stopping.signal.aborted) break;
      if (!reading.has(name)) startReading(name);
    }
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
      await Promise.race([underWay, ports.clock.sleep(ports.graceMs)]);
    },
  };
}
