/** E21 as every bulletin meets it: what no fact says blocks, wherever the clause came from. */
import { describe, expect, it } from "vitest";
import type { Bulletin } from "../../src/domain/bulletin.ts";
import { draftKind } from "../../src/writing/change-writer.ts";
import { knownNames } from "../../src/writing/known-names.ts";
import { createNewsroom } from "../../src/writing/newsroom.ts";
import { type Proof, proofread } from "../../src/writing/proof.ts";
import { cloudflareRequest } from "../../src/writing/samples.ts";
import { createTeller } from "../../src/writing/teller.ts";
import { inIndia, locales } from "./bench.ts";

const staff = { newsroom: createNewsroom(locales), teller: createTeller(undefined) };
const proof: Proof = { names: knownNames(locales), naming: (style) => staff.newsroom.desk(style).naming };
const draft = draftKind("resolved", cloudflareRequest("resolved", 4), inIndia, staff);

const told: ReadonlySet<string> = new Set(["lead", "affected"]);
const planted = (was: string, is: string): readonly string[] => {
  if (draft.kind !== "draft") throw new Error(draft.reason);
  const { bulletin, facts } = draft;
  const isIn = bulletin.blocks.some(({ text }) => text.includes(was.normalize("NFC")));
  expect(isIn || was === is).toBe(true);
  const blocks = bulletin.blocks.map((block) => ({
    ...block,
    text: told.has(block.kind) ? block.text.replaceAll(was.normalize("NFC"), is.normalize("NFC")) : block.text,
  }));
  return proofread({ ...bulletin, blocks } satisfies Bulletin, facts, proof)
    .filter(({ id }) => id === "E21")
    .map(({ severity }) => severity);
};

describe("a figure that no fact holds", () => {
  it("is not found in the text as it was written", () => {
    expect(planted("", "")).toEqual([]);
  });
  it.each([
    ["a length", "৪০", "৪৭"],
    ["a clock time", "১২টা", "১১টা"],
    ["a number", "৮টি", "৭৩টি"],
  ])("%s keeps the bulletin from being published", (_what, was, is) => {
    expect(planted(was, is)).toContain("block");
  });
});

describe("names", () => {
  it.each([
    ["a service that no fact names", "ড্যাশবোর্ড", "গিটহাব"],
    ["the owner of another", "পরিকাঠামো সংস্থা", "মেটার পরিকাঠামো সংস্থা"],
  ])("%s keeps the bulletin from being published", (_what, was, is) => {
    expect(planted(was, is)).toContain("block");
  });
});

describe("what a bulletin must say", () => {
  const without = (words: string, kind: "flash" | "resolved", more: Parameters<typeof cloudflareRequest>[2] = {}) => {
    const request = cloudflareRequest(kind === "flash" ? "opened" : "resolved", kind === "flash" ? 1 : 4, more);
    const written = draftKind(kind, request, inIndia, staff);
    if (written.kind !== "draft") throw new Error(written.reason);
    const { bulletin, facts } = written;
    const blocks = bulletin.blocks.map((block) => ({
      ...block,
      text: words === "" ? block.text : block.text.replaceAll(words.normalize("NFC"), "\u2026"),
    }));
    return proofread({ ...bulletin, blocks }, facts, proof).filter(({ id }) => id === "E21");
  };
  const source = { kind: "editor", editor: 1, at: 0 } as const;
  const given = { advice: { value: "পরে আবার চেষ্টা করুন।".normalize("NFC"), sources: [source] } };

  it("is whose news it is", () => {
    expect(without("", "resolved")).toEqual([]);
    expect(without("ক্লাউডফ্লেয়ার", "resolved")[0]?.severity).toBe("block");
  });

  it("is the advice, where there is one", () => {
    expect(without("", "flash", { given })).toEqual([]);
    expect(without("পরে আবার চেষ্টা করুন।", "flash", { given })[0]?.severity).toBe("block");
  });
});
