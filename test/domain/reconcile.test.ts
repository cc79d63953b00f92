import { describe, expect, it } from "vitest";
import { Archive, at, incident, kindsOf, snapshot, update } from "./builders.ts";

describe("an incident from its first word to its last", () => {
  it("is opened, advanced, updated and resolved, one change a snapshot", () => {
    const archive = new Archive().begin();
    const lines = [
      update("11:50 investigating We are looking.", "u1"),
      update("11:58 identified Found it.", "u2"),
      update("12:05 identified Still at it.", "u3"),
      update("12:30 resolved Done.", "u4"),
    ];
    const seen = lines.map((_, n) =>
      kindsOf(archive.see(snapshot([incident("a", lines.slice(0, n + 1))], { readAt: at("12:00") + n * 600_000 }))),
    );
    expect(seen).toEqual([["opened"], ["advanced"], ["updated"], ["resolved"]]);
    expect(archive.changes.flatMap(({ updates }) => updates)).toEqual(["u1", "u2", "u3", "u4"]);
  });
});
