import type { Edition } from "../domain/bulletin.ts";
import type { ReadingFiles } from "../reading/schema.ts";
import type { Lexicon } from "./naming.ts";

/** What the writer needs of the locales; `loadLocales` gives it, and more. */
export interface WriterLocales extends Lexicon {
  /** What the reading needs and the speech side speaks with; without it the operator's sentences are not told. */
  readonly sections?: ReadingFiles;
  /** Raw Fluent source by edition and file name. */
  readonly ftl: Readonly<Record<Edition, Readonly<Record<string, string>>>>;
  /** The desk in English, by file name; without it editors are spoken to in Bengali only. */
  readonly english?: Readonly<Record<string, string>>;
}
