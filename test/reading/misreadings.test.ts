/** Sentences that were said wrongly once: what is said of each of them now, or that nothing is. */
import { describe, expect, it } from "vitest";
import { bangladesh, india, say } from "./voices.ts";

const both = (text: string): readonly (string | null)[] => [...say(text, india), ...say(text, bangladesh)];

const unsaid: readonly (readonly [string, string])[] = [
  ["a fix that works, as a purpose", "The fix has been confirmed to work."],
  ["a state reached, as a place", "This has recovered to around 4% of requests failing."],
  ["as soon as, as one time", "We will update you if it recurs or once the fix is in place."],
  ["how it was done, as what was touched", "Mitigation involved scaling up our servers."],
  [
    "those who failed, as something that goes along",
    "There was also an earlier period of impact from 08:00 UTC to 09:00 UTC with 488 jobs impacted.",
  ],
  ["what somebody searches by, as a cause", "Searching by topic may fail to load."],
  ["hard work, as hardship", "We're hard at work to improve our defenses."],
  ["a second predicate, as a second thing", "Our team has identified the cause and applied mitigations."],
  ["a length, rounded down", "We have been under attack for 24+ hours."],
  ["a share, rounded up", "The error rate was 0.0005%."],
  ["what publishing fails, as what is published", "We are improving detection around event publishing failures."],
  ["people, as what is looked into", "We are investigating some users experiencing errors."],
  ["what is prevented, as a heap", "This should prevent releases from negatively impacting connectivity."],
  ["what nobody advised", "Investigation continues to mitigate the issue."],
];

describe("what was read from something else", () => {
  it.each(unsaid)("is not said: %s", (_name, text) => {
    expect(both(text).every((said) => said === null)).toBe(true);
  });
});

const told: readonly (readonly [string, string, string, string])[] = [
  [
    "whose host it is where nobody is named",
    "We're seeing delays on one of our hosts.",
    "সংস্থার একটি হোস্টে",
    "প্রতিষ্ঠানটির একটি হোস্টে",
  ],
  ["who does the second thing", "We detected and fixed an issue with slow builds.", "সংস্থা তা সারিয়েছে", "প্রতিষ্ঠানটি"],
  [
    "who watches",
    "We are seeing recovery and are monitoring our queues.",
    "সংস্থা নিজেদের কিউয়ের উপর",
    "প্রতিষ্ঠানটি নিজেদের কিউ",
  ],
  [
    "what something was done for, before it",
    "A fix has been deployed to prevent errors.",
    "ত্রুটি ঠেকাতে সমাধান",
    "ত্রুটি ঠেকাতে সমাধান",
  ],
  [
    "the cause, before where it came to",
    "Due to an outage traffic is being served from other regions.",
    "বিভ্রাটের জেরে অন্য",
    "বিভ্রাটের কারণে অন্য",
  ],
  ["what is over HTTP, by way of it", "Access over HTTP is slow.", "এইচটিটিপির মাধ্যমে", "এইচটিটিপির মাধ্যমে"],
  ["while we recover", "Users may see delays as we recover.", "স্বাভাবিক হওয়ার সময়", "স্বাভাবিক হওয়ার সময়"],
  ["how many, where the sentence opens", "During this period, around 25% of jobs failed.", "প্রায় ২৫", "প্রায় ২৫"],
  ["what stands at an address, there", "More details at https://example.com/x.", "x-এ আরও", "x-এ আরও"],
  ["another of the kind", "We've mitigated yet another attack.", "আরও একটি হামলা", "আরও একটি হামলা"],
  ["what is pushed to a repository", "Users have problems with pushing.", "পুশ করতে", "পুশ করতে"],
  [
    "the delays that are the issue",
    "We are investigating issues with delays.",
    "সংস্থা দেরি খতিয়ে",
    "প্রতিষ্ঠানটি বিলম্ব খতিয়ে",
  ],
  [
    "a figure beside what was said",
    "Emails were delayed, with an average delay of 10 minutes.",
    ", গড় দেরি",
    ", গড় বিলম্ব",
  ],
  [
    "whose servers they are, then how many",
    "We are checking some GitHub servers.",
    "গিটহাবের কিছু সার্ভার",
    "গিটহাবের কিছু সার্ভার",
  ],
  [
    "access to what it is to",
    "We restored access to most repositories.",
    "রিপোজিটরিতে ঢোকার সুযোগ",
    "রিপোজিটরিতে ঢোকার সুযোগ",
  ],
  [
    "what may come of it, after it",
    "We are checking errors that may affect the site.",
    "প্রভাব সাইটের উপর পড়তে পারে",
    "প্রভাব সাইটের ওপর পড়তে পারে",
  ],
  [
    "what alone was touched",
    "The delay only affected the dashboard.",
    "দেরির প্রভাব শুধু ড্যাশবোর্ড",
    "বিলম্বের প্রভাব শুধু ড্যাশবোর্ড",
  ],
  ["what may fail", "Users can expect some requests to fail.", "ব্যর্থ হতে পারে", "ব্যর্থ হতে পারে"],
  [
    "problems and what they touch",
    "One server is having problems affecting a few users.",
    "সমস্যা দেখা দিচ্ছে, এর প্রভাব",
    "সমস্যা দেখা দিচ্ছে, এর প্রভাব",
  ],
  ["a fix for people, for them", "We are preparing a fix for affected customers.", "গ্রাহকদের জন্য", "গ্রাহকদের জন্য"],
  [
    "where a thing is, after it",
    "The site will be in maintenance mode.",
    "সাইট রক্ষণাবেক্ষণের মোডে",
    "সাইট রক্ষণাবেক্ষণের মোডে",
  ],
  [
    "the watching that gets better",
    "We are improving monitoring of our queues.",
    "কিউয়ের নজরদারি আরও ভালো",
    "কিউয়ের পর্যবেক্ষণ আরও ভালো",
  ],
  ["errors in loading", "We are investigating errors loading Gist.", "লোড করার সময় ত্রুটি", "লোড করার সময় ত্রুটি"],
  ["a region by its name", "Users in the East US region are affected.", "পূর্ব অঞ্চলের ব্যবহারকারী", "পূর্ব অঞ্চলের ব্যবহারকারী"],
  ["among whom", "This was not evenly distributed across customers.", "গ্রাহকদের মধ্যে", "গ্রাহকদের মধ্যে"],
];

describe("what was said in another order or sense", () => {
  it.each(told)("tells %s", (_name, text, inIndia, inBangladesh) => {
    expect(say(text, india).join(" ")).toContain(inIndia);
    expect(say(text, bangladesh).join(" ")).toContain(inBangladesh);
  });
});
