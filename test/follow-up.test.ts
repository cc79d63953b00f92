/** What an operator says days later of an outage that is over: an editor's choice, told under the card that was posted. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, minute } from "../src/domain/found.ts";
import { type Desk, openDesk, type Page } from "./support/lapse-desk.ts";

const start = Date.UTC(2026, 4, 12, 9, 0);
const at = (minutes: number): number => start + minutes * minute;
const later = start + 3 * day;

const outage = (impact: string, ...said: Page["said"]): Page => ({ id: "x1", title: "Elevated errors", impact, said });
const opened = { at: at(0), status: "investigating", text: "We are investigating elevated errors." } as const;
const end = { at: at(90), status: "resolved", text: "This incident has been resolved." } as const;
const why = "The errors were caused by a database failure.";
const explainedEnd = { ...end, text: `${end.text} ${why}` };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(":memory:", "chatgpt");
  await desk.poll(at(1), [outage("major", opened)]);
  await desk.poll(at(91), [outage("major", opened, end)]);
});
afterEach(() => desk.close());

describe("an explanation of an outage that readers were told of", () => {
  it("put into an old message days later waits for an editor, and is told under the card as later news", async () => {
    const before = desk.sent.length;
    await desk.poll(later, [outage("major", opened, explainedEnd)]);
    expect(desk.decisions.at(-1)).toBe("follow-up");
    expect(desk.sent.slice(before).filter(({ role }) => role !== "review")).toEqual([]);
    expect(await desk.publishWaiting()).toMatchInlineSnapshot(`
      [
        "১২ মে কেন সমস্যা হয়েছিল চ্যাটজিপিটিতে, জানাল সংস্থা",
        "১২ মে চ্যাটজিপিটিতে কেন সমস্যা হয়েছিল, জানাল প্রতিষ্ঠান",
      ]
    `);
    const posts = desk.sent.slice(before).filter(({ role }) => role !== "review");
    expect(posts.map(({ lane, role, edit }) => [lane, role, edit])).toEqual([
      ["kolkata", "reply", false],
      ["dhaka", "reply", false],
    ]);
    const [post] = posts;
    expect(post?.text).toContain(
      "১২ মে এআই চ্যাটবট চ্যাটজিপিটিতে যে বিভ্রাট দেখা দিয়েছিল, তার কারণ পরে স্টেটাস পেজে জানিয়েছে ওপেনএআই।",
    );
    expect(post?.text).toMatch(/সংস্থার ব্যাখ্যা, .*ডেটাবেস/u);
    expect(post?.text).toContain("১৫ মে");
  });

  it("is offered once, however often the page is read", async () => {
    for (const minutes of [0, 5, 10])
      await desk.poll(later + minutes * minute, [outage("major", opened, explainedEnd)]);
    expect(desk.decisions.filter((rule) => rule === "follow-up")).toHaveLength(1);
    expect(await desk.publishWaiting()).toHaveLength(2);
  });

  it("in a report of its own is offered as well, whether or not its sentences are read", async () => {
    const report = { at: later - minute, status: "postmortem", text: "Read it on our engineering pages." };
    await desk.poll(later, [outage("major", opened, end, report)]);
    expect(desk.decisions.at(-1)).toBe("follow-up");
    expect(await desk.publishWaiting()).toMatchInlineSnapshot(`
      [
        "চ্যাটজিপিটির বিভ্রাট নিয়ে রিপোর্ট দিল ওপেনএআই",
        "চ্যাটজিপিটির বিভ্রাট নিয়ে প্রতিবেদন দিল ওপেনএআই",
      ]
    `);
  });

  it("leaves the card as it ended", async () => {
    await desk.poll(later, [outage("major", opened, explainedEnd)]);
    await desk.publishWaiting();
    const cards = desk.sent.filter(({ role, lane }) => role === "card" && lane === "kolkata");
    expect(cards.every(({ at: sentAt }) => sentAt <= at(91))).toBe(true);
    // Something that moves the card afterwards does not bring the report to its head.
    const again = { at: later + 60 * minute, status: "investigating", text: "We are investigating again." };
    await desk.poll(again.at, [outage("major", opened, explainedEnd, again)]);
    const card = desk.sent.findLast(({ role, lane }) => role === "card" && lane === "kolkata");
    expect(card?.headline).not.toContain("কেন সমস্যা হয়েছিল");
    expect(card?.text).toContain("পরের ব্যাখ্যা");
  });
});

describe("a later word that explains nothing", () => {
  it("is stored and not told: another wording, thanks, or a cause that was told before", async () => {
    await desk.poll(later, [outage("major", opened, { ...end, text: "This incident is now resolved." })]);
    expect(desk.decisions.at(-1)).toBe("amended");
    const thanks = { at: later + minute, status: "resolved", text: "Thank you for your patience." };
    await desk.poll(later + 2 * minute, [outage("major", opened, end, thanks)]);
    expect(desk.decisions.at(-1)).not.toBe("follow-up");
    expect(await desk.publishWaiting()).toEqual([]);
  });

  it("of an outage that nobody was told of is no follow-up", async () => {
    const quiet = { ...outage("none", opened, end), id: "x2" };
    await desk.poll(later, [outage("major", opened, end), quiet]);
    await desk.poll(later + minute, [outage("major", opened, end), { ...quiet, said: [opened, explainedEnd] }]);
    expect(desk.decisions).not.toContain("follow-up");
  });
});
