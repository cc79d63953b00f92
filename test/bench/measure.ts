/** Figures of CPU and time that more than one group takes. */
import { cpus, loadavg } from "node:os";

/** Where others wait for a core already, a bar of time is held against them, not against the service. */
export const isBusy = (): boolean => (loadavg()[0] ?? 0) > cpus().length;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** By the nearest rank: the least value that so large a share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** CPU milliseconds of this process, all threads: what else runs on the machine does not stretch them as it does the clock. */
export async function cpuOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(what: string, holds: () => boolean, patienceMs = 120_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited for ${what} in vain`);
    await pause(25);
  }
}
