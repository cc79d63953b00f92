/** Rules of the desk: whatever chiefs change in whatever order, nothing leaves what the operator allows. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type OperatorRules,
  type RuleChange,
  ruleKey,
  ruleRefusal,
  rulesWith,
  timerChoices,
} from "../../src/domain/desk-rules.ts";

const minute = 60_000;
const operator: OperatorRules = {
  deadline: { afterMs: 60 * minute, then: "hold" },
  twoPersonRed: true,
  night: new Map([["kolkata", { from: 23, until: 7 }]]),
  mayChange: { deadline: { leastMs: 10 * minute, mostMs: 120 * minute, then: ["hold", "drop"] }, night: true },
};

const hour = fc.integer({ min: 0, max: 24 });
const anyChange: fc.Arbitrary<RuleChange> = fc.oneof(
  fc.constant({ kind: "deadline" } as const),
  fc.record({
    kind: fc.constant("deadline" as const),
    deadline: fc.record({ afterMs: fc.nat(400 * minute), then: fc.constantFrom(...timerChoices) }),
  }),
  fc.record({ kind: fc.constant("night" as const), channel: fc.constantFrom("kolkata", "dhaka") }),
  fc.record({
    kind: fc.constant("night" as const),
    channel: fc.constantFrom("kolkata", "dhaka"),
    hours: fc.record({ from: hour, until: hour }),
  }),
  fc.record({ kind: fc.constant("twoPersonRed" as const), on: fc.boolean() }),
);

describe("rulesWith", () => {
  test("whatever is asked for, what is closed stays, and the deadline stays within its limits", () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const { deadline, twoPersonRed } = rulesWith(operator, changes);
        expect(twoPersonRed).toBe(true);
        if (!deadline) return;
        expect(deadline.then).not.toBe("publish");
        expect(deadline.afterMs).toBeGreaterThanOrEqual(10 * minute);
        expect(deadline.afterMs).toBeLessThanOrEqual(120 * minute);
      }),
    );
  });

  test("the newest change of a rule that is allowed is what counts", () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const newest = new Map(
          changes.filter((one) => !ruleRefusal(one, operator)).map((one) => [ruleKey(one), one] as const),
        );
        expect(rulesWith(operator, changes)).toEqual(rulesWith(operator, [...newest.values()]));
      }),
    );
  });

  test("nothing is open unless the operator opens it", () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        expect(ruleRefusal(change, { ...operator, mayChange: {} })).toBe("closed");
      }),
    );
  });
});
