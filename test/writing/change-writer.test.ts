import { describe, expect, it } from "vitest";
import { type Bulletin, bulletinKinds, editions, headlineOf } from "../../src/domain/bulletin.ts";
import { type ChangeKind, changeKinds } from "../../src/domain/change.ts";
import { serviceId } from "../../src/domain/ids.ts";
import { joinedRequest, preview } from "../../src/writing/preview.ts";
import type { ComposeRequest, Composition } from "../../src/writing/request.ts";
import { cloudflare, cloudflareRequest, incidentOf, outageAt, requestOf } from "../../src/writing/samples.ts";
import { bodyText } from "../../src/writing/text.ts";
import { inBangladesh, inIndia, styleOf, writer } from "./bench.ts";

function written(composition: Composition): Bulletin {
  if (composition.kind !== "written") throw new Error(JSON.stringify(composition));
  return composition.bulletin;
}
const textOf = (request: ComposeRequest, style = inIndia): string => {
  const bulletin = written(writer.compose(request, style));
  return `${headlineOf(bulletin)}\n${bodyText(bulletin)}`.replaceAll("\u00a0", " ");
};
const has = (text: string, words: string): boolean => text.includes(words.normalize("NFC"));

describe("a bulletin", () => {
  it.each(editions.flatMap((edition) => bulletinKinds.map((kind) => [edition, kind] as const)))(
    "%s %s: every clause that states a fact says where it came from",
    (edition, kind) => {
      const { blocks } = written(preview(writer, kind, styleOf(edition)));
      const labels = new Set(["timeline", "source", "tags"]);
      for (const block of blocks.filter((each) => !labels.has(each.kind)))
        for (const clause of block.clauses.filter(({ text }) => /[০-৯]|সমস্যা|বিভ্রাট/u.test(text)))
          expect(clause.sources, `${block.kind}: ${clause.text}`).not.toHaveLength(0);
    },
  );

  it("has blocks with ids of their own, and its text is its clauses", () => {
    const { blocks } = written(writer.compose(cloudflareRequest("advanced", 2), inIndia));
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    for (const block of blocks) for (const clause of block.clauses) expect(block.text).toContain(clause.text);
  });

  it("is the same, ids and all, when it is written again", () => {
    const request = cloudflareRequest("resolved", 4);
    expect(writer.compose(request, inIndia)).toEqual(writer.compose(request, inIndia));
    const other = written(writer.compose(request, inBangladesh));
    expect(other.id).not.toBe(written(writer.compose(request, inIndia)).id);
  });

  it("names the reader's zone once", () => {
    for (const [kind, count] of [
      ["opened", 1],
      ["advanced", 2],
      ["advanced", 3],
      ["resolved", 4],
    ] as const) {
      expect(textOf(cloudflareRequest(kind, count)).match(/ভারতীয় সময়/gu), kind).toHaveLength(1);
      expect(textOf(cloudflareRequest(kind, count), inBangladesh).match(/বাংলাদেশ সময়/gu), kind).toHaveLength(1);
    }
  });

  it("links the words for the status page to the incident, else to the page, never to another scheme", () => {
    const link = (url: string | undefined) => {
      const { url: _own, ...incident } = cloudflareRequest("opened", 1).incident;
      const request = cloudflareRequest("opened", 1, { incident: url === undefined ? incident : { ...incident, url } });
      return written(writer.compose(request, inIndia)).blocks.find(({ kind }) => kind === "source")?.link;
    };
    expect(link("https://status.example/incidents/1")).toEqual({
      words: "স্টেটাস পেজ",
      url: "https://status.example/incidents/1",
    });
    expect(link(undefined)?.url).toBe(cloudflare.page);
    expect(link("javascript:alert(1)")?.url).toBe(cloudflare.page);
  });

  it("leaves one dated line for the card, which never says today", () => {
    const { blocks } = written(writer.compose(cloudflareRequest("resolved", 4), inBangladesh));
    const history = blocks.find(({ kind }) => kind === "history")?.text.replaceAll("\u00a0", " ");
    expect(history).toBe("১৯ নভেম্বর, ০১:২৮ স্বাভাবিক".normalize("NFC"));
  });

  it("is not written for a change that is no news, and says why", () => {
    // An update without a sentence that can be told only assures that work goes on.
    const silent: readonly ChangeKind[] = ["filed", "amended", "updated"];
    // What is planned needs a window.
    for (const kind of changeKinds.filter((each) => each !== "scheduled")) {
      const composition = writer.compose(cloudflareRequest(kind, 2), inIndia);
      expect(composition.kind, kind).toBe(silent.includes(kind) ? "nothing" : "written");
    }
  });

  it("that the lint objects to is blocked with its findings, and still shown to the editor", () => {
    const request = cloudflareRequest("opened", 1, {
      given: { advice: { value: "\u09f7 x", sources: [] } },
    });
    const composition = writer.compose(request, inIndia);
    expect(composition.kind).toBe("blocked");
    if (composition.kind !== "blocked") return;
    expect(composition.findings.map(({ id }) => id)).toContain("E02");
    expect(headlineOf(composition.bulletin)).not.toBe("");
  });
});

describe("severity words", () => {
  const incident = (impact: "none" | "minor" | "major" | "critical" | "unknown", parts: readonly string[] = []) =>
    textOf(
      requestOf(
        "opened",
        cloudflare,
        incidentOf({
          service: cloudflare,
          told: [{ at: outageAt("11:48"), phase: "investigating", text: "" }],
          title: "An incident",
          parts,
          more: { impact },
        }),
      ),
    );

  it("a critical impact is a great outage, never a total one", () => {
    expect(has(incident("critical"), "বড়সড় বিভ্রাট")).toBe(true);
    for (const word of ["পুরোপুরি", "সম্পূর্ণ", "স্তব্ধ", "বিপর্যয়"]) expect(has(incident("critical"), word)).toBe(false);
  });

  it("a minor impact with a named part is a partial one, without any just a problem", () => {
    expect(has(incident("minor", ["Workers"]), "আংশিক বিঘ্ন")).toBe(true);
    expect(has(incident("minor"), "বিভ্রাট")).toBe(false);
  });

  it.each([
    ["one short part", ["Workers"], true],
    ["the name of the service again", ["Cloudflare Quiver"], false],
    ["a name as long as a headline", ["Amazon Relational Database Service (N. Virginia)"], false],
    ["more than one part", ["Workers", "Dashboard"], false],
  ])("the headline names the part that is hit: %s", (_case, parts, isNamed) => {
    const [headline = "", ...body] = incident("minor", parts).split("\n");
    // A part that is not in the lexicon stands in quotes or keeps its Latin letters.
    const names = (text: string): boolean => has(text, "ওয়ার্কার্স") || /[A-Z][a-z]+/.test(text);
    expect(names(headline)).toBe(isNamed);
    expect(names(body.join(" "))).toBe(true);
  });

  it("an unknown impact is worded as a problem", () => {
    for (const impact of ["unknown", "none"] as const) {
      expect(has(incident(impact, ["Workers"]), "সমস্যা")).toBe(true);
      expect(has(incident(impact, ["Workers"]), "বিভ্রাট")).toBe(false);
    }
  });
});

describe("evidence decides the verbs", () => {
  const request = (evidence: "probable" | "unconfirmed") => cloudflareRequest("opened", 1, { evidence });

  it("what the operator has not said is not put into its mouth", () => {
    for (const evidence of ["probable", "unconfirmed"] as const) {
      const text = textOf(request(evidence));
      expect(has(text, "নিশ্চিত")).toBe(true);
      expect(has(text, "স্টেটাস পেজ")).toBe(false);
      expect(has(text, "মানল")).toBe(false);
      expect(text).not.toContain("#অচল");
    }
  });

  it("a signal that is not confirmed brings no name of a service down with it", () => {
    const affected = [{ service: serviceId("x"), evidence: "unconfirmed", sources: [] }] as const;
    expect(has(textOf(cloudflareRequest("opened", 1, { affected })), "এক্স")).toBe(false);
  });

  it("what only signs speak for is told as signs, and what is certain is not", () => {
    const source = { kind: "report", outlet: "Reuters", at: outageAt("12:00") } as const;
    const one = (id: string, evidence: "confirmed" | "probable") => ({
      service: serviceId(id),
      evidence,
      sources: [source],
    });
    const signs = textOf(cloudflareRequest("opened", 1, { affected: [one("x", "probable")] }));
    expect(signs.split("\n")[0]).toContain("সমস্যার ইঙ্গিত এক্সেও".normalize("NFC"));
    expect(has(signs, "এক্সেও সমস্যা দেখা দিয়েছে")).toBe(false);
    const both = textOf(
      cloudflareRequest("opened", 1, { affected: [one("x", "probable"), one("chatgpt", "confirmed")] }),
    );
    expect(has(both, "চ্যাটজিপিটিতেও সমস্যা দেখা দিয়েছে")).toBe(true);
    expect(has(both, "সমস্যার ইঙ্গিত মিলেছে এক্সেও")).toBe(true);
    expect(both.split("\n")[0]).not.toContain("এক্স");
  });

  it("causality is claimed only when the story has a cause", () => {
    const affected = ["x", "chatgpt", "discord", "zoom"].map((id) => ({
      service: serviceId(id),
      evidence: "confirmed" as const,
      sources: [{ kind: "report", outlet: "Reuters", at: outageAt("12:00") }] as const,
    }));
    const base = cloudflareRequest("opened", 1, { affected });
    expect(has(textOf(base), "নেপথ্যে")).toBe(false);
    expect(has(textOf({ ...base, story: { ...base.story, cause: base.incident.id } }), "নেপথ্যে")).toBe(true);
  });
});

describe("tense follows the state", () => {
  it("found late is told as going on, not as breaking", () => {
    const base = cloudflareRequest("opened", 2, { asOf: outageAt("15:20") });
    const text = textOf({ ...base, change: { ...base.change, found: "late" } });
    expect(has(text, "মেটেনি")).toBe(true);
    expect(has(text, "থেকে")).toBe(true);
  });

  it.each(["late", "baseline", "retroactive"] as const)("found %s, nothing is headed as breaking", (found) => {
    const affected = ["x", "chatgpt"].map((id) => ({
      service: serviceId(id),
      evidence: "confirmed" as const,
      sources: [{ kind: "report", outlet: "Reuters", at: outageAt("12:00") }] as const,
    }));
    const base = cloudflareRequest("opened", 1, { affected });
    const led = { ...base, story: { ...base.story, cause: base.incident.id } };
    const minor = { ...base, affected: [], incident: { ...base.incident, impact: "minor" as const } };
    for (const request of [base, led, minor, cloudflareRequest("opened", 2), cloudflareRequest("opened", 3)])
      for (const style of [inIndia, inBangladesh]) {
        const composition = writer.compose({ ...request, change: { ...request.change, found } }, style);
        const headline = composition.kind === "nothing" ? undefined : composition.bulletin.blocks[0];
        expect(headline?.formula).toMatch(/^flash-late-/);
      }
    const joins = { ...joinedRequest(), evidence: "confirmed" as const };
    const joined = writer.joined({ ...joins, change: { ...joins.change, found } }, inIndia);
    expect(joined.kind === "nothing" ? "" : joined.bulletin.blocks[0]?.formula).toBe("joined-late");
  });

  it("a resolved bulletin has no present trouble, says how long and what was measured", () => {
    const text = textOf(cloudflareRequest("resolved", 4));
    expect(text).not.toMatch(/(করছে|খুলছে|যাচ্ছে|চলছে) না|সমস্যা চলছে/u);
    expect(has(text, "প্রথম বার্তা থেকে সমাধানের ঘোষণা পর্যন্ত")).toBe(true);
    expect(has(text, "৭ ঘণ্টা ৪০ মিনিট")).toBe(true);
    expect(text).toContain("#সচল");
  });

  it("silence about the cause is told only when every sentence was read", () => {
    const { updates } = cloudflareRequest("resolved", 4);
    const unread = updates.map(({ update }) => ({ update, sentences: [{ en: "Odd.", statements: null }] }));
    const request = cloudflareRequest("resolved", 4, { updates: unread });
    expect(has(textOf(request), "জানায়নি")).toBe(false);
    expect(has(textOf(cloudflareRequest("resolved", 4)), "জানায়নি")).toBe(true);
  });
});

describe("who speaks", () => {
  it("the owner speaks where the page carries its name", () => {
    const openai = {
      ...cloudflare,
      id: serviceId("chatgpt"),
      name: "ChatGPT",
      owner: "OpenAI",
      page: "https://status.openai.com",
    };
    const github = {
      ...cloudflare,
      id: serviceId("github"),
      name: "GitHub",
      owner: "Microsoft",
      page: "https://www.githubstatus.com",
    };
    const of = (service: typeof cloudflare) =>
      textOf(
        requestOf(
          "opened",
          service,
          incidentOf({ service, told: [{ at: outageAt("11:48"), phase: "investigating", text: "" }], title: "x" }),
        ),
      );
    expect(has(of(openai), "জানিয়েছে ওপেনএআই")).toBe(true);
    expect(has(of(github), "মাইক্রোসফট জানিয়েছে")).toBe(false);
  });
});
