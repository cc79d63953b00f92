/** Looks every few seconds at what time alone does to drafts: holds that end, deadlines that nobody met. */
import { carryOutDeadlines, type DeadlinePorts } from "./deadlines.ts";
import { releaseHolds } from "./holds.ts";
import type { Newsroom } from "./newsroom.ts";
import { takeOffTips } from "./tips.ts";

const everyMs = 10_000;

export async function watchDeskOnce(newsroom: Newsroom, ports: DeadlinePorts): Promise<void> {
  await releaseHolds(ports);
  await takeOffTips(ports);
  await carryOutDeadlines(newsroom, ports);
}

/** Until the signal; a round that fails is logged, and the next one tries again. */
export async function watchDesk(newsroom: Newsroom, ports: DeadlinePorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await watchDeskOnce(newsroom, ports);
    } catch (error) {
      ports.log({ event: "internal.error", where: "desk", detail: error instanceof Error ? error.message : "unknown" });
    }
    await ports.clock.sleep(everyMs, signal);
  }
}
