/** What goes on, what is there and what is sought: sentences whose shape is another one in Bengali. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const said: readonly (readonly [en: string, india: string, bangladesh: string])[] = [
  ["We have a patch in place.", "সংস্থা প্যাচ কার্যকর করেছে।", "প্রতিষ্ঠানটি প্যাচ কার্যকর করেছে।"],
  ["We have a rollout in progress.", "ধাপে ধাপে চালু করার কাজ চলছে।", "ধাপে ধাপে চালু করার কাজ চলছে।"],
  [
    "We continue to investigate and find a fix.",
    "এখনও সমস্যার কারণ খতিয়ে দেখছে সংস্থা, সমাধান খুঁজছে।",
    "এখনো সমস্যার কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি, সমাধান খুঁজছে।",
  ],
  ["Delayed builds may be safely cancelled.", "বিলম্বিত বিল্ড নিরাপদে বাতিল করা যাচ্ছে।", "বিলম্বিত বিল্ড নিরাপদে বাতিল করা যাচ্ছে।"],
  ["Work continues on restoring the queue.", "কিউ স্বাভাবিক করার কাজ চলছে।", "কিউ স্বাভাবিক করার কাজ চলছে।"],
  [
    "The rollout may take an hour to complete.",
    "ধাপে ধাপে চালু করার কাজ শেষ হতে এক ঘণ্টা সময় লাগতে পারে।",
    "ধাপে ধাপে চালু করার কাজ শেষ হতে এক ঘণ্টা সময় লাগতে পারে।",
  ],
  ["We have performed a mitigation.", "সংস্থা সাময়িক ব্যবস্থা নিয়েছে।", "প্রতিষ্ঠানটি সাময়িক ব্যবস্থা নিয়েছে।"],
  [
    "With the fix deployed, we are seeing recovery.",
    "সমাধান কার্যকর করার পর পরিষেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
    "সমাধান কার্যকর করার পর সেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
  ],
  [
    "We are seeing recovery with the latest change.",
    "সর্বশেষ বদলের পর পরিষেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
    "সর্বশেষ পরিবর্তনের পর সেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
  ],
  ["A short delay is possible.", "অল্প দেরি হতে পারে।", "অল্প বিলম্ব হতে পারে।"],
  [
    "We are monitoring the queues as they return to normal.",
    "সংস্থা কিউ স্বাভাবিক হওয়ার উপর নজর রাখছে।",
    "প্রতিষ্ঠানটি কিউ স্বাভাবিক হওয়া পর্যবেক্ষণ করছে।",
  ],
  ["Some servers are still affected.", "কিছু সার্ভারের উপর এখনও প্রভাব রয়েছে।", "কিছু সার্ভারের ওপর এখনো প্রভাব রয়েছে।"],
  ["We are investigating remediations.", "সংস্থা মেরামতির উপায় খুঁজছে।", "প্রতিষ্ঠানটি মেরামতের উপায় খুঁজছে।"],
  [
    "The connection issues have been resolved and we are back to normal.",
    "সংযোগের সমস্যা মিটে গিয়েছে, পরিষেবা স্বাভাবিক।",
    "সংযোগের সমস্যার সমাধান হয়েছে, সেবা স্বাভাবিক।",
  ],
  [
    "Other regions were not significantly affected.",
    "অন্য অঞ্চলের উপর তেমন প্রভাব পড়েনি।",
    "অন্য অঞ্চলের ওপর তেমন প্রভাব পড়েনি।",
  ],
  [
    "Some users experienced longer than normal start times.",
    "কিছু ব্যবহারকারীর ক্ষেত্রে শুরুর সময় স্বাভাবিকের চেয়ে বেশি লেগেছে।",
    "কিছু ব্যবহারকারীর ক্ষেত্রে শুরুর সময় স্বাভাবিকের চেয়ে বেশি লেগেছে।",
  ],
  [
    "We have identified a bad disk as the root cause.",
    "সংস্থা ত্রুটিপূর্ণ ডিস্ককে মূল কারণ হিসাবে চিহ্নিত করেছে।",
    "প্রতিষ্ঠানটি ত্রুটিপূর্ণ ডিস্ককে মূল কারণ হিসেবে শনাক্ত করেছে।",
  ],
  [
    "Upon further investigation, the delay was caused by a bad disk.",
    "খতিয়ে দেখে জানা গিয়েছে, ত্রুটিপূর্ণ ডিস্কের জেরে দেরি হয়েছে।",
    "খতিয়ে দেখে জানা গেছে, ত্রুটিপূর্ণ ডিস্কের কারণে বিলম্ব হয়েছে।",
  ],
  ["Team is looking into the issue.", "সংস্থা সমস্যা খতিয়ে দেখছে।", "প্রতিষ্ঠানটি সমস্যা খতিয়ে দেখছে।"],
  [
    "We have applied a mitigation to work around the outage.",
    "সংস্থা বিভ্রাট এড়িয়ে কাজ করতে সাময়িক ব্যবস্থা কার্যকর করেছে।",
    "প্রতিষ্ঠানটি বিভ্রাট এড়িয়ে কাজ করতে সাময়িক ব্যবস্থা কার্যকর করেছে।",
  ],
  [
    "Customers should see full recovery.",
    "গ্রাহকদের ক্ষেত্রে পরিষেবা পুরোপুরি স্বাভাবিক হওয়ার কথা।",
    "গ্রাহকদের ক্ষেত্রে সেবা পুরোপুরি স্বাভাবিক হওয়ার কথা।",
  ],
  [
    "We are beginning to see recovery.",
    "পরিষেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যেতে শুরু করেছে।",
    "সেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যেতে শুরু করেছে।",
  ],
  ["We are working through restoring the queue.", "সংস্থা কিউ স্বাভাবিক করার কাজ করছে।", "প্রতিষ্ঠানটি কিউ স্বাভাবিক করার কাজ করছে।"],
  ["There is no user impact.", "গ্রাহকদের উপর কোনও প্রভাব পড়েনি।", "গ্রাহকদের ওপর কোনো প্রভাব পড়েনি।"],
  [
    "We have identified a possible source of the issue.",
    "সংস্থা সমস্যার সম্ভাব্য উৎস চিহ্নিত করেছে।",
    "প্রতিষ্ঠানটি সমস্যার সম্ভাব্য উৎস শনাক্ত করেছে।",
  ],
  [
    "We are investigating issues related to failed logins.",
    "সংস্থা ব্যর্থ লগ-ইন সংক্রান্ত সমস্যা খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি ব্যর্থ লগইন সংক্রান্ত সমস্যা খতিয়ে দেখছে।",
  ],
  [
    "We are investigating errors related to the cache.",
    "সংস্থা ক্যাশ সংক্রান্ত ত্রুটি খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি ক্যাশ সংক্রান্ত ত্রুটি খতিয়ে দেখছে।",
  ],
  [
    "Some jobs saw delays of over 10 minutes.",
    "কিছু জবে ১০ মিনিটের বেশি দেরি হয়েছে।",
    "কিছু জবে ১০ মিনিটের বেশি বিলম্ব হয়েছে।",
  ],
  ["Some jobs saw delays for 10 minutes.", "কিছু জবে ১০ মিনিট ধরে দেরি হয়েছে।", "কিছু জবে ১০ মিনিট ধরে বিলম্ব হয়েছে।"],
  ["We are adding 8 core servers.", "সংস্থা আটটি কোরের সার্ভার যোগ করছে।", "প্রতিষ্ঠানটি আটটি কোরের সার্ভার যোগ করছে।"],
  [
    "We have added capacity by provisioning new servers.",
    "সংস্থা নতুন সার্ভার যোগ করার মাধ্যমে ক্ষমতা যোগ করেছে।",
    "প্রতিষ্ঠানটি নতুন সার্ভার যোগ করার মাধ্যমে সক্ষমতা যোগ করেছে।",
  ],
  [
    "Errors are affecting server to server tokens and logins.",
    "ত্রুটির প্রভাব সার্ভার-টু-সার্ভার টোকেন ও লগ-ইনের উপর পড়ছে।",
    "ত্রুটির প্রভাব সার্ভার-টু-সার্ভার টোকেন ও লগইনের ওপর পড়ছে।",
  ],
  [
    "The agent and migrations using the importer may be affected.",
    "এজেন্ট ও ইমপোর্টার ব্যবহার করা স্থানান্তরের উপর প্রভাব পড়তে পারে।",
    "এজেন্ট ও ইমপোর্টার ব্যবহার করা স্থানান্তরের ওপর প্রভাব পড়তে পারে।",
  ],
  [
    "We will update you once we have verified the fix.",
    "সমাধান যাচাই করার পর সংস্থা গ্রাহকদের আপডেট করবে।",
    "সমাধান যাচাই করার পর প্রতিষ্ঠানটি গ্রাহকদের আপডেট করবে।",
  ],
  ["The cluster recovered as the load was reduced.", "চাপ কমানোয় ক্লাস্টার স্বাভাবিক হয়েছে।", "চাপ কমানোয় ক্লাস্টার স্বাভাবিক হয়েছে।"],
  [
    "We are investigating why requests are failing.",
    "কেন অনুরোধ ব্যর্থ হচ্ছে, তা খতিয়ে দেখছে সংস্থা।",
    "কেন অনুরোধ ব্যর্থ হচ্ছে, তা খতিয়ে দেখছে প্রতিষ্ঠানটি।",
  ],
  ["We will update again soon.", "সংস্থা শীঘ্রই ফের নতুন তথ্য জানাবে।", "প্রতিষ্ঠানটি শিগগির আবার নতুন তথ্য জানাবে।"],
  [
    "We are watching the page in case of recurrence.",
    "সংস্থা ফের সমস্যার আশঙ্কায় পেজের উপর নজর রাখছে।",
    "প্রতিষ্ঠানটি আবার সমস্যার আশঙ্কায় পেজ পর্যবেক্ষণ করছে।",
  ],
  ["We will update users soon.", "সংস্থা শীঘ্রই নতুন তথ্য জানাবে।", "প্রতিষ্ঠানটি শিগগির নতুন তথ্য জানাবে।"],
  [
    "Some systems may see delays as they catch up.",
    "স্বাভাবিক গতিতে ফেরার সময় কিছু সিস্টেমে দেরি হতে পারে।",
    "স্বাভাবিক গতিতে ফেরার সময় কিছু সিস্টেমে বিলম্ব হতে পারে।",
  ],
  [
    "As builds are updated, they will be listed.",
    "বিল্ড আপডেট করার সময় সেগুলি উল্লেখ করা হবে।",
    "বিল্ড আপডেট করার সময় সেগুলো উল্লেখ করা হবে।",
  ],
  [
    "We are performing planned network maintenance.",
    "সংস্থা নেটওয়ার্কের পরিকল্পিত রক্ষণাবেক্ষণের কাজ করছে।",
    "প্রতিষ্ঠানটি নেটওয়ার্কের পরিকল্পিত রক্ষণাবেক্ষণের কাজ করছে।",
  ],
  ["The service saw a 9 minute delay.", "পরিষেবায় নয় মিনিটের দেরি দেখা গিয়েছে।", "সেবায় নয় মিনিটের বিলম্ব দেখা গেছে।"],
  [
    "We are investigating reports of users experiencing errors when starting or connecting to servers.",
    "সংস্থা ব্যবহারকারীদের ক্ষেত্রে সার্ভার চালু করার বা সেগুলিতে যুক্ত হওয়ার সময় ত্রুটি দেখা দেওয়ার খবর খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি ব্যবহারকারীদের ক্ষেত্রে সার্ভার চালু করার বা সেগুলোতে যুক্ত হওয়ার সময় ত্রুটি দেখা দেওয়ার খবর খতিয়ে দেখছে।",
  ],
  [
    "We are investigating reports of users being unable to create tokens.",
    "সংস্থা ব্যবহারকারীদের টোকেন তৈরি করতে না পারার খবর খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি ব্যবহারকারীদের টোকেন তৈরি করতে না পারার খবর খতিয়ে দেখছে।",
  ],
  [
    "We are investigating an inability to process jobs.",
    "সংস্থা জব প্রসেস করতে না পারার সমস্যা খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি জব প্রসেস করতে না পারার সমস্যা খতিয়ে দেখছে।",
  ],
  ["Further updates as we have more information.", "নতুন তথ্য পেলে তা জানাবে সংস্থা।", "নতুন তথ্য পেলে তা জানাবে প্রতিষ্ঠানটি।"],
  [
    "All operations failed, including both SSH and HTTP requests.",
    "এসএসএইচ ও এইচটিটিপি অনুরোধ-সহ সব কাজ ব্যর্থ হয়েছে।",
    "এসএসএইচ ও এইচটিটিপি অনুরোধসহ সব কাজ ব্যর্থ হয়েছে।",
  ],
  [
    "We saw an increase in errors originating from our cache.",
    "সংস্থার ক্যাশের জেরে হওয়া ত্রুটির বৃদ্ধি দেখা গিয়েছে।",
    "প্রতিষ্ঠানটির ক্যাশের কারণে হওয়া ত্রুটির বৃদ্ধি দেখা গেছে।",
  ],
  [
    "Creation of threads (including file comments) is affected.",
    "থ্রেড (ফাইল মন্তব্য-সহ) তৈরির উপর প্রভাব পড়েছে।",
    "থ্রেড (ফাইল মন্তব্যসহ) তৈরির ওপর প্রভাব পড়েছে।",
  ],
  ["Service may be intermittent.", "পরিষেবা মাঝেমধ্যে ব্যাহত হতে পারে।", "সেবা থেমে থেমে ব্যাহত হতে পারে।"],
  ["Our page is returning 500s.", "সংস্থার পেজে ৫০০ ত্রুটি দেখা দিচ্ছে।", "প্রতিষ্ঠানটির পেজে ৫০০ ত্রুটি দেখা দিচ্ছে।"],
  [
    "We are investigating an elevated error rate of login failures.",
    "সংস্থা লগ-ইনের সমস্যার বাড়তি হার খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি লগইনের সমস্যার বাড়তি হার খতিয়ে দেখছে।",
  ],
  [
    "Jobs took an average of 22 minutes to start.",
    "জব শুরু হতে গড়ে ২২ মিনিট সময় লেগেছে।",
    "জব শুরু হতে গড়ে ২২ মিনিট সময় লেগেছে।",
  ],
  ["Site is down hard.", "সাইট পুরোপুরি অচল।", "সাইট পুরোপুরি অচল।"],
  [
    "Users may see timeouts when viewing pages.",
    "ব্যবহারকারীদের ক্ষেত্রে পেজ দেখার সময় সময়মতো সাড়া না মেলার সমস্যা দেখা যেতে পারে।",
    "ব্যবহারকারীদের ক্ষেত্রে পেজ দেখার সময় সময়মতো সাড়া না পাওয়ার সমস্যা দেখা যেতে পারে।",
  ],
  [
    "We are investigating issues preventing users from starting and connecting to servers.",
    "সংস্থা ব্যবহারকারীদের সার্ভার চালু করতে ও সেগুলিতে যুক্ত হতে না পারার সমস্যা খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি ব্যবহারকারীদের সার্ভার চালু করতে ও সেগুলোতে যুক্ত হতে না পারার সমস্যা খতিয়ে দেখছে।",
  ],
  [
    "We have applied mitigations to address sporadic failures.",
    "সংস্থা মাঝেমধ্যে হওয়া ব্যর্থতা মেটাতে সাময়িক ব্যবস্থা কার্যকর করেছে।",
    "প্রতিষ্ঠানটি থেমে থেমে হওয়া ব্যর্থতার সমাধান করতে সাময়িক ব্যবস্থা কার্যকর করেছে।",
  ],
  [
    "We have worked on mitigation for the past 40 minutes.",
    "সংস্থা বিগত ৪০ মিনিট ধরে সাময়িক ব্যবস্থার কাজ করেছে।",
    "প্রতিষ্ঠানটি বিগত ৪০ মিনিট ধরে সাময়িক ব্যবস্থার কাজ করেছে।",
  ],
  ["The fix is now in progress.", "এখন সমাধান কার্যকর করার কাজ চলছে।", "এখন সমাধান কার্যকর করার কাজ চলছে।"],
  ["The impact on logins continues.", "লগ-ইনের উপর প্রভাব চলছে।", "লগইনের ওপর প্রভাব চলছে।"],
  ["There was no impact on users.", "ব্যবহারকারীদের উপর কোনও প্রভাব ছিল না।", "ব্যবহারকারীদের ওপর কোনো প্রভাব ছিল না।"],
  ["We are taking a DDoS attack.", "ডিডস হামলা চলছে।", "ডিডস হামলা চলছে।"],
  [
    "We are investigating the cause and steps to mitigate.",
    "সংস্থা কারণ ও সাময়িক সুরাহা করার পদক্ষেপ খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি কারণ ও সাময়িক সমাধান করার পদক্ষেপ খতিয়ে দেখছে।",
  ],
  [
    "The client can still be used to launch or connect to hosts.",
    "হোস্ট চালু করতে বা সেগুলিতে যুক্ত হতে ক্লায়েন্ট এখনও ব্যবহার করা যাচ্ছে।",
    "হোস্ট চালু করতে বা সেগুলোতে যুক্ত হতে ক্লায়েন্ট এখনো ব্যবহার করা যাচ্ছে।",
  ],
  [
    "The agent, hosted runners, and migrations using the importer may be affected.",
    "এজেন্ট, হোস্টেড রানার ও ইমপোর্টার ব্যবহার করা স্থানান্তরের উপর প্রভাব পড়তে পারে।",
    "এজেন্ট, হোস্টেড রানার ও ইমপোর্টার ব্যবহার করা স্থানান্তরের ওপর প্রভাব পড়তে পারে।",
  ],
];

const unread: readonly (readonly [why: string, en: string])[] = [
  ["pages of that name, or troubles", "Some users see errors when accessing issues."],
  ["what is missing is no doing", "The incident is affecting missing data on the page."],
  ["a share of jobs, as a second place", "About 8% of jobs on old runners and 3% of jobs on new runners failed."],
  ["what rose, as what raised", "Failure rates increased above 50%."],
];

describe("what goes on, what is there and what is sought", () => {
  it.each(said)("%s", (en, inIndia, inBangladesh) => {
    expect(say(en, india)).toEqual([inIndia]);
    expect(say(en, bangladesh)).toEqual([inBangladesh]);
  });

  it.each(unread)("is left unread (%s): %s", (_why, en) => {
    expect(say(en)).toContain(null);
  });
});
