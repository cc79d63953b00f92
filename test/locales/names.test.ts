import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inflect } from "../../src/bengali/inflect.ts";
import { editions } from "../../src/domain/bulletin.ts";
import { loadLocales } from "../../src/locales.ts";
import { aliasKey, indexNames, latinNounOf, nounOf, spellingsOf } from "../../src/locales-names.ts";

const locales = loadLocales(fileURLToPath(new URL("../../locales", import.meta.url)), { cache: false });
const names = [...locales.names.values()];
const index = indexNames(names);
const named = (id: string) => {
  const name = locales.names.get(id);
  if (!name) throw new Error(`no name ${id}`);
  return name;
};

const guideForms = readFileSync(new URL("./guide-forms.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map(
    (line) =>
      line.split("\t") as [id: string, form: "genitive" | "locative", india: string, bangladesh: string, latin: string],
  );

describe("the forms that the guide prints", () => {
  test.each(guideForms)("%s in the %s: %s, %s", (id, form, india, bangladesh, latin) => {
    const name = named(id);
    expect(inflect(nounOf(name, "bn-IN"), form, "bn-IN")).toBe(india.normalize("NFC"));
    expect(inflect(nounOf(name, "bn-BD"), form, "bn-BD")).toBe(bangladesh.normalize("NFC"));
    if (latin) expect(inflect(latinNounOf(name), form, "bn-IN")).toBe(latin.replace(/ \(.*\)/, "").normalize("NFC"));
  });
});

describe("every name", () => {
  test.each(names.map((name) => [name.id, name] as const))(
    "%s is written in NFC in both editions and inflects",
    (_, name) => {
      for (const edition of editions) {
        const text = name.bn[edition];
        expect(text).toBe(text.normalize("NFC"));
        expect(text).toMatch(/[\u0985-\u09B9]/);
        expect(text).not.toMatch(/[A-Za-z0-9\u200B\u200C]/);
        expect(inflect(nounOf(name, edition), "genitive", edition)).not.toBe(text);
      }
    },
  );

  test.each(names.map((name) => [name.id, name] as const))(
    "%s is found by each of its spellings, and nothing else is",
    (_, name) => {
      for (const spelling of [...spellingsOf(name), ...name.codes]) expect(index.find(spelling)?.id).toBe(name.id);
    },
  );

  test("spelled ambiguously is a candidate beside the others", () => {
    for (const name of names) for (const word of name.ambiguous) expect(index.candidates(word)).toContain(name);
  });
});

describe("the catalogue", () => {
  const folder = new URL("../../src/feeds/catalogue/", import.meta.url);
  const services = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => parse(readFileSync(new URL(file, folder), "utf8")) as { id: string; name: string }[]);

  test.each(services.map(({ id, name }) => [id, name] as const))("%s (%s) has a Bengali name", (id, name) => {
    expect(locales.names.get(id)?.bn["bn-IN"]).toBeTruthy();
    const found = index.find(name);
    expect([found?.id, found?.service]).toContain(id);
  });
});

describe("spellings", () => {
  test.each([
    ["cloud flare", "cloudflare"],
    ["ক্লাউডফেয়ার", "cloudflare"],
    ["ক্লাউড ফেয়ার", "cloudflare"],
    ["chat gpt", "chatgpt"],
    ["চ্যাট জিপিটি", "chatgpt"],
    ["FB", "facebook"],
    ["Whats App", "whatsapp"],
    ["আমাজ়ন", "amazon-shopping"],
    ["উব্\u200Cর", "uber"],
    ["us-east-1", "us-east-1"],
    ["SIN", "singapore"],
  ])("%s names %s", (spelling, id) => {
    expect(index.find(spelling)?.id).toBe(id);
  });

  test("every variant that the guide has seen maps to its row", () => {
    const seen =
      "ফেইসবুক, হোয়াটস অ্যাপ, হোয়্যাটসঅ্যাপ, ইন্সটাগ্রাম, ম্যাসেঞ্জার, চ্যাট জিপিটি, ক্লাউডফেয়ার, ক্লাউড ফেয়ার, আমাজন, আমাজ়ন, মাইক্রোসফ্ট, আজুর, অ্যাজুর, অ্যাজিউর, ডাউন ডিটেক্টর, ডাউনডিটেকটর, নেটব্লক্স, লিংকডেইন, রোব্লক্স, ডুওলিঙ্গো, পারপ্লেক্সেসিটি, ফোন পে, জাকারবার্গ, জুকারবার্গ, এলন মাস্ক, প্লে স্টেশন, জিয়ো, জিয়োহটস্টার, উব্‌র, উবর, ভিম, অ্যানথ্রোপিক, ক্লদ";
    expect(seen.split(", ").filter((variant) => index.find(variant) === undefined)).toEqual([]);
  });

  test.each(["man", "add", "for", "us", "in"])("%s is a word, not the code of a place", (word) => {
    expect(index.find(word)).toBeUndefined();
  });

  test("a word that names nothing finds nothing", () => {
    expect(index.find("ঝড়")).toBeUndefined();
    expect(aliasKey("  ")).toBe("");
  });
});

describe("names that are words", () => {
  const homonyms = [
    "nagad",
    "bkash",
    "upay",
    "rocket",
    "robi",
    "signal",
    "visa",
    "bhim",
    "ring",
    "chorki",
    "hoichoi",
    "groww",
    "vi",
  ];
  test.each(homonyms)("%s has a noun that settles its sense", (id) => {
    expect(named(id).commonWord?.carrier["bn-IN"]).toBeTruthy();
    expect(named(id).commonWord?.carrier["bn-BD"]).toBeTruthy();
  });
});
