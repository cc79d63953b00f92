/**
 * The shape of the files that the reading is made of: `locales/en/*.yaml` (how status-page English is built) and
 * `locales/bn/lexicon/*.yaml` (its words with their Bengali). A word is readable when the lexicon has it, so nothing
 * is ever read that cannot be said. In the lexicon a plain string means that both editions write the same.
 */
import { z } from "zod";
import { type Edition, editions } from "../domain/bulletin.ts";

const words = z.string().trim().min(1);
export type PerEdition = Readonly<Record<Edition, string>>;

const written = { bn: words.optional(), "bn-IN": words.optional(), "bn-BD": words.optional() };
interface Written {
  bn?: string | undefined;
  "bn-IN"?: string | undefined;
  "bn-BD"?: string | undefined;
}
const isComplete = (entry: Written): boolean =>
  entry.bn === undefined ? editions.every((edition) => entry[edition]) : editions.every((edition) => !entry[edition]);
const complete = { error: "either bn, or both bn-IN and bn-BD" };
const both = (entry: Written): PerEdition => ({
  "bn-IN": entry["bn-IN"] ?? entry.bn ?? "",
  "bn-BD": entry["bn-BD"] ?? entry.bn ?? "",
});

/** A word or wording: `text`, or `{ bn-IN: …, bn-BD: … }`, or `{ bn: …, further fields }`. */
function wording<Fields extends z.ZodRawShape>(fields: Fields) {
  const full = z.strictObject({ ...written, ...fields }).refine((entry) => isComplete(entry as Written), complete);
  return z.union([words.transform((bn) => ({ bn })), full]).transform((entry) => {
    const { bn, "bn-IN": india, "bn-BD": bangladesh, ...rest } = entry as Written & Record<string, unknown>;
    return { ...rest, bn: both({ bn, "bn-IN": india, "bn-BD": bangladesh }) } as { bn: PerEdition } & z.output<
      z.ZodObject<Fields>
    >;
  });
}

export const nounSchema = wording({
  /** People: plural in -ra, honorific verbs, counted with jon. */
  person: z.boolean().optional(),
  /** Something that goes wrong (error, delay): "errors in X, for X, with X" all become X in the locative. */
  trouble: z.boolean().optional(),
  /** How it stands before another noun ("error rate"): in the genitive (the default) or bare, or as the words given. */
  before: z.union([z.literal("genitive"), z.literal("bare"), words]).optional(),
  /** The English plural, when it is not regular. */
  plural: words.optional(),
  /** Own preposition → case and postposition, as in `joins: { to: "genitive …" }`. */
  joins: z.record(z.string(), words).optional(),
});
export const adjectiveSchema = wording({
  /** As the predicate, when it is not "X is <bn>": a verb template (see verbs.yaml). */
  be: z.union([words, z.strictObject({ "bn-IN": words, "bn-BD": words })]).optional(),
  /** The same with people for its subject: those who are offline have no service. */
  people: z.union([words, z.strictObject({ "bn-IN": words, "bn-BD": words })]).optional(),
  /** As in verbs: "is unaffected" has not been affected. */
  present: z.enum(["perfect", "present"]).optional(),
});
export const adverbSchema = wording({
  /** It opens the sentence: "however", "in addition". */
  front: z.boolean().optional(),
});

const template = z.union([words, z.strictObject({ "bn-IN": words, "bn-BD": words })]);
export type Template = z.output<typeof template>;
export const verbSenseSchema = z.union([
  template.transform((active) => ({ active })),
  z.strictObject({
    active: template,
    passive: template.optional(),
    /** With people for its subject, when that is said in another way. */
    people: template.optional(),
    /** Before the noun: "issues affecting X" is X in the locative + issues. */
    participle: template.optional(),
    /** The same for the passive participle: "the affected users". */
    done: template.optional(),
    /** A state: the English simple past is said as having been so, not as having become so. */
    state: z.boolean().optional(),
    /** Instead of `active` (or `passive`) when the object is trouble: "no downtime is expected" is a fear, not a hope. */
    trouble: template.optional(),
    /** How the English present is said when it is not going on: "is aware" has acknowledged. */
    present: z.enum(["perfect", "present"]).optional(),
  }),
]);

const lexiconOf = <T extends z.ZodType>(entry: T) => z.record(words, entry);
/** Each kind is a folder below `locales/bn/lexicon` with any number of files. */
export const lexiconSchemas = {
  nouns: lexiconOf(nounSchema),
  adjectives: lexiconOf(adjectiveSchema),
  adverbs: lexiconOf(adverbSchema),
  verbs: lexiconOf(verbSenseSchema),
  /** Verbal noun → its forms, in the order of `conjugated`, separated by spaces; "a/b" where the editions differ. */
  conjugation: lexiconOf(words),
  /** Prepositions and conjunctions → case or verb form, and postposition. */
  links: lexiconOf(template),
  /** Determiners, quantities, pronouns. */
  determiners: lexiconOf(template),
} as const;

export const conjugated = [
  "noun",
  "genitive",
  "infinitive",
  "conjunctive",
  "conditional",
  "because",
  "present",
  "presentHonorific",
  "progressive",
  "progressiveHonorific",
  "perfect",
  "perfectHonorific",
  "pluperfect",
  "pluperfectHonorific",
  "pastProgressive",
  "pastProgressiveHonorific",
  "future",
  "futureHonorific",
  "notPerfect",
  "notPerfectHonorific",
] as const;
export type VerbForm = (typeof conjugated)[number];

/** English verbs: irregular forms, and the frames that say what each sense takes. */
const frame = z.strictObject({
  /** Key of the sense in the lexicon's verbs. */
  sense: words,
  /** Complements in order: obj, inf, ing, that, adj, np, or a preposition ("on", "from ing"). */
  takes: z.array(words).default([]),
  /** Only with such an object or, for a passive and where it takes nothing, such a subject (lemmas). */
  only: z.array(words).optional(),
  /** What other arguments must be, by name. */
  where: z.record(z.string(), z.array(words)).optional(),
  /** The sense once it has been done, where that is another one. */
  over: words.optional(),
  /** The verb without the object that it else has: finite, or after "fail" and its like; "sending errors" do not go out. */
  before: z.literal(false).optional(),
  /** Only in the passive. */
  voice: z.literal("passive").optional(),
  /** What is being done (progressive, future) and what has been done, as acts. */
  doing: words.optional(),
  done: words.optional(),
  /** Which slot of the statement an argument fills: { obj: symptom }. */
  roles: z.record(z.string(), words).optional(),
  example: words,
});
export const verbSchema = z.strictObject({
  past: words.optional(),
  participle: words.optional(),
  ing: words.optional(),
  third: words.optional(),
  frames: z.array(frame).min(1),
});
/** Formulas: whole clauses that are said in one way (thanks, "stay tuned"); slots in braces, ( | ) and [ ]. */
export const formulaSchema = z.strictObject({
  act: words,
  /** Message of statements.ftl; the key itself when absent. */
  say: words.optional(),
  polarity: z.enum(["affirmed", "denied"]).default("affirmed"),
  hedge: words.optional(),
  /** It is a sentence by itself, never a part of one. */
  alone: z.literal(true).optional(),
  en: z.array(words).min(1),
  examples: z.array(words).min(1),
});
export const englishSchemas = {
  verbs: z.record(words, verbSchema),
  formulas: z.record(words, formulaSchema),
  /** Closed classes: class → words. */
  words: z.record(words, z.union([z.array(words), z.record(words, words)])),
  titles: z.record(words, z.unknown()),
} as const;

export type EnglishVerb = z.output<typeof verbSchema>;
export type Frame = EnglishVerb["frames"][number];
export type Formula = z.output<typeof formulaSchema>;
export type NounEntry = z.output<typeof nounSchema>;
export type AdjectiveEntry = z.output<typeof adjectiveSchema>;
export type AdverbEntry = z.output<typeof adverbSchema>;
export type VerbSense = z.output<typeof verbSenseSchema>;

/** All files of one kind merged. */
export type English = {
  readonly [Kind in keyof typeof englishSchemas]: z.output<(typeof englishSchemas)[Kind]>;
};
export type Lexicon = {
  readonly [Kind in keyof typeof lexiconSchemas]: z.output<(typeof lexiconSchemas)[Kind]>;
};

/** For `loadLocales`: each kind is a folder of files. */
const section = <T extends z.ZodType>(folder: string, schema: T) => ({ folder, schema, source: import.meta.url });
export const readingSections = {
  nouns: section("bn/lexicon/nouns", lexiconSchemas.nouns),
  adjectives: section("bn/lexicon/adjectives", lexiconSchemas.adjectives),
  adverbs: section("bn/lexicon/adverbs", lexiconSchemas.adverbs),
  senses: section("bn/lexicon/verbs", lexiconSchemas.verbs),
  conjugation: section("bn/lexicon/conjugation", lexiconSchemas.conjugation),
  links: section("bn/lexicon/links", lexiconSchemas.links),
  determiners: section("bn/lexicon/determiners", lexiconSchemas.determiners),
  verbs: section("en/verbs", englishSchemas.verbs),
  formulas: section("en/formulas", englishSchemas.formulas),
  words: section("en/words", englishSchemas.words),
  titles: section("en/titles", englishSchemas.titles),
} as const;
export type ReadingFiles = {
  readonly [Kind in keyof typeof readingSections]: Readonly<
    Record<string, z.output<(typeof readingSections)[Kind]["schema"]>>
  >;
};

const merged = <T>(files: Readonly<Record<string, Readonly<Record<string, T>>>>): Record<string, T> =>
  Object.assign({}, ...Object.values(files));

export const englishOf = (files: ReadingFiles): English => ({
  verbs: merged(files.verbs),
  formulas: merged(files.formulas),
  words: merged(files.words),
  titles: merged(files.titles),
});
export const lexiconOfFiles = (files: ReadingFiles): Lexicon => ({
  nouns: merged(files.nouns),
  adjectives: merged(files.adjectives),
  adverbs: merged(files.adverbs),
  verbs: merged(files.senses),
  conjugation: merged(files.conjugation),
  links: merged(files.links),
  determiners: merged(files.determiners),
});
