/** Shapes of sentences that no single word or formula stands for: each says what it must be told as, and what it must not. */
import { describe, expect, it } from "vitest";
import { denies } from "../../src/bengali/index.ts";
import type { Meaning } from "../../src/reading/statement.ts";
import { bangladesh, context, india, say, statementsOf } from "./voices.ts";

const spoken = [
  "Users whose accounts were affected have been notified.",
  "The datastore the cluster file system uses requires an upgrade.",
  "Between 5 and 10 servers were affected.",
  "Users can continue to use the dashboard and/or API.",
  "If the page does not load, please refresh the page.",
  "The issue affected roughly 3.48% of all requests.",
  "Reports are not showing in the inbox.",
  "Emails are failing to send.",
  "Some users may be logged out.",
  "Builds are taking longer than usual to start.",
  "Builds are taking longer than 10 minutes to start.",
  "To avoid this issue, please choose a different model.",
  "Our team has been alerted and is working on a fix.",
  "Nothing else is affected.",
  "This can cause errors.",
  "We'll let you know when the service is fully restored.",
  "The maintenance is scheduled to begin at 10:00 UTC.",
];

describe("shapes of sentences", () => {
  it.each(spoken)("are read and said: %s", (text) => {
    for (const style of [india, bangladesh]) expect(say(text, style)).not.toContain(null);
  });

  const sensesOf = (text: string): readonly string[] =>
    (statementsOf(text) ?? []).flatMap(({ meaning }) => (meaning.kind === "clause" ? [meaning.clause.verb.sense] : []));

  const meaningOf = (text: string): Meaning | undefined => statementsOf(text)?.[0]?.meaning;

  it("takes a share of all as a share", () => {
    expect(meaningOf("The issue affected roughly 3.48% of all requests.")).toMatchObject({
      clause: {
        verb: { sense: "affect" },
        arguments: { obj: { noun: { head: { lemma: "request" }, quantity: { kind: "percent", value: 3.48 } } } },
      },
    });
  });

  it("takes a range as a range", () => {
    expect(meaningOf("Between 5 and 10 servers were affected.")).toMatchObject({
      clause: { subject: { quantity: { value: 5, toValue: 10 } } },
    });
  });

  it("does not take what was confirmed for something that was returned", () => {
    expect(meaningOf("We can confirm that the performance has returned to normal levels.")).toMatchObject({
      clause: { verb: { sense: "confirm.that" } },
    });
  });

  it("tells who did something as who did it, and not as a cause", () => {
    expect(meaningOf("The fix has been deployed by our hosting provider.")).toMatchObject({
      clause: { subject: { head: { lemma: "hosting provider" } }, verb: { voice: "active" } },
    });
    expect(say("The servers were restarted by our hosting provider.")).toEqual(
      say("Our hosting provider restarted the servers."),
    );
  });

  it.each([
    ["This issue has been resovled.", "This issue has been resolved."],
    ["The error occured twice.", "The error occurred twice."],
    ["We have since reverted this change.", "We have reverted this change."],
    ["The service is unavilable.", "The service is unavailable."],
    ["We are investigatting the issue.", "We are investigating the issue."],
    ["The maintenance starts at 3:20 p.m. UTC on Sunday.", "The maintenance starts at 3:20 PM UTC on Sunday."],
    ["Users saw errors since 2026-03-10T11:51:53Z.", "Users saw errors since 2026-03-10 11:51 UTC."],
    ["As of 14:42 UTC (15:42 CET/06:42 PST), the issue is resolved.", "As of 14:42 UTC, the issue is resolved."],
    ["Identified - The issue is affecting payments.", "The issue is affecting payments."],
  ])("reads “%s” as “%s”", (written, meant) => {
    expect(say(written)).toEqual(say(meant));
    expect(say(written)).not.toContain(null);
  });

  it.each([
    "The jobs competed.",
    "The service is unaffectted by this provded change.",
    "A provided rebooted the server.",
  ])("does not correct what may be another word: %s", (text) => {
    expect(say(text)).toContain(null);
  });

  it("knows a word of a part's name, in small letters too", () => {
    const page = { ...context, components: ["Discover Maps"] };
    expect(say("The discover servers are down.", india, page)).not.toContain(null);
    expect(say("The discover servers are down.", india)).toContain(null);
  });

  it("does not read a clause behind “with” as something that goes along", () => {
    expect(say("The servers were restarted, with all hosts fully restored.")).toContain(null);
  });

  it("does not say that users raise the errors that they see", () => {
    const said = sensesOf("Customers saw delays and increased errors.");
    expect(said).not.toContain("increase.obj");
  });

  it("does not guess whether something has been done or is had", () => {
    expect(say("The fiber provider has damaged cables.")).toEqual([null]);
    expect(say("The system has limited capacity.")).toEqual([null]);
    expect(sensesOf("Users may have degraded performance.")).toEqual(["have"]);
    expect(sensesOf("We may have degraded performance.")).toEqual(["have"]);
    expect(statementsOf("This may have degraded performance.")).toBeNull();
  });

  it("knows what has been verified, and asks what is being verified", () => {
    expect(sensesOf("We have verified that the service is healthy.")).toEqual(["confirm.that"]);
    expect(sensesOf("We are verifying that the service is healthy.")).toEqual(["verify.that"]);
    expect(sensesOf("We could not verify that the service is healthy.")).toEqual(["verify.that"]);
  });

  it("gives a passive the sense that its subject asks for", () => {
    expect(sensesOf("The data has been restored.")).toEqual(["restore.data"]);
    expect(sensesOf("The service has been restored.")).toEqual(["restore"]);
    expect(sensesOf("The maintenance window has been extended.")).toEqual(["extend.time"]);
  });

  it("keeps how exact a share is", () => {
    const said = ["8%", "about 8%", "less than 8%", "8-10%"].map((share) => say(`The error rate is ${share}.`)[0]);
    expect(new Set(said).size).toBe(4);
    expect(said).not.toContain(null);
  });

  it("says that people are offline otherwise than that a server is", () => {
    const [person, server] = [say("The customers are offline."), say("The servers are offline.")];
    expect(person).not.toContain(null);
    expect(person[0]?.split(" ").at(-2)).not.toBe(server[0]?.split(" ").at(-1));
  });

  it("takes a platform for no app", () => {
    const said = say("The app is crashing on Android.")[0] ?? "";
    const name = say("The Android app is crashing.")[0] ?? "";
    expect(said.startsWith(name.split(" ").slice(0, 2).join(" "))).toBe(false);
  });

  it("takes a second verb for no quality of its object", () => {
    expect(sensesOf("The service was slow and returned errors.")).toEqual(["be", "return.obj"]);
    expect(sensesOf("Customers experienced elevated faults and delayed log events.")).toEqual(["experience"]);
  });

  it("lists troubles with troubles, not with what they touch", () => {
    expect(meaningOf("We can confirm errors for the APIs and failures for new instances.")).toMatchObject({
      clause: { arguments: { obj: { noun: { head: { lemma: "error" }, also: [{ head: { lemma: "failure" } }] } } } },
    });
  });

  it("knows what one is able to do from where one goes", () => {
    expect(say("The issue affects the ability to log into the dashboard.")).not.toContain(null);
    expect(sensesOf("Customers are affected when attempting to download.")).toEqual([]);
  });

  it("tells what things do, or do not, as the trouble that it is", () => {
    const postOf = (text: string) => {
      const meaning = meaningOf(text);
      const object = meaning?.kind === "clause" ? meaning.clause.arguments["obj"] : undefined;
      return object?.kind === "noun" ? object.noun.posts[0]?.kind : undefined;
    };
    expect(postOf("We are investigating issues with emails not sending.")).toBe("linked");
    expect(postOf("We are investigating reports of users seeing errors.")).toBe("linked");
    expect(postOf("We are investigating issues with services running in Europe.")).toBe("pp");
    expect(postOf("We are seeing errors with requests using the API.")).toBe("pp");
  });

  it("tells nobody apart from the company by what it does", () => {
    expect(sensesOf("We continuing to work on the fix.")).toEqual(["work.fix"]);
    expect(sensesOf("We mitigated manually by reducing load.")).toEqual(["mitigate.self"]);
    expect(statementsOf("We have our engineers working on mitigation.")).toBeNull();
  });

  it("takes a word with a capital for a name where it is only a verb else", () => {
    expect(say("We are investigating an issue with Fetch failures on the gateway.")[0]).toContain("Fetch");
  });

  it("ends a list at the next clause", () => {
    expect(sensesOf("We are seeing recovery from our providers and service is restored.")).toEqual([
      "see.recovery",
      "restore",
    ]);
  });

  it("tells of planned work as to come, and of what is under way as going on", () => {
    const planned = "Our partner is doing maintenance on March 20, from 2:00 AM to 6:00 AM UTC.";
    const underway = "Our partner is doing maintenance from 1:00 PM to 6:00 PM UTC.";
    expect(say(planned)[0]).not.toBe(say(underway)[0]);
  });

  it("takes what is to be brought about for the deed", () => {
    const told = statementsOf("We expect to have this resolved soon.")?.[0]?.meaning;
    expect(told).toMatchObject({ clause: { arguments: { inf: { clause: { verb: { sense: "resolve" } } } } } });
  });

  it("tells what came of something from what it was for", () => {
    expect(sensesOf("The attack continues, so we have disabled the endpoint.")).toEqual(["continue", "disable"]);
    expect(sensesOf("We are fixing the servers so we can start the jobs.")).toEqual(["fix"]);
    expect(say("We are fixing the servers so we can start the jobs.")[0]).toContain("পারে");
    expect(statementsOf("We are fixing the servers so this does not happen again.")).toBeNull();
  });

  it("reads on where only the comma is missing", () => {
    expect(sensesOf("We see errors from an internal service we are investigating the cause.")).toEqual([
      "see",
      "investigate",
    ]);
    expect(say("The servers are down please stay tuned.")).toEqual(say("The servers are down, please stay tuned."));
    expect(say("The errors are resolvedand the app is working.")).toEqual(
      say("The errors are resolved and the app is working."),
    );
  });

  it("leaves a note of the operator's a plain sentence", () => {
    expect(say("Please note that the API is not affected.")).toEqual(say("The API is not affected."));
  });
});

describe("what is said is looked at as a whole", () => {
  it.each([
    ["a denial that was lost", "No delays in response data."],
    ["a denial inside a phrase", "The issue affected some APIs, with no impact to other services."],
  ])("and is not said with %s", (_name, text) => {
    expect(say(text).every((said) => said === null || denies(said))).toBe(true);
  });

  it.each([
    ["না", true],
    ["প্রভাব পড়েনি", true],
    ["কারণ জানা গিয়েছে", false],
    ["ঘটনা ঘটেছে", false],
    ["কোনও দেরি নেই।", true],
    ["না-ও হতে পারে", true],
  ])("knows a denial: %s", (text, expected) => {
    expect(denies(text)).toBe(expected);
  });
});

describe("words that belong together", () => {
  it.each([
    ["This incident affects customers in North America only.", "সমস্যার প্রভাব শুধু উত্তর আমেরিকার"],
    ["Customers who were affected have been contacted directly.", "গ্রাহকদের সঙ্গে সরাসরি"],
    ["The upgrade was cancelled and will be rescheduled.", "বাতিল করা হয়েছে, পিছিয়ে যাবে"],
    ["During this period, approximately 3% of requests failed.", "শতাংশ অনুরোধ ব্যর্থ"],
    ["Renewals may be delayed by several hours.", "কয়েক ঘণ্টা"],
    ["Customers may be unable to log in.", "লগ-ইন করতে না-ও পারেন"],
    ["The status page itself was not updating.", "স্টেটাস পেজ"],
    ["We saw an increase in error rates.", "ত্রুটির হারের বৃদ্ধি"],
    ["This type of issue is rare.", "এই ধরনের সমস্যা"],
    ["Some servers cannot be reached over the public network.", "পাবলিক নেটওয়ার্কের মাধ্যমে"],
    ["While the upgrade is in progress, you will not be able to make changes.", "আপগ্রেড চলার সময়"],
    ["We have cancelled all builds that were stuck.", "আটকে থাকা সব বিল্ড"],
    ["Text messages are not reaching customers.", "গ্রাহকদের কাছে"],
    ["The migration is about 60% complete.", "শতাংশ শেষ"],
    ["Webhooks will be retried automatically.", "ওয়েবহুক নিজে থেকেই ফের"],
    ["Response times are going down.", "সময় কমছে"],
    ["Please do not restart your server.", "চালু না করার পরামর্শ"],
    ["Some users were moved to another server.", "ব্যবহারকারীকে"],
    ["We fixed it 40 minutes later.", "মিনিট পরে এটি"],
    ["We are limiting some requests in order to protect the platform.", "রক্ষা করতে কিছু অনুরোধ"],
    ["Our monitoring failed to detect the problem.", "সমস্যা ধরতে পারেনি"],
    ["It is not possible to change the settings.", "বদলানো সম্ভব নয়"],
    ["Customers sending data may see errors.", "তথ্য পাঠানো গ্রাহকদের"],
    ["The following services will be down during the upgrade: DNS and billing.", "আপগ্রেডের সময় নীচের"],
    ["Traffic is flowing over the backup link.", "লিঙ্কের মাধ্যমে"],
    ["Work will continue tomorrow morning.", "আগামিকাল সকালে"],
    ["We are waiting for a spare part to arrive.", "পৌঁছনোর অপেক্ষা"],
    ["Statistics are unaffected.", "প্রভাব পড়েনি"],
  ])("stand together: %s", (text, together) => {
    expect(say(text).join(" ")).toContain(together);
  });

  it("are said once when two clauses would say the same", () => {
    const [said] = say("We know how important this service is to you, and we apologise for the disruption.");
    expect(said?.split("দুঃখপ্রকাশ")).toHaveLength(2);
  });
});

describe("a heap of clauses", () => {
  it("is not said", () => {
    const heap =
      "We are working to find users who saw errors that were caused by a change that we made to fix the issue.";
    expect(say(heap)).toEqual([null]);
  });
});
