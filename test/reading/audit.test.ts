import { describe, expect, it } from "vitest";
import { type AuditRow, hashOf, keptSheet, sampleOf, workingSheet } from "./audit.ts";

const row = (provider: string, text: string): AuditRow => ({
  provider,
  incident: `${provider}-1`,
  text,
  components: [],
  at: Date.UTC(2026, 2, 10, 14),
});
const rows = [
  ...["The API is down.", "The issue has been resolved.", "Webhooks are delayed."].map((text) => row("Big", text)),
  row("Big", "The issue has been resolved."),
  row("Small", "We are investigating reports of errors in the API."),
];

describe("a sample for a second reader", () => {
  it("is the same for the same seed, and every page has its turn", () => {
    const sample = sampleOf(rows, "one", 2, "bn-IN");
    expect(sample).toEqual(sampleOf(rows, "one", 2, "bn-IN"));
    expect(sample.map(({ provider }) => provider)).toEqual(["Big", "Small"]);
  });

  it("draws nothing twice, and ends where the pages end", () => {
    const said = sampleOf(rows, "one", 50, "bn-BD").map(({ bn }) => bn);
    expect(said).toHaveLength(4);
    expect(new Set(said).size).toBe(4);
  });

  it("keeps the hash of a sentence and not its English", () => {
    const sample = sampleOf(rows, "one", 50, "bn-IN");
    expect(keptSheet(sample)).toContain(hashOf("The API is down."));
    expect(keptSheet(sample)).not.toContain("The API is down.");
    expect(workingSheet(sample)).toContain("The API is down.");
  });
});
