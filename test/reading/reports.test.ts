/** Long reports of cloud regions: what is seen where, and shapes that are better left unread. */
import { describe, expect, it } from "vitest";
import { bangladesh, say } from "./voices.ts";

describe("reports of a cloud region", () => {
  it("says that a thing recovers, and people in their case", () => {
    expect(say("We are seeing recovery for the queues.")).toEqual(["কিউ স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।"]);
    expect(say("We are seeing some recovery for the queues.")).toEqual(["কিউ কিছুটা স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।"]);
    expect(say("We are seeing recovery for customers.")).toEqual(["গ্রাহকদের ক্ষেত্রে স্বাভাবিক হওয়ার লক্ষণ দেখা যাচ্ছে।"]);
    expect(say("We are seeing recovery for the issue.")).toEqual([null]);
  });

  it("says of a trouble of several words that its last is increased", () => {
    expect(say("We are seeing increased delivery delays.", bangladesh)[0]).toMatch(/বাড়তি বিলম্ব হচ্ছে/);
    expect(say("We are seeing elevated connection issues.")[0]).toMatch(/বাড়তি সমস্যা দেখা/);
  });

  it("says that trouble lessens", () => {
    expect(say("We have seen some improvement in error rates.")).toEqual(["ত্রুটির হার কিছুটা কমার লক্ষণ দেখা গিয়েছে।"]);
    expect(say("We have seen a steady decrease in error rates.", bangladesh)).toEqual([
      "ত্রুটির হার ক্রমে কমার লক্ষণ দেখা গেছে।",
    ]);
  });

  it("puts the region first where a thing is touched", () => {
    expect(say("Some volumes experienced reduced throughput within the US-EAST-1 Region.")[0]).toMatch(
      /^উত্তর ভার্জিনিয়ায়/,
    );
  });

  it("tells what a trouble with a thing causes of the trouble, not of the thing", () => {
    expect(say("We are investigating errors in the console impacting queries.")).toEqual([
      "সংস্থা কনসোলে ত্রুটি খতিয়ে দেখছে, এর প্রভাব কোয়েরির উপর পড়ছে।",
    ]);
    expect(say("There was an issue with the API that prevented users from logging in.")).toEqual([
      "এপিআইতে সমস্যা ছিল, এর জেরে ব্যবহারকারীরা লগ-ইন করতে পারেননি।",
    ]);
    expect(say("We identified an issue with the API affecting users.", bangladesh)).toEqual([
      "প্রতিষ্ঠানটি এপিআইতে সমস্যা শনাক্ত করেছে, এর প্রভাব ব্যবহারকারীদের ওপর পড়ছিল।",
    ]);
    expect(say("We have an issue with the API that is not affecting users.")).toEqual([null]);
  });

  it("says a noun and its state without a verb, and the state alone", () => {
    expect(say("Node still offline.")).toEqual(["নোড এখনও অচল।"]);
    expect(say("Reboot complete, services back online.")).toEqual(["ফের চালু করা শেষ হয়েছে, পরিষেবা ফের চালু।"]);
    expect(say("Back online.")).toEqual(["পরিষেবা ফের চালু।"]);
  });

  it("says sizes with their units, and losses of connection", () => {
    expect(say("The attack peaked at 300 Gbps.")).toEqual(["হামলা সর্বোচ্চ ৩০০ জিবিপিএসে পৌঁছেছে।"]);
    expect(say("Users may have experienced a brief loss of connectivity.")).toEqual([
      "ব্যবহারকারীদের ক্ষেত্রে স্বল্প সময়ের সংযোগ বিচ্ছিন্নতা দেখা দিয়ে থাকতে পারে।",
    ]);
  });

  it("names what two verbs share once", () => {
    expect(say("We are seeing errors in creating and upgrading clusters.")).toEqual([
      "ক্লাস্টার তৈরি করতে ও আপগ্রেড করতে ত্রুটি দেখা যাচ্ছে।",
    ]);
  });

  it("names the company where it has not been named", () => {
    expect(say("We are seeing errors and are investigating the cause.")).toEqual([
      "ত্রুটি দেখা যাচ্ছে, সংস্থা কারণ খতিয়ে দেখছে।",
    ]);
    expect(say("We are seeing errors with one of our servers.")).toEqual(["সংস্থার একটি সার্ভারে ত্রুটি দেখা যাচ্ছে।"]);
  });

  it("says that a settled issue is settled, and that what went on went on", () => {
    expect(say("The issue has been resolved and the service is operating normally.")).toEqual([
      "সমস্যা মিটে গিয়েছে, পরিষেবা স্বাভাবিক ভাবে চলছে।",
    ]);
    expect(say("Services continued to operate normally.")).toEqual(["পরিষেবা স্বাভাবিক ভাবে চলছিল।"]);
    expect(say("We are working to restore normal operations.", bangladesh)).toEqual([
      "প্রতিষ্ঠানটি স্বাভাবিক অবস্থা ফেরানোর কাজ করছে।",
    ]);
    expect(say("The server may fail to launch.")).toEqual(["সার্ভার চালু হতে না-ও পারে।"]);
  });

  it("says what is restored to what", () => {
    expect(say("We are working to restore power to the servers.")).toEqual(["সংস্থা সার্ভারে বিদ্যুৎ স্বাভাবিক করার কাজ করছে।"]);
  });

  it("keeps the trouble that is a thing's own", () => {
    expect(say("Users saw increased call failures as well as issues with logins.")[0]).toContain("ও লগ-ইনে সমস্যা");
  });

  it("tells how many are back, why, and what is not known", () => {
    expect(say("Most of the affected servers are back online.")).toEqual(["বেশির ভাগ প্রভাবিত সার্ভার ফের চালু।"]);
    expect(say("Customers may be affected as they are unable to retrieve the data.")).toEqual([
      "তারা তথ্য পেতে না পারায় গ্রাহকদের উপর প্রভাব পড়তে পারে।",
    ]);
    expect(say("We do not have a firm ETA.")).toEqual(["কত ক্ষণে সমস্যা মিটবে, তা এখনও জানা যায়নি।"]);
    expect(say("All systems have recovered.")).toEqual(["সব সিস্টেম স্বাভাবিক হয়েছে।"]);
  });

  it("warns of what is to be expected, and tells how long a service is down", () => {
    expect(say("Expect packet loss in Dallas.")).toEqual(["ডালাসে ডেটা প্যাকেট হারানোর সমস্যার আশঙ্কা রয়েছে।"]);
    expect(say("Expect up to 10 minutes of downtime.")[0]).toContain("ধরে পরিষেবা অচল থাকতে পারে");
    expect(say("There will be 10 minutes of downtime.")[0]).toContain("ধরে পরিষেবা অচল থাকবে");
    expect(say("Expect a postmortem on the blog.")).toEqual([null]);
  });

  it("tells what was shut down, passed by, or may come of it", () => {
    expect(say("We shut down the affected session.")[0]).toContain("বন্ধ করেছে");
    expect(say("We have routed traffic around the affected carrier.")[0]).toContain("এড়িয়ে ট্র্যাফিক অন্য পথে");
    expect(say("A backend is being moved, so you may see packet loss.")[0]).toContain("তাই গ্রাহকদের ক্ষেত্রে");
    expect(say("Bandwidth is limited while the link is down.")[0]).toContain("লিঙ্ক অচল থাকার সময়");
  });

  it("tells of what failed in the sense that it has of such a thing", () => {
    expect(say("This caused connections to drop.")).toEqual(["এর জেরে সংযোগ কেটে গিয়েছে।"]);
    expect(say("A bug caused the node to reboot.")).toEqual(["ত্রুটির জেরে নোড ফের চালু হয়েছে।"]);
    expect(say("Emergency maintenance underway in Dallas.")).toEqual(["ডালাসে জরুরি রক্ষণাবেক্ষণ চলছে।"]);
  });

  it.each([
    "We have identified the root cause and taken steps to resolve the issue.",
    "We call these lost instances.",
    "We have taken actions to prevent recurrence.",
    "To help speed up recovery, we have disabled launches.",
    "We will be restarting one cluster at a time.",
    "We continue to prioritize the most affected directories.",
    "You may change your tables to direct traffic to other gateways.",
    "Increasing client timeouts may help to mitigate the issue.",
    "The queue is largely unaffected by the event.",
    "We are working to resolve the remaining instances.",
    "We are seeing the most impact for new servers.",
    "In line with the plan, we expect errors to subside.",
    "We experienced an issue that caused loss of connectivity and reboots for some servers.",
    "We saw launch and terminate times for instances.",
    "We have made changes that improve the recovery of volumes on hosts in the us-east-1 Region.",
    "Servers with 8 GB of memory are affected.",
    "The attack was over 100 Gbps in size.",
    "The site is slow due to an error of some kind.",
  ])("leaves unread: %s", (text) => {
    expect(say(text)).toEqual([null]);
  });
});
