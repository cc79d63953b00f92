import { describe, expect, it } from "vitest";
import { nextAttemptAt, withRetryTime } from "../../src/domain/attempt.ts";
import { type FeedTimes, nextReadAt } from "../../src/domain/schedule.ts";

const tried = 1_000_000_000;
const times = (fields: Partial<FeedTimes> = {}): FeedTimes => ({
  key: "github/statuspage/u",
  lastTriedAt: tried,
  failures: 0,
  live: false,
  ...fields,
});

/** The pause without the ±10 % that a feed's key adds. */
const expectAbout = (at: number, seconds: number): void => {
  expect(at - tried).toBeGreaterThanOrEqual(seconds * 900);
  expect(at - tried).toBeLessThanOrEqual(seconds * 1100);
};

describe("when a feed is read next", () => {
  it("is at once when it was never read", () => {
    expect(nextReadAt({ key: "k", failures: 0, live: false })).toBe(0);
  });

  const cases: [string, Partial<FeedTimes>, number][] = [
    ["a minute later when all is quiet", {}, 60],
    ["half a minute later while an incident is open", { live: true }, 30],
    ["when the feed asks, if that is sooner", { every: 20 }, 20],
    ["when the feed asks, if that is later", { every: 300 }, 300],
    ["never under 15 seconds", { every: 1 }, 15],
    ["at the fast pace also for a slow feed while an incident is open", { every: 300, live: true }, 30],
    ["twice as late after a failure", { failures: 1 }, 120],
    ["at most a quarter of an hour late after many", { failures: 40 }, 900],
    ["at its own pace when that is slower than the longest pause", { every: 3600, failures: 3 }, 3600],
  ];
  it.each(cases)("is %s", (_name, fields, seconds) => {
    expectAbout(nextReadAt(times(fields)), seconds);
  });

  it("obeys Retry-After", () => {
    expect(nextReadAt(times({ notBefore: tried + 600_000 }))).toBe(tried + 600_000);
  });

  it("spreads feeds that started together", () => {
    const pauses = Array.from({ length: 100 }, (_, at) => nextReadAt(times({ key: `feed-${at}` })));
    expect(new Set(pauses).size).toBeGreaterThan(90);
  });
});

describe("when a message is tried again", () => {
  it("waits longer after each attempt, five minutes at most", () => {
    expect([0, 1, 2, 20].map((attempt) => nextAttemptAt(attempt, 0))).toEqual([2_000, 4_000, 8_000, 300_000]);
  });

  it("keeps the time that the other side names", () => {
    const outcome = { kind: "notSent", reason: "429", retryAt: 99 } as const;
    expect(withRetryTime(outcome, 5, 0)).toEqual(outcome);
  });

  it("never gives a time to a call whose outcome is unknown", () => {
    expect(withRetryTime({ kind: "unknown", reason: "reset" }, 0, 0)).toEqual({ kind: "unknown", reason: "reset" });
  });
});
