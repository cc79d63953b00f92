import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absenceBetween,
  backlogFrom,
  catchUp,
  downtimeFrom,
  isFromAbsence,
  together,
} from "../../src/domain/catch-up.ts";
import type { Change } from "../../src/domain/change.ts";
import { incidentId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident, IncidentUpdate } from "../../src/domain/incident.ts";
import {
  confirm,
  confirmAfter,
  isZombie,
  overrunOf,
  promiseState,
  silenceOf,
  silentAfter,
} from "../../src/domain/life.ts";
import { days, hours, minutes, noon, page } from "./builders.ts";

function word(key: string, at: number): IncidentUpdate {
  return { key, phase: "investigating", rawStatus: "investigating", text: "", textHash: "", at, firstSeenAt: at };
}
function incident(over: Partial<Incident> = {}, name = "a"): Incident {
  const id = incidentId(page, name);
  return {
    id,
    service: page,
    providerId: name,
    story: storyIdOf(id),
    title: "Errors",
    kind: "outage",
    impact: "minor",
    phase: "investigating",
    rawStatus: "investigating",
    startedAt: noon,
    components: [],
    updates: [word("u1", noon)],
    firstSeenAt: noon,
    feeds: [],
    missedReads: 0,
    version: 1,
    ...over,
  };
}
const social = { category: "social", reach: 2 } as const;
const over = (after: number): Partial<Incident> => ({ phase: "resolved", resolvedAt: noon + after });

describe("a minor outage", () => {
  it.each([
    { name: "just begun, waits", given: incident(), after: minutes(1), kind: "wait" },
    { name: "that lasts, is confirmed", given: incident(), after: minutes(5), kind: "confirmed" },
    { name: "that ended at once, is a blip", given: incident(over(minutes(3))), after: minutes(4), kind: "blip" },
    {
      name: "that ended after a while, is confirmed",
      given: incident(over(minutes(9))),
      after: minutes(9),
      kind: "confirmed",
    },
    {
      name: "whose cause is known, is confirmed",
      given: incident({ phase: "identified" }),
      after: minutes(1),
      kind: "confirmed",
    },
  ])("$name", ({ given, after, kind }) => {
    expect(confirm(given, social, noon + after).kind).toBe(kind);
  });

  it("waits until the confirm time is over", () => {
    expect(confirm(incident(), social, noon)).toEqual({ kind: "wait", until: noon + confirmAfter });
  });

  it("needs no confirming when it is grave, planned, or at a basis of everything", () => {
    for (const given of [incident({ impact: "critical" }), incident({ kind: "maintenance" })])
      expect(confirm(given, social, noon).kind).toBe("confirmed");
    expect(confirm(incident(), { category: "cdn", reach: 1 }, noon).kind).toBe("confirmed");
  });
});

describe("a silent operator", () => {
  it("is told of once, after ninety minutes, and again only after another word", () => {
    const given = incident();
    expect(silenceOf(given, undefined, noon + minutes(89))).toEqual({ kind: "wait", until: noon + silentAfter });
    expect(silenceOf(given, undefined, noon + minutes(90))).toEqual({ kind: "silent", since: noon, after: "u1" });
    expect(silenceOf(given, "u1", noon + hours(9))).toEqual({ kind: "told" });
    const spoke = incident({ updates: [word("u1", noon), word("u2", noon + hours(2))] });
    expect(silenceOf(spoke, "u1", noon + hours(3)).kind).toBe("wait");
    expect(silenceOf(spoke, "u1", noon + hours(4))).toMatchObject({ kind: "silent", after: "u2" });
  });

  it.each<{ name: string; over: Partial<Incident>; after: number }>([
    { name: "what is over", over: over(hours(1)), after: hours(3) },
    { name: "what is only watched", over: { phase: "monitoring" }, after: hours(3) },
    { name: "planned work", over: { kind: "maintenance" }, after: hours(3) },
    { name: "what the page removed", over: { withdrawnAt: noon }, after: hours(3) },
    { name: "what died a week ago", over: {}, after: days(8) },
  ])("is not one for $name", ({ over: given, after }) => {
    expect(silenceOf(incident(given), undefined, noon + after)).toEqual({ kind: "none" });
  });
});

describe("a promised update", () => {
  const promise = { update: "u1", by: noon + minutes(30) };
  it.each([
    { name: "is awaited within its grace", given: incident(), after: minutes(39), kind: "pending" },
    { name: "is broken after it", given: incident(), after: minutes(40), kind: "broken" },
    {
      name: "is kept by a word, even a late one",
      given: incident({ updates: [word("u1", noon), word("u2", noon + hours(2))] }),
      after: hours(3),
      kind: "kept",
    },
    { name: "is kept by the end", given: incident(over(minutes(20))), after: hours(3), kind: "kept" },
  ])("$name", ({ given, after, kind }) => {
    expect(promiseState(given, promise, noon + after).kind).toBe(kind);
  });
});

describe("planned work", () => {
  const work = incident({ kind: "maintenance", phase: "inProgress", scheduledUntil: noon + hours(1) });
  it("runs over a quarter of an hour after its announced end", () => {
    expect(overrunOf(work, noon + minutes(74)).kind).toBe("wait");
    expect(overrunOf(work, noon + minutes(75))).toEqual({ kind: "overrun", since: noon + hours(1) });
  });

  it("does not when it is over, has not begun, or names no end", () => {
    const { scheduledUntil: _none, ...endless } = work;
    for (const given of [{ ...work, phase: "completed" as const }, { ...work, phase: "scheduled" as const }, endless])
      expect(overrunOf(given, noon + hours(9))).toEqual({ kind: "none" });
  });

  it("that lies ahead is no dead entry, however long ago it was announced", () => {
    const ahead = incident({ kind: "maintenance", phase: "scheduled", scheduledFor: noon + days(20) });
    expect(isZombie(ahead, noon + days(10))).toBe(false);
    expect(isZombie(ahead, noon + days(30))).toBe(true);
  });
});

function change(given: Incident, kind: Change["kind"]): Change {
  const state = { phase: given.phase, impact: given.impact };
  return {
    id: `c_${given.providerId}${kind}` as Change["id"],
    kind,
    service: page,
    incident: given.id,
    story: given.story,
    at: noon,
    eventAt: noon - minutes(20),
    found: "late",
    to: state,
    updates: [],
    amends: [],
    overtaken: false,
  };
}

describe("after our own downtime", () => {
  const open = incident({ impact: "major", startedAt: noon - hours(1) }, "open");
  const worse = incident({ impact: "critical" }, "worse");
  const ended = incident({ ...over(0), startedAt: noon - hours(2) }, "ended");
  const told = incident({ ...over(0), startedAt: noon - hours(9) }, "told");
  const all = [open, worse, ended, told];
  const backlog = {
    changes: all.map((one) => change(one, one.phase === "resolved" ? "resolved" : "opened")),
    incidents: new Map(all.map((one) => [one.id, one])),
    announced: new Set([told.id]),
    absence: { from: noon - hours(3), until: noon },
  };

  it("one summary says what is open, what ended, and whose end is owed", () => {
    expect(catchUp(backlog)).toEqual({
      kind: "summary",
      open: [worse.id, open.id],
      ended: [told.id, ended.id],
      owed: [told.id],
    });
  });

  it("a short gap and a first start are no downtime, and a small backlog is told one by one", () => {
    expect(absenceBetween(undefined, noon)).toBeUndefined();
    expect(absenceBetween(noon - downtimeFrom + 1, noon)).toBeUndefined();
    expect(absenceBetween(noon - downtimeFrom, noon)).toEqual({ from: noon - downtimeFrom, until: noon });
    const changes = backlog.changes.slice(0, backlogFrom - 1);
    expect(catchUp({ ...backlog, changes })).toEqual({ kind: "oneByOne" });
  });

  it("what happened before we left, what happens after we are back, and what was told before is no backlog", () => {
    const { absence } = backlog;
    const moment = { at: noon + minutes(1), eventAt: noon - minutes(1) };
    expect(isFromAbsence(moment, absence)).toBe(true);
    expect(isFromAbsence({ ...moment, eventAt: absence.from }, absence)).toBe(false);
    expect(isFromAbsence({ ...moment, eventAt: noon + 1 }, absence)).toBe(false);
    expect(isFromAbsence({ ...moment, at: absence.from }, absence)).toBe(false);
  });

  it("a second absence before the backlog of the first was told makes one of both; after it, another", () => {
    const { absence } = backlog;
    const second = { from: noon + minutes(1), until: noon + hours(1) };
    expect(together(absence, second)).toEqual({ from: absence.from, until: second.until });
    expect(together({ ...absence, outcome: "summary" }, second)).toEqual(second);
    expect(together(undefined, second)).toEqual(second);
  });

  it("a feed that is read for the first time adds nothing to the backlog", () => {
    const changes = backlog.changes.map((one) => ({ ...one, found: "baseline" as const }));
    expect(catchUp({ ...backlog, changes })).toEqual({ kind: "oneByOne" });
  });

  it("amendments, history and planned work are no backlog", () => {
    const kinds = ["filed", "amended", "updated"] as const;
    const quiet = kinds.flatMap((kind) => all.map((one) => change(one, kind)));
    expect(catchUp({ ...backlog, changes: quiet })).toEqual({ kind: "oneByOne" });
  });

  it("names every incident once, whatever happened to it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom("opened" as const, "resolved" as const))),
        (drawn) => {
          const result = catchUp({ ...backlog, changes: drawn.map(([one, kind]) => change(one, kind)) });
          if (result.kind === "oneByOne") return;
          const named = [...result.open, ...result.ended];
          expect(new Set(named).size).toBe(named.length);
          expect(new Set(named)).toEqual(new Set(drawn.map(([one]) => one.id)));
        },
      ),
    );
  });
});
