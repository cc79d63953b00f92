import { describe, expect, test } from "vitest";
import { type Budget, createBudget, type Priority, type Turn } from "../../src/telegram/budget.ts";
import { VirtualClock } from "../support/bot-api/virtual-clock.ts";

interface Run {
  readonly clock: VirtualClock;
  readonly budget: Budget;
  readonly starts: { readonly chat: string; readonly at: number }[];
  call(chat: string, options?: { group?: boolean; priority?: Priority; ms?: number }): void;
}

function run(): Run {
  const clock = new VirtualClock(0);
  const budget = createBudget(clock);
  const starts: { chat: string; at: number }[] = [];
  const call: Run["call"] = (chat, { group = false, priority = "channelPost", ms = 50 } = {}) => {
    void budget.run({ chat, group, priority }, async () => {
      starts.push({ chat, at: clock.now() });
      await clock.sleep(ms);
    });
  };
  return { clock, budget, starts, call };
}

const most = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

describe("budget", () => {
  test("never more than thirty calls in a second, and 93 % of them used at 50 ms", async () => {
    const { clock, starts, call } = run();
    for (let chat = 0; chat < 600; chat += 1) call(String(chat));
    await clock.advance(10_000);
    const times = starts.map(({ at }) => at);
    expect(most(times, 1000)).toBeLessThanOrEqual(30);
    expect(times.length).toBeGreaterThanOrEqual(Math.floor(10 * 30 * 0.93));
  });

  test("a slot frees one second after the answer, not after the call", async () => {
    const { clock, starts, call } = run();
    for (let chat = 0; chat < 31; chat += 1) call(String(chat), { ms: 700 });
    await clock.advance(5000);
    expect(starts[30]?.at).toBe(1700);
  });

  test("one call a second to a chat, while others go on", async () => {
    const { clock, starts, call } = run();
    for (let turn = 0; turn < 3; turn += 1) call("a", { ms: 0 });
    call("b", { ms: 0 });
    await clock.advance(5000);
    expect(starts).toEqual([
      { chat: "a", at: 0 },
      { chat: "b", at: 0 },
      { chat: "a", at: 1000 },
      { chat: "a", at: 2000 },
    ]);
  });

  test("twenty a minute to a group", async () => {
    const { clock, starts, call } = run();
    for (let turn = 0; turn < 25; turn += 1) call("-100", { group: true, ms: 0 });
    await clock.advance(180_000);
    const times = starts.map(({ at }) => at);
    expect(times).toHaveLength(25);
    expect(most(times, 60_000)).toBeLessThanOrEqual(20);
  });

  test("posts of channels first, what is grave before the rest, then a person who waits, then edits, then private chats", async () => {
    const { clock, starts, call } = run();
    for (let chat = 0; chat < 30; chat += 1) call(String(chat), { ms: 100 });
    call("edit", { priority: "channelEdit" });
    call("post", { priority: "channelPost" });
    call("person", { priority: "privateUrgent" });
    call("grave", { priority: "channelUrgent" });
    call("answer", { priority: "answer" });
    await clock.advance(5000);
    expect(starts.slice(30).map(({ chat }) => chat)).toEqual(["grave", "post", "answer", "edit", "person"]);
  });

  test("a crowd of readers keeps no channel waiting, and a quiet chat at the head of the queue nobody else", async () => {
    const { clock, budget, starts, call } = run();
    for (let chat = 0; chat < 6000; chat += 1) call(String(chat), { priority: "answer" });
    budget.flooded({ chat: "-100", group: true, priority: "channelPost" }, 4000);
    call("-100", { group: true });
    await clock.advance(2000);
    call("-200", { group: true });
    await clock.advance(1100);
    expect(starts.find(({ chat }) => chat === "-200")?.at).toBeLessThanOrEqual(3100);
    expect(starts.length).toBeGreaterThanOrEqual(80);
  });

  test("after a 429 nobody calls until Telegram allows it, then half as many, then all again", async () => {
    const { clock, budget, starts, call } = run();
    budget.pause(5000);
    for (let chat = 0; chat < 2000; chat += 1) call(String(chat), { ms: 0 });
    await clock.advance(40_000);
    const perSecond = (second: number): number =>
      starts.filter(({ at }) => at >= second * 1000 && at < (second + 1) * 1000).length;
    expect([0, 4].map(perSecond)).toEqual([0, 0]);
    expect(perSecond(5)).toBe(15);
    expect(perSecond(6)).toBeLessThan(perSecond(12));
    expect(perSecond(30)).toBe(30);
  });

  test("a call that fails gives its slot back", async () => {
    const { clock, budget, starts, call } = run();
    const failed = budget.run({ chat: "a", group: false, priority: "channelPost" }, () =>
      Promise.reject(new Error("refused")),
    );
    await expect(failed).rejects.toThrow("refused");
    call("a");
    await clock.advance(1500);
    expect(starts).toHaveLength(1);
  });

  test("a first 429 quiets the channel it came from, and its twenty a minute are halved; a second one quiets all", async () => {
    const { clock, budget, starts, call } = run();
    const turn = (chat: string): Turn => ({ chat, group: true, priority: "channelPost" });
    expect(budget.flooded(turn("-1"), 30_000)).toBe("lane");
    for (let at = 0; at < 20; at += 1) call("-1", { group: true, ms: 0 });
    call("-2", { group: true, ms: 0 });
    await clock.advance(60_000);
    expect(starts[0]).toEqual({ chat: "-2", at: 0 });
    expect(starts[1]).toEqual({ chat: "-1", at: 30_000 });
    expect(starts.filter(({ chat, at }) => chat === "-1" && at < 90_000)).toHaveLength(10);
    budget.flooded(turn("-1"), 70_000);
    expect(budget.flooded(turn("-2"), 75_000)).toBe("all");
    expect(budget.pausedUntil).toBe(75_000);
  });

  test("a 429 from a private chat quiets all", () => {
    const { budget } = run();
    expect(budget.flooded({ chat: "501", group: false, priority: "privatePost" }, 3000)).toBe("all");
  });
});
