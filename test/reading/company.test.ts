/** The company is named once in a sentence, whatever joins its clauses: formulas, grammar, what hangs on them, "our". */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const rows: readonly (readonly [joins: string, en: string, india: string, bangladesh: string])[] = [
  [
    "a clause and a formula",
    "We are rolling back the change and will provide an update soon.",
    "সংস্থা বদল ফিরিয়ে নিচ্ছে, পরে আরও তথ্য জানাবে।",
    "প্রতিষ্ঠানটি পরিবর্তন ফিরিয়ে নিচ্ছে, পরে আরও তথ্য জানাবে।",
  ],
  [
    "a formula and a clause",
    "We will provide an update soon and are rolling back the change.",
    "পরে আরও তথ্য জানাবে সংস্থা, বদল ফিরিয়ে নিচ্ছে।",
    "পরে আরও তথ্য জানাবে প্রতিষ্ঠানটি, পরিবর্তন ফিরিয়ে নিচ্ছে।",
  ],
  [
    "two formulas",
    "We are still investigating and will update when we know more.",
    "এখনও সমস্যার কারণ খতিয়ে দেখছে সংস্থা, নতুন তথ্য পেলে তা জানাবে।",
    "এখনো সমস্যার কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি, নতুন তথ্য পেলে তা জানাবে।",
  ],
  [
    "two clauses",
    "We have restarted the server and are testing the network.",
    "সংস্থা সার্ভার ফের চালু করেছে, নেটওয়ার্ক পরীক্ষা করছে।",
    "প্রতিষ্ঠানটি সার্ভার আবার চালু করেছে, নেটওয়ার্ক পরীক্ষা করছে।",
  ],
  [
    "a formula of its claim and a formula",
    "A fix has been deployed and we are monitoring.",
    "ত্রুটি সারানো হয়েছে বলে সংস্থার দাবি, পরিস্থিতির উপর নজর রাখছে তারা।",
    "ত্রুটি সারানো হয়েছে বলে জানিয়েছে প্রতিষ্ঠানটি, পরিস্থিতি পর্যবেক্ষণ করছে।",
  ],
  [
    "a formula of its claim and a clause",
    "We have deployed a fix and are testing it.",
    "ত্রুটি সারানো হয়েছে বলে সংস্থার দাবি, তারা এটি পরীক্ষা করছে।",
    "ত্রুটি সারানো হয়েছে বলে জানিয়েছে প্রতিষ্ঠানটি, এটি পরীক্ষা করছে।",
  ],
  [
    "a clause and a formula of its claim",
    "We have restarted the server and have deployed a fix.",
    "সংস্থা সার্ভার ফের চালু করেছে, ত্রুটি সারানো হয়েছে বলে তাদের দাবি।",
    "প্রতিষ্ঠানটি সার্ভার আবার চালু করেছে, ত্রুটি সারানো হয়েছে বলে জানিয়েছে।",
  ],
  [
    "what it has and a formula",
    "Our servers are down and we are investigating.",
    "সার্ভার অচল, কেন এমন হল, খতিয়ে দেখছে সংস্থা।",
    "সার্ভার অচল, সমস্যার কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি।",
  ],
  [
    "what it has and a clause",
    "One of our servers is down, and we are restarting the database.",
    "একটি সার্ভার অচল, সংস্থা ডেটাবেস ফের চালু করছে।",
    "একটি সার্ভার অচল, প্রতিষ্ঠানটি ডেটাবেজ আবার চালু করছে।",
  ],
  [
    "a clause and what it has",
    "We restarted the database and our servers recovered.",
    "সংস্থা ডেটাবেস ফের চালু করেছে, সার্ভার স্বাভাবিক হয়েছে।",
    "প্রতিষ্ঠানটি ডেটাবেজ আবার চালু করেছে, সার্ভার স্বাভাবিক হয়েছে।",
  ],
  [
    "two things that it has",
    "An issue with our database affected our website.",
    "সংস্থার ডেটাবেসে সমস্যার প্রভাব ওয়েবসাইটের উপর পড়েছে।",
    "প্রতিষ্ঠানটির ডেটাবেজে সমস্যার প্রভাব ওয়েবসাইটের ওপর পড়েছে।",
  ],
  [
    "what it has, told by it",
    "We have confirmed that our servers are healthy.",
    "সংস্থা সার্ভার স্বাভাবিক বলে নিশ্চিত করেছে।",
    "প্রতিষ্ঠানটি সার্ভার স্বাভাবিক বলে নিশ্চিত করেছে।",
  ],
  [
    "what it does meanwhile",
    "The site is down while we restart the server, and we will provide an update soon.",
    "সার্ভার ফের চালু করার সময় সাইট অচল, পরে আরও তথ্য জানাবে সংস্থা।",
    "সার্ভার আবার চালু করার সময় সাইট অচল, পরে আরও তথ্য জানাবে প্রতিষ্ঠানটি।",
  ],
  [
    "what it asks and what it does",
    "Please use the old console while we restart the server.",
    "সার্ভার ফের চালু করার সময় পুরনো কনসোল ব্যবহার করার পরামর্শ দিয়েছে সংস্থা।",
    "সার্ভার আবার চালু করার সময় পুরোনো কনসোল ব্যবহার করার পরামর্শ দিয়েছে প্রতিষ্ঠানটি।",
  ],
];

describe("the company is named once", () => {
  it.each(rows)("%s", (_joins, en, inIndia, inBangladesh) => {
    expect(say(en, india)).toEqual([inIndia]);
    expect(say(en, bangladesh)).toEqual([inBangladesh]);
  });
});
