import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { LocalesRefused, loadLocales, readLocales } from "../../src/locales.ts";
import { showProblem } from "../../src/yaml.ts";

const categories = "SM: { bn-IN: সমাজমাধ্যম, bn-BD: সামাজিক যোগাযোগমাধ্যম }\n";
const x = "x:\n  latin: X\n  bn: এক্স\n  kind: service\n  category: SM\n  sound: C\n  aliases: [Twitter, টুইটার]\n";

let dir = "";
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
};
const problemsOf = () => {
  const reading = readLocales(dir, { cache: false });
  return reading.kind === "problems" ? reading.problems.map(showProblem) : [];
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "locales-"));
  put("bn/categories.yaml", categories);
  put("bn/names/social.yaml", x);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("a correct folder", () => {
  test("gives both editions where one wording was written", () => {
    expect(loadLocales(dir).names.get("x")?.bn).toEqual({ "bn-IN": "এক্স", "bn-BD": "এক্স" });
  });

  test("gives Fluent sources as text, by edition and file", () => {
    put("bn-IN/bot.ftl", "hello = নমস্কার\n");
    expect(loadLocales(dir).ftl).toEqual({ "bn-IN": { "bot.ftl": "hello = নমস্কার\n" }, "bn-BD": {} });
  });

  test("has another version when a word changes, and the same one when nothing does", () => {
    const before = loadLocales(dir).version;
    expect(loadLocales(dir).version).toBe(before);
    put("bn/names/social.yaml", x.replace("টুইটার", "টুইটর"));
    expect(loadLocales(dir).version).not.toBe(before);
  });

  test("gives other folders' files through their own schema, typed", () => {
    put("en/verbs/common.yaml", "fail: { past: failed }\n");
    const schema = z.record(z.string(), z.object({ past: z.string().transform((past) => past.length) }));
    const sections = { verbs: { folder: "en/verbs", schema, source: import.meta.url } } as const;
    const lengths: number | undefined = loadLocales(dir, { sections }).sections.verbs["common.yaml"]?.["fail"]?.past;
    expect(lengths).toBe(6);
  });
});

describe("the cache", () => {
  const cacheFile = () => join(dir, "locales.cache.json");

  test("gives what the files give", () => {
    const fresh = loadLocales(dir);
    expect(readFileSync(cacheFile(), "utf8")).toContain("এক্স");
    expect(loadLocales(dir)).toEqual(fresh);
    expect(loadLocales(dir, { cache: false })).toEqual(fresh);
  });

  test("is used: a start reads the names from it", () => {
    loadLocales(dir);
    writeFileSync(cacheFile(), readFileSync(cacheFile(), "utf8").replace('"latin":"X"', '"latin":"Y"'));
    expect(loadLocales(dir).names.get("x")?.latin).toBe("Y");
  });

  test.each([
    ["broken", (text: string) => text.slice(0, -5)],
    ["empty", () => ""],
    ["of another content", (text: string) => text.replace(/^"..../, '"0000')],
  ])("is ignored and written again when it is %s", (_, spoil) => {
    const fresh = loadLocales(dir);
    const good = readFileSync(cacheFile(), "utf8");
    writeFileSync(cacheFile(), spoil(good));
    expect(loadLocales(dir)).toEqual(fresh);
    expect(readFileSync(cacheFile(), "utf8")).toBe(good);
  });

  test("is not used after a file changed", () => {
    loadLocales(dir);
    put("bn/names/social.yaml", x.replace("latin: X", "latin: Ex"));
    expect(loadLocales(dir).names.get("x")?.latin).toBe("Ex");
  });

  test("that cannot be written costs nothing but time", () => {
    mkdirSync(cacheFile());
    expect(loadLocales(dir).names.size).toBe(1);
  });
});

describe("a wrong folder is refused with file, line, what was expected and what came", () => {
  test.each<[string, string, string, RegExp]>([
    [
      "an unknown kind",
      "bn/names/social.yaml",
      x.replace("kind: service", "kind: servise"),
      /social\.yaml:4:9: x → kind: expected one of service, org.*, came "servise"/,
    ],
    [
      "a missing field",
      "bn/names/social.yaml",
      x.replace("  latin: X\n", ""),
      /social\.yaml:2:3: x → latin: expected string, came nothing/,
    ],
    ["an unknown field", "bn/names/social.yaml", x.replace("sound:", "sounds:"), /x: expected no field named sounds/],
    [
      "one edition only",
      "bn/names/social.yaml",
      x.replace("bn:", "bn-IN:"),
      /x: expected either bn, or both bn-IN and bn-BD/,
    ],
    [
      "an unknown category",
      "bn/names/social.yaml",
      x.replace("SM", "SN"),
      /social\.yaml:1:1: x: expected a category of categories\.yaml, came SN/,
    ],
    ["broken YAML", "bn/names/social.yaml", "x: [\n", /social\.yaml:\d+:\d+: /],
    ["an id twice in one file", "bn/names/social.yaml", `${x}${x}`, /social\.yaml:8:1: .*unique/],
    [
      "an id twice in two files",
      "bn/names/tech.yaml",
      x.replace("এক্স", "ওয়াই"),
      /tech\.yaml:1:1: x: expected an id once, came also in bn\/names\/social\.yaml/,
    ],
    [
      "a spelling of two names",
      "bn/names/tech.yaml",
      x.replace("x:", "ex:").replace("latin: X", "latin: Ex").replace("এক্স", "ওয়াই"),
      /tech\.yaml:1:1: ex: expected a spelling of one name only, came "Twitter", which x has too/,
    ],
    [
      "a profile of nobody",
      "bn/profiles/all.yaml",
      "y: { bn: [এটি একটি সেবা।] }\n",
      /all\.yaml:1:1: y: expected the id of a name, came y/,
    ],
    [
      "words that the lint blocks",
      "bn/names/social.yaml",
      x.replace("এক্স", "এক্স  সাইট"),
      /social\.yaml:3:7: expected words that pass the lint, came " {2}" \(E01 /,
    ],
    ["text that is not NFC", "bn-IN/bot.ftl", "a = ক\nb = \u09DF\n", /bot\.ftl:2:1: expected Unicode NFC/],
  ])("%s", (_, file, text, message) => {
    put(file, text);
    expect(problemsOf().join("\n")).toMatch(message);
    expect(() => loadLocales(dir)).toThrow(LocalesRefused);
  });

  test("all problems of all files are named at once", () => {
    put("bn/names/social.yaml", x.replace("kind: service", "kind: servise"));
    put("bn/names/tech.yaml", "y: { latin: Y }\n");
    expect(problemsOf().map((problem) => problem.split(":")[0])).toEqual(
      expect.arrayContaining(["bn/names/social.yaml", "bn/names/tech.yaml"]),
    );
  });
});
