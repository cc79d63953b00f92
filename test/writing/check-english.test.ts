/** The desk's English: every message that its Bengali has, each of which can be written. */
import { describe, expect, it } from "vitest";
import { checkEnglish } from "../../src/writing/check-english.ts";
import { createPhrases } from "../../src/writing/phrases.ts";
import { locales } from "./bench.ts";

const text = locales.english["editor.ftl"] ?? "";
const faults = (english: string): readonly string[] =>
  checkEnglish({ ...locales, english: { ...locales.english, "editor.ftl": english } }).map(
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

describe("answers to readers in English", () => {
  const { say } = createPhrases(locales);
  const hour = 3_600_000;

  it("name services in Latin, and lengths of time in words", () => {
    expect(say("en-IN", "bot-unread-now", { service: "cloudflare", age: 30 * hour })).toBe(
      "The status page of Cloudflare could not be read for 1 day and 6 hours. How it stands now is not known.",
    );
    expect(say("en-BD", "bot-age", { age: 30_000 })).toBe("The status page was last read 1 minute ago.");
    expect(say("en-IN", "bot-following-except", { services: "cloudflare|chatgpt|x" })).toMatch(/^Without Cloudflare, /);
  });

  it("are checked like the desk's", () => {
    const text = locales.english["bot.ftl"] ?? "";
    const found = (changed: string) =>
      checkEnglish({ ...locales, english: { ...locales.english, "bot.ftl": changed } }).map(
        ({ path, line, detail }) => `${path}:${line}: ${detail}`,
      );
    expect(found(text)).toEqual([]);
    expect(found(text.replace(/^bot-which = .*$/mu, ""))[0]).toBe("en/bot.ftl:1: message bot-which is missing in en");
    expect(found(text.replace("NAME($other)", "GEN($other)"))[0]).toMatch(
      /en\/bot\.ftl:\d+: message bot-upstream: .*GEN/,
    );
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
