/** What the policy does with a draft that nobody judges, and who must say yes: the pure decisions, case by case. */
import { describe, expect, test } from "vitest";
import { consented, consentOf } from "../../src/desk/consent.ts";
import { heldByPolicy, inherited, lapse, restarted, timerOf } from "../../src/desk/deadline.ts";
import { type TimerChoice, timerChoices } from "../../src/domain/desk-rules.ts";
import type { Review } from "../../src/domain/review.ts";
import { cloudflare, evening, incident, minute, review } from "../telegram/newsroom.ts";

const plain = review(incident(cloudflare), { rule: "policy-1" });
const timed = (then: TimerChoice, more: Partial<Review> = {}): Review => ({
  ...plain,
  ...more,
  desk: { ...more.desk, deadline: timerOf({ afterMs: 20 * minute, then }, "policy-1", evening) },
});
const due = evening + 20 * minute;
const yellow = plain.bulletins.map((one) => ({ ...one, marker: "🟡" }));

describe("lapse", () => {
  test.each(timerChoices)("%s when its time is over, and not a moment before", (then) => {
    expect(lapse(timed(then), false, due - 1)).toBeUndefined();
    expect(lapse(timed(then), false, due)).toBe(then);
  });

  test.each<[string, Review]>([
    ["it was done already", heldByPolicy(timed("hold"))],
    ["a person holds it", timed("publish", { state: "held" })],
    ["it was judged", timed("publish", { state: "dropped" })],
    ["somebody looks at it", timed("publish", { desk: { claim: { by: 1, name: "Rina", until: due + 1 } } })],
    ["it has none", plain],
  ])("nothing when %s", (_, one) => {
    expect(lapse(one, false, due)).toBeUndefined();
  });

  test.each<[string, Partial<Review>, boolean]>([
    ["people composed", { rule: "by-hand" }, false],
    ["the lint blocks", { rule: "lint", findings: ["E08"] }, false],
    ["takes news back", { rule: "withdrawn-told" }, false],
    ["has no text", { bulletins: [] }, false],
    ["is red where two must say yes", {}, true],
  ])("what %s is held instead of published, and dropped all the same", (_, more, twoPersonRed) => {
    expect(lapse(timed("publish", more), twoPersonRed, due)).toBe("hold");
    expect(lapse(timed("drop", more), twoPersonRed, due)).toBe("drop");
  });

  test("what is not red is published though two must say yes to red", () => {
    expect(lapse(timed("publish", { bulletins: yellow }), true, due)).toBe("publish");
  });
});

describe("the time", () => {
  const first = timerOf({ afterMs: 20 * minute, then: "drop" }, "policy-1", evening);
  const next = (now: number) => timerOf({ afterMs: 20 * minute, then: "publish" }, "policy-2", now);

  test.each([
    ["is the first draft's while there is enough of it", 10, 20],
    ["leaves five minutes when nearly over", 18, 23],
    ["leaves five minutes when over", 60, 65],
  ])("%s", (_, after, at) => {
    const now = evening + after * minute;
    expect(inherited(next(now), first, now)).toEqual({ ...next(now), at: evening + at * minute });
  });

  test("is a draft's own where the one before had none, or was done with", () => {
    expect(inherited(next(evening), undefined, evening)).toEqual(next(evening));
    expect(inherited(next(due), { ...first, lapsed: true }, due)).toEqual(next(due));
  });

  test("begins anew where somebody was at it", () => {
    expect(restarted(first, due).at).toBe(due + 20 * minute);
  });
});

describe("consent", () => {
  const rina = { by: 1, name: "Rina" };
  const anik = { by: 2, name: "Anik" };
  const rules = { twoPersonRed: true, isFirstStanding: true };

  test("two people, one text", () => {
    const once = consented(plain, rina);
    expect(consentOf(plain, rina, rules)).toBe("first");
    expect(consentOf(once, rina, rules)).toBe("again");
    expect(consentOf(once, anik, rules)).toBe("given");
    expect(consentOf({ ...once, contentHash: "0".repeat(16) }, anik, rules)).toBe("first");
    expect(consentOf(once, anik, { ...rules, isFirstStanding: false })).toBe("first");
  });

  test("one is enough for what is not red, and where no rule asks for two", () => {
    expect(consentOf({ ...plain, bulletins: yellow }, rina, rules)).toBe("given");
    expect(consentOf(plain, rina, { ...rules, twoPersonRed: false })).toBe("given");
  });
});
