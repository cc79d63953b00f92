/** Words of readers' questions, as `locales/bn/questions` holds them. */
import { z } from "zod";

const words = z.array(z.string().trim().min(1));

export const questionWordsSchema = z.strictObject({
  trouble: words,
  state: words,
  noise: words,
  /** Longest first. */
  endings: words,
  sounds: z.record(z.string().length(1), z.string().length(1)),
});

/** For `loadLocales`. */
export const questionSections = {
  questions: { folder: "bn/questions", schema: questionWordsSchema, source: import.meta.url },
} as const;

export interface QuestionWords {
  /** What is wrong: alone, they ask about everything. */
  readonly trouble: ReadonlySet<string>;
  /** How something does: beside them, an unknown word is taken for a name. */
  readonly state: ReadonlySet<string>;
  readonly noise: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly sounds: ReadonlyMap<string, string>;
}

/** From the files of the section; `key` is the rule by which two spellings count as one. */
export function questionWords(
  files: Readonly<Record<string, z.output<typeof questionWordsSchema>>>,
  key: (text: string) => string,
): QuestionWords {
  const all = Object.values(files);
  return {
    trouble: new Set(all.flatMap(({ trouble }) => trouble).map(key)),
    state: new Set(all.flatMap(({ state }) => state).map(key)),
    noise: new Set(all.flatMap(({ noise }) => noise).map(key)),
    endings: all.flatMap(({ endings }) => endings),
    sounds: new Map(all.flatMap(({ sounds }) => Object.entries(sounds))),
  };
}
