import { describe, expect, it } from "vitest";
import { decideRecovery, type Finished, type RecoveryFacts } from "../../src/domain/recovery.ts";
import { telegramTimings } from "../../src/domain/timings.ts";

const facts = (more: Partial<RecoveryFacts>): RecoveryFacts => ({
  now: 0,
  begunAt: 0,
  isPrivate: false,
  canLook: "yes",
  searches: [],
  asked: false,
  timings: telegramTimings,
  ...more,
});
const kindOf = (more: Partial<RecoveryFacts>): string => decideRecovery(facts(more)).kind;
const absent = (at: number): Finished => ({ kind: "absent", at });
const unclear = (at: number): Finished => ({ kind: "unclear", reason: "429", at });

describe("a post in doubt", () => {
  it.each<[string, Partial<RecoveryFacts>, string]>([
    ["is left alone while Telegram may still work on it", { now: 34_999 }, "wait"],
    ["is looked for when the grace is over", { now: 35_000 }, "look"],
    ["is looked for after a stop of hours, before anybody is asked", { now: 9_000_000 }, "look"],
    ["is adopted when found", { now: 35_001, searches: [{ kind: "found", messageId: 7, at: 35_000 }] }, "adopt"],
    ["is not looked for again at once", { now: 64_999, searches: [absent(35_000)] }, "wait"],
    ["is looked for a second time", { now: 65_000, searches: [absent(35_000)] }, "look"],
    [
      "is sent again after two misses far enough apart",
      { now: 65_001, searches: [absent(35_000), absent(65_000)] },
      "resend",
    ],
    [
      "is not sent again for two misses side by side",
      { now: 41_000, searches: [absent(35_000), absent(40_000)] },
      "wait",
    ],
    ["an unclear search counts for nothing", { now: 95_001, searches: [absent(35_000), unclear(65_000)] }, "look"],
    ["goes to an editor after three minutes", { now: 180_000, searches: [unclear(35_000)] }, "ask"],
    ["is looked for on while the editor thinks", { now: 180_000, searches: [unclear(35_000)], asked: true }, "look"],
    ["without an audit chat goes to an editor after the grace", { now: 35_000, canLook: "noAuditChat" }, "ask"],
    ["and then waits", { now: 999_000, canLook: "noAuditChat", asked: true }, "wait"],
    [
      "without a watermark a miss proves nothing",
      { now: 36_000, canLook: "noWatermark", searches: [absent(35_000)] },
      "ask",
    ],
    [
      "not even twice",
      { now: 65_001, canLook: "noWatermark", asked: true, searches: [absent(35_000), absent(65_000)] },
      "wait",
    ],
    ["in a private chat is given up at once", { isPrivate: true }, "giveUp"],
  ])("%s", (_, given, kind) => {
    expect(kindOf(given)).toBe(kind);
  });
});
