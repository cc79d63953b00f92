import { describe, expect, it } from "vitest";
import { lintTemplates } from "../../src/bengali/index.ts";

const ids = (source: string) => lintTemplates(source, "bn-IN").map((finding) => finding.id);

describe("what is glued to a slot", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["a = { $svc }র সমস্যা", "E12"],
    ["a = { $svc }ের সমস্যা", "E12"],
    ["a = { $svc }-এর সমস্যা", "E12"],
    ["a = { $svc }-সহ বহু সাইট", "E12"],
    ["a = { $svc }’র সমস্যা", "E12"],
    ["a = { $svc } এর সমস্যা", "E11"],
    ["a = { NAME($svc) } কে জানানো হয়েছে", "E11"],
    ["a = সেবা ব্যাহত", "W01"],
    ["a =\n    { $k ->\n        [one] একাধিক অ্যাপগুলি\n       *[other] অ্যাপ\n    }", "E16"],
  ];
  it.each(rows)("%j: %s", (source, id) => {
    expect(ids(source)).toContain(id);
  });

  it("points into the file", () => {
    const source = "# র\nb = খবর\na = { $svc }র সমস্যা\n";
    const [finding] = lintTemplates(source, "bn-IN");
    expect(source.slice(finding?.at).startsWith("}র")).toBe(true);
  });
});

describe("what a template may do", () => {
  const rows = [
    "# { $svc }র: a comment is no text",
    "headline = { LOC($service) } বিভ্রাট, কী জানাল সংস্থা",
    "headline = { NAME($service) }-বিভ্রাট: কী জানাল সংস্থা",
    "lead = { $n ->\n    [0] কোনও অ্যাপ নেই\n   *[other] { COUNT($n) } অ্যাপ\n}",
    "x = { NAME($service) } এর আগে থেমেছিল",
    "x = ভারত { $n }\n    .label = খবর",
  ];
  it.each(rows)("%j", (source) => {
    expect(lintTemplates(source, "bn-IN")).toEqual([]);
  });
});
