/**
 * The shape of the locale files that both editions share (`locales/bn`), and of what the program gets from them.
 *
 * People write `bn:` when the two editions agree, and `bn-IN:` with `bn-BD:` when they do not; the program always gets
 * both. Objects are strict: a misspelled field is a problem with a line, never silently ignored.
 */
import { z } from "zod";
import { type Case, cases } from "./bengali/inflect.ts";
import { soundClasses } from "./bengali/sound.ts";
import { type Edition, editions } from "./domain/bulletin.ts";

export const nameKinds = ["service", "org", "person", "place", "cloudRegion", "component", "cable"] as const;

export type NameKind = (typeof nameKinds)[number];
export type NameForms = Readonly<Partial<Record<Case, string>>>;
/** One wording per edition. */
export type PerEdition<T = string> = Readonly<Record<Edition, T>>;

const words = z.string().trim().min(1);
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "a month such as 2026-11");
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const nameId = z.string().regex(idPattern, "an id of small Latin letters, digits and hyphens");

/** The fields `bn`, or `bn-IN` and `bn-BD`, of any schema's value. */
function perEditionFields<T extends z.ZodType>(value: T) {
  return { bn: value.optional(), "bn-IN": value.optional(), "bn-BD": value.optional() };
}

interface Written<T> {
  bn?: T | undefined;
  "bn-IN"?: T | undefined;
  "bn-BD"?: T | undefined;
}

const isComplete = (entry: Written<unknown>): boolean =>
  entry.bn === undefined
    ? editions.every((edition) => entry[edition] !== undefined)
    : editions.every((edition) => entry[edition] === undefined);

const complete = { error: "either bn, or both bn-IN and bn-BD" };

/** Only for entries that passed `isComplete`. */
function bothEditions<T>(entry: Written<T>): PerEdition<T> {
  const [india, bangladesh] = editions.map((edition) => entry[edition] ?? entry.bn);
  return { "bn-IN": india as T, "bn-BD": bangladesh as T };
}

const perEdition = z
  .strictObject(perEditionFields(words))
  .refine(isComplete, complete)
  .transform((entry) => bothEditions<string>(entry));

const forms = z.partialRecord(z.enum(cases), words);
const editionForms = z.strictObject(perEditionFields(forms)).transform((entry): Partial<Record<Edition, NameForms>> => {
  const india = entry["bn-IN"] ?? entry.bn;
  const bangladesh = entry["bn-BD"] ?? entry.bn;
  return { ...(india && { "bn-IN": india }), ...(bangladesh && { "bn-BD": bangladesh }) };
});

/** Category nouns: printed before a name at its first mention, unless they are for the program only. */
export const categorySchema = z
  .strictObject({ ...perEditionFields(words), programOnly: z.boolean().default(false) })
  .refine(isComplete, complete)
  .transform(({ programOnly, ...entry }) => ({ noun: bothEditions<string>(entry), programOnly }));
export type CategoryNoun = z.output<typeof categorySchema>;

const epithet = z
  .strictObject({ ...perEditionFields(words), checked: month })
  .refine(isComplete, complete)
  .transform(({ checked, ...entry }) => ({ ...bothEditions<string>(entry), checked }));

/** A noun that settles the sense of a name that is also an ordinary word (Nagad is cash, Robi the sun). */
const commonWord = z
  .strictObject({
    ...perEditionFields(words),
    /** How the noun is joined: after the bare name, after its genitive, or after the name in quotes. */
    joined: z.enum(["bare", "genitive", "quoted"]).default("bare"),
  })
  .refine(isComplete, complete)
  .transform(({ joined, ...entry }) => ({ carrier: bothEditions<string>(entry), joined }));

export const nameSchema = z
  .strictObject({
    latin: words,
    ...perEditionFields(words),
    kind: z.enum(nameKinds),
    category: z.string().optional(),
    sound: z.enum(soundClasses).optional(),
    forms: editionForms.optional(),
    place: z.boolean().optional(),
    gloss: z.strictObject(perEditionFields(words)).optional(),
    epithet: epithet.optional(),
    service: nameId.optional(),
    commonWord: commonWord.optional(),
    aliases: z.array(words).default([]),
    ambiguous: z.array(words).default([]),
    codes: z.array(words).default([]),
  })
  .refine(isComplete, complete)
  .transform(({ bn, "bn-IN": india, "bn-BD": bangladesh, ...rest }) => ({
    ...rest,
    bn: bothEditions<string>({ bn, "bn-IN": india, "bn-BD": bangladesh }),
  }));
type NameFields = z.output<typeof nameSchema>;

/**
 * How one thing is called. `sound` is the class of the Latin form, by pronunciation; `forms` are what no rule gives;
 * `gloss` stands in brackets after the first mention; `service` is the catalogue id that the name stands for, or whose
 * component it is, when that is not its own id; `ambiguous` are words that mean it and other things too; `codes` are
 * airport codes and the like, which count only as they are written.
 */
export interface Name extends NameFields {
  readonly id: string;
}

const users = z.strictObject({
  figure: z.number().int().positive(),
  /** Whether the source says "more than" or gives a rounded number. */
  hedge: z.enum(["over", "about"]),
  period: z.enum(["daily", "weekly", "monthly", "accounts", "customers", "subscribers"]),
  /** Who says so: the id of a name, for the attribution. */
  by: nameId,
  /** Where it can be looked up; for editors, never printed. */
  source: words,
  asOf: month,
});

/** What a service is and why readers need it: background and closing of a bulletin. */
export const profileSchema = z
  .strictObject({ ...perEditionFields(z.array(words).min(1).max(2)), users: users.optional() })
  .refine(isComplete, complete)
  .transform(({ users: figure, ...entry }) => ({
    sentences: bothEditions<readonly string[]>(entry),
    ...(figure && { users: figure }),
  }));
export type Profile = z.output<typeof profileSchema>;

/** For the schemas of other folders: a wording per edition, and the fields and the check that make an entry hold one. */
export { bothEditions, complete, isComplete, perEdition as perEditionSchema, perEditionFields };
