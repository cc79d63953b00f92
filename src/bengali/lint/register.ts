/** E18, W01, W02, W04: the words of the wrong age, edition, language or temper. */
import type { Edition } from "../../domain/bulletin.ts";
import { END, type LintContext, type Match, matches, patternRule, type Rule, START, wordRule } from "./finding.ts";
import { masked } from "./masks.ts";

const of =
  (edition: Edition) =>
  (context: LintContext): boolean =>
    context.edition === edition;

/** Stems that the edition does not write, and what it writes instead. */
const foreignTo: Readonly<Record<Edition, readonly (readonly [string, string])[]>> = {
  "bn-BD": [
    ["পরিষেবা", "সেবা"],
    ["(?:জানা |করা |দেখা |হয়ে )?গিয়েছে", "গেছে"],
    ["কোনও", "কোনো"],
    ["এখনও", "এখনো"],
    [`(?<=[\\d০-৯][ \\u00a0])লক্ষ${END}`, "লাখ"],
    [`নাগাদ${END}`, "দিকে"],
    ["অগস্ট", "আগস্ট"],
    ["রবিবার", "রোববার"],
    ["ব্যাঙ্ক", "ব্যাংক"],
    ["ভিডিয়ো", "ভিডিও"],
    ["সওয়া", "সোয়া"],
    ["পরিকাঠামো", "অবকাঠামো"],
    ["সমাজমাধ্যম", "সামাজিক যোগাযোগমাধ্যম"],
    ["স্টেটাস", "স্ট্যাটাস"],
    ["জিমেল|ইমেল", "জিমেইল, ই-মেইল"],
    ["লগ-ইন|লগ-আউট", "লগইন, লগআউট"],
    ["পুরনো", "পুরোনো"],
    [`পৌঁছন`, "পৌঁছান"],
    [`(?:স্তব্ধ|থমকে|থমকা|আচমকা|বিপর্যস্ত)`, "অচল, হঠাৎ"],
    [`(?:এ|সে) বার${END}|এ দিন${END}|কত জন${END}`, "এবার, সেবার, এদিন, কতজন"],
    [`(?:আংশিক|প্রাথমিক|সাময়িক|স্বয়ংক্রিয়) ভাবে`, "…ভাবে"],
    [`(?:দ্বিতীয়|তৃতীয়|একাধিক) বার${END}`, "দ্বিতীয়বার"],
    ["দু’", "দুই, দুটি"],
  ],
  "bn-IN": [
    ["(?<!পাসপোর্ট )সেবা", "পরিষেবা"],
    [`গেছে`, "গিয়েছে"],
    ["কোনো", "কোনও"],
    [`এখনো`, "এখনও"],
    [`লাখ${END}`, "লক্ষ"],
    ["আগস্ট", "অগস্ট"],
    ["রোববার", "রবিবার"],
    ["ব্যাংক", "ব্যাঙ্ক"],
    ["ভিডিও", "ভিডিয়ো"],
    ["সোয়া", "সওয়া"],
    ["অবকাঠামো", "পরিকাঠামো"],
    ["সামাজিক যোগাযোগমাধ্যম", "সমাজমাধ্যম"],
    ["স্ট্যাটাস", "স্টেটাস"],
    ["জিমেইল|ই-মেইল", "জিমেল, ইমেল"],
    ["লগইন|লগআউট", "লগ-ইন, লগ-আউট"],
    [`হলো${END}`, "হল"],
    ["ওপর", "উপর"],
    ["পুরোনো", "পুরনো"],
    ["পৌঁছানো", "পৌঁছনো"],
    ["যুক্তরাষ্ট্র|যুক্তরাজ্য", "আমেরিকা, ব্রিটেন"],
    [`(?<!#)সচল`, "চালু, স্বাভাবিক"],
    [`(?:এবার|সেবার|এদিন|কতজন)${END}`, "এ বার, এ দিন, কত জন"],
    [`(?:আংশিক|প্রাথমিক|সাময়িক|স্বয়ংক্রিয়)ভাবে`, "… ভাবে"],
    [`(?:দ্বিতীয়|তৃতীয়|একাধিক)বার${END}`, "দ্বিতীয় বার"],
  ],
};

const editionWords = (edition: Edition): readonly Rule[] =>
  foreignTo[edition].map(([stem, instead]) =>
    wordRule("W01", "warn", `the edition writes ${instead}`, stem, of(edition)),
  );

/** After a bare vowel, a quote or a name of one open syllable the hyphen stays in Dhaka too. */
const sahaRules: readonly Rule[] = [
  patternRule(
    "W01",
    "warn",
    "the edition joins সহ",
    new RegExp(`(?<=[\\p{L}\\p{M}]{3})(?<![A-Za-z]|এ|[ \\u00a0].{1,4})-সহ${END}`),
    of("bn-BD"),
  ),
  patternRule(
    "W01",
    "warn",
    "the edition writes -সহ",
    new RegExp(`(?<=[\\p{L}\\p{M}]{2})(?<!দুঃ|-|অ)সহ${END}`),
    of("bn-IN"),
  ),
];

const hype = "হাহাকার|তোলপাড়|মহাবিপর্যয়|উড়ে গেল|মাথায় হাত";

const exclaimed: Rule = {
  id: "W04",
  severity: "warn",
  message: "no exclamation, and no question in a headline",
  find: (text, context): readonly Match[] => [
    ...matches(masked(text, context), /!/),
    ...matches(context.headline ?? "", /\?/),
  ],
};

const calques =
  "অবগত|বাস্তবায়ন|অভিজ্ঞতা করছেন|উপলব্ধ নয়|প্রদান করা|উন্নত ত্রুটি|অবনমিত|বিরতিহীন|সমাধিত|অপারেশনাল|কর্মক্ষম|শিডিউলড|প্রমাণীকরণ|রোলব্যাক|রোলআউট|ফেইলওভার|লেটেন্সি|মনিটর করছে";

/** "Raised the severity" reads as making things worse, "lowered it" as playing them down. */
const blame = /মাত্রা (?:বাড়িয়েছে|কমিয়ে দেখিয়েছে)|অচলাবস্থা/;

/** Verbal nouns chained as no Bengali speaker chains them: a sentence taken over word by word from English. */
const wordByWord =
  /করা হওয়া|কাজ এগোনো হওয়া|হওয়া (?:দেখা|থাকা|প্রভাব)|থাকার পরামর্শ|(?:সমস্যা|ঘটনা|বিভ্রাট)[\p{L}\p{M}]*র মাধ্যমে|, মধ্যে [^।]* থাকা|চালু থাকার জোন|েরা থেকে(?! যা| গি| গে)|প্রভাবের আশা/u;

const oftenFacing: Rule = {
  id: "W02",
  severity: "warn",
  message: "সম্মুখীন more than once",
  find: (text) => matches(text, /সম্মুখীন/).slice(1),
};

export const registerRules: readonly Rule[] = [
  wordRule("E18", "block", "a form of the old written language", "করিয়া|হইয়া|হইতে|করিতে|যাইতে|তাহা|ইহা|উহা(?!ন)"),
  ...editionWords("bn-BD"),
  ...editionWords("bn-IN"),
  ...sahaRules,
  wordRule("W02", "warn", "a calque of status English", calques),
  patternRule(
    "W02",
    "warn",
    "a calque of status English",
    new RegExp(`${START}(?:দ্বারা|(?:সংস্থা|প্রতিষ্ঠান)[^।]{0,30}সচেতন)${END}`),
  ),
  patternRule("W02", "warn", "says that the company did it, or another kind of standstill", blame),
  patternRule("W02", "warn", "taken over word by word", wordByWord),
  oftenFacing,
  wordRule("W04", "warn", "hype", hype),
  exclaimed,
];
