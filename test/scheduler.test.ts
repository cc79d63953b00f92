import { describe, expect, it } from "vitest";
import { systemClock } from "../src/clock.ts";
import type { LogEvent } from "../src/log.ts";
import { startScheduler, type Work } from "../src/scheduler.ts";

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function gate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

const ports = (events: LogEvent[] = []) => ({
  clock: systemClock,
  log: (event: LogEvent) => void events.push(event),
  graceMs: 200,
});
const work = (fields: Partial<Work>): Work => ({
  due: async () => [],
  read: async () => false,
  dispatch: async () => {},
  ...fields,
});

describe("the scheduler", () => {
  it("reads what is due side by side, so that a hung feed delays nobody", async () => {
    const read: string[] = [];
    const done = gate();
    const hung = gate();
    const scheduler = startScheduler(
      work({
        due: async () => ["hung", "quick"],
        read: async (name) => {
          read.push(name);
          if (name === "hung") await hung.opened;
          else done.open();
          return false;
        },
      }),
      ports(),
    );
    await done.opened;
    expect(read).toEqual(["hung", "quick"]);
    hung.open();
    await scheduler.stop();
  });

  it("begins the few of one tick over its second, and the many of a start at once", async () => {
    const begun = new Map<string, number>();
    const names = (of: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `${of}${at}`);
    const spanOf = (of: string): number => {
      const times = [...begun].filter(([name]) => name.startsWith(of)).map(([, at]) => at);
      return Math.max(...times) - Math.min(...times);
    };
    const batches = [names("start", 100), names("tick", 5)];
    const scheduler = startScheduler(
      work({
        due: async () => batches.shift() ?? [],
        read: async (name) => {
          begun.set(name, performance.now());
          return false;
        },
      }),
      ports(),
    );
    while (begun.size < 105) await systemClock.sleep(20);
    await scheduler.stop();
    expect(spanOf("tick")).toBeGreaterThan(spanOf("start"));
    expect(spanOf("tick")).toBeGreaterThan(500);
  });

  it("does not start a feed that is still under way", async () => {
    let reads = 0;
    const hung = gate();
    const scheduler = startScheduler(
      work({
        due: async () => ["slow"],
        read: async () => {
          reads += 1;
          await hung.opened;
          return false;
        },
      }),
      ports(),
    );
    await systemClock.sleep(2300);
    expect(reads).toBe(1);
    hung.open();
    await scheduler.stop();
  });

  it("dispatches after each reading, and logs a fault instead of stopping", async () => {
    const events: LogEvent[] = [];
    const dispatched = gate();
    const scheduler = startScheduler(
      work({
        due: async () => ["bad"],
        read: async () => {
          throw new Error("a bug");
        },
        dispatch: async () => dispatched.open(),
      }),
      ports(events),
    );
    await dispatched.opened;
    await systemClock.sleep(50);
    expect(events).toContainEqual(expect.objectContaining({ event: "internal.error", where: "bad" }));
    await scheduler.stop();
  });

  it("asks what is under way to end, and waits no longer than the grace", async () => {
    const began = systemClock.now();
    const started = gate();
    let asked = false;
    const scheduler = startScheduler(
      work({
        due: async () => ["stuck"],
        read: (_name, signal) => {
          started.open();
          signal.addEventListener("abort", () => {
            asked = true;
          });
          return new Promise(() => {});
        },
      }),
      ports(),
    );
    await started.opened;
    await scheduler.stop();
    expect(asked).toBe(true);
    expect(systemClock.now() - began).toBeLessThan(2000);
  });
});
