import { describe, expect, it } from "vitest";
import {
  agree,
  alternatives,
  type Case,
  definite,
  GrammarError,
  joinList,
  people,
  post,
  postpositions,
  pronoun,
  things,
} from "../../src/bengali/index.ts";
import { type Edition, editions } from "../../src/domain/bulletin.ts";

const nouns = (words: string) => words.split(" ").map((text) => ({ text }));

describe("postpositions govern their case", () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["এক্স", "জেরে", "এক্সের জেরে", "এক্সের জেরে"],
    ["চ্যাটজিপিটি", "মতো", "চ্যাটজিপিটির মতো", "চ্যাটজিপিটির মতো"],
    ["পরিস্থিতি", "উপর", "পরিস্থিতির উপর", "পরিস্থিতির ওপর"],
    ["মেটা", "পক্ষ থেকে", "মেটার পক্ষ থেকে", "মেটার পক্ষ থেকে"],
    ["এক্স", "থেকে", "এক্স থেকে", "এক্স থেকে"],
    ["এক্স", "নিয়ে", "এক্স নিয়ে", "এক্স নিয়ে"],
    ["এক্স", "ছাড়া", "এক্স ছাড়া", "এক্স ছাড়া"],
    ["বিভ্রাট", "আগে", "বিভ্রাটের আগে", "বিভ্রাটের আগে"],
    ["AWS", "মতো", "AWS-এর মতো", "AWS-এর মতো"],
  ];
  it.each(rows)("%s %s: %s / %s", (text, word, india, bangladesh) => {
    expect([post({ text }, word, "bn-IN"), post({ text }, word, "bn-BD")]).toEqual([india, bangladesh]);
  });

  it("leave a length of time bare, but not before মধ্যে", () => {
    const length = { text: "আড়াই ঘণ্টা", length: true };
    expect(post(length, "পর", "bn-IN")).toBe("আড়াই ঘণ্টা পর");
    expect(post(length, "পরেও", "bn-BD")).toBe("আড়াই ঘণ্টা পরও");
    expect(post(length, "মধ্যে", "bn-IN")).toBe("আড়াই ঘণ্টার মধ্যে");
  });

  it("cover the guide's list", () => {
    const guide =
      "পাশাপাশি মতো পর আগে সময় চেয়ে বদলে ক্ষেত্রে সঙ্গে মাধ্যমে মধ্যে কারণে ফলে জেরে জন্য তরফে বরাতে বিরুদ্ধে কাছে উপর ওপর তুলনায় নেতৃত্বে দিকে থেকে পর্যন্ত ছাড়া নিয়ে অনুযায়ী নাগাদ ধরে বাবদ হিসাবে";
    expect(guide.split(" ").filter((word) => !postpositions.includes(word))).toEqual([]);
  });

  it("refuse a word that is none", () => {
    expect(() => post({ text: "এক্স" }, "বিভ্রাট", "bn-IN")).toThrow(GrammarError);
  });
});

describe("lists of names", () => {
  const rows: readonly (readonly [string, Case, string, string])[] = [
    ["এক্স", "genitive", "এক্সের", "এক্সের"],
    ["এক্স চ্যাটজিপিটি", "genitive", "এক্স ও চ্যাটজিপিটির", "এক্স ও চ্যাটজিপিটির"],
    ["এক্স ক্যানভা জুম", "locative", "এক্স, ক্যানভা ও জুমে", "এক্স, ক্যানভা ও জুমে"],
    ["এক্স ক্যানভা", "with", "এক্স, ক্যানভা-সহ", "এক্স, ক্যানভাসহ"],
    ["এক্স ক্যানভা জুম রেডিট মেটা", "locative", "এক্স, ক্যানভা, জুম-সহ মোট ৫টি পরিষেবায়", "এক্স, ক্যানভা, জুমসহ মোট ৫টি সেবায়"],
  ];
  it.each(rows)("%s %s: %s / %s", (words, form, india, bangladesh) => {
    expect(joinList(nouns(words), { edition: "bn-IN", case: form })).toBe(india);
    expect(joinList(nouns(words), { edition: "bn-BD", case: form })).toBe(bangladesh);
  });

  it("close with one device", () => {
    const closed = (closing: "with" | "like" | "etc" | "others" | "people", words = "এক্স মেটা") =>
      joinList(nouns(words), { edition: "bn-IN", case: "nominative", closing });
    expect([closed("with"), closed("like"), closed("etc"), closed("others"), closed("people")]).toEqual([
      "এক্স, মেটা-সহ",
      "এক্স ও মেটার মতো",
      "এক্স, মেটা ইত্যাদি",
      "এক্স, মেটা প্রভৃতি",
      "এক্স, মেটা প্রমুখ",
    ]);
    expect(closed("with", "এক্স মেটা জুম রেডিট কোরা")).toBe("এক্স, মেটা, জুম-সহ");
  });

  it("name the class and the total that the caller knows", () => {
    const rest = { noun: "সাইট", total: 12 };
    expect(joinList(nouns("এক্স ক্যানভা"), { edition: "bn-IN", case: "nominative", rest })).toBe(
      "এক্স, ক্যানভা-সহ মোট ১২টি সাইট",
    );
    expect(
      joinList(nouns("এক্স ক্যানভা জুম রেডিট মেটা"), { edition: "bn-BD", case: "genitive", rest: { noun: "সেবা" } }),
    ).toBe("এক্স, ক্যানভা, জুমসহ আরও কয়েকটি সেবার");
  });

  it("never call places or people services", () => {
    const five = nouns("ভারত নেপাল চিন জাপান ইতালি");
    const places = five.map((noun) => ({ ...noun, place: true }));
    expect(joinList(places, { edition: "bn-IN", case: "locative" })).toBe("ভারত, নেপাল, চিন-সহ মোট ৫টি জায়গায়");
  });

  it("hold from one to twenty names, with one closing device at most", () => {
    for (const edition of editions)
      for (let length = 1; length <= 20; length += 1) {
        const list = joinList(nouns(Array.from({ length }, (_, index) => `নাম${"ক".repeat(index + 1)}`).join(" ")), {
          edition,
          case: "genitive",
        });
        expect((list.match(/সহ|ইত্যাদি|প্রভৃতি|মতো/gu) ?? []).length).toBe(length > 4 ? 1 : 0);
        expect(list).not.toMatch(/, ও |এবং/u);
        expect(list).toMatch(/র$/u);
      }
  });

  it("refuse none, and more than twenty", () => {
    expect(() => joinList([], { edition: "bn-IN", case: "genitive" })).toThrow(GrammarError);
    expect(() => joinList(nouns("ক ".repeat(21).trim()), { edition: "bn-IN", case: "genitive" })).toThrow(GrammarError);
  });

  it("offer alternatives", () => {
    expect(alternatives(nouns("এক্স মেটা জুম"), "locative", "bn-IN")).toBe("এক্স, মেটা বা জুমে");
  });
});

describe("plurals", () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["গ্রাহক", "গ্রাহকেরা", "গ্রাহকদের", "গ্রাহকদের কাছে"],
    ["ব্যবহারকারী", "ব্যবহারকারীরা", "ব্যবহারকারীদের", "ব্যবহারকারীদের কাছে"],
    ["কর্মী", "কর্মীরা", "কর্মীদের", "কর্মীদের কাছে"],
    ["মুখপাত্র", "মুখপাত্রেরা", "মুখপাত্রদের", "মুখপাত্রদের কাছে"],
  ];
  it.each(rows)("of people: %s, %s", (noun, nominative, genitive, locative) => {
    expect([people(noun, "nominative"), people(noun, "genitive"), people(noun, "locative")]).toEqual([
      nominative,
      genitive,
      locative,
    ]);
  });

  const things2: readonly (readonly [string, Edition, string])[] = [
    ["সাইট", "bn-IN", "সাইটগুলি সাইটগুলির সাইটগুলিতে সাইটগুলিকে"],
    ["সাইট", "bn-BD", "সাইটগুলো সাইটগুলোর সাইটগুলোতে সাইটগুলোকে"],
    ["API", "bn-BD", "API-গুলো API-গুলোর API-গুলোতে API-গুলোকে"],
  ];
  it.each(things2)("of things: %s in %s", (noun, edition, expected) => {
    const forms = (["nominative", "genitive", "locative", "objective"] as const).map((form) =>
      things(noun, form, edition),
    );
    expect(forms.join(" ")).toBe(expected);
  });

  it("and the definite singular", () => {
    const forms = (["nominative", "genitive", "locative", "objective"] as const).map((form) =>
      definite("সংস্থা", form, "bn-IN"),
    );
    expect(forms.join(" ")).toBe("সংস্থাটি সংস্থাটির সংস্থাটিতে সংস্থাটিকে");
  });
});

describe("agreement", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["জানিয়েছে", "জানিয়েছেন"],
    ["বলেছে", "বলেছেন"],
    ["ঢুকতে পারছে না", "ঢুকতে পারছেন না"],
    ["চেয়েছে", "চেয়েছেন"],
    ["জানায়", "জানান"],
    ["বলে", "বলেন"],
    ["জানাল", "জানালেন"],
    ["জানালো", "জানালেন"],
    ["জানাবে", "জানাবেন"],
    ["জানিয়েছিল", "জানিয়েছিলেন"],
    ["পারত", "পারতেন"],
    ["জানায়নি", "জানাননি"],
    ["ঢুকতে পারেনি", "ঢুকতে পারেননি"],
  ];
  it.each(rows)("%s: people %s", (plain, honoured) => {
    expect([agree(plain, "org"), agree(plain, "thing")]).toEqual([plain, plain]);
    expect([agree(plain, "person"), agree(plain, "people")]).toEqual([honoured, honoured]);
  });

  it("gives candrabindu to people only", () => {
    expect([pronoun("org", "nominative"), pronoun("people", "genitive")]).toEqual(["তারা", "তাঁদের"]);
  });
});
