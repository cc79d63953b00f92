import { describe, expect, it } from "vitest";
import type { ReportedIncident, Snapshot } from "../../src/domain/snapshot.ts";
import { Archive, at, atomSnapshot, incident, kindsOf, minutes, snapshot, update } from "./builders.ts";

const lines = [
  update("11:50:12 investigating We are looking.", "u1"),
  update("11:50:40 investigating We continue to look.", "u2"),
  update("12:00:05 investigating We continue to look.", "u3"),
  update("12:10:59 identified Found it.", "u4"),
  update("12:10:59 identified Found it.", "u5"),
  update("12:30:01 resolved Done.", "u6"),
];
const states: readonly ReportedIncident[] = lines.map((_, n) => incident("a", lines.slice(0, n + 1)));
const rewritten = incident("a", [
  ...lines.slice(0, -1),
  { ...(lines.at(-1) ?? lines[0]), text: "The cause was X." },
] as never);

type Reading = (list: readonly ReportedIncident[], over: Partial<Snapshot>) => Snapshot;
const json: Reading = (list, over) => snapshot(list, over);
const atom: Reading = (list, over) => atomSnapshot(list, over);

function alternate(first: Reading, second: Reading): Archive {
  const archive = new Archive().begin();
  for (const [n, state] of [...states, rewritten].entries()) {
    archive.see(first([state], { readAt: at("13:00") + minutes(2 * n) }));
    const { writes } = archive;
    archive.see(second([state], { readAt: at("13:00") + minutes(2 * n) }));
    archive.see(first([state], { readAt: at("13:01") + minutes(2 * n) }));
    archive.see(second([state], { readAt: at("13:01") + minutes(2 * n) }));
    // At most one write more: the provider's ids and exact times, learned from the second feed.
    expect(archive.writes - writes).toBeLessThanOrEqual(1);
  }
  return archive;
}

const expected = ["opened", "updated", "updated", "advanced", "updated", "resolved", "amended"];

describe("the Atom and the JSON of one page", () => {
  it.each([
    { name: "JSON first", first: json, second: atom },
    { name: "Atom first", first: atom, second: json },
  ])("tell nothing twice, $name", ({ first, second }) => {
    const archive = alternate(first, second);
    expect(kindsOf(archive.changes)).toEqual(expected);
    expect(archive.one("a").updates.map(({ providerId }) => providerId)).toEqual(["u1", "u2", "u3", "u4", "u5", "u6"]);
    expect(archive.one("a")).toMatchObject({ impact: "major", components: [{ name: "API" }] });
    expect(archive.changes.flatMap(({ updates }) => updates)).toHaveLength(6);
  });

  it("keeps the keys the Atom gave when the JSON names the updates", () => {
    const archive = new Archive().begin();
    archive.see(atomSnapshot([incident("a", lines)], { readAt: at("13:00") }));
    const keys = archive.one("a").updates.map(({ key }) => key);
    archive.see(snapshot([incident("a", lines)], { readAt: at("13:01") }));
    expect(archive.one("a").updates.map(({ key }) => key)).toEqual(keys);
    expect(archive.one("a").updates.map(({ providerId }) => providerId)).toEqual(["u1", "u2", "u3", "u4", "u5", "u6"]);
  });

  it("know the impact that the JSON names, and call it no escalation", () => {
    const archive = new Archive().begin();
    archive.see(atomSnapshot([states[0] ?? rewritten], { readAt: at("12:00") }));
    expect(archive.one("a").impact).toBe("unknown");
    expect(archive.see(snapshot([states[0] ?? rewritten], { readAt: at("12:01") }))).toEqual([]);
    expect(archive.one("a").impact).toBe("major");
  });

  it("do not undo each other while the Atom lags behind a rewritten text", () => {
    const archive = new Archive().begin();
    const before = states.at(-1) ?? rewritten;
    const readings = [snapshot([before]), atomSnapshot([before]), snapshot([rewritten]), atomSnapshot([before])];
    for (const [n, reading] of [...readings, ...readings.slice(2), atomSnapshot([rewritten])].entries())
      archive.see({ ...reading, readAt: at("13:00") + minutes(n) });
    expect(kindsOf(archive.changes)).toEqual(["opened", "resolved", "amended"]);
    expect(archive.one("a").updates.at(-1)?.text).toBe("The cause was X.");
  });

  it("recognise a resolution that is rewritten and back-dated between the two", () => {
    const archive = new Archive().begin();
    const last = lines.at(-1);
    archive.see(atomSnapshot([states.at(-1) ?? rewritten], { readAt: at("13:00") }));
    const moved = incident("a", [
      ...lines.slice(0, -1),
      { ...last, at: at("12:20"), text: "The cause was X." },
    ] as never);
    expect(kindsOf(archive.see(snapshot([moved], { readAt: at("13:05") })))).toEqual(["amended"]);
  });
});

describe("two feeds that contradict each other", () => {
  it("let the one that showed the incident first grade it", () => {
    const archive = new Archive().begin("one/statuspage/a", "two/incidentio/b");
    const [first, later] = [states[0] ?? rewritten, states[3] ?? rewritten];
    const one = snapshot([first], { feed: "one/statuspage/a" });
    const two = snapshot([{ ...first, impact: "minor", rawImpact: "minor" }], { feed: "two/incidentio/b" });
    for (const [n, reading] of [one, two, one, two].entries())
      archive.see({ ...reading, readAt: at("12:00") + minutes(n) });
    expect(kindsOf(archive.changes)).toEqual(["opened"]);
    expect(archive.writes).toBe(2);
    archive.see({ ...one, incidents: [{ ...first, impact: "critical" }], readAt: at("12:10") });
    expect(archive.changes.at(-1)).toMatchObject({ kind: "escalated", to: { impact: "critical" } });
    archive.see({ ...two, incidents: [later], readAt: at("12:20") });
    expect(archive.changes.at(-1)).toMatchObject({ kind: "advanced", to: { impact: "major" } });
  });
});

describe("a feed that shows the newest update only", () => {
  it("brings each new one and takes none for a rewriting of the one before", () => {
    const archive = new Archive().begin("page/incidentio-feed/rss");
    const over = { feed: "page/incidentio-feed/rss", format: "incidentio-feed" } as const;
    for (const [n, line] of lines.slice(2).entries()) {
      const { providerId: _id, ...bare } = line;
      archive.see(snapshot([incident("a", [bare])], { ...over, readAt: at("13:00") + minutes(n) }));
    }
    expect(kindsOf(archive.changes)).toEqual(["opened", "advanced", "resolved"]);
    expect(archive.one("a").updates).toHaveLength(3);
  });
});

describe("two updates of one minute that say the same", () => {
  it("keep their places when the first is rewritten before the page has named either", () => {
    const same = "12:00 resolved A fix is in.";
    const [first, second, third] = [update(same, "u0"), update(same, "u1"), update("12:01 investigating Again.", "u2")];
    const archive = new Archive().begin("page/statuspage-atom/atom", "page/statuspage/json");
    archive.see(atomSnapshot([incident("a", [first, second])], { readAt: at("12:00:59") }));
    const rewritten = { ...first, text: "The cause was found." };
    archive.see(snapshot([incident("a", [rewritten, second, third])], { readAt: at("12:05") }));
    const { updates } = archive.one("a");
    expect(updates.map(({ providerId }) => providerId)).toEqual(["u0", "u1", "u2"]);
    expect(updates.map(({ text }) => text)).toEqual(["The cause was found.", "A fix is in.", "Again."]);
  });
});
