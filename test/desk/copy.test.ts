/** What an editor takes along says no more than the bulletin, fits where it goes, and passes the lint of its edition. */
import { describe, expect, test } from "vitest";
import { copyOf, graphemes, longestPush, type PushKind } from "../../src/desk/copy.ts";
import { type Bulletin, bulletinKinds, editions } from "../../src/domain/bulletin.ts";
import { type Language, openLanguage } from "../../src/language.ts";
import { cloudflare, incident, review } from "../telegram/newsroom.ts";
import { block } from "../telegram/posts.ts";

const [plain] = review(incident(cloudflare)).bulletins;
if (!plain) throw new Error("expected a bulletin");
const long = `${"বিভ্রাট ".repeat(21)}চলছে`.normalize("NFC");
const short = "এক্সে সমস্যার খবর".normalize("NFC");
const withHeadline = (text: string): Bulletin => ({
  ...plain,
  blocks: [
    block("headline", text),
    block("lead", "বহু সাইট খুলছে না।"),
    block("source", "সূত্র: স্টেটাস পেজ"),
    block("tags", "#X"),
    block("history", "১৭:১৮ সমস্যা"),
  ],
});

describe("a copy", () => {
  test("leaves out tags and history, and keeps the words", () => {
    const { plain, push, ticker } = copyOf(withHeadline(short), () => "");
    expect(plain).toEqual([[short, "বহু সাইট খুলছে না।", "সূত্র: স্টেটাস পেজ"].join("\n\n").normalize("NFC")]);
    expect(push).toBe(short);
    expect(ticker).toBe(`${short} · সূত্র: স্টেটাস পেজ`);
  });

  test("a headline that is too long gives way to the formula of its kind, whole; it is never cut", () => {
    expect(copyOf(withHeadline(long), (kind) => `${kind}: ${short}`).push).toBe(`flash: ${short}`);
    expect(copyOf(withHeadline(long), () => long).push).toBeUndefined();
    expect(copyOf(withHeadline(long), () => "").push).toBeUndefined();
  });

  test("sixty letters as readers count them, not code units", () => {
    const sixty = `${"ক্ষি".repeat(59)}ক`;
    expect(copyOf(withHeadline(sixty), () => "").push).toBe(sixty);
    expect(copyOf(withHeadline(`${sixty}খ`), () => "").push).toBeUndefined();
  });
});

let language: Language | undefined;
const opened = (): Language => {
  language ??= openLanguage(new URL("../../locales", import.meta.url).pathname);
  return language;
};
const kinds = bulletinKinds.filter((kind): kind is PushKind => kind !== "digest");

describe.each(editions)("%s", (edition) => {
  test.each(kinds)("the formula of %s fits for the names of nearly all services, and passes the lint", (kind) => {
    const { names, phrases, lintText } = opened();
    const byLength = [...names.values()].filter(({ id }) => id.length > 1);
    const longest = byLength.sort((one, other) => other.bn[edition].length - one.bn[edition].length).slice(0, 40);
    for (const { id } of [...longest, { id: "x" }, { id: "microsoft-365" }]) {
      const line = phrases.say(edition, `push-${kind}`, { service: id });
      expect(lintText(line, edition).filter(({ severity }) => severity === "block")).toEqual([]);
    }
    expect(graphemes(phrases.say(edition, `push-${kind}`, { service: "microsoft-365" }))).toBeLessThanOrEqual(
      longestPush,
    );
  });
});
