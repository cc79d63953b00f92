import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BackgroundFact,
  backgroundOf,
  type CuratedOutage,
  coveredSince,
  curatedBefore,
  takes,
} from "../../src/domain/background.ts";
import { incidentId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { days, hours, minutes, page } from "./builders.ts";

const zone = "Asia/Kolkata";
const subjectAt = Date.UTC(2026, 9, 20, 12, 0);

let serial = 0;
function outage(startedAt: number, duration: number | undefined, over: Partial<Incident> = {}): Incident {
  const id = incidentId(page, `o${serial++}`);
  return {
    id,
    service: page,
    providerId: `o${serial}`,
    story: storyIdOf(id),
    title: "Errors",
    kind: "outage",
    impact: "minor",
    phase: duration === undefined ? "investigating" : "resolved",
    rawStatus: "",
    startedAt,
    ...(duration === undefined ? {} : { resolvedAt: startedAt + duration }),
    components: [],
    updates: [],
    firstSeenAt: startedAt,
    feeds: [],
    missedReads: 0,
    version: 1,
    ...over,
  };
}

/** One outage every `gap` days before the subject, the newest first, of an hour each. */
const monthly = (n: number, gap = 30): readonly Incident[] =>
  Array.from({ length: n }, (_, index) => outage(subjectAt - days(gap * (index + 1)), hours(1)));

function facts(subject: Incident, incidents: readonly Incident[], since?: number): readonly BackgroundFact[] {
  const archive = {
    incidents: [...incidents, subject],
    since: since ?? coveredSince([...incidents, subject], subjectAt),
  };
  return backgroundOf(subject, archive, { now: subjectAt + hours(3), zone });
}
const kinds = (all: readonly BackgroundFact[]): readonly string[] => all.map(({ kind }) => kind);
const of = <Kind extends BackgroundFact["kind"]>(all: readonly BackgroundFact[], kind: Kind) =>
  all.find((fact): fact is Extract<BackgroundFact, { kind: Kind }> => fact.kind === kind);

describe("what the archive says about earlier outages", () => {
  it("is nothing when it holds none", () => {
    expect(facts(outage(subjectAt, undefined), [])).toEqual([]);
  });

  it("names the last one, with its duration only when its end is known", () => {
    const [last] = monthly(1);
    expect(facts(outage(subjectAt, undefined), monthly(1))).toMatchObject([
      { kind: "last", startedAt: last?.startedAt, duration: hours(1) },
    ]);
    const open = outage(subjectAt - days(3), undefined);
    expect(facts(outage(subjectAt, undefined), [open])).toEqual([
      { kind: "last", incident: open.id, startedAt: open.startedAt },
    ]);
  });

  it("counts those of the year in the reader's calendar, this one included", () => {
    const eve = outage(Date.UTC(2025, 11, 31, 18, 0), hours(1));
    const newYear = outage(Date.UTC(2025, 11, 31, 19, 0), hours(1));
    const since = Date.UTC(2025, 10, 1);
    const count = of(facts(outage(subjectAt, undefined), [eve, newYear, ...monthly(1)], since), "count");
    expect(count).toMatchObject({ count: 3, grave: false, year: 2026 });
    expect(count, "the whole year is covered").not.toHaveProperty("since");
    expect(count?.of, "each that is counted can be shown").toHaveLength(2);
  });

  it("says since when it counts when it does not reach back to New Year", () => {
    const since = subjectAt - days(90);
    expect(of(facts(outage(subjectAt, undefined), monthly(3), since), "count")).toMatchObject({ count: 4, since });
  });

  it("does not count over a month", () => {
    const since = subjectAt - days(30);
    expect(of(facts(outage(subjectAt, undefined), monthly(5, 4), since), "count")).toBeUndefined();
  });

  it("counts only the grave ones of a grave one", () => {
    const grave = [
      outage(subjectAt - days(9), hours(1), { impact: "major" }),
      outage(subjectAt - days(19), hours(1), { impact: "critical" }),
    ];
    const subject = outage(subjectAt, undefined, { impact: "critical" });
    expect(of(facts(subject, [...monthly(6), ...grave]), "count")).toMatchObject({ count: 3, grave: true });
  });

  it("calls it the longest only when it is, of enough, over long enough, and all their ends are known", () => {
    const subject = outage(subjectAt, hours(2));
    expect(of(facts(subject, monthly(5)), "longest")).toMatchObject({ duration: hours(2), others: 5 });
    expect(of(facts(subject, monthly(4)), "longest")).toBeUndefined();
    expect(of(facts(subject, monthly(5, 10)), "longest")).toBeUndefined();
    expect(of(facts(outage(subjectAt, minutes(30)), monthly(5)), "longest")).toBeUndefined();
    expect(of(facts(outage(subjectAt, hours(1)), monthly(5)), "longest")).toBeUndefined();
    expect(of(facts(subject, [...monthly(5), outage(subjectAt - days(2), undefined)]), "longest")).toBeUndefined();
  });

  it("measures one that still runs by now", () => {
    expect(of(facts(outage(subjectAt, undefined), monthly(5)), "longest")).toMatchObject({ duration: hours(3) });
  });

  it("knows one that lasted longer from that one alone, once this one is over", () => {
    const [before] = monthly(1);
    if (!before) throw new Error("expected an outage");
    const longer = of(facts(outage(subjectAt, minutes(20)), [before]), "longer");
    expect(longer).toMatchObject({ incident: before.id, duration: hours(1) });
    expect(of(facts(outage(subjectAt, hours(2)), [before]), "longer")).toBeUndefined();
    expect(of(facts(outage(subjectAt, undefined), [before]), "longer"), "while it runs").toBeUndefined();
  });

  it("gives the usual length as the median of at least five", () => {
    const lengths = [10, 20, 30, 40, 300].map((n, index) => outage(subjectAt - days(20 * (index + 1)), minutes(n)));
    expect(of(facts(outage(subjectAt, undefined), lengths), "usual")).toMatchObject({ median: minutes(30), others: 5 });
    expect(of(facts(outage(subjectAt, undefined), lengths.slice(1)), "usual")).toBeUndefined();
  });

  it.each<{ name: string; over: Partial<Incident> }>([
    { name: "planned work", over: { kind: "maintenance" } },
    { name: "what had no impact", over: { impact: "none" } },
    { name: "what the page removed", over: { withdrawnAt: subjectAt } },
    { name: "a test", over: { title: "Test incident" } },
    { name: "another service", over: { service: "other" as Incident["service"] } },
    { name: "what began later", over: { startedAt: subjectAt + 1 } },
  ])("leaves out $name", ({ over }) => {
    expect(facts(outage(subjectAt, undefined), [outage(subjectAt - days(1), hours(1), over)], 0)).toEqual([]);
  });
});

describe("the time that the archive covers", () => {
  it("ends at a long hole of a cut list: a stray beyond it proves nothing about the time between", () => {
    const incidents = [...monthly(19, 6), outage(subjectAt - days(900), hours(1))];
    expect(coveredSince(incidents, subjectAt)).toBe(subjectAt - days(114));
    const count = of(facts(outage(subjectAt, undefined), incidents), "count");
    expect(count).toMatchObject({ count: 20, since: subjectAt - days(114) });
  });

  it("is the whole of a short list, however far apart its entries are", () => {
    const rare = [outage(subjectAt - days(200), hours(1)), outage(subjectAt - days(500), hours(1))];
    expect(coveredSince(rare, subjectAt)).toBe(subjectAt - days(500));
    expect(kinds(facts(outage(subjectAt, undefined), rare))).toEqual(["last"]);
  });

  it("is nothing without incidents", () => {
    expect(coveredSince([], subjectAt)).toBe(subjectAt);
  });
});

describe("any archive", () => {
  it("never says more than it holds", () => {
    const some = fc.array(
      fc.record({
        ago: fc.integer({ min: 1, max: 800 }),
        length: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: undefined }),
        impact: fc.constantFrom("none" as const, "minor" as const, "major" as const),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const incidents = drawn.map(({ ago, length, impact }) =>
          outage(subjectAt - days(ago), length === undefined ? undefined : minutes(length), { impact }),
        );
        const since = coveredSince(incidents, subjectAt);
        for (const fact of facts(outage(subjectAt, undefined), incidents, since)) {
          if (fact.kind === "last") expect(fact.startedAt).toBeGreaterThanOrEqual(since);
          if (fact.kind === "count") expect(fact.count).toBeLessThanOrEqual(incidents.length + 1);
          if (fact.kind === "longest" || fact.kind === "usual") {
            expect(fact.others).toBeGreaterThanOrEqual(takes[fact.kind].outages);
            expect(subjectAt - fact.since).toBeGreaterThanOrEqual(takes[fact.kind].period);
          }
        }
      }),
    );
    expect(kinds(facts(outage(subjectAt, undefined), monthly(6)))).toEqual(["last", "count", "longest", "usual"]);
  });
});

describe("curated outages", () => {
  const march: CuratedOutage = {
    entry: "x-2025-03",
    service: "x",
    from: Date.UTC(2025, 2, 10),
    precision: "month",
    source: { outlet: "ETV Bharat", at: Date.UTC(2025, 10, 18) },
  };
  it("are given when they have a source, newest first, of the service, before the archive begins", () => {
    const august = { ...march, entry: "x-2024-08", from: Date.UTC(2024, 7, 1) };
    const unchecked: CuratedOutage = { ...march, entry: "x-2023", from: Date.UTC(2023, 1, 1), source: "unchecked" };
    const all = [august, unchecked, march, { ...march, entry: "y", service: "y" }];
    expect(curatedBefore(all, "x", subjectAt).map(({ entry }) => entry)).toEqual(["x-2025-03", "x-2024-08"]);
    expect(curatedBefore(all, "x", Date.UTC(2025, 0, 1)).map(({ entry }) => entry)).toEqual(["x-2024-08"]);
  });
});
