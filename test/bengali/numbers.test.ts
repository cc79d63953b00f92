import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  big,
  column,
  count,
  day,
  decimal,
  digits,
  duration,
  exact,
  GrammarError,
  grouped,
  joinList,
  moment,
  nthTime,
  ordinal,
  percent,
  percentRange,
  range,
  scaled,
} from "../../src/bengali/index.ts";
import type { Style } from "../../src/domain/bulletin.ts";
import { readNumber } from "./read-back.ts";

const IN: Style = { edition: "bn-IN", digits: "bengali" };
const BD: Style = { edition: "bn-BD", digits: "bengali" };
const latin: Style = { edition: "bn-IN", digits: "latin" };
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("digits of the channel", () => {
  it("are Bengali unless an Indian channel asks for Latin ones", () => {
    expect([digits("2025", IN), digits("২০২৫", latin), digits("2025", { edition: "bn-BD", digits: "latin" })]).toEqual([
      "২০২৫",
      "2025",
      "২০২৫",
    ]);
  });

  it("reach every figure", () => {
    expect(plain(big(11_000, { hedge: "about" }, latin))).toBe("প্রায় 11 হাজার");
    expect(percent(99.9, "prose", latin)).toBe("99.9\u00a0শতাংশ");
    expect(count(12, { noun: "সাইট", classifier: "thing" }, latin)).toBe("12টি সাইট");
    const at = Date.UTC(2025, 10, 18, 19, 28);
    const said = [
      moment(at, { asOf: at, form: "at", day: "date" }, latin),
      range(at, at + 90_000_000, { asOf: at }, latin),
      day(at, { asOf: 0, form: "news" }, latin),
      duration(3_900_000, { form: "prose" }, latin),
      column(at, latin),
      ordinal(12, latin),
      grouped(1_234_567, latin),
      joinList(
        "ক খ গ ঘ ঙ".split(" ").map((text) => ({ text })),
        { edition: "bn-IN", case: "locative", digits: "latin" },
      ),
    ].join(" ");
    expect(said).toMatch(/[0-9]/);
    expect(said).not.toMatch(/[০-৯]/);
  });
});

describe("exact figures", () => {
  const rows: readonly (readonly [number, string, string])[] = [
    [0, "০", "০"],
    [999, "৯৯৯", "৯৯৯"],
    [2_147, "২,১৪৭", "২ হাজার ১৪৭"],
    [5_400, "৫,৪০০", "৫ হাজার ৪০০"],
    [7_254, "৭,২৫৪", "৭ হাজার ২৫৪"],
    [99_999, "৯৯,৯৯৯", "৯৯ হাজার ৯৯৯"],
    [247_309, "২ লক্ষ ৪৭ হাজার ৩০৯", "২ লাখ ৪৭ হাজার ৩০৯"],
    [315_000, "৩ লক্ষ ১৫ হাজার", "৩ লাখ ১৫ হাজার"],
    [315_472, "৩ লক্ষ ১৫ হাজার ৪৭২", "৩ লাখ ১৫ হাজার ৪৭২"],
    [10_600_000, "১ কোটি ৬ লক্ষ", "১ কোটি ৬ লাখ"],
    [1_000_000_000, "১০০ কোটি", "১০০ কোটি"],
    [1_000_000_000_000, "১ লক্ষ কোটি", "১ লাখ কোটি"],
  ];
  it.each(rows)("%i: %s / %s", (value, india, bangladesh) => {
    expect([plain(exact(value, IN)), plain(exact(value, BD))]).toEqual([india, bangladesh]);
  });

  it("groups 3;2;2", () => {
    expect(grouped(1_234_567, IN)).toBe("১২,৩৪,৫৬৭");
  });

  it("keeps a number and its unit on one line", () => {
    expect(exact(315_000, IN)).toBe("৩\u00a0লক্ষ ১৫\u00a0হাজার");
  });

  it("read back as what was printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
        for (const style of [IN, BD, latin]) expect(readNumber(exact(value, style))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("rounded figures with one true hedge", () => {
  const rows: readonly (readonly [number, "about" | "over" | "atLeast" | "passed", string, string])[] = [
    [11_000, "about", "প্রায় ১১ হাজার", "প্রায় ১১ হাজার"],
    [39_812, "about", "প্রায় ৪০ হাজার", "প্রায় ৪০ হাজার"],
    [40_312, "about", "৪০ হাজারেরও বেশি", "৪০ হাজারের বেশি"],
    [40_312, "over", "৪০ হাজারেরও বেশি", "৪০ হাজারের বেশি"],
    [7_254, "over", "৭,২০০-এরও বেশি", "৭ হাজার ২০০-এর বেশি"],
    [319_000, "about", "প্রায় ৩.২ লক্ষ", "প্রায় ৩ লাখ ২০ হাজার"],
    [3_000_000_000, "over", "৩০০ কোটিরও বেশি", "৩০০ কোটির বেশি"],
    [30_450, "passed", "৩০ হাজার", "৩০ হাজার"],
    [500, "atLeast", "অন্তত ৫০০", "অন্তত ৫০০"],
    [299_500, "about", "প্রায় ৩ লক্ষ", "প্রায় ৩ লাখ"],
  ];
  it.each(rows)("%i %s: %s / %s", (value, hedge, india, bangladesh) => {
    expect([plain(big(value, { hedge }, IN)), plain(big(value, { hedge }, BD))]).toEqual([india, bangladesh]);
  });

  it("read back within the hedge they carry", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (value) => {
        for (const style of [IN, BD, latin])
          for (const hedge of ["about", "over", "passed"] as const)
            holds(value, plain(big(value, { hedge }, style)), hedge);
      }),
      { numRuns: 2_000 },
    );
  });

  it("carry one hedge, never two", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (value) => {
        const text = big(value, { hedge: "about" }, IN);
        expect((text.match(/প্রায়|অন্তত|বেশি/gu) ?? []).length).toBe(1);
      }),
    );
  });
});

function holds(value: number, text: string, hedge: "about" | "over" | "passed"): void {
  const more = /(?:-এরও?|েরও?|রও?) বেশি$/u;
  const printed = readNumber(text.replace(more, "").replace("প্রায় ", ""));
  if (more.test(text) && hedge === "over") expect(printed).toBeLessThanOrEqual(value);
  else if (more.test(text)) expect(printed).toBeLessThan(value);
  else if (text.startsWith("প্রায়")) expect(printed).toBeGreaterThanOrEqual(value);
  else if (hedge === "passed") expect(printed).toBeLessThanOrEqual(value);
  else expect(printed).toBe(value);
  expect(Math.abs(printed - value)).toBeLessThanOrEqual(Math.max(10, value * 0.12));
}

describe("counts with their classifier", () => {
  const rows: readonly (readonly [Parameters<typeof count>[0], Parameters<typeof count>[1], string, string])[] = [
    [12, { noun: "সাইট", classifier: "thing" }, "১২টি সাইট", "১২টি সাইট"],
    [42, { noun: "গ্রাহক", classifier: "person" }, "৪২ জন গ্রাহক", "৪২ জন গ্রাহক"],
    [11_000, { noun: "ব্যবহারকারী", classifier: "person" }, "১১ হাজার ব্যবহারকারী", "১১ হাজার ব্যবহারকারী"],
    [2_147, { noun: "অভিযোগ", classifier: "thing" }, "২,১৪৭টি অভিযোগ", "২ হাজার ১৪৭টি অভিযোগ"],
    [1, { noun: "অ্যাপ", classifier: "thing", words: true }, "একটি অ্যাপ", "একটি অ্যাপ"],
    [2, { noun: "অ্যাপ", classifier: "thing", words: true }, "দু’টি অ্যাপ", "দুটি অ্যাপ"],
    [6, { classifier: "thing", words: true }, "ছয়টি", "ছয়টি"],
    [1, { classifier: "person", words: true }, "এক জন", "একজন"],
    [2, { classifier: "person", words: true }, "দু’জন", "দুজন"],
    [3, { classifier: "person", words: true }, "তিন জন", "তিনজন"],
    [12, { noun: "ঘণ্টা", classifier: "none" }, "১২ ঘণ্টা", "১২ ঘণ্টা"],
    [12, { classifier: "thing", words: true }, "১২টি", "১২টি"],
  ];
  it.each(rows)("%i %o: %s / %s", (value, options, india, bangladesh) => {
    expect([plain(count(value, options, IN)), plain(count(value, options, BD))]).toEqual([india, bangladesh]);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses %d things", (value) => {
    expect(() => count(value, { noun: "সাইট", classifier: "thing" }, IN)).toThrow(GrammarError);
  });
});

describe("shares, decimals and ordinals", () => {
  const rows: readonly (readonly [string, string])[] = [
    [percent(30, "prose", IN), "৩০ শতাংশ"],
    [percent(99.9, "prose", IN), "৯৯.৯ শতাংশ"],
    [percent(99.9, "prose", BD), "৯৯ দশমিক ৯ শতাংশ"],
    [percent(0.5, "prose", BD), "শূন্য দশমিক ৫ শতাংশ"],
    [percent(99.9, "headline", BD), "৯৯.৯ শতাংশ"],
    [percent(30, "chip", BD), "৩০%"],
    [percentRange(10, 15, IN), "১০ থেকে ১৫ শতাংশ"],
    [decimal(99.999, "chip", IN), "৯৯.৯৯"],
    [decimal(0.001, "chip", IN), "০.০১"],
    [ordinal(3, IN), "তৃতীয়"],
    [ordinal(11, IN), "১১তম"],
    [nthTime(3, IN), "তৃতীয় বার"],
    [nthTime(2, BD), "দ্বিতীয়বার"],
    [nthTime(11, BD), "১১তমবার"],
  ];
  it.each(rows)("%s is %s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it("converts millions and billions without the noise of floating point", () => {
    expect([scaled(10.6, "million"), scaled(1.1, "billion"), scaled(0.7, "thousand")]).toEqual([
      10_600_000, 1_100_000_000, 700,
    ]);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses the share %d", (value) => {
    expect(() => percent(value, "prose", IN)).toThrow(GrammarError);
  });
});
