import pino from "pino";
import { describe, expect, test } from "vitest";
import { createLog, type LogEvent } from "../src/log.ts";

/** What is written at a level, each line as it reaches the operator. */
function written(level: string, events: readonly LogEvent[]): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  const log = createLog(pino({ level }, { write: (line) => void lines.push(line) }));
  for (const event of events) log(event);
  return lines.map((line) => JSON.parse(line));
}

const unchanged: LogEvent = { event: "feed.unchanged", feed: "github/statuspage", ms: 4 };

describe("The log", () => {
  test("does not tell of each poll that found nothing new, unless somebody looks for a fault", () => {
    expect(written("info", [unchanged])).toEqual([]);
    expect(written("debug", [unchanged])).toMatchObject([{ level: 20, event: "feed.unchanged", ms: 4 }]);
  });

  test.each<{ readonly event: LogEvent; readonly level: number }>([
    { event: { event: "internal.error", where: "http", detail: "broken" }, level: 50 },
    { event: { event: "http.problem", detail: "taken" }, level: 40 },
    { event: { event: "http.listening", host: "127.0.0.1", port: 8080 }, level: 30 },
  ])("says $event.event at level $level", ({ event, level }) => {
    expect(written("info", [event])).toMatchObject([{ ...event, level }]);
  });

  test("shows no token, wherever in an event it stands", () => {
    const detail = "https://api.telegram.org/bot123456789:AAF_abcdefghijklmnopqrstuvwxyz01234567/getMe failed";
    const [line] = written("info", [{ event: "telegram.problem", detail }]);
    expect(line).toMatchObject({ detail: "https://api.telegram.org/bot<token>/getMe failed" });
  });
});
