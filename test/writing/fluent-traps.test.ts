/** Each trap of Fluent that a newsroom would fall into, and what keeps us out of it. */
import { describe, expect, it } from "vitest";
import { CountValue, LengthValue, MomentValue, NamesValue, NameValue } from "../../src/writing/fluent-types.ts";
import { templateFunctions } from "../../src/writing/functions.ts";
import { createNaming } from "../../src/writing/naming.ts";
import { type Arguments, createRenderer, readTemplates } from "../../src/writing/templates.ts";
import { inBangladesh, inIndia, locales } from "./bench.ts";

const carriers = { service: "পরিষেবা", part: "অংশ" };
const functionsIn = (style = inIndia) => templateFunctions(createNaming(locales, carriers, style), style);

function format(text: string, args: Arguments = {}, style = inIndia): string {
  const set = readTemplates([{ path: "test.ftl", text }]);
  expect(set.problems).toEqual([]);
  return createRenderer(set, functionsIn(style)).format("message", args);
}

const at = Date.parse("2025-11-18T11:48:00Z");

describe("traps of Fluent", () => {
  it("a broken entry, which the runtime drops in silence, is a problem with its line", () => {
    const { problems } = readTemplates([{ path: "bn-IN/x.ftl", text: "good = ভাল\n\nbad = { $x\n\nlast = শেষ\n" }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: "bn-IN/x.ftl", line: 3 });
    expect(problems[0]?.detail).toContain("broken entry");
  });

  it("the same message twice, and a reference to none, are problems", () => {
    const { problems } = readTemplates([{ path: "a.ftl", text: "one = ক\none = খ\ntwo = { three }\n" }]);
    expect(problems.map(({ detail }) => detail)).toEqual([
      "message one is also in a.ftl",
      "message two refers to three, which is missing",
    ]);
  });

  it("a word that a choice does not list fails instead of taking the default", () => {
    const text = "message = { $phase ->\n    [open] চলছে\n   *[other] { FAIL() }\n}\n";
    expect(format(text, { phase: "open" })).toBe("চলছে");
    expect(() => format(text, { phase: "paused" })).toThrow(/does not list/);
  });

  it("a variable that is not given fails instead of printing its name", () => {
    expect(() => format("message = { NAME($service) } চলছে\n")).toThrow(/message/);
  });

  it("no invisible isolation marks stand around what is put in", () => {
    const text = format("message = ক { GEN($service) } খ\n", { service: new NameValue("cloudflare") });
    expect(text).toBe("ক ক্লাউডফ্লেয়ারের খ".normalize("NFC"));
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it("a function that cannot say a thing stops the sentence", () => {
    expect(() => format("message = { DUR($length) }\n", { length: new LengthValue(-1) })).toThrow(/message message/);
    expect(() => format("message = { COUNT($n) }\n", { n: new CountValue(0) })).toThrow(/message message/);
    expect(() => format("message = { GEN($n) }\n", { n: new NamesValue([]) })).toThrow(/message message/);
    expect(() => format('message = { CLOCK($at, form: "sharp") }\n', { at: new MomentValue(at, at) })).toThrow(
      /one of/,
    );
    expect(() => format("message = { UNKNOWN($at) }\n", { at: new MomentValue(at, at) })).toThrow(/UNKNOWN/);
  });

  it("a value that stands bare where a function was meant fails: no ids, epochs or English figures", () => {
    expect(() => format("message = { $service }\n", { service: new NameValue("cloudflare") })).toThrow(/function/);
    expect(() => format("message = { $at }\n", { at: new MomentValue(at, at) })).toThrow(/function/);
    expect(() => format("message = { $n }\n", { n: new CountValue(2025) })).toThrow(/function/);
  });

  it("plural categories are not used: zero would be called one in Bengali", () => {
    for (const edition of ["bn-IN", "bn-BD"] as const)
      for (const text of Object.values(locales.ftl[edition])) expect(text).not.toMatch(/\[(one|zero|two|few|many)\]/);
  });

  it("the reader's zone is that of the edition, whatever the machine's is", () => {
    const text = 'message = { WHEN($at, zone: "yes") }\n';
    const args = { at: new MomentValue(at, at) };
    expect(format(text, args)).toBe("মঙ্গলবার বিকেল\u00a0৫টা ১৮\u00a0মিনিটে (ভারতীয় সময়)".normalize("NFC"));
    expect(format(text, args, inBangladesh)).toBe(
      "আজ মঙ্গলবার (১৮\u00a0নভেম্বর) বাংলাদেশ সময় বিকেল\u00a0৫টা ৪৮\u00a0মিনিটে".normalize("NFC"),
    );
  });

  it("a year is never grouped", () => {
    const old = Date.parse("2024-06-12T10:00:00Z");
    expect(format("message = { DATE($at) }\n", { at: new MomentValue(old, at) })).toContain("২০২৪");
  });

  it("the dialect of a template changes nothing: line breaks and indents vanish in a bulletin", () => {
    const set = readTemplates([{ path: "x.ftl", text: "message =\n    ক\n    খ\n" }]);
    expect(createRenderer(set, {}).format("message", {})).toBe("ক\nখ");
  });
});
