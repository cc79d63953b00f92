/** English that goes with other words in Bengali: what belongs to what, what recovers, what befell whom. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const both = (text: string): readonly (string | null)[] => [...say(text, india), ...say(text, bangladesh)];

describe("whose and where", () => {
  it.each([
    [
      "The storage volume for the proxy was renamed.",
      "প্রক্সির স্টোরেজ ভলিউমের নাম বদলানো হয়েছে।",
      "প্রক্সির স্টোরেজ ভলিউমের নাম বদলানো হয়েছে।",
    ],
    ["Payments on Solana are failing.", "Solana-র পেমেন্ট ব্যর্থ হচ্ছে।", "Solana-র পেমেন্ট ব্যর্থ হচ্ছে।"],
    [
      "We are investigating an issue with delayed orders for DOGE.",
      "সংস্থা DOGE-র দেরি হওয়া অর্ডারে সমস্যা খতিয়ে দেখছে।",
      "প্রতিষ্ঠানটি DOGE-র বিলম্বিত অর্ডারে সমস্যা খতিয়ে দেখছে।",
    ],
    [
      "We will monitor the dashboard for updates.",
      "সংস্থা আপডেটের জন্য ড্যাশবোর্ডের উপর নজর রাখবে।",
      "প্রতিষ্ঠানটি আপডেটের জন্য ড্যাশবোর্ড পর্যবেক্ষণ করবে।",
    ],
    [
      "We are seeing errors when running jobs and reading files in the EU-WEST-1 Region.",
      "আয়ারল্যান্ড অঞ্চলে জব চালানোর ও ফাইল পড়ার সময় ত্রুটি দেখা যাচ্ছে।",
      "আয়ারল্যান্ড অঞ্চলে জব চালানোর ও ফাইল পড়ার সময় ত্রুটি দেখা যাচ্ছে।",
    ],
    ["Impact was limited to viewing payments.", "প্রভাব পেমেন্ট দেখার মধ্যে সীমিত ছিল।", "প্রভাব পেমেন্ট দেখার মধ্যে সীমিত ছিল।"],
  ])("%s", (text, indian, bangladeshi) => {
    expect(both(text)).toEqual([indian, bangladeshi]);
  });
});

describe("what recovers", () => {
  it.each([
    [
      "We are monitoring recovery.",
      "সংস্থা পরিষেবা স্বাভাবিক হচ্ছে কি না, সে দিকে নজর রাখছে।",
      "প্রতিষ্ঠানটি সেবা স্বাভাবিক হচ্ছে কি না, তা পর্যবেক্ষণ করছে।",
    ],
    [
      "We will watch the queue to ensure a full recovery.",
      "সংস্থা পরিষেবা পুরোপুরি স্বাভাবিক হওয়া নিশ্চিত করতে কিউয়ের উপর নজর রাখবে।",
      "প্রতিষ্ঠানটি সেবা পুরোপুরি স্বাভাবিক হওয়া নিশ্চিত করতে কিউ পর্যবেক্ষণ করবে।",
    ],
    ["Recovery has started.", "পরিষেবা স্বাভাবিক হওয়া শুরু হয়েছে।", "সেবা স্বাভাবিক হওয়া শুরু হয়েছে।"],
  ])("%s", (text, indian, bangladeshi) => {
    expect(both(text)).toEqual([indian, bangladeshi]);
  });

  it.each(["Most hosts remain in recovery.", "Imports fail for users in the EU with data residency."])(
    "is left to the editor: %s",
    (text) => {
      expect(both(text)).toEqual([null, null]);
    },
  );
});

describe("what befell whom, and what one cannot do", () => {
  it.each([
    [
      "The intermittent errors some customers were experiencing while editing pages have been resolved.",
      "পেজ বদলানোর সময় কিছু গ্রাহকের ক্ষেত্রে মাঝেমধ্যে যে ত্রুটি দেখা দিচ্ছিল, তা মিটে গিয়েছে।",
      "পেজ বদলানোর সময় কিছু গ্রাহকের ক্ষেত্রে থেমে থেমে যে ত্রুটি দেখা দিচ্ছিল, তার সমাধান হয়েছে।",
    ],
    [
      "We have resolved the trouble some users were experiencing loading the dashboard.",
      "কিছু ব্যবহারকারীর ক্ষেত্রে ড্যাশবোর্ড লোড করতে যে সমস্যা দেখা দিচ্ছিল, সংস্থা তা মিটিয়েছে।",
      "কিছু ব্যবহারকারীর ক্ষেত্রে ড্যাশবোর্ড লোড করতে যে সমস্যা দেখা দিচ্ছিল, প্রতিষ্ঠানটি তার সমাধান করেছে।",
    ],
    [
      "A few users may be unable to log in or send mail.",
      "অল্প কিছু ব্যবহারকারী লগ-ইন করতে বা মেল পাঠাতে না-ও পারেন।",
      "অল্প কিছু ব্যবহারকারী লগইন করতে বা মেইল পাঠাতে না-ও পারেন।",
    ],
    [
      "Some users were unable to create or delete their buckets.",
      "কিছু ব্যবহারকারী তাদের বাকেট তৈরি করতে বা মুছে ফেলতে পারেননি।",
      "কিছু ব্যবহারকারী তাদের বাকেট তৈরি করতে বা মুছে ফেলতে পারেননি।",
    ],
    ["The issue was identified and fixed.", "সমস্যা চিহ্নিত করে মেটানো হয়েছে।", "সমস্যা শনাক্ত করে সমাধান করা হয়েছে।"],
  ])("%s", (text, indian, bangladeshi) => {
    expect(both(text)).toEqual([indian, bangladeshi]);
  });
});

describe("words that go together", () => {
  it.each([
    [
      "Our team is mitigating the effects of the attack.",
      "সংস্থা হামলার প্রভাব সামাল দিচ্ছে।",
      "প্রতিষ্ঠানটি হামলার প্রভাব সামাল দিচ্ছে।",
    ],
    ["The servers will be more reliable.", "সার্ভার আরও নির্ভরযোগ্য হবে।", "সার্ভার আরও নির্ভরযোগ্য হবে।"],
    [
      "We have disabled this feature until we can deploy a fix.",
      "সমাধান কার্যকর না করা পর্যন্ত সংস্থা এই সুবিধা বন্ধ রেখেছে।",
      "সমাধান কার্যকর না করা পর্যন্ত প্রতিষ্ঠানটি এই সুবিধা বন্ধ রেখেছে।",
    ],
    [
      "We will post updates as we make progress in resolving the issue.",
      "সমস্যা মেটানোর কাজে অগ্রগতি হলে সংস্থা আপডেট জানাবে।",
      "সমস্যার সমাধান করার কাজে অগ্রগতি হলে প্রতিষ্ঠানটি আপডেট জানাবে।",
    ],
    [
      "Some sites are unavailable while we perform maintenance.",
      "রক্ষণাবেক্ষণের সময় কিছু সাইট অচল।",
      "রক্ষণাবেক্ষণের সময় কিছু সাইট অচল।",
    ],
    [
      "The problem appears to be related to a DNS problem.",
      "ডিএনএসের সমস্যার সঙ্গে এর সম্পর্ক রয়েছে বলে মনে হচ্ছে।",
      "ডিএনএসের সমস্যার সঙ্গে এর সম্পর্ক রয়েছে বলে মনে হচ্ছে।",
    ],
    ["The test will be scheduled for another time.", "পরীক্ষা অন্য সময়ে হবে।", "পরীক্ষা অন্য সময়ে হবে।"],
    [
      "We are continuing to monitor the queue before restarting it.",
      "এটি ফের চালু করার আগে সংস্থা এখনও কিউয়ের উপর নজর রাখছে।",
      "এটি আবার চালু করার আগে প্রতিষ্ঠানটি এখনো কিউ পর্যবেক্ষণ করছে।",
    ],
    ["There is an upcoming maintenance.", "সামনে রক্ষণাবেক্ষণ রয়েছে।", "সামনে রক্ষণাবেক্ষণ রয়েছে।"],
  ])("%s", (text, indian, bangladeshi) => {
    expect(both(text)).toEqual([indian, bangladeshi]);
  });
});

describe("what goes on in a delay, and whose service it is", () => {
  it.each([
    [
      "We are investigating delays in running workflow jobs.",
      "সংস্থা ওয়ার্কফ্লো জব চালাতে দেরি খতিয়ে দেখছে।",
      "প্রতিষ্ঠানটি ওয়ার্কফ্লো জব চালাতে বিলম্ব খতিয়ে দেখছে।",
    ],
    [
      "We are seeing recovery from our payment provider.",
      "সংস্থার পেমেন্ট সরবরাহকারীর পরিষেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
      "প্রতিষ্ঠানটির পেমেন্ট সেবাদাতার সেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
    ],
    [
      "We are seeing recovery when launching new clusters.",
      "নতুন ক্লাস্টার চালু করার সময় পরিষেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
      "নতুন ক্লাস্টার চালু করার সময় সেবা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।",
    ],
    [
      "At the time, 40 builds were affected.",
      "৪০টি বিল্ডের উপর ওই সময়ে প্রভাব পড়েছে।",
      "৪০টি বিল্ডের ওপর ওই সময়ে প্রভাব পড়েছে।",
    ],
  ])("%s", (text, indian, bangladeshi) => {
    expect(both(text)).toEqual([indian, bangladeshi]);
  });

  it("knows that not to know is no denying", () => {
    expect(both("We were not aware of it.")).toEqual([null, null]);
  });
});

describe("one word for two", () => {
  it.each([
    [
      "We are investigating increased API error rates for the EC2 APIs in the EU-WEST-1 Region.",
      "সংস্থা আয়ারল্যান্ড অঞ্চলের ইসিটুর এপিআইতে ত্রুটির বাড়তি হার খতিয়ে দেখছে।",
      "প্রতিষ্ঠানটি আয়ারল্যান্ড অঞ্চলের ইসিটুর এপিআইতে ত্রুটির বাড়তি হার খতিয়ে দেখছে।",
    ],
    [
      "We have identified the root cause of the event.",
      "সংস্থা ঘটনার মূল কারণ চিহ্নিত করেছে।",
      "প্রতিষ্ঠানটি ঘটনার মূল কারণ শনাক্ত করেছে।",
    ],
    [
      "The app loads settings from a file on startup.",
      "অ্যাপ চালু হওয়ার সময় ফাইল থেকে সেটিং লোড করে।",
      "অ্যাপ চালু হওয়ার সময় ফাইল থেকে সেটিং লোড করে।",
    ],
    [
      "Some users cannot open the Accounts page in team accounts.",
      "কিছু ব্যবহারকারী দলের অ্যাকাউন্টের ‘অ্যাকাউন্টস’ পেজ খুলতে পারছেন না।",
      "কিছু ব্যবহারকারী দলের অ্যাকাউন্টের ‘অ্যাকাউন্টস’ পেজ খুলতে পারছেন না।",
    ],
    ["We have received the all clear on the upload problem.", "আপলোডের সমস্যা মিটে গিয়েছে।", "আপলোডের সমস্যার সমাধান হয়েছে।"],
    ["The server that supports payments is not responding.", "পেমেন্টের সার্ভার সাড়া দিচ্ছে না।", "পেমেন্টের সার্ভার সাড়া দিচ্ছে না।"],
  ])("%s", (text, indian, bangladeshi) => {
    expect(both(text)).toEqual([indian, bangladeshi]);
  });
});
