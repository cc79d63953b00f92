import { describe, expect, it } from "vitest";
import { createSpeaker } from "../../src/writing/speech.ts";
import { inBangladesh, inIndia, locales, reader } from "./bench.ts";

const speaker = createSpeaker(locales);
const context = { service: { id: "github", name: "GitHub" }, components: ["Actions"], zone: "Etc/UTC" };
const said = (english: string, style = inIndia): string =>
  reader
    .read(english, context)
    .map((sentence) => speaker.sayAlone(sentence, {}, style))
    .join(" ");

describe("a sentence has one place", () => {
  it.each([
    ["GitHub is experiencing issues with Actions.", "গিটহাবের অ্যাকশনসে সমস্যা দেখা দিচ্ছে।"],
    ["GitHub is experiencing delays in notifications.", "গিটহাবের নোটিফিকেশনে দেরি হচ্ছে।"],
    ["GitHub is experiencing an internal service degradation.", "গিটহাবে অভ্যন্তরীণ পরিষেবার বিঘ্ন দেখা দিচ্ছে।"],
    ["Actions is experiencing delays.", "অ্যাকশনসে দেরি হচ্ছে।"],
  ])("%s", (english, bengali) => {
    expect(said(english)).toBe(bengali.normalize("NFC"));
  });

  it("people are no place", () => {
    expect(said("Users are experiencing errors with uploads.", inBangladesh)).toBe(
      "ব্যবহারকারীদের ক্ষেত্রে আপলোডে ত্রুটি দেখা দিচ্ছে।".normalize("NFC"),
    );
  });
});
