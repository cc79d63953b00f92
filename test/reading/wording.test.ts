/** What is right word by word and that no newspaper prints: what is said instead, in both editions. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const rows: readonly (readonly [why: string, en: string, india: string, bangladesh: string])[] = [
  [
    "reports come in",
    "We have received reports of errors when opening the dashboard.",
    "ড্যাশবোর্ড খোলার সময় ত্রুটির খবর এসেছে।",
    "ড্যাশবোর্ড খোলার সময় ত্রুটির খবর এসেছে।",
  ],
  [
    "and begin to",
    "We have started receiving reports of trouble uploading files.",
    "ফাইল আপলোড করতে সমস্যার খবর আসতে শুরু করেছে।",
    "ফাইল আপলোড করতে সমস্যার খবর আসতে শুরু করেছে।",
  ],
  [
    "nobody is said to open it, not the company",
    "We have identified an issue opening the reports page.",
    "খবরের পেজ খুলতে সমস্যা চিহ্নিত করেছে সংস্থা।",
    "খবরের পেজ খুলতে সমস্যা শনাক্ত করেছে প্রতিষ্ঠানটি।",
  ],
  [
    "a question comes first",
    "We are still investigating why uploads fail.",
    "কেন আপলোড ব্যর্থ হচ্ছে, তা এখনও খতিয়ে দেখছে সংস্থা।",
    "কেন আপলোড ব্যর্থ হচ্ছে, তা এখনো খতিয়ে দেখছে প্রতিষ্ঠানটি।",
  ],
  [
    "a fix is looked for",
    "We are working to determine the cause and a fix.",
    "সংস্থা কারণ ও সমাধান খুঁজে বার করার কাজ করছে।",
    "প্রতিষ্ঠানটি কারণ ও সমাধান খুঁজে বের করার কাজ করছে।",
  ],
  [
    "what runs is the service",
    "We hope to be back up and running soon.",
    "সংস্থা আশা করছে যে পরিষেবা শীঘ্রই ফের চালু হবে।",
    "প্রতিষ্ঠানটি আশা করছে যে সেবা শিগগির আবার চালু হবে।",
  ],
  [
    "it becomes so",
    "The site will be operational once we're back up and running.",
    "পরিষেবা ফের চালু হলে সাইট স্বাভাবিক হবে।",
    "সেবা আবার চালু হলে সাইট সচল হবে।",
  ],
  [
    "when it will be fixed",
    "We are still waiting for our vendor to fix the issue.",
    "কখন সরবরাহকারী সমস্যা সারাবে, এখনও তার অপেক্ষা করছে সংস্থা।",
    "কখন সরবরাহকারী সমস্যার সমাধান করবে, এখনো তার অপেক্ষা করছে প্রতিষ্ঠানটি।",
  ],
  [
    "something is late",
    "We are seeing delays in delivering webhooks.",
    "ওয়েবহুক পৌঁছে দিতে দেরি হচ্ছে।",
    "ওয়েবহুক পৌঁছে দিতে বিলম্ব হচ্ছে।",
  ],
  ["and no longer", "We are no longer seeing delays.", "আর দেরি হচ্ছে না।", "আর বিলম্ব হচ্ছে না।"],
  [
    "a doing resolves nothing",
    "Work done overnight has resolved the delay.",
    "রাতভর করা কাজের ফলে দেরি মিটেছে।",
    "রাতভর করা কাজের ফলে বিলম্বের সমাধান হয়েছে।",
  ],
  [
    "seen wrong or not seen",
    "Some users may see incorrect or missing invoices.",
    "কিছু ব্যবহারকারীর ক্ষেত্রে ভুল বিল দেখা যেতে পারে বা বিল দেখা না-ও যেতে পারে।",
    "কিছু ব্যবহারকারীর ক্ষেত্রে ভুল বিল দেখা যেতে পারে বা বিল দেখা না-ও যেতে পারে।",
  ],
  [
    "trying is meant by doing",
    "Users may get errors when attempting to upload files.",
    "ব্যবহারকারীরা ফাইল আপলোড করার সময় ত্রুটি পেতে পারেন।",
    "ব্যবহারকারীরা ফাইল আপলোড করার সময় ত্রুটি পেতে পারেন।",
  ],
  [
    "an inability is trouble in doing it",
    "We are investigating an issue affecting users' ability to deploy sites.",
    "সাইট চালু করতে ব্যবহারকারীদের সমস্যা খতিয়ে দেখছে সংস্থা।",
    "সাইট চালু করতে ব্যবহারকারীদের সমস্যা খতিয়ে দেখছে প্রতিষ্ঠানটি।",
  ],
  [
    "how stands beside the verb",
    "You can use the console to view your usage correctly.",
    "গ্রাহকেরা নিজেদের ব্যবহার ঠিকমতো দেখতে কনসোল ব্যবহার করতে পারেন।",
    "গ্রাহকেরা নিজেদের ব্যবহার ঠিকমতো দেখতে কনসোল ব্যবহার করতে পারেন।",
  ],
  [
    "of the data, none",
    "No response data has been lost.",
    "প্রতিক্রিয়ার কোনও তথ্য হারিয়ে যায়নি।",
    "প্রতিক্রিয়ার কোনো তথ্য হারিয়ে যায়নি।",
  ],
  [
    "the company knows",
    "Our team has been alerted and is testing a fix.",
    "সংস্থা সমস্যার কথা জেনেছে, সমাধান পরীক্ষা করছে।",
    "প্রতিষ্ঠানটি সমস্যার কথা জেনেছে, সমাধান পরীক্ষা করছে।",
  ],
  [
    "it loads again",
    "Loading dashboards is back to normal.",
    "ড্যাশবোর্ড স্বাভাবিক ভাবে লোড হচ্ছে।",
    "ড্যাশবোর্ড স্বাভাবিকভাবে লোড হচ্ছে।",
  ],
  [
    "it is seen again",
    "Charts displaying on the dashboard have been restored.",
    "ড্যাশবোর্ডে চার্ট ফের দেখা যাচ্ছে।",
    "ড্যাশবোর্ডে চার্ট আবার দেখা যাচ্ছে।",
  ],
  [
    "the login is held up",
    "Users see timeouts, preventing successful authentication.",
    "ব্যবহারকারীদের ক্ষেত্রে সময়মতো সাড়া না মেলার সমস্যা দেখা যাচ্ছে, এর জেরে পরিচয় যাচাই আটকে যাচ্ছে।",
    "ব্যবহারকারীদের ক্ষেত্রে সময়মতো সাড়া না পাওয়ার সমস্যা দেখা যাচ্ছে, এর কারণে পরিচয় যাচাই আটকে যাচ্ছে।",
  ],
  [
    "the matter of delays",
    "We are looking into delays.",
    "সংস্থা দেরির বিষয়টি খতিয়ে দেখছে।",
    "প্রতিষ্ঠানটি বিলম্বের বিষয়টি খতিয়ে দেখছে।",
  ],
  [
    "progress in doing",
    "We are making progress to identify the cause.",
    "কারণ চিহ্নিত করার কাজে অগ্রগতি হচ্ছে।",
    "কারণ শনাক্ত করার কাজে অগ্রগতি হচ্ছে।",
  ],
  [
    "until it is over",
    "We are monitoring this issue until it is completed.",
    "সমস্যা মিটে না যাওয়া পর্যন্ত সংস্থা পরিস্থিতির উপর নজর রাখছে।",
    "সমস্যার সমাধান না হওয়া পর্যন্ত প্রতিষ্ঠানটি পরিস্থিতি পর্যবেক্ষণ করছে।",
  ],
  [
    "what is asked for",
    "Withdrawals are now processing.",
    "টাকা তোলার অনুরোধ এখন প্রসেস হচ্ছে।",
    "টাকা তোলার অনুরোধ এখন প্রসেস হচ্ছে।",
  ],
  ["one of them", "A rack is down.", "একটি র‍্যাক অচল।", "একটি র‍্যাক অচল।"],
  ["a thing is repaired", "The fix of the server is done.", "সার্ভারের মেরামতি শেষ হয়েছে।", "সার্ভারের মেরামত শেষ হয়েছে।"],
  [
    "a source is looked for",
    "We are still tracking down the issue.",
    "সংস্থা এখনও সমস্যার উৎস খুঁজছে।",
    "প্রতিষ্ঠানটি এখনো সমস্যার উৎস খুঁজছে।",
  ],
  [
    "if one is",
    "The page is returning an error when the user is a member of a team.",
    "ব্যবহারকারী দলের সদস্য হলে পেজে ত্রুটি দেখা দিচ্ছে।",
    "ব্যবহারকারী দলের সদস্য হলে পেজে ত্রুটি দেখা দিচ্ছে।",
  ],
  [
    "told by the investigation",
    "Our investigation found that a server was down.",
    "সংস্থার কারণ খোঁজার কাজে জানা গিয়েছে যে একটি সার্ভার অচল ছিল।",
    "প্রতিষ্ঠানটির কারণ খোঁজার কাজে জানা গেছে যে একটি সার্ভার অচল ছিল।",
  ],
  [
    "where to look",
    "Please follow updates in https://status.example.com.",
    "নতুন তথ্যের জন্য https://status.example.com দেখার পরামর্শ দিয়েছে সংস্থা।",
    "নতুন তথ্যের জন্য https://status.example.com দেখার পরামর্শ দিয়েছে প্রতিষ্ঠানটি।",
  ],
  ["here", "You can follow along here.", "নতুন তথ্য মিলবে এখানে।", "নতুন তথ্য পাওয়া যাবে এখানে।"],
  [
    "and at this page",
    "Please check back for updates.",
    "নতুন তথ্যের জন্য এই পাতায় নজর রাখার পরামর্শ দিয়েছে সংস্থা।",
    "নতুন তথ্যের জন্য এই পাতায় চোখ রাখার পরামর্শ দিয়েছে প্রতিষ্ঠানটি।",
  ],
];

describe("said as a newspaper says it", () => {
  it.each(rows)("%s", (_why, en, inIndia, inBangladesh) => {
    expect(say(en, india)).toEqual([inIndia]);
    expect(say(en, bangladesh)).toEqual([inBangladesh]);
  });
});
