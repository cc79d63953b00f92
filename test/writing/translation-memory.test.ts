/** What an editor's Bengali of one sentence is good for beyond that sentence. */
import { describe, expect, it } from "vitest";
import type { Rendering } from "../../src/domain/rendering.ts";
import { memoryOf } from "../../src/writing/memory-of.ts";
import { locales } from "./bench.ts";

const memory = memoryOf(locales);
const kept = (en: string, bn: string, edition: Rendering["edition"] = "bn-IN"): Rendering => ({
  edition,
  en,
  bn: bn.normalize("NFC"),
  by: 1,
  at: 0,
});
const recalled = (en: string, ...all: readonly Rendering[]): string | undefined => memory.recall(en, all)?.bn;

describe("a kept sentence", () => {
  const bonds = kept("All hands are on deck.", "সকলে কাজে নেমেছেন।");
  it("serves itself, whatever the space around it", () => {
    expect(recalled("  All hands  are on deck.\n", bonds)).toBe(bonds.bn);
  });
  it("serves no other", () => {
    expect(recalled("All hands were on deck.", bonds)).toBeUndefined();
    expect(recalled("Some hands are on deck.", bonds)).toBeUndefined();
  });
  it("of two for the same sentence the first is taken", () => {
    expect(recalled(bonds.en, kept(bonds.en, "সবাই নেমেছেন।"), bonds)).toBe("সবাই নেমেছেন।".normalize("NFC"));
  });
});

describe("names and figures that stand in the Bengali exactly once", () => {
  const figure = kept("We juggle 12 hamsters.", "১২টি হ্যামস্টার সামলানো হচ্ছে।");
  const name = kept("Cloudflare is on a roll.", "ক্লাউডফ্লেয়ারে সব ভাল চলছে।");

  it("are exchanged", () => {
    expect(recalled("We juggle 7 hamsters.", figure)).toBe("৭টি হ্যামস্টার সামলানো হচ্ছে।".normalize("NFC"));
    expect(recalled("Discord is on a roll.", name)).toBe("ডিসকর্ডে সব ভাল চলছে।".normalize("NFC"));
  });
  it("in each edition by its own forms", () => {
    const there = kept("Cloudflare is on a roll.", "ক্লাউডফ্লেয়ারে সব ভালো চলছে।", "bn-BD");
    expect(recalled("Discord is on a roll.", there)).toBe("ডিসকর্ডে সব ভালো চলছে।".normalize("NFC"));
  });
  it("but a kept sentence of their own goes before", () => {
    const own = kept("We juggle 7 hamsters.", "সাতটি।");
    expect(recalled("We juggle 7 hamsters.", figure, own)).toBe(own.bn);
  });

  it.each([
    ["a figure twice in the Bengali", kept("We juggle 12 hamsters.", "১২টি হ্যামস্টার, ১২টি!"), "We juggle 7 hamsters."],
    ["a figure said in a word", kept("We juggle 2 hamsters.", "দুটি হ্যামস্টার।"), "We juggle 7 hamsters."],
    ["a figure with an ending of its own", kept("Day 2 of juggling.", "২য় দিন।"), "Day 3 of juggling."],
    ["a figure inside of another", kept("We juggle 2 hamsters.", "১২টি হ্যামস্টার।"), "We juggle 7 hamsters."],
    ["two equal figures", kept("We juggle 2 or 2 hamsters.", "২টি হ্যামস্টার।"), "We juggle 7 or 7 hamsters."],
    ["one of two figures", kept("We juggle 2 of 9 hamsters.", "২টি হ্যামস্টার।"), "We juggle 3 of 9 hamsters."],
    ["a clock", kept("The circus opens at 14:30.", "সার্কাস ১৪:৩০ থেকে।"), "The circus opens at 15:30."],
    ["a name twice", kept("Cloudflare is on a roll.", "ক্লাউডফ্লেয়ার, ক্লাউডফ্লেয়ারে ভাল।"), "Discord is on a roll."],
    ["a name left in Latin", kept("Cloudflare is on a roll.", "Cloudflare ভাল চলছে।"), "Discord is on a roll."],
    ["a name that is left out", kept("Cloudflare is on a roll.", "সব ভাল চলছে।"), "Discord is on a roll."],
  ])("%s serves its own sentence only", (_what, one, other) => {
    expect(recalled(one.en, one)).toBe(one.bn);
    expect(recalled(other, one)).toBeUndefined();
  });
});
