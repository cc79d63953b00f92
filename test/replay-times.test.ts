import { describe, expect, it } from "vitest";
import { newestTime, timeInName, timesOf } from "../src/replay.ts";

const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString().slice(0, 19);

describe("the time of a snapshot", () => {
  const names: [string, string | undefined][] = [
    ["46_2025-05-31T043047Z.atom", "2025-05-31T04:30:47"],
    ["18_2026-05-16T024645.json", "2026-05-16T02:46:45"],
    ["2025-11-18T11:48:00Z.json", "2025-11-18T11:48:00"],
    ["2025-11-18T1148.json", "2025-11-18T11:48:00"],
    ["/a/2020-01-01T000000Z/plain.json", undefined],
    ["incidents.json", undefined],
  ];
  it.each(names)("in the name %s", (name, expected) => {
    expect(iso(timeInName(name))).toBe(expected);
  });

  it("without one is the newest created, updated or display time in it, never a scheduled one", () => {
    const document = JSON.stringify({
      page: { updated_at: "2025-01-01T00:00:00Z" },
      incidents: [
        {
          created_at: "2025-01-02T00:00:00Z",
          scheduled_for: "2026-01-01T00:00:00Z",
          incident_updates: [{ display_at: "2025-01-03T00:00:00Z" }],
        },
      ],
    });
    expect(iso(newestTime(document))).toBe("2025-01-03T00:00:00");
  });

  it("of an Atom feed is when a record was last edited, since the publication of a planned event lies ahead", () => {
    expect(
      iso(
        newestTime(
          "<feed><entry><published>2027-01-01T00:00:00Z</published><updated>2025-01-04T00:00:00Z</updated></entry></feed>",
        ),
      ),
    ).toBe("2025-01-04T00:00:00");
  });

  it("never lies before the snapshot before it", () => {
    const files = [
      { path: "b_2025-05-02T000000Z.json", text: "{}" },
      { path: "a_2025-05-01T000000Z.json", text: "{}" },
      { path: "plain.json", text: "not JSON" },
    ];
    expect(timesOf(files).map(iso)).toEqual(["2025-05-02T00:00:00", "2025-05-02T00:00:00", "2025-05-02T00:00:00"]);
  });
});
