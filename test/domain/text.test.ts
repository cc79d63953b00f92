import { describe, expect, it } from "vitest";
import { titleTakesBack, updateTakesBack } from "../../src/domain/false-alarm.ts";
import { normaliseText, textHashOf } from "../../src/domain/text.ts";

describe("two forms of one text", () => {
  it.each([
    ["tags and line breaks", "<p>We are looking.<br />More soon.</p>", "We are looking.\r\n\r\nMore soon."],
    ["entities", "Errors &amp; delays &#8211; we&#x2019;re on it&nbsp;now", "Errors & delays – we’re on it now"],
    ["quotes and dashes", "We’re “on it” — now", 'We\'re "on it" - now'],
    [
      "a Markdown link and an HTML link",
      "See [our page](https://example.org/a).",
      'See <a href="https://example.org/a">our page</a>.',
    ],
    ["capitals and closing punctuation", "All systems operational", "All Systems Operational."],
    ["invisible characters", "We\u200b are looking", "We are looking"],
    ["composed and decomposed letters", "Montr\u00e9al", "Montre\u0301al"],
  ])("are the same: %s", (_, a, b) => {
    expect(textHashOf(a)).toBe(textHashOf(b));
  });

  it.each([
    ["another word", "We are looking.", "We are fixing."],
    ["a word more", "This is resolved.", "This is not resolved."],
    ["another figure", "5% of requests", "50% of requests"],
    ["another script", "বিভ্রাট মিটেছে", "বিভ্রাট চলছে"],
    ["vowel signs", "কাজ চলছে", "কাজ চলেছে"],
  ])("are different: %s", (_, a, b) => {
    expect(textHashOf(a)).not.toBe(textHashOf(b));
  });

  it("keeps what only looks like a tag, and an entity nobody knows", () => {
    expect(normaliseText("latency < 5 s and > 3 s &foo; &#0;")).toBe("latency < 5 s and > 3 s &foo; &#0;");
  });
});

describe("an incident that is taken back", () => {
  it.each([
    "Test Incident Posted in Error – No Customer Impact (Will Be Removed)",
    "[Test incident] please ignore",
    "False alarm: API errors",
    "Incident created by mistake",
  ])("says so in its title: %s", (title) => expect(titleTakesBack(title)).toBe(true));

  it.each([
    "Incident with Test Explorer",
    "Errors in Pull Requests",
    "Latest incident",
    "Errors caused by mistaken rollouts",
  ])("does not: %s", (title) => expect(titleTakesBack(title)).toBe(false));

  it.each([
    ["resolved", "This was a false alarm; no customers were affected."],
    ["resolved", "This incident was posted in error."],
    ["false_alarm", "Nothing happened."],
  ])("says so in an update: %s, %s", (rawStatus, text) => expect(updateTakesBack({ rawStatus, text })).toBe(true));

  it.each([
    ["resolved", "Monitors sent false alarms to customers. This is fixed."],
    ["investigating", "Requests are rejected in error."],
  ])("does not in: %s, %s", (rawStatus, text) => expect(updateTakesBack({ rawStatus, text })).toBe(false));
});
