/** W08: every claim has somebody who makes it, and a cause is stated only when the source states one. */
import type { BulletinKind } from "../../domain/bulletin.ts";
import { type LintContext, type Match, matches, type Rule } from "./finding.ts";
import { sentencesOf } from "./sentences.ts";

const sourcePhrase =
  /জানি?য়েছে|জানায়|জানাল|জানান|জানানো হয়েছে|স্ট(?:েটাস|্যাটাস)|সূত্র|বরাতে|অনুযায়ী|অভিযোগ|দাবি|তরফে|পক্ষ থেকে|মনে করা হচ্ছে|ধারণা করা হচ্ছে|ভাষ্য|ব্যাখ্যা|স্বীকার|মেনে নিয়েছে|মানল|বলেছে|বিজ্ঞপ্তি|ঘোষণা|দেখাচ্ছে/;
const claim = /অচল|বিভ্রাট|ব্যাহত|(?:করছে|খুলছে|যাচ্ছে|চলছে|পারছেন|হচ্ছে) না|স্তব্ধ|ত্রুটি|মিটেছে|সমাধান হয়েছে|স্বাভাবিক হয়েছে/;

/** Kinds whose text reports no claim of its own: what we got wrong, and what earlier posts have sourced. */
const exempt: ReadonlySet<BulletinKind> = new Set(["correction", "retraction", "digest"]);

const unattributed: Rule = {
  id: "W08",
  severity: "warn",
  message: "a claim without anybody who makes it",
  find: (text, context: LintContext): readonly Match[] => {
    const isStory = text.includes("।") && (context.kind === undefined || !exempt.has(context.kind));
    return isStory && !sourcePhrase.test(text.normalize("NFC")) ? matches(text, claim).slice(0, 1) : [];
  },
};

const statedCause = /(?:নেপথ্যে|[রএ]র? জেরে|[রএ]র? কারণে|মূল কারণ|কারণ[ :,])/;
const openCause = /কারণ[^।]*(?:স্পষ্ট নয়|অজানা|জানা যায়নি|জানায়নি|খতিয়ে|খুঁজ|তদন্ত|চিহ্নিত|শনাক্ত|নিশ্চিত)/;

const unknownCause: Rule = {
  id: "W08",
  severity: "warn",
  message: "a cause that the source does not give",
  find: (text, context): readonly Match[] =>
    context.causeKnown !== false
      ? []
      : sentencesOf(text)
          .filter((sentence) => statedCause.test(sentence.text) && !openCause.test(sentence.text))
          .map(({ at, text: sentence }) => ({ at, excerpt: sentence.trim() })),
};

const unknown = /কারণ (?:অজানা|জানা যায়নি)/;
const known = /কারণ (?:চিহ্নিত|শনাক্ত)/;

/** The operator may have found a cause and kept it to itself; then it is untold, not unknown. */
const contradictedCause: Rule = {
  id: "W08",
  severity: "warn",
  message: "a cause that is found and unknown at once",
  find: (text): readonly Match[] => (known.test(text) ? matches(text, unknown) : []),
};

export const attributionRules: readonly Rule[] = [unattributed, unknownCause, contradictedCause];
