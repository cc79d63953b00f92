/** Looks every minute at what time alone does to the open incidents. What it needs is in the database: a restart loses nothing. */
import { isCatchingUp, tellCatchUp } from "./catching-up.ts";
import { tellConfirmed } from "./confirming.ts";
import { minute } from "./domain/found.ts";
import type { Newsroom } from "./filing.ts";
import { tellLapses } from "./lapses.ts";
import type { FilingPorts } from "./newsroom.ts";
import type { Filing } from "./ports.ts";

/** What it caused. */
export async function watchOnce(newsroom: Newsroom, ports: FilingPorts): Promise<readonly Filing[]> {
  const caughtUp = await tellCatchUp(newsroom, ports);
  // While pages are read for the first time after an absence, what seems late may only be unread.
  if (await isCatchingUp(ports)) return caughtUp;
  return [...caughtUp, ...(await tellConfirmed(newsroom, ports)), ...(await tellLapses(newsroom, ports))];
}

const everyMs = minute;

/** Until the signal; a round that fails is logged, and the next one tries again. */
export async function watch(newsroom: Newsroom, ports: FilingPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await watchOnce(newsroom, ports);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!signal.aborted) ports.log({ event: "internal.error", where: "watch", detail });
    }
    await ports.clock.sleep(everyMs, signal);
  }
}
