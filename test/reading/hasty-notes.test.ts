/** Notes in haste: what short lines of operators leave out, and what stands under a heading or a colon. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const both = (text: string): readonly (string | null)[] => [...say(text, india), ...say(text, bangladesh)];

describe("who or what is not said", () => {
  it.each([
    ["Rebooting now.", "ফের চালু করা চলছে।", "আবার চালু করা চলছে।"],
    ["Back up now.", "পরিষেবা এখন ফের চালু।", "সেবা এখন আবার চালু।"],
    ["Down for maintenance.", "রক্ষণাবেক্ষণের জন্য পরিষেবা অচল।", "রক্ষণাবেক্ষণের জন্য সেবা অচল।"],
    [
      "Resolved by our upstream provider.",
      "সংস্থার পরিকাঠামো সরবরাহকারী সমস্যা মিটিয়েছে।",
      "প্রতিষ্ঠানটির অবকাঠামো সরবরাহকারী সমস্যার সমাধান করেছে।",
    ],
    ["Fixed by rebooting the router.", "রাউটার ফের চালু করে সমস্যা সারিয়ে ফেলা হয়েছে।", "রাউটার আবার চালু করে সমস্যার সমাধান হয়েছে।"],
    ["Fixed by a restart.", "ফের চালু করার মাধ্যমে সমস্যা মিটে গিয়েছে।", "আবার চালু করার মাধ্যমে সমস্যার সমাধান হয়েছে।"],
    ["Caused by a fibre cut.", "ফাইবার কাটা পড়ার জেরে এটি হয়েছে।", "ফাইবার কাটা পড়ার কারণে এটি হয়েছে।"],
    ["Resolved at 12:30 UTC", "মঙ্গলবার সন্ধ্যা ৬টায় সমস্যা মিটে গিয়েছে।", "আজ মঙ্গলবার (১০ মার্চ) সন্ধ্যা সাড়ে ৬টায় সমস্যার সমাধান হয়েছে।"],
    ["Affecting all users.", "এর প্রভাব সব ব্যবহারকারীর উপর পড়ছে।", "এর প্রভাব সব ব্যবহারকারীর ওপর পড়ছে।"],
    ["Seems to be resolved.", "সমস্যা মিটে গিয়েছে বলে মনে হচ্ছে।", "সমস্যার সমাধান হয়েছে বলে মনে হচ্ছে।"],
    ["Work in progress.", "কাজ চলছে।", "কাজ চলছে।"],
    ["There seems to be a network issue from certain providers.", null, null],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("what has not come about", () => {
  it.each([
    ["The service is yet to recover.", "পরিষেবা এখনও স্বাভাবিক হয়নি।", "সেবা এখনো স্বাভাবিক হয়নি।"],
    ["The provider has yet to respond.", "পরিষেবা সরবরাহকারী এখনও সাড়া দেয়নি।", "সেবাদাতা এখনো সাড়া দেয়নি।"],
    ["We have yet to find the cause.", "সংস্থা এখনও কারণ খুঁজে পায়নি।", "প্রতিষ্ঠানটি এখনো কারণ খুঁজে পায়নি।"],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("headings and times", () => {
  it.each([
    ["Affected services: API, dashboard.", "প্রভাবিত পরিষেবা: এপিআই, ড্যাশবোর্ড।", "প্রভাবিত সেবা: এপিআই, ড্যাশবোর্ড।"],
    ["Services affected: email, DNS.", "প্রভাবিত পরিষেবা: ইমেল, ডিএনএস।", "প্রভাবিত সেবা: ই-মেইল, ডিএনএস।"],
    [
      "The following services are affected: email, DNS.",
      "নীচের পরিষেবার উপর প্রভাব পড়েছে: ইমেল, ডিএনএস।",
      "নিচের সেবার ওপর প্রভাব পড়েছে: ই-মেইল, ডিএনএস।",
    ],
    ["Start: 10:00 UTC", "শুরু: মঙ্গলবার বিকেল সাড়ে ৩টায়।", "শুরু: আজ মঙ্গলবার (১০ মার্চ) বিকেল ৪টায়।"],
    [
      "Maintenance window: 02:00 - 04:00 UTC",
      "নির্ধারিত সময়: মঙ্গলবার সকাল সাড়ে ৭টা থেকে সাড়ে ৯টা পর্যন্ত।",
      "নির্ধারিত সময়: মঙ্গলবার সকাল ৮টা থেকে ১০টা পর্যন্ত।",
    ],
    [
      "Scheduled for 12 March, 02:00 UTC.",
      "নির্ধারিত সময়: বৃহস্পতিবার সকাল সাড়ে ৭টায়।",
      "নির্ধারিত সময়: বৃহস্পতিবার (১২ মার্চ) সকাল ৮টায়।",
    ],
    ["ETA: 2 hours", "আনুমানিক দু’ঘণ্টা লাগতে পারে।", "আনুমানিক দুই ঘণ্টা লাগতে পারে।"],
    ["Estimated downtime: 30 minutes.", "আনুমানিক আধ ঘণ্টা পরিষেবা বন্ধ থাকতে পারে।", "আনুমানিক আধা ঘণ্টা সেবা বন্ধ থাকতে পারে।"],
    ["Total downtime: 15 minutes.", "পরিষেবা বন্ধ থাকার মোট সময়: ১৫ মিনিট।", "সেবা বন্ধ থাকার মোট সময়: ১৫ মিনিট।"],
    ["Impact: None.", "গ্রাহকদের উপর কোনও প্রভাব পড়েনি।", "গ্রাহকদের ওপর কোনো প্রভাব পড়েনি।"],
    ["Expected impact: none", "গ্রাহকদের উপর কোনও প্রভাব পড়ার আশঙ্কা নেই।", "গ্রাহকদের ওপর কোনো প্রভাব পড়ার আশঙ্কা নেই।"],
    ["Starting at 02:00 UTC.", null, null],
    ["12:30 - The server is back online.", "সার্ভার ফের চালু।", "সার্ভার আবার চালু।"],
    ["Update 12:30 UTC: The server is back online.", "সার্ভার ফের চালু।", "সার্ভার আবার চালু।"],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("small words", () => {
  it.each([
    [
      "We have been made aware of an issue with the API.",
      "সংস্থা এপিআইতে সমস্যার কথা মেনে নিয়েছে।",
      "প্রতিষ্ঠানটি এপিআইতে সমস্যার কথা স্বীকার করেছে।",
    ],
    [
      "The network was down for approx. 10 minutes.",
      "প্রায় ১০ মিনিট ধরে নেটওয়ার্ক অচল ছিল।",
      "প্রায় ১০ মিনিট ধরে নেটওয়ার্ক অচল ছিল।",
    ],
    [
      "The network is stable, however some servers are still offline.",
      "নেটওয়ার্ক স্থিতিশীল, তবে কিছু সার্ভার এখনও অচল।",
      "নেটওয়ার্ক স্থিতিশীল, তবে কিছু সার্ভার এখনো অচল।",
    ],
    [
      "You may see higher latency than usual.",
      "গ্রাহকদের ক্ষেত্রে স্বাভাবিকের চেয়ে বেশি সাড়া মিলতে দেরি দেখা যেতে পারে।",
      "গ্রাহকদের ক্ষেত্রে স্বাভাবিকের চেয়ে বেশি সাড়া পেতে বিলম্ব দেখা যেতে পারে।",
    ],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});
