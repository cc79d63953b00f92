import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Finding, isBlocked, type KnownName, type LintContext, lint } from "../../src/bengali/index.ts";
import type { BulletinKind, Edition } from "../../src/domain/bulletin.ts";
import { rowsOf } from "./gold.ts";

const kindOf: Readonly<Record<string, string>> = {
  PPL: "person",
  CTY: "place",
  CNT: "place",
  REG: "place",
  CMP: "component",
};
const commonWords = new Set("নগদ বিকাশ উপায় রকেট রবি সিগন্যাল ভিসা ভীম রিং চরকি হইচই গ্রো ভি".normalize("NFC").split(" "));

/** The guide's lexicon as the lint is given it. */
const lexicon = (edition: Edition): readonly KnownName[] =>
  rowsOf("lexicon-pairs.tsv").map(([, india = "", bangladesh = "", , , , , , category = ""]) => {
    const text = edition === "bn-IN" ? india : bangladesh;
    const kind = kindOf[category] ?? "service";
    return {
      kind,
      commonWord: commonWords.has(text),
      noun: { text, place: kind === "place", person: kind === "person" },
    };
  });
const names: Readonly<Record<Edition, readonly KnownName[]>> = { "bn-IN": lexicon("bn-IN"), "bn-BD": lexicon("bn-BD") };

const context = (edition: Edition, more: Partial<LintContext> = {}): LintContext => ({
  edition,
  digits: "bengali",
  names: names[edition],
  ...more,
});

interface GuideBulletin {
  readonly id: string;
  readonly edition: Edition;
  readonly kind: BulletinKind;
  readonly headline: string;
  readonly text: string;
}
const guide: readonly GuideBulletin[] = JSON.parse(
  readFileSync(new URL("guide-bulletins.json", import.meta.url), "utf8"),
);

const show = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => `${finding.id} ${finding.message}: ${finding.excerpt}`);

describe("the guide's own bulletins", () => {
  it.each(guide.map((bulletin) => [bulletin.id, bulletin.edition, bulletin] as const))(
    "%s %s",
    (_id, edition, bulletin) => {
      const { kind, headline, text } = bulletin;
      expect(show(lint(text, context(edition, { kind, headline })))).toEqual([]);
    },
  );
});

const IN = context("bn-IN");
const BD = context("bn-BD");
const latin = context("bn-IN", { digits: "latin" });
const at = (time: string): number => Date.parse(`2025-11-18T${time}:00Z`);

/** One planted error a row: the rule that must catch it. */
const planted: readonly (readonly [string, string, LintContext])[] = [
  ["E01", "এক্স  অচল", IN],
  ["E01", "এক্স অচল ।", IN],
  ["E01", " এক্স অচল", IN],
  ["E01", "এক্স অচল\u00a0\u00a0আজ", IN],
  ["E02", "এক্স কাজ করছে না৷", IN],
  ["E02", "এক্স কাজ করছে না.", IN],
  ["E02", "এক্স | চ্যাটজিপিটি", IN],
  ["E03", "এক্সে { $svc } বিভ্রাট", IN],
  ["E03", "undefined অচল", IN],
  ["E03", "NaN মিনিট", IN],
  ["E04", "\u2068এক্স\u2069 অচল", IN],
  ["E04", "এক্স\u200c অচল", IN],
  ["E04", "এক্স\u200b অচল", IN],
  ["E05", "সম\u09df", IN],
  ["E06", "মেটাের সমস্যা", IN],
  ["E06", "৫ের পর", IN],
  ["E06", "ব্যাংকিংের সমস্যা", IN],
  ["E07", "সমস্যার ব্যাখ্য\u09bcা", IN],
  ["E07", "আমাজ\u09bcন", IN],
  ["E08", "5টি সাইট অচল", IN],
  ["E08", "রাত 9টায়", BD],
  ["E08", "৫টি সাইট অচল", latin],
  ["E09", "১২৩,৪৫৬টি অভিযোগ", IN],
  ["E09", "10.৬ লক্ষ", latin],
  ["E09", "১০.৬ মিলিয়ন", IN],
  ["E09", "৭২৫৪টি অভিযোগ", IN],
  ["E09", "১২৩৪৫৬ জন", IN],
  ["E09", "১৮ই নভেম্বর", IN],
  ["E10", "রাত ৯ টায়", IN],
  ["E10", "রাত ৯.১৫টার দিকে", BD],
  ["E10", "বিকেল ৫:২০ PM", IN],
  ["E10", "সকাল ৩টায়", IN],
  ["E10", "সন্ধ্যা ৫টা ৩০ মিনিটে", IN],
  ["E10", "রাত ১৩টায়", IN],
  ["E10", "রাত ০টায়", IN],
  ["E10", "বুধবার ১০টা থেকে দুপুর ১২টা পর্যন্ত বন্ধ", IN],
  ["E11", "১২ টি সাইট", IN],
  ["E11", "সাইট গুলি অচল", IN],
  ["E11", "এক্স এর সার্ভার", IN],
  ["E11", "মেটা কে জানানো হয়েছে", IN],
  ["E11", "AWS এর ত্রুটি", IN],
  ["E12", "AWSের ত্রুটি", IN],
  ["E12", "AWS-ের ত্রুটি", IN],
  ["E12", "স্পটিফাই'র অ্যাপ", IN],
  ["E13", "ক্যানভাতে বিভ্রাট", IN],
  ["E13", "চ্যাটজিপিটিয় বিভ্রাট", IN],
  ["E13", "ওপেনএআইর চ্যাটবট", IN],
  ["E13", "ভারতসহ কয়েকটি দেশে", IN],
  ["E13", "গুগল পের সমস্যা", IN],
  ["E14", "বিভ্রাট বিভ্রাট মিটেছে", IN],
  ["E14", "সংস্থা করেই করেই জানায়", IN],
  ["E15", "অন্তত ৭ হাজারেরও বেশি", IN],
  ["E15", "প্রায় ৪০ হাজারের বেশি", IN],
  ["E15", "প্রায় ৩০ হাজার ছাড়িয়েছে", IN],
  ["E16", "একাধিক অ্যাপগুলি", IN],
  ["E16", "১২টি সাইটগুলো", BD],
  ["E16", "১৫ জন গ্রাহকেরা", IN],
  ["E17", "এক্স ও এবং মেটা", IN],
  ["E17", "এক্স, মেটা, ও জুম", IN],
  ["E17", "এক্স ও চ্যাটজিপিটি এবং ক্যানভা ও জুম", IN],
  ["E17", "এক্স, মেটা ও জুম এবং রেডিট", IN],
  ["E17", "এক্স, ক্যানভা-সহ জুম ইত্যাদি", IN],
  ["E17", "কিন্তু তবে সমস্যা আছে", IN],
  ["E18", "পরিষেবা ব্যাহত হইয়াছে এবং তাহারা কাজ করছে", IN],
  ["E19", "ইলন মাস্ক জানিয়েছে, সমস্যা মিটেছে।", IN],
  ["E19", "মাস্ক বলেছে, সমস্যা মিটেছে।", IN],
  ["E19", "সংস্থাটি জানিয়েছেন, সমস্যা মিটেছে।", IN],
  ["E19", "ক্লাউডফ্লেয়ার জানিয়েছেন, সমস্যা মিটেছে।", BD],
  ["E19", "সমস্যা মিটেছে বলে জানিয়েছেন ক্লাউডফ্লেয়ার।", IN],
  ["E19", "ব্যবহারকারীরা জানিয়েছে, সাইট খুলছে না।", IN],
  ["E20", "বিভ্রাট মিটেছে। সাইট খুলছে না।", context("bn-IN", { kind: "resolved" })],
  ["E20", "এক্সে বিভ্রাট। সমস্যা মিটেছে।", context("bn-IN", { kind: "flash" })],
  ["E21", "এক্সে ১২টি সাইট অচল", context("bn-IN", { facts: ["এক্স", "১১টি"] })],
  ["E21", "বিকেল ৫টা ২০ মিনিটে", context("bn-IN", { facts: [], times: [at("11:48")] })],
  ["E21", "১৮:৩৮ কারণ চিহ্নিত", context("bn-IN", { facts: [], times: [at("13:09")] })],
  ["E21", "চার ঘণ্টা পর স্বাভাবিক", context("bn-IN", { facts: ["তিন ঘণ্টা"] })],
  ["E21", "সন্ধ্যা ৬টা ৫ মিনিটে", context("bn-IN", { facts: [], times: [at("12:34")] })],
  ["E21", "তিনটি সাইট অচল", context("bn-IN", { facts: [], numbers: [4] })],
  ["E21", "প্রায় ১২ হাজার অভিযোগ", context("bn-IN", { facts: [], numbers: [11_200] })],
  ["E21", "ক্লাউডফ্লেয়ারে বিভ্রাট", context("bn-IN", { facts: ["এক্স"] })],
  ["E21", "এক্সে বিভ্রাট", context("bn-IN", { facts: ["এক্স"], required: ["ক্লাউডফ্লেয়ার"] })],
  ["E22", "খবর\n#বিভ্রাট", IN],
  ["E22", "খবর\n#monday.com", IN],
  ["E22", "খবর#Cloudflare", IN],
  ["E22", "খবর\n#2025", IN],
  ["E23", "ক".repeat(4_097), IN],
  ["E23", "ক".repeat(1_025), context("bn-IN", { caption: true })],
  ["E23", "খবর", context("bn-IN", { headline: "ক ".repeat(40).trim() })],
  ["W01", "সেবা ব্যাহত", IN],
  ["W01", "পরিষেবা ব্যাহত", BD],
  ["W01", "তিন লক্ষ নয়, ৩ লক্ষ গ্রাহক", BD],
  ["W01", "মঙ্গলবার এখনো অচল", IN],
  ["W01", "রবিবার রাতে", BD],
  ["W02", "সংস্থা সমস্যা সম্পর্কে অবগত", IN],
  ["W02", "একটি ফিক্স বাস্তবায়ন করছে", IN],
  ["W02", "সংস্থাটি সমস্যাটি সম্পর্কে সচেতন", IN],
  ["W02", "স্বাভাবিক হওয়া দেখা যেতে শুরু করছে", IN],
  ["W02", "সমাধান কার্যকর না করা হওয়া পর্যন্ত", IN],
  ["W02", "শেষের গ্রাহকেরা থেকে সংযোগে সমস্যা", IN],
  ["W02", "সংস্থাটি সমস্যার মাত্রা কমিয়ে দেখিয়েছে", IN],
  ["W08", "স্বাভাবিক এক্স, কারণ অজানা। আগে কারণ চিহ্নিত করেছে সংস্থা।", IN],
  ["W03", `${"কথা বলা যায় না আজ ".repeat(5)}শেষ।`, IN],
  ["W04", "এক্স অচল!", IN],
  ["W04", "নেটে হাহাকার", IN],
  ["W04", "কেন অচল এক্স", context("bn-IN", { headline: "কেন অচল এক্স?" })],
  ["W05", "এক ঘন্টা পর", IN],
  ["W05", "আমাজনের ক্লাউড", IN],
  ["W05", "সোশাল মিডিয়া, সোশ্যাল মিডিয়া", IN],
  [
    "W06",
    "চ্যাটজিপিটি অচল। চ্যাট জিপিটির সার্ভারে ত্রুটি।",
    context("bn-IN", { names: [{ noun: { text: "চ্যাটজিপিটি" }, kind: "service", aliases: ["চ্যাট জিপিটি"] }] }),
  ],
  ["W07", "সাইটে ঢুকতে পারছেন না অনেক গ্রাহক। সাইটে ঢুকতে পারছেন না অনেক গ্রাহক।", IN],
  ["W07", "খবর", context("bn-IN", { formula: "F1", recentFormulas: ["F1", "F1", "F2"] })],
  ["W08", "এক্স অচল। সাইট খুলছে না।", IN],
  ["W08", "সার্ভারের ত্রুটির জেরে অচল এক্স, জানিয়েছে সংস্থা।", context("bn-IN", { causeKnown: false })],
];

describe("a planted error of every rule is caught", () => {
  it.each(planted)("%s in %j", (id, text, where) => {
    expect(lint(text, where).map((finding) => finding.id)).toContain(id);
  });

  it("leaves no rule unplanted", () => {
    const ids = [...Array.from({ length: 23 }, (_, n) => `E${String(n + 1).padStart(2, "0")}`)];
    const warnings = Array.from({ length: 8 }, (_, n) => `W0${n + 1}`);
    const caught = new Set(planted.map(([id]) => id));
    expect([...ids, ...warnings].filter((id) => !caught.has(id))).toEqual([]);
  });

  it("blocks on E and warns on W, but for a sentence past bearing", () => {
    for (const [id, text, where] of planted) {
      const severity = lint(text, where).find((finding) => finding.id === id)?.severity;
      expect(severity, text).toBe(id.startsWith("E") ? "block" : "warn");
    }
    expect(isBlocked(lint(`${"কথা বলা যায় না আজ ".repeat(6)}শেষ।`, IN))).toBe(true);
  });
});

/** Good Bengali that a hasty pattern would refuse. */
const sound: readonly (readonly [string, LintContext])[] = [
  ["ধাপে ধাপে ধীরে ধীরে", IN],
  ["হাজার হাজার গ্রাহকের অভিযোগ", IN],
  ["রবিবার ভারতীয় সময় রাত ১টায়", IN],
  ["এপিআই ও ভিডিয়ো পরিষেবা স্বাভাবিক", IN],
  ["এবং ওপেনএআই জানিয়েছে, সমস্যা মিটেছে", IN],
  ["মাস্কের সংস্থা জানিয়েছে, সমস্যা মিটেছে।", IN],
  ["মেটা নিয়ে মাস্ক জানিয়েছেন, কাজ চলছে।", IN],
  ["এক্স বন্ধ বলে ব্যবহারকারীরা জানিয়েছেন।", IN],
  ["পাসপোর্ট সেবার সাইট স্বাভাবিক", IN],
  ["এই লক্ষ্য নিয়ে কাজ, লক্ষ করা যায়", BD],
  ["নোশন-বিভ্রাট: কী জানাল সংস্থা", IN],
  ["এডব্লিউএসের উত্তর ভার্জিনিয়া কেন্দ্রে (us-east-1)", IN],
  ["GPT-5 ও iOS 26-এ সমস্যা", IN],
  ["দু’রকম সমস্যা", IN],
  ["উহানে সমস্যা, সপ্তাহান্তে সমাধান", IN],
  ["ড. রায় ও মো. করিম", IN],
  ["ফোনে *২৪৭# ডায়াল করে", IN],
  ["এক্স খবর\n#অচল #Cloudflare", IN],
  ["১২,৩৪,৫৬৭টি", IN],
  ["বিশ্বের ২০২৫ সালের র‍্যাঙ্ক", IN],
  ["বিভ্রাট মিটেছে। তবে রেকর্ডিং এখনও চলছে না।", context("bn-IN", { kind: "resolved" })],
  ["সকাল পৌনে ১২টায়, সন্ধ্যা পৌনে ৮টায়, রাত পৌনে ১২টায়", IN],
  ["বেলা সাড়ে ১১টায়", IN],
  ["ক্লাউডফ্লেয়ারের ত্রুটি। এর আগে মার্চেও এক বার থেমেছিল এক্স।", IN],
  ["ইউপিআইয়ে সমস্যা", IN],
  ["সমস্যা মেটাতে কাজ করছে মেটা", IN],
  ["‘Alerts : US | EU’ অংশে ত্রুটি", context("bn-IN", { latin: ["Alerts : US | EU"] })],
  ["ক্লাউডফ্লেয়ার এ তথ্য জানিয়েছে। AWS এ কথা মানেনি।", BD],
  ["তথ্য দেখুন https://www.cloudflarestatus.com/incidents/8gmgl950y3h7 লিঙ্কে", IN],
  ["5টি সাইট অচল, জানিয়েছে মেটা", latin],
  ["বিকেল ৫টা ১৮ মিনিটে এক্স-সহ ১২টি সাইট, ১৮ নভেম্বর", context("bn-IN", { facts: ["এক্স", "১২টি"], times: [at("11:48")] })],
  [
    "১১ হাজারেরও বেশি অভিযোগ, তিনটি সাইট, প্রায় পৌনে আট ঘণ্টা পর, সন্ধ্যা ৬টা ৫ মিনিট নাগাদ",
    context("bn-IN", { facts: [], numbers: [11_200, 3], durations: [27_600_000], times: [at("12:34")] }),
  ],
  ["প্রায় পৌনে আট ঘণ্টা, ১৭:১৮", context("bn-IN", { facts: ["প্রায় পৌনে আট ঘণ্টা"], times: [at("11:48")] })],
];

describe("good Bengali is not blocked", () => {
  it.each(sound)("%j", (text, where) => {
    expect(show(lint(text, where).filter((finding) => finding.severity === "block"))).toEqual([]);
  });
});
