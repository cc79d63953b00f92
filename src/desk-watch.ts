/**
 * Looks every few seconds at what time alone does to drafts: holds that end, hours that
 * editors named, deadlines that nobody met.
 */
import { carryOutDeadlines } from "./deadlines.ts";
import { releaseClaims, releaseHolds } from "./holds.ts";
import { carryOutLater, type LaterPorts } from "./laters.ts";
import type { Newsroom } from "./newsroom.ts";
import { takeOffTips } from "./tips.ts";

const everyMs = 10_000;

export async function watchDeskOnce(newsroom: Newsroom, ports: LaterPorts): Promise<void> {
  await releaseHolds(ports);
  await releaseClaims(ports);
  await takeOffTips(ports);
  await carryOutLater(newsroom, ports);
  await carryOutDeadlines(newsroom, ports);
}

/** Until the signal; a round that fails is logged, and the next one tries again. */
export async function watchDesk(newsroom: Newsroom, ports: LaterPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await watchDeskOnce(newsroom, ports);
    } catch (error) {
      ports.log({ event: "internal.error", where: "desk", detail: error instanceof Error ? error.message : "unknown" });
    }
    await ports.clock.sleep(everyMs, signal);
  }
}
