import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/reading/sentences.ts";

/** For fast-check, which takes `undefined` as passed. */
const whole = (text: string): void => {
  expect(splitSentences(text).join("")).toBe(text);
};

describe("cutting an update into sentences", () => {
  it("loses no character of any text", () => {
    const pieces = fc.constantFrom(
      "We",
      " ",
      "are",
      ". ",
      ".",
      "\n",
      "\r\n",
      "e.g. ",
      "v1.2.3",
      "GitHub.com",
      "! ",
      "?",
      "(",
      ")",
      "•",
      "\\r\\n",
      "é",
    );
    fc.assert(fc.property(fc.array(pieces), (parts) => whole(parts.join(""))));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), whole));
  });

  it.each([
    ["We are investigating. More updates to follow.", ["We are investigating. ", "More updates to follow."]],
    [
      "See e.g. the dashboard on GitHub.com for v1.2.3 today.",
      ["See e.g. the dashboard on GitHub.com for v1.2.3 today."],
    ],
    ["The issue is resolved.Other models are available.", ["The issue is resolved.", "Other models are available."]],
    ["1. We restart it.\n2. We check it.", ["1. We restart it.\n", "2. We check it."]],
    ["The services\nare back to normal.", ["The services\nare back to normal."]],
    ["At 5 p.m. UTC it ended.", ["At 5 p.m. UTC it ended."]],
    ["Visit https://a.example/b.html. Thanks!", ["Visit https://a.example/b.html. ", "Thanks!"]],
  ])("cuts %j", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});
