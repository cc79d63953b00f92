/** Who suffers from what, what is reported of it, where it came from, and names written as addresses or codes. */
import { describe, expect, it } from "vitest";
import { say } from "./voices.ts";

const said: readonly (readonly [string, string])[] = [
  ["This is due to a provider experiencing problems.", "এর কারণ পরিষেবা সরবরাহকারীর সমস্যা।"],
  ["This was due to a faulty deployment.", "ত্রুটিপূর্ণ ডিপ্লয়মেন্টের জেরে এটি হয়েছে।"],
  [
    "We are investigating reports that users are unable to sign in.",
    "ব্যবহারকারীরা সাইন-ইন করতে পারছেন না বলে খবর এসেছে, সংস্থা তা খতিয়ে দেখছে।",
  ],
  ["We are investigating reports of pages loading slowly.", "পেজ ধীর গতিতে লোড হওয়ার খবর খতিয়ে দেখছে সংস্থা।"],
  ["We are exploring options to restore the service.", "সংস্থা পরিষেবা স্বাভাবিক করার বিকল্প খতিয়ে দেখছে।"],
  ["We are investigating delays in notification delivery.", "সংস্থা নোটিফিকেশন পৌঁছতে দেরি খতিয়ে দেখছে।"],
  ["We will post updates as things progress.", "পরিস্থিতি এগোলে সংস্থা আপডেট জানাবে।"],
  ["We reverted the recent code change.", "সংস্থা কোডে সাম্প্রতিক বদল ফিরিয়ে নিয়েছে।"],
  ["We are improving our testing processes to reduce risk.", "সংস্থা ঝুঁকি কমাতে নিজেদের পরীক্ষার প্রক্রিয়া আরও ভালো করছে।"],
  ["Jobs appeared to succeed.", "জব সফল হয়েছে বলে মনে হয়েছিল।"],
  ["Host deploys complete.", "হোস্টের ডিপ্লয়মেন্ট শেষ হয়েছে।"],
  ["We are investigating issues with the /search page.", "সংস্থা /search পেজে সমস্যা খতিয়ে দেখছে।"],
  ["We are investigating issues with builds in eu-west region.", "সংস্থা eu-west অঞ্চলের বিল্ডে সমস্যা খতিয়ে দেখছে।"],
];

describe("what is told of whom", () => {
  it.each(said)("is said of it: %s", (text, bengali) => {
    expect(say(text)).toEqual([bengali]);
  });

  it("is a share where a share is written", () => {
    expect(say("Up to 60% of code completion requests failed.")[0]).toContain("কোডের পরামর্শের অনুরোধ ব্যর্থ");
  });

  it.each([
    "Nearly all jobs are starting under 5 minutes.",
    "The error rate remains steady at less than 10%.",
    "We applied a fix to help with performance.",
  ])("stays unread where words would be other words: %s", (text) => {
    expect(say(text)).toEqual([null]);
  });
});
