import { describe, expect, it } from "vitest";
import { checkTemplates } from "../../src/writing/check-templates.ts";
import type { WriterLocales } from "../../src/writing/writer-locales.ts";
import { locales } from "./bench.ts";

/** The project's own templates with one change in one edition. */
function changed(edition: "bn-IN" | "bn-BD", change: (text: string) => string): WriterLocales {
  const files = locales.ftl[edition];
  const text = change(files["bulletins.ftl"] ?? "");
  expect(text).not.toBe(files["bulletins.ftl"]);
  return { ...locales, ftl: { ...locales.ftl, [edition]: { ...files, "bulletins.ftl": text } } };
}
const faults = (given: WriterLocales): readonly string[] =>
  checkTemplates(given).map(({ path, line, detail }) => `${path}:${line}: ${detail}`);

describe("the template check", () => {
  it("finds nothing to say about the templates as they are", () => {
    expect(faults(locales)).toEqual([]);
  }, 60_000);

  it("names a broken entry with its line", () => {
    const [first] = faults(changed("bn-IN", (text) => `${text}\nbroken = { $service\n`));
    expect(first).toMatch(/^bn-IN\/bulletins\.ftl:\d+: broken entry/);
  });

  const rows: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    ["a missing message", (text) => text.replace(/^regret = .*$/mu, ""), /regret is missing/],
    ["an unused message", (text) => `${text}\nidle = কিছু নয়\n`, /idle is never used/],
    [
      "a variable that is no fact",
      (text) => text.replace("regret = ", "regret = { $mood } "),
      /\$mood, which is no fact/,
    ],
    [
      "a default that claims something",
      (text) => text.replace(/\*\[other\] \{ FAIL\(\) \}/u, "*[other] বিভ্রাট"),
      /default must be FAIL\(\)/,
    ],
    [
      "a word of a vocabulary without its variant",
      (text) => text.replace(/ {4}\[slow\].*\n/u, ""),
      /no variant for slow/,
    ],
    ["a function that does not exist", (text) => text.replace("DUR($longer)", "LENGTH($longer)"), /LENGTH/],
    ["a text that the lint blocks", (text) => text.replace("regret = ", "regret = ৷ "), /regret: E02/],
    [
      "a bulletin longer than a post",
      (text) =>
        text.replace(/^(measured|background-previous|past-parts-many) = /gmu, `$1 = ${"এ কথা জানানো হয়েছে। ".repeat(80)}`),
      /resolved bulletin may be \d+ characters/,
    ],
  ];
  it.each(rows)(
    "finds %s",
    (_name, change, expected) => {
      expect(faults(changed("bn-BD", change)).join("\n")).toMatch(expected);
    },
    60_000,
  );
});
