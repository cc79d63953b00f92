/** "and" before a new clause, and past forms that a noun has done itself: neither is drawn into the noun before it. */
import { describe, expect, it } from "vitest";
import { say } from "./voices.ts";

const said: readonly (readonly [string, string])[] = [
  ["We are mitigating the attack and monitoring services.", "সংস্থা হামলা প্রতিহত করছে, পরিষেবার উপর নজর রাখছে।"],
  ["We reverted the change and error rates returned to normal.", "সংস্থা বদল ফিরিয়ে নিয়েছে, ত্রুটির হার স্বাভাবিক হয়েছে।"],
  ["Traffic resumed and all queues recovered.", "ট্র্যাফিক ফের শুরু হয়েছে, সব কিউ স্বাভাবিক হয়েছে।"],
  ["The service recovered after the provider fixed the issue.", "পরিষেবা সরবরাহকারী সমস্যা সারানোর পর পরিষেবা স্বাভাবিক হয়েছে।"],
  ["Users may see delays as we recover.", "পরিষেবা স্বাভাবিক হওয়ার সময় ব্যবহারকারীদের ক্ষেত্রে দেরি হতে পারে।"],
  [
    "We are expanding host telemetry and improving validation of configuration changes.",
    "সংস্থা হোস্টের নজরদারির তথ্যের পরিধি বাড়াচ্ছে, সেটিংয়ে বদলের যাচাই আরও ভালো করছে।",
  ],
  [
    "We are investigating delays in builds and intermittent 500s.",
    "সংস্থা বিল্ডে দেরি ও মাঝেমধ্যে হওয়া ৫০০ ত্রুটি খতিয়ে দেখছে।",
  ],
];

describe("what a new clause begins with", () => {
  it.each(said)("stays with its clause: %s", (text, bengali) => {
    expect(say(text)).toEqual([bengali]);
  });

  it("leaves in the list what is only a noun", () => {
    expect(say("We are improving our systems and monitoring.")).toEqual(["সংস্থা নিজেদের সিস্টেম ও নজরদারি আরও ভালো করছে।"]);
  });
});

const meant: readonly (readonly [string, string])[] = [
  [
    "The website is going down for scheduled maintenance in one hour.",
    "পূর্বঘোষিত রক্ষণাবেক্ষণের জন্য এক ঘণ্টা পরে ওয়েবসাইট বন্ধ হচ্ছে।",
  ],
  ["There were delays delivering emails.", "ইমেল পৌঁছে দিতে দেরি হচ্ছিল।"],
  ["All dashboards available again.", "সব ড্যাশবোর্ড ফের পাওয়া যাচ্ছে।"],
  ["The limit did not take effect.", "সীমা কার্যকর হয়নি।"],
  ["We deployed a change to address slow logins.", "সংস্থা ধীর লগ-ইন মেটাতে বদল কার্যকর করেছে।"],
  ["Users may see delayed job starts.", "ব্যবহারকারীদের ক্ষেত্রে জব শুরু হতে দেরি দেখা যেতে পারে।"],
];

describe("words that look like others", () => {
  it.each(meant)("are said as what they are: %s", (text, bengali) => {
    expect(say(text)).toEqual([bengali]);
  });

  it.each([
    "Requests in flight were dropped.",
    "No records were lost or altered.",
    "The change caused creations and resumes to fail.",
    "We are seeing updates on some pages not working.",
  ])("stay unread where that is not known: %s", (text) => {
    expect(say(text)).toEqual([null]);
  });
});
