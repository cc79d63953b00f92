/** The full story of 18 November 2025: thirteen blocks, of a length that is read, and every block stands on its own facts. */
import { describe, expect, it } from "vitest";
import { type Block, type BlockKind, type Bulletin, editions } from "../../src/domain/bulletin.ts";
import { createPhrases } from "../../src/writing/phrases.ts";
import { readWith, storyRequest } from "../../src/writing/preview.ts";
import type { ComposeRequest } from "../../src/writing/request.ts";
import { bodyText } from "../../src/writing/text.ts";
import { locales, reader, styleOf, writer } from "./bench.ts";

const phrases = createPhrases(locales);
const tip = { "bn-IN": phrases.say("bn-IN", "sample-tip"), "bn-BD": phrases.say("bn-BD", "sample-tip") };
const read: NonNullable<Parameters<typeof readWith>[1]> = (text, incident) =>
  reader.read(text, {
    service: { id: "cloudflare", name: "Cloudflare" },
    components: incident.components.map(({ name }) => name),
  });
const whole = (): ComposeRequest => readWith(storyRequest({ tip }), read);

function tell(request: ComposeRequest, edition: (typeof editions)[number]): Bulletin {
  const composition = writer.tell(request, styleOf(edition));
  if (composition.kind !== "written") throw new Error(JSON.stringify(composition));
  return composition.bulletin;
}

const thirteen: readonly BlockKind[] = [
  "headline",
  "dek",
  "dateline",
  "lead",
  "affected",
  "statement",
  "symptom",
  "scale",
  "timeline",
  "cause",
  "advice",
  "background",
  "closing",
];
const kindsOf = (blocks: readonly Block[]) => new Set(blocks.map(({ kind }) => kind));

describe.each(editions)("the full story, %s", (edition) => {
  it("has all thirteen blocks in their order", () => {
    const kinds = tell(whole(), edition).blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => thirteen.includes(kind))).toEqual(thirteen);
  });

  it("tells whose parts were hit before it names another service", () => {
    const text = tell(whole(), edition).blocks.find(({ kind }) => kind === "affected")?.text ?? "";
    const [parts, others] = ["ড্যাশবোর্ড", "চ্যাটজিপিটি"].map((name) => text.indexOf(name.normalize("NFC")));
    expect(parts).toBeGreaterThanOrEqual(0);
    expect(others).toBeGreaterThan(parts ?? 0);
  });

  it("is of 180 to 350 words", () => {
    const bulletin = tell(whole(), edition);
    const [headline] = bulletin.blocks;
    const words = `${headline?.text} ${bodyText(bulletin)}`
      .split(/[\s\u00a0]+/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words.length).toBeGreaterThanOrEqual(180);
    expect(words.length).toBeLessThanOrEqual(350);
  });

  const removals: readonly (readonly [string, BlockKind, (request: ComposeRequest) => ComposeRequest])[] = [
    ["the tracker's figure", "scale", ({ figure: _figure, ...rest }) => rest],
    ["what users saw", "symptom", ({ seen: _seen, ...rest }) => rest],
    ["the tip", "advice", ({ tip: _tip, ...rest }) => rest],
  ];
  it.each(removals)("without %s its block is gone and the rest reads as before", (_name, kind, without) => {
    const full = tell(whole(), edition).blocks;
    const less = tell(without(whole()), edition).blocks;
    expect(kindsOf(full).has(kind)).toBe(true);
    expect(less.map(({ text }) => text)).toEqual(full.filter((block) => block.kind !== kind).map(({ text }) => text));
  });

  it("without those it took down, their sentence is gone, and the headline speaks of the service alone", () => {
    const { affected: _affected, ...rest } = whole();
    const { blocks } = tell(rest, edition);
    expect(blocks.map(({ text }) => text).join("\n")).not.toMatch(/এক্স|চ্যাটজিপিটি/u);
    expect(blocks[0]?.text).toContain("ক্লাউডফ্লেয়ার".normalize("NFC").slice(0, 8));
  });

  it("without an archive the background is what the service is", () => {
    const { past: _past, ...rest } = whole();
    const background = tell(rest, edition).blocks.find(({ kind }) => kind === "background")?.text ?? "";
    expect(background).not.toContain("১২");
    expect(background).not.toBe("");
  });

  it("without anything that was read it stands on the structured facts", () => {
    const bulletin = tell(storyRequest({ tip }), edition);
    expect(kindsOf(bulletin.blocks).has("lead")).toBe(true);
    expect(kindsOf(bulletin.blocks).has("timeline")).toBe(true);
  });
});

describe("a dateline", () => {
  it("is the channel's city in India, and none without one; the desk's name in Bangladesh", () => {
    const { dateline: _dateline, ...rest } = whole();
    expect(kindsOf(tell(rest, "bn-IN").blocks).has("dateline")).toBe(false);
    expect(kindsOf(tell(rest, "bn-BD").blocks).has("dateline")).toBe(true);
  });
});
