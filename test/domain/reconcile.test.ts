import { describe, expect, it } from "vitest";
import type { ChangeKind } from "../../src/domain/change.ts";
import type { ReportedIncident, ReportedUpdate } from "../../src/domain/snapshot.ts";
import { Archive, at, days, hours, incident, kindsOf, minutes, noon, snapshot, update } from "./builders.ts";

const looking = update("11:50 investigating We are looking.", "u1");
const found = update("11:58 identified Found it.", "u2");
const watching = update("12:20 monitoring Fixed, watching.", "u3");
const done = update("12:30 resolved Done.", "u4");
const again = update("12:50 investigating It is back.", "u5");

/** Reads one state of one incident after another, a minute apart, and gives the kinds of each reading. */
function told(states: readonly ReportedIncident[], archive = new Archive().begin()): readonly (readonly string[])[] {
  return states.map((state, n) => kindsOf(archive.see(snapshot([state], { readAt: at("13:00") + minutes(n) }))));
}

describe("the life of an outage", () => {
  it("is opened, advanced, updated and resolved, one change a reading, each update in one of them", () => {
    const archive = new Archive().begin();
    const more = update("12:10 identified Still at it.", "u2b");
    const lines = [looking, found, more, watching, done];
    const states = lines.map((_, n) => incident("a", lines.slice(0, n + 1)));
    expect(told(states, archive)).toEqual([["opened"], ["advanced"], ["updated"], ["advanced"], ["resolved"]]);
    expect(archive.changes.flatMap(({ updates }) => updates)).toEqual(["u1", "u2", "u2b", "u3", "u4"]);
  });

  it("brings several updates between two readings in one change", () => {
    const archive = new Archive().begin();
    expect(told([incident("a", [looking]), incident("a", [looking, found, watching])], archive)).toEqual([
      ["opened"],
      ["advanced"],
    ]);
    expect(archive.changes[1]?.updates).toEqual(["u2", "u3"]);
    expect(archive.changes[1]).toMatchObject({ from: { phase: "investigating" }, to: { phase: "monitoring" } });
  });

  it("takes the updates before the end into the resolution", () => {
    const archive = new Archive().begin();
    told([incident("a", [looking]), incident("a", [looking, watching, done])], archive);
    expect(archive.changes.at(-1)).toMatchObject({ kind: "resolved", updates: ["u3", "u4"], eventAt: done.at });
    expect(archive.one("a").resolvedAt).toBe(done.at);
  });

  it("tells a resolution and a return in one reading as two changes, the first overtaken", () => {
    const archive = new Archive().begin();
    told([incident("a", [looking]), incident("a", [looking, done, again])], archive);
    const [, resolved, reopened] = archive.changes;
    expect(resolved).toMatchObject({ kind: "resolved", overtaken: true, updates: ["u4"] });
    expect(reopened).toMatchObject({ kind: "reopened", overtaken: false, updates: ["u5"] });
    expect(archive.one("a")).toMatchObject({ phase: "investigating" });
    expect(archive.one("a").resolvedAt).toBeUndefined();
  });

  it("keeps a component that recovered before the others among those that were hit", () => {
    const archive = new Archive().begin();
    const parts = (...hit: readonly string[]) => hit.map((name) => ({ name, status: "partial_outage" }));
    const [first, second] = [incident("a", [looking]), incident("a", [looking, found])];
    told(
      [
        { ...first, components: parts("Access", "WARP") },
        { ...second, components: parts("Access") },
      ],
      archive,
    );
    expect(archive.one("a").components).toEqual([
      { name: "Access", status: "partial_outage" },
      { name: "WARP", status: "operational" },
    ]);
  });

  it("opens and resolves what is first seen when it is over", () => {
    const archive = new Archive().begin();
    told([incident("a", [looking, found, done])], archive);
    expect(archive.changes).toMatchObject([
      { kind: "opened", updates: ["u1", "u2"], overtaken: true, found: "alreadyClosed" },
      { kind: "resolved", updates: ["u4"], overtaken: false, found: "alreadyClosed" },
    ]);
  });

  it("stores an incident without any update", () => {
    const archive = new Archive().begin();
    expect(told([incident("a", [], { startedAt: at("12:55") })], archive)).toEqual([["opened"]]);
    expect(archive.changes[0]?.updates).toEqual([]);
  });

  it("begins no later than its first word", () => {
    const archive = new Archive().begin();
    told([incident("a", [looking], { startedAt: at("12:40") })], archive);
    expect(archive.one("a").startedAt).toBe(looking.at);
  });
});

interface Step {
  readonly name: string;
  readonly before: ReportedIncident;
  readonly after: ReportedIncident;
  readonly kinds: readonly ChangeKind[];
}
const base = incident("a", [looking], { impact: "minor" });
const closed = incident("a", [looking, done]);
const reworded = (one: ReportedUpdate, text: string): ReportedUpdate => ({ ...one, text });

const steps: readonly Step[] = [
  {
    name: "an impact raised without a new update escalates",
    before: base,
    after: { ...base, impact: "critical" },
    kinds: ["escalated"],
  },
  {
    name: "an impact raised together with an update escalates, once",
    before: base,
    after: incident("a", [looking, found], { impact: "critical" }),
    kinds: ["escalated"],
  },
  {
    name: "a lowered impact eases",
    before: base,
    after: { ...base, impact: "none" },
    kinds: ["eased"],
  },
  {
    name: "an impact raised when it is over amends",
    before: closed,
    after: { ...closed, impact: "critical" },
    kinds: ["amended"],
  },
  {
    name: "a raised impact at the end is told as the end",
    before: base,
    after: incident("a", [looking, done], { impact: "critical" }),
    kinds: ["resolved"],
  },
  {
    name: "an impact word that nobody knows neither escalates nor erases",
    before: base,
    after: { ...base, impact: "unknown", rawImpact: "ONEMAJOROUTAGE" },
    kinds: [],
  },
  {
    name: "a report on the cause written over the resolution amends",
    before: closed,
    after: incident("a", [looking, reworded(done, "On 20 November a faulty rollout took the service down.")]),
    kinds: ["amended"],
  },
  {
    name: "another markup of the same words is nothing",
    before: incident("a", [reworded(looking, "We're looking into <b>errors</b>.<br />More soon.")]),
    after: incident("a", [reworded(looking, "<p> We’re looking into errors.</p>\n<p>More&nbsp;soon.</p>")]),
    kinds: [],
  },
  {
    name: "a new title alone amends",
    before: base,
    after: { ...base, title: "Incident with all services" },
    kinds: ["amended"],
  },
  {
    name: "a new component alone amends",
    before: base,
    after: { ...base, components: [{ name: "API" }, { name: "Web" }] },
    kinds: ["amended"],
  },
  {
    name: "the same components in another order are nothing",
    before: { ...base, components: [{ name: "Web" }, { name: "API" }] },
    after: { ...base, components: [{ name: "API" }, { name: "Web" }] },
    kinds: [],
  },
  {
    name: "what the components of a closed incident do today is nothing",
    before: closed,
    after: { ...closed, components: [{ name: "Web", status: "major_outage" }] },
    kinds: [],
  },
  {
    name: "a postmortem after the end is an update, not a return",
    before: closed,
    after: incident("a", [looking, done, update("15:00 postmortem What happened.", "p1")]),
    kinds: ["updated"],
  },
  {
    name: "a postmortem whose word is unknown does not reopen either",
    before: closed,
    after: incident("a", [looking, done, { ...update("15:00 postmortem Report.", "p1"), phase: "unknown" }], {
      phase: "unknown",
      rawStatus: "postmortem",
    }),
    kinds: ["updated"],
  },
  {
    name: "an update inserted before the newest one is an update and moves no phase",
    before: incident("a", [looking, watching]),
    after: incident("a", [looking, found, watching]),
    kinds: ["updated"],
  },
  {
    name: "a note inserted before the end does not reopen",
    before: closed,
    after: incident("a", [looking, found, done]),
    kinds: ["updated"],
  },
  {
    name: "an open status word over a closed incident without a new update does not reopen",
    before: closed,
    after: { ...closed, phase: "monitoring", rawStatus: "monitoring" },
    kinds: [],
  },
  {
    name: "a status edited in place from monitoring to resolved resolves",
    before: incident("a", [looking, watching]),
    after: incident("a", [looking, { ...watching, phase: "resolved", rawStatus: "resolved" }]),
    kinds: ["resolved"],
  },
  {
    name: "a page that closes an incident by its status alone resolves it",
    before: base,
    after: { ...base, phase: "resolved", rawStatus: "resolved", resolvedAt: at("12:30") },
    kinds: ["resolved"],
  },
  {
    name: "a time moved back is nothing",
    before: incident("a", [looking, found]),
    after: incident("a", [looking, { ...found, at: at("11:53") }]),
    kinds: [],
  },
  {
    name: "a status word that nobody knows is an advance to unknown",
    before: base,
    after: incident("a", [looking, update("12:10 foo Hm.", "f1")], { impact: "minor" }),
    kinds: ["advanced"],
  },
  {
    name: "an incident taken back as posted in error is a false alarm",
    before: base,
    after: incident("a", [looking, reworded(done, "This incident was posted in error. There was no impact.")]),
    kinds: ["falseAlarm"],
  },
  {
    name: "an incident renamed to say that it was a test is a false alarm",
    before: base,
    after: { ...base, title: "Test Incident Posted in Error – No Customer Impact (Will Be Removed)" },
    kinds: ["falseAlarm"],
  },
];

describe("one reading after another", () => {
  it.each(steps)("$name", ({ before, after, kinds }) => {
    const archive = new Archive().begin();
    told([before], archive);
    expect(kindsOf(archive.see(snapshot([after], { readAt: at("13:10") })))).toEqual(kinds);
    const { writes } = archive;
    expect(archive.see(snapshot([after], { readAt: at("13:11") }))).toEqual([]);
    expect(archive.writes).toBe(writes);
  });

  it("keeps the key of an update whose text and time were rewritten", () => {
    const archive = new Archive().begin();
    const bare = (one: ReportedUpdate): ReportedUpdate => ({ ...one, providerId: undefined }) as never;
    told([incident("a", [bare(looking), bare(found)])], archive);
    const keys = archive.one("a").updates.map(({ key }) => key);
    const moved = { ...bare(found), at: at("11:55"), text: "Another wording altogether." };
    expect(kindsOf(archive.see(snapshot([incident("a", [bare(looking), moved])], { readAt: at("13:10") })))).toEqual([
      "amended",
    ]);
    expect(archive.one("a").updates.map(({ key }) => key)).toEqual(keys);
    expect(archive.one("a").updates[1]).toMatchObject({ text: moved.text, at: moved.at });
  });

  it("names an amendment after the update it amends and brings none", () => {
    const archive = new Archive().begin();
    told([closed, incident("a", [looking, reworded(done, "The cause was a rollout.")])], archive);
    expect(archive.changes.at(-1)).toMatchObject({ kind: "amended", amends: ["u4"], updates: [] });
  });

  it("gives the same change a new id when it happens again", () => {
    const archive = new Archive().begin();
    const raised: ReportedIncident = { ...base, impact: "critical" };
    told([base, raised, base, raised], archive);
    expect(kindsOf(archive.changes)).toEqual(["opened", "escalated", "eased", "escalated"]);
    expect(new Set(archive.changes.map(({ id }) => id)).size).toBe(4);
  });
});

describe("an older copy of the page", () => {
  it("takes nothing back", () => {
    const archive = new Archive().begin();
    const old = snapshot([incident("a", [looking], { impact: "minor", title: "Old title" })]);
    archive.see(snapshot([incident("b", [found]), incident("a", [looking, done])], { readAt: at("13:00") }));
    expect(archive.see({ ...old, readAt: at("13:01") })).toEqual([]);
    expect(archive.see({ ...old, readAt: at("13:02") })).toEqual([]);
    expect(archive.one("a")).toMatchObject({ phase: "resolved", impact: "major", title: "Trouble a" });
    expect(archive.one("b")).toMatchObject({ missedReads: 0 });
  });
});

const plan = (over: Partial<ReportedIncident>, ...updates: readonly ReportedUpdate[]): ReportedIncident =>
  incident("m", updates, {
    kind: "maintenance",
    impact: "none",
    scheduledFor: at("18:00"),
    scheduledUntil: at("20:00"),
    ...over,
  });
const planned = update("10:00 scheduled We will work.", "m1");
const begun = { ...update("18:00 inProgress Work has begun.", "m2"), rawStatus: "in_progress" };
const checking = update("19:30 verifying We are checking.", "m3");
const finished = update("20:30 completed Done.", "m4");

describe("planned maintenance", () => {
  it("is scheduled, started, advanced to verifying and completed", () => {
    const archive = new Archive().begin();
    const all = [planned, begun, checking, finished];
    const states = all.map((_, n) => plan({}, ...all.slice(0, n + 1)));
    expect(told(states, archive)).toEqual([["scheduled"], ["started"], ["advanced"], ["completed"]]);
  });

  it("is extended when its end moves later, with or without an update, and not by running over", () => {
    const archive = new Archive().begin();
    const later = { scheduledUntil: at("22:00") };
    expect(told([plan({}, planned, begun), plan({}, planned, begun), plan(later, planned, begun)], archive)).toEqual([
      ["started"],
      [],
      ["extended"],
    ]);
    expect(kindsOf(archive.see(snapshot([plan(later, planned, begun)], { readAt: at("23:00") })))).toEqual([]);
  });

  it("is updated, not extended, when the whole window moves", () => {
    const moved = { scheduledFor: at("21:00"), scheduledUntil: at("23:00") };
    expect(told([plan({}, planned), plan(moved, planned)])).toEqual([["scheduled"], ["updated"]]);
  });

  it("is cancelled", () => {
    const off = update("12:00 cancelled We will not.", "m9");
    expect(told([plan({}, planned), plan({}, planned, off)])).toEqual([["scheduled"], ["cancelled"]]);
  });

  it("first seen at work is started, first seen finished is started and completed", () => {
    expect(told([plan({}, planned, begun)])).toEqual([["started"]]);
    expect(told([plan({}, planned, begun, finished)])).toEqual([["started", "completed"]]);
  });
});

describe("hostile snapshots", () => {
  it("takes an incident listed twice for one", () => {
    const archive = new Archive().begin();
    const twice = [incident("a", [looking]), incident("a", [looking, found])];
    expect(kindsOf(archive.see(snapshot(twice, { readAt: at("12:00") })))).toEqual(["opened"]);
    expect(archive.changes[0]?.updates).toEqual(["u1", "u2"]);
  });

  it("takes updates in any order, and one that is listed twice for one", () => {
    const archive = new Archive().begin();
    archive.see(snapshot([incident("a", [done, looking, found, looking], { phase: "resolved" })]));
    expect(archive.changes.flatMap(({ updates }) => updates)).toEqual(["u1", "u2", "u4"]);
  });

  it("keeps two updates of one minute apart, even when they say the same", () => {
    const archive = new Archive().begin();
    const same = { ...looking, providerId: "u1b" };
    told([incident("a", [looking]), incident("a", [looking, same])], archive);
    expect(archive.changes.map(({ updates }) => updates)).toEqual([["u1"], ["u1b"]]);
    const bare = new Archive().begin();
    const nameless = update("11:50 investigating We are looking.");
    told([incident("a", [nameless]), incident("a", [nameless, nameless])], bare);
    expect(new Set(bare.one("a").updates.map(({ key }) => key)).size).toBe(2);
    expect(bare.changes.map(({ updates }) => updates.length)).toEqual([1, 1]);
  });

  it("tells repeated boilerplate once each time it is posted", () => {
    const archive = new Archive().begin();
    const lines = ["11:50", "12:00", "12:10"].map((clock) => update(`${clock} investigating We continue to look.`));
    const states = lines.map((_, n) => incident("a", lines.slice(0, n + 1)));
    expect(told(states, archive)).toEqual([["opened"], ["updated"], ["updated"]]);
    expect(archive.one("a").updates).toHaveLength(3);
  });

  it("brings an update that is older than the incident", () => {
    const archive = new Archive().begin();
    const early = update("09:00 investigating Earlier.", "u0");
    told([incident("a", [looking], { startedAt: looking.at }), incident("a", [early, looking])], archive);
    expect(archive.changes.map(({ kind, updates }) => [kind, updates])).toEqual([
      ["opened", ["u1"]],
      ["updated", ["u0"]],
    ]);
  });
});

describe("the first reading of a feed", () => {
  const longAgo = (n: number, phase: "resolved" | "investigating") =>
    incident("old", [{ ...update(`10:00 ${phase} Hm.`, "o1"), at: noon - n }]);

  it("files its history, one change an incident with all updates", () => {
    const archive = new Archive();
    archive.see(snapshot([incident("a", [looking, found, done])], { readAt: at("13:00") }));
    expect(archive.changes).toMatchObject([{ kind: "filed", updates: ["u1", "u2", "u4"], found: "baseline" }]);
  });

  it.each([
    { name: "closed", state: longAgo(hours(1), "resolved"), kind: "filed", found: "baseline" },
    { name: "silent for eight days", state: longAgo(days(8), "investigating"), kind: "filed", found: "baseline" },
    { name: "begun ten minutes ago", state: longAgo(minutes(10), "investigating"), kind: "opened", found: "fresh" },
    { name: "an hour old", state: longAgo(hours(1), "investigating"), kind: "opened", found: "late" },
    { name: "five hours silent", state: longAgo(hours(5), "investigating"), kind: "opened", found: "baseline" },
  ])("finds what is $name: $kind, $found", ({ state, kind, found: how }) => {
    const archive = new Archive();
    expect(archive.see(snapshot([state]))).toMatchObject([{ kind, found: how }]);
  });
});

describe("how a new incident is found on a feed that is being read", () => {
  const dated = (moment: number, over: Partial<ReportedIncident> = {}) =>
    incident("a", [{ ...looking, at: moment }], { startedAt: moment, ...over });
  it.each([
    { name: "dated after now", state: dated(noon + hours(3)), how: "future" },
    { name: "three hours old, though the feed was read since", state: dated(noon - hours(3)), how: "retroactive" },
    { name: "half an hour old, but not there a minute ago", state: dated(noon - minutes(30)), how: "fresh" },
    { name: "a minute old", state: dated(noon - minutes(1)), how: "fresh" },
    {
      name: "back-dated but first spoken of now",
      state: incident("a", [{ ...looking, at: noon }], { startedAt: noon - hours(4) }),
      how: "fresh",
    },
  ])("$name: $how", ({ state, how }) => {
    const archive = new Archive().begin();
    archive.read.set("page/statuspage/json", noon - minutes(1));
    expect(archive.see(snapshot([state]))).toMatchObject([{ kind: "opened", found: how }]);
  });

  it("is found late when it began while we did not read", () => {
    const archive = new Archive();
    archive.read.set("page/statuspage/json", noon - minutes(40));
    expect(archive.see(snapshot([dated(noon - minutes(30))]))).toMatchObject([{ kind: "opened", found: "late" }]);
  });

  it("is found late, not retroactive, when we were down while it began", () => {
    const archive = new Archive();
    archive.read.set("page/statuspage/json", noon - hours(9));
    expect(archive.see(snapshot([dated(noon - hours(3))]))).toMatchObject([{ kind: "opened", found: "late" }]);
  });
});
