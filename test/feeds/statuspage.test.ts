import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReportedIncident } from "../../src/domain/snapshot.ts";
import type { Parsed } from "../../src/feeds/formats.ts";
import { asTwin, parseAs } from "./twin.ts";

const fixtures = join(import.meta.dirname, "../fixtures/feeds");
const atom = (name: string): string => readFileSync(join(fixtures, "statuspage-atom", name), "utf8");
const incidentsOf = (parsed: Parsed): readonly ReportedIncident[] =>
  parsed.kind === "snapshot" ? parsed.snapshot.incidents : [];

describe("Statuspage", () => {
  test("HTML reformatted over the whole feed gives the same snapshot", async () => {
    const before = asTwin(await parseAs("statuspage-atom", atom("history.atom")));
    const after = asTwin(await parseAs("statuspage-atom", atom("history-reformatted.atom")));
    expect(after).toEqual(before);
  });

  test("a `published` that has moved changes neither the start nor the times of the updates", async () => {
    const moved = atom("history.atom").replace("<published>2026-01-01T00:20:00Z", "<published>2026-01-09T07:00:00Z");
    const find = (all: readonly ReportedIncident[]) => all.find((one) => one.providerId === "newyear00001");
    const before = find(incidentsOf(await parseAs("statuspage-atom", atom("history.atom"))));
    expect(find(incidentsOf(await parseAs("statuspage-atom", moved)))).toEqual(before);
    expect(before?.startedAt).toBe(Date.UTC(2025, 11, 31, 23, 5));
  });

  const body = "It is 50% slower.\r\n\r\nLogins & <b>search</b> fail.<br />See <a href='https://x.example'>x</a>.";
  const html =
    "It is 50% slower.<br /><br />Logins &amp; <strong>search</strong> fail.<br>See <a href='https://x.example'>x</a>.";

  test("JSON with line ends and Atom with <br> give the same text for one update", async () => {
    const json = {
      page: { id: "abc123def456", url: "https://status.example.com" },
      incidents: [
        {
          id: "same00000001",
          name: "Same",
          status: "investigating",
          impact: "minor",
          created_at: "2026-05-01T10:00:20Z",
          incident_updates: [{ id: "u", status: "investigating", body, display_at: "2026-05-01T10:00:20Z" }],
        },
      ],
    };
    const paragraph = `<p><small>May <var data-var='date'> 1</var>, <var data-var='time'>10:00</var> UTC</small><br><strong>Investigating</strong> - ${html}</p>`;
    const entry = `<entry><id>t:1</id><published>2026-05-01T10:00:20Z</published><link rel="alternate" href="https://status.example.com/incidents/same00000001"/><title>Same</title><content type="html"><![CDATA[${paragraph}]]></content></entry>`;
    const [fromJson] = incidentsOf(await parseAs("statuspage", JSON.stringify(json)));
    const [fromAtom] = incidentsOf(
      await parseAs("statuspage-atom", `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`),
    );
    expect(fromAtom?.providerId).toBe(fromJson?.providerId);
    expect(fromAtom?.updates[0]?.text).toBe("It is 50% slower.\nLogins & search fail.\nSee x.");
    expect(fromAtom?.updates[0]?.text).toBe(fromJson?.updates[0]?.text);
    expect(fromAtom?.updates[0]?.phase).toBe(fromJson?.updates[0]?.phase);
  });

  test.each([
    ["https://status.example.com/api/v2/incidents.json", "history"],
    ["https://status.example.com/api/v2/incidents/unresolved.json", "partial"],
    ["https://status.example.com/api/v2/scheduled-maintenances/upcoming.json", "partial"],
  ])("%s is read as %s: a filtered list never means that something is gone", async (url, window) => {
    const document = { page: { id: "abc123def456" }, incidents: [] };
    const parsed = await parseAs("statuspage", JSON.stringify(document), url);
    expect(parsed.kind === "snapshot" && parsed.snapshot.window).toBe(window);
  });

  test.each([null, [], undefined])("a list that is %j is an empty list", async (empty) => {
    const incident = {
      id: "lists0000001",
      name: "Lists",
      status: "investigating",
      impact: "minor",
      created_at: "2026-05-01T10:00:20Z",
      incident_updates: empty,
      components: empty,
    };
    const document = { page: { id: "abc123def456" }, incidents: [incident], scheduled_maintenances: empty };
    const [read] = incidentsOf(await parseAs("statuspage", JSON.stringify(document)));
    expect(read?.updates).toEqual([]);
    expect(read?.components ?? []).toEqual([]);
  });
});
