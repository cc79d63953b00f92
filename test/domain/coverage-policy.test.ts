import { describe, expect, it } from "vitest";
import { type Change, changeKinds, type FoundAs } from "../../src/domain/change.ts";
import { type Away, type CoverageContext, decideCoverage, type PolicyRule } from "../../src/domain/coverage-policy.ts";
import { builtInRules } from "../../src/domain/coverage-rules.ts";
import { incidentId, storyIdOf } from "../../src/domain/ids.ts";
import type { Impact, Incident } from "../../src/domain/incident.ts";
import type { Place } from "../../src/domain/placing.ts";
import type { Category, Reach, Service } from "../../src/domain/service.ts";
import { hours, minutes, noon, page, service as plain } from "./builders.ts";

const id = incidentId(page, "a");

interface Given {
  readonly change: Change["kind"];
  readonly found?: FoundAs;
  readonly overtaken?: boolean;
  readonly incident?: Partial<Incident>;
  readonly reach?: Reach;
  readonly category?: Category;
  readonly told?: boolean;
  readonly to?: Partial<Change["to"]>;
  readonly rules?: readonly PolicyRule[];
  readonly now?: number;
  readonly place?: Place;
  readonly doubts?: boolean;
  readonly away?: Away;
  readonly explains?: boolean;
  readonly feeds?: Service["feeds"];
}

function incidentOf(given: Given): Incident {
  return {
    id,
    service: page,
    providerId: "a",
    story: storyIdOf(id),
    title: "Trouble",
    kind: "outage",
    impact: "minor",
    phase: "investigating",
    rawStatus: "investigating",
    startedAt: noon - minutes(5),
    components: [],
    updates: [],
    firstSeenAt: noon,
    feeds: [],
    missedReads: 0,
    version: 1,
    ...given.incident,
  };
}

function decide(given: Given) {
  const incident = incidentOf(given);
  const change: Change = {
    id: "c_1" as Change["id"],
    kind: given.change,
    service: page,
    incident: id,
    story: incident.story,
    at: noon,
    eventAt: noon,
    found: given.found ?? "fresh",
    from: { phase: "investigating", impact: incident.impact },
    to: { phase: incident.phase, impact: incident.impact, ...given.to },
    updates: [],
    amends: [],
    overtaken: given.overtaken ?? false,
  };
  const service: Service = {
    ...plain,
    reach: given.reach ?? 3,
    category: given.category ?? "other",
    feeds: given.feeds ?? [],
  };
  const context: CoverageContext = {
    now: given.now ?? noon,
    freshness: hours(2),
    published: given.told ?? false,
    rules: given.rules ?? [],
    ...(given.place && { place: given.place }),
    ...(given.explains && { explains: true }),
    ...(given.away && { away: given.away }),
    ...(given.doubts && { doubtsOwnNetwork: true }),
  };
  return decideCoverage(change, incident, service, context);
}

const over = { phase: "resolved" } as const;
const byCheck: Partial<Incident> = { impact: "unknown", feeds: ["page/probe/https://example.org"] };
const work = { kind: "maintenance", impact: "none", scheduledFor: noon + hours(20), phase: "scheduled" } as const;
const old = { startedAt: noon - hours(5) };

/** One row for each rule at least: what happens, what is decided, and by which rule. */
const rows: readonly (Given & { name: string; is: string; by: string; ring?: boolean })[] = [
  { name: "history of the first read", change: "filed", found: "baseline", is: "skip", by: "filed" },
  { name: "a rewritten text, even of a story told", change: "amended", told: true, is: "skip", by: "amended" },
  { name: "an opening that is over already", change: "opened", overtaken: true, is: "skip", by: "overtaken" },
  { name: "a removed incident that was told", change: "withdrawn", told: true, is: "review", by: "withdrawn-told" },
  { name: "a removed incident that was not", change: "withdrawn", is: "skip", by: "withdrawn-untold" },
  {
    name: "a false alarm that was told",
    change: "falseAlarm",
    told: true,
    incident: over,
    is: "publish",
    by: "false-alarm-told",
  },
  {
    name: "a false alarm of a service that another's story told of",
    change: "falseAlarm",
    told: true,
    incident: over,
    place: "member",
    is: "review",
    by: "withdrawn-told",
  },
  { name: "a false alarm that was not", change: "falseAlarm", incident: over, is: "skip", by: "withdrawn-untold" },
  {
    name: "the end of what was told",
    change: "resolved",
    told: true,
    incident: over,
    is: "publish",
    by: "end-told",
    ring: false,
  },
  {
    name: "the late end of a grave outage that was told",
    change: "resolved",
    found: "retroactive",
    told: true,
    incident: { ...over, impact: "critical" },
    is: "publish",
    by: "end-told",
    ring: true,
  },
  { name: "the end of what nobody was told", change: "resolved", incident: over, is: "skip", by: "end-untold" },
  {
    name: "the end of what was over when it was seen",
    change: "resolved",
    found: "alreadyClosed",
    incident: over,
    is: "skip",
    by: "end-untold",
  },
  { name: "a postmortem", change: "updated", told: true, incident: over, is: "skip", by: "postscript" },
  {
    name: "a status word that nobody knows",
    change: "advanced",
    told: true,
    incident: { phase: "unknown" },
    is: "review",
    by: "unknown-phase",
  },
  {
    name: "an update inserted long after",
    change: "updated",
    found: "retroactive",
    told: true,
    is: "skip",
    by: "inserted-late",
  },
  {
    name: "an update of a grave outage: to the card, without a sound",
    change: "updated",
    told: true,
    incident: { impact: "critical" },
    is: "publish",
    by: "told-updated",
    ring: false,
  },
  { name: "an eased impact", change: "eased", told: true, is: "publish", by: "told-updated", ring: false },
  { name: "a phase of what was told", change: "advanced", told: true, is: "publish", by: "told-changed", ring: false },
  {
    name: "a phase of a grave outage that was told",
    change: "advanced",
    told: true,
    incident: { impact: "major" },
    is: "publish",
    by: "told-changed",
    ring: true,
  },
  {
    name: "the return of what was told, without impact",
    change: "reopened",
    told: true,
    incident: { impact: "none" },
    is: "publish",
    by: "told-changed",
  },
  { name: "a phase of what nobody was told", change: "advanced", is: "skip", by: "untold-updated" },
  {
    name: "a test",
    change: "opened",
    incident: { title: "Test Incident - please ignore" },
    is: "skip",
    by: "test-or-mistake",
  },
  {
    name: "a data centre",
    change: "scheduled",
    incident: { ...work, title: "AMS (Amsterdam) on 2026-07-29" },
    reach: 1,
    is: "skip",
    by: "data-centre",
  },
  {
    name: "a grave outage dated in the future",
    change: "opened",
    found: "future",
    incident: { impact: "major" },
    is: "review",
    by: "unusual-grave",
  },
  {
    name: "an old one of a service that all use",
    change: "opened",
    found: "retroactive",
    reach: 2,
    is: "review",
    by: "unusual-grave",
  },
  { name: "an old one of a service that few use", change: "opened", found: "retroactive", is: "skip", by: "unusual" },
  {
    name: "a grave one that was over when seen",
    change: "opened",
    found: "alreadyClosed",
    incident: { ...over, impact: "critical" },
    reach: 1,
    is: "skip",
    by: "unusual",
  },
  {
    name: "an impact word that nobody knows",
    change: "opened",
    incident: { impact: "unknown", rawImpact: "huge" },
    is: "review",
    by: "unknown-words",
  },
  {
    name: "a status word nobody knows from the start",
    change: "opened",
    incident: { phase: "unknown" },
    is: "review",
    by: "unknown-phase",
  },
  {
    name: "planned work from before us",
    change: "scheduled",
    found: "baseline",
    incident: work,
    is: "skip",
    by: "maintenance-before-us",
  },
  {
    name: "planned work that ought to run",
    change: "scheduled",
    incident: { ...work, scheduledFor: noon - 1 },
    is: "skip",
    by: "maintenance-overdue",
  },
  {
    name: "planned work of a known service",
    change: "scheduled",
    incident: work,
    reach: 3,
    is: "publish",
    by: "maintenance-known",
    ring: false,
  },
  {
    name: "planned work for specialists",
    change: "scheduled",
    incident: work,
    reach: 4,
    is: "skip",
    by: "maintenance-special",
  },
  {
    name: "no impact, widely used",
    change: "opened",
    incident: { impact: "none" },
    reach: 1,
    is: "review",
    by: "notice-wide",
  },
  { name: "no impact", change: "opened", incident: { impact: "none" }, is: "skip", by: "notice" },
  {
    name: "open and old at the first read",
    change: "opened",
    found: "baseline",
    incident: old,
    is: "review",
    by: "open-and-old",
  },
  { name: "found late and silent", change: "opened", found: "late", incident: old, is: "review", by: "late-and-old" },
  {
    name: "found late",
    change: "opened",
    found: "late",
    incident: { impact: "critical" },
    is: "publish",
    by: "found-late",
    ring: false,
  },
  {
    name: "a grave outage",
    change: "opened",
    incident: { impact: "critical" },
    is: "publish",
    by: "grave",
    ring: true,
  },
  {
    name: "an escalation of what was not told",
    change: "escalated",
    incident: { impact: "major" },
    is: "publish",
    by: "grave",
    ring: true,
  },
  {
    name: "a minor one of a cloud for specialists",
    change: "opened",
    category: "cloud",
    is: "skip",
    by: "digest-only",
  },
  {
    name: "a grave one of a cloud for specialists",
    change: "opened",
    category: "cloud",
    incident: { impact: "major" },
    is: "publish",
    by: "grave",
    ring: false,
  },
  { name: "a minor outage", change: "opened", is: "publish", by: "ordinary", ring: false },
  {
    name: "an outage from a format without impacts",
    change: "opened",
    incident: { impact: "unknown" },
    is: "publish",
    by: "ordinary",
    ring: false,
  },
  {
    name: "our own check sees a service that nearly everyone uses fail, and no page of it is read",
    change: "opened",
    incident: byCheck,
    reach: 1,
    feeds: [{ service: page, format: "probe", url: "https://page.test" }],
    is: "review",
    by: "own-check-alone",
  },
  {
    name: "our own check sees a service that nearly everyone uses fail, and its page says nothing",
    change: "opened",
    incident: byCheck,
    reach: 1,
    feeds: [{ service: page, format: "statuspage", url: "https://status.page.test" }],
    is: "review",
    by: "own-check-wide",
  },
  { name: "our own check sees a service fail", change: "opened", incident: byCheck, is: "skip", by: "own-check" },
  {
    name: "most of what we check fails at once",
    change: "opened",
    incident: byCheck,
    reach: 1,
    doubts: true,
    is: "skip",
    by: "own-check-doubted",
  },
  {
    name: "our own check sees a service fail in a story that is told",
    change: "opened",
    incident: byCheck,
    told: true,
    place: "joins",
    is: "publish",
    by: "own-check-joins",
    ring: false,
  },
  {
    name: "our own check finds a service of a told story working again",
    change: "resolved",
    incident: { ...byCheck, ...over },
    told: true,
    place: "member",
    is: "publish",
    by: "own-check-back",
    ring: false,
  },
  {
    name: "a grave outage that joins a story readers know",
    change: "opened",
    incident: { impact: "critical" },
    reach: 1,
    told: true,
    place: "joins",
    is: "publish",
    by: "joins",
    ring: false,
  },
  {
    name: "a member of a told story moves on",
    change: "advanced",
    incident: { impact: "critical", phase: "identified" },
    reach: 1,
    told: true,
    place: "member",
    is: "publish",
    by: "member-changed",
    ring: false,
  },
  {
    name: "a member of a told story adds something",
    change: "updated",
    told: true,
    place: "member",
    is: "skip",
    by: "member-updated",
  },
  {
    name: "a member of a told story is over",
    change: "resolved",
    incident: { ...over, impact: "critical" },
    reach: 1,
    told: true,
    place: "member",
    is: "publish",
    by: "member-end",
    ring: false,
  },
  {
    name: "a minor trouble that has only just begun",
    change: "opened",
    incident: { startedAt: noon - minutes(2) },
    is: "hold",
    by: "confirming",
  },
  {
    name: "a silence of a page that readers were told of",
    change: "fellSilent",
    told: true,
    is: "publish",
    by: "lapse-told",
    ring: false,
  },
  {
    name: "a step that nobody saw happen, while the pages are still being read",
    change: "escalated",
    told: true,
    away: "reading",
    is: "hold",
    by: "away",
  },
  {
    name: "the same, once it stands in the summary",
    change: "escalated",
    told: true,
    away: "summary",
    incident: { impact: "critical" },
    is: "publish",
    by: "away-summed",
    ring: false,
  },
  {
    name: "the same, where little was missed: told, and no alarm any more",
    change: "escalated",
    told: true,
    away: "oneByOne",
    incident: { impact: "critical" },
    reach: 1,
    is: "publish",
    by: "told-changed",
    ring: false,
  },
  {
    name: "an end that nobody saw, owed to whoever was told",
    change: "resolved",
    told: true,
    away: "reading",
    incident: { ...over, impact: "critical" },
    reach: 1,
    is: "publish",
    by: "end-told",
    ring: false,
  },
  {
    name: "a grave outage that began while nobody looked and has only just begun",
    change: "opened",
    away: "reading",
    incident: { impact: "critical" },
    reach: 1,
    is: "publish",
    by: "grave",
    ring: true,
  },
  {
    name: "what an operator says afterwards of an outage that readers were told of",
    change: "amended",
    told: true,
    explains: true,
    incident: over,
    is: "review",
    by: "follow-up",
  },
  { name: "the same of one that nobody was told of", change: "amended", explains: true, is: "skip", by: "amended" },
  { name: "a silence that nobody waits through", change: "fellSilent", is: "skip", by: "lapse-untold" },
];

describe("the default policy", () => {
  it.each(rows)("$name: $is, by $by", ({ is, by, ring, ...given }) => {
    const decision = decide(given);
    expect([decision.kind, decision.rule]).toEqual([is, by]);
    if (ring !== undefined) expect(decision.ring).toBe(ring);
  });

  it("has no rule that no case here decides by", () => {
    const used = new Set(rows.map(({ by }) => by));
    expect(builtInRules.map(({ id: rule }) => rule).filter((rule) => !used.has(rule))).toEqual([]);
  });

  it("names every rule once and gives its reason as a sentence", () => {
    const ids = builtInRules.map(({ id: rule }) => rule);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { reason } of builtInRules) expect(reason).toMatch(/^[A-Z].+\.$/);
  });

  it("keeps the rules it looked at, in order, and the points of its news value", () => {
    const { path, rule } = decide({ change: "opened", overtaken: true });
    expect(path.slice(0, 5)).toEqual(["by-hand: no", "filed: no", "follow-up: no", "amended: no", "overtaken: skip"]);
    expect(path.at(-1)).toBe(
      "news value 2: reach 3: +1, category other: +0, impact minor: +1, services 1: +0, evidence confirmed: +0",
    );
    expect(rule).toBe("overtaken");
  });

  it.each(changeKinds)("rings for nothing it does not publish: %s", (change) => {
    for (const impact of ["none", "minor", "major", "critical", "unknown"] satisfies readonly Impact[])
      for (const told of [false, true]) {
        const decision = decide({ change, told, incident: { impact } });
        if (decision.kind !== "publish") expect(decision.ring).toBe(false);
      }
  });
});

function row(when: PolicyRule["when"], verdict: PolicyRule["then"], ring?: boolean): PolicyRule {
  return { when, then: verdict, ...(ring === undefined ? {} : { ring }) };
}

describe("the operator's policy", () => {
  const quiet = row({ impact: "minor" }, "skip");
  it("comes before the built-in rules, its first fitting row", () => {
    const rules: readonly PolicyRule[] = [row({ service: ["other"] }, "hold"), quiet];
    expect(decide({ change: "opened", rules })).toMatchObject({
      kind: "skip",
      rule: "policy-2",
      path: ["by-hand: no", "policy-1: no", "policy-2: skip", expect.stringMatching(/^news value/)],
    });
  });

  it("leaves to the built-in rules what none of its rows fits", () => {
    expect(decide({ change: "opened", incident: { impact: "major" }, rules: [quiet] }).rule).toBe("grave");
  });

  it.each<{ name: string; when: PolicyRule["when"]; fits: boolean }>([
    { name: "impact", when: { impact: ["minor", "major"] }, fits: true },
    { name: "another kind", when: { kind: "maintenance" }, fits: false },
    { name: "change", when: { change: ["opened"] }, fits: true },
    { name: "reach", when: { reach: [1, 2] }, fits: false },
    { name: "service", when: { service: "page" }, fits: true },
    { name: "evidence, confirmed unless said otherwise", when: { evidence: "confirmed" }, fits: true },
    { name: "hours that hold noon", when: { hour: { from: 9, until: 13 } }, fits: true },
    { name: "hours that end at noon", when: { hour: { from: 9, until: 12 } }, fits: false },
    { name: "hours over midnight", when: { hour: { from: 22, until: 6 } }, fits: false },
    { name: "one service, which is all that fails", when: { breadth: 1 }, fits: true },
    { name: "two services, where one fails", when: { breadth: 2 }, fits: false },
    { name: "the built-in row that decides", when: { rule: ["ordinary", "grave"] }, fits: true },
    { name: "a built-in row that does not", when: { rule: "notice" }, fits: false },
    { name: "nothing, which fits all", when: {}, fits: true },
  ])("looks at $name", ({ when, fits }) => {
    const decision = decide({ change: "opened", rules: [row(when, "hold")] });
    expect(decision.kind).toBe(fits ? "hold" : "publish");
  });

  it("may make a minor outage ring, or a grave one silent", () => {
    const loud = decide({ change: "opened", rules: [row({}, "publish", true)] });
    const silent = decide({
      change: "opened",
      incident: { impact: "critical" },
      rules: [row({}, "publish", false)],
    });
    expect([loud.ring, silent.ring]).toEqual([true, false]);
  });

  it("stands in the place of every built-in row that decides alone, by its id", () => {
    const cases = [
      { change: "opened" as const, incident: { impact: "major" as const } },
      { change: "opened" as const, incident: { impact: "none" as const } },
      { change: "updated" as const },
      { change: "withdrawn" as const, published: true },
      { change: "resolved" as const, published: true },
      { change: "amended" as const },
    ];
    for (const one of cases) {
      const { rule } = decide(one);
      const instead = decide({ ...one, rules: [row({ rule }, "hold")] });
      expect([rule, instead.kind, instead.rule]).toEqual([rule, "hold", "policy-1"]);
      expect(decide({ ...one, rules: [row({ rule: "nothing-like-it" }, "hold")] }).rule).toBe(rule);
    }
  });
});
