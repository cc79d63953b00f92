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
    "উত্তর ভার্জিনিয়ায় ক্লাস্টার তৈরি করতে ও আপডেট করতে দেরি হচ্ছে।",
  ],
  [
    "the progress is in the doing",
    "We are making progress to restore the database.",
    "ডেটাবেস পুনরুদ্ধার করার কাজে অগ্রগতি হচ্ছে।",
  ],
  ["they go on running", "Existing sessions will continue to operate.", "বর্তমান সেশন চালু থাকবে।"],
  [
    "in that time",
    "We expect to see full recovery within the next 30 minutes.",
    "সংস্থা পরের আধ\u00a0ঘণ্টার মধ্যে পুরোপুরি স্বাভাবিক হওয়ার লক্ষণ দেখা যাবে বলে আশা করছে।",
  ],
  ["a service is named so", "The SSO service is down.", "এসএসও পরিষেবা অচল।"],
];

const unread: readonly (readonly [why: string, en: string])[] = [
  ["to start the starting", "We have started to enable instance launches again."],
  ["it is less, nobody lessened it", "We have restarted the hosts and decreased availability."],
  ["a time that is added", "We are investigating errors and provisioning times for clusters."],
  ["recovery does nothing", "Recovery for the cluster occurred at 9:00 AM UTC."],
  ["because, not while", "A retry may succeed as some requests are still succeeding."],
  ["advice", "Customers should restore their data from backups."],
  ["in mending it", "We have made progress with the control plane."],
  ["there may be one", "The VPN service may be an alternative for some users."],
  ["handed over", "We recommend customers pass these IDs."],
  ["taken in", "Edge locations are consuming configuration changes."],
  ["what they begin", "Metrics will start to backfill."],
  ["under way", "The logs are in the process of backfilling."],
  ["names are looked up", "New instances resolved normally."],
  ["not sure that it does", "We see packet loss possibly affecting some customers."],
  ["one doing done by another", "We see issues with authenticating using passwords."],
  ["a name cut in two", "ECS on Fargate task launches are seeing recovery."],
  ["nobody is to blame for it", "We have applied mitigations resulting in partial recovery."],
  ["any of them is all", "We recommend replacing any remaining affected instances."],
  [
    "only the delays are in them",
    "We see launch latencies and delays in instance terminations in the us-east-1 region.",
  ],
  ["they wait for events", "Rules subscribing to events from the service are delayed."],
];

describe("reports of a cloud", () => {
  it.each(said)("%s: %s", (_why, en, text) => {
    expect(say(en, india)).toEqual([text]);
    expect(say(en, bangladesh)).not.toContain(null);
  });

  it.each(unread)("is left unread (%s): %s", (_why, en) => {
    expect(say(en)).toContain(null);
  });
});
