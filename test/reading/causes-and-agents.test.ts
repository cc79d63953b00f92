/** What comes of what, and who does it: said with the words that Bengali has for it. */
import { describe, expect, it } from "vitest";
import { india, say } from "./voices.ts";

const cases: readonly (readonly [string, string, string])[] = [
  ["for some reason", "Something is causing the server to crash.", "কোনও কারণে সার্ভার বসে যাচ্ছে।"],
  [
    "off for so long",
    "This will shut down the server for about an hour.",
    "এর জেরে প্রায় এক\u00a0ঘণ্টা ধরে সার্ভার বন্ধ থাকবে।",
  ],
  ["by its removal", "The outage was caused by a record that was deleted.", "রেকর্ড মুছে ফেলার জেরে বিভ্রাট হয়েছে।"],
  ["having done it settled it", "The issue was resolved by restarting the proxy.", "প্রক্সি ফের চালু করায় সমস্যা মিটেছে।"],
  ["the trouble of a thing", "The issue affecting the dashboard has been resolved.", "ড্যাশবোর্ডের সমস্যা মিটে গিয়েছে।"],
  ["a test, not verifying", "Testing of the servers was successful.", "সার্ভারের পরীক্ষা সফল হয়েছে।"],
  [
    "a connection that is unstable",
    "The proxy is experiencing an unstable connection to the database.",
    "ডেটাবেসের সঙ্গে প্রক্সির সংযোগ অস্থির।",
  ],
  ["others know of it", "The vendor is aware of the issue.", "সরবরাহকারী সমস্যার কথা জানে।"],
  ["the company owns up", "We are aware of the issue.", "সমস্যার কথা মেনে নিয়েছে সংস্থা।"],
  ["servers, not people", "They should respond again.", "সেগুলির ফের সাড়া দেওয়ার কথা।"],
  ["it broke down", "The load balancer failed.", "লোড ব্যালান্সার বিকল হয়েছে।"],
  ["a date is found", "We will schedule the upgrade for a later date.", "সংস্থা আপগ্রেডের জন্য পরের কোনও তারিখ ঠিক করবে।"],
  ["work goes on", "We continue restoring the servers.", "সংস্থা সার্ভার স্বাভাবিক করার কাজ চালিয়ে যাচ্ছে।"],
  [
    "in an attempt",
    "We are working with the vendor to try to find a fix.",
    "সমাধান খুঁজে পাওয়ার চেষ্টায় সংস্থা সরবরাহকারীর সঙ্গে কাজ করছে।",
  ],
  [
    "kept from recurring",
    "We added checks to ensure this does not happen again.",
    "সংস্থা এর পুনরাবৃত্তি ঠেকাতে যাচাই যোগ করেছে।",
  ],
  ["so even then", "The search continued to be down.", "সার্চ তখনও অচল ছিল।"],
  ["both, listed", "Both web and email notifications are affected.", "ওয়েব ও ইমেল নোটিফিকেশনের উপর প্রভাব পড়েছে।"],
  ["both, counted", "Both issues have been resolved.", "দু’টি সমস্যাই মিটে গিয়েছে।"],
  [
    "the last is counted",
    "We are working with two vendor support teams.",
    "সংস্থা সরবরাহকারীর দু’টি সহায়তা দলের সঙ্গে কাজ করছে।",
  ],
  ["which one does it, that one", "The server that hosts the dashboard is down.", "যে সার্ভারে ড্যাশবোর্ড রয়েছে, সেটি অচল।"],
  [
    "where to look",
    "Please check the vendor's status page for updates.",
    "নতুন তথ্যের জন্য সরবরাহকারীর স্টেটাস পেজ দেখার পরামর্শ দিয়েছে সংস্থা।",
  ],
  ["it failed there", "The data centre had a file system failure.", "ডেটা সেন্টারে ফাইল সিস্টেম বিকল হয়েছে।"],
  ["it leans on it no more", "The Acme dependency was removed.", "Acme-এর উপর নির্ভরতা সরিয়ে দেওয়া হয়েছে।"],
];

describe("causes and agents", () => {
  it.each(cases)("%s: %s", (_what, english, bengali) => {
    expect(say(english, india)).toEqual([bengali]);
  });
});
