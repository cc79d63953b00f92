/** What the next shift must know: what is open, what waits and for whom, what was promised, published and put right. */
import type { EpochMs, ServiceId } from "../domain/ids.ts";
import type { Phase } from "../domain/incident.ts";
import type { Review } from "../domain/review.ts";
import { pagesOfLines } from "./pages.ts";
import { type Say, waitsFor } from "./review-card.ts";

export interface Handover {
  readonly since: EpochMs;
  readonly now: EpochMs;
  readonly open: readonly OpenCase[];
  readonly waiting: readonly WaitingDraft[];
  readonly published: readonly Published[];
  readonly mends: readonly { readonly at: EpochMs; readonly headline: string }[];
  /** Channels in which nothing goes out until somebody has looked. */
  readonly stopped: readonly string[];
}

export interface OpenCase {
  readonly service: ServiceId;
  readonly phase: Phase;
  readonly startedAt: EpochMs;
  /** When the operator will say more, by its own word. */
  readonly promised?: EpochMs;
}

export interface WaitingDraft {
  readonly headline?: string;
  readonly review: Review;
}

export interface Published {
  readonly at: EpochMs;
  readonly headline: string;
  readonly channels: readonly string[];
}

/** In parts that fit into one message each. */
export function handoverPages(handover: Handover, say: Say): readonly string[] {
  const { since, now, open, waiting, published, mends, stopped } = handover;
  const section = (title: string, lines: readonly string[]): readonly string[] => [
    "",
    say(title),
    ...(lines.length > 0 ? lines.map((line) => `• ${line}`) : [say("desk-handover-none")]),
  ];
  return pagesOfLines([
    say("desk-handover-title", { since }),
    ...section(
      "desk-handover-open",
      open.map((one) => incident(one, say)),
    ),
    ...section(
      "desk-handover-promises",
      open.flatMap((one) => promise(one, now, say)),
    ),
    ...section(
      "desk-waiting",
      waiting.map((one) => draft(one, now, say)),
    ),
    ...section(
      "desk-handover-published",
      published.map((one) => post(one, say)),
    ),
    ...section(
      "desk-corrections",
      mends.map(({ at, headline }) => `${say("desk-correction-at", { at })} ${headline}`),
    ),
    ...(stopped.length > 0 ? section("desk-handover-stopped", stopped) : []),
  ]);
}

const incident = ({ service, phase, startedAt: at }: OpenCase, say: Say): string =>
  say("desk-handover-incident", { service, phase, at });

const post = ({ channels, at, headline }: Published, say: Say): string =>
  say("desk-handover-post", { at, headline, channels: channels.join(", ") });

function promise({ service, promised }: OpenCase, now: EpochMs, say: Say): readonly string[] {
  if (promised === undefined) return [];
  return [say(promised < now ? "desk-handover-overdue" : "desk-handover-promised", { service, at: promised })];
}

function draft({ headline, review }: WaitingDraft, now: EpochMs, say: Say): string {
  const { claim, ...work } = review.desk ?? {};
  const isClaimed = claim !== undefined && claim.until > now;
  const current = { ...review, desk: isClaimed ? { ...work, claim } : work };
  const came = say("desk-handover-came", { at: review.createdAt });
  const lines = waitsFor(current, say).map(({ text }) => text);
  return [`${headline ?? say("desk-nothing")} (${came})`, ...lines].join("\n   ");
}
