import { describe, expect, it } from "vitest";
import type { Phase } from "../../src/domain/incident.ts";
import { createDesk } from "../../src/writing/desk.ts";
import { cloudflare, incidentOf, outageAt, requestOf } from "../../src/writing/samples.ts";
import { createSpeaker } from "../../src/writing/speech.ts";
import { createTeller } from "../../src/writing/teller.ts";
import { readTemplates } from "../../src/writing/templates.ts";
import { bodyText } from "../../src/writing/text.ts";
import { inBangladesh, inIndia, locales, reader, writer } from "./bench.ts";

const components = ["Dashboard", "WARP", "Workers"];
const context = { service: { id: "cloudflare", name: "Cloudflare" }, components, zone: "Etc/UTC" };

/** The request for one update with this text, after an earlier one. */
function updateOf(text: string, phase: Phase = "investigating", earlier = "We are investigating this issue.") {
  const told = [
    { at: outageAt("11:48"), phase: "investigating" as const, text: earlier },
    { at: outageAt("12:30"), phase, text },
  ];
  const incident = incidentOf({ service: cloudflare, told, title: "Trouble", parts: components });
  const request = requestOf(phase === "investigating" ? "updated" : "advanced", cloudflare, incident);
  const read = (updates: typeof request.updates) =>
    updates.map(({ update }) => ({ update, sentences: reader.read(update.text, { ...context, at: update.at }) }));
  return { ...request, updates: read(request.updates), earlier: read(request.earlier ?? []) };
}

const text = locales.ftl["bn-IN"]["bulletins.ftl"] ?? "";
const desk = createDesk(readTemplates([{ path: "bulletins.ftl", text }]), locales, inIndia);
const composed = (english: string, phase: Phase): string => {
  const composition = writer.compose(updateOf(english, phase), inIndia);
  return composition.kind === "nothing" ? composition.reason : bodyText(composition.bulletin);
};
const teller = createTeller(createSpeaker(locales));
const told = (english: string, phase?: Phase) => teller.tell(updateOf(english, phase), "update", desk);

describe("what the operator said", () => {
  it("courtesies and promises are not told", () => {
    const { clauses, unread } = told(
      "We apologize for the inconvenience. Thank you for your patience. We will provide an update as soon as possible.",
    );
    expect(clauses).toEqual([]);
    expect(unread).toBe(0);
  });

  it("what the lead says of the phase is not told again", () => {
    expect(told("We are continuing to investigate this issue.").clauses).toEqual([]);
    expect(told("The issue has been identified and a fix is being implemented.", "identified").clauses).toEqual([]);
    expect(told("A fix has been implemented and we are monitoring the results.", "monitoring").clauses).toEqual([]);
    expect(told("This incident has been resolved.", "resolved").clauses).toEqual([]);
  });

  it("who goes unharmed besides is told only behind what is harmed", () => {
    const others = "Other models are available and working as expected.";
    expect(told(others).clauses).toEqual([]);
    expect(told(`We have re-enabled WARP access in London. ${others}`).clauses).toHaveLength(2);
  });

  const causes = [
    ["Some requests failed.", false],
    ["Some requests failed due to a power failure.", true],
    ["The failure was triggered by a change.", true],
    ["We are working with our provider.", true],
  ] as const;
  it.each(causes)("%s: a cause may have been given, %s", (english, given) => {
    expect(told(english).givesReason).toBe(given);
  });

  const passing = [
    ["WARP experienced errors due to a power failure.", "বিদ্যুৎ বিভ্রাটের জেরে এই সমস্যা হয়েছে"],
    ["This was due to a network failure.", "নেটওয়ার্কের গোলমালের জেরে এই সমস্যা হয়েছে"],
    ["The API is unavailable due to a network failure.", "এই সমস্যার কারণ নেটওয়ার্কের গোলমাল"],
    ["The API is unavailable due to an issue.", undefined],
    ["Some requests failed due to timeouts.", undefined],
    ["WARP was impacted by increased latency.", undefined],
    ["The API may be unavailable due to a network failure.", undefined],
    ["Additionally, some requests failed due to a network failure.", undefined],
  ] as const;
  it.each(passing)("%s gives the cause %s", (english, cause) => {
    expect(told(english).facts.cause?.value).toBe(cause);
  });

  const repairs = [
    ["A fix has been implemented.", true],
    ["We have deployed a patch.", true],
    ["We have fixed the issue.", true],
    ["The issue has been resolved.", true],
    ["We are monitoring the results.", false],
    ["The issue has been mitigated.", false],
    ["We have restarted the servers.", false],
    ["A fix is being implemented.", false],
    ["We expect that the issue is resolved.", false],
  ] as const;
  it.each(repairs)("%s: it is repaired, %s", (english, isMended) => {
    expect(told(english, "monitoring").mendedIn.size > 0).toBe(isMended);
  });

  it("a mitigation is told in the operator's words, since no lead tells it", () => {
    expect(told("The issue has been mitigated.", "monitoring").clauses).toHaveLength(1);
    expect(told("The issue has been mitigated.", "resolved").clauses).toEqual([]);
  });

  it("news is told once, with the update that it stands in", () => {
    const { clauses } = told("We have re-enabled WARP access in London. We have re-enabled WARP access in London.");
    expect(clauses).toHaveLength(1);
    expect(clauses[0]?.text).toContain("লন্ডনের");
    expect(clauses[0]?.sources).toEqual([expect.objectContaining({ kind: "feed", field: "text" })]);
  });

  it("the news of a sentence is told without its circumstance", () => {
    const { clauses } = told("During our attempts to remediate, we have disabled WARP access in London.");
    expect(clauses.map((clause) => clause.text).join(" ")).toMatch(/^সংস্থা লন্ডনের .*বন্ধ করেছে।$/u);
  });

  it("a sentence that hangs clause on clause stays with the editors", () => {
    const { clauses } = told(
      "Users in London trying to access the Internet via WARP will see a failure to connect while we continue our work.",
    );
    expect(clauses).toEqual([]);
  });

  it("watching alone is told as watching, and going back to work after it as work", () => {
    const watched = composed("We are seeing recovery.", "monitoring");
    expect(watched).toContain("নজর রাখা হচ্ছে");
    expect(watched).not.toContain("সারানো");
    expect(composed("A fix has been implemented.", "monitoring")).toContain("ত্রুটি সারানো হয়েছে বলে");
  });

  it("a hope is no recovery; until when the operator hopes is told", () => {
    const hope = told("We expect full functionality to be restored by 14:00 UTC.", "identified");
    expect([...hope.acts]).toEqual(["stated"]);
    expect(hope.clauses.map(({ text }) => text.normalize("NFC").replaceAll("\u00a0", " "))).toEqual([
      "সংস্থা মঙ্গলবার সন্ধ্যা সাড়ে ৭টার মধ্যে সব সুবিধা স্বাভাবিক হবে বলে আশা করছে।".normalize("NFC"),
    ]);
    expect(told("We hope that the service will recover soon.").acts.has("recovering")).toBe(false);
  });

  it("a sentence that was not read is counted and not guessed", () => {
    const { clauses, unread } = told("Blorf the snazzle of wibbling gronks.");
    expect(clauses).toEqual([]);
    expect(unread).toBe(1);
  });

  it("acts are what was affirmed: a hope and a denial are none", () => {
    expect(told("A fix is being implemented.", "identified").acts.has("fixing")).toBe(true);
    expect(told("We do not have a fix yet.").acts.has("fixing")).toBe(false);
  });
});

describe("a bulletin from what was said", () => {
  const bulletinOf = (english: string, style = inIndia) => writer.compose(updateOf(english), style);

  it("opens with who said it and when", () => {
    const composition = bulletinOf("Dashboard is operating normally.");
    expect(composition.kind).toBe("written");
    if (composition.kind !== "written") return;
    const lead = composition.bulletin.blocks.find(({ kind }) => kind === "lead")?.text ?? "";
    expect(lead.replaceAll("\u00a0", " ")).toMatch(/সন্ধ্যা ৬টায় \(ভারতীয় সময়\).*ক্লাউডফ্লেয়ার জানিয়েছে,/u);
  });

  it("is not written when nothing that is new can be said", () => {
    for (const style of [inIndia, inBangladesh])
      expect(bulletinOf("We are continuing to investigate this issue.", style).kind).toBe("nothing");
  });

  it("uses no English beside names", () => {
    const composition = bulletinOf("We have re-enabled WARP access in London.", inBangladesh);
    if (composition.kind !== "written") throw new Error(composition.kind);
    const words = composition.bulletin.blocks
      .filter(({ kind }) => kind !== "tags")
      .flatMap(({ text: block }) => block.match(/[A-Za-z]{2,}/g) ?? []);
    expect(words).toEqual([]);
  });
});
