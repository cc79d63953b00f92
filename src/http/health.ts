/** What /health says, from the store alone: 503 when a lane is stopped or no feed was read for ten minutes. */
import type { Delivery } from "../domain/delivery.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { FeedMemory } from "../ports.ts";
import type { Health } from "./server.ts";

export interface HealthFacts {
  readonly now: EpochMs;
  readonly startedAt: EpochMs;
  readonly feeds: readonly FeedMemory[];
  readonly outboxDepth: number;
  readonly stopped: readonly Delivery[];
  /** Lanes that Telegram wants quiet, and until when. */
  readonly quiet?: readonly { readonly id: string; readonly notBefore: EpochMs }[];
  /** Bulletins on their way to followers: how many they may concern, how many were told, how many are left. */
  readonly broadcasts?: readonly {
    readonly story: string;
    readonly edition: string;
    readonly told: number;
    readonly reach?: { readonly total: number; readonly left: number };
  }[];
  /** Why nothing is published: the database cannot be written. */
  readonly trouble?: { readonly since: EpochMs; readonly reason: string } | undefined;
}

const silenceMs = 10 * 60_000;

export function healthOf(facts: HealthFacts): Health {
  const { now } = facts;
  const lastGood = Math.max(facts.startedAt, ...facts.feeds.map((feed) => feed.lastGoodAt ?? 0));
  const reading = facts.feeds.length === 0 || now - lastGood < silenceMs;
  const ok = reading && facts.stopped.length === 0 && facts.trouble === undefined;
  return {
    ok,
    body: {
      ok,
      problems: [
        ...(reading ? [] : [`no feed was read for ${Math.round((now - lastGood) / 60_000)} minutes`]),
        ...(facts.trouble ? [`nothing is published: ${facts.trouble.reason}`] : []),
        ...facts.stopped.map(
          (delivery) => `lane ${delivery.lane} is stopped: ${delivery.state}, ${delivery.lastError ?? "no answer"}`,
        ),
      ],
      outboxDepth: facts.outboxDepth,
      lanesStopped: [...new Set(facts.stopped.map((delivery) => delivery.lane))],
      lanesQuiet: (facts.quiet ?? []).map((lane) => ({
        lane: lane.id,
        seconds: Math.ceil((lane.notBefore - now) / 1000),
      })),
      ...(facts.broadcasts && {
        broadcasts: facts.broadcasts.map(({ story, edition, told, reach }) => ({
          story,
          edition,
          // Nobody has been counted before the first page.
          total: reach?.total ?? null,
          told,
          left: reach?.left ?? null,
        })),
      }),
      feeds: facts.feeds.map((feed) => feedHealth(feed, now)),
    },
  };
}

function feedHealth(feed: FeedMemory, now: EpochMs): Record<string, unknown> {
  return {
    feed: feed.key,
    secondsSinceGoodRead: feed.lastGoodAt === undefined ? null : Math.round((now - feed.lastGoodAt) / 1000),
    failures: feed.failures,
    ...(feed.problem
      ? {
          problem: {
            kind: feed.problem.kind,
            detail: feed.problem.detail,
            since: new Date(feed.problem.since).toISOString(),
          },
        }
      : {}),
  };
}
