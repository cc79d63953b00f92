import { describe, expect, it } from "vitest";
import { type Case, inflect, type Noun } from "../../src/bengali/index.ts";

const guidePairs =
  "এক্সের/এক্সে ফেসবুকের/ফেসবুকে ক্লাউডফ্লেয়ারের/ক্লাউডফ্লেয়ারে চ্যাটজিপিটির/চ্যাটজিপিটিতে মেটার/মেটায় জিওর/জিওতে ওপেনএআইয়ের/ওপেনএআইতে ইউপিআইয়ের/ইউপিআইতে এডব্লিউএসের/এডব্লিউএসে স্ট্রিমিংয়ের/স্ট্রিমিংয়ে বিদ্যুতের/বিদ্যুতে সময়ের/সময়ে ফোনপের/ফোনপেতে ইউএসএ-র/ইউএসএ-তে কেন্দ্রের/কেন্দ্রে মুম্বইয়ের/মুম্বইয়ে সিইওর/সিইওতে ডাচের/ডাচে পাঠাওয়ের/পাঠাওতে লখনৌয়ের/লখনৌয়ে জুলাইয়ের/জুলাইয়ে ভিড়ের/ভিড়ে ৫-এর/৫-এ".split(
    " ",
  );
const guideBases =
  "এক্স ফেসবুক ক্লাউডফ্লেয়ার চ্যাটজিপিটি মেটা জিও ওপেনএআই ইউপিআই এডব্লিউএস স্ট্রিমিং বিদ্যুৎ সময় ফোনপে ইউএসএ কেন্দ্র মুম্বই সিইও ডাচ্ পাঠাও লখনৌ জুলাই ভিড় ৫".split(
    " ",
  );

describe("joined endings of Bengali script (guide 3.2)", () => {
  it.each(guideBases.map((base, index) => [base, guidePairs[index] ?? ""]))("%s: %s", (base, pair) => {
    const forms = (["genitive", "locative"] as const).map((form) => inflect({ text: base }, form, "bn-IN"));
    expect(forms.join("/")).toBe(pair);
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
  [{ text: "ChatGPT" }, "locative", "ChatGPT-তে"],
  [{ text: "iOS 26" }, "locative", "iOS 26-এ"],
];

describe("free endings of Latin script (guide 3.3)", () => {
  it.each(latin)("%o %s: %s", (noun, form, expected) => {
    expect(inflect(noun, form, "bn-IN")).toBe(expected);
  });
});
