import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainLine, plainMarkdown, plainText } from "../../src/feeds/text.ts";

describe("plainText", () => {
  test.each([
    ["plain", "plain"],
    ["", ""],
    ["a\r\n\r\n b \n\n\nc", "a\nb\nc"],
    ["a<br>b<br/>c<br />d", "a\nb\nc\nd"],
    ["<p>a</p><p>b</p>", "a\nb"],
    ["<ul><li>a</li><li>b</li></ul>", "a\nb"],
    ["a&nbsp;&amp;&lt;b&gt;", "a &<b>"],
    ["5 < 6 & 7 > 3", "5 < 6 & 7 > 3"],
    ["a  \t b", "a b"],
    ["<script>evil()</script>seen<style>x{}</style>", "seen"],
    ["<a href='x'>link</a> <b>bold</b>", "link bold"],
    ["zero\u200bwidth \u202eturned\u202c", "zerowidth turned"],
    ["keeps \u0995\u09cd\u200d\u09b7 joiners", "keeps \u0995\u09cd\u200d\u09b7 joiners"],
    ["unclosed <b>tag", "unclosed tag"],
  ])("%j is %j", (html, expected) => expect(plainText(html)).toBe(expected));

  test("reading a result again changes nothing, unless it looks like markup", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const once = plainText(text);
        expect(/[<&]/.test(once) || plainText(once) === once).toBe(true);
        expect(once).not.toMatch(/\n\n|^\s|\s$|\r/);
      }),
    );
  });
});

test.each([
  ["Latency <on> A & B", "Latency <on> A & B"],
  ["two\nlines", "two lines"],
  ["a &amp; b", "a &amp; b"],
])("plainLine keeps %j as %j: titles are plain text already", (title, expected) => {
  expect(plainLine(title)).toBe(expected);
});

describe("plainMarkdown", () => {
  test.each([
    ["# Head\n\ntext", "Head\ntext"],
    ["**bold** and __bold__", "bold and bold"],
    ["*soft* and _soft_, snake_case_name", "soft and soft, snake_case_name"],
    ["* one\n* two\n- three", "one\ntwo\nthree"],
    ['[words](https://x.example "title")', "words"],
    ["![picture](x.png)", "picture"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["escaped \\# and \\*", "escaped # and *"],
    ["a ** b", "a ** b"],
  ])("%j is %j", (markdown, expected) => expect(plainMarkdown(markdown)).toBe(expected));

  test.each(["[".repeat(100_000), "**a".repeat(50_000), "_ ".repeat(50_000), "[a](".repeat(50_000)])(
    "hostile text takes no time",
    (text) => {
      const started = performance.now();
      plainMarkdown(text);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});
