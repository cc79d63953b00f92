import { describe, expect, test } from "vitest";
import { answerHistory, answerServices } from "../../src/readers/archive.ts";

const now = Date.UTC(2025, 10, 18);
const day = 86_400_000;
const lines = (answer: ReturnType<typeof answerHistory>) => answer.paragraphs.flat();

describe("answerHistory", () => {
  test("newest first, seven at most, none of more than ten months ago", () => {
    const outages = [400, 3, 1, 2, 8, 7, 6, 5, 4].map((ago) => ({
      startedAt: now - ago * day,
      endedAt: now - ago * day + 1000,
    }));
    const answer = answerHistory("x", outages, now);
    const dates = answer.paragraphs[1]?.map((line) => (line.kind === "phrase" ? line.args?.["at"] : undefined));
    expect(dates).toEqual([1, 2, 3, 4, 5, 6, 7].map((ago) => now - ago * day));
  });

  test("an end before the beginning is no length of time", () => {
    const answer = answerHistory("x", [{ startedAt: now, endedAt: now - 1 }], now);
    expect(lines(answer)).toContainEqual({ kind: "phrase", id: "bot-history-over", args: { at: now, lasted: 0 } });
  });
});

describe("answerServices", () => {
  test("the best known by name, the others counted", () => {
    const watched = Array.from({ length: 45 }, (_, at) => ({ service: `s${at}`, reach: at === 44 ? 1 : 5 }) as const);
    const answer = answerServices(watched);
    const [, list] = lines(answer);
    expect(list).toMatchObject({ args: { services: expect.stringMatching(/^s44\|s0\|/) } });
    expect(lines(answer)).toContainEqual({ kind: "phrase", id: "bot-services-more", args: { count: 5 } });
  });
});
