/** What readers may ask of the archive and of the service itself. Pure. */
import type { EpochMs } from "../domain/ids.ts";
import type { Reach } from "../domain/service.ts";
import { type Answer, type Line, say, strong } from "./answer.ts";
import { isRecent } from "./facts.ts";

export interface PastOutage {
  readonly startedAt: EpochMs;
  /** Left out while it lasts. */
  readonly endedAt?: EpochMs;
}

const mostOutages = 7;

/** Dates are printed without a year, so what is older than ten months is left out. */
export function answerHistory(service: string, outages: readonly PastOutage[], now: EpochMs): Answer {
  const recent = outages
    .filter(({ startedAt }) => isRecent(startedAt, now))
    .toSorted((a, b) => b.startedAt - a.startedAt);
  if (recent.length === 0) return { paragraphs: [[say("bot-history-none", { service })]] };
  return { paragraphs: [[strong(say("bot-history", { service }))], recent.slice(0, mostOutages).map(outageLine)] };
}

function outageLine({ startedAt, endedAt }: PastOutage): Line {
  if (endedAt === undefined) return say("bot-history-open", { at: startedAt });
  return say("bot-history-over", { at: startedAt, lasted: Math.max(0, endedAt - startedAt) });
}

export interface Watched {
  readonly service: string;
  readonly reach: Reach;
}

const mostNamed = 40;

/** The best known by name; the others are counted. */
export function answerServices(watched: readonly Watched[]): Answer {
  if (watched.length === 0) return { paragraphs: [[say("bot-never-read")]] };
  const known = watched.toSorted((a, b) => a.reach - b.reach).map(({ service }) => service);
  const rest = known.length - mostNamed;
  return {
    paragraphs: [
      [strong(say("bot-services", { count: known.length }))],
      [say("bot-services-list", { services: known.slice(0, mostNamed).join("|") })],
      ...(rest > 0 ? [[say("bot-services-more", { count: rest })]] : []),
    ],
  };
}

export const answerAbout: Answer = {
  paragraphs: [[say("bot-about")], [say("bot-about-evidence")], [say("bot-about-privacy")]],
};
