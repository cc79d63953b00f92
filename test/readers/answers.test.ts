import { describe, expect, test } from "vitest";
import { type Answer, type Line, phraseIds } from "../../src/readers/answer.ts";
import {
  answerIncident,
  answerNow,
  answerStatus,
  answerUnderWay,
  answerUnknownIncident,
  answerWhich,
} from "../../src/readers/answers.ts";
import type { OpenIncident, OverallFacts, ServiceFacts } from "../../src/readers/facts.ts";

const now = Date.UTC(2025, 10, 18, 12, 30);
const minute = 60_000;

const open: OpenIncident = {
  id: "i_0123456789abcdef",
  service: "cloudflare",
  kind: "outage",
  impact: "critical",
  phase: "identified",
  startedAt: now - 42 * minute,
};
const facts: ServiceFacts = {
  service: "cloudflare",
  watched: true,
  readAt: now - minute,
  open: [],
  hasParts: false,
  upstream: [],
};
const overall: OverallFacts = { open: [], watched: 3, unread: [], readAt: now };

const ids = ({ paragraphs }: Answer): string[] =>
  paragraphs.flat().map((line: Line) => (line.kind === "quote" ? line.text : line.id));

describe("answerIncident", () => {
  test("says since when, what the operator says, and the end of one that is over", () => {
    expect(ids(answerIncident(open, now))).toEqual(["bot-open", "bot-operator-says", "bot-since"]);
    const over = { ...open, phase: "resolved", endedAt: now - minute } as const;
    expect(ids(answerIncident(over, now)).at(-1)).toBe("bot-incident-over");
  });

  test("what the operator took back, or is older than a date without its year, is not told as news", () => {
    expect(ids(answerIncident({ ...open, withdrawn: true }, now))).toEqual(["bot-incident-withdrawn"]);
    expect(answerIncident({ ...open, startedAt: now - 400 * 24 * 60 * minute }, now)).toBe(answerUnknownIncident);
  });

  test("without an id what is under way is listed, each with its command", () => {
    expect(ids(answerUnderWay([open]))).toEqual(["bot-incident-how", "bot-open", `/incident ${open.id}`]);
    expect(ids(answerUnderWay([]))).toEqual(["bot-incident-none"]);
  });
});

describe("answerStatus", () => {
  test("a page that was not read is never a quiet one", () => {
    const { readAt: _, ...unread } = facts;
    for (const given of [unread, { ...facts, readAt: now - 16 * minute }, { ...facts, watched: false }]) {
      expect(ids(answerStatus(given, now))).not.toContain("bot-quiet");
    }
  });

  test("an incident is shown even where nothing is watched any more", () => {
    expect(ids(answerStatus({ ...facts, watched: false, open: [open] }, now))).toContain("bot-open");
  });

  test("news older than the last read is marked as such", () => {
    const stale = { ...facts, readAt: now - 20 * minute, open: [open] };
    expect(ids(answerStatus(stale, now))).toEqual(["bot-open", "bot-operator-says", "bot-since", "bot-unread-open"]);
  });

  test("an outage of more than ten months ago is not dated without its year", () => {
    const last = { endedAt: now - 301 * 86_400_000, lastedMs: minute };
    expect(ids(answerStatus({ ...facts, last }, now))).not.toContain("bot-last");
  });

  test("a start in the future or of this minute has no age", () => {
    for (const startedAt of [now + minute, now - 30_000]) {
      expect(ids(answerStatus({ ...facts, open: [{ ...open, startedAt }] }, now))).toContain("bot-since-just");
    }
  });

  test("a provider's trouble is told where the service itself is silent", () => {
    expect(ids(answerStatus({ ...facts, upstream: ["aws"] }, now))).toContain("bot-upstream");
    expect(ids(answerStatus({ ...facts, upstream: ["aws"], open: [open] }, now))).not.toContain("bot-upstream");
  });
});

describe("answerNow", () => {
  test("planned work is no trouble", () => {
    const answer = answerNow({ ...overall, open: [{ ...open, kind: "maintenance" }] }, now);
    expect(ids(answer).slice(0, 3)).toEqual(["bot-now-quiet", "bot-quiet-caution", "bot-open-maintenance"]);
  });

  test("more than fifteen are counted, not listed", () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...open, service: `s${at}` }));
    const answer = answerNow({ ...overall, open: many }, now);
    expect(ids(answer).filter((id) => id === "bot-open")).toHaveLength(15);
    expect(answer.paragraphs.flat()).toContainEqual({ kind: "phrase", id: "bot-open-more", args: { count: 5 } });
  });

  test("two incidents of one service are one service in trouble", () => {
    const [[head] = []] = answerNow({ ...overall, open: [open, open] }, now).paragraphs;
    expect(head).toMatchObject({ id: "bot-now-open", args: { count: 1 } });
  });

  test("of many unread pages three are named", () => {
    const answer = answerNow({ ...overall, watched: 9, unread: ["a", "b", "c", "d"] }, now);
    expect(answer.paragraphs.flat()).toContainEqual({
      kind: "phrase",
      id: "bot-now-unread-more",
      args: { services: "a|b|c", count: 4 },
    });
  });

  test("when nothing is read any more, nothing is said to be quiet", () => {
    expect(ids(answerNow({ ...overall, unread: ["a", "b", "c"] }, now))).toEqual(["bot-never-read"]);
  });
});

test("a reader's words come back on one line, without marks, and short", () => {
  const answer = answerWhich(`  a\u202eb\n\n${"c".repeat(100)}`, { kind: "none" });
  const [[line] = []] = answer.paragraphs;
  expect(line).toMatchObject({ args: { query: `a b ${"c".repeat(36)}` } });
});

test("every phrase has its own id", () => {
  expect(new Set(phraseIds).size).toBe(phraseIds.length);
});
