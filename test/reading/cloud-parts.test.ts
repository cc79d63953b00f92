/** Sentences about the parts of a cloud, which have long names and stand inside each other. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const told: readonly (readonly [why: string, en: string, india: string])[] = [
  [
    "the thing is what is completed",
    "The rollback may take two hours to complete.",
    "আগের অবস্থায় ফেরানোর কাজ শেষ হতে দু’ঘণ্টা সময় লাগতে পারে।",
  ],
  ["what the hours are for", "It may take 2 hours for the issue to be resolved.", "সমস্যা মিটে যেতে দু’ঘণ্টা সময় লাগতে পারে।"],
  ["a cause is found, not had", "We do not yet have a root cause.", "সংস্থা এখনও মূল কারণ চিহ্নিত করেনি।"],
  ["where they are, not left", "Error rates remain at normal levels.", "ত্রুটির হার স্বাভাবিক মাত্রায় রয়েছে।"],
  [
    "the company makes them well",
    "We continue to work on recovery for the remaining volumes.",
    "সংস্থা এখনও বাকি ভলিউম স্বাভাবিক করার কাজ করছে।",
  ],
  [
    "and aims at all of them being so",
    "We continue to work on full recovery of the remaining volumes.",
    "সংস্থা এখনও বাকি ভলিউম পুরোপুরি স্বাভাবিক হওয়ার লক্ষ্যে কাজ করছে।",
  ],
  ["then, not now", "The console was still unavailable.", "কনসোল তখনও অচল ছিল।"],
  ["all of them", "We recommend that customers retry any failed calls.", "সংস্থা গ্রাহকদের ব্যর্থ কল ফের চালানোর পরামর্শ দিচ্ছে।"],
  [
    "what will not be",
    "We are working to ensure it does not recur.",
    "ফের এটি দেখা দেবে না, তা নিশ্চিত করতে সংস্থা কাজ করছে।",
  ],
  ["one sentence", "We are working toward mitigation and resolution.", "সমস্যা মেটানোর কাজ চলছে।"],
];

const unsaid: readonly (readonly [why: string, en: string])[] = [
  ["clauses in clauses", "We are working to recover the EC2 instances that were launched while the zone was impaired."],
  [
    "words in a row",
    "We are investigating increased database cluster snapshot restore failures in the US-EAST-1 Region.",
  ],
];

describe("of a cloud", () => {
  it.each(told)("says %s: %s", (_why, en, text) => {
    expect(say(en, india)).toEqual([text]);
    expect(say(en, bangladesh)).not.toContain(null);
  });

  it.each(unsaid)("leaves %s to the editor: %s", (_why, en) => {
    expect(say(en)).toContain(null);
  });
});
