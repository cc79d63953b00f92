import { describe, expect, it } from "vitest";
import type { ReportedIncident, Snapshot } from "../../src/domain/snapshot.ts";
import { Archive, at, atomSnapshot, days, incident, kindsOf, minutes, snapshot, update } from "./builders.ts";

const older = incident("older", [update("08:00 resolved Was over.", "o1")]);
const subject = incident("a", [update("11:50 investigating We are looking.", "u1")]);
const newer = incident("newer", [update("12:30 investigating Another.", "n1")]);

/** Reads each list, ten minutes apart, after a first state in which all is shown. */
function having(lists: readonly (readonly ReportedIncident[])[], over: Partial<Snapshot> = {}): Archive {
  const archive = new Archive().begin();
  archive.see(snapshot([newer, subject, older], { ...over, readAt: at("12:40") }));
  archive.changes.length = 0;
  for (const [n, list] of lists.entries())
    archive.see(snapshot(list, { ...over, readAt: at("13:00") + minutes(10 * n) }));
  return archive;
}

describe("an incident that a list of history no longer shows", () => {
  it("is withdrawn when it is gone from the middle twice in a row", () => {
    const archive = having([
      [newer, older],
      [newer, older],
    ]);
    expect(archive.changes).toMatchObject([{ kind: "withdrawn", updates: [] }]);
    expect(archive.one("a").withdrawnAt).toBe(at("13:10"));
  });

  it("is withdrawn once", () => {
    const archive = having([
      [newer, older],
      [newer, older],
      [newer, older],
    ]);
    expect(kindsOf(archive.changes)).toEqual(["withdrawn"]);
  });

  it("is not withdrawn by one reading, nor by two that are not consecutive", () => {
    const archive = having([
      [newer, older],
      [newer, subject, older],
      [newer, older],
    ]);
    expect(archive.changes).toEqual([]);
    expect(archive.one("a").missedReads).toBe(1);
  });

  it("has fallen out at the old end when nothing older is listed", () => {
    const archive = having([[newer], [newer], [newer]]);
    expect(archive.changes).toEqual([]);
  });

  it("is not missed by an empty list, or by a feed that never showed it", () => {
    const archive = having([[], [], []]);
    archive.begin();
    for (const n of [1, 2, 3]) archive.see(atomSnapshot([newer, older], { readAt: at("14:00") + minutes(n) }));
    expect(archive.changes).toEqual([]);
  });

  it("is not missed by an older copy of the page", () => {
    const archive = new Archive().begin();
    const shown = incident("newer", [...newer.updates, update("12:38 monitoring Fixed.", "n2")]);
    archive.see(snapshot([shown, subject, older], { readAt: at("12:40") }));
    for (const n of [0, 10, 20]) archive.see(snapshot([newer, older], { readAt: at("13:00") + minutes(n) }));
    expect(kindsOf(archive.changes)).not.toContain("withdrawn");
  });

  it("gets ten minutes when it was the newest: a cache may repeat a copy from before it", () => {
    const archive = new Archive().begin();
    archive.see(snapshot([subject, older], { readAt: at("12:00") }));
    for (const n of [1, 2, 3, 8]) archive.see(snapshot([older], { readAt: at("12:00") + minutes(n) }));
    expect(kindsOf(archive.changes)).not.toContain("withdrawn");
    archive.see(snapshot([older], { readAt: at("12:11") }));
    expect(kindsOf(archive.changes).at(-1)).toBe("withdrawn");
  });

  it("is not taken for removed beside one old incident that moved up a long, cut list", () => {
    const many = Array.from({ length: 24 }, (_, n) => {
      const moment = at("12:00") + minutes(n);
      return incident(`n${n}`, [{ ...update("12:00 resolved Over.", `n${n}`), at: moment }]);
    });
    const ancient = incident("ancient", [{ ...update("08:00 resolved Over.", "x"), at: at("08:00") - days(9) }]);
    const archive = new Archive().begin();
    archive.see(snapshot([...many.slice(1), subject], { readAt: at("13:00") }));
    for (const n of [10, 20]) archive.see(snapshot([...many, ancient], { readAt: at("13:00") + minutes(n) }));
    expect(kindsOf(archive.changes)).not.toContain("withdrawn");
  });

  it("comes back when it is shown again, by a change that brings no word of the page", () => {
    const archive = having([
      [newer, older],
      [newer, older],
      [newer, subject, older],
    ]);
    expect(kindsOf(archive.changes)).toEqual(["withdrawn", "updated"]);
    expect(archive.changes.at(-1)).toMatchObject({ updates: [], amends: [] });
    expect(archive.one("a").withdrawnAt).toBeUndefined();
    expect(archive.one("a").missedReads).toBe(0);
  });
});

describe("a list that shows only what is open", () => {
  const open = { window: "open", format: "instatus", feed: "page/instatus/summary" } as const;
  it("ends an incident by leaving it out twice in a row, and brings no update", () => {
    const archive = having([[newer], [newer]], open);
    const ended = archive.changes.filter(({ incident: id }) => id === archive.one("a").id);
    expect(ended).toMatchObject([{ kind: "resolved", updates: [], from: { phase: "investigating" } }]);
    expect(archive.one("a")).toMatchObject({ phase: "resolved", resolvedAt: at("13:10") });
  });

  it("says nothing by one reading without it", () => {
    expect(having([[newer, older]], open).changes).toEqual([]);
  });

  it("completes a maintenance that leaves it", () => {
    const archive = new Archive().begin(open.feed);
    const work = incident("m", [update("11:00 inProgress Work.", "m1")], { kind: "maintenance" });
    for (const [n, list] of [[work], [], []].entries())
      archive.see(snapshot(list, { ...open, readAt: at("12:00") + minutes(n) }));
    expect(kindsOf(archive.changes)).toEqual(["started", "completed"]);
  });

  it("waits for the operator's own word where another feed shows the incident too", () => {
    const archive = new Archive().begin("page/statuspage/json", open.feed);
    archive.see(snapshot([subject, older], { readAt: at("12:00") }));
    archive.see(snapshot([subject], { ...open, readAt: at("12:00") }));
    for (const n of [1, 2]) archive.see(snapshot([], { ...open, readAt: at("12:00") + minutes(n) }));
    expect(archive.one("a").phase).toBe("investigating");
    const end = incident("a", [...subject.updates, update("12:02 resolved Done.", "u2")]);
    archive.see(snapshot([end, older], { readAt: at("12:03") }));
    expect(archive.changes.at(-1)).toMatchObject({ kind: "resolved", updates: ["u2"] });
  });
});

describe("a partial list", () => {
  it("says nothing by what it leaves out", () => {
    expect(having([[], [], []], { window: "partial" }).changes).toEqual([]);
  });
});
