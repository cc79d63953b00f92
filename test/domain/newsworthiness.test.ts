import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceLevels } from "../../src/domain/evidence.ts";
import { type Impact, impacts } from "../../src/domain/incident.ts";
import { type NewsFacts, newsValue, pointsFor, worthASound, worthTelling } from "../../src/domain/newsworthiness.ts";
import { categories, type Reach } from "../../src/domain/service.ts";

const noonInKolkata = Date.UTC(2026, 10, 20, 6, 30);
const twoAtNight = Date.UTC(2026, 10, 19, 20, 30);

function facts(
  over: Partial<NewsFacts> & { reach?: Reach; category?: NewsFacts["service"]["category"] } = {},
): NewsFacts {
  const { reach = 1, category = "social", ...rest } = over;
  return {
    service: { reach, category },
    impact: "major",
    breadth: 1,
    evidence: "confirmed",
    now: noonInKolkata,
    ...rest,
  };
}

describe("the news value", () => {
  it.each([
    { name: "a household name, critical", given: facts({ impact: "critical" }), rings: true, tells: true },
    { name: "a household name, minor", given: facts({ impact: "minor" }), rings: true, tells: true },
    { name: "a known one, major, at night", given: facts({ reach: 3, now: twoAtNight }), rings: false, tells: true },
    { name: "a household name, major, at night", given: facts({ now: twoAtNight }), rings: true, tells: true },
    {
      name: "a second-rank cloud, minor",
      given: facts({ reach: 3, category: "cloud", impact: "minor" }),
      rings: false,
      tells: false,
    },
    {
      name: "the same, with three services on it",
      given: facts({ reach: 3, category: "cloud", impact: "minor", breadth: 3 }),
      rings: false,
      tells: true,
    },
    {
      name: "a known one, failing by one signal only",
      given: facts({ reach: 3, evidence: "unconfirmed" }),
      rings: false,
      tells: true,
    },
    { name: "a cloud everyone knows, major", given: facts({ category: "cloud" }), rings: true, tells: true },
  ])("$name: rings $rings, tells $tells", ({ given, rings, tells }) => {
    const value = newsValue(given);
    expect([value.rings, value.points >= worthTelling]).toEqual([rings, tells]);
  });

  it("says what it counted", () => {
    expect(newsValue(facts({ breadth: 8, now: twoAtNight })).path).toEqual([
      "reach 1: +3",
      "category social: +0",
      "impact major: +3",
      "services 8: +2",
      "evidence confirmed: +0",
      "night: a sound takes one more",
    ]);
  });

  it("never falls when an outage grows graver, wider, surer or better known", () => {
    const order: readonly Impact[] = ["none", "minor", "major", "critical"];
    fc.assert(
      fc.property(
        fc.constantFrom<Reach>(1, 2, 3, 4, 5),
        fc.constantFrom(...categories),
        fc.constantFrom(...order),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...evidenceLevels),
        (reach, category, impact, breadth, evidence) => {
          const given = facts({ reach, category, impact, breadth, evidence });
          const { points } = newsValue(given);
          const graver = order[order.indexOf(impact) + 1] ?? impact;
          expect(newsValue({ ...given, impact: graver }).points).toBeGreaterThanOrEqual(points);
          expect(newsValue({ ...given, breadth: breadth + 1 }).points).toBeGreaterThanOrEqual(points);
          expect(newsValue({ ...given, evidence: "confirmed" }).points).toBeGreaterThanOrEqual(points);
          expect(newsValue({ ...given, service: { reach: 1, category } }).points).toBeGreaterThanOrEqual(points);
        },
      ),
    );
    expect(impacts).toEqual(expect.arrayContaining([...order]));
  });
});

describe("the table that people read", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const listed = (points: readonly number[]): string => `| ${points.join(", ")} |`;

  it("has the points of the code", () => {
    const { reach, infrastructure, impact, breadth, evidence } = pointsFor;
    const rows = [
      [1, 2, 3, 4, 5].map((one) => reach[one as Reach]),
      [infrastructure],
      [impact.critical, impact.major, impact.minor, impact.unknown, impact.none],
      breadth.map(({ points }) => points),
      [evidence.confirmed, evidence.probable, evidence.unconfirmed],
    ];
    for (const points of rows) expect(readme).toContain(listed(points));
    expect(readme).toContain(`Below ${worthTelling} it is left to the digest`);
    expect(readme).toContain(`with ${worthASound} or more rings`);
    expect(readme).toContain(`with ${worthASound + 1} or more:`);
  });
});
