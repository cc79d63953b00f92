import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editions } from "../../src/domain/bulletin.ts";
import { goldenCases } from "./cases.ts";
import { goldenFile, goldenText, openBench } from "./text.ts";

const bench = openBench();

describe.each(editions)("golden texts, %s", (edition) => {
  it.each(goldenCases.map((each) => [each.name, each] as const))("%s reads as it was reviewed", (_name, each) => {
    const file = goldenFile(each, edition);
    const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
    expect(goldenText(each, edition, bench)).toBe(kept);
  });

  it("no headline is longer than 65 characters, signs and letters alike", () => {
    const headlines = goldenCases.flatMap((each) => {
      const file = goldenFile(each, edition);
      return existsSync(file) ? (readFileSync(file, "utf8").split("\n")[0]?.replace(/^\S+ /u, "") ?? []) : [];
    });
    expect(headlines.filter((headline) => [...headline].length > 65)).toEqual([]);
  });
});
