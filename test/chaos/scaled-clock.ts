import type { Clock } from "../../src/ports.ts";

/** Time that runs `factor` times as fast, the same in every process that is given the same `origin`. */
export function scaledClock(origin: number, factor: number): Clock {
  return {
    now: () => origin + (Date.now() - origin) * factor,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", done);
          resolve();
        };
        const timer = setTimeout(done, ms / factor);
        signal?.addEventListener("abort", done, { once: true });
      }),
  };
}
