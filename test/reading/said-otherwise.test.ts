/** Sentences whose words mean something else where they stand: what they are said as, and what is left unread. */
import { describe, expect, it } from "vitest";
import { bangladesh, context, india, say } from "./voices.ts";

const said: readonly (readonly [why: string, en: string, india: string])[] = [
  [
    "the company is named once",
    "We have restarted the server and are now monitoring.",
    "সংস্থা সার্ভার ফের চালু করেছে, পরিস্থিতির উপর নজর রাখছে।",
  ],
  [
    "and not by two formulas",
    "We are monitoring and will provide an update soon.",
    "পরিস্থিতির উপর নজর রাখছে সংস্থা, পরে আরও তথ্য জানাবে।",
  ],
  ["a cause is done away with", "We have addressed the root cause.", "সংস্থা মূল কারণ দূর করেছে।"],
  ["ECS is not many EC2", "ECS clusters are impacted.", "ইসিএস ক্লাস্টারের উপর প্রভাব পড়েছে।"],
  ["existing is not former", "Existing volumes are not affected.", "বর্তমান ভলিউমের উপর প্রভাব পড়েনি।"],
  [
    "none of it",
    "All direct access was not affected by this outage.",
    "এই বিভ্রাটের জেরে সরাসরি ঢোকার সুযোগের উপর প্রভাব পড়েনি।",
  ],
  ["a way out is found", "We have identified a workaround.", "সংস্থা বিকল্প উপায় খুঁজে পেয়েছে।"],
  ["whether there is any impact", "We will monitor any impact.", "সংস্থা কোনও প্রভাব পড়ে কি না, সে দিকে নজর রাখবে।"],
  ["fewer, not made fewer", "Delays appear to be reduced.", "দেরি কমেছে বলে মনে হচ্ছে।"],
  ["a trouble is over", "The issue should now be fixed.", "সমস্যা মিটে যাওয়ার কথা।"],
  ["a thing is put right", "The search index should be fixed now.", "সার্চের ইনডেক্স এখন ঠিক হয়ে যাওয়ার কথা।"],
  ["a team works", "We have a team working on a fix.", "একটি দল সমাধানের কাজ করছে।"],
  [
    "no answer comes",
    "The failover is causing timeouts when opening reports.",
    "খবর খুলতে গিয়ে বিকল্প ব্যবস্থায় সরানোর কাজের জেরে সময়মতো সাড়া মিলছে না।",
  ],
  ["what is resolved is the issue", "We are preparing a patch to resolve.", "সংস্থা সমস্যা মেটাতে প্যাচ তৈরি করছে।"],
  [
    "the vendor's fixing is awaited",
    "We are waiting for our vendor to fix the issue.",
    "কখন সরবরাহকারী সমস্যা সারাবে, তার অপেক্ষা করছে সংস্থা।",
  ],
  ["help, not a desk", "We are awaiting their support.", "সংস্থা তাদের সহায়তার অপেক্ষা করছে।"],
  [
    "what is hoped lies ahead",
    "We hope the vendor can restore the database quickly.",
    "সংস্থা আশা করছে যে সরবরাহকারী দ্রুত ডেটাবেস পুনরুদ্ধার করবে।",
  ],
  ["people, not the network", "Networking is aware of the problem.", "নেটওয়ার্ক দল সমস্যার কথা জানে।"],
  ["the trouble is over", "The situation has been resolved.", "সমস্যা মিটে গিয়েছে।"],
  [
    "the readers are told",
    "We will update once full performance is confirmed.",
    "পরিষেবা পুরোপুরি স্বাভাবিক হওয়ার কথা নিশ্চিত করা হলে সংস্থা নতুন তথ্য জানাবে।",
  ],
  ["somebody did it", "Emails have been restored manually to working order.", "ইমেল ম্যানুয়ালি চালু অবস্থায় ফেরানো হয়েছে।"],
  [
    "by way of the change",
    "We are migrating the database with a scheduled change.",
    "সংস্থা নির্ধারিত বদলের মাধ্যমে ডেটাবেস নতুন জায়গায় সরাচ্ছে।",
  ],
  ["what one can do", "The following activities will be unavailable.", "নীচের সুবিধা অচল থাকবে।"],
  ["once it becomes so", "We'll post an update once the change is live.", "বদল চালু হলে সংস্থা আপডেট জানাবে।"],
  ["what the company runs", "Links will work once we're back up and running.", "পরিষেবা ফের চালু হলে লিঙ্ক কাজ করবে।"],
  [
    "the object is named once, the company where it acts",
    "We have detected and fixed an issue with webhooks.",
    "ওয়েবহুকে সমস্যা ধরা পড়েছে এবং সংস্থা তা সারিয়েছে।",
  ],
  [
    "a fear, not a condition",
    "We are still monitoring in case the server fails again.",
    "সার্ভার ফের বিকল হতে পারে এই আশঙ্কায় সংস্থা এখনও পরিস্থিতির উপর নজর রাখছে।",
  ],
  ["people are honoured", "Some users can't see their reports.", "কিছু ব্যবহারকারীর ক্ষেত্রে তাঁদের খবর দেখা যাচ্ছে না।"],
  [
    "one's own",
    "You can use the mobile app to view your balance.",
    "গ্রাহকেরা নিজেদের ব্যালান্স দেখতে মোবাইল অ্যাপ ব্যবহার করতে পারেন।",
  ],
  ["now and then is some", "We are seeing some intermittent errors.", "মাঝেমধ্যে ত্রুটি দেখা যাচ্ছে।"],
  ["some of Twilio's", "Some Twilio numbers are down.", "টুইলিয়োর কিছু সংখ্যা অচল।"],
  [
    "minutes are not counted as things",
    "This will cause a 10-15 minute disruption.",
    "এর জেরে ১০ থেকে ১৫ মিনিটের বিঘ্ন হবে।",
  ],
  ["where it runs", "The infrastructure that the web API runs on is down.", "ওয়েব এপিআই যেখানে চলে, সেই পরিকাঠামো অচল।"],
  ["in the testing", "Imports are completing with our testing.", "সংস্থার পরীক্ষায় ইমপোর্ট শেষ হচ্ছে।"],
  [
    "who works is named",
    "The vendor has been notified and is working on a fix.",
    "সরবরাহকারীকে জানানো হয়েছে, তারা সমাধানের কাজ করছে।",
  ],
  [
    "the company is named where it has not been",
    "We are seeing delays and are trying to find the cause.",
    "দেরি হচ্ছে, সংস্থা কারণ খুঁজে পাওয়ার চেষ্টা করছে।",
  ],
  ["a part of it", "A portion of the traffic is delayed.", "ট্র্যাফিকের একাংশে দেরি হচ্ছে।"],
  [
    "the provider's trouble",
    "The issue with one of our providers has been resolved.",
    "সংস্থার একটি পরিষেবা সরবরাহকারীর সমস্যা মিটে গিয়েছে।",
  ],
  ["while it went on", "Throughout the incident, payments were safe.", "সমস্যার সময় পেমেন্ট নিরাপদ ছিল।"],
  [
    "the latest of the app",
    "Customers are advised to update to the latest app version.",
    "গ্রাহকদের অ্যাপের সর্বশেষ সংস্করণে আপডেট করার পরামর্শ দেওয়া হয়েছে।",
  ],
  [
    "those outside, not all but those",
    "Files outside of the archive were removed.",
    "আর্কাইভের বাইরের ফাইল সরিয়ে দেওয়া হয়েছে।",
  ],
  ["that it has been", "We believe we have located the cause.", "সংস্থা মনে করছে যে কারণ চিহ্নিত করা হয়েছে।"],
  [
    "the issues affect them",
    "We are experiencing issues with our exports affecting some customers.",
    "সংস্থার এক্সপোর্টে সমস্যা দেখা দিচ্ছে, এর প্রভাব কিছু গ্রাহকের উপর পড়ছে।",
  ],
  ["at the vendor's", "A ticket has been opened with our vendor.", "সংস্থার সরবরাহকারীর কাছে টিকিট খোলা হয়েছে।"],
  ["now, then how", "Everything is working normally now.", "সব কিছু এখন স্বাভাবিক ভাবে কাজ করছে।"],
  ["delays happen", "There could be delays in delivering messages.", "বার্তা পৌঁছে দিতে দেরি হতে পারে।"],
];

const unread: readonly (readonly [why: string, en: string])[] = [
  [
    "what has nothing to do with the sentence before",
    "We are still investigating the cause of the crash, as new data is available, we will update that here.",
  ],
  ["special is the symptom", "We are also investigating delays, specifically with exports."],
  ["access that is not accessible", "Access to the report is not accessible."],
  ["back by a change", "The upgrade was rolled back with a configuration change."],
  ["who is part of whom", "Our team is a part of the users affected."],
  ["should be considered", "The service should be considered restored."],
  ["the only one", "The only interruption you may see is a short outage."],
  ["whose the parts are", "The site may be down or degraded, including search and checkout."],
  ["a maintenance from somebody", "We saw an outage due to maintenance from a vendor."],
  ["by means of it", "Using a second server, Acme moved all traffic."],
];

describe("words that mean something else where they stand", () => {
  it.each(said)("%s: %s", (_why, en, text) => {
    expect(say(en, india)).toEqual([text]);
    expect(say(en, bangladesh)).not.toContain(null);
  });

  it.each(unread)("are left unread (%s): %s", (_why, en) => {
    expect(say(en)).toContain(null);
  });

  it("says what is conducted from a later hour as coming", () => {
    const [text] = say("The carrier is conducting a maintenance from 21:00 UTC until 23:00 UTC.", india);
    expect(text).toContain("করবে");
  });

  it("names a part as the sentence writes it, and the service as no part", () => {
    const page = { ...context, components: ["tile painter", "web api"] };
    expect(say("The Tile Painter is down.", india, page)).toEqual(["‘Tile Painter’ অংশ অচল।"]);
    // Unless it is called what it is.
    expect(say("The Web API is down.", india, page)).toEqual(["ওয়েব এপিআই অচল।"]);
    expect(say("Users cannot log in to Acme.", india, page)).toEqual(["ব্যবহারকারীরা Acme-এ লগ-ইন করতে পারছেন না।"]);
  });

  it("tells what is listed as things", () => {
    expect(say("- any services hosted on maps.example.com", india)).toEqual([
      "maps.example.com পরিষেবায় রাখা যে কোনও পরিষেবা।",
    ]);
  });
});
