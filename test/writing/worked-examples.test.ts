/**
 * The worked examples of the style guide, section 7, given as facts: the bulletin has the same facts in both editions and
 * passes the lint. The wording is ours; what each must say, and must not, is listed.
 */
import { describe, expect, it } from "vitest";
import { type Edition, editions, headlineOf, type Source } from "../../src/domain/bulletin.ts";
import type { ChangeKind } from "../../src/domain/change.ts";
import { incidentId, serviceId } from "../../src/domain/ids.ts";
import type { Service } from "../../src/domain/service.ts";
import type { ReadSentence } from "../../src/reading/statement.ts";
import type { FactTable } from "../../src/writing/facts.ts";
import { readWith } from "../../src/writing/preview.ts";
import type { ComposeRequest, Composition } from "../../src/writing/request.ts";
import {
  cloudflare,
  cloudflareRequest,
  incidentOf,
  requestOf,
  type SampleIncident,
  type Told,
} from "../../src/writing/samples.ts";
import { bodyText } from "../../src/writing/text.ts";
import { reader, styleOf, writer } from "./bench.ts";

type Words = Readonly<Record<Edition, string>>;
interface Example {
  readonly name: string;
  compose(edition: Edition): Composition;
  /** Facts that a back-check would fill in from the bulletin alone. */
  readonly says: Readonly<Record<Edition, readonly string[]>>;
  readonly never?: readonly string[];
}

const read = (text: string): readonly ReadSentence[] =>
  reader.read(text, { service: { id: "cloudflare", name: "Cloudflare" }, components: [], zone: "Etc/UTC" });
const editor: Source = { kind: "editor", editor: 1, at: 0 };
const desk = <Value>(value: Value) => ({ value, sources: [editor] });
const report = (at: number): Source => ({ kind: "report", outlet: "Downdetector", at });
const at = (text: string): number => Date.parse(text);
const told = (when: string, phase: Told["phase"]): Told => ({ at: at(when), phase, text: "" });
const service = (id: string, name: string, more: Partial<Service> = {}): Service => ({
  ...cloudflare,
  id: serviceId(id),
  name,
  owner: name,
  ...more,
});
const affected = (ids: readonly string[]): NonNullable<ComposeRequest["affected"]> =>
  ids.map((id) => ({ service: serviceId(id), evidence: "probable", sources: [report(0)] }));

interface Given {
  readonly kind: ChangeKind;
  readonly sample: SampleIncident;
  readonly more?: Partial<ComposeRequest>;
  readonly given?: (edition: Edition) => FactTable;
}
const change =
  ({ kind, sample, more, given }: Given) =>
  (edition: Edition): Composition =>
    writer.compose(
      requestOf(kind, sample.service, incidentOf(sample), { ...more, ...(given && { given: given(edition) }) }),
      styleOf(edition),
    );

const bkash = service("bkash", "bKash", { owner: "bKash" });
const upi = service("upi", "UPI", { owner: "NPCI", page: "https://www.npci.org.in/status" });
const aws = service("aws", "AWS", { owner: "Amazon", page: "https://health.aws.amazon.com" });
const whatsapp = service("whatsapp", "WhatsApp", { owner: "Meta", page: "https://metastatus.com" });
const bank = service("state-bank-of-india", "State Bank of India");

const ussd: Words = {
  "bn-IN": "ফোনে *২৪৭# ডায়াল করে লেনদেন করা যাচ্ছে",
  "bn-BD": "*২৪৭# ডায়াল করে লেনদেন করা যাচ্ছে",
};
const bankServers: Words = { "bn-IN": "সমস্যা কয়েকটি ব্যাঙ্কের সার্ভারে", "bn-BD": "সমস্যা কয়েকটি ব্যাংকের সার্ভারে" };
const noRepeat: Words = {
  "bn-IN": "টাকা কেটে নেওয়া হলে একই লেনদেন ফের না করার পরামর্শ দিয়েছে সংস্থা।",
  "bn-BD": "টাকা কেটে নেওয়া হলে একই লেনদেন আবার না করার পরামর্শ দিয়েছে প্রতিষ্ঠানটি।",
};
const botFile: Words = {
  "bn-IN": "বট চেনার কাজে লাগা একটি ফাইলের আকার মাত্রা ছাড়ানোতেই বিপত্তি",
  "bn-BD": "বট শনাক্তে ব্যবহৃত একটি ফাইল নির্ধারিত আকার ছাড়িয়ে যাওয়ায় এ সমস্যা হয়",
};

const examples: readonly Example[] = [
  {
    name: "7.1 flash: provider outage",
    compose: (edition) =>
      writer.compose(cloudflareRequest("opened", 1, { affected: affected(["x"]) }), styleOf(edition)),
    says: {
      "bn-IN": [
        "ক্লাউডফ্লেয়ার",
        "এক্সেও",
        "মঙ্গলবার বিকেল ৫টা ১৮ মিনিটে (ভারতীয় সময়)",
        "স্টেটাস পেজ",
        "খতিয়ে দেখছে",
        "#অচল #Cloudflare",
      ],
      "bn-BD": [
        "ক্লাউডফ্লেয়ার",
        "এক্সেও",
        "আজ মঙ্গলবার (১৮ নভেম্বর) বাংলাদেশ সময় বিকেল ৫টা ৪৮ মিনিটে",
        "স্ট্যাটাস পেজ",
        "খতিয়ে দেখছে",
        "#অচল #Cloudflare",
      ],
    },
    never: ["স্তব্ধ", "পুরোপুরি", "বিপর্যয়"],
  },
  {
    name: "7.3 update: fix implemented, monitoring",
    compose: (edition) => writer.compose(readWith(cloudflareRequest("advanced", 3), read), styleOf(edition)),
    says: {
      "bn-IN": ["ত্রুটি সারানো হয়েছে বলে", "রাত ৮টা ১২ মিনিটে", "জানিয়েছে", "নজর রাখছে", "#অচল #Cloudflare"],
      "bn-BD": ["ত্রুটি সারানো হয়েছে বলে", "রাত ৮টা ৪২ মিনিটে", "জানিয়েছে", "পর্যবেক্ষণ করছে", "#অচল #Cloudflare"],
    },
    never: ["মিটেছে", "সমাধান হয়েছে"],
  },
  {
    name: "7.4 resolved, past midnight, with the cause",
    compose: (edition) =>
      writer.compose(
        cloudflareRequest("resolved", 4, {
          affected: affected(["x", "chatgpt"]),
          given: { cause: desk(botFile[edition]) },
        }),
        styleOf(edition),
      ),
    says: {
      "bn-IN": [
        "মঙ্গলবার গভীর রাতে, ১২টা ৫৮ মিনিটে",
        "মিটেছে বলে জানিয়েছে",
        "এক্স ও চ্যাটজিপিটিতেও",
        "বট চেনার কাজে",
        "১৭:১৮",
        "১৮:৩৯",
        "২০:১২",
        "০০:৫৮ (১৯ নভেম্বর)",
        "৭ ঘণ্টা ৪০ মিনিট",
        "#সচল",
      ],
      "bn-BD": [
        "মঙ্গলবার দিবাগত রাত ১টা ২৮ মিনিটে",
        "সমাধান হয়েছে বলে জানিয়েছে",
        "এক্স ও চ্যাটজিপিটিতেও",
        "বট শনাক্তে",
        "১৭:৪৮",
        "১৯:০৯",
        "২০:৪২",
        "০১:২৮ (১৯ নভেম্বর)",
        "৭ ঘণ্টা ৪০ মিনিট",
        "#সচল",
      ],
    },
    never: ["যাচ্ছে না", "খুলছে না"],
  },
  {
    name: "7.5 flash: region outage",
    compose: change({
      kind: "opened",
      sample: {
        service: aws,
        told: [told("2025-10-20T07:10:00Z", "investigating")],
        title: "Increased error rates",
        more: { impact: "critical" },
      },
      more: {
        affected: affected(["snapchat", "canva", "duolingo"]),
        figure: { tracker: "downdetector", reports: 11_000, at: at("2025-10-20T07:40:00Z"), source: report(0) },
      },
      given: () => ({ region: desk(["us-east-1"]) }),
    }),
    says: {
      "bn-IN": [
        "এডব্লিউএস",
        "উত্তর ভার্জিনিয়ায়",
        "স্ন্যাপচ্যাট, ক্যানভা ও ডুয়োলিঙ্গোতেও",
        "দুপুর ১২টা ৪০ মিনিটে",
        "১১ হাজার",
        "ডাউনডিটেক্টরে",
        "#অচল #AWS",
      ],
      "bn-BD": [
        "এডব্লিউএস",
        "উত্তর ভার্জিনিয়ায়",
        "স্ন্যাপচ্যাট, ক্যানভা ও ডুয়োলিঙ্গোতেও",
        "বেলা ১টা ১০ মিনিটে",
        "১১ হাজার",
        "ডাউনডিটেক্টরে",
        "#অচল #AWS",
      ],
    },
  },
  {
    name: "7.6 partial outage: UPI",
    compose: change({
      kind: "opened",
      sample: {
        service: upi,
        told: [told("2025-12-03T14:15:00Z", "identified")],
        title: "Intermittent declines",
        more: { impact: "minor" },
      },
      more: {
        affected: affected(["google-pay", "phonepe", "paytm"]),
        seen: { symptom: "paymentStuck", source: report(0) },
        figure: { tracker: "downdetector", reports: 2150, at: at("2025-12-03T15:00:00Z"), source: report(0) },
      },
      given: (edition) => ({
        severity: desk("partial"),
        advice: desk(noRepeat[edition]),
        cause: desk(bankServers[edition]),
        figureNote: desk("এর ৬০ শতাংশই টাকা পাঠানো নিয়ে"),
      }),
    }),
    says: {
      "bn-IN": [
        "ইউপিআই",
        "বুধবার সন্ধ্যা পৌনে ৮টায়",
        "আংশিক বিঘ্ন",
        "গুগল পে, ফোনপে ও পেটিএমেও",
        "৬০ শতাংশ",
        "একই লেনদেন ফের না করার",
        "সার্ভারে",
        "#অচল #UPI",
      ],
      "bn-BD": [
        "ইউপিআই",
        "বাংলাদেশ সময় রাত সোয়া ৮টায়",
        "আংশিক বিঘ্ন",
        "গুগল পে, ফোনপে ও পেটিএমেও",
        "৬০ শতাংশ",
        "একই লেনদেন আবার না করার",
        "সার্ভারে",
        "#অচল #UPI",
      ],
    },
    never: ["পুরোপুরি", "বিশ্ব জুড়ে"],
  },
  {
    name: "7.7 degraded performance: bKash login",
    compose: change({
      kind: "opened",
      sample: {
        service: bkash,
        told: [told("2025-12-04T04:30:00Z", "investigating")],
        title: "Slow logins",
        parts: ["Login"],
        more: { impact: "minor" },
      },
      given: (edition) => ({ severity: desk("slow"), spared: desk(ussd[edition]) }),
    }),
    says: {
      "bn-IN": ["বিকাশ", "বৃহস্পতিবার সকাল ১০টায় (ভারতীয় সময়)", "ধীরগতি", "লগ-ইনে", "*২৪৭#", "#bKash"],
      "bn-BD": ["বিকাশ", "আজ বৃহস্পতিবার (৪ ডিসেম্বর) বাংলাদেশ সময় সকাল সাড়ে ১০টায়", "ধীরগতি", "লগইনে", "*২৪৭#", "#bKash"],
    },
    never: ["#অচল", "বিভ্রাট"],
  },
  {
    name: "7.8 scheduled maintenance over the night",
    compose: (edition) => {
      // 02:00 to 04:00 of the reader's own clock, as two banks would announce it.
      const offset = edition === "bn-IN" ? "+05:30" : "+06:00";
      const [from, until] = [at(`2025-12-14T02:00:00${offset}`), at(`2025-12-14T04:00:00${offset}`)];
      return change({
        kind: "scheduled",
        sample: {
          service: bank,
          kind: "maintenance",
          told: [told("2025-12-12T09:00:00Z", "scheduled")],
          title: "Maintenance",
          more: { scheduledFor: from, scheduledUntil: until },
        },
      })(edition);
    },
    says: {
      "bn-IN": ["স্টেট ব্যাঙ্ক অব ইন্ডিয়ায়", "শনিবার রাত ২টা থেকে রবিবার ভোর ৪টা পর্যন্ত (ভারতীয় সময়)", "রক্ষণাবেক্ষণ"],
      "bn-BD": ["স্টেট ব্যাংক অব ইন্ডিয়ায়", "বাংলাদেশ সময় শনিবার দিবাগত রাত ২টা থেকে রোববার ভোর ৪টা পর্যন্ত", "রক্ষণাবেক্ষণ"],
    },
    never: ["হঠাৎ", "আচমকা"],
  },
  {
    name: "7.9 resolved, cause unknown",
    compose: change({
      kind: "resolved",
      sample: {
        service: whatsapp,
        told: [told("2025-12-02T15:35:00Z", "investigating"), told("2025-12-02T16:40:00Z", "resolved")],
        title: "Messages are not delivered",
        more: { impact: "major" },
      },
    }),
    says: {
      "bn-IN": ["হোয়াটসঅ্যাপ", "১ ঘণ্টা ৫ মিনিট", "মঙ্গলবার রাত ১০টা ১০ মিনিটে", "২১:০৫", "জানায়নি", "মেটা", "#সচল #WhatsApp"],
      "bn-BD": ["হোয়াটসঅ্যাপ", "১ ঘণ্টা ৫ মিনিট", "রাত ১০টা ৪০ মিনিটে", "২১:৩৫", "জানায়নি", "মেটা", "#সচল #WhatsApp"],
    },
  },
  {
    name: "7.10 correction",
    compose: (edition) => {
      const github = service("github", "GitHub");
      const first = change({
        kind: "opened",
        sample: { service: github, told: [told("2025-12-03T08:25:00Z", "investigating")], title: "x" },
      })(edition);
      if (first.kind === "nothing") return first;
      return writer.correct(
        {
          bulletin: first.bulletin,
          service: github,
          repair: { kind: "service", was: "gitlab", is: "github" },
          publishedAt: at("2025-12-03T08:30:00Z"),
          editor: 1,
          asOf: at("2025-12-03T10:00:00Z"),
        },
        styleOf(edition),
      );
    },
    says: {
      "bn-IN": [
        "সংশোধন: আগের খবরটি গিটহাবের, গিটল্যাবের নয়",
        "আজ, ৩ ডিসেম্বর দুপুর ২টার খবরে",
        "মাইক্রোসফটের গিটহাব,",
        "দুঃখিত",
        "ঠিক করা হয়েছে",
      ],
      "bn-BD": [
        "সংশোধনী: আগের খবরটি গিটহাবের, গিটল্যাবের নয়",
        "আজ বুধবার (৩ ডিসেম্বর) বেলা আড়াইটার খবরে",
        "মাইক্রোসফটের গিটহাব,",
        "দুঃখিত",
        "সংশোধন করা হয়েছে",
      ],
    },
    never: ["আপডেট"],
  },
  {
    name: "7.11 daily digest",
    compose: (edition) => {
      const day = (clock: string) => `2025-12-04T${clock}:00Z`;
      const item = (
        id: string,
        name: string,
        from: string,
        until: string | undefined,
        impact: "major" | "minor",
        parts: readonly string[] = [],
      ) => {
        const who = service(id, name);
        const steps = [told(day(from), until === undefined ? "identified" : "investigating")];
        const all = until === undefined ? steps : [...steps, told(day(until), "resolved")];
        return { service: who, incident: incidentOf({ service: who, told: all, title: id, parts, more: { impact } }) };
      };
      const gitlab = service("gitlab", "GitLab");
      return writer.digest(
        {
          span: "day",
          from: at("2025-12-03T18:30:00Z"),
          until: at("2025-12-04T18:30:00Z"),
          items: [
            item("roblox", "Roblox", "10:30", undefined, "major"),
            item("zoom", "Zoom", "06:00", "06:40", "major"),
            item("canva", "Canva", "07:00", "08:20", "major"),
            item("jio", "Jio", "09:00", "11:00", "minor", ["Network"]),
          ],
          ahead: [
            {
              service: gitlab,
              incident: incidentOf({
                service: gitlab,
                kind: "maintenance",
                told: [told(day("05:00"), "scheduled")],
                title: "Maintenance",
                more: { scheduledFor: at("2025-12-05T16:00:00Z"), scheduledUntil: at("2025-12-05T18:00:00Z") },
              }),
            },
          ],
          asOf: at("2025-12-04T15:30:00Z"),
        },
        styleOf(edition),
      );
    },
    says: {
      "bn-IN": [
        "🔴 রোবলক্স: বিকেল ৪টা থেকে",
        "কারণ চিহ্নিত",
        "🟢 জুম: ৪০ মিনিট পর স্বাভাবিক",
        "ক্যানভা: ১ ঘণ্টা ২০ মিনিট পর স্বাভাবিক",
        "জিও: দু’ঘণ্টা আংশিক ব্যাহত",
        "শুক্রবার রাতে রক্ষণাবেক্ষণ গিটল্যাবে",
        "#খবর",
      ],
      "bn-BD": [
        "🔴 রোবলক্স: বিকেল সাড়ে ৪টা থেকে",
        "কারণ শনাক্ত",
        "🟢 জুম: ৪০ মিনিট পর স্বাভাবিক",
        "ক্যানভা: ১ ঘণ্টা ২০ মিনিট পর স্বাভাবিক",
        "জিও: দুই ঘণ্টা আংশিক ব্যাহত",
        "শুক্রবার রাতে গিটল্যাবের রক্ষণাবেক্ষণ",
        "#খবর",
      ],
    },
  },
];

const plain = (text: string): string => text.normalize("NFC").replaceAll("\u00a0", " ");

describe.each(editions)("worked examples, %s", (edition) => {
  it.each(examples.map((example) => [example.name, example] as const))("%s", (_name, example) => {
    const composition = example.compose(edition);
    expect(composition.kind, JSON.stringify(composition)).toBe("written");
    if (composition.kind === "nothing") return;
    const text = plain(`${headlineOf(composition.bulletin)}\n${bodyText(composition.bulletin)}`);
    for (const words of example.says[edition]) expect(text).toContain(plain(words));
    for (const words of example.never ?? []) expect(text).not.toContain(plain(words));
  });
});

it("an example names one incident, so that its facts are its own", () => {
  expect(incidentId(bkash.id, "a")).not.toBe(incidentId(upi.id, "a"));
});
