/** The desk's English: every message that its Bengali has, each of which can be written. */
import { describe, expect, it } from "vitest";
import { checkEnglish } from "../../src/writing/check-english.ts";
import { createPhrases } from "../../src/writing/phrases.ts";
import { locales } from "./bench.ts";

const text = locales.english["editor.ftl"] ?? "";
const faults = (english: string): readonly string[] =>
  checkEnglish({ ...locales, english: { "editor.ftl": english } }).map(
    ({ path, line, detail }) => `${path}:${line}: ${detail}`,
  );

describe("the check of the desk's English", () => {
  it("finds nothing to say about it as it is", () => expect(faults(text)).toEqual([]));

  it.each([
    ["a missing message", text.replace(/^desk-none = .*$/mu, ""), /desk-none is missing in en/],
    ["an unused message", `${text}\nidle = Nothing.\n`, /en\/editor\.ftl:\d+: message idle is never used/],
    [
      "a list of words, which stands in Bengali only",
      `${text}\ndesk-words-lead = lead\n`,
      /desk-words-lead is never used/,
    ],
    ["a broken entry", `${text}\nbroken = { $editor\n`, /broken entry/],
    ["a function that English lacks", text.replace("{ DATE($at) }", "{ LOC($at) }"), /desk-correction-at: .*LOC/],
    ["Bengali letters", text.replace("desk-none = No", "desk-none = না"), /desk-none: it has Bengali letters/],
    ["no file at all", "", /desk-title is missing in en/],
  ])("finds %s", (_name, changed, expected) => {
    expect(changed).not.toBe(text);
    expect(faults(changed).join("\n")).toMatch(expected);
  });
});

describe("the desk in English", () => {
  const { say } = createPhrases(locales);
  const until = Date.UTC(2025, 10, 18, 18, 35);

  it("reads the clock of its edition", () => {
    expect(say("en-IN", "desk-held", { editor: "Rina", until })).toBe("⏸ Held by Rina until 00:05.");
    expect(say("en-BD", "desk-held", { editor: "Rina", until })).toBe("⏸ Held by Rina until 00:35.");
    expect(say("en-BD", "desk-correction-at", { at: until })).toBe("19 November 2025:");
  });

  it("knows no text for readers, and no other voice", () => {
    expect(() => say("en-IN", "hand-headline-opened", { service: "x" })).toThrow(/no message/);
    expect(() => say("fr", "desk-none")).toThrow(/expected an edition/);
  });
});
