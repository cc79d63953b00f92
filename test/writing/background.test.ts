import { describe, expect, it } from "vitest";
import { openArchive } from "../../src/archive.ts";
import { backgroundOf, coveredSince } from "../../src/domain/background.ts";
import { incidentId } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { openLanguage } from "../../src/language.ts";
import { loadLocales } from "../../src/locales.ts";
import { readingSections } from "../../src/reading/schema.ts";
import { createWriter } from "../../src/writing/compose.ts";
import { cloudflare, cloudflareRequest, incidentOf, outageAt } from "../../src/writing/samples.ts";

const locales = loadLocales(new URL("../../locales", import.meta.url).pathname, {
  cache: false,
  sections: readingSections,
});
const writer = createWriter({ locales });
const day = 86_400_000;
const began = outageAt("11:48");
const past = [
  { incident: incidentId(cloudflare.id, "before"), startedAt: began - 9 * day, endedAt: began - 9 * day + 3_600_000 },
];

it.each([
  ["says so when the archive covers the thirty days", 31 * day, true],
  ["does not when it covers ten of them", 10 * day, false],
])("counts outages of a month: %s", (_name, covered, isCounted) => {
  const request = cloudflareRequest("opened", 1, { past, pastSince: began - covered });
  const composition = writer.compose(request, { edition: "bn-IN", digits: "bengali" });
  if (composition.kind === "nothing") throw new Error(composition.reason);
  const text = composition.bulletin.blocks.map((block) => block.text).join(" ");
  expect(text.includes("৩০ দিনে")).toBe(isCounted);
});

describe("the archive in words", () => {
  const month = 30 * day;
  const hour = 3_600_000;
  const { english, writer: whole } = openLanguage(new URL("../../locales", import.meta.url).pathname);
  /** So many grave outages before this one, a month apart, of an hour each; the last one with its cause. */
  const outagesBefore = (n: number) =>
    Array.from({ length: n }, (_, index) => {
      const startedAt = began - (index + 1) * month;
      const text = index === 0 ? "The errors were caused by a database failure." : "This is resolved.";
      return incidentOf({
        service: cloudflare,
        title: `Errors ${index}`,
        told: [
          { at: startedAt, phase: "investigating", text: "" },
          { at: startedAt + hour, phase: "resolved", text },
        ],
        more: { impact: "critical" },
      });
    });

  async function story(edition: "bn-IN" | "bn-BD", earlier: readonly Incident[], updates = 5): Promise<string> {
    const request = cloudflareRequest("resolved", updates);
    const store = {
      latestIncidents: async () => [request.incident, ...earlier],
      recentFormulas: async () => [],
    };
    const clock = { now: () => outageAt("23:00"), sleep: async () => {} };
    const archiveIn = await openArchive(request.incident, cloudflare, { store, english, clock });
    const told = whole.tell({ ...request, ...(await archiveIn(edition)) }, { edition, digits: "bengali" });
    if (told.kind !== "written") throw new Error(JSON.stringify(told));
    return told.bulletin.blocks.find(({ kind }) => kind === "background")?.text.replaceAll("\u00a0", " ") ?? "";
  }

  it.each([
    ["bn-IN", ["১৯ অক্টোবর", "সে বার সংস্থা জানিয়েছিল, ", "এই নিয়ে ৭ বার বড় বিভ্রাট হল", "৭টি বিভ্রাটের মধ্যে এটিই দীর্ঘতম"]],
    ["bn-BD", ["১৯ অক্টোবর", "সেবার প্রতিষ্ঠানটি জানিয়েছিল, ", "এ নিয়ে ৭ বার বড় বিভ্রাট হলো", "৭টি বিভ্রাটের মধ্যে এটিই দীর্ঘতম"]],
  ] as const)("says when last and why, how often, and that it is the longest, in %s", async (edition, said) => {
    const text = await story(edition, outagesBefore(6));
    for (const words of said) expect(text).toContain(words.normalize("NFC"));
    expect(text, "the period that the archive covers").toContain("২২ মে থেকে");
    expect(text).toMatch(/১ ঘণ্টার মধ্যে|এক ঘণ্টার মধ্যে/);
  });

  it.each(["bn-IN", "bn-BD"] as const)("says no more than two outages can carry, in %s", async (edition) => {
    const text = await story(edition, outagesBefore(1));
    expect(text).toContain("১৯ অক্টোবর");
    expect(text).not.toMatch(/বার বড়|দীর্ঘতম|মধ্যে।/);
  });

  it("names one that lasted longer, from that one alone", async () => {
    const [last, long] = outagesBefore(2);
    if (!last || !long) throw new Error("expected two outages");
    const longer = { ...long, resolvedAt: long.startedAt + 20 * hour };
    const text = await story("bn-IN", [last, longer]);
    expect(text).toContain("চলেছিল আরও বেশি সময়, ২০ ঘণ্টা");
    expect(text).not.toContain("দীর্ঘতম");
  });

  it("puts one line of it on the card of the end", async () => {
    const request = cloudflareRequest("resolved", 5);
    const earlier = outagesBefore(6);
    const since = coveredSince(earlier, began);
    const background = backgroundOf(
      request.incident,
      { incidents: earlier, since },
      { now: began, zone: "Asia/Kolkata" },
    );
    const known = { past: earlier.map(({ id, startedAt }) => ({ incident: id, startedAt })), background };
    const composition = writer.compose({ ...request, ...known }, { edition: "bn-IN", digits: "bengali" });
    if (composition.kind !== "written") throw new Error(composition.kind);
    const line = composition.bulletin.blocks.find(({ kind }) => kind === "background");
    expect(line?.clauses).toHaveLength(1);
    expect(line?.text).toContain("দীর্ঘতম");
    expect(line?.clauses[0]?.sources.map(({ kind }) => kind)).toContain("archive");
  });
});
