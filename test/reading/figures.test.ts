/** What is measured, what a work is for, what came of it, and what goes along with something. */
import { describe, expect, it } from "vitest";
import { say } from "./voices.ts";

const said: readonly (readonly [string, string])[] = [
  ["The error rate peaked at 40% of requests to the service.", "পরিষেবায় ত্রুটির হার অনুরোধের সর্বোচ্চ ৪০ শতাংশে পৌঁছেছে।"],
  ["The error rate was 20% of connection requests.", "ত্রুটির হার সংযোগের অনুরোধের ২০ শতাংশ ছিল।"],
  ["The error rate was 2% with a peak error rate of 9%.", "ত্রুটির হার ২ শতাংশ ছিল, সর্বোচ্চ ত্রুটির হার ৯ শতাংশ।"],
  ["We are working to restore the service.", "সংস্থা পরিষেবা স্বাভাবিক করার কাজ করছে।"],
  [
    "Users may see errors while we work to restore the service.",
    "পরিষেবা স্বাভাবিক করার কাজ চলার সময় ব্যবহারকারীদের ক্ষেত্রে ত্রুটি দেখা যেতে পারে।",
  ],
  [
    "We are working with our provider to restore the service.",
    "সংস্থা পরিষেবা স্বাভাবিক করতে নিজেদের পরিষেবা সরবরাহকারীর সঙ্গে কাজ করছে।",
  ],
  ["We disabled the feature, which restored service.", "সংস্থা সুবিধা বন্ধ করেছে, এর ফলে পরিষেবা স্বাভাবিক হয়েছে।"],
  ["Users experienced intermittent connection failures.", "ব্যবহারকারীদের ক্ষেত্রে মাঝেমধ্যে সংযোগের সমস্যা দেখা দিয়েছে।"],
  [
    "We are improving our monitoring to reduce our time to detection of issues like this one.",
    "সংস্থা এর মতো সমস্যা ধরা পড়তে লাগা সময় কমাতে নিজেদের নজরদারি আরও ভালো করছে।",
  ],
  ["Runners with private networking are affected.", "প্রাইভেট নেটওয়ার্কিং থাকা রানারের উপর প্রভাব পড়েছে।"],
];

describe("figures, aims and outcomes", () => {
  it.each(said)("are said of what they are of: %s", (text, bengali) => {
    expect(say(text)).toEqual([bengali]);
  });

  it.each(["Requests were rejected with an unusual path.", "Still working to get services fully recovered."])(
    "are unsaid where the Bengali would say another thing: %s",
    (text) => {
      expect(say(text)).toEqual([null]);
    },
  );
});
