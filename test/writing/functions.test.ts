import { describe, expect, it } from "vitest";
import type { Style } from "../../src/domain/bulletin.ts";
import { CountValue, LengthValue, MomentValue, NamesValue, NameValue } from "../../src/writing/fluent-types.ts";
import { nounOfCategory } from "../../src/writing/naming.ts";
import { rendererFor } from "../../src/writing/renderer-for.ts";
import { type Arguments, readTemplates } from "../../src/writing/templates.ts";
import { inBangladesh, inIndia, locales } from "./bench.ts";

const base = "carrier-service = পরিষেবা\ncarrier-part = অংশ\n";
function say(pattern: string, args: Arguments, style: Style = inIndia): string {
  const set = readTemplates([{ path: "x.ftl", text: `${base}message = ${pattern}\n` }]);
  return rendererFor(set, locales, style).format("message", args).normalize("NFC").replaceAll("\u00a0", " ");
}
const name = (ref: string) => ({ n: new NameValue(ref) });
const at = (text: string) => new MomentValue(Date.parse(text), Date.parse(text));

describe("names in sentences", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["{ GEN($n) }", "cloudflare", "ক্লাউডফ্লেয়ারের"],
    ["{ LOC($n) }", "chatgpt", "চ্যাটজিপিটিতে"],
    ["{ ALSO($n) }", "x", "এক্সও"],
    ["{ WITH($n) }", "x", "এক্স-সহ"],
    ['{ POST($n, "জেরে") }', "x", "এক্সের জেরে"],
    ['{ LOC($n, tail: "also") }', "x", "এক্সেও"],
    ['{ LOC($n, as: "intro") }', "chatgpt", "এআই চ্যাটবট চ্যাটজিপিটিতে"],
    ['{ GEN($n, as: "epithet") }', "whatsapp", "মেটার হোয়াটসঅ্যাপের"],
    // A name that is also a word takes the noun that settles it, but not twice.
    ["{ LOC($n) }", "nagad", "নগদ অ্যাপে"],
    ['{ NAME($n, as: "intro") }', "nagad", "ডিজিটাল লেনদেন পরিষেবা নগদ"],
    ['{ NAME($n, as: "bare") }', "nagad", "নগদ"],
    // What the lexicon does not have stays Latin; its carrier noun takes the ending.
    ["{ LOC($n) }", "Plausible Analytics", "Plausible Analytics পরিষেবায়"],
    ["{ GEN($n) }", "Plausible Analytics", "Plausible Analytics-এর"],
    ["{ NAME($n) }", "Plausible Analytics", "Plausible Analytics"],
    ['{ LOC($n, as: "part") }', "Stats Engine", "‘Stats Engine’ অংশে"],
    ['{ GEN($n, as: "part") }', "Stats Engine", "‘Stats Engine’ অংশের"],
    ['{ LOC($n, as: "part") }', "Dashboard", "ড্যাশবোর্ডে"],
  ];
  it.each(rows)("%s of %s is %s", (pattern, ref, expected) => {
    expect(say(pattern, name(ref))).toBe(expected.normalize("NFC"));
  });

  it("a name that the lexicon does not have is introduced by what the catalogue says it is", () => {
    const args = { n: new NameValue("Plausible Analytics", "cloud") };
    expect(say('{ NAME($n, as: "intro") }', args)).toBe("ক্লাউড পরিষেবা Plausible Analytics".normalize("NFC"));
    expect(say('{ LOC($n, as: "intro") }', args)).toBe("ক্লাউড পরিষেবা Plausible Analytics-এ".normalize("NFC"));
    expect(say('{ GEN($n, as: "intro") }', args, inBangladesh)).toBe(
      "ক্লাউড সেবা Plausible Analytics-এর".normalize("NFC"),
    );
    expect(say("{ LOC($n) }", args)).toBe("Plausible Analytics পরিষেবায়".normalize("NFC"));
    const other = { n: new NameValue("Plausible Analytics", "other") };
    expect(say('{ LOC($n, as: "intro") }', other)).toBe("Plausible Analytics পরিষেবায়".normalize("NFC"));
    for (const id of Object.values(nounOfCategory)) expect(locales.categories.has(id), id).toBe(true);
  });

  it("inside a list only the last part takes the carrier noun", () => {
    const parts = { n: new NamesValue(["Stats Engine", "Site Imports"]) };
    expect(say('{ LOC($n, as: "part") }', parts)).toBe("‘Stats Engine’ ও ‘Site Imports’ অংশে");
    expect(say('{ WITH($n, as: "part") }', parts)).toBe("‘Stats Engine’, ‘Site Imports’-সহ");
  });

  it("buttons and answers give a list as one string with bars", () => {
    expect(say("{ LIST($n) }", { n: "x|chatgpt" })).toBe("এক্স ও চ্যাটজিপিটি".normalize("NFC"));
  });

  it("each edition has its own spelling and its own joint", () => {
    expect(say("{ WITH($n) }", name("x"), inBangladesh)).toBe("এক্সসহ");
    expect(say("{ GEN($n) }", name("gmail"), inBangladesh)).toBe("জিমেইলের");
    expect(say("{ GEN($n) }", name("gmail"))).toBe("জিমেলের");
  });

  it("a channel with Latin digits has them in names too, and Latin names keep theirs everywhere", () => {
    const latin: Style = { edition: "bn-IN", digits: "latin" };
    expect(say("{ NAME($n) }", name("microsoft-365"), latin)).toBe("মাইক্রোসফট 365");
    expect(say("{ NAME($n) }", name("Studio 54"), inBangladesh)).toBe("Studio 54");
  });
});

describe("moments, lengths and figures in sentences", () => {
  const night = at("2025-11-18T19:28:00Z");
  it("the hours before four belong to the night of the day before, in the clock and in the day", () => {
    expect(say("{ WHEN($t) }", { t: night })).toBe("মঙ্গলবার গভীর রাতে, ১২টা ৫৮ মিনিটে".normalize("NFC"));
    expect(say('{ WHEN($t, zone: "yes") }', { t: night }, inBangladesh)).toBe(
      "বাংলাদেশ সময় মঙ্গলবার দিবাগত রাত ১টা ২৮ মিনিটে".normalize("NFC"),
    );
    expect(say('{ DAY($t, form: "short") }', { t: night })).toBe("মঙ্গলবার");
    expect(say("{ DATE($t) }", { t: night })).toBe("১৯ নভেম্বর");
  });

  it("THEN names the day only when it is another one", () => {
    const earlier = at("2025-11-18T11:48:00Z");
    const later = at("2025-11-18T13:09:00Z");
    expect(say("{ THEN($t, $u) }", { t: earlier, u: later })).toBe("বিকেল ৫টা ১৮ মিনিটে".normalize("NFC"));
    expect(say("{ THEN($t, $u) }", { t: earlier, u: night })).toContain("মঙ্গলবার");
  });

  it("minutes are not rounded where hours are", () => {
    expect(say('{ DUR($d, form: "about") }', { d: new LengthValue(42 * 60_000) })).toBe("৪২ মিনিট");
    expect(say('{ DUR($d, form: "about") }', { d: new LengthValue(460 * 60_000) })).toBe(
      "প্রায় পৌনে আট ঘণ্টা".normalize("NFC"),
    );
  });

  it("figures take the case that is asked for", () => {
    expect(say('{ COUNT($n, case: "genitive") }', { n: new CountValue(4) })).toBe("৪টির");
    expect(say("{ COUNT($n) }", { n: new CountValue(12) }, inBangladesh)).toBe("১২টি");
    expect(say("{ NTH($n) }", { n: new CountValue(2) })).toBe("দ্বিতীয় বার".normalize("NFC"));
    expect(say("{ NTH($n) }", { n: new CountValue(2) }, inBangladesh)).toBe("দ্বিতীয়বার".normalize("NFC"));
  });

  it("the part of the day inflects, and the early afternoon of Dhaka says noon", () => {
    expect(say('{ PART($t, case: "locative") }', { t: at("2025-12-05T16:00:00Z") })).toBe("রাতে");
    expect(say('{ PART($t, case: "locative") }', { t: at("2025-12-05T07:30:00Z") }, inBangladesh)).toBe("দুপুরে");
  });
});
