import { describe, expect, it } from "vitest";
import type { Source } from "../../src/domain/bulletin.ts";
import { serviceId } from "../../src/domain/ids.ts";
import { hitComponents } from "../../src/writing/facts-from-parts.ts";
import { bulletinKindOf } from "../../src/writing/kinds.ts";
import { cloudflare, incidentOf, outageAt } from "../../src/writing/samples.ts";
import { severityOf } from "../../src/writing/severity.ts";
import { publisherOf } from "../../src/writing/speaking.ts";
import { latinTag } from "../../src/writing/tags.ts";
import { stepsOf } from "../../src/writing/timeline.ts";
import {
  deniesAttack,
  isSlowOnly,
  isTotal,
  nextMessage,
  type Stated,
  symptomInTitle,
  symptomTold,
} from "../../src/writing/told-facts.ts";
import { reader } from "./bench.ts";

const source: Source = { kind: "curated", entry: "test" };
const at = Date.parse("2025-11-18T12:00:00Z");
const stated = (english: string): readonly Stated[] =>
  reader
    .read(english, { service: { id: "cloudflare", name: "Cloudflare" }, components: ["API"], at, zone: "Etc/UTC" })
    .flatMap(({ statements }) => (statements ?? []).map((statement) => ({ statement, source, at })));

describe("facts out of statements", () => {
  const titles: readonly (readonly [string, string | undefined])[] = [
    ["Elevated error rates in Cloudflare", "errors"],
    ["Increased latency", "slow"],
    ["Login issues", "loginTrouble"],
    ["Connection problems", "connectionTrouble"],
    ["Website is down", "siteUnreachable"],
    ["Dashboard is slow", undefined],
    ["Failed payments", undefined],
  ];
  it.each(titles)("the title %s names the symptom %s", (title, symptom) => {
    const read = reader.readTitle(title, { service: { id: "cloudflare", name: "Cloudflare" }, components: [] });
    expect(read && symptomInTitle(read)).toBe(symptom);
  });

  const symptoms: readonly (readonly [string, string | undefined])[] = [
    ["We are seeing increased latency in the API.", "slow"],
    ["We are seeing elevated error rates.", "errors"],
    ["Users are unable to log in.", "loginFail"],
    ["The site is down.", "siteUnreachable"],
    ["The API is operating normally.", undefined],
    ["Customers may see increased latency.", undefined],
  ];
  it.each(symptoms)("%s tells the symptom %s", (english, symptom) => {
    expect(symptomTold(stated(english))?.symptom).toBe(symptom);
  });

  it("slowness alone is slowness; with errors beside it, it is not", () => {
    expect(isSlowOnly(stated("We are seeing increased latency."))).toBe(true);
    expect(isSlowOnly(stated("We are seeing increased latency. We are seeing elevated error rates."))).toBe(false);
    expect(isSlowOnly([])).toBe(false);
  });

  it("everything fails only when the page says so outright", () => {
    for (const english of ["All services are currently unavailable.", "All requests are failing."])
      expect(isTotal(stated(english)), english).toBe(true);
    for (const english of [
      "All services are operating normally.",
      "All requests may fail.",
      "Some requests are failing.",
      "The API is unavailable.",
      "All requests to the API are failing.",
    ])
      expect(isTotal(stated(english)), english).toBe(false);
  });

  it("the next message has an hour, and it lies ahead", () => {
    expect(nextMessage(stated("We will provide an update by 15:00 UTC."))?.at).toBe(Date.parse("2025-11-18T15:00:00Z"));
    expect(nextMessage(stated("We will provide an update as soon as possible."))).toBeUndefined();
  });

  it("no attack is what the operator denies, not what it does not mention", () => {
    expect(deniesAttack(stated("This was not caused by an attack."))).toBe(true);
    expect(deniesAttack(stated("We are investigating this issue."))).toBe(false);
  });
});

describe("severity", () => {
  const none = { isPartial: false, isSlowOnly: false, isTotal: false, takenDown: 0 };
  const rows = [
    [{ ...none, impact: "critical" }, "major"],
    [{ ...none, impact: "major" }, "major"],
    [{ ...none, impact: "minor" }, "minor"],
    [{ ...none, impact: "minor", isPartial: true }, "partial"],
    [{ ...none, impact: "minor", isPartial: true, isSlowOnly: true }, "slow"],
    [{ ...none, impact: "unknown", isPartial: true }, "unknown"],
    [{ ...none, impact: "none" }, "unknown"],
    [{ ...none, impact: "minor", isTotal: true }, "total"],
    [{ ...none, impact: "critical", takenDown: 5 }, "cascade"],
    [{ ...none, impact: "critical", takenDown: 4 }, "major"],
  ] as const;
  it.each(rows)("%o is %s", (grounds, expected) => {
    expect(severityOf(grounds)).toBe(expected);
  });
});

describe("small things that a bulletin stands on", () => {
  it("hashtags hold no mark, dot, hyphen or lonely letter", () => {
    const tags = {
      Cloudflare: "#Cloudflare",
      "X (Twitter)": "#X_outage",
      "Disney+": "#DisneyPlus",
      "monday.com": "#mondaycom",
    };
    for (const [name, tag] of Object.entries(tags)) expect(latinTag(name)).toBe(tag);
    expect(latinTag("বিকাশ")).not.toMatch(/\p{M}/u);
    expect(latinTag("365")).toBe("");
  });

  it("the publisher of a page is the owner only where the page carries its name", () => {
    const of = (name: string, owner: string, page?: string) =>
      publisherOf({ ...cloudflare, name, owner, ...(page === undefined ? {} : { page }) });
    expect(of("ChatGPT", "OpenAI", "https://status.openai.com")).toBe("OpenAI");
    expect(of("GitHub", "Microsoft", "https://www.githubstatus.com")).toBeUndefined();
    expect(of("Cloudflare", "Cloudflare", "https://www.cloudflarestatus.com")).toBeUndefined();
    expect(of("WhatsApp", "Meta", "not an address")).toBeUndefined();
  });

  const incident = (phases: readonly ("investigating" | "identified" | "monitoring" | "resolved")[]) =>
    incidentOf({
      service: cloudflare,
      title: "x",
      told: phases.map((phase, index) => ({ at: outageAt("11:48") + index * 600_000, phase, text: "" })),
    });

  it("a timeline has each phase once, and what came back", () => {
    const steps = (...phases: Parameters<typeof incident>[0]) =>
      stepsOf(incident(phases), new Set()).map(({ message }) => message);
    expect(steps("investigating", "investigating", "identified", "monitoring", "monitoring", "resolved")).toEqual([
      "step-opened",
      "step-identified",
      "step-watching",
      "step-resolved",
    ]);
    const fixed = incident(["investigating", "monitoring"]);
    const mended = stepsOf(fixed, new Set(fixed.updates.map(({ key }) => key)));
    expect(mended.map(({ message }) => message)).toEqual(["step-opened", "step-monitoring"]);
    expect(steps("investigating", "resolved", "resolved")).toEqual(["step-opened", "step-resolved"]);
    expect(steps("investigating", "resolved", "investigating", "resolved")).toEqual([
      "step-opened",
      "step-resolved",
      "step-reopened",
      "step-resolved",
    ]);
  });

  it("notes among the parts of a page are no parts, nor is the service itself", () => {
    const parts = ["Cloudflare", "Visit www.status.example for more information", "Workers"];
    const sample = incidentOf({ service: cloudflare, title: "x", told: [], parts });
    expect(hitComponents(sample, "Cloudflare").map(({ name }) => name)).toEqual(["Workers"]);
  });

  it("parts that are hit stand before those that are not; when all are well again, all were hit", () => {
    const sample = incidentOf({ service: cloudflare, title: "x", told: [], parts: [] });
    const components = [
      { name: "A", status: "operational" },
      { name: "B", status: "major_outage" },
    ];
    expect(hitComponents({ ...sample, components }, "x").map(({ name }) => name)).toEqual(["B"]);
    const well = components.map(({ name }) => ({ name, status: "operational" }));
    expect(hitComponents({ ...sample, components: well }, "x")).toHaveLength(2);
  });

  it("an incident that is first seen when it is over is told as over", () => {
    const change = (phase: "investigating" | "resolved" | "completed") =>
      ({ kind: "opened", to: { phase, impact: "minor" } }) as const;
    expect(bulletinKindOf(change("investigating"), "outage")).toBe("flash");
    expect(bulletinKindOf(change("resolved"), "outage")).toBe("resolved");
    expect(bulletinKindOf(change("completed"), "maintenance")).toBe("completed");
    expect(serviceId("x")).toBe("x");
  });
});
