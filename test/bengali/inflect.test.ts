import { describe, expect, it } from "vitest";
import { type Case, cases, GrammarError, inflect, type Noun } from "../../src/bengali/index.ts";
import type { Edition } from "../../src/domain/bulletin.ts";
import { rowsOf } from "./gold.ts";

const forms = (noun: Noun, edition: Edition): string =>
  (["genitive", "locative"] as const).map((form) => inflect(noun, form, edition)).join("/");

const guide: readonly (readonly [string, string])[] = [
  ["এক্স", "এক্সের/এক্সে"],
  ["ফেসবুক", "ফেসবুকের/ফেসবুকে"],
  ["ক্লাউডফ্লেয়ার", "ক্লাউডফ্লেয়ারের/ক্লাউডফ্লেয়ারে"],
  ["চ্যাটজিপিটি", "চ্যাটজিপিটির/চ্যাটজিপিটিতে"],
  ["মেটা", "মেটার/মেটায়"],
  ["জিও", "জিওর/জিওতে"],
  ["ওপেনএআই", "ওপেনএআইয়ের/ওপেনএআইতে"],
  ["ইউপিআই", "ইউপিআইয়ের/ইউপিআইতে"],
  ["এডব্লিউএস", "এডব্লিউএসের/এডব্লিউএসে"],
  ["স্ট্রিমিং", "স্ট্রিমিংয়ের/স্ট্রিমিংয়ে"],
  ["বিদ্যুৎ", "বিদ্যুতের/বিদ্যুতে"],
  ["সময়", "সময়ের/সময়ে"],
  ["ফোনপে", "ফোনপের/ফোনপেতে"],
  ["ইউএসএ", "ইউএসএ-র/ইউএসএ-তে"],
  ["কেন্দ্র", "কেন্দ্রের/কেন্দ্রে"],
  ["মুম্বই", "মুম্বইয়ের/মুম্বইয়ে"],
  ["সিইও", "সিইওর/সিইওতে"],
  ["ডাচ্", "ডাচের/ডাচে"],
  ["পাঠাও", "পাঠাওয়ের/পাঠাওতে"],
  ["লখনৌ", "লখনৌয়ের/লখনৌয়ে"],
  ["জুলাই", "জুলাইয়ের/জুলাইয়ে"],
  ["ভিড়", "ভিড়ের/ভিড়ে"],
  ["৫", "৫-এর/৫-এ"],
];

describe("joined endings of Bengali script (guide 3.2)", () => {
  it.each(guide)("%s: %s", (base, pair) => {
    expect(forms({ text: base }, "bn-IN")).toBe(pair);
    expect(forms({ text: base }, "bn-BD")).toBe(pair);
  });
});

const latin: readonly (readonly [Noun, Case, string])[] = [
  [{ text: "X" }, "genitive", "X-এর"],
  [{ text: "AWS" }, "genitive", "AWS-এর"],
  [{ text: "API" }, "genitive", "API-এর"],
  [{ text: "YouTube" }, "genitive", "YouTube-এর"],
  [{ text: "Spotify", sound: "D" }, "genitive", "Spotify-এর"],
  [{ text: "ChatGPT" }, "genitive", "ChatGPT-র"],
  [{ text: "Jio", sound: "o" }, "genitive", "Jio-র"],
  [{ text: "PhonePe", sound: "e" }, "genitive", "PhonePe-র"],
  [{ text: "IRCTC" }, "genitive", "IRCTC-র"],
  [{ text: "X" }, "locative", "X-এ"],
  [{ text: "API" }, "locative", "API-তে"],
  [{ text: "UPI" }, "locative", "UPI-তে"],
  [{ text: "Canva", sound: "a" }, "locative", "Canva-য়"],
  [{ text: "Meta", sound: "a" }, "locative", "Meta-য়"],
  [{ text: "ChatGPT" }, "locative", "ChatGPT-তে"],
  [{ text: "iOS 26" }, "locative", "iOS 26-এ"],
  [{ text: "5G" }, "genitive", "5G-র"],
  [{ text: "X" }, "objective", "X-কে"],
  [{ text: "Zendesk" }, "genitive", "Zendesk-এর"],
];

describe("free endings of Latin script (guide 3.3)", () => {
  it.each(latin)("%o %s: %s", (noun, form, expected) => {
    expect(inflect(noun, form, "bn-IN")).toBe(expected);
  });
});

const placeCategories: ReadonlySet<string> = new Set(["CNT", "CTY", "REG"]);

describe("every genitive and locative of the guide's lexicon", () => {
  it.each(rowsOf("lexicon-pairs.tsv"))("%s", (_latin, india, bangladesh, ...rest) => {
    const [genitiveIn, genitiveBd, locativeIn, locativeBd, , category = ""] = rest;
    const noun = (text: string): Noun => ({ text, place: placeCategories.has(category) });
    expect(inflect(noun(india ?? ""), "genitive", "bn-IN")).toBe(genitiveIn);
    expect(inflect(noun(bangladesh ?? ""), "genitive", "bn-BD")).toBe(genitiveBd);
    if (locativeIn !== "") expect(inflect(noun(india ?? ""), "locative", "bn-IN")).toBe(locativeIn);
    if (locativeBd !== "") expect(inflect(noun(bangladesh ?? ""), "locative", "bn-BD")).toBe(locativeBd);
  });
});

describe("nouns of daily life and of the news", () => {
  it.each(rowsOf("nouns.tsv"))("%s: %s, %s", (base = "", genitive, locative) => {
    expect(forms({ text: base }, "bn-IN")).toBe(`${genitive}/${locative}`);
    expect(forms({ text: base }, "bn-BD")).toBe(`${genitive}/${locative}`);
  });
});

const others: readonly (readonly [string, Case, string, string])[] = [
  ["ভারত", "with", "ভারত-সহ", "ভারতসহ"],
  ["মাইক্রোসফট ৩৬৫", "with", "মাইক্রোসফট ৩৬৫-সহ", "মাইক্রোসফট ৩৬৫-সহ"],
  ["AWS", "with", "AWS-সহ", "AWS-সহ"],
  ["চ্যাটজিপিটি", "also", "চ্যাটজিপিটিও", "চ্যাটজিপিটিও"],
  ["জিও", "also", "জিও-ও", "জিও-ও"],
  ["মুম্বই", "only", "মুম্বই-ই", "মুম্বই-ই"],
  ["ডাচ্", "objective", "ডাচকে", "ডাচকে"],
  ["বিদ্যুৎ", "objective", "বিদ্যুৎকে", "বিদ্যুৎকে"],
  ["এক্স", "ablative", "এক্স থেকে", "এক্স থেকে"],
  ["Disney+", "locative", "Disney+ পরিষেবায়", "Disney+ সেবায়"],
  ["monday.com", "genitive", "monday.com পরিষেবার", "monday.com সেবার"],
  ["Disney+", "ablative", "Disney+ থেকে", "Disney+ থেকে"],
];

describe("the other cases", () => {
  it.each(others)("%s %s: %s / %s", (text, form, india, bangladesh) => {
    expect([inflect({ text }, form, "bn-IN"), inflect({ text }, form, "bn-BD")]).toEqual([india, bangladesh]);
  });

  it("gives people no locative", () => {
    expect(inflect({ text: "ইলন মাস্ক", person: true }, "locative", "bn-BD")).toBe("ইলন মাস্কের কাছে");
  });

  it("takes a learnt form over every rule", () => {
    expect(inflect({ text: "রং", forms: { locative: "রঙেতে" } }, "locative", "bn-IN")).toBe("রঙেতে");
  });
});

describe("bases that have no correct form", () => {
  const refused: readonly (readonly [string, string])[] = [
    ["", "emptyBase"],
    [" \u200d", "emptyBase"],
    ['""', "emptyBase"],
    ["+", "emptyBase"],
    ["িক্স", "brokenBase"],
    ["এক্সাে", "brokenBase"],
  ];
  it.each(refused)("%j is refused as %s", (text, kind) => {
    expect(() => inflect({ text }, "genitive", "bn-IN")).toThrow(GrammarError);
    try {
      inflect({ text }, "genitive", "bn-IN");
    } catch (error) {
      expect(error instanceof GrammarError && error.problem.kind).toBe(kind);
    }
  });

  const strange: readonly (readonly [string, string])[] = [
    ["Яндекс", "Яндекс-এর"],
    ["微信", "微信-এর"],
    ["Foo<b>", "Foo<b> পরিষেবার"],
    ['"Quoted"', '"Quoted"-এর'],
    ["A", "A-র"],
    ["Q", "Q-এর"],
    ["GPT5", "GPT5-এর"],
    ["3M", "3M-এর"],
    ["এক্স\u200c", "এক্সের"],
  ];
  it.each(strange)("%s: %s", (text, genitive) => {
    expect(inflect({ text }, "genitive", "bn-IN")).toBe(genitive);
  });

  it("says nothing twice in any case", () => {
    for (const form of cases) expect(inflect({ text: "এক্স" }, form, "bn-BD")).toMatch(/^এক্স/u);
  });
});
