import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serviceId } from "../src/domain/ids.ts";
import { type Feed, feedKey } from "../src/domain/service.ts";
import { openSchedule } from "../src/schedule.ts";
import { openStore, type SqliteStore } from "../src/store/index.ts";
import { filing, incident, storyOf } from "./store/samples.ts";

const minute = 60_000;
const start = Date.parse("2026-05-05T10:00:00Z");
const feed = (service: string, format: Feed["format"] = "statuspage"): Feed => ({
  service: serviceId(service),
  format,
  url: `https://${service}.example/${format}`,
});

let store: SqliteStore;
beforeEach(async () => {
  store = await openStore({ url: ":memory:" });
});
afterEach(() => store.close());

const read = (one: Feed, at: number) =>
  store.rememberFeed({ key: feedKey(one), lastTriedAt: at, lastGoodAt: at, failures: 0 });
const names = (feeds: readonly Feed[]): string[] => feeds.map((one) => `${one.service}/${one.format}`);

describe("the schedule", () => {
  it("has everything due that was never read, and nothing of what was just read", async () => {
    const [a, b] = [feed("github"), feed("zoom")];
    await read(a, start);
    const schedule = await openSchedule([a, b], store, start);
    expect(names(schedule.due(start))).toEqual(["zoom/statuspage"]);
    expect(names(schedule.due(start + 2 * minute))).toEqual(["github/statuspage", "zoom/statuspage"]);
  });

  it("keeps its times over a restart, since the store has them", async () => {
    const a = feed("github");
    await read(a, start);
    const first = await openSchedule([a], store, start);
    const second = await openSchedule([a], store, start + 1000);
    expect(second.next()).toBe(first.next());
  });

  it("spreads over the minute what was read together at the start, and never within 15 seconds", async () => {
    const feeds = Array.from({ length: 600 }, (_, at) => feed(`service-${at}`));
    const schedule = await openSchedule(feeds, store, start);
    for (const one of feeds) {
      await read(one, start);
      await schedule.noted(one, false, start);
    }
    const dueBy = (second: number): number => schedule.due(start + second * 1000).length;
    expect(dueBy(14)).toBe(0);
    const perSecond = Array.from({ length: 67 }, (_, second) => dueBy(second + 15) - dueBy(second + 14));
    expect(Math.max(...perSecond)).toBeLessThan(22);
    expect(dueBy(82)).toBe(600);
  });

  it("spreads again what had to wait and was read together later, around its usual interval", async () => {
    const feeds = Array.from({ length: 600 }, (_, at) => feed(`service-${at}`));
    const schedule = await openSchedule(feeds, store, start);
    const late = start + 5 * minute;
    for (const at of [start, late]) {
      for (const one of feeds) {
        await read(one, at);
        await schedule.noted(one, false, at);
      }
    }
    const dueBy = (second: number): number => schedule.due(late + second * 1000).length;
    const perSecond = Array.from({ length: 75 }, (_, second) => dueBy(second + 16) - dueBy(second + 15));
    expect(dueBy(15)).toBe(0);
    expect(Math.max(...perSecond)).toBeLessThan(40);
    expect(dueBy(60)).toBeGreaterThan(240);
    expect(dueBy(60)).toBeLessThan(360);
    expect(dueBy(91)).toBe(600);
  });

  it("reads all feeds of a service faster while an incident of it is open, and slower again when it is over", async () => {
    const [json, atom] = [feed("github"), feed("github", "statuspage-atom")];
    for (const one of [json, atom]) await read(one, start);
    const schedule = await openSchedule([json, atom], store, start);
    for (const one of [json, atom, json, atom]) await schedule.noted(one, false, start);
    expect(schedule.due(start + 40_000)).toEqual([]);
    const open = incident("live", { service: serviceId("github"), startedAt: start, updates: [] });
    await store.file(filing({ incidents: [{ incident: open, expectedVersion: 0 }], stories: [storyOf(open)] }));
    await schedule.noted(json, true, start);
    expect(names(schedule.due(start + 40_000))).toEqual(["github/statuspage", "github/statuspage-atom"]);
    const over = { ...open, phase: "resolved" as const, resolvedAt: start + 1, version: 1 };
    await store.file(filing({ incidents: [{ incident: over, expectedVersion: 1 }] }));
    await schedule.noted(json, true, start);
    expect(schedule.due(start + 40_000)).toEqual([]);
  });
});
