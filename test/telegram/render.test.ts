import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockKinds } from "../../src/domain/bulletin.ts";
import { cut, renderPost } from "../../src/telegram/render.ts";
import { parseHtml } from "../support/bot-api/html.ts";
import { block, outage } from "./posts.ts";

describe("renderPost", () => {
  test("a headline in bold, running text in paragraphs, history in a quote, a link in the words that name it", () => {
    expect(renderPost(outage).html).toBe(
      [
        "<b>🔴 ক্লাউডফ্লেয়ারে বিভ্রাট</b>",
        "মঙ্গলবার বিকেল থেকে বহু ওয়েবসাইট খুলছে না। সমস্যা এক্স ও চ্যাটজিপিটিতে।",
        "কারণ খতিয়ে দেখছে সংস্থা।",
        "<blockquote expandable>১৮ নভেম্বর, বিকেল ৫টা ১৮: সমস্যার কথা জানায় সংস্থা\n১৮ নভেম্বর, সন্ধ্যা ৬টা ৩৯: কারণ চিহ্নিত</blockquote>",
        'সূত্র: ক্লাউডফ্লেয়ারের <a href="https://www.cloudflarestatus.com/incidents/8gmgl950y3h7?a=1&amp;b=2">স্টেটাস পেজ</a>',
        "#অচল #Cloudflare",
      ]
        .join("\n\n")
        .normalize("NFC"),
    );
  });

  test("the link to the post itself stands beside the source, or at the end", () => {
    const details = { words: "বিস্তারিত", url: "https://t.me/bibhrat_bot?start=p_d_1" };
    const anchor = '<a href="https://t.me/bibhrat_bot?start=p_d_1">বিস্তারিত</a>';
    expect(renderPost(outage, details).html).toContain(`</a> · ${anchor}\n\n#`);
    const bare = { marker: "", blocks: [block("headline", "শিরোনাম")] };
    expect(renderPost(bare, details).html).toBe(`<b>শিরোনাম</b>\n\n${anchor}`);
  });

  test("foreign text is escaped once and stays what it was", () => {
    const { html } = renderPost({ marker: "", blocks: [block("headline", 'R&D <5ms "fast" *bold* &lt;')] });
    expect(parseHtml(html).text).toBe('R&D <5ms "fast" *bold* &lt;');
  });

  test("marks that turn the direction of writing do not reach a reader", () => {
    const { plain } = renderPost({ marker: "", blocks: [block("headline", "API\u202e \u200fdown\u2066")] });
    expect(plain).toBe("API down");
  });

  test("the oldest history lines go first when a card is full", () => {
    const lines = Array.from({ length: 200 }, (_, at) => block("history", `${at}: ${"ক".repeat(40)}`));
    const { plain } = renderPost({
      marker: "🔴",
      blocks: [block("headline", "শিরোনাম"), ...lines, block("tags", "#অচল")],
    });
    expect(plain.length).toBeLessThanOrEqual(4096);
    expect(plain.length).toBeGreaterThan(4000);
    expect(plain).toContain("199: ");
    expect(plain).not.toContain("\n0: ");
    expect(plain).toContain("#অচল");
  });

  test("a paragraph that is too long ends in an ellipsis, between two graphemes", () => {
    const { plain } = renderPost({
      marker: "",
      blocks: [block("headline", "শিরোনাম"), block("lead", "ক্ষি".repeat(3000))],
    });
    expect(plain.length).toBeLessThanOrEqual(4096);
    expect(plain).toMatch(/(ক্ষি)+…$/);
  });

  test("whatever the blocks hold, the server's parser takes it and shows the plain text, and never too much", () => {
    const text = fc.string({
      unit: fc.constantFrom("<", ">", "&", '"', "'", " ", "\n", "ক্ষি", "🔴", "a", "\u202e", ";", "#"),
      maxLength: 900,
    });
    const blocks = fc.array(fc.record({ kind: fc.constantFrom(...blockKinds), text }), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, (drawn) => {
        const { html, plain } = renderPost({ marker: "🔴", blocks: drawn.map((one) => block(one.kind, one.text)) });
        expect(parseHtml(html).text).toBe(plain);
        expect(plain.length).toBeLessThanOrEqual(4096);
        expect(Buffer.byteLength(html)).toBeLessThan(32_768);
      }),
      { numRuns: 150 },
    );
  });
});

test("cut never parts a conjunct from its vowel sign", () => {
  expect(cut("ক্ষিপ্র", 8)).toBe("ক্ষিপ্র");
  expect(cut("ক্ষিপ্র", 6)).toBe("ক্ষি…");
  expect(cut("ক্ষিপ্র", 3)).toBe("…");
});
