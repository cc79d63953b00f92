import { describe, expect, it } from "vitest";
import { headlineOf } from "../../src/domain/bulletin.ts";
import { serviceId } from "../../src/domain/ids.ts";
import { complaintIn } from "../../src/writing/complaints.ts";
import { cloudflare, incidentOf, outageAt, requestOf } from "../../src/writing/samples.ts";
import { bodyText } from "../../src/writing/text.ts";
import { inBangladesh, inIndia, reader, writer } from "./bench.ts";

const parts = ["Site Imports", "Stats API"];
const service = {
  ...cloudflare,
  id: serviceId("plausible"),
  name: "Plausible Analytics",
  owner: "Plausible Analytics",
};
const context = { service: { id: service.id, name: service.name }, components: parts, zone: "Etc/UTC" };
const bare = "We are investigating this issue.";

function posted(title: string, style = inIndia, change: "opened" | "resolved" = "opened", text = bare): string {
  const told = [
    { at: outageAt("11:48"), phase: "investigating" as const, text },
    ...(change === "resolved" ? [{ at: outageAt("12:48"), phase: "resolved" as const, text: "Resolved." }] : []),
  ];
  const incident = incidentOf({ service, title, parts, told, more: { impact: "minor" } });
  const request = requestOf(change, service, incident, { title: reader.readTitle(title, context) });
  const updates = request.updates.map((each) => ({ ...each, sentences: reader.read(each.update.text, context) }));
  const composition = writer.compose({ ...request, updates }, style);
  if (composition.kind === "nothing") throw new Error(composition.reason);
  return `${headlineOf(composition.bulletin)}\n${bodyText(composition.bulletin)}`;
}
const nfc = (text: string): string => text.normalize("NFC");

describe("what a title complains of", () => {
  it.each([
    ["Dashboard is slow", "ড্যাশবোর্ড ধীরে চলছে"],
    ["Slow dashboard", "ড্যাশবোর্ড ধীরে চলছে"],
    ["Failed payments", "পেমেন্ট ব্যর্থ হচ্ছে"],
    ["Payments failing", "পেমেন্ট ব্যর্থ হচ্ছে"],
    ["Delayed notifications", "নোটিফিকেশনে দেরি হচ্ছে"],
    ["Emails delayed", "ইমেলে দেরি হচ্ছে"],
    ["Exports are not working", "এক্সপোর্ট কাজ করছে না"],
    ["Messages are not delivered", "বার্তা পৌঁছচ্ছে না"],
    ["Trouble sending messages", "বার্তা পাঠাতে সমস্যা"],
    ["Problems loading dashboards", "ড্যাশবোর্ড লোড করতে সমস্যা"],
    ["Issues with recordings", "রেকর্ডিংয়ে সমস্যা"],
    ["Issue displaying balances", "ব্যালান্স দেখতে সমস্যা"],
  ])("%s: in the headline and in the text, though no part is called that", (title, said) => {
    const [headline = "", ...body] = posted(title).split("\n");
    expect(headline).toContain(nfc(said));
    expect(body.join("\n")).toContain(nfc(said));
  });

  it("each edition says it in its own words", () => {
    expect(posted("Delayed notifications", inBangladesh)).toContain(nfc("নোটিফিকেশনে বিলম্ব হচ্ছে"));
  });

  it("is left to the operator's own sentences where they tell something", () => {
    const text = posted("Dashboard is slow", inIndia, "opened", "Exports are failing.");
    expect(text.split("\n").slice(1).join("\n")).not.toContain(nfc("ড্যাশবোর্ড"));
  });

  it("is told in the past when it is over", () => {
    const text = posted("Dashboard is slow", inIndia, "resolved");
    expect(text).toContain(nfc("ড্যাশবোর্ড ধীরে চলছিল বলে জানিয়েছিল সংস্থা"));
    expect(text).not.toContain(nfc("ধীরে চলছে"));
  });

  it.each(["Recordings", "Database maintenance", "Incident with Stats API", "Reports delayed", "Blorfed snazzles"])(
    "%s complains of nothing that can be told",
    (title) => {
      const read = reader.readTitle(title, context);
      expect(read && complaintIn(read)).toBeFalsy();
    },
  );
});
