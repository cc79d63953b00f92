/** Reports of regions, instances and APIs: what belongs to which of their many nouns, and what is left unread. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const said: readonly (readonly [why: string, en: string, india: string])[] = [
  ["what is launched is not said", "We see errors for new launches.", "নতুন কিছু চালু করায় ত্রুটি দেখা যাচ্ছে।"],
  [
    "what is launched stands bare",
    "We see failures for launches of virtual machines.",
    "ভার্চুয়াল মেশিন চালু করায় ব্যর্থতা দেখা যাচ্ছে।",
  ],
  [
    "of the product, the remaining ones",
    "Some remaining EC2 instances are affected.",
    "ইসিটুর কিছু বাকি ইনস্ট্যান্সের উপর প্রভাব পড়েছে।",
  ],
  ["the failures are more", "We are investigating increased query failures.", "সংস্থা কোয়েরিতে বাড়তি গোলমাল খতিয়ে দেখছে।"],
  ["the time is longer", "We see increased delivery times for messages.", "বার্তা পৌঁছনোর বাড়তি সময় দেখা যাচ্ছে।"],
  [
    "the rate is higher too",
    "We see increased latency and error rates.",
    "সাড়া মিলতে বাড়তি দেরি ও ত্রুটির বাড়তি হার দেখা যাচ্ছে।",
  ],
  [
    "one cause of two troubles",
    "We have identified the root cause of the increased request failures and decreased availability for Lambda.",
    "সংস্থা ল্যামডায় অনুরোধের বাড়তি গোলমাল ও আংশিক বিঘ্নের মূল কারণ চিহ্নিত করেছে।",
  ],
  ["what has piled up", "The backlog of queued jobs is being processed.", "জমে থাকা জব প্রসেস করা হচ্ছে।"],
  ["the issues themselves", "We have resolved the issue causing connectivity issues.", "সংস্থা সংযোগের সমস্যা মিটিয়েছে।"],
  [
    "a place is told once, in front",
    "We see delays in creating and updating clusters in the us-east-1 region.",
    "উত্তর ভার্জিনিয়ায় ক্লাস্টার তৈরি করতে ও আপডেট করতে দেরি দেখা যাচ্ছে।",
  ],
  ["a service is named so", "The SSO service is down.", "এসএসও পরিষেবা অচল।"],
];

describe("reports of a cloud", () => {
  it.each(said)("%s: %s", (_why, en, text) => {
    expect(say(en, india)).toEqual([text]);
    expect(say(en, bangladesh)).not.toContain(null);
  });
});
