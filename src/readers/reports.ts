/**
 * Readers say that something fails for them. It is never told to readers as news: it counts distinct people, shows a
 * rounded figure once enough have said so, and may raise an unconfirmed signal to the editors.
 */
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Signal } from "../domain/signal.ts";
import { type Answer, say } from "./answer.ts";
import type { Tally } from "./ports.ts";

const minute = 60_000;
/** One person counts once in so long, where no incident is open. */
export const windowMs = 30 * minute;
/** Whoever reports more services in a day than this is not heard any more that day. */
export const mostADay = 10;
export const keptMs = 30 * 24 * 60 * minute;
/** Readers' reports of one service are raised once in so long. */
export const raiseAgainMs = 120 * minute;
/** How far back the usual of an hour is looked for. */
export const usualMs = 14 * 24 * 60 * minute;

/** The figure is not shown while it could point at somebody. */
const fewestShown = 10;

export interface ReadersSignal {
  readonly signal: Signal;
  readonly tally: Tally;
  readonly usual: number;
}

export function answerReported(service: string, isNew: boolean, { people }: Tally): Answer {
  const shown = people >= 100 ? Math.floor(people / 50) * 50 : Math.floor(people / 10) * 10;
  return {
    paragraphs: [
      [isNew ? say("bot-reported", { service }) : say("bot-reported-before")],
      ...(people >= fewestShown ? [[say("bot-reported-many", { count: shown })]] : []),
    ],
  };
}

export const answerReportRefused: Answer = { paragraphs: [[say("bot-report-refused")]] };

/** With one more. */
export const counted = ({ people, byEdition }: Tally, edition: Edition): Tally => ({
  people: people + 1,
  byEdition: { ...byEdition, [edition]: (byEdition[edition] ?? 0) + 1 },
});

const fewestPeople = 10;
/** Times the usual of this hour. */
const wellAbove = 4;

/** What so many reports of a service without an open incident come to: nothing, or one signal, unconfirmed by nature. */
export function signalOfReports(
  service: Signal["service"],
  tally: Tally,
  usual: number,
  at: EpochMs,
): Signal | undefined {
  if (tally.people < fewestPeople || tally.people < usual * wellAbove) return undefined;
  const editions = Object.entries(tally.byEdition).map(([edition, people]) => `${edition}: ${people}`);
  const detail = `${tally.people} readers in ${windowMs / minute} minutes (${editions.join(", ")}), usually ${usual.toFixed(1)}`;
  return { service, source: "readers", observed: "failing", at, detail };
}
