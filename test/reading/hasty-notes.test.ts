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
      "গ্রাহকদের ক্ষেত্রে স্বাভাবিকের চেয়ে বেশি সাড়া মিলতে দেরি হতে পারে।",
      "গ্রাহকদের ক্ষেত্রে স্বাভাবিকের চেয়ে বেশি সাড়া পেতে বিলম্ব হতে পারে।",
    ],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("one or the other, and what is singled out", () => {
  it.each([
    [
      "The website may be slow or unavailable.",
      "ওয়েবসাইট ধীরে চলতে পারে বা অচল থাকতে পারে।",
      "ওয়েবসাইট ধীরে চলতে পারে বা অচল থাকতে পারে।",
    ],
    ["The portal is unavailable/slow.", "পোর্টাল অচল বা ধীরে চলছে।", "পোর্টাল অচল বা ধীরে চলছে।"],
    [
      "Some features may be unavailable or degraded.",
      "কিছু সুবিধা অচল থাকতে পারে বা ব্যাহত হতে পারে।",
      "কিছু সুবিধা অচল থাকতে পারে বা ব্যাহত হতে পারে।",
    ],
    [
      "Images may load slowly or not at all.",
      "ইমেজ ধীর গতিতে লোড হতে পারে বা লোড না-ও হতে পারে।",
      "ইমেজ ধীরগতিতে লোড হতে পারে বা লোড না-ও হতে পারে।",
    ],
    [
      "Creating, resizing or deleting servers may fail.",
      "সার্ভার তৈরি করা, সেগুলির আকার বদলানো বা মুছে ফেলা ব্যর্থ হতে পারে।",
      "সার্ভার তৈরি করা, সেগুলোর আকার বদলানো বা মুছে ফেলা ব্যর্থ হতে পারে।",
    ],
    ["Only two servers are affected.", "শুধু দু’টি সার্ভারের উপর প্রভাব পড়েছে।", "শুধু দুটি সার্ভারের ওপর প্রভাব পড়েছে।"],
    ["Both the website and API are down.", "ওয়েবসাইট ও এপিআই অচল।", "ওয়েবসাইট ও এপিআই অচল।"],
    [
      "Everything but the control panel is operational.",
      "কন্ট্রোল প্যানেল ছাড়া সব কিছু স্বাভাবিক।",
      "কন্ট্রোল প্যানেল ছাড়া সবকিছু সচল।",
    ],
    ["Everything except email is working.", "ইমেল ছাড়া সব কিছু কাজ করছে।", "ই-মেইল ছাড়া সবকিছু কাজ করছে।"],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("which one", () => {
  it.each([
    ["Server web3 is unreachable.", "web3 সার্ভারে পৌঁছনো যাচ্ছে না।", "web3 সার্ভারে পৌঁছনো যাচ্ছে না।"],
    ["The disk on node fra-03 has failed.", "fra-03 নোডের ডিস্ক বিকল হয়েছে।", "fra-03 নোডের ডিস্ক বিকল হয়েছে।"],
    ["Nodes 3 to 5 are offline.", "৩ থেকে ৫ নম্বর নোড অচল।", "৩ থেকে ৫ নম্বর নোড অচল।"],
    [
      "All tiles in levels 0 through 16 have now been restored.",
      "০ থেকে ১৬ নম্বর স্তরের সব টাইল এখন পুনরুদ্ধার করা হয়েছে।",
      "০ থেকে ১৬ নম্বর স্তরের সব টাইল এখন পুনরুদ্ধার করা হয়েছে।",
    ],
    [
      "The issue affects users on version 2.3.",
      "সমস্যার প্রভাব ২.৩ সংস্করণের ব্যবহারকারীদের উপর পড়ছে।",
      "সমস্যার প্রভাব ২.৩ সংস্করণের ব্যবহারকারীদের ওপর পড়ছে।",
    ],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("who suffers, who is told", () => {
  it.each([
    ["We're back up.", "পরিষেবা ফের চালু।", "সেবা আবার চালু।"],
    ["We are working on them.", "সংস্থা সেগুলি নিয়ে কাজ করছে।", "প্রতিষ্ঠানটি সেগুলো নিয়ে কাজ করছে।"],
    [
      "This is caused by a large attack on one of our customers.",
      "সংস্থার একটি গ্রাহকের উপর বড় হামলার জেরে এটি হয়েছে।",
      "প্রতিষ্ঠানটির একটি গ্রাহকের ওপর বড় হামলার কারণে এটি হয়েছে।",
    ],
    [
      "Affected users should contact support.",
      "সংস্থা প্রভাবিত ব্যবহারকারীদের সহায়তা বিভাগের সঙ্গে যোগাযোগ করার পরামর্শ দিয়েছে।",
      "প্রতিষ্ঠানটি প্রভাবিত ব্যবহারকারীদের সহায়তা বিভাগের সঙ্গে যোগাযোগ করার পরামর্শ দিয়েছে।",
    ],
    [
      "AWS is having an outage that affects our services.",
      "এডব্লিউএসে বিভ্রাট দেখা দিচ্ছে, এর প্রভাব সংস্থার পরিষেবার উপর পড়ছে।",
      "এডব্লিউএসে বিভ্রাট দেখা দিচ্ছে, এর প্রভাব প্রতিষ্ঠানটির সেবার ওপর পড়ছে।",
    ],
    ["Null routes are lifted automatically after 2 hours.", null, null],
    [
      "Work will begin at 01:00 UTC and should be completed by 03:00 UTC.",
      "বুধবার সকাল সাড়ে ৬টায় কাজ শুরু হবে, বুধবার সকাল সাড়ে ৮টার মধ্যে শেষ হওয়ার কথা।",
      "আগামীকাল বুধবার (১১ মার্চ) সকাল ৭টায় কাজ শুরু হবে, আগামীকাল বুধবার (১১ মার্চ) সকাল ৯টার মধ্যে শেষ হওয়ার কথা।",
    ],
    [
      "You may experience short disconnects while this is being done.",
      "গ্রাহকদের ক্ষেত্রে এই কাজের সময় স্বল্প সংযোগ বিচ্ছিন্নতা দেখা দিতে পারে।",
      "গ্রাহকদের ক্ষেত্রে এই কাজের সময় স্বল্প সংযোগ বিচ্ছিন্নতা দেখা দিতে পারে।",
    ],
    ["Will keep you posted.", "পরে আরও তথ্য জানাবে সংস্থা।", "পরে আরও তথ্য জানাবে প্রতিষ্ঠানটি।"],
    ["Looks like the network is down.", "নেটওয়ার্ক অচল বলে মনে হচ্ছে।", "নেটওয়ার্ক অচল বলে মনে হচ্ছে।"],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});

describe("at the head of a sentence", () => {
  it.each([
    ["Because of the attack the site is slow.", "হামলার জেরে সাইট ধীরে চলছে।", "হামলার কারণে সাইট ধীরে চলছে।"],
    [
      "API requests, webhooks, emails may be delayed.",
      "এপিআই অনুরোধ, ওয়েবহুক, ইমেলে দেরি হতে পারে।",
      "এপিআই অনুরোধ, ওয়েবহুক, ই-মেইলে বিলম্ব হতে পারে।",
    ],
    [
      "Maintenance has been scheduled for 12 March at 02:00 UTC.",
      "বৃহস্পতিবার সকাল সাড়ে ৭টায় রক্ষণাবেক্ষণ হওয়ার কথা।",
      "বৃহস্পতিবার (১২ মার্চ) সকাল ৮টায় রক্ষণাবেক্ষণ হওয়ার কথা।",
    ],
    ["Seems stable now.", "এটি এখন স্থিতিশীল বলে মনে হচ্ছে।", "এটি এখন স্থিতিশীল বলে মনে হচ্ছে।"],
    ["Looks like a power failure.", "এটি বিদ্যুৎ বিভ্রাট বলে মনে হচ্ছে।", "এটি বিদ্যুৎ বিভ্রাট বলে মনে হচ্ছে।"],
    [
      "Currently only affecting users in Europe.",
      "এর প্রভাব এখন শুধু ইউরোপের ব্যবহারকারীদের উপর পড়ছে।",
      "এর প্রভাব এখন শুধু ইউরোপের ব্যবহারকারীদের ওপর পড়ছে।",
    ],
    [
      "Software upgrade to resolve stability issues.",
      "স্থিতিশীলতার সমস্যা মেটানোর জন্য সফটওয়্যারের আপগ্রেড।",
      "স্থিতিশীলতার সমস্যার সমাধান করার জন্য সফটওয়্যারের আপগ্রেড।",
    ],
    [
      "The issue only occurs when uploading large files.",
      "শুধু বড় ফাইল আপলোড করার সময় সমস্যা ঘটছে।",
      "শুধু বড় ফাইল আপলোড করার সময় সমস্যা ঘটছে।",
    ],
  ])("%s", (text, inIndia, inBangladesh) => {
    expect(both(text)).toEqual([inIndia, inBangladesh]);
  });
});
