/** E19: people are honoured by the verb, organisations are not. */
import { END, type LintContext, type Match, type Rule, START } from "./finding.ts";
import { isNominative, namesIn } from "./names.ts";
import { type Span, sentencesOf } from "./sentences.ts";

type Kind = "person" | "org";

interface Subject {
  readonly kind: Kind;
  readonly at: number;
  readonly end: number;
}

/** Subjects every bulletin has, whatever the lexicon holds. */
const generic: readonly (readonly [Kind, RegExp])[] = [
  ["org", new RegExp(`${START}(?:সংস্থা|সংস্থাটি|প্রতিষ্ঠান|প্রতিষ্ঠানটি|কর্তৃপক্ষ|ব্যাঙ্কটি|ব্যাংকটি)${END}`, "gu")],
  [
    "person",
    new RegExp(
      `${START}(?:মুখপাত্র|ব্যবহারকারীরা|গ্রাহকেরা|গ্রাহকরা|কর্মীরা|তিনি|তাঁরা|অনেকে|অনেকেই|সিইও|কর্মকর্তারা|[\\p{L}\\p{M}]+েরা)${END}`,
      "gu",
    ),
  ],
];

const orgKinds = new Set(["org", "service"]);

function named(sentence: Span, context: LintContext): readonly Subject[] {
  return namesIn(sentence.text, context)
    .filter(isNominative)
    .flatMap((use) => {
      const kind: Kind | undefined =
        use.name.kind === "person" ? "person" : orgKinds.has(use.name.kind) ? "org" : undefined;
      return kind === undefined ? [] : [{ kind, at: use.at, end: use.at + use.text.length }];
    });
}

function subjectsOf(sentence: Span, context: LintContext): readonly Subject[] {
  const common = generic.flatMap(([kind, pattern]) =>
    [...sentence.text.matchAll(pattern)].map((found) => ({
      kind,
      at: found.index,
      end: found.index + found[0].length,
    })),
  );
  return [...named(sentence, context), ...common].sort((a, b) => a.at - b.at || b.end - a.end);
}

const verb = new RegExp(`${START}(জানিয়েছে|বলেছে|চেয়েছে)(ন)?${END}`, "gu");

/** The subject right behind the verb at the end of a clause, else the last one before it. */
function subjectOf(sentence: Span, at: number, end: number, subjects: readonly Subject[]): Subject | undefined {
  const behind = subjects.find(
    (subject) => subject.at === end + 1 && /^(?:$|[,;])/u.test(sentence.text.slice(subject.end).trimStart()),
  );
  const blocked = /[;]/u;
  const before = subjects.findLast(
    (subject) => subject.end <= at && !blocked.test(sentence.text.slice(subject.end, at)),
  );
  return behind ?? before;
}

function disagreements(sentence: Span, context: LintContext): readonly Match[] {
  const subjects = subjectsOf(sentence, context);
  return [...sentence.text.matchAll(verb)].flatMap((found) => {
    const end = found.index + found[0].length;
    const subject = subjectOf(sentence, found.index, end, subjects);
    if (subject === undefined) return [];
    const agrees = (subject.kind === "person") === (found[2] !== undefined);
    return agrees ? [] : [{ at: sentence.at + found.index, excerpt: found[0] }];
  });
}

export const agreementRules: readonly Rule[] = [
  {
    id: "E19",
    severity: "block",
    message: "the verb does not agree with who speaks",
    find: (text, context) => sentencesOf(text).flatMap((sentence) => disagreements(sentence, context)),
  },
];
